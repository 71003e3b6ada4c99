using Microsoft.Extensions.Options;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Worker.Jobs;

namespace SalesBot.Worker.Hooks;

internal static class HookServices
{
    extension(IServiceCollection services)
    {
        /// <summary>Adds what brings changes to other programs. Needs a store and the delivery pump.</summary>
        public IServiceCollection AddHooks() => services.AddSettings<HookOptions>(HookOptions.Section, HookOptions.Problems).AddSingleton<HookClient>().AddSingleton<IMessenger, HookMessenger>().AddHostedService<HookKeeper>();
    }
}

/// <summary>Tells the chat which addresses this service takes.</summary>
internal sealed class HookKeeper(IStore store, IOptions<HookOptions> options) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => store.Write(
        session =>
        {
            HookMail.KeepInside(session, options.Value.Inside);
            return 0;
        },
        cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
