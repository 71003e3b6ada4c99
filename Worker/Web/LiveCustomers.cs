using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;

namespace SalesBot.Worker.Web;

/// <summary>Tells open pages of which customers something was written: once a second, however much comes in.</summary>
internal sealed class LiveCustomers(IStore store, CustomerWatch watch, ChatHub hub, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    /// <summary>More at once is an import: a page that shows a list looks again, whoever they are.</summary>
    private const int Most = 100;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var news = watch.Follow();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Every, clock, stoppingToken);
                if (news.Take() is not { Count: > 0 } codes || !hub.IsHeard) continue;

                var customers = await store.Read(session => codes.Take(Most).Select(code => session.Get(Documents.Customers, code)).OfType<Customer>().ToList(), stoppingToken);
                hub.TellAll(new ChatNews("", Said: false) { Customers = customers });
            }
            catch (StoreException)
            {
                // The page says so itself when it looks.
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
