using System.Diagnostics;
using SalesBot.Bot.Store;
using SalesBot.Worker.Storage;
using SalesBot.Worker.Storage.LiteDb;
using SalesBot.Worker.Storage.Sqlite;
using SalesBot.Worker.Tests.Storage;

namespace SalesBot.Bench;

/// <summary><c>race [--seconds N]</c>: one writer, four readers, backups and checks at once on the engine that Storage__Provider names. Exit 1 when anything was not as it must be.</summary>
internal static class RaceBench
{
    public static async Task<int> Run(string[] args, TextWriter output)
    {
        var seconds = BenchArguments.Number(args, "--seconds", 600);
        var folder = Directory.CreateTempSubdirectory("salesbot-race-").FullName;
        try
        {
            var race = new Race(Open, folder, BenchArguments.Number(args, "--accounts", 20_000), readers: 4);
            var begun = Stopwatch.GetTimestamp();
            await race.Run(_ => Stopwatch.GetElapsedTime(begun).TotalSeconds >= seconds, CancellationToken.None);
            foreach (var finding in race.Findings) await Console.Error.WriteLineAsync(finding);
            var (writes, reads, documents, backups) = race.Done;
            foreach (var (name, count) in new (string, long)[] { ("transactions", writes), ("reads", reads), ("documents read", documents), ("backups", backups), ("not as it must be", race.Findings.Count) })
            {
                BenchLine.Write(output, "race", name, seconds, count, "in all");
            }

            return race.Findings.Count == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IStore Open(string path) => BenchStore.Engine == Worker.Storage.Engines.LiteDb
        ? LiteDbStore.Open(path, TimeProvider.System, [Notes.Type])
        : SqliteStore.Open(path, TimeProvider.System, [Notes.Type], Migration.Steps);
}
