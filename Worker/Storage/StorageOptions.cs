namespace SalesBot.Worker.Storage;

/// <summary>Where the records are kept.</summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>The engine: LiteDb, the default, or Sqlite.</summary>
    public string Provider { get; init; } = Engines.LiteDb;

    /// <summary>The file, under <see cref="Directory"/> unless it is a full path. Left out: salesbot.litedb or salesbot.db, by the engine.</summary>
    public string? Connection { get; init; }

    /// <summary>The data directory, the command line's <c>--data</c>. Default data, under the current one.</summary>
    public string Directory { get; init; } = "data";

    public string Path => System.IO.Path.GetFullPath(System.IO.Path.Combine(Directory, Connection ?? Engines.FileOf(Provider)));

    /// <summary>What to do where the store is not there and the other engine's is; null where there is nothing to say.</summary>
    public string? OtherStore => Connection is null && !File.Exists(Path) && Engines.Names.FirstOrDefault(name => File.Exists(System.IO.Path.Combine(Directory, Engines.FileOf(name)))) is { } other
        ? $"Store {Path} is not there, and {Engines.FileOf(other)} of {other} is. Move it with: salesbot migrate-store --from {other} --to {Provider}, or go on with it: set Storage__Provider={other}."
        : null;

    public static IEnumerable<string> Problems(StorageOptions options)
    {
        if (!Engines.Names.Contains(options.Provider)) yield return $"Storage:Provider \"{options.Provider}\" is no engine; allowed: {string.Join(", ", Engines.Names)}.";
        if (options.Connection is not null && string.IsNullOrWhiteSpace(options.Connection)) yield return "Storage:Connection is empty; it is the name of the store's file, such as salesbot.litedb. Leave it out for the engine's own.";
        if (string.IsNullOrWhiteSpace(options.Directory)) yield return "Storage:Directory is empty; it is the data directory, such as data.";
    }
}
