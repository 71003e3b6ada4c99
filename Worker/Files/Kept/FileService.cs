using SalesBot.Bot.Store;

namespace SalesBot.Worker.Files.Kept;

/// <summary>Runs the file pump for as long as the program runs.</summary>
internal sealed class FileService(FilePump pump, WorkFolder work, FileSignal arrived, TimeProvider clock, ILogger<FileService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        work.Clear();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await pump.Drain(stoppingToken);
                await Wait(stoppingToken);
            }
            catch (StoreException error)
            {
                logger.StoreUnusable(Pause.TotalSeconds, error.Message);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }

    /// <summary>For a signal, or until a paused file may be tried again.</summary>
    private async Task Wait(CancellationToken cancel)
    {
        var rest = await pump.Next(cancel) is { } next && next - clock.GetUtcNow() < FilePump.Patience ? next - clock.GetUtcNow() : FilePump.Patience;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var timer = Task.Delay(rest > TimeSpan.Zero ? rest : TimeSpan.FromMilliseconds(1), clock, stop.Token);
        var signal = arrived.Wait(stop.Token);
        await Task.WhenAny(signal, timer);
        await stop.CancelAsync();
        cancel.ThrowIfCancellationRequested();
    }
}
