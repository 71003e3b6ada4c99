namespace SalesBot.Bot.Understanding.Expressions;

/// <summary>What a recognised stretch of text stands for.</summary>
internal enum ItemKind
{
    Date,
    Time,
    DateTime,

    /// <summary>A part of the day: 上午, in the evening.</summary>
    Part,
    TimeRange,
    DateTimeRange,

    /// <summary>A stretch of days: 下周, May, before 2018.</summary>
    Period,
    Duration,
    Number,
    Money,
}

/// <summary>The calendar unit a period is made of.</summary>
internal enum Grain
{
    Other,
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    Half,
    Year,
}

/// <summary>How open the writer left which day is meant.</summary>
internal enum DayCue
{
    Definite,

    /// <summary>周四, Friday: the tense tells the last from the next.</summary>
    Weekday,

    /// <summary>12号, the 5th.</summary>
    DayOfMonth,

    /// <summary>3月6号, May 9.</summary>
    MonthDay,

    /// <summary>三月, July.</summary>
    Month,

    /// <summary>A number that can only be a year or an hour beside something that says so.</summary>
    Bare,
}

/// <summary>How a bound relates to the thing named.</summary>
internal enum Bound
{
    None,
    Before,
    Until,
    After,
    Since,
    Within,
}

/// <summary>One admissible value: a point (no end), a stretch (end not included), or an open stretch. Times of day lie on the first day of the calendar.</summary>
internal readonly record struct Alt(DateTime? Start, DateTime? End = null);

/// <summary>A recognised stretch of text with every value it admits, earlier before later.</summary>
internal sealed record Item(ItemKind Kind, int Start, int End, Alt[] Alts)
{
    public Grain Grain { get; init; }

    public DayCue Cue { get; init; }

    public Bound Bound { get; init; }

    /// <summary>Only a guess until something beside it confirms it; dropped otherwise.</summary>
    public bool Weak { get; init; }

    /// <summary>The year was said, so that a neighbour may borrow it.</summary>
    public bool HasYear { get; init; }

    /// <summary>Hours on a twelve-hour clock without a word for which half.</summary>
    public bool TwelveHour { get; init; }

    /// <summary>Where its lateness matters as a bound: 1 the beginning of a period, 2 the middle, 3 the end.</summary>
    public int Third { get; init; }

    /// <summary>The whole period that <see cref="Third"/> is a part of.</summary>
    public Alt[]? Whole { get; init; }

    /// <summary>The day of a date-time, of a part of a day, or what a bound was put on.</summary>
    public Item? Day { get; init; }

    public Item? Clock { get; init; }

    /// <summary>The two ends of a range that was spelt out.</summary>
    public Item? From { get; init; }

    public Item? To { get; init; }

    public Span? Length { get; init; }

    /// <summary>What a sales person means by it, where that is narrower than the admissible values: 月底 is the last day.</summary>
    public ReadDue? Due { get; init; }

    public double Value { get; init; }

    /// <summary><see cref="Value"/> to so many decimals; null beyond any amount there is, where a decimal may not hold it.</summary>
    public decimal? Amount(int decimals) => Math.Abs(Value) <= 1e13 ? (decimal)Math.Round(Value, decimals) : null;

    public string? Unit { get; init; }

    public string? Iso { get; init; }

    /// <summary>A day that the calendar does not have, such as 2月30日.</summary>
    public bool Impossible { get; init; }

    public bool Overlaps(Item other) => Start < other.End && other.Start < End;
}

/// <summary>A length of time in calendar units. A year counts 365 days and a month 30 where only seconds will do.</summary>
internal readonly record struct Span(double Years, double Months, double Days, double Seconds, bool WorkDays = false)
{
    public double TotalSeconds => (Years * 31_536_000) + (Months * 2_592_000) + (Days * 86_400) + Seconds;

    /// <summary>Made of hours and less, so that adding it gives a time of day.</summary>
    public bool IsClock => Years == 0 && Months == 0 && Days == 0;

    public static Span operator +(Span one, Span other) =>
        new(one.Years + other.Years, one.Months + other.Months, one.Days + other.Days, one.Seconds + other.Seconds, one.WorkDays || other.WorkDays);

    public static Span operator *(Span one, double times) => new(one.Years * times, one.Months * times, one.Days * times, one.Seconds * times, one.WorkDays);

    /// <returns>Null when the calendar ends before.</returns>
    public DateTime? From(DateTime start, int sign = 1)
    {
        if (Math.Abs(TotalSeconds) > 20e9)
        {
            return null;
        }

        if (WorkDays)
        {
            return Dates.AddWorkDays(start, (int)Days * sign);
        }

        var months = (Years * 12) + Months;
        var whole = Math.Truncate(months);
        // Half a month or half a year of months left over is reckoned in days.
        var days = Days + ((months - whole) * 30);
        try
        {
            return start.AddMonths(sign * (int)whole).AddDays(sign * days).AddSeconds(sign * Seconds);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
