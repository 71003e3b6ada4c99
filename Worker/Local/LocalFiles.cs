using System.Globalization;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Subjects.Files;
using SalesBot.Worker.Files.Kept;

namespace SalesBot.Worker.Local;

/// <summary>Files that somebody at this machine sends: their bytes are put in place at once.</summary>
internal static class LocalFiles
{
    private static readonly HashSet<string> Pictures = new(StringComparer.OrdinalIgnoreCase) { ".jpg", ".jpeg", ".png", ".webp", ".heic" };

    private static readonly HashSet<string> Voices = new(StringComparer.OrdinalIgnoreCase) { ".ogg", ".oga", ".opus", ".m4a", ".amr", ".wav" };

    /// <param name="what">A path, or <c>31.2304,121.4737</c> for a location.</param>
    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    public static async Task<InFile> Take(KeptFolder folder, string what, CancellationToken cancel)
    {
        if (what.Split(',') is [var north, var east] && double.TryParse(north, CultureInfo.InvariantCulture, out _) && double.TryParse(east, CultureInfo.InvariantCulture, out _))
        {
            return new InFile("location", what.Replace(" ", "", StringComparison.Ordinal));
        }

        var size = new FileInfo(what).Length;
        var bytes = size <= SentFiles.Most ? await File.ReadAllBytesAsync(what, cancel) : [];
        return await Take(folder, Path.GetFileName(what), bytes, size, cancel);
    }

    /// <param name="size">Of the file; one that is too large has no bytes here, and the bot refuses it.</param>
    public static async Task<InFile> Take(KeptFolder folder, string name, byte[] bytes, long size, CancellationToken cancel)
    {
        var blob = size <= SentFiles.Most && FileNames.IsAccepted(FileNames.Safe(name)) ? await folder.Keep(bytes, cancel) : null;
        var kind = Path.GetExtension(name) is var ending && Pictures.Contains(ending) ? "photo" : Voices.Contains(ending) ? "voice" : "document";
        return new InFile(kind, SentFiles.InPlace + blob, kind == "document" ? name : null, size);
    }
}
