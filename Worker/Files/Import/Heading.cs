using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Worker.Files.Import;

/// <summary>A heading as it is compared: case, width, script, spaces and marks aside, and what its brackets say of the unit.</summary>
internal static partial class Heading
{
    /// <summary>Case, width, script, spaces, a star for "needed" and what stands in brackets do not matter.</summary>
    public static string KeyOf(string title)
    {
        var folded = Bracketed().Replace(Folding.Of(title), "");
        var key = string.Concat(folded.Where(letter => letter is not (' ' or '_' or '-' or '*' or ':' or '\n' or '\r' or '\t' or '.' or '\uFEFF')));
        return key.Length > 0 ? key : string.Concat(Folding.Of(title).Where(char.IsLetterOrDigit));
    }

    /// <summary>What an amount of the column is to be multiplied by: 10,000 under 金额（万元）.</summary>
    public static decimal UnitOf(string title) => Unit().Match(Folding.Of(title)) is { Success: true } found
        ? found.Groups[1].Value switch { "亿" => 100_000_000m, "百万" => 1_000_000m, "万" => 10_000m, "千" or "k" => 1_000m, _ => 1m }
        : 1m;

    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]|【[^】]*】")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"[(\[/·:]\s*(?:单位:?)?\s*(亿|百万|万|千|k)\s*(?:元|圆|rmb|cny|人民币)?\s*[)\]]?\s*$")]
    private static partial Regex Unit();
}
