using SalesBot.Worker.Storage;
using SalesBot.Worker.Storage.LiteDb;
using SalesBot.Worker.Storage.Sqlite;

namespace SalesBot.Worker.Backups;

/// <summary>A store as files on the disk.</summary>
internal static class StoreFiles
{
    /// <summary>The engines' logs beside a store: what is in them is not yet in the file.</summary>
    public static IReadOnlyList<string> Logs(string path) =>
        [$"{path}-wal", LiteDbFile.LogOf(path), .. Journals.PathsOf(path)];

    /// <summary>Whether a program on this machine has the store open.</summary>
    public static bool IsInUse(string engine, string path)
    {
        if (!File.Exists(path)) return false;
        if (engine == Engines.Sqlite) return SqliteProbe.IsInUse(path);

        try
        {
            using var alone = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>Copies a closed store with what is in its logs, onto the disk.</summary>
    public static void Copy(string from, string to)
    {
        foreach (var (source, target) in Logs(from).Zip(Logs(to)).Prepend((from, to)).Where(pair => File.Exists(pair.Item1)))
        {
            File.Copy(source, target, overwrite: true);
            using var copy = new FileStream(target, FileMode.Open, FileAccess.ReadWrite);
            copy.Flush(flushToDisk: true);
        }
    }

    /// <summary>Removes a store that was being made, and all that its making left beside it.</summary>
    public static void Forget(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        if (!Directory.Exists(folder)) return;

        foreach (var part in Directory.GetFiles(folder, Path.GetFileName(path) + "*").Concat(Logs(path))) File.Delete(part);
    }
}
