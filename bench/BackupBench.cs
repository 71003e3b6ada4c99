using System.Collections.Concurrent;
using System.Diagnostics;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Team;
using SalesBot.Worker.Delivery;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Storage;
using SalesBot.Worker.Tests.Crash;

namespace SalesBot.Bench;

/// <summary>A store of 1,000,000 follow-ups is backed up while people write: how long each of them waits, and what such a store takes.</summary>
internal static class BackupBench
{
    private const int FollowUps = 1_000_000;
    private const int Chats = 20;

    public static async Task Run(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-bench-").FullName;
        try
        {
            await using (var filling = CompanyHost.Open(new Launch(folder, null, null)))
            {
                await CrashCompany.Found(filling, Chats, pushesEach: 0);
                var filled = Stopwatch.GetTimestamp();
                await Fill(filling.Store);
                BenchLine.Write(output, "backup", "filled", FollowUps, FollowUps / Stopwatch.GetElapsedTime(filled).TotalSeconds, "documents/s");
            }

            BenchLine.Write(output, "backup", "size of the store", FollowUps, new FileInfo(Path.Combine(folder, Engines.FileOf(BenchStore.Engine))).Length / 1024.0 / 1024.0, "MiB");
            var opened = Stopwatch.GetTimestamp();
            await using var host = CompanyHost.Open(new Launch(folder, null, null));
            await host.Store.Read(session => session.Get(Documents.FollowUps, "F0500000"), CancellationToken.None);
            BenchLine.Write(output, "backup", "store opened and asked", FollowUps, Stopwatch.GetElapsedTime(opened).TotalMilliseconds, "ms");
            var quiet = await Measure(host, () => Task.Delay(TimeSpan.FromSeconds(5)));
            BenchLine.Write(output, "backup", "reply without a backup", quiet.Count, quiet.Max(), "ms longest", quiet);

            var copy = Path.Combine(folder, "copy.db");
            var begun = Stopwatch.GetTimestamp();
            var during = await Measure(host, async () =>
            {
                await host.Store.Backup(copy, CancellationToken.None);
                BenchLine.Write(output, "backup", "backup of the store", FollowUps, Stopwatch.GetElapsedTime(begun).TotalSeconds, "s");
            });
            BenchLine.Write(output, "backup", "size of the copy", FollowUps, new FileInfo(copy).Length / 1024.0 / 1024.0, "MiB");
            BenchLine.Write(output, "backup", "reply while it is backed up", during.Count, during.Max(), "ms longest", during);
            using var self = Process.GetCurrentProcess();
            BenchLine.Write(output, "backup", "memory at its peak", FollowUps, self.PeakWorkingSet64 / 1024.0 / 1024.0, "MiB");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A message every 20 ms, from its coming in to the commit of its answer, while something else goes on.</summary>
    private static async Task<IReadOnlyCollection<double>> Measure(CompanyHost host, Func<Task> meanwhile)
    {
        var times = new ConcurrentBag<double>();
        var inbox = host.Get<Inbox>();
        var pump = host.Get<InboxPump>();
        var other = Task.Run(meanwhile);
        for (var number = 0; !other.IsCompleted; number++)
        {
            var begun = Stopwatch.GetTimestamp();
            await inbox.Take([Update(number)], CancellationToken.None);
            await pump.Drain(CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            await Task.Delay(20);
        }

        await other;
        return times;
    }

    private static ChatUpdate Update(int number)
    {
        var id = Ids.New(TimeProvider.System.GetUtcNow());
        return new ChatUpdate
        {
            Id = $"tg:{id}",
            Chat = $"tg:{1 + (number % Chats)}",
            Person = $"tg:{1 + (number % Chats)}",
            At = TimeProvider.System.GetUtcNow(),
            MessageId = id,
            Text = CrashCompany.Saying(number),
        };
    }

    private static async Task Fill(IStore store)
    {
        var now = TimeProvider.System.GetUtcNow();
        foreach (var some in Enumerable.Range(0, FollowUps).Chunk(20_000))
        {
            await store.Write(
                session =>
                {
                    foreach (var number in some)
                    {
                        session.Upsert(Documents.FollowUps, new FollowUp
                        {
                            Id = $"F{number:0000000}",
                            Customer = new CustomerCode($"OLD-{number % 20_000:00000}"),
                            Rep = new RepId($"r{1 + (number % Chats)}"),
                            At = now.AddMinutes(-number),
                            LoggedAt = now.AddMinutes(-number),
                            Method = Method.Call,
                            Summary = "客户正在比较三家供应商的报价，希望下周给出方案",
                        });
                    }

                    return 0;
                },
                CancellationToken.None);
        }
    }
}
