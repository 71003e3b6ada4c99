using System.Text.Json;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Members;
using SalesBot.Bot.Telegram;

namespace SalesBot.Worker.Delivery;

/// <summary>The name Telegram knows the bot by, kept in the store: invites made anywhere carry a link to it.</summary>
internal static class BotName
{
    /// <returns>Null when Telegram cannot be reached or does not know the token.</returns>
    public static async Task<string?> Ask(TelegramClient client, IStore store, CancellationToken cancel)
    {
        if (await client.GetMe(cancel) is not ApiAnswer.Done { Result.ValueKind: JsonValueKind.Object } me
            || !me.Result.TryGetProperty("username", out var name) || name.GetString() is not { Length: > 0 } known)
        {
            return null;
        }

        await Keep(store, known, cancel);
        return known;
    }

    public static Task<int> Keep(IStore store, string name, CancellationToken cancel) => store.Write(
        session =>
        {
            Invites.KeepBotName(session, name);
            return 0;
        },
        cancel);
}
