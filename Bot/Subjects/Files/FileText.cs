using System.Globalization;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Files;

/// <summary>Puts what happened to files into words.</summary>
internal static class FileText
{
    public static Draft Refused(RefusedFile file, Message message)
    {
        var words = Words.Of("Sent", message.Language);
        return Draft.Plain(file.TooLarge ? words["Refused.TooLarge", file.Name] : words["Refused.Type", Path.GetExtension(file.Name)]);
    }

    /// <summary>"2 photos, 1 location": what a contact shows and what is asked about.</summary>
    public static string Count(Message message, IReadOnlyList<string> ids) =>
        Summary(message, [.. ids.Select(id => message.Session.Get(Documents.Attachments, id)).OfType<Attachment>()]);

    public static string Summary(Message message, IReadOnlyList<Attachment> files)
    {
        var words = Words.Of("Sent", message.Language);
        return Spoken.List(files.GroupBy(file => file.Kind).OrderBy(group => group.Key).Select(group =>
            group.Key == AttachmentKind.Document && group.Count() == 1 && group.First().Name is { } name ? name : words.Count($"Count.{group.Key}", group.Count())), message.Language);
    }

    /// <summary>The line of a contact that names its files; null without any.</summary>
    public static string? Line(Message message, FollowUp contact) => Files(message, contact) is { Count: > 0 } files ? $"📎 {Summary(message, files)}" : null;

    /// <summary>A button for each file of those contacts, newest first.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> Buttons(Message message, IEnumerable<FollowUp> contacts, int most) =>
    [
        .. contacts.SelectMany(contact => Files(message, contact).Select(file => new Button(Label(message, contact, file), "open", file.Id))).Take(most).Chunk(2),
    ];

    /// <summary>The file again, or why it cannot be shown.</summary>
    public static Draft Opened(Message message, Attachment file, FollowUp? contact)
    {
        var words = Words.Of("Sent", message.Language);
        if (file is { Kind: AttachmentKind.Location, Place: { } place })
        {
            return Draft.FromHtml(new Html().Add(Heading(message, file, contact)).Line(string.Create(CultureInfo.InvariantCulture, $"https://www.openstreetmap.org/?mlat={place.Latitude:0.######}&mlon={place.Longitude:0.######}")));
        }

        var kept = message.Session.Get(Documents.KeptFiles, file.Id);
        return kept switch
        {
            { State: KeptState.Kept } => Draft.FromHtml(kept.Transcript is { } said ? new Html().Add(Heading(message, file, contact)).Line(said) : new Html().Add(Heading(message, file, contact)))
                with { Files = [new OutFile(NameOf(message, file), new KeptCopy(file.Id))] },
            { State: KeptState.Waiting } => Draft.Plain(words["Open.Waiting"]),
            { State: KeptState.TooLarge } => Draft.Plain(words["Refused.TooLarge", NameOf(message, file)]),
            _ => Draft.Plain(words["Open.Gone"]),
        };
    }

    private static IReadOnlyList<Attachment> Files(Message message, FollowUp contact) =>
        message.Session.AttachmentsOf(contact.Id);

    private static string Heading(Message message, Attachment file, FollowUp? contact) => contact is not null && message.Find(contact.Customer) is { } customer
        ? $"{customer.Name} · {Phrases.NearDay(contact.Day, message.Today, message.Language)}"
        : Summary(message, [file]);

    private static string NameOf(Message message, Attachment file)
    {
        var stem = Words.Of("Sent", message.Language)[$"Name.{file.Kind}"];
        var stamp = file.At.ToString("yyyyMMdd-HHmm", CultureInfo.InvariantCulture);
        return file.Name ?? $"{stem}-{stamp}{(file.Kind == AttachmentKind.Photo ? ".jpg" : file.Kind == AttachmentKind.Voice ? ".ogg" : "")}";
    }

    private static string Label(Message message, FollowUp contact, Attachment file)
    {
        var what = file is { Kind: AttachmentKind.Document, Name: { } name } ? (name.Length <= 18 ? name : $"{Shortened.To(name, 9)}{Path.GetExtension(name)}") : Words.Of("Sent", message.Language)[$"Name.{file.Kind}"];
        return $"{what} {Phrases.ShortDay(contact.Day, message.Language)}";
    }

    public static Draft Attached(FilesAttached attached, Message message)
    {
        var words = Words.Of("Sent", message.Language);
        var contact = attached.FollowUp;
        var how = contact.Method == Method.Other ? words["Place.Contact"] : Terms.Of(contact.Method, message.Language);
        var when = $"{Phrases.NearDay(contact.Day, message.Today, message.Language)} {Phrases.Time(TimeOnly.FromDateTime(contact.At.DateTime))}";
        return Draft.Plain(words["Place.Done", Summary(message, attached.Files), attached.Customer.Name, when, how])
            .With(new Button(words["Place.Another"], "place", [.. attached.Files.Select(file => file.Id)]));
    }
}
