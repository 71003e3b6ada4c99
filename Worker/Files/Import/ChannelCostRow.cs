using SalesBot.Bot.Ports;
using SalesBot.Domain.Sales;

namespace SalesBot.Worker.Files.Import;

internal sealed record ChannelCostRow(long Line, ChannelCost Cost) : ImportRow(Line)
{
    public override string Label => Cost.Id;

    public override Outcome Apply(Ledger ledger) =>
        ledger.Put(Documents.ChannelCosts, ledger.Session.Get(Documents.ChannelCosts, Cost.Id), () => Cost, _ => Cost);
}
