using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace SalesBot.Worker.Tests.Storage.Postgres;

/// <summary>A PostgreSQL of the tests' own, in a temporary folder and on loopback; started by the first test that wants it, gone with the last.</summary>
public sealed class ACluster : IDisposable
{
    /// <summary>The test runner takes a failure that begins so for a skip; benchmarks have no runner to say it to.</summary>
    private const string Missing = "$XunitDynamicSkip$PostgreSQL is not installed here (initdb); on Debian: apt-get install postgresql.";

    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-postgres-").FullName;
    private readonly Lazy<string> connection;
    private bool isStarted;

    public ACluster() => connection = new Lazy<string>(Start);

    /// <summary>Of a database in which each test makes schemas of its own. Skips the test where PostgreSQL is not installed.</summary>
    public string Connection => Programs is null ? throw new InvalidOperationException(Missing) : connection.Value;

    /// <summary>Whether what it acknowledges is on the disk.</summary>
    public bool IsDurable { get; init; }

    /// <summary>The port it listens on, once <see cref="Connection"/> was asked for.</summary>
    public int Port { get; } = FreePort();

    private static string? Programs { get; } = FindPrograms();

    /// <summary>Like a power cut for the server: its processes are gone at once. It is started again.</summary>
    public void KillAndStart()
    {
        var server = int.Parse(File.ReadLines(Path.Combine(folder, "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture);
        // While one of its children lives, it refuses to start beside it.
        foreach (var gone in (int[])[server, .. ChildrenOf(server)])
        {
            KillAndWait(gone);
        }

        Run("pg_ctl", $"-D {folder}/data -w -t 60 -s -l {folder}/log start");
    }

    public void Stop() => Run("pg_ctl", $"-D {folder}/data -w -m fast stop");

    public void Dispose()
    {
        if (isStarted) Run("pg_ctl", $"-D {folder}/data -m immediate stop");
        Directory.Delete(folder, recursive: true);
    }

    private string Start()
    {
        // The server refuses to run as root: then it runs as the user that its package made.
        if (Environment.UserName == "root") Run("chown", $"postgres {folder}", asOther: false);
        Run("initdb", $"-D {folder}/data -A trust -U salesbot -E UTF8 --locale=C.UTF-8 --no-sync");
        var settings = $"port = {Port}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = '{folder}'\nfsync = {(IsDurable ? "on" : "off")}\nshared_buffers = 32MB\nmax_connections = 200\n";
        File.AppendAllText(Path.Combine(folder, "data", "postgresql.conf"), settings);
        isStarted = true;
        Run("pg_ctl", $"-D {folder}/data -w -t 60 -l {folder}/log start");
        return $"Host=127.0.0.1;Port={Port};Username=salesbot;Database=postgres";
    }

    private static List<int> ChildrenOf(int server)
    {
        var children = new List<int>();
        foreach (var process in Process.GetProcesses())
        {
            using (process)
            {
                if (ParentOf(process.Id) == server)
                {
                    children.Add(process.Id);
                }
            }
        }

        return children;
    }

    private static int? ParentOf(int process)
    {
        try
        {
            // pid (name, which may hold anything) state parent …
            var line = File.ReadAllText($"/proc/{process}/stat");
            return int.Parse(line[(line.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // it has gone meanwhile
        }
    }

    private static void KillAndWait(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
            process.WaitForExit();
        }
        catch (ArgumentException)
        {
            // It went by itself.
        }
    }

    private static string? FindPrograms() =>
        ((string[])["/usr/lib/postgresql", "/usr/local/pgsql"]).Where(Directory.Exists).SelectMany(root => Directory.GetDirectories(root).Prepend(root))
        .Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault();

    private static void Run(string program, string arguments, bool asOther = true)
    {
        if (!Ran(program, arguments, asOther)) throw new InvalidOperationException($"{program} failed.");
    }

    private static bool Ran(string program, string arguments, bool asOther = true)
    {
        var command = asOther ? $"{Programs}/{program} {arguments}" : $"{program} {arguments}";
        var start = asOther && Environment.UserName == "root" ? new ProcessStartInfo("runuser", $"-u postgres -- {command}") : new ProcessStartInfo("/bin/sh", ["-c", $"exec {command}"]);
        start.WorkingDirectory = "/";
        start.Environment.Remove("PGDATA");
        using var running = Process.Start(start)!;
        running.WaitForExit();
        return running.ExitCode == 0;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
