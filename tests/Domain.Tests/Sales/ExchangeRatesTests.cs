using FsCheck;
using FsCheck.Fluent;
using SalesBot.Domain.Receivables;
using SalesBot.Domain.Sales;
using SalesBot.Domain.Tests.Performance;

namespace SalesBot.Domain.Tests.Sales;

public sealed class ExchangeRatesTests
{
    private static readonly ExchangeRates Yuan = new("CNY", new Dictionary<string, decimal> { ["USD"] = 7.1m, ["JPY"] = 0.0485m, ["KWD"] = 23.4567m });

    [Theory]
    [InlineData(2_240_000, "USD", 15_904_000)]
    [InlineData(1, "USD", 7)]
    [InlineData(10, "JPY", 49)]
    [InlineData(-10, "JPY", -49)]
    [InlineData(1_000, "KWD", 2_346)]
    [InlineData(500, null, 500)]
    public void InTeam_SaidInAnother_RoundsHalfAwayFromZeroToTheTeamsMinorUnit(long minor, string? currency, long worth) =>
        Assert.Equal(new Money(worth), Yuan.InTeam(new Money(minor, currency)));

    [Fact]
    public void InTeam_WithoutARate_IsUnknown() => Assert.Null(Yuan.InTeam(new Money(100, "EUR")));

    [Fact]
    public void InTeam_TeamThatCountsInYen_HasNoParts() =>
        Assert.Equal(Money.Of(155), new ExchangeRates("JPY", new Dictionary<string, decimal> { ["USD"] = 154.6m }).InTeam(new Money(100, "USD")));

    [Fact]
    public void InTeam_AnySumAtAnyRate_IsNeverFurtherOffThanHalfAMinorUnit() => Prop.ForAll(
        Gen.Choose(-1_000_000_000, 1_000_000_000).ToArbitrary(),
        Gen.Choose(1, 100_000_000).Select(number => number / 1_000_000m).ToArbitrary(),
        Gen.Elements("USD", "JPY", "KRW", "KWD").ToArbitrary(),
        (minor, rate, currency) =>
        {
            var said = new Money(minor, currency);
            var exact = said.Amount * rate * 100;
            var worth = new ExchangeRates("CNY", new Dictionary<string, decimal> { [currency] = rate }).InTeam(said)!.Value.Minor;
            return Math.Abs(worth - exact) < 0.5m || (Math.Abs(worth - exact) == 0.5m && Math.Abs(worth) > Math.Abs(exact));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Add_AnyTwoSums_OnlyOfOneCurrency() => Prop.ForAll(Sums, Sums, (left, right) =>
    {
        var alike = left.Currency == right.Currency || left == default || right == default;
        try
        {
            var sum = left + right;
            return alike && sum.Minor == left.Minor + right.Minor && (sum.Currency == left.Currency || sum.Currency == right.Currency);
        }
        catch (InvalidOperationException)
        {
            return !alike;
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Purse_AnySums_KeepsEachCurrencyForItself() => Prop.ForAll(Sums.Generator.ListOf().ToArbitrary(), sums =>
    {
        var purse = Purse.Of(sums);
        return purse.Select(sum => sum.Currency).Distinct().Count() == purse.Count
            && sums.GroupBy(sum => sum.Currency).All(same => (purse.FirstOrDefault(sum => sum.Currency == same.Key) is { Currency: var currency } kept && currency == same.Key ? kept.Minor : 0) == same.Sum(sum => sum.Minor));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Reckon_AnyPartsOfAnOrder_AddUpToWhatItCountsFor() => Prop.ForAll(
        Gen.Choose(1, 50_000_000).ToArbitrary(),
        Gen.Choose(1, 2_000_000).Select(number => number / 100_000m).ToArbitrary(),
        Gen.Choose(1, 12).ToArbitrary(),
        (minor, rate, parts) =>
        {
            var rates = new ExchangeRates("CNY", new Dictionary<string, decimal> { ["USD"] = rate });
            var order = In(new Money(minor, "USD"), rates);
            var left = minor;
            var paid = new List<Payment>();
            for (var at = parts; at > 0 && left > 0; at--)
            {
                var part = new Money(at == 1 ? left : Math.Max(1, left / at), "USD");
                left -= (int)part.Minor;
                // The rate of another day changes nothing of an order that was written before.
                paid.Add(new Payment($"p{at}", order.Date, order.Number, Settlement.Reckon(order, part, paid, new ExchangeRates("CNY", new Dictionary<string, decimal> { ["USD"] = rate * 2 }))) { AsSaid = part });
            }

            return paid.Sum(payment => payment.Amount.Minor) == order.Amount.Minor && Settlement.Left(order, paid).Minor == 0;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Left_OrderInDollarsPaidInYuan_GoesByWhatBothAreWorth()
    {
        var order = In(new Money(100_000, "USD"), Yuan);

        var left = Settlement.Left(order, [new Payment("p", order.Date, order.Number, Money.Of(710))]);

        Assert.Equal(new Money(90_000, "USD"), left);
    }

    [Fact]
    public void Left_OrderWithoutARate_IsUntouchedByYuanAndPaidByDollars()
    {
        var order = In(new Money(100_000, "USD"), new ExchangeRates("CNY", new Dictionary<string, decimal>()));

        Assert.True(order.Uncounted());
        Assert.Equal(new Money(100_000, "USD"), Settlement.Left(order, [new Payment("p", order.Date, order.Number, Money.Of(710))]));
        Assert.Equal(new Money(40_000, "USD"), Settlement.Left(order, [new Payment("p", order.Date, order.Number, Money.Zero) { AsSaid = new Money(60_000, "USD") }]));
    }

    [Fact]
    public void Receivable_InDollars_IsOwedInDollars()
    {
        var order = In(new Money(100_000, "USD"), Yuan);
        var payment = new Payment("p", order.Date, order.Number, Money.Of(2_840)) { AsSaid = new Money(40_000, "USD") };

        var owed = Assert.Single(Receivable.Of([order, ABooks.Order("2026-02-01", 50)], [payment], _ => 30, order.Date));

        Assert.Equal((new Money(60_000, "USD"), Money.Of(4_260)), (owed.Own, owed.Left));
    }

    private static Arbitrary<Money> Sums => (from minor in Gen.Choose(-5_000, 5_000)
                                             from currency in Gen.Elements<string?>(null, "USD", "JPY")
                                             select new Money(minor, currency)).ToArbitrary();

    private static Order In(Money said, ExchangeRates rates) => ABooks.Order("2026-01-05", 0, number: "N1") with { Amount = rates.InTeam(said) ?? Money.Zero, AsSaid = said };
}
