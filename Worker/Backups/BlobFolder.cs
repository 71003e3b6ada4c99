using System.Security.Cryptography;
using SalesBot.Worker.Files.Kept;

namespace SalesBot.Worker.Backups;

/// <summary>Kept photos, notes and files beside backups. Each lies there once, under the hash of what it holds, however many backups name it.</summary>
internal static class BlobFolder
{
    /// <summary>Beside the backup.</summary>
    public static string Of(string backup) => KeptFolder.In(Path.GetDirectoryName(Path.GetFullPath(backup))!);

    /// <summary>Copies what is missing there. A copy appears only when it is whole and holds what its name says.</summary>
    /// <param name="seen">Marks all of them as part of a backup of that instant; null to leave them.</param>
    public static async Task<BlobsCopied> CopyMissing(string from, string to, DateTimeOffset? seen, CancellationToken cancel)
    {
        var (copied, damaged) = (0, 0);
        foreach (var source in All(from))
        {
            cancel.ThrowIfCancellationRequested();
            var blob = Path.GetFileName(source);
            var target = Path.Combine(to, blob[..2], blob);
            if (!File.Exists(target))
            {
                if (!await Copy(source, target, cancel))
                {
                    damaged++;
                    continue;
                }

                copied++;
            }

            if (seen is { } instant) File.SetLastWriteTimeUtc(target, instant.UtcDateTime);
        }

        return new BlobsCopied(copied, damaged);
    }

    /// <summary>Removes what no backup there can name any more: it was gone before the oldest one was made.</summary>
    /// <returns>How many.</returns>
    public static int Prune(string folder, DateTimeOffset oldestBackup)
    {
        var gone = All(folder).Where(blob => File.GetLastWriteTimeUtc(blob) < oldestBackup.UtcDateTime).ToList();
        gone.ForEach(File.Delete);
        return gone.Count;
    }

    private static List<string> All(string folder) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => KeptFolder.IsBlob(Path.GetFileName(file))).Order(StringComparer.Ordinal)] : [];

    private static async Task<bool> Copy(string source, string target, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var partial = target + ".partial";
        try
        {
            File.Copy(source, partial, overwrite: true);
            await using (var copy = new FileStream(partial, FileMode.Open, FileAccess.ReadWrite))
            {
                copy.Flush(flushToDisk: true);
                if (Convert.ToHexStringLower(await SHA256.HashDataAsync(copy, cancel)) != Path.GetFileName(target)) return false;
            }

            PrivateFiles.Replace(partial, target);
            return true;
        }
        finally
        {
            File.Delete(partial);
        }
    }
}

/// <param name="Copied">That were not there before.</param>
/// <param name="Damaged">That do not hold what their name says, and were left out.</param>
internal sealed record BlobsCopied(int Copied, int Damaged);
