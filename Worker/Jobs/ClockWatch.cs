using Quartz;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Jobs;

/// <summary>
/// Sees when the clock on the wall is set, or the machine was frozen: wall and elapsed time part. Then the schedule's next times are laid anew, for
/// those laid by the wrong clock may be days away, and what was ticked off for days to come is open again.
/// </summary>
internal sealed class ClockWatch(IStore store, ISchedulerFactory schedulers, TimeProvider clock, ILogger<ClockWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(15);

    /// <summary>What was pushed an hour early stays pushed; what was ticked off for another day was not that day's.</summary>
    private static readonly TimeSpan AnotherDay = TimeSpan.FromHours(12);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var drift = new ClockDrift(clock);
        await Reopen(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Look, clock, stoppingToken);
            if (drift.Parted() is not { } parted) continue;

            logger.ClockSet(parted.TotalSeconds);
            await LayAnew(await schedulers.GetScheduler(stoppingToken), clock.GetUtcNow(), stoppingToken);
            await Reopen(stoppingToken);
        }
    }

    /// <summary>Every line's next time from now on.</summary>
    internal static async Task LayAnew(IScheduler scheduler, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var line in Schedule.All.Concat(Schedule.Upkeep))
        {
            var key = new TriggerKey(line.Name);
            if (await scheduler.GetTrigger(key, cancel) is { } trigger) await scheduler.RescheduleJob(key, trigger.GetTriggerBuilder().StartAt(now).Build(), cancel);
        }
    }

    /// <summary>Receipts of days to come: a clock that was far ahead wrote them, and on their day nothing would be said.</summary>
    private async Task Reopen(CancellationToken cancel)
    {
        try
        {
            await store.Write(session => Reopen(session, clock.GetUtcNow() + AnotherDay), cancel);
        }
        catch (StoreException error)
        {
            logger.StoreUnusable(Look.TotalSeconds, error.Message);
        }
    }

    internal static int Reopen(IWriteSession session, DateTimeOffset latest)
    {
        var early = session.All(Documents.PushReceipts).Where(receipt => receipt.At > latest).Select(receipt => receipt.Key).ToList();
        early.ForEach(key => session.Delete(Documents.PushReceipts, key));
        return early.Count;
    }
}
