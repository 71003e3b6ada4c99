using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Web.Calendars;

/// <summary>A calendar as programs read it (RFC 5545). Hours are in UTC, so that every program shows them right; days are days.</summary>
internal sealed class CalendarFile(Rep person, Language language, IReadOnlyList<CalendarEntry> entries)
{
    /// <summary>Nobody says how long an appointment takes.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    private static readonly TimeSpan LookAgain = TimeSpan.FromHours(1);

    private readonly Words words = Words.Of("Doors", language);

    /// <param name="stamp">The moment it is written.</param>
    public string Write(DateTimeOffset stamp)
    {
        var calendar = new Calendar { Method = "PUBLISH", ProductId = "-//SalesBot//Calendar//EN" };
        calendar.AddProperty("X-WR-CALNAME", $"SalesBot · {person.Name}");
        var often = System.Xml.XmlConvert.ToString(LookAgain);
        calendar.AddProperty("X-PUBLISHED-TTL", often);
        var refresh = new CalendarProperty("REFRESH-INTERVAL", often);
        refresh.AddParameter("VALUE", "DURATION");
        calendar.AddProperty(refresh);
        calendar.Events.AddRange(entries.Select(entry => Event(entry, stamp)));
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private CalendarEvent Event(CalendarEntry entry, DateTimeOffset stamp) => new()
    {
        Uid = $"{entry.Id}@salesbot",
        DtStamp = Moment(stamp),
        Summary = entry.Customer is not { } customer ? words["Calendar.Leave"] : $"{customer.Name} · {entry.Text ?? words["Calendar.Due"]}",
        Start = entry.At is { } begins ? Moment(begins) : Day(entry.From),
        End = entry.At is { } at ? Moment(at + Lasts) : Day(entry.To.AddDays(1)),
        Location = entry.At is null ? null : entry.Customer?.Address,
        Description = entry.Customer?.Contacts is [var contact, ..] ? string.Join(" · ", new[] { contact.Name, contact.Title, contact.Phone }.OfType<string>()) : null,
        Url = entry.Link is { } link ? new Uri(link) : null,
        // Only an appointment keeps the hour from others, and leave the day.
        Transparency = entry.At is null && entry.Customer is not null ? TransparencyType.Transparent : TransparencyType.Opaque,
    };

    private static CalDateTime Moment(DateTimeOffset at) => new(at.UtcDateTime, "UTC");

    private static CalDateTime Day(DateOnly day) => new(day);
}
