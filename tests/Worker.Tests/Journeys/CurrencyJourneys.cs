using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Sales;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>Sums in another currency than the team's: kept, shown and owed as they were said, and counted by the company's rate.</summary>
public sealed class CurrencyJourneys
{
    [Fact]
    public async Task Order_InDollarsWithoutARate_IsKeptAsSaidAndCountsNothing()
    {
        await using var journey = await Journey.Of();

        var card = await journey.Last("@小明", "恒通科技下单了 3 台检测仪器，共 $22,400");
        var order = (await Orders(journey))[^1];

        Assert.Equal((Money.Zero, new Money(2_240_000, "USD")), (order.Amount, order.AsSaid));
        Assert.Contains("$22,400", card.Text, StringComparison.Ordinal);
        Assert.Contains("周敏", card.Text, StringComparison.Ordinal);
        Assert.Equal(1, await journey.Read(session => session.CountUncounted()));
    }

    [Fact]
    public async Task Deletion_OfAnOrderInDollars_NamesItsSumAsSaid()
    {
        await using var journey = await Journey.Of();

        var asked = await journey.Last("@小明", "恒通科技下单了 3 台检测仪器，共 $22,400", "删掉那笔订单");

        Assert.Contains("$22,400", asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rate_SetFirst_CountsWhatWaitedForItAndCanBeUndone()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "恒通科技下单了 3 台检测仪器，共 $22,400", "恒通科技付了 5000 美元");

        var said = await journey.Last("@周敏", "汇率 美元 7.1");
        var (order, payments) = await Booked(journey);
        await journey.Play("撤销");
        var (undone, _) = await Booked(journey);

        Assert.Contains("2 条", said.Text, StringComparison.Ordinal);
        Assert.Equal(Money.Of(159_040), order.Amount);
        Assert.Equal(Money.Of(35_500), Assert.Single(payments).Amount);
        Assert.Equal(Money.Zero, undone.Amount);
    }

