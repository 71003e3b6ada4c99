using SalesBot.Bot.Store;
using SalesBot.Worker.Storage;

namespace SalesBot.Worker.Tests.Storage;

/// <summary>The store of tests that any engine must pass: the one that Storage__Provider names, as it does for the program.</summary>
internal static class Stores
{
    public static string Engine { get; } = Environment.GetEnvironmentVariable("Storage__Provider") ?? Engines.LiteDb;

    /// <summary>The name of its file.</summary>
    public static string File { get; } = Engines.FileOf(Engine);

    public static IStore Open(string path, TimeProvider clock) => Engines.Open(Engine, path, clock);
}
