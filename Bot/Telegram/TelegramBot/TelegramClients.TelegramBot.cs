using SalesBot.Bot.Telegram.TelegramBot;

namespace SalesBot.Bot.Telegram;

internal static partial class TelegramClients
{
    static partial void AddTelegramBot(Dictionary<string, Maker> clients) => clients["TelegramBot"] = (options, clock) => new TelegramBotLibrary(options, clock);
}
