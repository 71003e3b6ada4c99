using System.Text.Json.Serialization;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Subjects.Import;

/// <summary>What of this subject lies in the store. The names are data: they stay whatever the types are called.</summary>
internal static class ImportStored
{
    public static readonly StoredTypes Types = new(ImportStoredJson.Default)
    {
        Names =
        [
            StoredName.Of<SalesCommand, StartImport>("import"),
            StoredName.Of<SalesCommand, ChooseImportKind>("import-kind"),
            StoredName.Of<SalesCommand, ConfirmImport>("import-confirm"),
            StoredName.Of<SalesCommand, MapImport>("import-map"),
            StoredName.Of<SalesCommand, CancelImport>("import-cancel"),
            StoredName.Of<Recipe, TemplateFile>("template"),
        ],
        Kept = [ImportDocuments.FileImports],
    };
}

/// <remarks>The documents are written by it alone, so it has the options that the others take from the whole.</remarks>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(RepIdJson)])]
[JsonSerializable(typeof(FileImport))]
[JsonSerializable(typeof(StartImport))]
[JsonSerializable(typeof(ChooseImportKind))]
[JsonSerializable(typeof(ConfirmImport))]
[JsonSerializable(typeof(CancelImport))]
[JsonSerializable(typeof(MapImport))]
[JsonSerializable(typeof(TemplateFile))]
internal sealed partial class ImportStoredJson : JsonSerializerContext;
