using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Domain.FollowUps;

/// <summary>Something a person wants to be told of at a time, once or again and again. It is nobody's contact and in no figure.</summary>
/// <param name="From">Local date of the first time.</param>
/// <param name="At">Local time of day, in the person's zone.</param>
/// <param name="Every">Null for once.</param>
/// <param name="Customer">Whom it is about; null where it is the person's own business.</param>
public sealed record Reminder(string Id, RepId Rep, string Text, DateOnly From, TimeOnly At, Rhythm? Every = null, CustomerCode? Customer = null, bool Ended = false, string? SourceMessage = null)
{
    /// <summary>The first of its days on or after that one; null where there is none any more.</summary>
    public DateOnly? OnOrAfter(DateOnly day)
    {
        var from = day > From ? day : From;
        return Ended ? null : Every is null ? From >= day ? From : null : Every.OnOrAfter(from);
    }

    /// <summary>The last of its days up to that one; null where there was none yet.</summary>
    public DateOnly? OnOrBefore(DateOnly day)
    {
        if (Ended || day < From)
        {
            return null;
        }

        if (Every is null)
        {
            return From;
        }

        DateOnly? last = null;
        for (var next = OnOrAfter(day.AddDays(-Rhythm.Longest)); next is { } one && one <= day; next = OnOrAfter(one.AddDays(1)))
        {
            last = one;
        }

        return last;
    }
}

/// <summary>How often: every day, every working day of the week, a day of the week, a day of the month.</summary>
/// <param name="Day">Of <see cref="RhythmKind.Week"/> the weekday, 0 for Sunday; of <see cref="RhythmKind.Month"/> the day, 1 to 31: in a shorter month its last.</param>
public sealed record Rhythm(RhythmKind Kind, int Day = 0)
{
    /// <summary>No rhythm leaves more days between two of its days.</summary>
    public const int Longest = 31;

    public DateOnly OnOrAfter(DateOnly day) => Kind switch
    {
        RhythmKind.Workday => day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(2), DayOfWeek.Sunday => day.AddDays(1), _ => day },
        RhythmKind.Week => day.AddDays((Day - (int)day.DayOfWeek + 7) % 7),
        RhythmKind.Month => InMonth(day) is var here && here >= day ? here : InMonth(new DateOnly(day.Year, day.Month, 1).AddMonths(1)),
        _ => day,
    };

    private DateOnly InMonth(DateOnly day) => new(day.Year, day.Month, Math.Min(Day, DateTime.DaysInMonth(day.Year, day.Month)));
}

public enum RhythmKind
{
    Day,
    Workday,
    Week,
    Month,
}
