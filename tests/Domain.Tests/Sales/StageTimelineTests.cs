using SalesBot.Domain.Customers;
using SalesBot.Domain.Sales;
using SalesBot.Domain.Tests.Performance;

namespace SalesBot.Domain.Tests.Sales;

public sealed class StageTimelineTests
{
    [Fact]
    public void Of_OrderOfACustomerNotYetWon_WinsItAtTheDaysLastMinute()
    {
        var stays = StageTimeline.Of(ABooks.Customer(), [ABooks.FollowUp("2026-02-01T10:00")], [ABooks.Order("2026-03-05")], []);

        Assert.Equal([Stage.Prospect, Stage.Won], stays.Select(stay => stay.Stage));
        Assert.Equal(new DateTime(2026, 3, 5, 23, 59, 0), stays[1].Entered);
        Assert.Equal(32, stays[0].Days);
    }

    [Fact]
    public void Of_FollowUpThatWinsOnTheOrdersDay_LeavesTheOrderNothingToChange()
    {
        var stays = StageTimeline.Of(ABooks.Customer(), [ABooks.FollowUp("2026-03-05T16:00", to: Stage.Won)], [ABooks.Order("2026-03-05")], []);

        Assert.Equal(new DateTime(2026, 3, 5, 16, 0, 0), stays.Single(stay => stay.Stage == Stage.Won).Entered);
    }

    [Fact]
    public void Of_OrderAfterALoss_WinsTheCustomerBack()
    {
        var stays = StageTimeline.Of(
            ABooks.Customer(), [ABooks.FollowUp("2026-02-01T10:00", to: Stage.Lost)], [ABooks.Order("2026-01-05"), ABooks.Order("2026-03-05", number: "2")], []);

        Assert.Equal([Stage.Prospect, Stage.Won, Stage.Lost, Stage.Won], stays.Select(stay => stay.Stage));
    }

    [Fact]
    public void Of_ImportAsTheFirstEvent_ReachesBackToCreation()
    {
        var customer = ABooks.Customer() with { FirstContact = ABooks.Day("2025-06-01") };

        var stays = StageTimeline.Of(customer, [ABooks.FollowUp("2026-02-01T10:00")], [], [ABooks.Import("2026-04-01T09:00", Stage.Negotiating)]);

        var stay = Assert.Single(stays);
        Assert.Equal((Stage.Negotiating, ABooks.Day("2025-06-01")), (stay.Stage, stay.EnteredOn));
    }

    [Fact]
    public void Of_ImportAfterAnotherEvent_IsAnEventOfItsDay()
    {
        var stays = StageTimeline.Of(
            ABooks.Customer(), [ABooks.FollowUp("2026-02-01T10:00", to: Stage.Interested)], [], [ABooks.Import("2026-04-01T09:00", Stage.Negotiating)]);

        Assert.Equal([Stage.Prospect, Stage.Interested, Stage.Negotiating], stays.Select(stay => stay.Stage));
        Assert.Equal(ABooks.Day("2026-04-01"), stays[2].EnteredOn);
    }

    [Fact]
    public void Of_TheSameStageAgain_IsNoEvent()
    {
        var stays = StageTimeline.Of(
            ABooks.Customer(),
            [ABooks.FollowUp("2026-02-01T10:00", to: Stage.Interested), ABooks.FollowUp("2026-02-09T10:00", to: Stage.Interested)],
            [],
            []);

        Assert.Equal(2, stays.Count);
    }

    [Theory]
    [InlineData(null, null, LossReason.Other)]
    [InlineData(LossReason.Service, "价格偏高", LossReason.Service)]
    [InlineData(null, "价格偏高", LossReason.Price)]
    [InlineData(null, "happy with current supplier", LossReason.Competitor)]
    public void Of_Loss_HasItsReasonElseTheObjections(LossReason? reason, string? objection, LossReason expected)
    {
        var losing = ABooks.FollowUp("2026-02-01T10:00", to: Stage.Lost) with { LossReason = reason, Objection = objection };

        var stays = StageTimeline.Of(ABooks.Customer(), [losing], [], []);

        Assert.Equal(expected, stays[^1].Reason);
    }

    [Fact]
    public void Of_CustomerWithoutATrace_BeginsWhenItWasRecorded()
    {
        var stay = Assert.Single(StageTimeline.Of(ABooks.Customer(), [], [], []));

        Assert.Equal(ABooks.Day("2026-01-01"), stay.EnteredOn);
    }
}
