using System.Globalization;
using SalesBot.Bot.Store;
using SalesBot.Worker.Storage.LiteDb;

namespace SalesBot.Worker.Tests.Storage.LiteDb;

/// <summary>The power goes at any moment, and what was not flushed is there in part: nothing acknowledged is lost, and no transaction is there by half.</summary>
public sealed class PowerCutTests : IDisposable
{
    private const int Commits = 90;

    private const int Cuts = 240;

    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-cut-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Open_AfterAnyPowerCut_HasAllThatWasAcknowledgedAndNothingByHalves()
    {
        var disk = new Disk();
        var acknowledged = await Live(disk);
        var chance = new Random(20261129);
        var findings = new List<string>();

        for (var cut = 0; cut < Cuts; cut++)
        {
            var at = chance.Next(acknowledged[0], disk.Count + 1);
            var left = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"cut{cut}"));
            Directory.CreateDirectory(left);
            disk.Cut(at, chance, path => Path.Combine(left, Path.GetFileName(path)));
            findings.AddRange((await Look(left, acknowledged.Count(count => count <= at))).Select(finding => $"cut {cut} after step {at}: {finding}"));
            Directory.Delete(left, recursive: true);
        }

        Assert.Empty(findings);
    }

    [Fact]
    public void Read_LastRecordTornAnywhere_LosesThatOneOnly()
    {
        var path = Path.Combine(folder, "journal");
        var whole = Records(path, 5);
        var four = Records(path, 4).Length;

        for (var length = four; length < whole.Length; length++)
        {
            File.WriteAllBytes(path, whole[..length]);
            Assert.Equal(4, Count(path));
            var torn = whole.ToArray();
            torn[length] ^= 0x55;
            File.WriteAllBytes(path, torn);
            Assert.Equal(4, Count(path));
        }
    }

    /// <returns>How many steps the disk had taken when each commit was acknowledged.</returns>
    private async Task<List<int>> Live(Disk disk)
    {
        var acknowledged = new List<int>();
        await using var store = LiteDbStore.Open(Path.Combine(folder, "live.litedb"), TimeProvider.System, [Notes.Type, Notes.Counts], disk.Open);
        for (var commit = 0; commit < Commits; commit++)
        {
            var number = commit;
            await store.Write(session => Commit(session, number), Cancel);
            acknowledged.Add(disk.Count);
            if (commit % 8 == 7) await store.Settle(Cancel);
            if (commit % 30 == 29) await store.Backup(Path.Combine(folder, "copy"), Cancel);
        }

        return acknowledged;
    }

    /// <summary>One document that counts, three of each commit's own, and those of the tenth before are taken out.</summary>
    private static bool Commit(IWriteSession session, int number)
    {
        session.Upsert(Notes.Counts, new Note("count", Text: $"{number}"));
        for (var part = 0; part < 3; part++)
        {
            session.Upsert(Notes.Type, new Note($"{number:000}-{part}", "a", $"{number:000}", new string('长', 40 * (1 + (number % 90)))));
            if (number >= 10) session.Delete(Notes.Type, $"{number - 10:000}-{part}");
        }

        return true;
    }

    private static async Task<List<string>> Look(string left, int acknowledged)
    {
        var findings = new List<string>();
        await using var store = LiteDbStore.Open(Path.Combine(left, "live.litedb"), TimeProvider.System, [Notes.Type, Notes.Counts]);
        var (count, all, indexed) = await store.Read(
            session => (session.Get(Notes.Counts, "count")?.Text, session.All(Notes.Type).Select(note => note.Id).ToList(), session.Query(Notes.Type, new(Notes.ByOwnerAndDay, ["a"])).Select(note => note.Id).ToList()), Cancel);
        var last = count is null ? -1 : int.Parse(count, CultureInfo.InvariantCulture);
        var expected = Enumerable.Range(0, last + 1).Where(number => number > last - 10).SelectMany(number => Enumerable.Range(0, 3).Select(part => $"{number:000}-{part}")).ToList();
        if (last + 1 < acknowledged) findings.Add($"{acknowledged} commits were acknowledged, {last + 1} are there");
        if (!all.SequenceEqual(expected)) findings.Add($"of commit {last} there are {string.Join(' ', all)}");
        if (!indexed.SequenceEqual(expected)) findings.Add($"of commit {last} the index has {string.Join(' ', indexed)}");
        return findings;
    }

    private static byte[] Records(string path, int count)
    {
        File.Delete(path);
        using (var journal = new Journal(new DurableFile(path)))
        {
            for (var number = 1; number <= count; number++)
            {
                using var record = new MemoryStream();
                Journal.Reserve(record);
                for (var at = 0; at < 700; at++) record.WriteByte((byte)(number + at));
                journal.Append(record.ToArray(), number);
            }
        }

        return File.ReadAllBytes(path);
    }

    private static int Count(string path)
    {
        using var journal = new Journal(new DurableFile(path));
        return journal.Read().Count;
    }
}
