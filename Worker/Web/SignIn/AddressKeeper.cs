using Microsoft.Extensions.Options;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Worker.Web.Pages;

namespace SalesBot.Worker.Web.SignIn;

/// <summary>Tells the chat where the pages are while this service runs; without sign-in there is no link to give.</summary>
internal sealed class AddressKeeper(IStore store, Visitors visitors, IOptions<WebOptions> options) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var address = visitors.SignIn ? options.Value.PublicAddress?.GetLeftPart(UriPartial.Authority) : null;
        return store.Write(
            session =>
            {
                PageAddress.Keep(session, address);
                return 0;
            },
            cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
