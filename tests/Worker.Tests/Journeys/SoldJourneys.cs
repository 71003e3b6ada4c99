using SalesBot.Bot.Store;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Sales;
using static SalesBot.Worker.Tests.Journeys.FromTalk;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>Orders told by how they were agreed, what the answers to them fill in, the money for them, and what puts them right.</summary>
public sealed class SoldJourneys
{
    [Theory]
    [InlineData("en", "Blue Bay Hotel", 9_800, "Ivan at Blue Bay countersigned this morning, 9,800 for the lobby purifiers", "yes")]
    [InlineData("en", "Maple Grove School", 15_600, "Ruth says go, 12 wall units for Maple Grove School, 15,600", "yep that's right")]
    [InlineData("zh-Hans", "蓝湾酒店", 84_000, "蓝湾酒店拍板了，客房新风机12台8.4万", "对")]
    [InlineData("zh-Hans", "明德学校", 156_000, "明德学校章盖好了，教室净化一期15.6万", "嗯对")]
    [InlineData("zh-Hant", "蓝湾酒店", 24_000, "藍灣酒店點頭了，濾芯兩萬四", "係，冇錯")]
    public async Task AgreedTo_AfterAYes_IsOneOrder(string language, string customer, int sum, params string[] lines)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(["@" + Rep(language), .. lines]);

