using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Customers;

namespace SalesBot.Worker.Web.Pages;

/// <summary>Reads what the pages have in memory before anybody looks: of a hundred thousand customers it takes a while.</summary>
internal sealed class RollsAhead(CustomerRoll customers, DealRoll deals) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // The start does not wait for it.
            await Task.Yield();
            await deals.Now(stoppingToken);
            await customers.Now(stoppingToken);
        }
        catch (Exception error) when (error is StoreException or ObjectDisposedException or OperationCanceledException)
        {
            // Whoever looks first reads them.
        }
    }
}
