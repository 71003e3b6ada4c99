using SalesBot.Bot.Store;

namespace SalesBot.Worker.Delivery;

/// <summary>Runs the delivery pump for as long as the program runs and the lease is held.</summary>
internal sealed class DeliveryService(DeliveryPump pump, LeaseKeeper lease, TimeProvider clock, ILogger<DeliveryService> logger) : BackgroundService
{
    private static readonly TimeSpan StorePause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await lease.WhileHeld(pump.Run, stoppingToken);
            }
            catch (StoreException error)
            {
                logger.StoreUnusable(StorePause.TotalSeconds, error.Message);
                await Task.Delay(StorePause, clock, stoppingToken);
            }
        }
    }
}
