using SalesBot.Bot.Store;

namespace SalesBot.Worker.Delivery;

/// <summary>Runs the inbox pump for as long as the program runs.</summary>
internal sealed class InboxService(InboxPump pump, InboxSignal arrived, TimeProvider clock, ILogger<InboxService> logger) : BackgroundService
{
    private static readonly TimeSpan StorePause = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Soonest = TimeSpan.FromMilliseconds(20);

    private Task? woken;

    private bool recovered;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!recovered) await pump.Recover(stoppingToken);
                recovered = true;
                await pump.Drain(stoppingToken);
                await Wait(stoppingToken);
            }
            catch (StoreException error)
            {
                logger.StoreUnusable(StorePause.TotalSeconds, error.Message);
                await Task.Delay(StorePause, clock, stoppingToken);
            }
        }
    }

    /// <summary>For a signal, or until a held one has its turn.</summary>
    private async Task Wait(CancellationToken cancel)
    {
        woken ??= arrived.Wait(cancel);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await (await pump.Next(cancel) is { } next ? Task.WhenAny(woken, Until(next, stop.Token)) : woken);
        await stop.CancelAsync();
        cancel.ThrowIfCancellationRequested();

        // Asked once: a signal taken by a wait that nobody looks at any more would be lost.
        if (woken.IsCompleted) woken = null;
    }

    /// <summary>Turns are kept to the second.</summary>
    private Task Until(DateTimeOffset instant, CancellationToken cancel)
    {
        var rest = instant - clock.GetUtcNow();
        return Task.Delay(rest <= Soonest ? Soonest : rest < InboxPump.LongestHold ? rest : InboxPump.LongestHold, clock, cancel);
    }
}
