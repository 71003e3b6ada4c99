using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.Sales;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Tests.Pushes;

/// <summary>What managers are told of at once, or once a quarter.</summary>
public sealed class ManagerAlertsTests
{
    [Fact]
    public async Task Anomaly_CollectionFallsOutOfItsBand_IsToldOnceWithWhoOwes()
    {
        await using var office = await HalfAYear("2026-03-20T07:00");
        await Trade(office, "2026-03-02", 100_000, 30_000);

        await office.WalkTo("2026-03-31T20:00");

        var alert = Assert.Single(await office.Said("王经理"), said => said.Contains("比平时", StringComparison.Ordinal));
        Assert.Equal("03-20 09:00 回款率比平时低\n三月 30%，前六个月都在 93% 到 102% 之间\n可能的原因：没收的最多是 华信电子 8.5 万", alert);
    }

    [Fact]
    public async Task Anomaly_TheDataComeDuringTheDay_AreSeenWithinFourHours()
    {
        await using var office = await HalfAYear("2026-03-20T07:00");
        await Trade(office, "2026-03-02", 100_000, 98_000);
        await office.WalkTo("2026-03-20T12:05");
        Assert.DoesNotContain(await office.Said("王经理"), said => said.Contains("比平时", StringComparison.Ordinal));

        await Trade(office, "2026-03-19", 300_000, 0);
        await office.WalkTo("2026-03-20T16:05");

        Assert.StartsWith("03-20 15:00 回款率比平时低", Assert.Single(await office.Said("王经理"), said => said.Contains("比平时", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anomaly_EarlyInTheMonth_IsNoNewsYet()
    {
        await using var office = await HalfAYear("2026-03-03T07:00");
        await Trade(office, "2026-03-02", 100_000, 0);

        await office.WalkTo("2026-03-06T20:00");

        Assert.DoesNotContain(await office.Said("王经理"), said => said.Contains("比平时", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Anomaly_WithinTheBand_IsSilentAndRepsNeverHear()
    {
        await using var office = await HalfAYear("2026-03-20T07:00");
        await Trade(office, "2026-03-02", 100_000, 97_000);

        await office.WalkTo("2026-03-24T20:00");

        Assert.DoesNotContain(await office.Pushed(), push => push.Html.Contains("比平时", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Thresholds_NewQuarter_AreReviewedOnce()
    {
        await using var office = await HalfAYear("2026-04-01T07:00");

        await office.WalkTo("2026-04-10T20:00");

        var review = Assert.Single(await office.Said("王经理"), said => said.Contains("RFM", StringComparison.Ordinal));
        Assert.StartsWith(
            "04-03 09:00 季度核对：RFM 分层的门槛还合适吗？\n现在：高价值 1 家（100%）\n最近购买（天）：30 / 60 / 120 / 240\n一年订单数：12 / 6 / 4 / 2\n一年金额：100 万 / 50 万 / 20 万 / 5 万\n",
            review,
            StringComparison.Ordinal);
    }

    /// <summary>September to February: 100,000 sold a month, 95 to 100 % of it collected.</summary>
    private static async Task<AnOffice> HalfAYear(string start)
    {
        var office = new AnOffice(start);
        await office.Person("王经理", Role.Manager);
        await office.Person("小明");
        await office.Customer("华信电子", last: "2026-03-18T10:00");
        foreach (var (month, paid) in new[] { ("2025-09", 95_000), ("2025-10", 100_000), ("2025-11", 97_000), ("2025-12", 98_000), ("2026-01", 100_000), ("2026-02", 95_000) })
        {
            await Trade(office, $"{month}-05", 100_000, paid);
        }

        return office;
    }

    private static Task Trade(AnOffice office, string day, decimal sold, decimal paid) => office.Change(
        session =>
        {
            session.Upsert(Documents.Orders, new Order($"SO{day}", AnOffice.Day(day), new("华信电子"), new RepId("小明"), "检测仪器", Money.Of(sold)));
            if (paid > 0)
            {
                session.Upsert(Documents.Payments, new Payment($"P{day}", AnOffice.Day(day), $"SO{day}", Money.Of(paid)));
            }
        },
        new Domain.Customers.CustomerCode("华信电子"));
}
