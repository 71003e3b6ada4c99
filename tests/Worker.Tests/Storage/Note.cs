using System.Text.Json.Serialization;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Tests.Storage;

/// <summary>A document of the contract tests.</summary>
public sealed record Note(string Id, string? Owner = null, string? Day = null, string Text = "");

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Note))]
internal sealed partial class NoteJson : JsonSerializerContext;

internal static class Notes
{
    public static readonly DocIndex<Note> ByOwnerAndDay = new("owner_day", new Part<Note>("owner", note => note.Owner), new Part<Note>("day", note => note.Day));

    public static readonly DocIndex<Note> ByDay = new("day", new Part<Note>("day", note => note.Day));

    public static readonly DocType<Note> Type = new("note", 1, NoteJson.Default.Note, note => note.Id, ByOwnerAndDay, ByDay);

    /// <summary>Made of the others: how many notes an owner has.</summary>
    public static readonly DocType<Note> Counts = new("note_count", 1, NoteJson.Default.Note, note => note.Id);
}
