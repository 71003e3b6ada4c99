using Microsoft.AspNetCore.Routing;
using SalesBot.Bot.Store;
using SalesBot.Bot.Telegram;
using SalesBot.Worker.Telegram;

namespace SalesBot.Worker.Hosting;

/// <summary>The messengers outside: the one place of the Worker that names them.</summary>
internal static class Messengers
{
    /// <summary>The sections of the settings that are theirs.</summary>
    public static IReadOnlyList<string> Sections { get; } = [TelegramOptions.Section];

    /// <summary>Asks a messenger for the name it knows the bot by, for a link to it, and keeps it.</summary>
    /// <returns>False when no messenger is set up, or none can be reached.</returns>
    public static Task<bool> AskName(IConfiguration settings, IStore store, CancellationToken cancel) => TelegramName.Ask(settings, store, cancel);

    extension(IServiceCollection services)
    {
        public IServiceCollection AddMessengers() => services.AddTelegram([.. TelegramMenus.All]);
    }

    extension(IEndpointRouteBuilder app)
    {
        public void MapMessengers() => app.MapTelegram();

        /// <summary>What of them opens the team's pages.</summary>
        public void MapMessengerPages() => app.MapTelegramMiniApp();
    }

    extension(IConfiguration settings)
    {
        /// <summary>Whether they ask for any: without one the chat page serves the people.</summary>
        public bool HasMessenger => settings.HasTelegram;
    }
}
