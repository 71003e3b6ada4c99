using SalesBot.Bot.Store;
using SalesBot.Worker.Storage;

namespace SalesBot.Bench;

/// <summary>A new store on the engine that Storage__Provider names, as it does for the program.</summary>
internal static class BenchStore
{
    public static string Engine { get; } = Environment.GetEnvironmentVariable("Storage__Provider") ?? Engines.LiteDb;

    public static IStore Open(string folder) => Engines.Open(Engine, Path.Combine(folder, "bench.db"), TimeProvider.System);
}
