using SalesBot.Bot.Channels;

namespace SalesBot.Worker.Delivery;

/// <summary>This run of the program, as a lease names it; and what it can tell of another's.</summary>
internal sealed record ProcessIdentity(string Holder, string Machine, int Process, DateTimeOffset Started)
{
    /// <summary>Start times are read from the system with a little play.</summary>
    private static readonly TimeSpan SameStart = TimeSpan.FromSeconds(2);

    public static ProcessIdentity Here()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return new ProcessIdentity(Guid.NewGuid().ToString("N"), MachineHere(), process.Id, process.StartTime.ToUniversalTime());
    }

    /// <summary>Whether the holder was killed: a lease of a process that runs no more need not run out.</summary>
    public bool SeesDead(Lease lease) => lease.Machine == Machine && !Runs(lease.Process, lease.Started);

    /// <summary>Containers may share a name, and every one has a process 1: their number spaces tell them apart.</summary>
    private static string MachineHere()
    {
        try
        {
            return $"{Environment.MachineName} {new FileInfo("/proc/self/ns/pid").LinkTarget}".TrimEnd();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Environment.MachineName;
        }
    }

    private static bool Runs(int id, DateTimeOffset started)
    {
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(id);
            return (process.StartTime.ToUniversalTime() - started.UtcDateTime).Duration() < SameStart;
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            return false;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // Another user's process: it runs, and nobody here can say since when.
            return true;
        }
    }
}
