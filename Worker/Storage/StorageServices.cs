using Microsoft.Extensions.Options;
using SalesBot.Bot.Ports;
using SalesBot.Worker.Jobs;
using SalesBot.Worker.Storage.Sqlite;

namespace SalesBot.Worker.Storage;

internal static class StorageServices
{
    extension(IServiceCollection services)
    {
        /// <summary>Adds the store. It is opened, and brought up to this version, when first asked for.</summary>
        public IServiceCollection AddStorage() => services
            .AddSettings<StorageOptions>(StorageOptions.Section, StorageOptions.Problems)
            .AddSingleton<IStore>(all => SqliteStore.Open(all.GetRequiredService<IOptions<StorageOptions>>().Value.Path, all.GetRequiredService<TimeProvider>()));
    }
}
