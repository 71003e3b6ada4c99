using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding.Expressions;

namespace SalesBot.Worker.Files.Import;

/// <summary>Dates as people type them into a cell: 26.3.5, 3月5日, 2025年3月, 5 Mar 2026, 05/03/2026 2:30 PM.</summary>
internal static partial class LooseMoments
{
    /// <param name="dayFirst">Of 5/3/2026; null when nobody can tell.</param>
    /// <param name="past">Whether a day without its year lies behind.</param>
    public static Moment? Read(string text, DateTime now, bool? dayFirst, bool past)
    {
        var plain = text.Trim();
        if (Moments.Read(plain, out _) is { } exact)
        {
            return exact;
        }

        if (ShortYear().Match(plain) is { Success: true } two && Whole(two.Groups[1]) is >= 13 and <= 60 and var year
            && Day(2000 + year, Whole(two.Groups[2]), Whole(two.Groups[3])) is { } day)
        {
            return new Moment(day, null, null);
        }

        if (YearLast().Match(plain) is { Success: true } last)
        {
            var (one, other, four) = (Whole(last.Groups[1]), Whole(last.Groups[2]), Whole(last.Groups[3]));
            var begins = one > 12 ? true : other > 12 ? false : one == other ? true : dayFirst;
            return begins is { } first && Day(four < 100 ? 2000 + four : four, first ? other : one, first ? one : other) is { } found && Clock(last.Groups[4].Value, out var time)
                ? new Moment(found, time, null)
                : null;
        }

        if (MonthOnly().Match(plain) is { Success: true } month && Day(Whole(month.Groups[1]), Whole(month.Groups[2]), 1) is { } firstOf)
        {
            return new Moment(firstOf, null, null);
        }

        return Words(plain, now, past);
    }

    /// <summary>One expression that is the whole cell.</summary>
    private static Moment? Words(string text, DateTime now, bool past)
    {
        // 昨天 and "last Friday" were said on a day that the file does not name.
        if (text.Length > 40 || !text.Any(letter => char.IsAsciiDigit(letter) || letter == '月') || Recogniser.Read(text, now, chinese: true, figures: false) is not [{ Type: "date" or "datetime", Values: { Count: > 0 } values } only] || only.Length < text.TrimEnd('.', '。', ' ').Length)
        {
            return null;
        }

        var moments = values.Select(value => DateTime.TryParse(value.Value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : (DateTime?)null).OfType<DateTime>().Order().ToList();
        var fitting = past ? moments.FindLast(at => at <= now.AddDays(1)) : moments.Find(at => at >= now.Date);
        var chosen = fitting == default ? moments.FirstOrDefault() : fitting;
        return chosen == default ? null : new Moment(DateOnly.FromDateTime(chosen), only.Type == "datetime" ? TimeOnly.FromDateTime(chosen) : null, null);
    }

    private static bool Clock(string text, out TimeOnly? time)
    {
        time = null;
        if (text.Trim().Length == 0)
        {
            return true;
        }

        var read = TimeOnly.TryParse(text.Trim(), CultureInfo.InvariantCulture, out var clock);
        time = read ? clock : null;
        return read;
    }

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1990 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Whole(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^'?(\d{2})[./\-年](\d{1,2})[./\-月](\d{1,2})[日号]?$")]
    private static partial Regex ShortYear();

    [GeneratedRegex(@"^(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4}|\d{2})(?:,?\s+(\d{1,2}:\d{2}(?::\d{2})?\s*(?:[AaPp]\.?[Mm]\.?)?))?$")]
    private static partial Regex YearLast();

    [GeneratedRegex(@"^(\d{4})(?:年|[./\-])(\d{1,2})月?$")]
    private static partial Regex MonthOnly();
}
