using System.Security.Cryptography;
using SalesBot.Worker.Hosting;

namespace SalesBot.Worker.Files.Kept;

/// <summary>The bytes of files that people sent, in the data folder's <c>attachments</c>: each under the SHA-256 of what it holds, so that the same bytes lie there once.</summary>
internal sealed class KeptFolder(Launch launch, ILogger<KeptFolder> logger)
{
    private readonly string folder = In(launch.Data);

    /// <summary>Where they lie in a data folder, or in one with backups.</summary>
    public static string In(string data) => Path.Combine(data, "attachments");

    public bool Holds(string blob) => IsBlob(blob) && File.Exists(PathOf(blob));

    public string PathOf(string blob) => IsBlob(blob) ? Path.Combine(folder, blob[..2], blob) : throw new ArgumentException("Not a blob's name.", nameof(blob));

    public async Task<byte[]?> Read(string blob, CancellationToken cancel) => Holds(blob) ? await File.ReadAllBytesAsync(PathOf(blob), cancel) : null;

    /// <summary>Keeps what <paramref name="write"/> writes; a file appears only when it is whole.</summary>
    /// <returns>The blob's name; null, and nothing is kept, when <paramref name="write"/> says no.</returns>
    public async Task<string?> Keep(Func<Stream, Task<bool>> write)
    {
        Directory.CreateDirectory(folder);
        var partial = Path.Combine(folder, Path.GetRandomFileName() + ".partial");
        try
        {
            await using (var file = new FileStream(partial, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
            {
                if (!await write(file)) return null;
                file.Flush(flushToDisk: true);
            }

            await using var whole = File.OpenRead(partial);
            var blob = Convert.ToHexStringLower(await SHA256.HashDataAsync(whole));
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(blob))!);
            PrivateFiles.Replace(partial, PathOf(blob));
            return blob;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    public Task<string?> Keep(byte[] bytes, CancellationToken cancel) => Keep(async file =>
    {
        await file.WriteAsync(bytes, cancel);
        return true;
    });

    /// <summary>Lets go of the bytes; where they cannot be removed they stay, unnamed.</summary>
    public void Remove(string blob)
    {
        try
        {
            if (Holds(blob)) File.Delete(PathOf(blob));
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            logger.BlobStays(blob, held.GetType().Name);
        }
    }

    public static bool IsBlob(string blob) => blob.Length == 64 && blob.All(char.IsAsciiHexDigitLower);
}
