using System.Runtime.InteropServices;
using SalesBot.Domain;

namespace SalesBot.Worker.Files.Import;

/// <summary>Payments have no number: date, order and amount identify one, and its turn among equal rows.</summary>
internal sealed class PaymentRowReader : RowReader
{
    private readonly Dictionary<(DateOnly, string, Money), int> seen = [];

    public override bool MayRejectLater => true;

    public override ImportRow? Read(RowCells cells)
    {
        cells.Needed(Columns.Date);
        var date = cells.Day(Columns.Date);
        var order = cells.Needed(Columns.OrderNumber);
        cells.Needed(Columns.Amount);
        var amount = cells.Amount(Columns.Amount);
        if (cells.Problems.Count > 0)
        {
            return null;
        }

        ref var turn = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, (date!.Value, order, amount!.Value), out _);
        turn++;
        return new PaymentRow(cells.Line, date.Value, order, amount.Value, turn, cells.TitleOf(Columns.OrderNumber));
    }
}
