using System.IO.Compression;

namespace SalesBot.Worker.Files.Tables;

/// <summary>Unpacks a workbook once, counting, before anything believes what it says of itself.</summary>
internal static class WorkbookGuard
{
    /// <summary>A sheet of a million follow-ups is about 1.5 GB of XML.</summary>
    private const long MostBytes = 4L << 30;

    /// <summary>Real sheets shrink 5 to 60 times; packed nothing shrinks a thousand times.</summary>
    private const int MostShrink = 200;

    private const long SmallEnough = 64L << 20;

    private const int MostParts = 5_000;

    /// <summary>The lists of what is in the package are read whole by whoever opens it.</summary>
    private const long LargestList = 4L << 20;

    /// <exception cref="UnreadableTableException">Damaged, or a zip bomb.</exception>
    public static void Check(string path)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            if (zip.Entries.Count > MostParts)
            {
                throw new UnreadableTableException(FileTrouble.ZipBomb);
            }

            var unpacked = 0L;
            var buffer = new byte[1 << 16];
            foreach (var entry in zip.Entries)
            {
                using var part = entry.Open();
                var isList = entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || entry.FullName.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase);
                var size = 0L;
                for (int read; (read = part.Read(buffer)) > 0;)
                {
                    size += read;
                    unpacked += read;
                    if (unpacked > MostBytes || (isList && size > LargestList) || (size > SmallEnough && size / MostShrink > entry.CompressedLength))
                    {
                        throw new UnreadableTableException(FileTrouble.ZipBomb);
                    }
                }
            }
        }
        catch (InvalidDataException)
        {
            throw new UnreadableTableException(FileTrouble.BrokenWorkbook);
        }
    }
}
