namespace SalesBot.Worker.Storage;

/// <summary>Where the records are kept.</summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>The engine: Sqlite, or LiteDb in a build that has it.</summary>
    public string Provider { get; init; } = "Sqlite";

    /// <summary>The file, under <see cref="Directory"/> unless it is a full path. Default salesbot.db.</summary>
    public string Connection { get; init; } = "salesbot.db";

    /// <summary>The data directory, the command line's <c>--data</c>. Default data, under the current one.</summary>
    public string Directory { get; init; } = "data";

    public string Path => System.IO.Path.GetFullPath(System.IO.Path.Combine(Directory, Connection));

    public static IEnumerable<string> Problems(StorageOptions options)
    {
        if (Engines.Missing(options.Provider) is { } missing) yield return $"Storage:Provider \"{options.Provider}\" {missing}";
        if (string.IsNullOrWhiteSpace(options.Connection)) yield return "Storage:Connection is empty; it is the name of the store's file, such as salesbot.db.";
        if (string.IsNullOrWhiteSpace(options.Directory)) yield return "Storage:Directory is empty; it is the data directory, such as data.";
    }
}
