using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage.Sqlite;

/// <summary>Looks at a store's file from outside, without opening it as a store.</summary>
internal static partial class SqliteProbe
{
    /// <summary>Whether another connection has the file open. Nobody's log is left beside it when not.</summary>
    public static bool IsInUse(string path)
    {
        try
        {
            // To leave WAL needs the file alone, and merges what is in the log.
            Ask(path, "PRAGMA journal_mode=DELETE");
            return false;
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            return true;
        }
        catch (SqliteException)
        {
            // Too damaged for anybody to work with.
            return false;
        }
    }

    /// <summary>Whether pages and tables hold together. Indexes are not compared with them: that would take as long as the copy again.</summary>
    /// <exception cref="StoreException">They do not, or it is no SQLite file.</exception>
    public static void CheckPages(string path)
    {
        try
        {
            if (Ask(path, "PRAGMA quick_check(1)") is not "ok") throw new StoreException($"Store {path} is damaged.");
        }
        catch (SqliteException error)
        {
            throw SqliteFaults.Explain(error, path) ?? new StoreException($"Store {path} cannot be read: {error.Message}", error);
        }
    }

    /// <summary>
    /// Whether a file that somebody brings holds tables and indexes as this program makes them, and nothing else: a trigger, a view or a computed
    /// column of another's would work on inside the store.
    /// </summary>
    /// <exception cref="StoreException">It holds something else, or values of other types.</exception>
    public static void CheckSchema(string path)
    {
        try
        {
            var settings = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, Mode = SqliteOpenMode.ReadWrite, DefaultTimeout = 1 };
            using var connection = new SqliteConnection(settings.ToString());
            connection.Open();
            Rows(connection, "PRAGMA trusted_schema=OFF");
            foreach (var row in Rows(connection, "SELECT type, name, coalesce(sql, '') FROM sqlite_schema"))
            {
                var (kind, name, sql) = (row[0], row[1], row[2]);
                if (name.StartsWith("sqlite_", StringComparison.Ordinal) && kind is "index" or "table" && name is "sqlite_stat1" or "sqlite_stat4" or "sqlite_sequence" || (kind == "index" && sql.Length == 0)) continue;
                if (!(kind == "table" ? OurTable() : kind == "index" ? OurIndex() : Nothing()).IsMatch(sql)) throw new StoreException($"Store {path} holds a {kind} \"{name}\" that SalesBot did not make.");
                if (kind == "table" && Rows(connection, $"SELECT 1 FROM \"{name}\" WHERE typeof(id) <> 'text' OR typeof(version) <> 'integer' OR typeof(json) <> 'text' LIMIT 1").Count > 0)
                {
                    throw new StoreException($"Store {path} is damaged: a {name} is not of the type it should be.");
                }
            }
        }
        catch (SqliteException error)
        {
            throw SqliteFaults.Explain(error, path) ?? new StoreException($"Store {path} cannot be read: {error.Message}", error);
        }
    }

    private static List<string[]> Rows(SqliteConnection connection, string question)
    {
        using var command = connection.CreateCommand();
        command.CommandText = question;
        using var reader = command.ExecuteReader();
        List<string[]> rows = [];
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(at => Convert.ToString(reader.GetValue(at), System.Globalization.CultureInfo.InvariantCulture) ?? "")]);
        return rows;
    }

    [GeneratedRegex("""^CREATE TABLE "[a-z0-9_]+" \(id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, json TEXT NOT NULL(, "[a-z0-9_]+" TEXT)*\)$""")]
    private static partial Regex OurTable();

    [GeneratedRegex("""^CREATE INDEX "[a-z0-9_.]+" ON "[a-z0-9_]+" \(("[a-z0-9_]+", )+id\) WHERE "[a-z0-9_]+" IS NOT NULL( AND "[a-z0-9_]+" IS NOT NULL)*$""")]
    private static partial Regex OurIndex();

    [GeneratedRegex("(?!)")]
    private static partial Regex Nothing();

    private static string? Ask(string path, string question)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, Mode = SqliteOpenMode.ReadWrite, DefaultTimeout = 1 };
        using var connection = new SqliteConnection(settings.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = question;
        return command.ExecuteScalar() as string;
    }
}
