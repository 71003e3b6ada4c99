using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Files;

/// <summary>Notes what came with a message, so that its bytes are fetched and whoever asks for it finds it.</summary>
internal static class SentFiles
{
    /// <summary>Bytes; messengers hand out no larger file.</summary>
    public const long Most = 20_000_000;

    /// <summary>A local chat puts the bytes in place itself and names them so.</summary>
    public const string InPlace = "blob:";

    /// <summary>A voice note that comes back as text, or as what could not become any.</summary>
    public const string Again = "kept:";

    public static Sent Note(IWriteSession session, Rep person, ChatUpdate update, TakenFrom from)
    {
        List<Attachment> taken = [];
        List<RefusedFile> refused = [];
        for (var at = 0; at < update.Files.Count; at++)
        {
            var file = update.Files[at];
            var name = FileNames.Safe(file.Name);
            if (file.Reference.StartsWith(Again, StringComparison.Ordinal))
            {
                if (session.Get(Documents.Attachments, file.Reference[Again.Length..]) is { } known && known.Rep == person.Id) taken.Add(known);
            }
            else if (file.Size > Most || !FileNames.IsAccepted(name))
            {
                refused.Add(new RefusedFile(name ?? "", file.Size > Most));
            }
            else
            {
                var attachment = new Attachment(IdOf(from.Source, at), person.Id, KindOf(file), from.Local, Name: name, Place: PlaceOf(file));
                session.TryInsert(Documents.Attachments, attachment);
                if (attachment.Kind != AttachmentKind.Location) Fetch(session, attachment, file, update, from.Transcribes);
                taken.Add(session.Get(Documents.Attachments, attachment.Id)!);
            }
        }

        return new Sent(taken, refused);
    }

    private static void Fetch(IWriteSession session, Attachment attachment, InFile file, ChatUpdate update, bool transcribes)
    {
        var kept = new KeptFile(attachment.Id, update.Chat, file.Reference, update.At) { Size = file.Size };
        if (ThisMachine.Owns(update.Chat) && file.Reference.StartsWith(InPlace, StringComparison.Ordinal))
        {
            kept = kept with { Blob = file.Reference[InPlace.Length..] };
        }

        var speaks = attachment.Kind == AttachmentKind.Voice && transcribes && string.IsNullOrWhiteSpace(update.Text);
        session.TryInsert(Documents.KeptFiles, kept with { Update = speaks ? update.Id : null, State = kept.Blob is null || speaks ? KeptState.Waiting : KeptState.Kept });
    }

    /// <summary>The same for the same file of the same message.</summary>
    private static string IdOf(string source, int at) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{source}#{at}"))))[..16];

    private static AttachmentKind KindOf(InFile file) => file.Kind switch
    {
        "photo" => AttachmentKind.Photo,
        "location" => AttachmentKind.Location,
        "voice" => AttachmentKind.Voice,
        _ => AttachmentKind.Document,
    };

    private static Place? PlaceOf(InFile file) => file.Kind == "location" && file.Reference.Split(',') is [var latitude, var longitude]
        && double.TryParse(latitude, CultureInfo.InvariantCulture, out var north) && double.TryParse(longitude, CultureInfo.InvariantCulture, out var east)
        ? new Place(north, east)
        : null;
}
