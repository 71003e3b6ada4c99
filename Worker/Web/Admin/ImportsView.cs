using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Import;
using SalesBot.Bot.Wording;
using SalesBot.Worker.Web.Pages;

namespace SalesBot.Worker.Web.Admin;

/// <summary>Tables that were sent to be imported, the latest first, each as its card in the chat has it: how its headings were read, what would be written, what was.</summary>
/// <param name="Templates">Give an empty table to fill in, in the chat.</param>
public sealed record ImportsView(IReadOnlyList<SentTable> Imports, IReadOnlyList<PageButton> Templates)
{
    private const int Listed = 20;

    internal static ImportsView Of(IReadSession session, Viewer viewer) => new(
        [.. session.All(ImportDocuments.FileImports).OrderByDescending(import => import.At).Take(Listed).ToList().Select(import => SentTable.Of(session, viewer, import))],
        [.. FileKinds.All.Where(kind => ImportWork.MayImport(viewer.Person, kind)).Select(kind => viewer.Button(Words.Of("Files", viewer.Language)[$"Kind.{kind}"], "template", FileKinds.Name(kind)))]);
}

/// <param name="Buttons">None for what somebody else sent: it is theirs to decide.</param>
public sealed record SentTable(string Name, string? Kind, string State, Tone Tone, string Who, string When, Marked? Told, IReadOnlyList<PageButton> Buttons)
{
    /// <summary>The card is told of again as it goes on; an import that goes on longer than so many messages is found by its own.</summary>
    private const int LookedAt = 60;

    internal static SentTable Of(IReadSession session, Viewer viewer, FileImport import)
    {
        var card = import.Card is { } id ? session.LatestMessagesTo(import.Chat, LookedAt).FirstOrDefault(message => message.Edits == id) ?? session.Get(Documents.Outbox, id) : null;
        var open = import.State is ImportState.Asking or ImportState.Offered;
        return new SentTable(
            import.Name,
            import.Kind is { } kind ? Words.Of("Files", viewer.Language)[$"Kind.{kind}"] : null,
            Words.Of("Admin", viewer.Language)[$"Import.{import.State}"],
            import.State switch { ImportState.Done => Tone.Good, ImportState.Refused => Tone.Red, ImportState.Cancelled => Tone.Calm, _ => Tone.Due },
            session.Get(Documents.Reps, import.By.Value)?.Name ?? import.By.Value,
            viewer.Moment(import.At),
            card is null ? null : new Marked(card.Html),
            open && import.By == viewer.Person.Id && card is not null ? viewer.Buttons(card.Buttons) : []);
    }
}
