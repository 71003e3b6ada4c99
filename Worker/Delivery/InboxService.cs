using SalesBot.Bot.Ports;

namespace SalesBot.Worker.Delivery;

/// <summary>Runs the inbox pump for as long as the program runs.</summary>
internal sealed class InboxService(InboxPump pump, InboxSignal arrived, TimeProvider clock, ILogger<InboxService> logger) : BackgroundService
{
    private static readonly TimeSpan StorePause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await pump.Drain(stoppingToken);
                await arrived.Wait(stoppingToken);
            }
            catch (StoreException error)
            {
                logger.StoreUnusable(StorePause.TotalSeconds, error.Message);
                await Task.Delay(StorePause, clock, stoppingToken);
            }
        }
    }
}
