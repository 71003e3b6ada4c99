using System.IO.Compression;

namespace SalesBot.Worker.Files;

/// <summary>Office files are ZIP archives that remember when each part was written; ours forget it, so that the same report is the same bytes.</summary>
internal static class Zip
{
    /// <summary>The earliest a ZIP archive can say.</summary>
    public static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] WithoutTimes(Stream archive)
    {
        using var settled = new MemoryStream();
        using (var source = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true))
        using (var target = new ZipArchive(settled, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in source.Entries)
            {
                var copy = target.CreateEntry(part.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = NoTime;
                using var from = part.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return settled.ToArray();
    }
}
