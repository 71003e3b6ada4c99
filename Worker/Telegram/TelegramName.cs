using System.Text.Json;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Members;
using SalesBot.Bot.Telegram;

namespace SalesBot.Worker.Telegram;

/// <summary>The name Telegram knows the bot by, kept in the store: invites made anywhere carry a link to it.</summary>
internal static class TelegramName
{
    /// <returns>False when no token is set, Telegram cannot be reached, or it does not know the token.</returns>
    public static async Task<bool> Ask(IConfiguration settings, IStore store, CancellationToken cancel)
    {
        var options = new TelegramOptions { Token = settings["Telegram:Token"], BaseUrl = settings["Telegram:BaseUrl"] ?? new TelegramOptions().BaseUrl };
        if (!options.HasToken || TelegramOptions.Problems(options).Any())
        {
            return false;
        }

        using var client = new TelegramClient(options, TimeProvider.System);
        if (await client.GetMe(cancel) is not ApiAnswer.Done { Result.ValueKind: JsonValueKind.Object } me
            || !me.Result.TryGetProperty("username", out var name) || name.GetString() is not { Length: > 0 } known)
        {
            return false;
        }

        await Keep(store, known, cancel);
        return true;
    }

    public static Task<int> Keep(IStore store, string name, CancellationToken cancel) => store.Write(
        session =>
        {
            InviteCodes.KeepBotName(session, TelegramChannel.Telegram, name);
            return 0;
        },
        cancel);
}
