using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Expressions.Figures;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Worker.Files.Import;

/// <summary>Numbers as spreadsheets have them: 12.5万, 1,250,000, ￥3000, 1.2亿, (3,000), 50%.</summary>
internal static partial class Amounts
{
    /// <summary>Beyond any order; keeps sums far from overflowing.</summary>
    private const decimal Largest = 1_000_000_000_000m;

    /// <summary>Each with the currencies it may stand for; a sign of several dollars for any of them.</summary>
    private static readonly (string Sign, string[] Currencies)[] Signs =
    [
        ("rmb", ["CNY"]), ("cny", ["CNY"]), ("人民币", ["CNY"]), ("¥", ["CNY", "JPY"]), ("usd", ["USD"]), ("us$", ["USD"]), ("hkd", ["HKD"]), ("hk$", ["HKD"]), ("twd", ["TWD"]), ("nt$", ["TWD"]),
        ("eur", ["EUR"]), ("€", ["EUR"]), ("£", ["GBP"]), ("$", ["USD", "HKD", "TWD", "SGD", "AUD", "CAD", "NZD", "MOP"]),
    ];

    private static readonly (string Word, decimal Times)[] Units =
    [
        ("万元", 10_000m), ("亿元", 100_000_000m), ("千元", 1_000m), ("万", 10_000m), ("亿", 100_000_000m), ("千", 1_000m),
        ("元", 1m), ("圆", 1m), ("块", 1m), ("w", 10_000m), ("k", 1_000m),
    ];

    /// <returns>In yuan; null for anything else, and for commas that do not part thousands.</returns>
    public static decimal? Read(string text)
    {
        if (Plain(text) is { } simple)
        {
            return InReach(simple);
        }

        var rest = About().Replace(Folding.Of(text.Trim()), "");
        var negative = rest is ['(', .., ')'];
        rest = WithoutSymbol(negative ? rest[1..^1].Trim() : rest);
        var (word, times) = Array.Find(Units, unit => rest.EndsWith(unit.Word, StringComparison.Ordinal));
        return Plain(word is null ? rest : rest[..^word.Length].TrimEnd()) is { } number && InReach(number) is not null
            ? InReach((negative ? -number : number) * (word is null ? 1m : times))
            : InWords(rest);
    }

    /// <summary>Nothing but figures: a unit in the heading counts.</summary>
    public static bool IsBare(string text) => Plain(WithoutSymbol(Folding.Of(text.Trim()))) is not null;

    /// <returns>Both ends of 20-30万, 5万~8万; null for anything else.</returns>
    public static (string From, string To)? ReadRange(string text) => Range().Match(Folding.Of(text.Trim())) is { Success: true } found
        ? (found.Groups[1].Value + (Units.Any(unit => found.Groups[1].Value.EndsWith(unit.Word, StringComparison.Ordinal)) ? "" : found.Groups[3].Value), found.Groups[2].Value + found.Groups[3].Value)
        : null;

    /// <summary>三十万, 两千五: one number that is the whole cell.</summary>
    private static decimal? InWords(string text) => text.Length is > 0 and <= 24 && text.All(letter => Folding.IsHan(letter) || letter == '.' || char.IsAsciiDigit(letter))
        && Recogniser.Read(text, null, chinese: true, figures: true) is [{ Type: "number" or "currency", Values: [{ Number: { } number }] } only] && only.Length == text.Length
        ? InReach((decimal)number)
        : null;

    [GeneratedRegex(@"^(约|大约|大概|近|不到|预计|~|≈|about|approx\.?|ca\.?)\s*|\s*(左右|上下|以上|以内|多|\+|\/年|每年|/月)$")]
    private static partial Regex About();

    [GeneratedRegex(@"^(\d+(?:\.\d+)?(?:万|千|k|w)?)\s*(?:元)?\s*(?:-|~|～|至|到|—|–|to)\s*(\d+(?:\.\d+)?)\s*(万元|亿元|千元|万|亿|千|元|k|w|)$")]
    private static partial Regex Range();

    /// <summary>The currency that an amount is written with: taken as yuan, $300 would be wrong by sevenfold.</summary>
    /// <param name="team">ISO 4217; where its sign is that of several, it is the team's.</param>
    /// <returns>Null where none is written, else its ISO 4217 with the amount as <see cref="Read"/> takes it.</returns>
    public static (string Currency, string Amount)? Coin(string text, string team)
    {
        var folded = Folding.Of(text.Trim());
        var bare = folded.Trim('(', ')', ' ');
        return SignOf(bare) is { } sign ? (Array.Find(Signs, one => one.Sign == sign).Currencies is var all && all.Contains(team) ? team : all[0], text)
            : Currencies.Named(bare, 0) is var (iso, start, end) && (start == 0 || end == bare.Length) ? (iso, folded.Replace(bare[start..end], "", StringComparison.Ordinal).Trim())
            : null;
    }

    /// <summary>What a cell of a column of currencies says: USD, 美元, $.</summary>
    /// <returns>Null where it names none.</returns>
    public static string? CurrencyOf(string text, string team)
    {
        var folded = Folding.Of(text.Trim());
        return folded is "元" or "块" or "圆" ? team
            : Array.Find(Signs, one => one.Sign == folded).Currencies is { } all ? all.Contains(team) ? team : all[0]
            : folded.Length == 3 && Currencies.Code(folded, leads: false) is { Currency.Iso: { } code } ? code
            : Currencies.Named(folded, 0) is var (iso, _, _) ? iso : null;
    }

    /// <returns>A fraction: 0.5, 50% and 50 are all a half; 1 is the whole.</returns>
    public static decimal? ReadRatio(string text)
    {
        var rest = Folding.Of(text.Trim());
        return rest.EndsWith('%') ? Plain(rest[..^1].TrimEnd()) / 100m
            : Plain(rest) is { } number ? (number > 1m ? number / 100m : number)
            : null;
    }

    /// <summary>Digits with a point, and commas only where they part thousands: 12,5 is refused, not guessed.</summary>
    public static decimal? Plain(string text)
    {
        if (text.Contains(',', StringComparison.Ordinal))
        {
            var parts = text.TrimStart('-', '+').Split('.');
            var groups = parts[0].Split(',');
            if (groups[0].Length is 0 or > 3 || groups.Skip(1).Any(group => group.Length != 3) || parts.Skip(1).Any(part => part.Contains(',', StringComparison.Ordinal)))
            {
                return null;
            }

            text = text.Replace(",", "", StringComparison.Ordinal);
        }

        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    private static decimal? InReach(decimal number) => Math.Abs(number) <= Largest ? number : null;

    private static string? SignOf(string text) => Array.Find(Signs, one => text.StartsWith(one.Sign, StringComparison.Ordinal) || text.EndsWith(one.Sign, StringComparison.Ordinal)).Sign;

    private static string WithoutSymbol(string text) =>
        SignOf(text) is not { } sign ? text
        : text.StartsWith(sign, StringComparison.Ordinal) ? text[sign.Length..].TrimStart()
        : text[..^sign.Length].TrimEnd();
}
