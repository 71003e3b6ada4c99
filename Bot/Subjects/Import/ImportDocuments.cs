using SalesBot.Bot.Store;

namespace SalesBot.Bot.Subjects.Import;

/// <summary>Imports as they are kept.</summary>
public static class ImportDocuments
{
    /// <summary>Imports with something to do for the bot, not for the person.</summary>
    public static readonly DocIndex<FileImport> WaitingImports = new(
        "waiting", new Part<FileImport>("waiting", import => import.State is ImportState.Waiting or ImportState.Confirmed || import is { State: ImportState.Cancelled, Cleared: false } ? Documents.Instant(import.At) : null));

    public static readonly DocType<FileImport> FileImports =
        new("file_import", 1, ImportStoredJson.Default.FileImport, import => import.Id, WaitingImports);

    public static IReadOnlyList<FileImport> Waiting(IReadSession session) => session.Query(FileImports, new(WaitingImports, []));
}
