using FsCheck;
using FsCheck.Fluent;
using SalesBot.Domain.Causes;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Tests.Forecasts;
using SalesBot.Domain.Tests.Performance;
using Explained = SalesBot.Domain.Causes.Causes;

namespace SalesBot.Domain.Tests.Causes;

public sealed class CausesTests
{
    /// <summary>Whatever is compared with whatever, the parts along every dimension sum to the two sums and to their difference.</summary>
    [Fact]
    public void Parts_OfAnyTwoSides_SumToTheWhole() => Prop.ForAll<byte, ushort, ushort>((seed, one, other) => SumsUp(seed, one, other)).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    private static void SumsUp(byte seed, ushort one, ushort other)
    {
        var books = new MadeCompany(seed).Books();
        var (dossiers, staff) = (Dossiers.Of(books, ABooks.Rules), new Staff(books.Reps));
        var scopes = books.Reps.Select(rep => new Scope(ScopeKind.Rep, rep.Name)).Append(Scope.All)
            .Concat(books.Orders.Select(order => order.Product).Distinct().Select(product => new Scope(ScopeKind.Product, product)))
            .Concat(books.Customers.Select(customer => customer.Region).OfType<string>().Distinct().Select(region => new Scope(ScopeKind.Region, region))).ToList();
        var (now, before) = (Side(one), Side(other));

        var causes = Explained.Of(dossiers, now, before);

        Assert.Equal(Sold(now), (causes.Now, causes.OrdersNow));
        Assert.Equal(Sold(before), (causes.Before, causes.OrdersBefore));
        Assert.All(Enum.GetValues<Dimension>(), dimension =>
        {
            Assert.Equal((causes.Before, causes.Now, causes.Change), (causes[dimension].Sum(part => part.Before), causes[dimension].Sum(part => part.Now), causes[dimension].Sum(part => part.Change)));
            Assert.Equal((causes.OrdersBefore, causes.OrdersNow), (causes[dimension].Sum(part => part.OrdersBefore), causes[dimension].Sum(part => part.OrdersNow)));
        });
        Assert.Equal(causes.Change, causes.OfNumber + causes.OfSize);

        Side Side(ushort number)
        {
            var from = new DateOnly(2024, 1, 1).AddDays(number % 800);
            return new Side(View.Of(scopes[number % scopes.Count], staff), new Window(from, from.AddDays(number % 97)));
        }

        (decimal, int) Sold(Side side)
        {
            var sales = dossiers.SelectMany(dossier => dossier.Sales.Where(sale => side.Window.Holds(sale.Date) && side.View.Sold(dossier, sale))).ToList();
            return (sales.Sum(sale => sale.Amount.Amount), sales.Count);
        }
    }

    [Fact]
    public void Number_AndSize_TellMoreOrdersFromGreaterOnes()
    {
        var causes = Of([ABooks.Order("2026-02-03", 100), ABooks.Order("2026-02-10", 300), ABooks.Order("2026-03-03", 150), ABooks.Order("2026-03-04", 150), ABooks.Order("2026-03-05", 150)]);

        Assert.Equal((50m, 200m, -150m), (causes.Change, causes.OfNumber, causes.OfSize));
    }

    [Fact]
    public void Kind_IsNewForTheCustomerWhoseFirstOrderLiesInThoseDays()
    {
        var causes = Of([ABooks.Order("2026-01-03", 10), ABooks.Order("2026-02-03", 100), ABooks.Order("2026-03-03", 40), ABooks.Order("2026-03-04", 70, "K2")]);

        Assert.Equal([("New", 70m), ("Repeat", -60m)], causes[Dimension.Kind].Select(part => (part.Key, part.Change)));
        Assert.Equal(["K2", "K1"], causes[Dimension.Customer].Select(part => part.Key));
    }

    [Fact]
    public void Number_WithoutAnOrderBefore_IsTheWholeChange()
    {
        var causes = Of([ABooks.Order("2026-03-03", 40)]);

        Assert.Equal((40m, 0m), (causes.OfNumber, causes.OfSize));
    }

    private static Explained Of(IReadOnlyList<Domain.Sales.Order> orders)
    {
        var books = ABooks.Empty with { Customers = [ABooks.Customer(), ABooks.Customer("K2")], Orders = orders };
        var all = View.Of(Scope.All, new Staff(books.Reps));
        return Explained.Of(Dossiers.Of(books, ABooks.Rules), new Side(all, new Window(new(2026, 3, 1), new(2026, 3, 31))), new Side(all, new Window(new(2026, 2, 1), new(2026, 2, 28))));
    }
}
