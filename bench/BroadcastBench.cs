using System.Collections.Concurrent;
using System.Diagnostics;
using SalesBot.Bot.Store;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Tests.Crash;
using SalesBot.Worker.Tests.Telegram;

namespace SalesBot.Bench;

/// <summary>A thousand digests at once, to a server that enforces Telegram's limits, while people go on writing.</summary>
internal static class BroadcastBench
{
    private const int Digests = 1000;
    private const int Talkers = 50;
    private const double Allowed = 30;

    private static readonly TimeSpan BetweenMessages = TimeSpan.FromMilliseconds(400);

    public static async Task Run(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-bench-").FullName;
        try
        {
            await using (var host = CompanyHost.Open(new Launch(folder, null, null))) await Queue(host);
            await using var api = await FakeBotApi.Start();
            var limits = new TelegramLimits();
            var watch = new Watch(limits);
            api.Weather = watch.See;
            await using var worker = WorkerProcess.Start(folder, api, Console.Error.WriteLine);
            while (watch.Pushes == 0) await Task.Delay(10);

            var begun = Stopwatch.GetTimestamp();
            for (var number = 0; watch.Pushes < Digests; number++)
            {
                var chat = 1 + (number % Talkers);
                watch.Said(chat);
                api.Say(chat, CrashCompany.Saying(number / Talkers));
                await Task.Delay(BetweenMessages);
                if (Stopwatch.GetElapsedTime(begun) > TimeSpan.FromMinutes(3)) throw new InvalidOperationException($"Only {watch.Pushes} digests arrived.");
            }

            BenchLine.Write(output, "broadcast", "messages refused with 429", watch.Sends, limits.Refused, "messages");
            BenchLine.Write(output, "broadcast", "share of the allowed rate", watch.SendsMeanwhile, watch.Rate / Allowed * 100, "%");
            BenchLine.Write(output, "broadcast", "reply while it runs", watch.Replies.Count, watch.Replies.Average(), "ms", watch.Replies);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Queue(CompanyHost host)
    {
        await CrashCompany.Found(host, Talkers, pushesEach: 0);
        await host.Store.Write(
            session =>
            {
                for (var chat = 1; chat <= Digests; chat++) session.Upsert(Documents.Outbox, CrashCompany.APush(chat, host.Now));
                return 0;
            },
            CancellationToken.None);
    }

    /// <summary>What the server sees, by its own clock.</summary>
    private sealed class Watch(TelegramLimits limits)
    {
        private readonly Lock gate = new();
        private readonly Dictionary<long, Queue<long>> open = [];
        private long first;
        private long last;
        private long firstNumber;

        public ConcurrentBag<double> Replies { get; } = [];

        public int Pushes { get; private set; }

        public int Sends { get; private set; }

        /// <summary>Between the first and the last digest.</summary>
        public int SendsMeanwhile { get; private set; }

        public double Rate => SendsMeanwhile / Stopwatch.GetElapsedTime(first, last).TotalSeconds;

        public void Said(long chat)
        {
            lock (gate)
            {
                if (!open.TryGetValue(chat, out var times)) open[chat] = times = new();
                times.Enqueue(Stopwatch.GetTimestamp());
            }
        }

        public Fault? See(ApiCall call)
        {
            if (call.Method != "sendMessage") return null;

            lock (gate)
            {
                var now = Stopwatch.GetTimestamp();
                var chat = (long)call.Body["chat_id"]!;
                if (limits.RetryAfter(chat) is { } seconds) return Fault.TooMany(seconds);

                Sends++;
                if (((string)call.Body["text"]!).Contains("早上好", StringComparison.Ordinal))
                {
                    if (Pushes++ == 0) (first, firstNumber) = (now, Sends);
                    (last, SendsMeanwhile) = (now, (int)(Sends - firstNumber));
                }
                else if (open.TryGetValue(chat, out var times) && times.TryDequeue(out var said))
                {
                    Replies.Add(Stopwatch.GetElapsedTime(said, now).TotalMilliseconds);
                }
            }

            return null;
        }
    }
}
