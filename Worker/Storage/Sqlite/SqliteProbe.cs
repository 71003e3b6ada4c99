using Microsoft.Data.Sqlite;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage.Sqlite;

/// <summary>Looks at a store's file from outside, without opening it as a store.</summary>
internal static class SqliteProbe
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
