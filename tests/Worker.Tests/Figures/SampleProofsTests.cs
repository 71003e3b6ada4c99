using SalesBot.Bot.Reports;
using SalesBot.Domain.Performance;
using SalesBot.Worker.Tests.Journeys;

namespace SalesBot.Worker.Tests.Figures;

/// <summary>Every figure the chat shows of the sample company equals the sum of the records it opens.</summary>
public sealed class SampleProofsTests
{
    private static readonly DateOnly Today = new(2026, 3, 11);

    [Theory]
    [InlineData("all")]
    [InlineData("rep:小明")]
    [InlineData("rep:何佳")]
    [InlineData("team:销售一部")]
    [InlineData("region:华东")]
    [InlineData("product:耗材")]
    public async Task Figure_OfAnyPeriod_EqualsTheSumOfItsRecords(string scope)
    {
        await using var journey = await Journey.Of();

        var wrong = await journey.Read(session =>
        {
            var book = new FigureBook(session, journey.Rehearsal.Host.Rules.Figures, Today);
            return (from period in new[] { Period.Month(2026, 2), Period.Month(2026, 3), Period.Quarter(2025, 4), Period.Year(2025) }
                    from metric in Enum.GetValues<Metric>()
                    let ask = new FigureAsk(metric, Stretch.Of(period), Scope.Parse(scope)!)
                    let figure = book.Of(ask)
                    let sum = book.Prove(ask).Value
                    where figure is null != sum is null || Math.Abs((figure - sum) ?? 0) > 0.0000001m
                    select $"{ask}: {figure}, its records say {sum}").ToList();
        });

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Figure_OfAWeek_IsTheSumOfItsDays()
    {
        await using var journey = await Journey.Of();

        var (week, days) = await journey.Read(session =>
        {
            var book = new FigureBook(session, journey.Rehearsal.Host.Rules.Figures, Today);
            var from = new DateOnly(2026, 2, 2);
            return (Visits(from, from.AddDays(6)), Enumerable.Range(0, 7).Sum(day => Visits(from.AddDays(day), from.AddDays(day))));

            decimal Visits(DateOnly first, DateOnly last) => book.Of(new FigureAsk(Metric.FollowUps, new Stretch(first, last), Scope.All))!.Value;
        });

        Assert.True(week > 0);
        Assert.Equal(week, days);
    }
}
