using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage;

/// <summary>The engines this program was built with.</summary>
internal static partial class Engines
{
    private static readonly Dictionary<string, Engine> Known = Build();

    private delegate IStore Engine(string path, TimeProvider clock);

    public static IReadOnlyCollection<string> Names => Known.Keys;

    /// <summary>Opens the engine's file, or makes it, and brings it up to this version.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <exception cref="StoreException">Locked, read-only, broken, not a store, or of a newer version.</exception>
    public static IStore Open(string name, string path, TimeProvider clock) => Known[name](path, clock);

    /// <returns>Why the engine is not there, and how to have it; null for one that is.</returns>
    public static string? Missing(string name) =>
        Known.ContainsKey(name) ? null
        : name == "LiteDb" ? "is not in this build; set Sqlite, or build with: dotnet build -p:WithLiteDB=true"
        : $"is not to be had; allowed: {string.Join(", ", Known.Keys)}.";

    private static Dictionary<string, Engine> Build()
    {
        var engines = new Dictionary<string, Engine>(StringComparer.Ordinal) { ["Sqlite"] = Sqlite.SqliteStore.Open };
        AddLiteDb(engines);
        return engines;
    }

    /// <summary>Without LiteDB in the build this has no body, and the call is no call.</summary>
    static partial void AddLiteDb(Dictionary<string, Engine> engines);
}
