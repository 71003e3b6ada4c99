using SalesBot.Domain.Sales;

namespace SalesBot.Worker.Files.Import;

internal sealed class ChannelCostReader : RowReader
{
    public override ImportRow? Read(RowCells cells)
    {
        var month = cells.Period(Columns.Month, month: true);
        var channel = cells.Needed(Columns.CostChannel);
        cells.Needed(Columns.ChannelCost);
        var cost = cells.Amount(Columns.ChannelCost, least: 0);
        return cells.Problems.Count > 0 ? null : new ChannelCostRow(cells.Line, new ChannelCost(month!, channel, cost!.Value));
    }
}
