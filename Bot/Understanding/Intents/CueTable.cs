using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>
/// Finds every cue of both languages in a text in one pass; a longer phrase hides the same cue's shorter ones within. A phrase
/// with a <c>~</c> comes apart there: 喝~茶 is also 喝了个茶 and 喝过两次茶.
/// </summary>
internal static class CueTable
{
    /// <summary>What may part the verb from its object: 了, 过, 完 and a count with its measure.</summary>
    private const string Between = "的了过完上午天半中晚早个次顿杯通趟场回下会点轮壶盘一两俩几三四五六七八九十好多";

    private static readonly Dictionary<uint, (string Phrase, Cue Cue)[]> Index = Build();

    public static List<Hit> Find(string folded)
    {
        var hits = new List<Hit>();
        for (var at = 0; at + 1 < folded.Length; at++)
        {
            Add(folded, at, (uint)(folded[at] << 16 | folded[at + 1]), hits);
            if (Folding.IsHan(folded[at]))
            {
                Add(folded, at, (uint)(folded[at] << 16), hits);
            }
        }

        if (folded.Length > 0 && Folding.IsHan(folded[^1]))
        {
            Add(folded, folded.Length - 1, (uint)(folded[^1] << 16), hits);
        }

        return hits;
    }

    private static void Add(string folded, int at, uint key, List<Hit> hits)
    {
        if (!Index.TryGetValue(key, out var phrases) || (Folding.IsLatin(folded[at]) && at > 0 && Folding.IsLatin(folded[at - 1])))
        {
            return;
        }

        foreach (var (phrase, cue) in phrases)
        {
            var end = at + Length(folded.AsSpan(at), phrase);
            if (end == at || (Folding.IsLatin(phrase[^1]) && end < folded.Length && (Folding.IsLatin(folded[end]) || folded[end] == '\'' && end + 1 < folded.Length && folded[end + 1] == 't')))
            {
                continue;
            }

            if (!Hidden(hits, cue, at, end))
            {
                hits.Add(new Hit(cue, at, end));
            }
        }
    }

    /// <returns>How much of the start of the text the phrase is, or 0.</returns>
    private static int Length(ReadOnlySpan<char> text, string phrase)
    {
        var joint = phrase.IndexOf('~', StringComparison.Ordinal);
        if (joint < 0)
        {
            return text.StartsWith(phrase) ? phrase.Length : 0;
        }

        var place = joint;
        while (place < text.Length && place < joint + 4 && Between.Contains(text[place], StringComparison.Ordinal))
        {
            place++;
        }

        var end = phrase.AsSpan(joint + 1);
        return text.StartsWith(phrase.AsSpan(0, joint)) && text[Math.Min(place, text.Length)..].StartsWith(end) ? place + end.Length : 0;
    }

    private static bool Hidden(List<Hit> hits, Cue cue, int start, int end)
    {
        for (var i = hits.Count - 1; i >= 0 && i > hits.Count - 8; i--)
        {
            if (hits[i].Cue == cue && hits[i].Start <= start && end <= hits[i].End)
            {
                return true;
            }
        }

        return false;
    }

    private static Dictionary<uint, (string, Cue)[]> Build()
    {
        var all = new List<(string Phrase, Cue Cue)>();
        foreach (var (cue, phrases) in ChineseCues.Table)
        {
            all.AddRange(phrases.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(phrase => (phrase, cue)));
        }

        foreach (var (cue, phrases) in EnglishCues.Table)
        {
            // haven't is as often typed havent.
            all.AddRange(phrases.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(phrase => phrase.Contains('\'', StringComparison.Ordinal) ? [phrase, phrase.Replace("'", "", StringComparison.Ordinal)] : new[] { phrase }).Where(phrase => phrase is not ("were" or "well" or "wed" or "ill" or "shell" or "hell" or "id" or "its" or "whos" or "lets" or "hows")).Select(phrase => (phrase, cue)));
        }

        return all.Distinct()
            .GroupBy(pair => pair.Phrase.Length == 1 || pair.Phrase[1] == '~' ? (uint)(pair.Phrase[0] << 16) : (uint)(pair.Phrase[0] << 16 | pair.Phrase[1]))
            .ToDictionary(group => group.Key, group => group.OrderByDescending(pair => pair.Phrase.Length).ToArray());
    }
}
