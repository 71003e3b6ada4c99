using Microsoft.Data.Sqlite;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage.Sqlite;

/// <summary>SQLite's error codes in an administrator's words: what, where, what to do.</summary>
internal static class SqliteFaults
{
    /// <returns>Null for an error that no administrator can act on: a bug, which stays what it is.</returns>
    public static StoreException? Explain(SqliteException error, string path)
    {
        var words = error.SqliteErrorCode switch
        {
            SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => "is locked by another program. Stop that program, or wait until it is done, and start again.",
            SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_PERM or SQLitePCL.raw.SQLITE_AUTH =>
                "cannot be written. Give this user the right to write the file and its folder.",
            SQLitePCL.raw.SQLITE_CANTOPEN => "cannot be opened. Check that its folder exists and that this user may read and write there.",
            SQLitePCL.raw.SQLITE_CORRUPT => "is damaged. Restore the newest backup with: salesbot restore FILE",
            SQLitePCL.raw.SQLITE_NOTADB => "is not a SalesBot store. Name another file in Storage:Connection, or restore a backup.",
            SQLitePCL.raw.SQLITE_FULL => "has no room: the disk is full. Free some space; nothing of the last change was kept.",
            SQLitePCL.raw.SQLITE_IOERR => "cannot be read or written: the disk reports an error. Check the disk.",
            _ => null,
        };
        return words is null ? null : new StoreException($"Store {path} {words}", error);
    }
}
