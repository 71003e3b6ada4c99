using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>Finds every cue of both languages in a text.</summary>
internal static class CueTable
{
    private static readonly PhraseTable<Cue> Table = new(ChineseCues.Table, EnglishCues.Table);

    public static List<Hit> Find(string folded)
    {
        var found = Table.Find(folded);
        var hits = new List<Hit>(found.Count);
        foreach (var (cue, start, end) in found)
        {
            hits.Add(new Hit(cue, start, end));
        }

        return hits;
    }
}
