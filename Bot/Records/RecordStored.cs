using System.Text.Json.Serialization;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Records;

/// <summary>What of what is common to all subjects lies in the store. The names are data: they stay whatever the types are called.</summary>
internal static class RecordStored
{
    public static readonly StoredTypes Types = new(RecordStoredJson.Default)
    {
        Names =
        [
            StoredName.Of<SalesCommand, Undo>("undo"),
            StoredName.Of<SalesCommand, Redo>("redo"),
            StoredName.Of<SalesCommand, Instead>("instead"),
            StoredName.Of<ChatStep, Confirming>("confirming"),
        ],
        Kept = TallyDocs.All,
    };
}

[JsonSerializable(typeof(Undo))]
[JsonSerializable(typeof(Redo))]
[JsonSerializable(typeof(Instead))]
[JsonSerializable(typeof(Confirming))]
internal sealed partial class RecordStoredJson : JsonSerializerContext;
