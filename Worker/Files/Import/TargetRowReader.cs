using SalesBot.Bot.Store;
using SalesBot.Domain.Sales;

namespace SalesBot.Worker.Files.Import;

internal sealed class TargetRowReader(Register register) : RowReader
{
    private const int Most = 1_000_000;

    public override ImportRow? Read(RowCells cells)
    {
        var period = cells.Period(Columns.Period);
        var holder = Holder(cells);
        cells.Needed(Columns.Base);
        var goal = cells.Amount(Columns.Base, least: 0);
        var challenge = cells.Amount(Columns.Challenge, least: 0);
        var newCustomers = cells.Whole(Columns.NewCustomers, 0, Most);
        var visits = cells.Whole(Columns.Visits, 0, Most);
        var collections = cells.Amount(Columns.Collections, least: 0);
        var aov = cells.Amount(Columns.Aov, least: 0);
        var repurchase = cells.Ratio(Columns.Repurchase);
        if (cells.Problems.Count > 0)
        {
            return null;
        }

        var target = new Target(period!, holder!, cells.Text(Columns.TargetProduct), goal!.Value, challenge, newCustomers, visits, collections, aov, repurchase);
        return new PlainRow<Target>(cells.Line, Documents.Targets, target, target.Over);
    }

    /// <summary>A person, or a team by its name.</summary>
    private string? Holder(RowCells cells)
    {
        if (cells.Text(Columns.Seller) is { } name && register.Person(name) is null && register.HasTeam(name))
        {
            return $"team:{name}";
        }

        return register.Person(cells, Columns.Seller)?.Id.Value;
    }
}
