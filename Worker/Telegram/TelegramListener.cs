using System.Text.Json;
using SalesBot.Bot.Store;
using SalesBot.Bot.Telegram;
using SalesBot.Worker.Delivery;

namespace SalesBot.Worker.Telegram;

/// <summary>Polls Telegram. A batch is kept in the inbox before the offset moves past it, so nothing acknowledged is ever lost.</summary>
internal sealed class TelegramListener(
    TelegramClient client, TelegramOptions options, TelegramIntake intake, LeaseKeeper lease, TimeProvider clock, ILogger<TelegramListener> logger)
    : BackgroundService
{
    /// <summary>Some servers answer an empty poll at once; then this is the pace.</summary>
    private static readonly TimeSpan Floor = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan StorePause = TimeSpan.FromSeconds(3);

    private long? offset;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.HasToken) logger.NoToken();
        if (options is { HasToken: true, IsWebhook: false }) await lease.WhileHeld(Listen, stoppingToken);
    }

    private async Task Listen(CancellationToken cancel)
    {
        offset = null;
        await intake.Introduce(cancel);
        while (!cancel.IsCancellationRequested)
        {
            var begun = clock.GetTimestamp();
            var answer = await client.GetUpdates(offset, options.Poll, cancel);
            cancel.ThrowIfCancellationRequested();
            if (answer is ApiAnswer.Done { Result.ValueKind: JsonValueKind.Array } done)
            {
                if (done.Result.GetArrayLength() > 0) await Take(done.Result, cancel);
                else await Rest(begun, cancel);
            }
            else
            {
                if (answer is ApiAnswer.Refused { Code: 409 } conflict && conflict.Says("webhook")) await EndWebhook(cancel);
                await intake.Pause(answer, cancel);
            }
        }
    }

    private async Task Take(JsonElement batch, CancellationToken cancel)
    {
        try
        {
            // An unreadable batch without a single number would come again at once.
            if (await intake.Take(batch.EnumerateArray(), cancel) is { } last) offset = last + 1;
            else await Task.Delay(Floor, clock, cancel);
        }
        catch (StoreException error)
        {
            // The offset stays: Telegram keeps them, and gives them again.
            logger.StoreUnusable(StorePause.TotalSeconds, error.Message);
            await Task.Delay(StorePause, clock, cancel);
        }
    }

    /// <summary>An empty answer has confirmed everything. Without an offset the next poll also sees ids that start anew, lower, after a quiet week.</summary>
    private async Task Rest(long begun, CancellationToken cancel)
    {
        offset = null;
        intake.Heard();
        var rest = Floor - clock.GetElapsedTime(begun);
        if (rest > TimeSpan.Zero) await Task.Delay(rest, clock, cancel);
    }

    /// <summary>Polling is what the settings ask for. What waits for the webhook comes by the next poll.</summary>
    private async Task EndWebhook(CancellationToken cancel)
    {
        if (await client.DeleteWebhook(cancel) is ApiAnswer.Done) logger.WebhookEnded();
    }
}
