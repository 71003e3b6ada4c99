namespace SalesBot.Bot.Understanding.Intents;

/// <summary>阶段改成签约, "change the stage to closed won": what stands behind the word that sets, and nothing beside it.</summary>
internal static class SetValue
{
    public static string? In(Utterance said, Region region)
    {
        if (said.Of(Cue.Update, region) is not [.., var hit])
        {
            return null;
        }

        var rest = said.Folded[hit.End..Math.Max(hit.End, Math.Min(region.End, said.ClauseOf(hit.Start).End))];
        foreach (var lead in (ReadOnlySpan<string>)[" to ", " as "])
        {
            rest = rest.LastIndexOf(lead, StringComparison.Ordinal) is >= 0 and var at ? rest[(at + lead.Length)..] : rest;
        }

        rest = rest.Trim(' ', '。', '.', '!', '?', ',', '，', '了', '吧');
        return rest.EndsWith("阶段", StringComparison.Ordinal) ? rest[..^2] : rest.EndsWith(" stage", StringComparison.Ordinal) ? rest[..^6] : rest;
    }
}
