using SalesBot.Bot.Subjects.Orders;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Team;
using Names = SalesBot.Bot.Understanding.Names;

namespace SalesBot.Bot.Tests.Subjects.Orders;

public sealed class OrderListReaderTests
{
    private static readonly DateTime Now = new(2026, 3, 13, 10, 0, 0);

    [Theory]
    [InlineData("这季度5万以上的订单", "2026-Q1", 5_000_000, null, null)]
    [InlineData("這季度5萬以上的訂單", "2026-Q1", 5_000_000, null, null)]
    [InlineData("orders over 50k this quarter", "2026-Q1", 5_000_000, null, null)]
    [InlineData("上个月超过3万的订单有哪些", "2026-02", 3_000_000, null, null)]
    [InlineData("华东5万以内的订单", null, null, 5_000_000, "region:华东")]
    [InlineData("列一下小明二月的订单", "2026-02", null, null, "rep:小明")]
    [InlineData("list Anna's orders in February", "2026-02", null, null, "rep:Anna")]
    [InlineData("which orders did Anna sign last month", "2026-02", null, null, "rep:Anna")]
    [InlineData("orders under 5,000 this year", "2026", null, 500_000, null)]
    [InlineData("小明上个月签了哪些单", "2026-02", null, null, "rep:小明")]
    [InlineData("今年最大的订单有哪些", "2026", null, null, null)]
    public void Orders_AskedFor_HaveTheirFilters(string text, string? when, int? over, int? under, string? scope)
    {
        var browse = Assert.IsType<OrderListRequest>(Read(text)?.Request).Browse;

        Assert.Equal(when, browse.When?.Key);
        Assert.Equal(over, (int?)browse.Over?.Minor);
        Assert.Equal(under, (int?)browse.Under?.Minor);
        Assert.Equal(scope, browse.Scopes.SingleOrDefault()?.ToString());
        Assert.Null(browse.Unused);
    }

    [Theory]
    [InlineData("orders under 5k this year from new customers", "New customers")]
    [InlineData("这季度5万以上的红色订单", "红色")]
    public void Filter_ThatIsNone_IsSaid(string text, string unused) => Assert.Equal(unused, Assert.IsType<OrderListRequest>(Read(text)?.Request).Browse.Unused);

    [Theory]
    [InlineData("这个月新客户几个")]
    [InlineData("这个月几个订单")]
    [InlineData("how many orders this month")]
    [InlineData("what did i do today")]
    [InlineData("订单追加了5万以上")]
    [InlineData("又追加了5万以上的订单")]
    [InlineData("他们刚下了单")]
    [InlineData("they placed an order")]
    [InlineData("3月订单额多少")]
    public void Anything_Else_IsNoList(string text) => Assert.Null(Read(text));

    private static Bid? Read(string text)
    {
        var roster = Roster.Of(
            new Rep(new RepId("m"), "陈静", Role.Manager),
            [new Rep(new RepId("1"), "小明", Role.Rep, "销售一部", "华东"), new Rep(new RepId("2"), "Anna", Role.Rep, "Team One", "East")],
            ["净化设备"]);
        return OrderListReader.Read(new Said(new Reader(), text, Names.None, new ReadingContext(Now, text[0] < 128 ? "en" : "zh-Hans") { Roster = roster }));
    }
}
