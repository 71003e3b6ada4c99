using Microsoft.Extensions.Options;
using SalesBot.Bot.Channels;
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
        /// <remarks>The lease first, so that it is given back last.</remarks>
        public IServiceCollection AddDeliveryLoops() => services
            .AddSingleton(_ => Seat.Here())
            .AddSingleton<PersonLimit>()
            .AddSingleton<LeaseKeeper>()
            .AddHostedService(all => all.GetRequiredService<LeaseKeeper>())
            .AddHostedService<InboxService>()
            .AddHostedService<DeliveryService>();

        /// <summary>Adds Telegram's messenger, and its listener, which polls while the host runs, a token is set and the lease is held. Needs the loops.</summary>
        public IServiceCollection AddTelegram(params CommandMenu[] menus)
        {
            foreach (var menu in menus) services.AddSingleton(menu);
            return services
                .AddSettings<TelegramOptions>(TelegramOptions.Section, TelegramOptions.Problems)
                .AddSingleton(all => all.GetRequiredService<IOptions<TelegramOptions>>().Value)
                .AddSingleton<TelegramClient>()
                .AddSingleton<TelegramPulse>()
                .AddSingleton<TelegramIntake>()
                .AddSingleton<IMessenger, TelegramMessenger>()
                .AddSingleton<IFileSource, TelegramFiles>()
                .AddHostedService<TelegramListener>();
        }
    }
}
