using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Privacy;
using SalesBot.Domain.FollowUps;
using SalesBot.Worker.Backups;
using SalesBot.Worker.Files.Kept;
using SalesBot.Worker.Storage;

namespace SalesBot.Worker.Jobs;

/// <summary>Takes erased people out of everything that was written of them, in portions beside the messages that come in. Stopped in the middle it starts over, and finds less.</summary>
/// <param name="folder">Null where no files are kept.</param>
/// <param name="storage">Null where the store has no copies beside it.</param>
internal sealed class ErasureJob(IStore store, TimeProvider clock, ILogger<ErasureJob> logger, KeptFolder? folder = null, StorageOptions? storage = null) : ISkipsIdleTicks
{
    private const int Portion = 200;

    /// <summary>The setting that is there until the files were gone through.</summary>
    private const string Lingering = "erased-lingers";

    public async Task Run(CancellationToken cancel)
    {
        foreach (var erasure in await Waiting(cancel))
        {
            await Carry(erasure, cancel);
        }

        if (await Lingers(cancel)) await Scrub(cancel);
    }

    public async Task<DateTimeOffset> NextUseful(DateTimeOffset after, DateTimeOffset until, CancellationToken cancel) =>
        (await Waiting(cancel)).Count > 0 || await Lingers(cancel) ? after : until.AddMinutes(1);

    private Task<IReadOnlyList<Erasure>> Waiting(CancellationToken cancel) =>
        store.Read(session => session.WaitingErasures(), cancel);

    private async Task Carry(Erasure erasure, CancellationToken cancel)
    {
        var effacer = await store.Read(session => Effacer.For(session, erasure), cancel);
        var (changed, busy) = (await EraseVoices(erasure, cancel), false);
        foreach (var type in Documents.All.Where(Effacer.Sweeps))
        {
            var (found, waits) = await store.Read(session => (effacer.Find(session, type, out var some), some), cancel);
            busy |= waits;
            foreach (var portion in found.Chunk(Portion))
            {
                changed += await store.Write(session => portion.Count(id => effacer.Rewrite(session, type, id)), cancel);
            }
        }

        await store.Write(session => Keep(session, erasure with { Changed = erasure.Changed + changed }, isDone: changed == 0 && !busy), cancel);
    }

    /// <summary>Done when a whole round found nothing more.</summary>
    private bool Keep(IWriteSession session, Erasure erasure, bool isDone)
    {
        session.Upsert(Documents.Erasures, isDone ? erasure with { Done = true, Names = [], Numbers = [], Chats = [] } : erasure);
        if (!isDone) return false;

        session.Upsert(Documents.Settings, new Setting(Lingering, erasure.Id));
        logger.Erased(erasure.Id, erasure.Changed);
        PrivacyText.NotifyDone(session, erasure, clock.GetUtcNow());
        return true;
    }

    private Task<bool> Lingers(CancellationToken cancel) => store.Read(session => session.Get(Documents.Settings, Lingering) is not null, cancel);

    /// <summary>What was erased is still in free space of the files, and in the copies that were made for safety's sake.</summary>
    private async Task Scrub(CancellationToken cancel)
    {
        await store.Scrub(cancel);
        if (storage is not null)
        {
            foreach (var copy in Directory.EnumerateFiles(Path.GetDirectoryName(storage.Path)!, $"{Path.GetFileName(storage.Path)}.*.bak").ToList()) StoreFiles.Forget(copy);
        }

        await store.Write(session => session.Delete(Documents.Settings, Lingering), cancel);
    }

    /// <summary>A voice tells who it is, whatever it says. Photos and papers are the customer's.</summary>
    private async Task<int> EraseVoices(Erasure erasure, CancellationToken cancel)
    {
        if (erasure.Member is not { } member) return 0;

        var voices = await store.Read(
            session => session.All(Documents.Attachments).Where(file => file.Rep == member && file.Kind == AttachmentKind.Voice).Select(file => file.Id)
                .Where(id => session.Get(Documents.KeptFiles, id) is { Blob: not null }).ToList(),
            cancel);
        foreach (var id in voices)
        {
            var gone = await store.Write(
                session =>
                {
                    if (session.Get(Documents.KeptFiles, id) is not { Blob: { } blob } file) return null;

                    session.Upsert(Documents.KeptFiles, file with { State = KeptState.Gone, Blob = null, Size = null, Update = null });
                    return session.IsHeld(blob) ? null : blob;
                },
                cancel);
            if (gone is not null) folder?.Remove(gone);
        }

        return voices.Count;
    }
}
