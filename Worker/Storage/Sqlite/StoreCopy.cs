using Microsoft.Data.Sqlite;

namespace SalesBot.Worker.Storage.Sqlite;

/// <summary>A whole store in another file, of one moment, on the disk before it has its name.</summary>
internal static class StoreCopy
{
    public static void Make(SqliteSession session, string target)
    {
        var partial = target + ".partial";
        File.Delete(partial);
        using (var command = session.Connection.CreateCommand())
        {
            command.CommandText = "VACUUM INTO $0";
            command.CommandTimeout = 0;
            command.Parameters.Add(new SqliteParameter("$0", partial));
            command.ExecuteNonQuery();
        }

        using (var file = new FileStream(partial, FileMode.Open, FileAccess.ReadWrite)) file.Flush(flushToDisk: true);
        PrivateFiles.Replace(partial, target);
    }
}
