using SalesBot.Bot.Pushes;
using SalesBot.Worker.Delivery;

namespace SalesBot.Worker.Jobs;

/// <summary>Posts the team's day in the groups that asked for it.</summary>
internal sealed class GroupsJob(GroupDay groups, OutboxSignal outbox, TimeProvider clock, ILogger<GroupsJob> logger) : ISkipsIdleTicks
{
    public async Task Run(CancellationToken cancel)
    {
        var queued = await groups.Run(clock.GetUtcNow(), cancel);
        if (queued > 0)
        {
            logger.PushesQueued(queued);
            outbox.Raise();
        }
    }

    public Task<DateTimeOffset> NextUseful(DateTimeOffset after, DateTimeOffset until, CancellationToken cancel) => groups.NextUseful(after, until, cancel);
}
