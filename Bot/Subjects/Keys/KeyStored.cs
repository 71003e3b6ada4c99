using System.Text.Json.Serialization;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Subjects.Keys;

/// <summary>What of this subject lies in the store. The names are data: they stay whatever the types are called.</summary>
internal static class KeyStored
{
    public static readonly StoredTypes Types = new(KeyStoredJson.Default)
    {
        Names = [StoredName.Of<SalesCommand, MakeKey>("make-key"), StoredName.Of<SalesCommand, EndKey>("end-key")],
    };
}

[JsonSerializable(typeof(MakeKey))]
[JsonSerializable(typeof(EndKey))]
internal sealed partial class KeyStoredJson : JsonSerializerContext;
