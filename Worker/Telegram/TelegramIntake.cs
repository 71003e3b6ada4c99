using System.Text.Json;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Bot.Telegram;
using SalesBot.Worker.Delivery;

namespace SalesBot.Worker.Telegram;

/// <summary>What polling and the webhook share: who the bot is, its menus, and the way of an update into the inbox.</summary>
internal sealed class TelegramIntake(
    TelegramClient client, IEnumerable<CommandMenu> menus, IStore store, Inbox inbox, TelegramPulse pulse, TimeProvider clock, ILogger<TelegramIntake> logger)
{
    private static readonly TimeSpan ConflictPause = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private int failures;

    /// <summary>Null until Telegram has said it.</summary>
    public TelegramSelf? Self { get; private set; }

    /// <summary>Asks who the bot is until Telegram says it; then sets the menus, which may fail.</summary>
    public async Task Introduce(CancellationToken cancel)
    {
        while (Self is null)
        {
            var answer = await client.GetMe(cancel);
            cancel.ThrowIfCancellationRequested();
            if (answer is ApiAnswer.Done { Result.ValueKind: JsonValueKind.Object } done && done.Result.TryGetProperty("id", out var id) && id.TryGetInt64(out var number))
            {
                Self = new TelegramSelf(number, done.Result.TryGetProperty("username", out var name) ? name.GetString() ?? "" : "");
                logger.Listening(Self.Id);
                await KeepName(Self.Username, cancel);
                _ = SetMenus(cancel);
            }
            else
            {
                await Pause(answer, cancel);
            }
        }

        failures = 0;
    }

    /// <summary>Keeps a batch in the inbox. What is no update, or nobody's message, is passed over.</summary>
    /// <returns>The highest number in it; null when nothing in it has one.</returns>
    /// <exception cref="StoreException">Nothing of it was kept.</exception>
    public async Task<long?> Take(IEnumerable<JsonElement> batch, CancellationToken cancel)
    {
        var updates = new List<ChatUpdate>();
        long? last = null;
        foreach (var json in batch)
        {
            if (IdOf(json) is not { } id) continue;

            last = Math.Max(id, last ?? id);
            if (Read(json, id) is { } update) updates.Add(update);
        }

        Meters.Taken.Add(await inbox.Take(updates, cancel));
        Heard();
        foreach (var press in updates.Where(update => update.PressId is not null)) _ = client.AnswerCallbackQuery(press.PressId!, cancel);
        return last;
    }

    /// <summary>Telegram answers as it should: the next trouble is the first again.</summary>
    public void Heard()
    {
        failures = 0;
        pulse.Heard();
    }

    /// <summary>Rests after a call that brought nothing: longer each time, and as long as the server asks.</summary>
    public async Task Pause(ApiAnswer answer, CancellationToken cancel)
    {
        failures = Math.Min(failures + 1, 10);
        var backoff = TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, Math.Pow(2, failures - 1)) * (0.75 + (0.5 * Random.Shared.NextDouble())));
        switch (answer)
        {
            case ApiAnswer.Refused { Code: 409 }:
                backoff += ConflictPause;
                pulse.Miss("another program gets this bot's updates (409): stop it");
                Meters.Conflicts.Add(1);
                logger.PollConflict(backoff.TotalSeconds);
                break;
            case ApiAnswer.Refused { Code: 401 or 404 } refused:
                backoff = LongestPause;
                pulse.Miss($"Telegram does not know this token ({refused.Code}): set Telegram:Token to the one @BotFather gave");
                logger.TokenRefused(refused.Code, backoff.TotalSeconds);
                break;
            case ApiAnswer.Refused { RetryAfter: { } asked } when asked > backoff:
                backoff = asked;
                pulse.Miss("Telegram asks for a pause (429)");
                logger.PollFailed("429", backoff.TotalSeconds);
                break;
            default:
                pulse.Miss($"Telegram cannot be reached ({Why(answer)})");
                logger.PollFailed(Why(answer), backoff.TotalSeconds);
                break;
        }

        await Task.Delay(backoff, clock, cancel);
    }

    public static string Why(ApiAnswer answer) => answer switch
    {
        ApiAnswer.Refused refused => $"{refused.Code}",
        ApiAnswer.NotReached gone => gone.Why,
        ApiAnswer.Lost lost => lost.Why,
        _ => "an answer of another form",
    };

    private static long? IdOf(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty("update_id", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number) ? number : null;

    private ChatUpdate? Read(JsonElement json, long id)
    {
        try
        {
            return TelegramUpdates.Read(json, Self!, clock.GetUtcNow());
        }
#pragma warning disable CA1031 // One odd update must not stop all that come after it.
        catch (Exception error)
#pragma warning restore CA1031
        {
            logger.UpdateUnreadable(id, error.GetType().Name);
            return null;
        }
    }

    private async Task KeepName(string name, CancellationToken cancel)
    {
        try
        {
            if (name.Length > 0) await TelegramName.Keep(store, name, cancel);
        }
        catch (StoreException error)
        {
            // Invites have no link until the next start; nothing else hangs on it.
            logger.StoreUnusable(0, error.Message);
        }
    }

    private async Task SetMenus(CancellationToken cancel)
    {
        foreach (var menu in menus)
        {
            var answer = await client.SetMyCommands(menu, cancel);
            if (answer is not ApiAnswer.Done) logger.MenuNotSet(menu.Language ?? "default", Why(answer));
        }
    }
}
