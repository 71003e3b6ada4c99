using SalesBot.Bot.Store;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Sales;
using static SalesBot.Worker.Tests.Journeys.FromTalk;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>Corrections, moves, orders and answers reach the record they belong to, and no other.</summary>
public sealed class PlacedJourneys
{
    [Theory]
    [InlineData("en", "Ming", 12_050, "Called Orchard Systems, the quote is 48k", "They paid 12,500", "Wait, it was 12,050, I need new glasses")]
    public async Task Sum_PutRightWhilePaymentWaits_IsThePaymentsAndTouchesNoOther(string language, string rep, int sum, params string[] lines)
    {
        await using var journey = await Journey.Of(language);
        var answers = await journey.Play(["@" + rep, .. lines]);

        Assert.Contains(sum.ToString("N0", System.Globalization.CultureInfo.InvariantCulture), answers[^1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await journey.Read(session => session.All(Documents.FollowUps).Where(one => one.SourceMessage is not null).ToList()), one => one.Amount?.Amount == sum);
    }

    [Theory]
    [InlineData("en", "Ming", "Orchard Systems", 13, "Visit to Orchard Systems on Thursday at 2pm", "She'd rather have it on Friday, so could you shift the visit to Friday?")]
    [InlineData("zh-Hans", "小明", "恒通科技", 13, "约了恒通科技周四下午两点看厂", "能不能帮我把恒通科技看厂挪到周五？")]
    public async Task Move_AskedPolitely_IsDone(string language, string rep, string customer, int day, params string[] lines)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(["@" + rep, .. lines]);

        Assert.Equal(new DateOnly(2026, 3, day), Assert.Single(await Steps(journey, customer)).Due);
    }

    [Theory]
    [InlineData("周四给蓝湾酒店寄样品", "蓝湾酒店那条挪到下周一吧")]
    [InlineData("周四给蓝湾酒店寄样品", "取消蓝湾酒店的样品", "蓝湾酒店那个样品还是推到下周一吧")]
    public async Task Step_PutOffAsThatOne_MovesAndMakesNoOther(params string[] lines)
    {
        await using var journey = await Journey.Of();
        await journey.Play(["@小明", .. lines]);

        Assert.Equal(new DateOnly(2026, 3, 16), Assert.Single(await Steps(journey, "蓝湾酒店")).Due);
    }

    [Fact]
    public async Task Count_PutRightWithTheSumUnchanged_LeavesTheSum()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "恒通科技追加 300 组连接器，8.6 万", "数量改成 350 组，金額不變");

        var order = Assert.Single(await Orders(journey, "恒通科技"));
        Assert.Equal((350m, 86_000m), (order.Quantity, order.Amount.Amount));
    }

    [Fact]
    public async Task Order_PaidOnTheSpot_IsPaid()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "恒通科技要了20箱刹车片，9600，现款当场付清");

        var order = Assert.Single(await Orders(journey, "恒通科技"));
        Assert.Equal(9_600m, Assert.Single(await journey.Read(session => session.PaymentsOf(order.Number).ToList())).Amount.Amount);
    }

    [Theory]
    [InlineData("恒通科技追加 300 组连接器，8.6 万", "恒通科技那边就连接器，别啰嗦")]
    [InlineData("恒通科技追加 300 组连接器，8.6 万", "产品线就连接器")]
    public async Task Said_OnceMore_IsWrittenOnce(params string[] lines)
    {
        await using var journey = await Journey.Of();
        await journey.Play(["@小明", .. lines]);

        Assert.Single(await Orders(journey, "恒通科技"));
        Assert.Equal(0, await journey.Read(session => session.All(Documents.Remarks).Count(remark => remark.Kind == RemarkKind.Memo)));
    }

    [Fact]
    public async Task Terms_ToldWithASale_AreTheSales()
    {
        await using var journey = await Journey.Of("en");
        await journey.Play("@Ming", "SIGNED!! Orchard Systems, 42,240, platform license, net 45", "yes");

        Assert.Equal(42_240m, Assert.Single(await Orders(journey, "Orchard Systems")).Amount.Amount);
    }

    private static Task<List<Order>> Orders(Journey journey, string customer) => journey.Read(session => session.OrdersOf(Code(session, customer)).Where(order => order.SourceMessage is not null).ToList());
}
