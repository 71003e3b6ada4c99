using System.Text.Json.Serialization;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Subjects.Settings;

/// <summary>What of this subject lies in the store. The names are data: they stay whatever the types are called.</summary>
internal static class SettingsStored
{
    public static readonly StoredTypes Types = new(SettingsStoredJson.Default)
    {
        Names =
        [
            StoredName.Of<SalesCommand, SetLanguage>("language"),
            StoredName.Of<SalesCommand, SetPreferences>("preferences"),
            StoredName.Of<ChatStep, ChoosingPreference>("choosing-preference"),
        ],
    };
}

[JsonSerializable(typeof(SetLanguage))]
[JsonSerializable(typeof(SetPreferences))]
[JsonSerializable(typeof(ChoosingPreference))]
internal sealed partial class SettingsStoredJson : JsonSerializerContext;
