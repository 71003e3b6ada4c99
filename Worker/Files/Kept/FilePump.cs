using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Files;
using SalesBot.Bot.Subjects.Import;
using SalesBot.Worker.Delivery;

namespace SalesBot.Worker.Files.Kept;

/// <summary>
/// Does what messages with files leave to do: fetches the bytes, has voice notes read, looks through tables and imports them. All of it
/// stands in the store, so a restart goes on where it was.
/// </summary>
internal sealed class FilePump(
    IStore store, KeptFolder folder, IEnumerable<IFileSource> sources, Transcriber transcriber, ImportsAtWork imports, Inbox inbox, TimeProvider clock, ILogger<FilePump> logger)
{
    /// <summary>Attempts to fetch a file before it is given up.</summary>
    private const int Tries = 6;

    /// <summary>A pause that ends later was laid by another clock.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);

    /// <summary>The store is looked at this often without a signal.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Does all that can be done now.</summary>
    /// <returns>How many files and imports moved on.</returns>
    public async Task<int> Drain(CancellationToken cancel)
    {
        var moved = 0;
        while (true)
        {
            var now = clock.GetUtcNow();
            var (files, tables) = await store.Read(
                session => (
                    session.WaitingFiles().FirstOrDefault(file => file.NotBefore is not { } pause || pause <= now || pause > now + LongestPause),
                    ImportDocuments.Waiting(session).FirstOrDefault(import => IsReady(session, import))),
                cancel);
            if (files is null && tables is null) return moved;

            if (files is not null) await Fetch(files, cancel);
            if (tables is not null) await imports.Go(tables, cancel);
            moved++;
        }
    }

    /// <summary>When the earliest pause ends; null when nothing pauses.</summary>
    public Task<DateTimeOffset?> Next(CancellationToken cancel) => store.Read(
        session => session.WaitingFiles().Min(file => file.NotBefore), cancel);

    private static bool IsReady(IReadSession session, FileImport import) => session.Get(Documents.KeptFiles, import.Id) is not { State: KeptState.Waiting };

    private async Task Fetch(KeptFile file, CancellationToken cancel)
    {
        // Counted before the work, durably: what ends the program every time is given up in the end.
        if (file.Tries >= Tries)
        {
            await Put(file with { State = KeptState.Gone, Update = null }, cancel);
            return;
        }

        await Put(file with { Tries = file.Tries + 1 }, cancel);
        var fetched = file.Blob is { } there
            ? folder.Holds(there) ? (Blob: there, Ended: (Fetched)new Fetched.Whole()) : (null, new Fetched.Gone("not in the folder"))
            : await Download(file, cancel);
        var next = fetched.Ended switch
        {
            Fetched.Whole => file with { State = KeptState.Kept, Blob = fetched.Blob, Size = new FileInfo(folder.PathOf(fetched.Blob!)).Length },
            Fetched.TooLarge => file with { State = KeptState.TooLarge },
            Fetched.Retry retry when file.Tries + 1 < Tries => file with { Tries = file.Tries + 1, NotBefore = clock.GetUtcNow() + (retry.After ?? TimeSpan.FromSeconds(1 << file.Tries)) },
            _ => file with { State = KeptState.Gone },
        };
        if (next.State != KeptState.Kept) logger.FileNotFetched(file.Id, next.State.ToString(), file.Tries + 1);
        if (next is { State: not KeptState.Waiting, Update: { } update }) await Hear(next, update, cancel);
        else await Put(next, cancel);
    }

    private async Task<(string? Blob, Fetched Ended)> Download(KeptFile file, CancellationToken cancel)
    {
        if (sources.FirstOrDefault(source => source.Serves(file.Chat)) is not { } source)
        {
            return (null, new Fetched.Gone("nobody serves that chat"));
        }

        Fetched ended = new Fetched.Whole();
        try
        {
            var blob = await folder.Keep(async into =>
            {
                ended = await source.Fetch(file.Reference, into, SentFiles.Most, cancel);
                return ended is Fetched.Whole;
            });
            return (blob, ended);
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            // The disk is full or the folder cannot be written to: that may be put right while we wait.
            return (null, new Fetched.Retry(full.Message, TimeSpan.FromMinutes(1)));
        }
    }

    /// <summary>A voice note's text is read like any other message of that chat; one without text comes back as it was.</summary>
    private async Task Hear(KeptFile file, string update, CancellationToken cancel)
    {
        var text = file.Blob is { } blob ? await transcriber.Read(folder.PathOf(blob), cancel) : null;
        if (await store.Read(session => session.Get(Documents.Inbox, update), cancel) is { Update: var said })
        {
            await inbox.Take(
                [said with { Id = $"{said.Id}:heard", Text = text, Files = [new InFile("voice", SentFiles.Again + file.Id)] }], cancel);
        }

        await Put(file with { Update = null, Transcript = text }, cancel);
    }

    private Task<bool> Put(KeptFile file, CancellationToken cancel) => store.Write(
        session =>
        {
            session.Upsert(Documents.KeptFiles, file);
            return true;
        },
        cancel);
}
