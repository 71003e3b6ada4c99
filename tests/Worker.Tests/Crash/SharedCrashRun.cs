using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Npgsql;
using SalesBot.Bot.Store;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Storage;
using SalesBot.Worker.Storage.Postgres;
using SalesBot.Worker.Tests.Storage.Postgres;
using SalesBot.Worker.Tests.Telegram;

namespace SalesBot.Worker.Tests.Crash;

/// <summary>Chats that talk with a company on PostgreSQL while its workers, the server and connections die again and again; and what is true afterwards.</summary>
internal sealed class SharedCrashRun(string folder, FakeBotApi api, ACluster cluster, SharedCrashPlan plan) : IAsyncDisposable
{
    private const string Company = "crash";

#pragma warning disable CA5394 // Chance that can be repeated, not a secret.
    private readonly Random chance = new(plan.Seed);
    private readonly Dictionary<long, List<long>> said = [];
    private readonly ConcurrentQueue<string> errors = new();
    private readonly List<WorkerProcess> workers = [];
    private readonly List<TimeSpan> takeovers = [];

    /// <summary>Lines of the log at error level or above.</summary>
    public IReadOnlyCollection<string> Errors => errors;

    /// <summary>From the end of an owner until another worker owned the company, in order.</summary>
    public IReadOnlyList<TimeSpan> Takeovers => [.. takeovers.Order()];

    public async Task<CrashFindings> Play()
    {
        await Look(host => CrashCompany.Found(host, plan.Chats, plan.PushesEach));
        for (var chat = 1; chat <= plan.Chats; chat++) said[chat] = [];
        for (var worker = 0; worker < plan.Workers; worker++) workers.Add(Start(worker));
        await Owned("");

        var deaths = plan.Deaths();
        chance.Shuffle(deaths);
        for (var death = 0; death < deaths.Length; death++)
        {
            var speaking = Speak(plan.Messages * (death + 1) / deaths.Length);
            await Task.Delay(chance.Next(1500));
            await Die(deaths[death]);
            await speaking;
        }

        await Settle();
        return await Look(host => CrashFindings.Of(host, api, said));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in workers) await worker.DisposeAsync();
    }

    private async Task Die(Death how)
    {
        var owner = Owner();
        var begun = Stopwatch.GetTimestamp();
        switch (how)
        {
            case Death.Worker:
                var place = chance.Next(workers.Count);
                var wasOwner = owner.Contains($" {workers[place].Id} ", StringComparison.Ordinal);
                await workers[place].Kill();
                if (wasOwner)
                {
                    await Owned(owner);
                    takeovers.Add(Stopwatch.GetElapsedTime(begun));
                }

                await workers[place].DisposeAsync();
                workers[place] = Start(place);
                break;
            case Death.Server:
                cluster.KillAndStart();
                break;
            case Death.Connections:
                Ask("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'salesbot%'");
                break;
            case Death.Pause:
                var paused = workers.FirstOrDefault(worker => owner.Contains($" {worker.Id} ", StringComparison.Ordinal)) ?? workers[0];
                Signal(paused, "STOP");
                await Task.Delay(plan.Pause);
                Signal(paused, "CONT");
                break;
        }
    }

    private async Task Speak(int upTo)
    {
        while (said.Values.Sum(messages => messages.Count) is var number && number < upTo)
        {
            var chat = 1 + chance.Next(plan.Chats);
            said[chat].Add(api.Say(chat, CrashCompany.Saying(number)));
            if (number % 5 == 0) await Task.Delay(chance.Next(120));
        }
    }
#pragma warning restore CA5394

    private WorkerProcess Start(int place) => WorkerProcess.Start(
        Path.Combine(folder, $"worker-{place}"),
        api,
        line =>
        {
            if (line.Contains(" fail: ", StringComparison.Ordinal) || line.Contains(" crit: ", StringComparison.Ordinal) || line.Contains("Unhandled", StringComparison.Ordinal)) errors.Enqueue(line);
        },
        ("Storage__Provider", Engines.Postgres),
        ("Storage__Connection", cluster.Connection),
        ("Storage__Company", Company));

    /// <summary>The company from outside, beside the workers. Who lends a store closes it: the company is not ours any longer.</summary>
    private async Task<T> Look<T>(Func<CompanyHost, Task<T>> look)
    {
        await using var store = PostgresStore.Open(cluster.Connection, Company);
        await using var host = CompanyHost.Open(new Launch(folder, null, null) { Lent = store });
        return await look(host);
    }

    /// <summary>Until another than that one owns the company.</summary>
    private async Task Owned(string before)
    {
        while (Owner() is var now && (now == before || !workers.Any(worker => now.Contains($" {worker.Id} ", StringComparison.Ordinal)))) await Task.Delay(5);
    }

    private string Owner() => Ask($"SELECT owner FROM salesbot.salesbot_company WHERE name = '{Company}'") ?? "";

    private string? Ask(string sql)
    {
        using var connection = new NpgsqlConnection($"{cluster.Connection};Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>Until nothing waits in or out; at the pace of chats a long queue may take long.</summary>
    private async Task Settle()
    {
        await using var store = PostgresStore.Open(cluster.Connection, Company);
        while (api.Unacknowledged + await Waiting(store) > 0) await Task.Delay(500);
    }

    private static Task<int> Waiting(PostgresStore store) => store.Read(
        session => session.Count(Documents.Inbox, new(Documents.WaitingByChat, [])) + session.Count(Documents.Outbox, new(Documents.QueuedOutbox, [])), CancellationToken.None);

    private static void Signal(WorkerProcess worker, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{worker.Id}"]);
        kill.WaitForExit();
    }
}

internal enum Death
{
    /// <summary>kill -9 of any worker.</summary>
    Worker,

    /// <summary>kill -9 of PostgreSQL, which is started again.</summary>
    Server,

    /// <summary>Every connection is cut.</summary>
    Connections,

    /// <summary>The owner stands still, and goes on later.</summary>
    Pause,
}

/// <summary>How a run goes.</summary>
internal sealed record SharedCrashPlan(int Workers, int Kills, int ServerKills, int Cuts, int Pauses, TimeSpan Pause, int Chats, int Messages, int PushesEach, int Seed)
{
    public Death[] Deaths() =>
    [
        .. Enumerable.Repeat(Death.Worker, Kills), .. Enumerable.Repeat(Death.Server, ServerKills), .. Enumerable.Repeat(Death.Connections, Cuts), .. Enumerable.Repeat(Death.Pause, Pauses),
    ];
}
