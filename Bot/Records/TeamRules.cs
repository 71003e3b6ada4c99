using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Records;

/// <summary>The team's settings that the desks decide by.</summary>
/// <param name="CalendarOf">A rep's working days: the team's calendar and the rep's own leave.</param>
/// <param name="TimeZone">The team's, for a person without one of their own.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="LargeAmount">From here on an order or payment is confirmed first.</param>
public sealed record TeamRules(
    CadencePolicy Cadence, Func<IReadSession, RepId, WorkCalendar> CalendarOf, TimeZoneInfo TimeZone, string Currency, Money LargeAmount)
{
    /// <summary>The days on which a rep's customers are looked after, be it by a stand-in: due dates fall on them.</summary>
    public Func<IReadSession, RepId, WorkCalendar> DutyOf { get; init; } = CalendarOf;

    /// <summary>What figures are counted by; the kept tallies rest on it.</summary>
    public ReviewRules Figures { get; init; } = new() { Cadence = Cadence };

    /// <summary>Voice notes can be turned into text here.</summary>
    public bool Transcribes { get; init; }

    /// <summary>When the team is pushed what; each person may set some of it otherwise.</summary>
    public PushTimes Times { get; init; } = new();

    /// <summary>The team's local date.</summary>
    public DateOnly TeamDay(DateTimeOffset now) => DateOnly.FromDateTime(TeamTime(now));

    /// <summary>The team's local time.</summary>
    public DateTime TeamTime(DateTimeOffset now) => TimeZoneInfo.ConvertTime(now, TimeZone).DateTime;

    public TimeZoneInfo ZoneOf(Rep person) =>
        person.TimeZone is { } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZone;

    /// <summary>The person's local time.</summary>
    public DateTimeOffset LocalTime(Rep person, DateTimeOffset now) => TimeZoneInfo.ConvertTime(now, ZoneOf(person));
}
