using System.Text.Json.Serialization;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Subjects.Export;

/// <summary>What of this subject lies in the store. The names are data: they stay whatever the types are called.</summary>
internal static class ExportStored
{
    public static readonly StoredTypes Types = new(ExportStoredJson.Default)
    {
        Names =
        [
            StoredName.Of<SalesCommand, ExportData>("export"),
            StoredName.Of<SalesCommand, ExportReport>("export-report"),
            StoredName.Of<Recipe, RecordsFile>("records"),
            StoredName.Of<Recipe, TablesFile>("tables"),
        ],
    };
}

[JsonSerializable(typeof(ExportData))]
[JsonSerializable(typeof(ExportReport))]
[JsonSerializable(typeof(RecordsFile))]
[JsonSerializable(typeof(TablesFile))]
internal sealed partial class ExportStoredJson : JsonSerializerContext;
