using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;
using SalesBot.Worker.Web.Pages;

namespace SalesBot.Worker.Web.Calendars;

/// <summary>One thing in a person's calendar, as it stands there.</summary>
/// <param name="Id">The same for the same thing, whatever becomes of its day and words.</param>
/// <param name="To">Included.</param>
/// <param name="At">Of an appointment; null for what takes no hour.</param>
/// <param name="Text">What is to be done; null for a customer that falls due, and for leave.</param>
/// <param name="Customer">Null for leave.</param>
internal sealed record CalendarEntry(string Id, DateOnly From, DateOnly To, DateTimeOffset? At, string? Text, Customer? Customer, string? Link)
{
    private const int DaysBack = 31;

    private const int DaysAhead = 366;

    /// <summary>What the week page shows of one's own: appointments, steps and customers that fall due, and leave; what is out of reach is not in it.</summary>
    /// <param name="address">Where the pages are.</param>
    public static IReadOnlyList<CalendarEntry> Of(IReadSession session, Rep person, TeamRules rules, DateTimeOffset now, string? address)
    {
        var zone = rules.ZoneOf(person);
        var today = DateOnly.FromDateTime(rules.LocalTime(person, now).DateTime);
        var (first, last) = (today.AddDays(-DaysBack), today.AddDays(DaysAhead));
        return
        [
            .. ComingItem.Of(session, person.Id, Seen, first, last).Select(item => new CalendarEntry(
                item.Step is { } step ? $"step-{step}" : $"due-{item.Customer.Code}", item.Day, item.Day, item.Time is { } time ? Instant(item.Day.ToDateTime(time), zone) : null,
                item.Text, item.Customer, address is null ? null : address + Viewer.AddressOf(item.Customer.Code))),
            .. session.LeavesOf(person.Id, first).Where(leave => leave.From <= last).Select(leave => new CalendarEntry($"leave-{leave.Id}", leave.From, leave.To, null, null, null, null)),
        ];

        Customer? Seen(CustomerCode code) => session.Get(Documents.Customers, code.Value) is { } customer && CustomerNames.MaySee(session, person, customer, today) ? customer : null;
    }

    /// <summary>An hour that a zone skips is the one after it; of an hour that it has twice it is the first.</summary>
    private static DateTimeOffset Instant(DateTime local, TimeZoneInfo zone)
    {
        if (zone.IsInvalidTime(local)) local += zone.GetUtcOffset(local.AddHours(3)) - zone.GetUtcOffset(local.AddHours(-3));
        return new DateTimeOffset(local, zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
