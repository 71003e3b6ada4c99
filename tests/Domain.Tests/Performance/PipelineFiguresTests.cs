using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Performance;

namespace SalesBot.Domain.Tests.Performance;

public sealed class PipelineFiguresTests
{
    [Fact]
    public void Churn_CustomerWonAtTheStartAndWonBack_IsChurnedAllTheSame()
    {
        var kpi = ABooks.Review(ABooks.Empty with
        {
            Customers = [ABooks.Customer()],
            Orders = [ABooks.Order("2026-02-01"), ABooks.Order("2026-03-20", number: "2")],
            FollowUps = [ABooks.FollowUp("2026-03-10T10:00", to: Stage.Lost)],
        }).Kpi;

        Assert.Equal((1, 1m), (kpi.Churned, kpi.ChurnRate));
    }

    [Fact]
    public void Churn_CustomerWonAndLostWithinThePeriod_IsNot()
    {
        var kpi = ABooks.Review(ABooks.Empty with
        {
            Customers = [ABooks.Customer()],
            Orders = [ABooks.Order("2026-03-01")],
            FollowUps = [ABooks.FollowUp("2026-03-10T10:00", to: Stage.Lost)],
        }).Kpi;

        Assert.Equal((0, null), (kpi.Churned, kpi.ChurnRate));
    }

    [Fact]
    public void LeadToDeal_LostCustomerWonBack_IsNoLead()
    {
        var kpi = ABooks.Review(ABooks.Empty with
        {
            Customers = [ABooks.Customer(), ABooks.Customer("K2")],
            FollowUps = [ABooks.FollowUp("2026-02-01T10:00", to: Stage.Lost), ABooks.FollowUp("2026-03-02T10:00", "K2")],
            Orders = [ABooks.Order("2026-03-20")],
        }).Kpi;

        Assert.Equal(0m, kpi.LeadToDeal);
    }

    [Fact]
    public void Funnel_CustomerThatSkipsAStage_AdvancedFromWhereItWas()
    {
        var funnel = ABooks.Review(ABooks.Empty with
        {
            Customers = [ABooks.Customer()],
            FollowUps = [ABooks.FollowUp("2026-02-01T10:00"), ABooks.FollowUp("2026-03-11T10:00", to: Stage.Negotiating)],
        }).Funnel;

        Assert.Equal(new FunnelRow(Stage.Prospect, 1, 1, 1m, 38m), funnel[0]);
        Assert.Equal(new FunnelRow(Stage.Interested, 0, 0, null, null), funnel[1]);
        Assert.Equal(new FunnelRow(Stage.Negotiating, 1, 0, 0m, null), funnel[2]);
    }

    [Theory]
    [InlineData(new[] { 3 }, 3)]
    [InlineData(new[] { 3, 8 }, 5.5)]
    [InlineData(new[] { 9, 3, 3, 4 }, 3.5)]
    public void MedianDays_OfStays_IsTheMiddleOrHalfWayBetweenTheTwo(int[] days, double expected)
    {
        var row = new FunnelSums();
        foreach (var stay in days.GroupBy(day => day))
        {
            row.Stays[stay.Key] = stay.Count();
        }

        Assert.Equal((decimal)expected, row.MedianDays);
    }

    [Theory]
    [InlineData("2026-03-16", 1)]
    [InlineData("2026-03-17", 0)]
    public void Coverage_NextContact_IsInTimeUpToTheDueDate(string next, int covered)
    {
        // Grade B, interested: 14 days from Monday 2 March.
        var books = ABooks.Empty with
        {
            Customers = [ABooks.Customer()],
            FollowUps = [ABooks.FollowUp("2026-03-02T10:00", to: Stage.Interested), ABooks.FollowUp(next + "T10:00", rep: ABooks.Gang)],
        };

        Assert.Equal(covered, ABooks.Review(books, today: "2026-03-20").Kpi.Coverage);
    }

    [Fact]
    public void Coverage_DueDateStillAhead_IsNotYetDue()
    {
        var books = ABooks.Empty with { Customers = [ABooks.Customer()], FollowUps = [ABooks.FollowUp("2026-03-02T10:00", to: Stage.Interested)] };

        Assert.Null(ABooks.Review(books, today: "2026-03-15").Kpi.Coverage);
        Assert.Equal(0m, ABooks.Review(books, today: "2026-03-16").Kpi.Coverage);
    }

    [Fact]
    public void Coverage_WithoutConsent_IsNeverDue()
    {
        var kpi = ABooks.Review(ABooks.Empty with
        {
            Customers = [ABooks.Customer() with { Consent = false }],
            FollowUps = [ABooks.FollowUp("2026-01-02T10:00")],
        }).Kpi;

        Assert.Null(kpi.Coverage);
    }

    [Theory]
    [InlineData("一二三四五六七八九十", null, true)]
    [InlineData("一二三四,五六七八九。", null, false)]
    [InlineData("will think about it", null, false)]
    [InlineData("Interested, will think about it.", null, false)]
    [InlineData("客户有兴趣", "样品测试合格", true)]
    public void Complete_Substance_IsTenLettersAndNoStockPhrase(string summary, string? feedback, bool complete)
    {
        var record = ABooks.FollowUp("2026-03-02T10:00") with { Summary = summary, Feedback = feedback, Next = new NextStep("报价", ABooks.Day("2026-03-05")) };

        Assert.Equal(complete, RecordQuality.Of(record, Stage.Interested, null).Complete);
    }

    [Theory]
    [InlineData(24, 0, true)]
    [InlineData(24, 1, false)]
    public void InTime_Logged_PassesAtExactly24Hours(int hours, int minutes, bool inTime)
    {
        var record = ABooks.FollowUp("2026-03-02T10:00");

        Assert.Equal(inTime, RecordQuality.Of(record with { LoggedAt = record.At + new TimeSpan(hours, minutes, 0) }, Stage.Interested, null).InTime);
    }

    [Fact]
    public void Compliance_RecordsWithoutALoggingTime_LeaveThatPartOut()
    {
        var sums = Compliance.Of(new RecordQuality(null, true, true)) + Compliance.Of(new RecordQuality(true, false, true));

        Assert.Equal(40 + 15 + 30, sums.Score);
    }
}
