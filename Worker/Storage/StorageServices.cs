using Microsoft.Extensions.Options;
using SalesBot.Bot.Store;
using SalesBot.Worker.Jobs;

namespace SalesBot.Worker.Storage;

internal static class StorageServices
{
    extension(IServiceCollection services)
    {
        /// <summary>Adds the store. It is opened, and brought up to this version, when first asked for.</summary>
        public IServiceCollection AddStorage() => services
            .AddSettings<StorageOptions>(StorageOptions.Section, StorageOptions.Problems)
            .AddSingleton(all => all.GetRequiredService<IOptions<StorageOptions>>().Value)
            .AddSingleton(all => Open(all.GetRequiredService<StorageOptions>(), all.GetRequiredService<TimeProvider>()));
    }

    private static IStore Open(StorageOptions options, TimeProvider clock) => Engines.Open(options.Provider, options.Path, clock);
}