    [Theory]
    [InlineData("汇率 美元 7.1")]
    [InlineData("匯率 美金 7.1")]
    [InlineData("exchange rate USD 7.1")]
    [InlineData("/settings 汇率 USD 7.1")]
    [InlineData("/settings exchange rate dollars 7.1")]
    [InlineData("set the USD rate to 7.1")]
    [InlineData("1 USD = 7.1 CNY 汇率")]
    [InlineData("100 美元汇率 710")]
    public async Task Rate_SaidByAnAdmin_HoldsForTheCompany(string words)
    {
        await using var journey = await Journey.Of();

        await journey.Play("@周敏", words);

        Assert.Contains("USD=7.1", await journey.Read(session => string.Join(' ', session.All(Documents.Settings).Select(setting => setting.Value))), StringComparison.Ordinal);
        Assert.Contains("1 USD = 7.1 CNY", (await journey.Last("/settings")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@小明", "汇率 美元 7.1")]
    [InlineData("@周敏", "汇率 人民币 7.1")]
    [InlineData("@周敏", "汇率 美元 0")]
    public async Task Rate_NotToBeSet_IsRefused(string who, string words)
    {
        await using var journey = await Journey.Of();

        await journey.Play(who, words);

        Assert.DoesNotContain(await journey.Read(session => session.All(Documents.Settings).ToList()), setting => setting.Key == "exchange-rates");
    }

    [Fact]
    public async Task Order_WithARate_ShowsBothAndIsPaidInItsCurrency()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@周敏", "汇率 美元 7.1");

        await journey.Play("@小明");
        var buyer = await Buyer(journey, "小明");
        var card = await Sold(journey, $"{buyer}下单了 3 台检测仪器，共 $22,400");
        var unpaid = await journey.Last($"{buyer}还欠多少？");
        var paid = await journey.Last($"{buyer}回款 5000");
        var owes = await journey.Last($"{buyer}还欠多少？");
        var (order, payments) = await Booked(journey);

        Assert.Contains("$22,400（¥15.9 万）", card.Text, StringComparison.Ordinal);
        Assert.Equal(new Money(500_000, "USD"), Assert.Single(payments, payment => payment.Order == order.Number).AsSaid);
        Assert.Contains("还欠 $22,400（全款）", unpaid.Text, StringComparison.Ordinal);
        Assert.Contains("$5,000", paid.Text, StringComparison.Ordinal);
        Assert.Contains("$17,400", owes.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("说错了，应该是 18k", 1_800_000, "USD")]
    [InlineData("应该是 2 万", 2_000_000, "USD")]
    [InlineData("应该是 20000 欧元", 2_000_000, "EUR")]
    [InlineData("不对，应该是人民币 2 万", 2_000_000, null)]
    [InlineData("那是欧元", 2_240_000, "EUR")]
    [InlineData("that was euros", 2_240_000, "EUR")]
    [InlineData("港币，不是美金", 2_240_000, "HKD")]
    public async Task Order_PutRight_KeepsItsCurrencyUnlessAnotherIsSaid(string words, long minor, string? currency)
    {
        await using var journey = await Journey.Of();
        await Sold(journey, "@小明", "恒通科技下单了 3 台检测仪器，共 $22,400");

        await journey.Play(words);

        Assert.Equal(new Money(minor, currency), (await Orders(journey))[^1].Own());
    }

    [Fact]
    public async Task Order_ThatWasDollars_TakesWhatWasPaidOnItAlong()
    {
        await using var journey = await Journey.Of();
        var buyer = await Buyer(journey, "小明");
        await Sold(journey, "@小明", $"{buyer}下单了 3 台检测仪器，共 22,400");
        await journey.Play($"{buyer}回款 5000");

        await journey.Play("那单是美金");
        var (order, payments) = await Booked(journey);

        Assert.Equal(new Money(2_240_000, "USD"), order.Own());
        Assert.Equal(new Money(500_000, "USD"), Assert.Single(payments).Own());
    }

    [Fact]
    public async Task Contact_ThatSpeaksOfDollars_OffersTheOrderInThem()
    {
        await using var journey = await Journey.Of("en");

        var card = await journey.Last("@Ming", $"Called {await Buyer(journey, "Ming")}, they have about $22,400 for the new line");
        var told = await journey.Read(session => session.All(Documents.FollowUps).OrderBy(one => one.LoggedAt).Last(one => one.SourceMessage is not null));

        Assert.Equal((new Money(2_240_000, "USD"), (Money?)null), (told.AsSaid, told.Amount));
        Assert.Contains("$22,400", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_WithARecordThatCountsNothing_SaysSo()
    {
        await using var journey = await Journey.Of();
        await Sold(journey, "@小明", "恒通科技下单了 3 台检测仪器，共 $22,400");

        var report = await journey.Last("@陈静", "/report month");

        Assert.Contains("USD", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DollarSign_InATeamOfHongKong_IsItsOwn()
    {
        await using var journey = await Journey.Of(settings: """{ "Team": { "Currency": "HKD" } }""");

        await Sold(journey, "@小明", "恒通科技下单了 3 台检测仪器，共 $22,400");

        Assert.Equal((Money.Of(22_400), (Money?)null), (await Orders(journey))[^1] is var order ? (order.Amount, order.AsSaid) : default);
    }

    /// <summary>A customer of that person's who has not ordered yet.</summary>
    private static Task<string> Buyer(Journey journey, string who) => journey.Read(session =>
        session.CustomersOwnedBy(session.PersonNamed(who)!.Id).Where(customer => session.CountOrdersOf(customer.Code) == 0 && customer.Stage is Stage.Interested or Stage.Negotiating).OrderBy(customer => customer.Code.Value, StringComparer.Ordinal).First().Name);

    /// <summary>Told, and a yes where one is asked for.</summary>
    private static async Task<Message> Sold(Journey journey, params string[] lines)
    {
        var last = await journey.Last(lines);
        return last.Buttons.Count > 0 && (await Orders(journey)).TrueForAll(order => order.SourceMessage is null) ? await journey.Last("对") : last;
    }

    private static async Task<List<Order>> Orders(Journey journey) =>
        await journey.Read(session => session.All(Documents.Orders).OrderBy(order => order.SourceMessage is not null).ThenBy(order => order.Number, StringComparer.Ordinal).ToList());

    private static async Task<(Order Order, List<Payment> Payments)> Booked(Journey journey)
    {
        var order = (await Orders(journey))[^1];
        return (order, await journey.Read(session => session.PaymentsOf(order.Number).ToList()));
    }
}
