using System.Text.Json.Serialization;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Subjects.Calendars;

/// <summary>What of this subject lies in the store. The names are data: they stay whatever the types are called.</summary>
internal static class CalendarStored
{
    public static readonly StoredTypes Types = new(CalendarStoredJson.Default)
    {
        Names = [StoredName.Of<SalesCommand, ShareCalendar>("share-calendar"), StoredName.Of<SalesCommand, HideCalendar>("hide-calendar")],
    };
}

[JsonSerializable(typeof(ShareCalendar))]
[JsonSerializable(typeof(HideCalendar))]
internal sealed partial class CalendarStoredJson : JsonSerializerContext;
