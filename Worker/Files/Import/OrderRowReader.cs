using SalesBot.Domain.Sales;

namespace SalesBot.Worker.Files.Import;

internal sealed class OrderRowReader(Register register) : RowReader
{
    private const decimal MostPieces = 1_000_000_000m;

    private readonly Dictionary<string, (long Line, int Said)> seen = new(StringComparer.Ordinal);

    public override ImportRow? Read(RowCells cells)
    {
        var number = cells.Needed(Columns.Number);
        cells.Needed(Columns.Date);
        var date = cells.Day(Columns.Date);
        var customer = register.Customer(cells, Columns.Customer);
        var rep = register.Person(cells, Columns.Seller);
        var product = cells.Needed(Columns.Product);
        var amount = cells.Sum();
        var quantity = cells.Number(Columns.Quantity, -MostPieces, MostPieces);
        var cost = cells.Cost(Columns.Cost, amount?.AsSaid?.Currency);
        if (cells.Problems.Count > 0)
        {
            return null;
        }

        // Of two different rows with one number the second would silently take the place of the first.
        var order = new Order(number, date!.Value, customer!.Value, rep!.Id, product, amount!.Value.Amount, quantity, cost, cells.Text(Columns.Contract)) { AsSaid = amount.Value.AsSaid };
        if (!seen.TryAdd(number, (cells.Line, order.GetHashCode())) && seen[number] is var (line, said) && said != order.GetHashCode())
        {
            cells.Refuse(Columns.Number, Trouble.NumberTwice, number, $"{line}");
            return null;
        }

        return new OrderRow(cells.Line, order);
    }
}
