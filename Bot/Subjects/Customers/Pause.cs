using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>How long reminders rest: 两周, "till June", 下周二之前, "till autumn".</summary>
internal static partial class Pause
{
    private const int Longest = 400;

    /// <param name="usual">Where nothing is said.</param>
    public static int Days(Message message, Reading read, int usual)
    {
        var text = message.Text;
        if (Length().Match(text) is { Success: true } length && !Until().IsMatch(text))
        {
            var count = length.Groups["n"].Value.ToLowerInvariant() is var word && word is "一" or "a" or "an" or "one" ? 1 : word is "两" or "兩" or "二" or "two" or "couple of" ? 2 : word is "三" or "three" ? 3 : word is "四" or "four" ? 4 : word is "六" or "six" ? 6 : word is "半" ? 0 : int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
            var to = length.Groups["unit"].Value[0] switch { '月' or 'm' or 'M' => count == 0 ? message.Today.AddDays(15) : message.Today.AddMonths(count), '周' or '週' or '星' or '礼' or '禮' or 'w' or 'W' => message.Today.AddDays(7 * count), 'f' or 'F' => message.Today.AddDays(14 * Math.Max(1, count)), _ => message.Today.AddDays(count) };
            if (to > message.Today)
            {
                return Within(to.DayNumber - message.Today.DayNumber, usual);
            }
        }

        if (Season().Match(text) is { Success: true } season)
        {
            var month = season.Value.ToLowerInvariant() switch { "spring" or "春天" or "开春" or "春季" => 3, "summer" or "夏天" or "夏季" => 6, "winter" or "冬天" or "冬季" or "入冬" => 12, _ => 9 };
            var begins = new DateOnly(message.Today.Year, month, 1);
            return Within((begins > message.Today ? begins : begins.AddYears(1)).DayNumber - message.Today.DayNumber, usual);
        }

        // "Till June" is its first day, 停到月底 its last.
        var due = read.First?.NextDue;
        var until = due is { } named ? named.From < named.Day && !End().IsMatch(text) && named.From > message.Today ? named.From : named.Day : read.First?.Occurred?.Date;
        return until is { } day ? Within(day.DayNumber - message.Today.DayNumber + (End().IsMatch(text) ? 1 : 0), usual) : usual;
    }

    /// <summary>"Till then", 到那时候: the day of the step that was set last; null where that is not said, or there is none.</summary>
    public static int? Then(Message message, Domain.Customers.Customer customer) => Then().IsMatch(message.Text)
        && (message.Session.Get(Documents.Plans, customer.Code.Value)?.Steps ?? []).Where(step => step.Due > message.Today).OrderByDescending(step => step.Made).FirstOrDefault()?.Due is { } day ? Within(day.DayNumber - message.Today.DayNumber, 0) is > 0 and var days ? days : null : null;

    [GeneratedRegex(@"到(?:那个?时候?|那一?天|那日|时候)|\b(?:till|until|before|by) (?:then|that (?:day|date|time))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Then();

    private static int Within(int days, int usual) => days is > 0 and < Longest ? days : usual;

    [GeneratedRegex(@"(?<n>\d{1,3}|一|两|兩|二|三|四|六|半|\b(?:an?|one|two|three|four|six|couple of))\s*个?個?(?<unit>天|周|週|星期|礼拜|禮拜|月|(?:days?|weeks?|months?|fortnights?)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Length();

    [GeneratedRegex(@"到|之前|以前|前再|\b(?:till|until|before|by)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Until();

    [GeneratedRegex(@"春天|开春|春季|夏天|夏季|秋天|秋季|入秋|冬天|冬季|入冬|\b(?:spring|summer|autumn|fall|winter)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Season();

    [GeneratedRegex(@"月底|年底|周末|週末|\bend of\b|\bthrough\b", RegexOptions.IgnoreCase)]
    private static partial Regex End();
}
