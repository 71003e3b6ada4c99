using System.Text.Json;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Team;
using SalesBot.Bot.Telegram;

namespace SalesBot.Worker.Delivery;

/// <summary>Asks Telegram once for the bot's name and keeps it: invites made anywhere carry a link to it.</summary>
internal sealed class BotName(ITelegramClient client, TelegramOptions options, IStore store, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <returns>Null when Telegram cannot be reached or does not know the token.</returns>
    public static async Task<string?> Ask(ITelegramClient client, IStore store, CancellationToken cancel)
    {
        if (await client.GetMe(cancel) is not ApiAnswer.Done { Result.ValueKind: JsonValueKind.Object } me
            || !me.Result.TryGetProperty("username", out var name) || name.GetString() is not { Length: > 0 } known)
        {
            return null;
        }

        await store.Write(
            session =>
            {
                Invites.KeepBotName(session, known);
                return 0;
            },
            cancel);
        return known;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (options.HasToken && await Ask(client, store, stoppingToken) is null)
        {
            await Task.Delay(Pause, clock, stoppingToken);
        }
    }
}
