using System.Text.Json;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Telegram;

namespace SalesBot.Worker.Delivery;

/// <summary>Polls Telegram. A batch is kept in the inbox before the offset moves past it, so nothing acknowledged is ever lost.</summary>
internal sealed class TelegramListener(
    ITelegramClient client, TelegramOptions options, IEnumerable<CommandMenu> menus, Inbox inbox, TimeProvider clock, ILogger<TelegramListener> logger) : BackgroundService
{
    /// <summary>Some servers answer an empty poll at once; then this is the pace.</summary>
    private static readonly TimeSpan Floor = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan ConflictPause = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private long? offset;
    private int failures;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.HasToken)
        {
            logger.NoToken();
            return;
        }

        var self = await Introduce(stoppingToken);
        logger.Listening(self.Id);
        await Task.WhenAll(SetMenus(stoppingToken), Listen(self, stoppingToken));
    }

    private async Task Listen(TelegramSelf self, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            var begun = clock.GetTimestamp();
            var answer = await client.GetUpdates(offset, options.Poll, cancel);
            cancel.ThrowIfCancellationRequested();
            if (answer is not ApiAnswer.Done { Result.ValueKind: JsonValueKind.Array } done)
            {
                await Pause(answer, cancel);
                continue;
            }

            failures = 0;
            if (done.Result.GetArrayLength() > 0) await Take(done.Result, self, cancel);
            else await Rest(begun, cancel);
        }
    }

    private async Task<TelegramSelf> Introduce(CancellationToken cancel)
    {
        while (true)
        {
            var answer = await client.GetMe(cancel);
            cancel.ThrowIfCancellationRequested();
            if (answer is ApiAnswer.Done { Result.ValueKind: JsonValueKind.Object } done && done.Result.TryGetProperty("id", out var id) && id.TryGetInt64(out var number))
            {
                failures = 0;
                return new TelegramSelf(number, done.Result.TryGetProperty("username", out var name) ? name.GetString() ?? "" : "");
            }

            await Pause(answer, cancel);
        }
    }

    private async Task Take(JsonElement batch, TelegramSelf self, CancellationToken cancel)
    {
        var updates = new List<ChatUpdate>();
        long? last = null;
        foreach (var json in batch.EnumerateArray())
        {
            if (IdOf(json) is not { } id) continue;

            last = Math.Max(id, last ?? id);
            if (Read(json, id, self) is { } update) updates.Add(update);
        }

        try
        {
            await inbox.Take(updates, cancel);
        }
        catch (StoreException error)
        {
            // The offset stays: Telegram keeps them, and gives them again.
            logger.StoreUnusable(ConflictPause.TotalSeconds, error.Message);
            await Task.Delay(ConflictPause, clock, cancel);
            return;
        }

        if (last is not null) offset = last + 1;
        else await Task.Delay(Floor, clock, cancel);
        foreach (var press in updates.Where(update => update.PressId is not null)) _ = Acknowledge(press.PressId!, cancel);
    }

    private static long? IdOf(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty("update_id", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number) ? number : null;

    private ChatUpdate? Read(JsonElement json, long id, TelegramSelf self)
    {
        try
        {
            return TelegramUpdates.Read(json, self, clock.GetUtcNow());
        }
#pragma warning disable CA1031 // One odd update must not stop all that come after it.
        catch (Exception error)
#pragma warning restore CA1031
        {
            logger.UpdateUnreadable(id, error.GetType().Name);
            return null;
        }
    }

    /// <summary>An empty answer has confirmed everything. Without an offset the next poll also sees ids that start anew, lower, after a quiet week.</summary>
    private async Task Rest(long begun, CancellationToken cancel)
    {
        offset = null;
        var rest = Floor - clock.GetElapsedTime(begun);
        if (rest > TimeSpan.Zero) await Task.Delay(rest, clock, cancel);
    }

    private async Task Pause(ApiAnswer answer, CancellationToken cancel)
    {
        failures = Math.Min(failures + 1, 10);
        var backoff = TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, Math.Pow(2, failures - 1)) * (0.75 + (0.5 * Random.Shared.NextDouble())));
        switch (answer)
        {
            case ApiAnswer.Refused { Code: 409 }:
                backoff += ConflictPause;
                logger.PollConflict(backoff.TotalSeconds);
                break;
            case ApiAnswer.Refused { Code: 401 or 404 } refused:
                backoff = LongestPause;
                logger.TokenRefused(refused.Code, backoff.TotalSeconds);
                break;
            case ApiAnswer.Refused { RetryAfter: { } asked } when asked > backoff:
                backoff = asked;
                logger.PollFailed("429", backoff.TotalSeconds);
                break;
            default:
                logger.PollFailed(Why(answer), backoff.TotalSeconds);
                break;
        }

        await Task.Delay(backoff, clock, cancel);
    }

    private static string Why(ApiAnswer answer) => answer switch
    {
        ApiAnswer.Refused refused => $"{refused.Code}",
        ApiAnswer.NotReached gone => gone.Why,
        ApiAnswer.Lost lost => lost.Why,
        _ => "an answer of another form",
    };

    private async Task Acknowledge(string press, CancellationToken cancel) => await client.AnswerCallbackQuery(press, cancel);

    private async Task SetMenus(CancellationToken cancel)
    {
        foreach (var menu in menus)
        {
            var answer = await client.SetMyCommands(menu, cancel);
            if (answer is not ApiAnswer.Done) logger.MenuNotSet(menu.Language ?? "default", Why(answer));
        }
    }
}
