using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Telegram;
using SalesBot.Worker.Delivery;
using SalesBot.Worker.Jobs;

namespace SalesBot.Worker.Telegram;

internal static class TelegramServices
{
    extension(IServiceCollection services)
    {
        /// <summary>Adds Telegram's messenger, and what brings its updates while the host runs, a token is set and the lease is held: the listener, or the webhook. Needs the delivery loops.</summary>
        public IServiceCollection AddTelegram(params CommandMenu[] menus)
        {
            foreach (var menu in menus) services.AddSingleton(menu);
            return services
                .AddSettings<TelegramOptions>(TelegramOptions.Section, TelegramOptions.Problems)
                .AddSingleton(all => all.GetRequiredService<IOptions<TelegramOptions>>().Value)
                .AddSingleton<TelegramClient>()
                .AddSingleton<TelegramPulse>()
                .AddSingleton<ChannelPulse>(all => all.GetRequiredService<TelegramPulse>())
                .AddSingleton<TelegramIntake>()
                .AddSingleton<IMessenger, TelegramMessenger>()
                .AddSingleton<IFileSource, TelegramFiles>()
                .AddHostedService<TelegramListener>()
                .AddSingleton<TelegramWebhook>()
                .AddHostedService(all => all.GetRequiredService<TelegramWebhook>());
        }
    }

    extension(IEndpointRouteBuilder app)
    {
        /// <summary>Answers at the webhook's address, where the settings have one.</summary>
        public void MapTelegram()
        {
            if (app.ServiceProvider.GetRequiredService<TelegramOptions>() is { IsWebhook: true } telegram)
            {
                app.MapPost(new Uri(telegram.WebhookUrl!).AbsolutePath, app.ServiceProvider.GetRequiredService<TelegramWebhook>().Serve);
            }
        }
    }

    extension(IConfiguration settings)
    {
        /// <summary>Whether they ask for Telegram.</summary>
        public bool HasTelegram => !string.IsNullOrWhiteSpace(settings["Telegram:Token"]);
    }
}
