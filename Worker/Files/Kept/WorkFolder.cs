using SalesBot.Worker.Hosting;

namespace SalesBot.Worker.Files.Kept;

/// <summary>Files in the making, in the data folder's <c>work</c>: the user's alone, and gone at the next start whatever ended the program.</summary>
internal sealed class WorkFolder(Launch launch)
{
    private readonly string folder = Path.Combine(launch.Data, "work");

    /// <summary>A name nobody has.</summary>
    /// <param name="ending">With its dot.</param>
    public string NewFile(string ending)
    {
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, Path.GetRandomFileName() + ending);
    }

    public string NewFolder() => Directory.CreateDirectory(Path.Combine(folder, Path.GetRandomFileName())).FullName;

    /// <summary>What an earlier run left here, and of files it had begun to keep.</summary>
    public void Clear()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        var kept = KeptFolder.In(launch.Data);
        if (!Directory.Exists(kept)) return;

        foreach (var begun in Directory.EnumerateFiles(kept, "*.partial")) File.Delete(begun);
    }
}
