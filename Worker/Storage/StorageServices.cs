using Microsoft.Extensions.Options;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Customers;
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
            .AddSingleton<CustomerWatch>().AddSingleton<CustomerRoll>().AddSingleton<DealRoll>()
            .AddSingleton<IStore>(all => new WatchedStore(Open(all.GetRequiredService<StorageOptions>(), all.GetRequiredService<TimeProvider>()), all.GetRequiredService<CustomerWatch>()));
    }

    /// <summary>Takes a store that somebody else has open, and closes, instead of opening it.</summary>
    public static IServiceCollection AddLent(this IServiceCollection services, IStore? store) => store is null ? services : services.AddSingleton(store);

    private static IStore Open(StorageOptions options, TimeProvider clock)
    {
        // Beginning anew beside what a team has written would look as if all were lost.
        return options.OtherStore is { } trouble ? throw new StoreException(trouble) : options.Open(clock);
    }
}
