using System.Text.Json.Nodes;
using SalesBot.Bot.Store;
using SalesBot.Worker.Storage;
using SalesBot.Worker.Storage.Postgres;

namespace SalesBot.Worker.Tests.Storage;

/// <summary>The store of tests that any engine must pass: the one that Storage__Provider names, as it does for the program.</summary>
internal static class Stores
{
    public static string Engine { get; } = Environment.GetEnvironmentVariable("Storage__Provider") ?? Engines.LiteDb;

    /// <summary>The name of its file; of a server's, of its backups.</summary>
    public static string File { get; } = Engines.FileOf(Engine);

    private static bool IsServer => Engine == Engines.Postgres;

    private static string Connection => Environment.GetEnvironmentVariable("Storage__Connection")!;

    public static IStore Open(string path, TimeProvider clock) =>
        IsServer ? PostgresStore.Open(Connection, $"{Path.GetFileName(Path.GetDirectoryName(path))}/{Path.GetFileName(path)}") : Engines.Open(Engine, path, clock);

    /// <summary>Lays settings into a data folder; on a server each folder has a company of its own.</summary>
    public static async Task Prepare(string folder, string? settings, CancellationToken cancel)
    {
        var all = JsonNode.Parse(settings ?? "{}")!.AsObject();
        if (IsServer) all["Storage"] = new JsonObject { ["Company"] = Path.GetFileName(folder) };
        if (all.Count > 0) await System.IO.File.WriteAllTextAsync(Path.Combine(folder, "appsettings.json"), all.ToJsonString(), cancel);
    }

    /// <summary>Puts a copy of a backup where the folder's store is.</summary>
    public static async Task Lay(string backup, string folder, CancellationToken cancel)
    {
        if (!IsServer)
        {
            System.IO.File.Copy(backup, Path.Combine(folder, Path.GetFileName(backup)));
            return;
        }

        var copy = Path.Combine(folder, Path.GetFileName(backup) + ".laid");
        System.IO.File.Copy(backup, copy);
        await using (var from = Engines.Open(Engines.Sqlite, copy, TimeProvider.System))
        await using (var to = PostgresStore.Open(Connection, Path.GetFileName(folder)))
        {
            await new StoreExchange(from, to).Run(Documents.All, cancel);
        }

        System.IO.File.Delete(copy);
    }
}
