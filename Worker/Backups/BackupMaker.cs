using SalesBot.Bot.Store;
using SalesBot.Worker.Files.Kept;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Storage;

namespace SalesBot.Worker.Backups;

/// <summary>What a backup holds, and how large its file is in bytes.</summary>
/// <param name="MissingBlobs">Kept files that its records name and that are nowhere.</param>
internal sealed record BackupMade(StoreHolds Holds, long Size, BlobsCopied Blobs, int MissingBlobs);

/// <summary>Copies the store while others work with it, opens the copy and reads it through, and lays the kept files beside it.</summary>
internal sealed class BackupMaker(IStore store, StorageOptions storage, Launch launch)
{
    /// <param name="target">Appears when all is done. What fails leaves nothing there.</param>
    /// <exception cref="StoreException">It could not be written, or what was written cannot be read.</exception>
    public async Task<BackupMade> Make(string target, DateTimeOffset now, CancellationToken cancel)
    {
        var copy = target + ".unchecked";
        try
        {
            await store.Backup(copy, cancel);
            var holds = await StoreCheck.Run(storage.FileEngine, copy, cancel);

            // After the store: what its records name is here by now.
            var beside = BlobFolder.Of(target);
            var blobs = await BlobFolder.CopyMissing(KeptFolder.In(launch.Data), beside, now, cancel);
            File.SetLastWriteTimeUtc(copy, now.UtcDateTime);
            PrivateFiles.Replace(copy, target);
            return new BackupMade(holds, new FileInfo(target).Length, blobs, holds.Blobs.Count(blob => !File.Exists(Path.Combine(beside, blob[..2], blob))));
        }
        catch (StoreException error) when (error.Message.Contains(copy, StringComparison.Ordinal))
        {
            throw new StoreException(error.Message.Replace(copy, target, StringComparison.Ordinal), error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"Backup {target} could not be written: {error.Message}", error);
        }
        finally
        {
            StoreFiles.Forget(copy);
        }
    }
}
