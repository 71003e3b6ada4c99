using System.Runtime.InteropServices;
using System.Text;

namespace SalesBot.Worker;

/// <summary>What the program writes is its user's alone, whatever the shell that started it says; and a rename is on the disk before anybody relies on it.</summary>
internal static class PrivateFiles
{
    /// <summary>Nothing for the group, nothing for others.</summary>
    private const uint OnlyMine = 0x3F;

    private const int AsFolder = 0x10000;

    /// <summary>Once, before anything is written; child processes have it too.</summary>
    public static void BeginProcess()
    {
        if (!OperatingSystem.IsWindows()) _ = Umask(OnlyMine);
    }

    /// <summary>Puts a whole file in another's place. After a power cut one or the other is there.</summary>
    public static void Replace(string from, string to)
    {
        File.Move(from, to, overwrite: true);
        if (!OperatingSystem.IsLinux() || Open(Encoding.UTF8.GetBytes(Path.GetDirectoryName(Path.GetFullPath(to)) + "\0"), AsFolder) is not (>= 0 and var folder)) return;

        // Some file systems do not do that for folders; the file itself was flushed.
        _ = Fsync(folder);
        _ = Close(folder);
    }

    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint Umask(uint mask);

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Fsync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
