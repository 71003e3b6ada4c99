using System.Text.Json;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Files.Import;

/// <summary>What was said of headings, by kind of file: asked once, kept for the next file.</summary>
internal static class Mappings
{
    public static Mapping Load(IReadSession session, FileKind kind) => session.Get(Documents.Settings, Key(kind)) is { } kept
        ? new Mapping(JsonSerializer.Deserialize(kept.Value, ImportedJson.Default.DictionaryStringString)!, Mapping.None.Values)
        : Mapping.None;

    public static void Keep(IWriteSession session, FileKind kind, Mapping said)
    {
        var all = Load(session, kind).With(said.Lasting);
        if (said.Titles.Count > 0)
        {
            session.Upsert(Documents.Settings, new Setting(Key(kind), JsonSerializer.Serialize(all.Titles.ToDictionary(), ImportedJson.Default.DictionaryStringString)));
        }
    }

    private static string Key(FileKind kind) => $"import:map:{FileKinds.Name(kind)}";
}

[System.Text.Json.Serialization.JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class ImportedJson : System.Text.Json.Serialization.JsonSerializerContext;
