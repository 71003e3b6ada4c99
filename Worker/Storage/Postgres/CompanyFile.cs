using Microsoft.Data.Sqlite;
using Npgsql;
using SalesBot.Bot.Store;
using SalesBot.Worker.Storage.Sqlite;

namespace SalesBot.Worker.Storage.Postgres;

/// <summary>One company of the database as a SQLite store: a backup that opens anywhere, and leaves its neighbours out.</summary>
internal sealed class CompanyFile : IDocTypeVisitor
{
    private const int PageSize = 1000;

    private readonly NpgsqlConnection from;
    private readonly int company;
    private readonly SqliteConnection file;
    private readonly DocText text;
    private readonly CancellationToken cancel;

    private CompanyFile(NpgsqlConnection from, int company, SqliteConnection file, DocText text, CancellationToken cancel) =>
        (this.from, this.company, this.file, this.text, this.cancel) = (from, company, file, text, cancel);

    /// <param name="from">In a transaction that sees one moment.</param>
    /// <param name="target">Appears when all is in it and on the disk.</param>
    /// <param name="bad">Is told what cannot be read; it goes along as it is.</param>
    public static void Write(NpgsqlConnection from, int company, IReadOnlyList<IDocType> types, string target, BadRecords bad, CancellationToken cancel)
    {
        var partial = target + ".partial";
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        Forget(partial);
        try
        {
            SqliteStore.Open(partial, TimeProvider.System, types, Migration.Steps).DisposeAsync().AsTask().GetAwaiter().GetResult();
            using (var file = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = partial, Pooling = false }.ToString()))
            {
                file.Open();
                using var text = new DocText(target, bad, PostgresKey.Id);
                using var all = file.BeginTransaction();
                var copy = new CompanyFile(from, company, file, text, cancel);
                foreach (var type in types) type.Accept(copy);
                all.Commit();
            }

            using (var flushed = new FileStream(partial, FileMode.Open, FileAccess.ReadWrite)) flushed.Flush(flushToDisk: true);
            PrivateFiles.Replace(partial, target);
        }
        catch
        {
            Forget(partial);
            throw;
        }
    }

    public void Visit<T>(DocType<T> type)
        where T : class
    {
        var (table, place) = (PostgresTable<T>.Of(type), SqliteSession.TableOf(type));
        using var insert = file.CreateCommand();
        insert.CommandText = place.Upsert;
        for (var at = 0; at < 3 + place.Parts.Count; at++) insert.Parameters.Add(new SqliteParameter($"${at}", null));

        for (var (after, isLast) = ("", false); !isLast;)
        {
            cancel.ThrowIfCancellationRequested();
            using var batch = from.Together([Statement.Of(table.Rows, company, after, PageSize)]);
            using var reader = batch.ExecuteReader();
            var rows = 0;
            for (; reader.Read(); rows++)
            {
                after = reader.GetString(0);
                Put(insert, table, reader);
            }

            isLast = rows < PageSize;
        }
    }

    private void Put<T>(SqliteCommand insert, PostgresTable<T> table, NpgsqlDataReader row)
        where T : class
    {
        var (id, version, json) = (row.GetString(0), row.GetInt32(1), row.GetFieldValue<byte[]>(2));
        var doc = text.Read(table.Type, id, version, json);
        insert.Parameters[0].Value = doc is null ? id : table.Type.Id(doc);
        insert.Parameters[1].Value = version;
        insert.Parameters[2].Value = json;
        for (var at = 0; at < table.Parts.Count; at++)
        {
            // An index of SQLite has room for what PostgreSQL's must cut.
            insert.Parameters[3 + at].Value = (doc is not null ? table.Parts[at].Text(doc) : row.IsDBNull(3 + at) ? null : row.GetString(3 + at)) ?? (object)DBNull.Value;
        }

        insert.ExecuteNonQuery();
    }

    private static void Forget(string partial)
    {
        foreach (var part in (string[])["", "-wal", "-shm"]) File.Delete(partial + part);
    }
}
