using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage;

/// <summary>The engines that keep the records, by the name that Storage:Provider gives them.</summary>
internal static class Engines
{
    public const string LiteDb = "LiteDb";

    public const string Sqlite = "Sqlite";

    /// <summary>A server, which several workers and companies share.</summary>
    public const string Postgres = "Postgres";

    /// <summary>Those that keep a store in a file. The first is the default.</summary>
    public static readonly IReadOnlyList<string> Names = [LiteDb, Sqlite];

    public static readonly IReadOnlyList<string> All = [.. Names, Postgres];

    /// <summary>Opens the engine's file, or makes it, and brings it up to this version.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <exception cref="StoreException">Locked, read-only, broken, not a store, or of a newer version.</exception>
    public static IStore Open(string name, string path, TimeProvider clock) => name == LiteDb ? Storage.LiteDb.LiteDbStore.Open(path, clock) : Storage.Sqlite.SqliteStore.Open(path, clock);

    /// <summary>The name of the engine's file where nothing else is said.</summary>
    public static string FileOf(string name) => name == LiteDb ? "salesbot.litedb" : "salesbot.db";
}
