using SalesBot.Bot.Store;
using SalesBot.Worker.Storage;

namespace SalesBot.Bench;

/// <summary>A new store on the engine that Storage__Provider names, as it does for the program.</summary>
internal static class BenchStore
{
    public static IStore Open(string folder) =>
        Engines.Open(Environment.GetEnvironmentVariable("Storage__Provider") ?? "Sqlite", Path.Combine(folder, "bench.db"), TimeProvider.System);
}
