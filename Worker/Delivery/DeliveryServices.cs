using Microsoft.Extensions.Options;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Telegram;
using SalesBot.Worker.Jobs;

namespace SalesBot.Worker.Delivery;

internal static class DeliveryServices
{
    extension(IServiceCollection services)
    {
        /// <summary>Adds the way in and the way out: inbox, outbox and their pumps. Needs a store, a desk and a clock.</summary>
        public IServiceCollection AddDelivery() => services
            .AddSingleton<InboxSignal>()
            .AddSingleton<OutboxSignal>()
            .AddSingleton<Inbox>()
            .AddSingleton<InboxPump>()
            .AddSingleton<DeliveryPump>();

        /// <summary>Keeps the pumps going while the host runs; without it they are drained by hand.</summary>
        public IServiceCollection AddDeliveryLoops() => services
            .AddHostedService<InboxService>()
            .AddHostedService<DeliveryService>();

        /// <summary>Adds Telegram's messenger, and its listener, which polls while the host runs and a token is set.</summary>
        public IServiceCollection AddTelegram(params CommandMenu[] menus)
        {
            foreach (var menu in menus) services.AddSingleton(menu);
            return services
                .AddSettings<TelegramOptions>(TelegramOptions.Section, TelegramOptions.Problems)
                .AddSingleton(all => all.GetRequiredService<IOptions<TelegramOptions>>().Value)
                .AddSingleton<TelegramClient>()
                .AddSingleton<IMessenger, TelegramMessenger>()
                .AddSingleton<IFileSource, TelegramFiles>()
                .AddHostedService<TelegramListener>()
                .AddHostedService<BotName>();
        }
    }
}
