using System.Text.Json.Serialization;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Subjects.Reminders;

/// <summary>What of this subject lies in the store. The names are data: they stay whatever the types are called.</summary>
internal static class ReminderStored
{
    public static readonly StoredTypes Types = new(ReminderStoredJson.Default)
    {
        Names =
        [
            StoredName.Of<SalesCommand, SetReminder>("set-reminder"),
            StoredName.Of<SalesCommand, ChangeReminder>("change-reminder"),
            StoredName.Of<SalesCommand, EndReminder>("end-reminder"),
        ],
    };
}

[JsonSerializable(typeof(SetReminder))]
[JsonSerializable(typeof(ChangeReminder))]
[JsonSerializable(typeof(EndReminder))]
internal sealed partial class ReminderStoredJson : JsonSerializerContext;
