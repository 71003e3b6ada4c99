using System.Globalization;
using SalesBot.Bot.Understanding.Expressions.Chinese;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Expressions.Figures;

/// <summary>How many of something, where a word stands by itself that can be nothing else: 两, 三, a, ten, 120.</summary>
internal static class CountWords
{
    /// <returns>Null for any other word.</returns>
    public static decimal? Of(string word) => Folding.Of(word).ToLowerInvariant() switch
    {
        "" => null,
        "a" or "an" or "one" or "一" => 1,
        "two" or "二" or "两" => 2,
        "three" or "三" => 3,
        "four" or "四" => 4,
        "five" or "五" => 5,
        "six" or "六" => 6,
        "seven" or "七" => 7,
        "eight" or "八" => 8,
        "nine" or "九" => 9,
        "ten" or "十" => 10,
        "twelve" or "十二" => 12,
        var digits when ChineseNumbers.Small(digits, 0, 9_999, out var small, out var end) && end == digits.Length => small,
        var digits => decimal.TryParse(digits, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null,
    };
}
