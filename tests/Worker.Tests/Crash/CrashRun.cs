using System.Collections.Concurrent;
using SalesBot.Bot.Store;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Tests.Telegram;

namespace SalesBot.Worker.Tests.Crash;

/// <summary>Chats that talk with SalesBot while it is killed again and again, in some weather; and what is true afterwards.</summary>
internal sealed class CrashRun(string folder, FakeBotApi api, CrashPlan plan)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

#pragma warning disable CA5394 // Chance that can be repeated, not a secret.
    private readonly Random chance = new(plan.Seed);

    private readonly Dictionary<long, List<long>> said = [];

    private readonly ConcurrentQueue<string> errors = new();

    /// <summary>Lines of the log at error level or above: none, when all is handled.</summary>
    public IReadOnlyCollection<string> Errors => errors;

    public async Task<CrashFindings> Play()
    {
        await using (var host = CompanyHost.Open(new Launch(folder, null, null))) await CrashCompany.Found(host, plan.Chats, plan.PushesEach);
        for (var chat = 1; chat <= plan.Chats; chat++) said[chat] = [];

        api.Weather = Weather.Of(plan.Weather, api, plan.Seed);
        var halfway = plan.Weather == "ids-restart" ? plan.Kills / 2 : -1;
        for (var kill = 0; kill < plan.Kills; kill++)
        {
            if (kill == halfway) await RestartNumbers();
            var speaking = Speak(plan.Messages * (kill + 1) / plan.Kills, kill < halfway);
            await LiveAndDie();
            await speaking;
        }

        await Settle();
        await using var after = CompanyHost.Open(new Launch(folder, null, null));
        return await CrashFindings.Of(after, api, said);
    }

    private WorkerProcess Start() => WorkerProcess.Start(folder, api, line =>
    {
        if (line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("crit:", StringComparison.Ordinal) || line.Contains("Unhandled", StringComparison.Ordinal)) errors.Enqueue(line);
    });

    /// <summary>Half of the lives end while it starts, wherever that is; the others while it works.</summary>
    private async Task LiveAndDie()
    {
        var polls = Polls();
        await using var worker = Start();
        if (chance.Next(2) == 0)
        {
            await Task.Delay(chance.Next(1000));
        }
        else
        {
            await api.Until(_ => Polls() > polls || worker.HasExited);
            await Task.Delay(chance.Next(1200));
        }

        if (worker.HasExited) throw EndedByItself(worker);
        await worker.Kill();
    }

    private async Task Speak(int upTo, bool longAgo)
    {
        while (said.Values.Sum(messages => messages.Count) is var number && number < upTo)
        {
            var chat = 1 + chance.Next(plan.Chats);
            var at = TimeProvider.System.GetUtcNow() - (longAgo ? TimeSpan.FromDays(8) : TimeSpan.Zero);
            said[chat].Add(api.Say(chat, CrashCompany.Saying(number), at: at));
            if (number % 5 == 0) await Task.Delay(chance.Next(120));
        }
    }
#pragma warning restore CA5394

    /// <summary>A quiet week: everything is acknowledged, and the polls that find nothing give no offset. Then numbers come again that have been.</summary>
    private async Task RestartNumbers()
    {
        await Settle();
        await using (Start())
        {
            var polls = Polls();
            await api.Until(_ => Polls() > polls);
            while (api.Calls.Last(call => call.Method == "getUpdates").Body["offset"] is not null || Polls() == polls)
            {
                api.EndPoll();
                await Task.Delay(200);
            }
        }

        api.RestartNumbers(5000 + (plan.Messages / 10));
    }

    private InvalidOperationException EndedByItself(WorkerProcess worker) => new($"SalesBot ended by itself with {worker.ExitCode}: {string.Join(" | ", errors)}");

    private int Polls() => api.Calls.Count(call => call.Method == "getUpdates");

    /// <summary>
    /// Lives on, each time twice as long, until nothing waits in or out; a long queue may take long, at the pace of chats. The store is looked at between two
    /// lives: an engine may let in one program only, and what is queued after a look would be lost to the findings.
    /// </summary>
    private async Task Settle()
    {
        var (before, idle) = (int.MaxValue, 0);
        for (var life = TimeSpan.FromSeconds(4); ; life = life < Patience ? life * 2 : life)
        {
            await using (var worker = Start())
            {
                await Task.Delay(life);
                if (worker.HasExited) throw EndedByItself(worker);
            }

            var waiting = api.Unacknowledged + await Waiting();
            // On a busy machine a life may end before it has begun its work.
            idle = life >= Patience && waiting >= before ? idle + 1 : 0;
            if (waiting == 0 || idle == 3) return;

            before = waiting;
        }
    }

    private async Task<int> Waiting()
    {
        await using var host = CompanyHost.Open(new Launch(folder, null, null));
        return await host.Store.Read(
            session => session.Count(Documents.Inbox, new(Documents.WaitingByChat, [])) + session.Count(Documents.Outbox, new(Documents.QueuedOutbox, [])),
            CancellationToken.None);
    }
}

/// <summary>How a run goes.</summary>
/// <param name="Weather">One of <see cref="Weather.Kinds"/>.</param>
internal sealed record CrashPlan(string Weather, int Kills, int Chats, int Messages, int PushesEach, int Seed);
