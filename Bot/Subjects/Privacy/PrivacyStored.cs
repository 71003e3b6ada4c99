using System.Text.Json.Serialization;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Subjects.Privacy;

/// <summary>What of this subject lies in the store. The names are data: they stay whatever the types are called.</summary>
internal static class PrivacyStored
{
    public static readonly StoredTypes Types = new(PrivacyStoredJson.Default)
    {
        Names =
        [
            StoredName.Of<SalesCommand, ErasePerson>("erase-person"),
            StoredName.Of<SalesCommand, EraseContact>("erase-contact"),
        ],
    };
}

[JsonSerializable(typeof(ErasePerson))]
[JsonSerializable(typeof(EraseContact))]
internal sealed partial class PrivacyStoredJson : JsonSerializerContext;
