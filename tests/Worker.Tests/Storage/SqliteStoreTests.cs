using Microsoft.Data.Sqlite;
using SalesBot.Bot.Store;
using SalesBot.Worker.Storage;
using SalesBot.Worker.Storage.Sqlite;

namespace SalesBot.Worker.Tests.Storage;

public sealed class SqliteStoreTests : StoreContract
{
    [Fact]
    public async Task Open_CopyTakenWhileTheStoreIsInUse_HasEveryAcknowledgedWrite()
    {
        await using var store = Open();
        for (var id = 0; id < 20; id++) await Put(store, new Note($"{id:00}", "a", $"{id:00}"));

        // What a killed process leaves behind: the file and its log as they are, nothing closed.
        var left = Path.Combine(Folder, "left.db");
        System.IO.File.Copy(File, left);
        System.IO.File.Copy(File + "-wal", left + "-wal");

        await using var again = Open(left);
        Assert.Equal(20, (await Ids(again, new DocQuery<Note>(Notes.ByOwnerAndDay, ["a"]))).Count);
    }

    [Fact]
    public async Task Open_LogCutShort_LosesOnlyTheTornCommit()
    {
        await using var store = Open();
        for (var id = 0; id < 20; id++) await Put(store, new Note($"{id:00}", "a", $"{id:00}"));
        var left = Path.Combine(Folder, "torn.db");
        System.IO.File.Copy(File, left);
        var log = await System.IO.File.ReadAllBytesAsync(File + "-wal", Cancel);
        await System.IO.File.WriteAllBytesAsync(left + "-wal", log[..^100], Cancel);

        await using var again = Open(left);

        var ids = await Ids(again, new DocQuery<Note>(Notes.ByOwnerAndDay, ["a"]));
        Assert.Equal(Enumerable.Range(0, 19).Select(id => $"{id:00}"), ids);
    }

    [Fact]
    public async Task Write_DiskFull_SaysSoAndKeepsTheOthers()
    {
        await using var store = Open();
        await Put(store, new Note("1"));
        await store.Write(session => Limit((SqliteSession)session, 40), Cancel);
        var huge = new Note("huge", Text: new string('x', 1_000_000));

        var small = Enumerable.Range(2, 5).Select(id => Put(store, new Note($"{id}"))).ToList();
        var refused = await Assert.ThrowsAsync<StoreException>(() => Put(store, huge));
        await Task.WhenAll(small);

        Assert.Contains("disk is full", refused.Message, StringComparison.Ordinal);
        Assert.Contains(File, refused.Message, StringComparison.Ordinal);
        Assert.Equal(6, await store.Read(session => session.All(Notes.Type).Count(), Cancel));
    }

    [Fact]
    public async Task Open_LockedByAnotherProgram_SaysSo()
    {
        await using (var store = Open()) await Put(store, new Note("1"));
        using var other = new SqliteConnection($"Data Source={File};Pooling=False");
        other.Open();
        Execute(other, "BEGIN EXCLUSIVE; DELETE FROM note");

        // An opened store only reads; the first write meets the lock.
        await using var second = SqliteStore.Open(File, TimeProvider.System, [Notes.Type, Notes.Counts], Migration.Steps, timeout: 1);
        var refused = await Assert.ThrowsAsync<StoreException>(() => Put(second, new Note("2")));

        Assert.Contains("locked by another program", refused.Message, StringComparison.Ordinal);
        Execute(other, "ROLLBACK");
        await Put(second, new Note("2"));
    }

    [Fact]
    public void Open_NotADatabase_SaysSo()
    {
        System.IO.File.WriteAllText(File, new string('x', 5000));

        var refused = Assert.Throws<StoreException>(() => Open());

        Assert.Contains("not a SalesBot store", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_AnotherProgramsDatabase_IsRefusedAndUntouched()
    {
        using (var other = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            other.Open();
            Execute(other, "CREATE TABLE theirs (id INTEGER)");
        }

        var refused = Assert.Throws<StoreException>(() => Open());

        Assert.Contains("another program", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["theirs"], await Strings(File, "SELECT name FROM sqlite_schema"));
    }

    [Fact]
    public async Task Open_DamagedPages_SaysSo()
    {
        await using (var store = Open()) await Put(store, [.. Enumerable.Range(0, 500).Select(id => new Note($"{id}", "a", $"{id}", new string('x', 200)))]);
        var bytes = await System.IO.File.ReadAllBytesAsync(File, Cancel);
        Array.Fill(bytes, (byte)0xEE, 4096, bytes.Length - 4096);
        await System.IO.File.WriteAllBytesAsync(File, bytes, Cancel);

        var refused = await Assert.ThrowsAsync<StoreException>(async () =>
        {
            await using var store = Open();
            await store.Read(session => session.All(Notes.Type).Count(), Cancel);
        });

        Assert.Contains("damaged", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_PathIsAFolder_SaysSo()
    {
        Directory.CreateDirectory(File);

        var refused = Assert.Throws<StoreException>(() => Open());

        Assert.StartsWith($"Store {File} ", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SQLitePCL.raw.SQLITE_READONLY, "right to write")]
    [InlineData(SQLitePCL.raw.SQLITE_IOERR, "disk reports an error")]
    public void Explain_FaultOfTheMachine_SaysWhatToDo(int code, string words) =>
        Assert.Contains(words, SqliteFaults.Explain(new SqliteException("x", code), File)!.Message, StringComparison.Ordinal);

    [Fact]
    public void Explain_Bug_StaysWhatItIs() => Assert.Null(SqliteFaults.Explain(new SqliteException("syntax", SQLitePCL.raw.SQLITE_ERROR), File));

    protected override IStore Open(string path) => SqliteStore.Open(path, TimeProvider.System, [Notes.Type, Notes.Counts], Migration.Steps);

    internal static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    internal static async Task<List<string>> Strings(string path, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var found = new List<string>();
        while (await reader.ReadAsync(Cancel)) found.Add(reader.GetString(0));
        return found;
    }

    private static int Limit(SqliteSession session, int pages)
    {
        session.Execute($"PRAGMA max_page_count={pages}");
        return pages;
    }
}
