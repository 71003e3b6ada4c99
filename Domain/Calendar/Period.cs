using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.Domain.Calendar;

/// <summary>A month, a quarter or a year of local dates, both ends included.</summary>
public sealed partial record Period(PeriodKind Kind, DateOnly From)
{
    public DateOnly To => From.AddMonths(Months).AddDays(-1);

    /// <summary><c>2026-03</c>, <c>2026-Q1</c> or <c>2026</c>, as on the command line and in files.</summary>
    public string Key => Kind switch
    {
        PeriodKind.Month => From.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"{From.Year}-Q{((From.Month - 1) / 3) + 1}"),
        _ => From.ToString("yyyy", CultureInfo.InvariantCulture),
    };

    private int Months => Kind switch { PeriodKind.Month => 1, PeriodKind.Quarter => 3, _ => 12 };

    public static Period Month(int year, int month) => new(PeriodKind.Month, new DateOnly(year, month, 1));

    /// <param name="quarter">1 to 4.</param>
    public static Period Quarter(int year, int quarter) => new(PeriodKind.Quarter, new DateOnly(year, (quarter * 3) - 2, 1));

    public static Period Year(int year) => new(PeriodKind.Year, new DateOnly(year, 1, 1));

    public static Period Holding(PeriodKind kind, DateOnly day) => kind switch
    {
        PeriodKind.Month => Month(day.Year, day.Month),
        PeriodKind.Quarter => Quarter(day.Year, ((day.Month - 1) / 3) + 1),
        _ => Year(day.Year),
    };

    /// <returns>Null for anything but <c>2026-03</c>, <c>2026年3月</c>, <c>2026-Q1</c>, <c>2026年1季度</c> or <c>2026</c>; years 1900 to 2200.</returns>
    public static Period? Parse(string text)
    {
        var match = Form().Match(text.Trim());
        if (!match.Success || int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture) is var year && year is < 1900 or > 2200)
        {
            return null;
        }

        return match.Groups["m"] is { Success: true } month ? Month(year, int.Parse(month.Value, CultureInfo.InvariantCulture))
            : match.Groups["q"] is { Success: true } quarter ? Quarter(year, quarter.Value[0] - '0')
            : Year(year);
    }

    public bool Holds(DateOnly day) => day >= From && day <= To;

    /// <summary>From the first day by which two thirds of its days are over.</summary>
    public bool IsInLastThird(DateOnly day)
    {
        var days = To.DayNumber - From.DayNumber + 1;
        return Holds(day) && (day.DayNumber - From.DayNumber) * 3 >= days * 2;
    }

    /// <summary>The period of the same kind right before; MoM and QoQ compare with it.</summary>
    public Period Before() => this with { From = From.AddMonths(-Months) };

    public Period After() => this with { From = From.AddMonths(Months) };

    /// <summary>The same period last year; YoY compares with it.</summary>
    public Period YearBefore() => this with { From = From.AddYears(-1) };

    /// <summary>The months, or the quarters, that make it up, in order.</summary>
    public IEnumerable<Period> Split(PeriodKind kind)
    {
        for (var part = Holding(kind, From); part.From <= To; part = part.After())
        {
            yield return part;
        }
    }

    public override string ToString() => Key;

    [GeneratedRegex(@"^(?<y>\d{4})\s*(?:[-/.年]\s*(?:(?<m>0?[1-9]|1[0-2])\s*月?|[Qq第]?\s*(?<q>[1-4])\s*季度?|[Qq](?<q>[1-4]))|[Qq](?<q>[1-4])|年)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
