using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage;

/// <summary>Where the records are kept.</summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>The engine: LiteDb, the default, Sqlite or Postgres.</summary>
    public string Provider { get; init; } = Engines.LiteDb;

    /// <summary>
    /// The file, under <see cref="Directory"/> unless it is a full path. Left out: salesbot.litedb or salesbot.db, by the engine. For Postgres how to reach the
    /// database, with a password, it may be: never shown.
    /// </summary>
    public string? Connection { get; init; }

    /// <summary>For Postgres: whose records of those in the database. Default main.</summary>
    public string Company { get; init; } = "main";

    /// <summary>The data directory, the command line's <c>--data</c>. Default data, under the current one.</summary>
    public string Directory { get; init; } = "data";

    /// <summary>Whether the records lie on a server rather than in a file.</summary>
    public bool IsServer => Provider == Engines.Postgres;

    /// <summary>The engine of the store's backups.</summary>
    public string FileEngine => IsServer ? Engines.Sqlite : Provider;

    /// <summary>The store's file. On a server there is none; then it is what backups are named after.</summary>
    public string Path => System.IO.Path.GetFullPath(System.IO.Path.Combine(Directory, (IsServer ? null : Connection) ?? Engines.FileOf(Provider)));

    /// <summary>What to do where the store is not there and the other engine's is; null where there is nothing to say.</summary>
    public string? OtherStore => Connection is null && !File.Exists(Path) && Other is { } other
        ? $"Store {Path} is not there, and {Engines.FileOf(other)} of {other} is. Move it with: salesbot migrate-store --from {other} --to {Provider}, or go on with it: set Storage__Provider={other}."
        : null;

    /// <summary>An engine whose file lies in the data folder.</summary>
    private string? Other => Engines.Names.FirstOrDefault(name => File.Exists(System.IO.Path.Combine(Directory, Engines.FileOf(name))));

    public static IEnumerable<string> Problems(StorageOptions options)
    {
        if (!Engines.All.Contains(options.Provider)) yield return $"Storage:Provider \"{options.Provider}\" is no engine; allowed: {string.Join(", ", Engines.All)}.";
        if (options.IsServer && string.IsNullOrWhiteSpace(options.Connection))
        {
            yield return "Storage:Connection is empty; for Postgres it says how to reach the database: Host=db.example.com;Database=salesbot;Username=salesbot;Password=…. Set Storage__Connection, in the environment or as a secret's file.";
        }
        else if (options.Connection is not null && string.IsNullOrWhiteSpace(options.Connection))
        {
            yield return "Storage:Connection is empty; it is the name of the store's file, such as salesbot.litedb. Leave it out for the engine's own.";
        }

        if (options.Company is not { Length: > 0 and <= 60 } company || company.Any(char.IsControl)) yield return "Storage:Company is the name of a company in the database, such as main: 1 to 60 characters.";
        if (string.IsNullOrWhiteSpace(options.Directory)) yield return "Storage:Directory is empty; it is the data directory, such as data.";
    }

    /// <summary>Opens the store, or makes it, and brings it up to this version.</summary>
    /// <exception cref="StoreException">Locked, read-only, broken, out of reach, not a store, or of a newer version.</exception>
    public IStore Open(TimeProvider clock) => IsServer ? Postgres.PostgresStore.Open(Connection!, Company) : Engines.Open(Provider, Path, clock);

    /// <summary>Beginning anew beside what a team has written would look as if all were lost.</summary>
    /// <exception cref="StoreException">The store is new, and there is one of another engine in the data folder.</exception>
    public async Task CheckIsNotBesideAnother(IStore store, CancellationToken cancel)
    {
        if (IsServer && Other is { } other && await StoreMove.IsEmpty(store, Documents.All, cancel))
        {
            throw new StoreException($"The company {Company} has no records in the database, and {Engines.FileOf(other)} of {other} lies in the data folder. Move it with: salesbot migrate-store --from {other} --to {Provider}, or take it out of the folder.");
        }
    }
}
