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
            .AddSingleton(_ => ProcessIdentity.Here())
            .AddSingleton<PersonLimit>()
            .AddSingleton<LeaseKeeper>()
            .AddHostedService(all => all.GetRequiredService<LeaseKeeper>())
            .AddHostedService<InboxService>()
            .AddHostedService<DeliveryService>();
    }
}
