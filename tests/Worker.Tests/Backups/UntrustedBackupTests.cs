using LiteDB;
using Microsoft.Data.Sqlite;
using SalesBot.Bot.Store;
using SalesBot.Worker.Backups;
using SalesBot.Worker.Storage;

namespace SalesBot.Worker.Tests.Backups;

/// <summary>A file that somebody hands in as a backup may be made to work on inside the store: it is looked through before anything is exchanged.</summary>
public sealed class UntrustedBackupTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-untrusted-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("LiteDb")]
    [InlineData("Sqlite")]
    public async Task Check_OfOurOwnBackup_IsFine(string engine) => Assert.Equal(0, (await StoreCheck.Run(engine, await Backup(engine), Cancel)).Customers);

    [Theory]
    [InlineData("CREATE TRIGGER watch AFTER INSERT ON customer BEGIN DELETE FROM rep; END")]
    [InlineData("CREATE VIEW everybody AS SELECT * FROM rep")]
    [InlineData("CREATE TABLE more (id TEXT)")]
    [InlineData("CREATE TABLE \"more\" (id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, json TEXT NOT NULL CHECK (length(json) < 9))")]
    [InlineData("CREATE VIRTUAL TABLE words USING fts5(text)")]
    [InlineData("ALTER TABLE customer ADD COLUMN grown TEXT GENERATED ALWAYS AS (upper(json)) VIRTUAL")]
    [InlineData("CREATE INDEX \"customer.evil\" ON customer (lower(json))")]
    [InlineData("INSERT INTO counter (id, version, json) VALUES (x'00', 1, '{}')")]
    [InlineData("INSERT INTO counter (id, version, json) VALUES ('a', 'one', '{}')")]
    public async Task Check_OfASqliteFileWithMoreInIt_IsRefused(string sql)
    {
        var backup = await Backup(Engines.Sqlite);
        using (var connection = new SqliteConnection($"Data Source={backup};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }

        await Assert.ThrowsAsync<StoreException>(() => StoreCheck.Run(Engines.Sqlite, backup, Cancel));
    }

    [Theory]
    [InlineData("collection")]
    [InlineData("index")]
    public async Task Check_OfALiteDbFileWithMoreInIt_IsRefused(string what)
    {
        var backup = await Backup(Engines.LiteDb);
        using (var database = new LiteDatabase(backup))
        {
            if (what == "collection") database.GetCollection("evil").Insert(new BsonDocument { ["_id"] = 1 });
            else database.GetCollection("counter").EnsureIndex("evil", BsonExpression.Create("UPPER($.json)"));
        }

        await Assert.ThrowsAsync<StoreException>(() => StoreCheck.Run(Engines.LiteDb, backup, Cancel));
    }

    private async Task<string> Backup(string engine)
    {
        var backup = Path.Combine(folder, Engines.FileOf(engine));
        await using var store = Engines.Open(engine, Path.Combine(folder, "store"), TimeProvider.System);
        await store.Write(session => session.TryInsert(Documents.Counters, new Counter("x", 1)), Cancel);
        await store.Backup(backup, Cancel);
        return backup;
    }
}
