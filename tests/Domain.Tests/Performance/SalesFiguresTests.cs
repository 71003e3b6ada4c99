using SalesBot.Domain.Performance;
using SalesBot.Domain.Sales;

namespace SalesBot.Domain.Tests.Performance;

public sealed class SalesFiguresTests
{
    [Fact]
    public void NewSales_OfARepWhoseCustomerAnotherWonFirst_CountForTheRepButNotTheCustomer()
    {
        var books = ABooks.Empty with
        {
            Customers = [ABooks.Customer()],
            Orders = [ABooks.Order("2026-03-01", 300, rep: ABooks.Hong), ABooks.Order("2026-03-02", 100)],
        };

        var ming = ABooks.Review(books, scope: Scope.Parse("rep:小明")).Kpi;
        var hong = ABooks.Review(books, scope: Scope.Parse("rep:小红")).Kpi;

        Assert.Equal((0, 100m, 0m), (ming.NewCustomers, ming.NewSales, ming.RepeatSales));
        Assert.Equal((1, 300m), (hong.NewCustomers, hong.NewSales));
    }

    [Fact]
    public void Running_Period_UsesNothingAfterToday()
    {
        var books = ABooks.Empty with { Customers = [ABooks.Customer()], Orders = [ABooks.Order("2026-03-10"), ABooks.Order("2026-03-11", number: "2")] };

        Assert.Equal(1, ABooks.Review(books, today: "2026-03-10").Kpi.Orders);
    }

    [Fact]
    public void ChannelCosts_OfMonthsNotBegun_AreLeftOutWhileTheYearRuns()
    {
        var books = ABooks.Empty with
        {
            ChannelCosts = [.. Enumerable.Range(1, 12).Select(month => new ChannelCost(Period.Month(2026, month), "展会", Money.Of(100)))],
        };

        Assert.Equal(300, ABooks.Review(books, Period.Year(2026), today: "2026-03-01").ByChannel.Single().Cost);
        Assert.Equal(1200, ABooks.Review(books, Period.Year(2026)).ByChannel.Single().Cost);
    }

    [Fact]
    public void Channel_NoneOfWhoseOrdersHasACost_HasNoMarginAndNoReturn()
    {
        var books = ABooks.Empty with
        {
            Customers = [ABooks.Customer() with { Channel = "展会" }],
            Orders = [ABooks.Order("2026-03-01", 100)],
            ChannelCosts = [new ChannelCost(ABooks.March, "展会", Money.Of(40)), new ChannelCost(ABooks.March, "直播", Money.Of(10))],
        };

        Assert.Equal([("展会", null, null), ("直播", 0m, -1m)], ABooks.Review(books).ByChannel.Select(row => (row.Channel, row.Margin, row.Roi)));
        var costed = ABooks.Review(books with { Orders = [ABooks.Order("2026-03-01", 100, cost: 20)] }).ByChannel[0];
        Assert.Equal((80m, 1m), (costed.Margin, costed.Roi));
    }

    [Theory]
    [InlineData("all", 1000)]
    [InlineData("team:一部", 1000)]
    [InlineData("region:华北", null)]
    [InlineData("product:耗材", null)]
    public void ByRep_BesideAPartOfTheirWork_CarriesNoTarget(string scope, int? target)
    {
        var books = ABooks.Empty with
        {
            Customers = [ABooks.Customer() with { Region = "华北" }],
            Orders = [ABooks.Order("2026-03-01", 500)],
            Targets = [new Target(ABooks.March, "ming", null, Money.Of(1000)), new Target(ABooks.March, "ming", "耗材", Money.Of(400))],
        };

        var kpi = ABooks.Review(books, scope: Scope.Parse(scope)).ByRep.Single(row => row.Rep == "小明").Kpi;

        Assert.Equal(((decimal?)target, target is null ? null : 500m / target), (kpi.Target, kpi.Completion));
    }

    [Theory]
    [InlineData("all", "小明 小红 小刚")]
    [InlineData("product:耗材", "小明 小红 小刚")]
    [InlineData("team:一部", "小明 小红")]
    [InlineData("region:华北", "小明 小红 小刚")]
    public void ByRep_Scope_ListsItsRepsAndWhoeverSoldThere(string scope, string listed)
    {
        var books = ABooks.Empty with { Customers = [ABooks.Customer() with { Region = "华北" }], Orders = [ABooks.Order("2026-03-01", product: "配件")] };

        Assert.Equal(listed, string.Join(' ', ABooks.Review(books, scope: Scope.Parse(scope)).ByRep.Select(row => row.Rep)));
    }

