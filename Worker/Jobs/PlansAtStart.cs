using SalesBot.Bot.Store;

namespace SalesBot.Worker.Jobs;

/// <summary>Settings change while the service is down: a new cadence holds from its start, not from the next hour.</summary>
internal sealed class PlansAtStart(PlansJob plans, ILogger<PlansAtStart> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await plans.Run(stoppingToken);
        }
        catch (StoreException error)
        {
            logger.PlansNotLookedAt(error.Message);
        }
    }
}
