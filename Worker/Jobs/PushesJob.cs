using SalesBot.Bot.Pushes;
using SalesBot.Worker.Delivery;

namespace SalesBot.Worker.Jobs;

/// <summary>The minute tick: queues whatever is due to anybody now.</summary>
internal sealed class PushesJob(PushRound round, OutboxSignal outbox, TimeProvider clock, ILogger<PushesJob> logger, SchedulePulse? pulse = null) : ISkipsIdleTicks
{
    public async Task Run(CancellationToken cancel)
    {
        var queued = await round.Run(clock.GetUtcNow(), cancel);
        if (queued > 0)
        {
            logger.PushesQueued(queued);
            outbox.Raise();
        }

        foreach (var (person, trouble) in round.Troubles) logger.PushesFailed(person.Value, trouble.GetType().Name, trouble.StackTrace);
        pulse?.Tick();
    }

    public Task<DateTimeOffset> NextUseful(DateTimeOffset after, DateTimeOffset until, CancellationToken cancel) =>
        round.NextUseful(after, until, cancel);
}