    [Fact]
    public void Payments_FollowTheirOrder_WhateverTheirDate()
    {
        var books = ABooks.Empty with
        {
            Customers = [ABooks.Customer()],
            Orders = [ABooks.Order("2026-01-10", 500, number: "1")],
            Payments = [new Payment("p1", ABooks.Day("2026-03-31"), "1", Money.Of(200)), new Payment("p2", ABooks.Day("2026-04-01"), "1", Money.Of(300))],
        };

        var kpi = ABooks.Review(books, scope: Scope.Parse("rep:小明")).Kpi;

        Assert.Equal((200m, null), (kpi.Collected, kpi.CollectionRate));
    }

    [Theory]
    [InlineData("2025-03-31", 0)]
    [InlineData("2025-04-01", 1)]
    public void Repurchase_TwelveMonths_AreTheDatesAfterTheEndLessAYear(string earlier, int rate)
    {
        var kpi = ABooks.Review(ABooks.Empty with { Customers = [ABooks.Customer()], Orders = [ABooks.Order(earlier), ABooks.Order("2026-03-02")] }).Kpi;

        Assert.Equal(rate, kpi.RepurchaseRate);
    }

    [Fact]
    public void GrossMargin_OrdersWithoutCost_AreLeftOutAboveAndBelow()
    {
        var review = ABooks.Review(ABooks.Empty with
        {
            Customers = [ABooks.Customer()],
            Orders = [ABooks.Order("2026-03-01", 100, cost: 60), ABooks.Order("2026-03-02", 900), ABooks.Order("2026-03-03", 50, product: "配件", cost: 48)],
        });

        Assert.Equal(42m / 150m, review.Kpi.GrossMargin);
        Assert.Equal([ProductClass.Star, ProductClass.Problem], review.ByProduct.Select(product => product.Class));
    }

    [Fact]
    public void Region_WithOnlyATarget_IsListedWithNothingSold()
    {
        var review = ABooks.Review(ABooks.Empty with { Targets = [new Target(ABooks.March, "hong", null, Money.Of(1000))] });

        var region = Assert.Single(review.ByRegion);
        Assert.Equal(("华北", 0m, 1000m, 0m), (region.Name, region.Sales, region.Target, region.Completion));
    }

    [Theory]
    [InlineData("2026-03-01", 30, 5)]
    [InlineData("2026-02-28", 31, 4)]
    public void Recency_CountedBackFromThePeriodsLastDay_StepsAtItsThreshold(string order, int days, int score)
    {
        var customer = Assert.Single(ABooks.Review(ABooks.Empty with { Customers = [ABooks.Customer()], Orders = [ABooks.Order(order)] }).Rfm.Customers);

        Assert.Equal((days, score), (customer.RecencyDays, customer.R));
    }

    [Theory]
    [InlineData(4, 4, 4, false, Segment.HighValue)]
    [InlineData(2, 3, 1, false, Segment.AtRisk)]
    [InlineData(2, 1, 3, false, Segment.AtRisk)]
    [InlineData(5, 2, 2, true, Segment.New)]
    [InlineData(5, 2, 2, false, Segment.LowValue)]
    [InlineData(3, 3, 1, false, Segment.Potential)]
    [InlineData(3, 1, 3, true, Segment.Potential)]
    [InlineData(3, 2, 2, false, Segment.LowValue)]
    [InlineData(4, 4, 3, true, Segment.Regular)]
    [InlineData(5, 3, 1, false, Segment.Regular)]
    public void Segment_OfScores_IsTheFirstThatFits(int r, int f, int m, bool isNew, Segment expected) =>
        Assert.Equal(expected, Rfm.Segment(r, f, m, isNew));

    [Fact]
    public void ProductScope_Customers_AreThoseWithAnOrderOfIt()
    {
        var review = ABooks.Review(
            ABooks.Empty with
            {
                Customers = [ABooks.Customer(), ABooks.Customer("K2")],
                Orders = [ABooks.Order("2026-01-05", product: "配件"), ABooks.Order("2026-03-05", number: "2"), ABooks.Order("2026-03-06", customer: "K2")],
                FollowUps = [ABooks.FollowUp("2026-03-03T10:00"), ABooks.FollowUp("2026-03-03T10:00", "K2")],
            },
            scope: Scope.Parse("product:配件"));

        Assert.Equal((0m, 1), (review.Kpi.Sales, review.Kpi.FollowUps));
        Assert.Equal("K1", Assert.Single(review.Rfm.Customers).Code.Value);
    }
}
