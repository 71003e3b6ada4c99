using System.Text.RegularExpressions;

namespace SalesBot.Bot.Understanding.Expressions.Figures;

/// <summary>Names and signs that several currencies share ($, 元, peso): where the team's own is one of them, the team's is meant unless the words name another.</summary>
internal static partial class SharedCurrencies
{
    private static readonly (Regex Word, string[] Of)[] Shared =
    [
        (Dollar(), ["USD", "HKD", "TWD", "SGD", "AUD", "CAD", "NZD", "MOP", "FJD", "JMD", "TTD", "BSD", "BBD", "BZD", "BND", "NAD"]),
        (Pound(), ["GBP", "EGP", "GIP", "SYP", "LBP", "SDG"]),
        (Peso(), ["MXN", "PHP", "ARS", "CLP", "COP", "UYU", "DOP", "CUP"]),
        (Rupee(), ["INR", "PKR", "LKR", "NPR", "MUR", "SCR"]),
        (Franc(), ["CHF", "XOF", "XAF", "XPF", "RWF", "CDF", "GNF", "DJF", "BIF", "KMF"]),
        (Crown(), ["SEK", "NOK", "DKK", "ISK", "CZK"]),
        (Ruble(), ["RUB", "BYN"]),
        (Dinar(), ["KWD", "BHD", "JOD", "IQD", "TND", "LYD", "DZD", "RSD"]),
        (Dirham(), ["AED", "MAD"]),
        (Riyal(), ["SAR", "QAR", "OMR", "YER", "IRR"]),
    ];

    /// <param name="read">ISO 4217, as the words are read wherever they are said.</param>
    /// <param name="words">The sum as it was written, folded.</param>
    /// <param name="team">The team's currency.</param>
    /// <returns>Null where the team's own is meant, or none was said.</returns>
    public static string? Meant(string? read, string? words, string team) =>
        read is null || read == team || words is not null && (Yuan(read, words, team) || Array.Exists(Shared, one => one.Of.Contains(team) && one.Of.Contains(read) && one.Word.IsMatch(words))) ? null : read;

    /// <summary>元, 块 and 圆 are whatever one counts in, and ¥ is the yen's sign as well.</summary>
    private static bool Yuan(string read, string words, string team) => read == "CNY" && !Chinese().IsMatch(words) && (team == "JPY" || !YuanSign().IsMatch(words));

    [GeneratedRegex(@"人民|rmb|cny|renminbi|yuan")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"[¥￥]")]
    private static partial Regex YuanSign();

    /// <summary>The sign or the word alone, with no country before it.</summary>
    [GeneratedRegex(@"(?<![a-z美港]\.? ?)\$|(?<!(?:american|us|u\.s\.|hong kong|hk|canadian|australian|aussie|singapore|taiwan|new zealand|kiwi)[ -]?)\b(?:dollars?|bucks?)\b")]
    private static partial Regex Dollar();

    [GeneratedRegex(@"£|(?<!(?:british|uk|english|egyptian|lebanese|syrian) )\bpounds?\b|(?<![英埃叙])镑")]
    private static partial Regex Pound();

    [GeneratedRegex(@"(?<!(?:mexican|philippine|argentine|chilean|colombian) )\bpesos?\b|^[\d.,万千 ]*比索")]
    private static partial Regex Peso();

    [GeneratedRegex(@"(?<!(?:indian|pakistani|nepalese|lankan|mauritian) )\brupees?\b|\brs\b|^[\d.,万千 ]*卢比")]
    private static partial Regex Rupee();

    [GeneratedRegex(@"(?<!(?:swiss|african|congolese) )\bfrancs?\b|^[\d.,万千 ]*法郎")]
    private static partial Regex Franc();

    [GeneratedRegex(@"(?<!(?:swedish|norwegian|danish|czech|icelandic) )\b(?:kron(?:a|or|e|er)|crowns?)\b|^[\d.,万千 ]*克朗")]
    private static partial Regex Crown();

    [GeneratedRegex(@"(?<!(?:russian|belarusian) )\bro?ubles?\b|^[\d.,万千 ]*卢布")]
    private static partial Regex Ruble();

    [GeneratedRegex(@"(?<!(?:kuwaiti|bahraini|jordanian|iraqi|tunisian|libyan|algerian|serbian) )\bdinars?\b|^[\d.,万千 ]*第纳尔")]
    private static partial Regex Dinar();

    [GeneratedRegex(@"(?<!(?:uae|emirati|moroccan) )\bdirhams?\b|^[\d.,万千 ]*迪拉姆")]
    private static partial Regex Dirham();

    [GeneratedRegex(@"(?<!(?:saudi|qatari|omani|yemeni) )\br[iy]y?als?\b|^[\d.,万千 ]*里亚尔")]
    private static partial Regex Riyal();
}
