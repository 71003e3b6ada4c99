using SalesBot.Bot.Store;
using SalesBot.Domain.Sales;

namespace SalesBot.Worker.Files.Import;

internal sealed class ChannelCostRowReader : RowReader
{
    public override ImportRow? Read(RowCells cells)
    {
        var month = cells.Period(Columns.Month, month: true);
        var channel = cells.Needed(Columns.CostChannel);
        cells.Needed(Columns.ChannelCost);
        var cost = cells.Amount(Columns.ChannelCost, least: 0);
        if (cells.Problems.Count > 0)
        {
            return null;
        }

        var spent = new ChannelCost(month!, channel, cost!.Value);
        return new PlainRow<ChannelCost>(cells.Line, Documents.ChannelCosts, spent, _ => spent);
    }
}
