using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>How many of a thing, said anew: in the words of a record it takes the place of the one thing of that name that was counted there.</summary>
internal static partial class Things
{
    private const int Longest = 60;

    /// <returns>The words with the thing as it is said now; null where they count no such thing, or several.</returns>
    public static string? Put(string words, string said)
    {
        var now = said.Trim(' ', '.', '。', '!', '！', ',', '，');
        if (now.Length > Longest || Counted().Match(now) is not { Success: true, Index: 0 } thing)
        {
            return null;
        }

        if (Counted().Matches(words).Where(one => Same(one, thing)).ToList() is not [var old])
        {
            return null;
        }

        // 八张 for 六张主管桌: the noun stays.
        var end = old.Groups["unit"].Success && thing.Groups["noun"].Length == 0 && now.Length == thing.Length ? old.Groups["unit"].Index + old.Groups["unit"].Length : old.Index + old.Length;
        var before = words[old.Index..end].TrimEnd();
        return before.Equals(now, StringComparison.OrdinalIgnoreCase) || words.Contains(now, StringComparison.OrdinalIgnoreCase) ? null : words[..old.Index] + now + words[(old.Index + before.Length)..];
    }

    /// <summary>The same noun; of Chinese, the same measure and nothing else behind it that differs.</summary>
    private static bool Same(Match one, Match other)
    {
        var (noun, named) = (one.Groups["noun"].Value, other.Groups["noun"].Value);
        return one.Groups["unit"].Success
            ? one.Groups["unit"].Value == other.Groups["unit"].Value && (noun.Length == 0 || named.Length == 0 || noun[0] == named[0])
            : other.Groups["en"].Success && Pieces.Of(noun).Overlaps(Pieces.Of(named));
    }

    [GeneratedRegex(
        @"(?<en>\b(?:\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|a dozen|a couple of)) (?<noun>(?!am\b|pm\b|days?\b|weeks?\b|months?\b|hours?\b|minutes?\b|o['’]clock|of\b|to\b|in\b|on\b|at\b)[a-z][\w'-]{2,}(?: (?!and\b|or\b|for\b|to\b|in\b|on\b|at\b|by\b|with\b|from\b|across\b|over\b|of\b|not\b|is\b|are\b|but\b)[a-z][\w'-]{2,}){0,2})"
        + @"|(?:\d{1,4}|[一二两兩三四五六七八九十百]+)(?<unit>台|臺|套|批|件|箱|条|條|吨|噸|卷|支|组|組|部|辆|輛|张|張|片|盒|份|把|桶|袋|双|雙|只|隻|根|颗|顆|瓶|罐|棵|幅|座|斤|升|包|块)(?<noun>[一-鿿]{0,3}(?=[，。,.;；、\s]|$))?",
        RegexOptions.IgnoreCase)]
    private static partial Regex Counted();
}
