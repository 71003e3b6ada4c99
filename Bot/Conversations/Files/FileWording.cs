using System.Globalization;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Conversations.Files;

/// <summary>Puts what happened to files into words.</summary>
internal static class FileWording
{
    public static Draft Of(FileDone done, Talk talk) => done switch
    {
        FilesAttached attached => Attached(attached, talk),
        ImportMoved { Import: var import } => Import(import, talk),
        DataExported data => Exported(data, talk),
        ReportExported report => Draft.Plain(talk.Words["Report.File"]) with { Files = [report.File] },
        _ => throw new ArgumentOutOfRangeException(nameof(done), done.GetType().Name, "No words for this."),
    };

    /// <returns>Null for a refusal that is not about files.</returns>
    public static string? Of(Refusal refusal, Talk talk)
    {
        var words = Words.Of("Sent", talk.Language);
        return refusal switch
        {
            ImportSettled => words["Import.Settled"],
            FileHomeless => words["Place.Gone"],
            TooMuchToSend { Rows: var rows } => words["Export.TooMuch", Phrases.Number(rows)],
            NothingToExport => words["Export.Nothing"],
            ReportNotYours => talk.Words["Report.NotYours"],
            _ => null,
        };
    }

    public static Draft Refused(RefusedFile file, Talk talk)
    {
        var words = Words.Of("Sent", talk.Language);
        return Draft.Plain(file.TooLarge ? words["Refused.TooLarge", file.Name] : words["Refused.Type", Path.GetExtension(file.Name)]);
    }

    /// <summary>"2 photos, 1 location": what a contact shows and what is asked about.</summary>
    public static string Count(Talk talk, IReadOnlyList<string> ids) =>
        Summary(talk, [.. ids.Select(id => talk.Session.Get(Documents.Attachments, id)).OfType<Attachment>()]);

    public static string Summary(Talk talk, IReadOnlyList<Attachment> files)
    {
        var words = Words.Of("Sent", talk.Language);
        return string.Join(talk.Words["List.Comma"], files.GroupBy(file => file.Kind).OrderBy(group => group.Key).Select(group =>
            group.Key == AttachmentKind.Document && group.Count() == 1 && group.First().Name is { } name ? name : words.Count($"Count.{group.Key}", group.Count())));
    }

    /// <summary>The line of a contact that names its files; null without any.</summary>
    public static string? Line(Talk talk, FollowUp contact) => Files(talk, contact) is { Count: > 0 } files ? $"📎 {Summary(talk, files)}" : null;

    /// <summary>A button for each file of those contacts, newest first.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> Buttons(Talk talk, IEnumerable<FollowUp> contacts, int most) =>
    [
        .. contacts.SelectMany(contact => Files(talk, contact).Select(file => new Button(Label(talk, contact, file), $"open:{file.Id}"))).Take(most).Chunk(2),
    ];

    /// <summary>The file again, or why it cannot be shown.</summary>
    public static Draft Opened(Talk talk, Attachment file, FollowUp? contact)
    {
        var words = Words.Of("Sent", talk.Language);
        if (file is { Kind: AttachmentKind.Location, Place: { } place })
        {
            return Draft.FromHtml(new Html().Add(Heading(talk, file, contact)).Line(string.Create(CultureInfo.InvariantCulture, $"https://www.openstreetmap.org/?mlat={place.Latitude:0.######}&mlon={place.Longitude:0.######}")));
        }

        var kept = talk.Session.Get(Documents.KeptFiles, file.Id);
        return kept switch
        {
            { State: KeptState.Kept } => Draft.FromHtml(kept.Transcript is { } said ? new Html().Add(Heading(talk, file, contact)).Line(said) : new Html().Add(Heading(talk, file, contact)))
                with { Files = [new OutFile(NameOf(talk, file), $"kept:{file.Id}")] },
            { State: KeptState.Waiting } => Draft.Plain(words["Open.Waiting"]),
            { State: KeptState.TooLarge } => Draft.Plain(words["Refused.TooLarge", NameOf(talk, file)]),
            _ => Draft.Plain(words["Open.Gone"]),
        };
    }

    private static IReadOnlyList<Attachment> Files(Talk talk, FollowUp contact) =>
        talk.Session.Query(Documents.Attachments, new DocQuery<Attachment>(Documents.AttachmentsByFollowUp, [contact.Id]));

    private static string Heading(Talk talk, Attachment file, FollowUp? contact) => contact is not null && talk.Find(contact.Customer) is { } customer
        ? $"{customer.Name} · {Phrases.NearDay(contact.Day, talk.Today, talk.Language)}"
        : Summary(talk, [file]);

    private static string NameOf(Talk talk, Attachment file)
    {
        var stem = Words.Of("Sent", talk.Language)[$"Name.{file.Kind}"];
        var stamp = file.At.ToString("yyyyMMdd-HHmm", CultureInfo.InvariantCulture);
        return file.Name ?? $"{stem}-{stamp}{(file.Kind == AttachmentKind.Photo ? ".jpg" : file.Kind == AttachmentKind.Voice ? ".ogg" : "")}";
    }

    private static string Label(Talk talk, FollowUp contact, Attachment file)
    {
        var what = file is { Kind: AttachmentKind.Document, Name: { } name } ? (name.Length <= 18 ? name : $"{name[..8]}…{Path.GetExtension(name)}") : Words.Of("Sent", talk.Language)[$"Name.{file.Kind}"];
        return $"{what} {Phrases.ShortDay(contact.Day, talk.Language)}";
    }

    private static Draft Attached(FilesAttached attached, Talk talk)
    {
        var words = Words.Of("Sent", talk.Language);
        var contact = attached.FollowUp;
        var how = contact.Method == Method.Other ? words["Place.Contact"] : Terms.Of(contact.Method, talk.Language);
        var when = $"{Phrases.NearDay(contact.Day, talk.Today, talk.Language)} {Phrases.Time(TimeOnly.FromDateTime(contact.At.DateTime))}";
        return Draft.Plain(words["Place.Done", Summary(talk, attached.Files), attached.Customer.Name, when, how])
            .With(new Button(words["Place.Another"], $"place:{string.Join(':', attached.Files.Select(file => file.Id))}"));
    }

    private static Draft Import(FileImport import, Talk talk)
    {
        var words = Words.Of("Sent", talk.Language);
        return Draft.Plain(import.State switch
        {
            ImportState.Confirmed => words["Import.Working", import.Name],
            ImportState.Cancelled => words["Import.Cancelled", import.Name],
            _ => words["Import.Looking", import.Name],
        }) with { Edits = import.Card };
    }

    private static Draft Exported(DataExported data, Talk talk)
    {
        var (words, files) = (Words.Of("Sent", talk.Language), Words.Of("Files", talk.Language));
        var html = new Html().Add(words.Count("Export.Here", data.Files.Count));
        if (data.Empty.Count > 0)
        {
            html.Line(words["Export.Empty", string.Join(talk.Words["List.Comma"], data.Empty.Select(kind => files[$"Kind.{kind}"]))]);
        }

        return Draft.FromHtml(html) with { Files = data.Files };
    }
}
