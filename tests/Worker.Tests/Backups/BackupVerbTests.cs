using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Domain.Team;
using SalesBot.Worker.Backups;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Storage;
using SalesBot.Worker.Tests.Storage;

namespace SalesBot.Worker.Tests.Backups;

public sealed class BackupVerbTests : BackupHost
{
    [Fact]
    public async Task Backup_WhileMessagesFlow_ComesBackAndVerifies()
    {
        await MoveIn();
        string photo;
        await using (var service = Open())
        {
            photo = await KeepPhoto(service.Store, [1, 2, 3]);
            for (var person = 0; person < 50; person++) await Add(service.Store, $"before {person}");
            var flowing = Task.WhenAll(Enumerable.Range(0, 200).Select(person => Add(service.Store, $"during {person}")));

            // LiteDB lets in one program at a time: there the service alone backs up, at night.
            if (Stores.Engine == "LiteDb") await service.Get<BackupMaker>().Make(BackupFile, service.Now, Cancel);
            else Assert.Equal(0, await Backup());

            await flowing;
            await Add(service.Store, "after");
        }

        File.Delete(Path.Combine(Data, photo));
        Assert.Equal(0, await Restore());

        await using (var restored = Open())
        {
            Assert.Equal((50, 0), (await People(restored.Store, "before"), await People(restored.Store, "after")));
        }

        Assert.Equal([1, 2, 3], await File.ReadAllBytesAsync(Path.Combine(Data, photo), Cancel));
        var said = Output.ToString();
        if (Stores.Engine != "LiteDb") Assert.Contains("Opened and read through: ", said, StringComparison.Ordinal);
        Assert.Contains("brought back: 1", said, StringComparison.Ordinal);
        Assert.Contains("Verified: all adds up.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_OverAStore_KeepsItToGoBackTo()
    {
        await MoveIn();
        await Backup();
        await using (var service = Open()) await Add(service.Store, "after");

        await Restore();
        var safety = Assert.Single(Directory.GetFiles(Data, $"{Stores.File}.before-restore-*.bak"));
        await Restore(safety);

        await using var back = Open();
        Assert.Equal(1, await People(back.Store, "after"));
    }

    [Fact]
    public async Task Restore_EndsTheKeysAndSessionsThatWereInTheBackup()
    {
        await MoveIn();
        await using (var host = Open())
        {
            await host.Store.Write(
                session =>
                {
                    session.Upsert(Documents.AccessKeys, new AccessKey("k1", new RepId("r1"), KeyKind.Program, DateTimeOffset.UnixEpoch));
                    session.Upsert(Documents.AccessKeys, new AccessKey("k2", new RepId("r1"), KeyKind.Calendar, DateTimeOffset.UnixEpoch));
                    session.Upsert(Documents.PageSessions, new PageSession("s1", new RepId("r1"), "Firefox", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero)));
                    session.Upsert(Documents.PageLinks, new PageLink("l1", new RepId("r1"), new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero)));
                    return 0;
                },
                Cancel);
        }

        await Backup();
        Assert.Equal(0, await Restore());

        Assert.Contains("ended: 4", Output.ToString(), StringComparison.Ordinal);
        await using var restored = Open();
        Assert.Equal((0, 0, 0), await restored.Store.Read(session => (session.All(Documents.AccessKeys).Count(), session.All(Documents.PageSessions).Count(), session.All(Documents.PageLinks).Count()), Cancel));
        Assert.True(await restored.Store.Read(session => session.All(Documents.Customers).Any(), Cancel));
    }

