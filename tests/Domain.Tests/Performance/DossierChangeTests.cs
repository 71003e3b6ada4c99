using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Domain.Tests.Performance;

public sealed class DossierChangeTests
{
    private static readonly DateOnly January = new(2026, 1, 1);

    [Fact]
    public void Since_SalesGoOfWhichTheLastWasPaidFirst_IsTheDayOfThatMoney()
    {
        var paidAhead = new Receipt(January.AddMonths(-5), Money.Of(1));
        var (first, middle, last) = (Sale("1", 10), Sale("2", 15), Sale("3", 20, paidAhead));

        var since = DossierChange.Since(With(first, middle, last), With(middle));

        Assert.Equal(paidAhead.Date, since);
    }

    [Fact]
    public void Since_OnlyTheNewestSaleIsNew_IsItsDay()
    {
        var since = DossierChange.Since(With(Sale("1", 10)), With(Sale("1", 10), Sale("2", 15)));

        Assert.Equal(January.AddDays(15), since);
    }

    [Fact]
    public void Since_NothingDiffers_IsNever() =>
        Assert.Null(DossierChange.Since(With(Sale("1", 10)), With(Sale("1", 10))));

    private static Sale Sale(string number, int day, params Receipt[] receipts) =>
        new(number, January.AddDays(day), new RepId("r1"), "A", Money.Of(100), null, receipts);

    private static Dossier With(params Sale[] sales) => new()
    {
        Code = new CustomerCode("K1"),
        Name = "K1",
        Owner = new RepId("r1"),
        Stays = [],
        Sales = sales,
    };
}
