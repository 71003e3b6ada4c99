using Microsoft.Extensions.Options;
using SalesBot.Worker.Storage;
using SalesBot.Worker.Storage.Postgres;
using SalesBot.Worker.Web;

namespace SalesBot.Worker.Hosting;

/// <summary>
/// The service where several workers share a database: it waits for the company, serves it, and waits again should another worker take it over. Each turn begins like a
/// start, so nothing that was known in an earlier one is taken for true.
/// </summary>
internal static class StandBy
{
    /// <summary>How soon an owner's end is noticed.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan BeforeTheHealthPage = TimeSpan.FromMilliseconds(600);

    /// <param name="serve">Serves with the store that is lent to it, until it is told to stop; returns the exit code.</param>
    public static async Task<int> Run(Launch launch, Func<Launch, CancellationToken, Task<int>> serve, CancellationToken cancel)
    {
        while (true)
        {
            await using var store = Open(launch, out var storage);
            await Wait(launch, store, cancel);
            await storage.CheckIsNotBesideAnother(store, cancel);
            using var turn = CancellationTokenSource.CreateLinkedTokenSource(cancel, store.Lost);
            try
            {
                var code = await serve(launch with { Lent = store }, turn.Token);
                if (!IsLost()) return code;
            }
            catch (Exception ended) when (ended is OperationCanceledException or Bot.Store.StoreException && IsLost())
            {
                // It was starting when another worker took over.
            }

            bool IsLost() => store.Lost.IsCancellationRequested && !cancel.IsCancellationRequested;
        }
    }

    private static PostgresStore Open(Launch launch, out StorageOptions storage)
    {
        using var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(Settings.Load(launch)).AddStorage().BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
        storage = services.GetRequiredService<StorageOptions>();
        return PostgresStore.Open(storage.Connection!, storage.Company);
    }

    /// <summary>Who waits says so where a supervisor asks.</summary>
    private static async Task Wait(Launch launch, PostgresStore store, CancellationToken cancel)
    {
        var reason = "";
        await using var page = HealthPages.Standby(launch, () => reason);
        var owning = store.Own(Look, Told, cancel);
        if (await Task.WhenAny(owning, Task.Delay(BeforeTheHealthPage, TimeProvider.System, cancel)) != owning) await page.StartAsync(cancel);
        await owning;
        await page.StopAsync(cancel);

        void Told(string why)
        {
            if (why != reason) page.Logger.Waiting(why);
            reason = why;
        }
    }
}
