using System.Globalization;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage.Sqlite;

/// <summary>Brings a store file up to this version: a safety copy, then every step and the layout in one transaction.</summary>
internal sealed class StoreStart(SqliteSession session, string path, IReadOnlyList<IDocType> types, IReadOnlyList<Migration> steps)
{
    /// <summary>"SALE": tells our file from another program's.</summary>
    private const long ApplicationId = 0x53414C45;

    public void Run(TimeProvider clock)
    {
        var (application, version, tables) = StateAtOnce();
        if (application != ApplicationId && tables > 0)
        {
            throw new StoreException($"Store {path} is a database of another program. Name another file in Storage:Connection.");
        }

        if (version > steps.Count)
        {
            throw new StoreException($"Store {path} was written by a newer SalesBot (version {version}, this one knows {steps.Count}). Update SalesBot, or restore an older backup.");
        }

        if (version == steps.Count && Layout.Changes(session, types).Count == 0) return;

        if (tables > 0) StoreCopy.Make(session, SafetyCopy(version, clock));
        session.Execute("BEGIN IMMEDIATE");
        session.Use(Apply);
        session.Execute("COMMIT");
    }

    private string SafetyCopy(long version, TimeProvider clock) =>
        string.Create(CultureInfo.InvariantCulture, $"{path}.v{version}-{clock.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}.bak");

    private bool Apply(SqliteSession writing)
    {
        // Asked again: another process may have done it while this one waited for the lock.
        var version = State().Version;
        foreach (var step in steps.Where(step => step.Number > version)) step.Apply(writing);
        foreach (var change in Layout.Changes(writing, types)) change(writing);
        writing.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id={ApplicationId}"));
        writing.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version={steps.Count}"));
        return true;
    }

    private (long Application, long Version, long Tables) State() =>
        (Number("PRAGMA application_id"), Number("PRAGMA user_version"), Number("SELECT count(*) FROM sqlite_schema"));

    /// <summary>All three of one moment: another process may be making the store just now.</summary>
    private (long Application, long Version, long Tables) StateAtOnce()
    {
        session.Execute("BEGIN");
        try
        {
            return State();
        }
        finally
        {
            session.Execute("COMMIT");
        }
    }

    private long Number(string sql)
    {
        using var command = session.Connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
