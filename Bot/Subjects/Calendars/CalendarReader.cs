using SalesBot.Bot.Understanding;

namespace SalesBot.Bot.Subjects.Calendars;

internal sealed record CalendarRequest : Request;

/// <summary>Reads /calendar, 日历订阅, "calendar feed".</summary>
internal static class CalendarReader
{
    public static Bid? Read(Said said) => said.After("calendar") is null ? null : new Bid("calendars", new CalendarRequest(), Bid.Command, "/calendar");
}
