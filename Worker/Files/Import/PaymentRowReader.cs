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
        var sum = cells.Sum();
        if (cells.Problems.Count > 0)
        {
            return null;
        }

        var (amount, asSaid) = sum!.Value;
        ref var turn = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, (date!.Value, order, asSaid ?? amount), out _);
        turn++;
        return new PaymentRow(cells.Line, date.Value, order, amount, turn, cells.TitleOf(Columns.OrderNumber)) { AsSaid = asSaid };
    }
}
