using System.Globalization;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Worker.Delivery;
using SalesBot.Worker.Files.Kept;
using SalesBot.Worker.Storage;

namespace SalesBot.Worker.Backups;

/// <summary>What was brought back.</summary>
/// <param name="Safety">The store as it was before; null when there was none.</param>
/// <param name="MissingBlobs">Kept files that the records name and that are neither beside the backup nor here.</param>
/// <param name="Closed">Keys and signed-in browsers that were in the backup, and are ended.</param>
internal sealed record Restored(StoreHolds Holds, string? Safety, BlobsCopied Blobs, int MissingBlobs, int Closed);

/// <summary>Puts a backup in the store's place: first it is read through, then what is there is copied, and the exchange comes last, in one step.</summary>
internal sealed class Restorer(StorageOptions storage, string data, TimeProvider clock)
{
    private const string Untouched = "Nothing was changed.";

    private string SafetyCopy => string.Create(CultureInfo.InvariantCulture, $"{storage.Path}.before-restore-{clock.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}.bak");

    /// <exception cref="StoreException">The file cannot be restored, somebody uses the store, or the disk will not. The store is as it was.</exception>
    public async Task<Restored> Run(string file, CancellationToken cancel)
    {
        file = Path.GetFullPath(file);
        if (!File.Exists(file)) throw new StoreException($"Backup {file}: there is no such file. {Untouched}");
        if (storage.IsServer) return await OntoServer(file, cancel);
        if (file == storage.Path) throw new StoreException($"Backup {file} is the store itself. Name a backup. {Untouched}");

        await CheckNobodyUses(cancel);
        var incoming = storage.Path + ".restoring";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(incoming)!);
            StoreFiles.Copy(file, incoming);
            var holds = await Check(file, incoming, cancel);
            var closed = await OpenDoors.Close(storage.FileEngine, incoming, cancel);
            var blobs = await BlobFolder.CopyMissing(BlobFolder.Of(file), KeptFolder.In(data), seen: null, cancel);
            var safety = KeepSafetyCopy();

            // An old log would be taken for the new file's. It is in the safety copy.
            foreach (var log in StoreFiles.Logs(storage.Path)) File.Delete(log);
            PrivateFiles.Replace(incoming, storage.Path);
            return new Restored(holds, safety, blobs, holds.Blobs.Count(blob => !File.Exists(Path.Combine(KeptFolder.In(data), blob[..2], blob))), closed);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"Backup {file} could not be restored: {error.Message} The store is as it was.", error);
        }
        finally
        {
            StoreFiles.Forget(incoming);
        }
    }

    /// <summary>All of the company's records in one transaction; its neighbours stay as they are.</summary>
    private async Task<Restored> OntoServer(string file, CancellationToken cancel)
    {
        var incoming = storage.Path + ".restoring";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(incoming)!);
            StoreFiles.Copy(file, incoming);
            var holds = await Check(file, incoming, cancel);
            var closed = await OpenDoors.Close(storage.FileEngine, incoming, cancel);
            await using var target = storage.Open(clock);
            var isNew = await StoreMove.IsEmpty(target, Documents.All, cancel);
            var safety = isNew ? null : SafetyCopy;
            if (safety is not null) await target.Backup(safety, cancel);
            await using (var source = Engines.Open(storage.FileEngine, incoming, clock)) await new StoreExchange(source, target).Run(Documents.All, cancel);

            var blobs = await BlobFolder.CopyMissing(BlobFolder.Of(file), KeptFolder.In(data), seen: null, cancel);
            return new Restored(holds, safety, blobs, holds.Blobs.Count(blob => !File.Exists(Path.Combine(KeptFolder.In(data), blob[..2], blob))), closed);
        }
        catch (StoreException error) when (error.IsInUse)
        {
            throw new StoreException($"{error.Message} {Untouched}", error);
        }
        finally
        {
            StoreFiles.Forget(incoming);
        }
    }

    private async Task CheckNobodyUses(CancellationToken cancel)
    {
        if (!File.Exists(storage.Path)) return;

        if (await Holder(cancel) is { } holder)
        {
            throw new StoreException($"Store {storage.Path} is in use: process {holder.Process} on {holder.Machine.Split(' ')[0]} listens and sends. Stop it first (systemctl stop salesbot). {Untouched}");
        }

        if (StoreFiles.IsInUse(storage.Provider, storage.Path))
        {
            throw new StoreException($"Store {storage.Path} is in use by another program. Stop it first (systemctl stop salesbot). {Untouched}");
        }
    }

    /// <summary>The worker that has the lease, should it live; it may be on another machine.</summary>
    private async Task<Lease?> Holder(CancellationToken cancel)
    {
        try
        {
            await using var store = Engines.Open(storage.Provider, storage.Path, clock);
            return await store.Read(session => session.Get(Documents.Leases, LeaseKeeper.Name), cancel) is { } lease && lease.Until > clock.GetUtcNow() && !ProcessIdentity.Here().SeesDead(lease) ? lease : null;
        }
        catch (StoreException)
        {
            // Damaged, it may be: why else would one restore? Somebody who has it open shows otherwise.
            return null;
        }
    }

    private async Task<StoreHolds> Check(string file, string incoming, CancellationToken cancel)
    {
        try
        {
            return await StoreCheck.Run(storage.FileEngine, incoming, cancel);
        }
        catch (StoreException unfit)
        {
            throw new StoreException($"Backup {file} cannot be restored: {unfit.Message.Replace($"Store {incoming} ", "it ", StringComparison.Ordinal)} {Untouched}", unfit);
        }
    }

    private string? KeepSafetyCopy()
    {
        if (!File.Exists(storage.Path)) return null;

        var safety = SafetyCopy;
        try
        {
            StoreFiles.Copy(storage.Path, safety);
            return safety;
        }
        catch
        {
            StoreFiles.Forget(safety);
            throw;
        }
    }
}