        Assert.Equal(sum, Assert.Single(await Orders(journey, customer)).Amount.Amount);
    }

    [Theory]
    [InlineData("en", "Orchard Systems", "Orchard Systems will probably sign next week, 12k")]
    [InlineData("zh-Hans", "恒通科技", "恒通科技口头说要，8万，还没签")]
    [InlineData("en", "Orchard Systems", "Helen at Orchard Systems says the PO for the sensors gets cut next week, 86.5k")]
    public async Task Forecast_IsNoOrder(string language, string customer, string line)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), line);

        Assert.Empty(await Orders(journey, customer));
    }

    [Theory]
    [InlineData("en", "Orchard Systems", "duct filters", "Orchard Systems raised a PO for the duct filters, 14,200")]
    [InlineData("en", "Orchard Systems", "dough divider", "Orchard Systems ordered the dough divider!! 18,400")]
    [InlineData("zh-Hans", "恒通科技", "贴标机", "恒通科技下单了，贴标机两台3.6万")]
    public async Task Product_NamedInTheLine_IsNotAskedFor(string language, string customer, string product, string line)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), line);

        Assert.Equal(product, Assert.Single(await Orders(journey, customer)).Product);
    }

    [Theory]
    [InlineData("en", "Orchard Systems", "Orchard Systems ordered, 14,200", "duct filters", "duct filters")]
    [InlineData("zh-Hans", "恒通科技", "恒通科技下单了，3.6万", "贴标机", "贴标机")]
    public async Task Product_NotSaid_IsAddedToTheOrderThatStands(string language, string customer, string line, string more, string product)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), line);
        Assert.Equal("—", Assert.Single(await Orders(journey, customer)).Product);
        await journey.Play(more);

        Assert.Equal(product, Assert.Single(await Orders(journey, customer)).Product);
    }

    [Theory]
    [InlineData("en", "Orchard Systems", "4471", "signed! Orchard Systems, 12 lab benches, 18,400", "yes, PO number 4471")]
    [InlineData("en", "Orchard Systems", "77120-K", "Orchard Systems ordered 12 lab benches, 18,400", "PO number's 77120-K")]
    [InlineData("zh-Hans", "恒通科技", "HX-2603-118", "恒通科技下单了，贴标机两台3.6万", "他们的 PO 号码是 HX-2603-118。")]
    public async Task Number_SaidWithTheYesOrAfterIt_IsTheOrders(string language, string customer, string number, params string[] lines)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(["@" + Rep(language), .. lines]);

        Assert.Equal(number, Assert.Single(await Orders(journey, customer)).Contract);
    }

    [Theory]
    [InlineData("en", "Orchard Systems", 30, "Orchard Systems ordered 12 lab benches, 18,400", "she'll pay on the 30th she says")]
    [InlineData("zh-Hans", "恒通科技", 31, "恒通科技下单了，贴标机两台3.6万", "钱月底前付")]
    public async Task Payment_Promised_IsAStepOfThatDayAndNoPayment(string language, string customer, int day, params string[] lines)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(["@" + Rep(language), .. lines]);

        Assert.Contains(await AllSteps(journey, customer), step => step.Due == new DateOnly(2026, 3, day));
        Assert.Empty(await Payments(journey, customer));
    }

    [Theory]
    [InlineData("en", "Orchard Systems", 18_400, "Orchard Systems ordered 12 lab benches, 18,400", "the money came in")]
    [InlineData("zh-Hans", "恒通科技", 36_000, "恒通科技下单了，贴标机两台3.6万", "那个钱也到了")]
    public async Task Payment_OfTheMoneyOwed_IsAllThatIsOpen(string language, string customer, int sum, params string[] lines)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(["@" + Rep(language), .. lines]);

        Assert.Equal(sum, Assert.Single(await Payments(journey, customer)).Amount.Amount);
    }

    [Theory]
    [InlineData("en", "Maple Grove School", "Called Ivan at Blue Bay Hotel, happy with the sample", "sorry, that call was Ruth at Maple Grove School")]
    [InlineData("zh-Hans", "明德学校", "刚给蓝湾酒店打了电话，样品没问题", "说错了，是明德学校")]
    public async Task Customer_PutRight_MovesTheContactJustWritten(string language, string customer, params string[] lines)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(["@" + Rep(language), .. lines]);

        Assert.Equal(customer, Assert.Single(await journey.Read(session => session.All(Documents.FollowUps).Where(one => one.SourceMessage is not null).Select(one => session.Get(Documents.Customers, one.Customer.Value)!.Name).ToList())));
    }

    [Theory]
    [InlineData("en", "tried Ivan at Blue Bay Hotel twice, no answer", "delete that attempt, wrong number", "yes")]
    [InlineData("zh-Hans", "蓝湾酒店打了两遍没人接", "剛才那條請刪掉，我打錯號碼了。", "對，就是那條。")]
    public async Task Deletion_WithItsReason_TakesTheEntry(string language, params string[] lines)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(["@" + Rep(language), .. lines]);

        Assert.Equal(0, await journey.Read(session => session.All(Documents.Remarks).Count(one => one.SourceMessage is not null)));
    }

    [Theory]
    [InlineData("zh-Hans", "恒通科技", 2_860, "恒通科技来店里买了台一体机,2680,现金付了", "不对 是2860")]
    public async Task Sum_OfWhatWasPaidAtOnce_IsPutRightInBoth(string language, string customer, int sum, params string[] lines)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(["@" + Rep(language), .. lines]);

        Assert.Equal((sum, sum), ((int)Assert.Single(await Orders(journey, customer)).Amount.Amount, (int)Assert.Single(await Payments(journey, customer)).Amount.Amount));
    }

    [Theory]
    [InlineData("zh-Hans", "恒通科技", "恒通科技下单了，贴标机50套2.8万", "恒通科技那张单要加到八十套", 80, 44_800)]
    [InlineData("en", "Orchard Systems", "Orchard Systems ordered 10 lab benches, 5,000", "Orchard's order is up to 16 now, they want six more", 16, 8_000)]
    public async Task Count_OfAnOrderRaised_KeepsThePriceOfEach(string language, string customer, string line, string more, int count, int sum)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), line, more);

        var order = Assert.Single(await Orders(journey, customer));
        Assert.Equal((count, sum), ((int)order.Quantity!, (int)order.Amount.Amount));
    }

    [Theory]
    [InlineData("en", "Orchard Systems", "rang Helen at Orchard Systems, the price is fine, and she sent the PO over, 12 lab benches, 18,400")]
    [InlineData("zh-Hans", "恒通科技", "打给恒通科技王建国说交期没问题，他当场就下单了，贴标机两台3.6万")]
    public async Task Order_ToldBesideACall_WritesBoth(string language, string customer, string line)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), line, language == "en" ? "yes" : "对");

        Assert.Single(await Orders(journey, customer));
        Assert.Single(await journey.Read(session => session.All(Documents.FollowUps).Where(one => one.SourceMessage is not null && one.Method == Method.Call && one.Customer == Code(session, customer)).ToList()));
    }

    [Fact]
    public async Task SameAgain_IsAskedWithTheSumOfBefore()
    {
        await using var journey = await Journey.Of("en");
        await journey.Play("@Ming", "Orchard Systems ordered 10 lab benches, 5,000", "Orchard want the same again", "yes");

        Assert.Equal([5_000m, 5_000m], (await Orders(journey, "Orchard Systems")).Select(order => order.Amount.Amount));
    }

    private static async Task<IReadOnlyList<Order>> Orders(Journey journey, string customer) =>
        await journey.Read(session => session.OrdersOf(Code(session, customer)).Where(one => one.SourceMessage is not null).ToList());

    private static async Task<IReadOnlyList<Payment>> Payments(Journey journey, string customer) =>
        await journey.Read(session => session.OrdersOf(Code(session, customer)).SelectMany(order => session.PaymentsOf(order.Number)).Where(one => one.SourceMessage is not null).ToList());
}
