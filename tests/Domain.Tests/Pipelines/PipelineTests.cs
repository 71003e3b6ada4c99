using FsCheck;
using FsCheck.Fluent;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Pipelines;
using SalesBot.Domain.Tests.Forecasts;
using SalesBot.Domain.Tests.Performance;

namespace SalesBot.Domain.Tests.Pipelines;

public sealed class PipelineTests
{
    private static readonly DateOnly March11 = new(2026, 3, 11);

    [Fact]
    public void Deal_IsWorthWhatWasToldLast_AtTheChanceOfItsStage()
    {
        var pipeline = Of([Told("2026-02-01T10:00", 80_000), Told("2026-03-03T10:00", 50_000)]);

        var deal = Assert.Single(pipeline.Deals);
        Assert.Equal((Stage.Negotiating, Money.Of(50_000), 0.5m, 25_000m, 38, true), (deal.Stage, deal.Amount, deal.Chance, deal.Weighted, deal.Days, deal.Days > 30));
        Assert.Equal((1, 50_000m, 25_000m, 0), (pipeline.Total.Count, pipeline.Total.Amount, pipeline.Total.Weighted, pipeline.Total.Untold));
    }

    [Theory]
    [InlineData("2026-01-10T10:00", false)]
    [InlineData("2026-01-09T10:00", true)]
    public void Deal_InItsStageForMoreThanTwiceTheUsual_IsStuck(string since, bool stuck) => Assert.Equal(stuck, Of([Told(since, 1)]).Deals[0].Stuck);

    [Fact]
    public void Deal_ThatNobodyPutAnAmountTo_IsCountedAndSaidSo()
    {
        var pipeline = Of([ABooks.FollowUp("2026-03-03T10:00", to: Stage.Interested)]);

        Assert.Equal((1, 0m, 1), (pipeline.Total.Count, pipeline.Total.Amount, pipeline.Total.Untold));
    }

    [Fact]
    public void Chance_IsTheTeamsOwn_OnceTwentyHaveClosed()
    {
        var nineteen = Closed(19);
        var twenty = Closed(20);

        Assert.Equal((0.5m, false), (nineteen.Chance, nineteen.Own));
        Assert.Equal((0.25m, true), (twenty.Chance, twenty.Own));

        StageRecord Closed(int count) => StageRecord.Of(Stage.Negotiating, Dossiers.Of(ABooks.Empty with
        {
            Customers = [.. Enumerable.Range(1, count).Select(at => ABooks.Customer($"K{at}"))],
            FollowUps = [.. Enumerable.Range(1, count).SelectMany(at => new[] { ABooks.FollowUp("2026-01-05T10:00", $"K{at}", to: Stage.Negotiating), ABooks.FollowUp("2026-02-05T10:00", $"K{at}", to: at % 4 == 0 ? Stage.Won : Stage.Lost) })],
        }, ABooks.Rules), March11, new PipelineRules());
    }

    /// <summary>Rows of any kind sum to the whole, and nothing dated after the day counts.</summary>
    [Fact]
    public void Rows_SumToTheWhole_AndNothingAfterTheDayCounts() => Prop.ForAll<byte, ushort>((seed, day) => Holds(seed, new DateOnly(2024, 1, 1).AddDays(day % 900))).Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    private static void Holds(byte seed, DateOnly asOf)
    {
        var all = new MadeCompany(seed).Books();
        var until = all with
        {
            Orders = [.. all.Orders.Where(order => order.Date <= asOf)],
            FollowUps = [.. all.FollowUps.Where(contact => contact.Day <= asOf)],
            Customers = [.. all.Customers.Where(customer => customer.FirstContact <= asOf)],
        };
        var pipeline = Of(all, asOf);

        Assert.Equal(Of(until, asOf).Deals, pipeline.Deals);
        foreach (var rows in new[] { pipeline.ByStage, pipeline.By(deal => deal.Owner.Value), pipeline.By(deal => deal.Region ?? "") })
        {
            Assert.Equal((pipeline.Total.Count, pipeline.Total.Amount, pipeline.Total.Untold, pipeline.Total.Stuck), (rows.Sum(row => row.Count), rows.Sum(row => row.Amount), rows.Sum(row => row.Untold), rows.Sum(row => row.Stuck)));
            Assert.Equal(pipeline.Total.Weighted, rows.Sum(row => row.Weighted), 6);
        }
    }

    private static Domain.FollowUps.FollowUp Told(string at, decimal amount) => ABooks.FollowUp(at, to: Stage.Negotiating) with { Amount = Money.Of(amount) };

    private static Pipeline Of(IReadOnlyList<Domain.FollowUps.FollowUp> contacts) => Of(ABooks.Empty with { Customers = [ABooks.Customer()], FollowUps = contacts }, March11);

    private static Pipeline Of(Books books, DateOnly asOf) => Pipeline.Of(Dossiers.Of(books, ABooks.Rules), View.Of(Scope.All, new Staff(books.Reps)), asOf, new PipelineRules());
}
