using System.Globalization;
using SalesBot.Worker.Storage;

namespace SalesBot.Worker.Backups;

/// <summary>The folder of the nightly backups: one file a night, named by its date, and the kept files beside them.</summary>
internal sealed class NightlyBackups(BackupOptions options, StorageOptions storage)
{
    private readonly string folder = Path.GetFullPath(Path.Combine(storage.Directory, options.Folder));

    private readonly string begins = Path.GetFileNameWithoutExtension(storage.Path) + "-";

    private readonly string ends = Path.GetExtension(storage.Path);

    public string PathOf(DateOnly night) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{begins}{night:yyyy-MM-dd}{ends}"));

    /// <summary>The nights there is a backup of.</summary>
    public IReadOnlyList<DateOnly> Nights() =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder).Select(file => Night(Path.GetFileName(file))).OfType<DateOnly>().Order()] : [];

    /// <summary>When the newest one was made; null while there is none. One made by a clock that was ahead counts as made now.</summary>
    public DateTimeOffset? Latest(DateTimeOffset now)
    {
        var made = Nights().Select(night => new DateTimeOffset(File.GetLastWriteTimeUtc(PathOf(night)), TimeSpan.Zero)).ToList();
        var past = made.Where(at => at <= now).ToList();
        return past.Count > 0 ? past.Max() : made.Count > 0 ? now : null;
    }

    /// <summary>Removes what need not be kept any more, and the kept files that only those named.</summary>
    /// <returns>How many backups went.</returns>
    public int Prune()
    {
        var nights = Nights();
        var kept = options.Retention.Kept(nights);
        var old = nights.Where(night => !kept.Contains(night)).ToList();
        old.ForEach(night => File.Delete(PathOf(night)));

        // Whatever else somebody laid here may be a backup, too.
        if (Directory.EnumerateFiles(folder).Select(File.GetLastWriteTimeUtc).Order().ToList() is [var oldest, ..]) BlobFolder.Prune(BlobFolder.Of(PathOf(default)), new DateTimeOffset(oldest, TimeSpan.Zero));
        return old.Count;
    }

    private DateOnly? Night(string file) =>
        file.StartsWith(begins, StringComparison.Ordinal) && file.EndsWith(ends, StringComparison.Ordinal) && file.Length == begins.Length + 10 + ends.Length
        && DateOnly.TryParseExact(file.AsSpan(begins.Length, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var night) ? night : null;
}
