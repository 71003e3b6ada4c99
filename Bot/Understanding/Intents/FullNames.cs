using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>A company named in full that the directory does not know: 苏州精诚机电有限公司, "Harlow Dental Ltd".</summary>
internal static class FullNames
{
    private static readonly string[] Legal = ["股份有限公司", "有限责任公司", "有限公司", "股份公司", "集团公司", "事务所", "研究院", "合作社"];

    private static readonly string[] LatinLegal = ["ltd", "limited", "inc", "incorporated", "llc", "llp", "plc", "gmbh", "corp", "corporation", "pty", "pte", "co", "ag", "bv", "sa", "oy", "ab"];

    /// <summary>Where a name does not go on to the left: verbs, prepositions and what joins.</summary>
    private const string Before = "了给跟和与去到在是叫的访见约找从为向对把来有及、，。；：我他她们说签催问问帮于请让等新";

    public static string? Read(Utterance said)
    {
        foreach (var legal in Legal)
        {
            for (var at = said.Folded.IndexOf(legal, StringComparison.Ordinal); at >= 0; at = said.Folded.IndexOf(legal, at + legal.Length, StringComparison.Ordinal))
            {
                if (Chinese(said, at, at + legal.Length) is { } name)
                {
                    return name;
                }
            }
        }

        return Latin(said);
    }

    private static string? Chinese(Utterance said, int legal, int end)
    {
        var start = legal;
        while (start > 0 && Folding.IsHan(said.Folded[start - 1]) && legal - start < 16 && !Before.Contains(said.Folded[start - 1], StringComparison.Ordinal) && !said.Times.Exists(item => item.End == start) && !said.Hits.Exists(hit => hit.End == start && hit.End - hit.Start > 1))
        {
            start--;
        }

        return legal - start >= 2 && !Known(said, start, end) ? said.Text[start..end] : null;
    }

    private static string? Latin(Utterance said)
    {
        for (var at = said.Folded.IndexOf(' ', StringComparison.Ordinal); at >= 0; at = said.Folded.IndexOf(' ', at + 1))
        {
            var end = at + 1;
            while (end < said.Folded.Length && Folding.IsLatin(said.Folded[end]))
            {
                end++;
            }

            if (Array.IndexOf(LatinLegal, said.Folded[(at + 1)..end]) < 0 || !char.IsAsciiLetterUpper(said.Text[at + 1]))
            {
                continue;
            }

            var start = Capitals(said.Text, at);
            if (start < at && !Known(said, start, end))
            {
                return said.Text[start..end];
            }
        }

        return null;
    }

    /// <returns>Where the run of capitalised words begins that ends at a place; that place itself if none does.</returns>
    private static int Capitals(string text, int end)
    {
        var start = end;
        for (var at = end; at > 0;)
        {
            var word = at;
            while (word > 0 && (char.IsLetterOrDigit(text[word - 1]) || text[word - 1] is '&' or '-' or '\'' or ','))
            {
                word--;
            }

            if (word == at || !(char.IsAsciiLetterUpper(text[word]) || text[word] == '&') || (word > 1 && text[word - 1] != ' '))
            {
                break;
            }

            start = word;
            at = word - 1;
        }

        return start;
    }

    private static bool Known(Utterance said, int start, int end) => said.Mentions.Exists(mention => mention.Offset < end && start < mention.End && mention.Owners.Any(owner => owner.Contact is null));
}