    [Fact]
    public async Task Restore_InAnEmptyFolder_MovesTheCompanyThere()
    {
        await MoveIn();
        string photo;
        await using (var service = Open()) photo = await KeepPhoto(service.Store, [4, 5]);
        await Backup();
        Directory.Delete(Data, recursive: true);

        Assert.Equal(0, await Restore());

        Assert.True(File.Exists(Path.Combine(Data, photo)));
        Assert.DoesNotContain("What was there before", Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_StoreThatIsDamaged_BringsItBackAndKeepsTheDamagedOne()
    {
        await MoveIn();
        await Backup();
        await File.WriteAllTextAsync(StoreFile, "coffee", Cancel);

        Assert.Equal(0, await Restore());

        Assert.Equal("coffee", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Data, "*.bak")), Cancel));
    }

    [Fact]
    public async Task Restore_WhileTheStoreIsOpen_IsRefused()
    {
        await MoveIn();
        await Backup();
        await using var service = Open();
        await Add(service.Store, "after");

        var refused = await Assert.ThrowsAsync<StoreException>(() => Restore());

        Assert.Contains("is in use by another program. Stop it first", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, await People(service.Store, "after"));
        await Add(service.Store, "still");
        Assert.DoesNotContain(Directory.GetFiles(Data), file => file.Contains("restor", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Restore_WhileAnotherMachineHasTheLease_IsRefusedAndNamesIt()
    {
        await MoveIn();
        await Backup();
        await using (var service = Open())
        {
            await service.Store.Write(
                session =>
                {
                    session.Upsert(Documents.Leases, new Lease("telegram", "other", "attic pid:[1]", 77, DateTimeOffset.UnixEpoch, TimeProvider.System.GetUtcNow().AddHours(1)));
                    return true;
                },
                Cancel);
        }

        var refused = await Assert.ThrowsAsync<StoreException>(() => Restore());

        Assert.Contains("process 77 on attic listens and sends", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("holed")]
    [InlineData("text")]
    [InlineData("empty")]
    [InlineData("gone")]
    [InlineData("store")]
    public async Task Restore_FileThatIsNoBackup_SaysSoAndChangesNothing(string kind)
    {
        await MoveIn();
        await Backup();
        await using (var service = Open()) await Add(service.Store, "after");
        var files = Directory.GetFiles(Data);
        Spoil(kind);

        var refused = await Assert.ThrowsAsync<StoreException>(() => Restore(kind == "store" ? StoreFile : BackupFile));

        Assert.StartsWith("Backup ", refused.Message, StringComparison.Ordinal);
        Assert.EndsWith(" Nothing was changed.", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("restoring", refused.Message, StringComparison.Ordinal);
        Assert.Equal(files, Directory.GetFiles(Data));
        await using var same = Open();
        Assert.Equal(1, await People(same.Store, "after"));
    }

    [Fact]
    public async Task Backup_PhotoDamaged_IsLeftOutAndSaid()
    {
        await MoveIn();
        string photo;
        await using (var service = Open()) photo = await KeepPhoto(service.Store, [6]);
        await File.WriteAllBytesAsync(Path.Combine(Data, photo), [7], Cancel);

        await Backup();

        Assert.Contains("left out: 1", Output.ToString(), StringComparison.Ordinal);
        Assert.Contains("nowhere: 1", Output.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Outside, photo)));
    }

    [Fact]
    public async Task Backup_IntoAFolder_IsNamedByItsMoment()
    {
        await MoveIn();

        await Backup(Outside);

        Assert.Equal([Path.Combine(Outside, $"salesbot-2026-03-11T090000{Path.GetExtension(Stores.File)}")], Directory.GetFiles(Outside));
    }

    [Fact]
    public async Task Backup_FileIsThere_IsRefusedAndLeftAlone()
    {
        await MoveIn();
        await File.WriteAllTextAsync(BackupFile, "mine", Cancel);

        await Assert.ThrowsAsync<CommandLineException>(() => Backup());

        Assert.Equal("mine", await File.ReadAllTextAsync(BackupFile, Cancel));
    }

    [Fact]
    public async Task Backup_NoStore_SaysSoAndMakesNone()
    {
        var refused = await Assert.ThrowsAsync<StoreException>(() => Backup());

        Assert.Contains("nothing to back up", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Data));
    }

    [Theory]
    [InlineData("full")]
    [InlineData("damaged")]
    public async Task Make_CopyThatFails_SaysWhyAndLeavesNothing(string how)
    {
        var maker = new BackupMaker(new BadCopier(how), new StorageOptions { Directory = Data, Provider = Stores.Engine }, Launch);

        var failed = await Assert.ThrowsAsync<StoreException>(() => maker.Make(BackupFile, default, Cancel));

        Assert.Contains(how == "full" ? "the disk is full" : "Name another file in Storage:Connection, or restore a backup", failed.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("unchecked", failed.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(Outside));
    }

    private void Spoil(string kind)
    {
        using var file = kind is "gone" ? null : new FileStream(BackupFile, FileMode.Open);
        if (kind == "cut") file!.SetLength(file.Length / 2);
        if (kind == "empty") file!.SetLength(0);
        if (kind == "text") file!.Write("A letter, and no store at all: long enough to lie over every mark that an engine might know its own files by."u8);
        if (kind == "gone") File.Delete(BackupFile);
        if (kind != "holed") return;

        file!.Position = file.Length / 2;
        file.Write(new byte[64 * 1024]);
    }

    /// <summary>Begins to write and fails, or writes what is no store.</summary>
    private sealed class BadCopier(string how) : IStore
    {
        public async Task Backup(string path, CancellationToken cancel)
        {
            await File.WriteAllTextAsync(how == "full" ? path + ".partial" : path, "not a database, that is for sure", cancel);
            if (how == "full") throw new StoreException("the disk is full");
        }

        public Task<TResult> Read<TResult>(Func<IReadSession, TResult> body, CancellationToken cancel) => throw new NotSupportedException();

        public Task<TResult> Write<TResult>(Func<IWriteSession, TResult> body, CancellationToken cancel) => throw new NotSupportedException();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
