using System.Globalization;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Tests.Understanding;

/// <summary>What an order comes to, however it is told; and money that makes no payment.</summary>
public sealed class UnitPriceTests
{
    private static readonly Names Everyone = Names.Of(
    [
        new NamedCustomer(new CustomerCode("a"), "东海泵业", ["东海"], [new NamedContact("贺建平", "设备科长", ["贺科长"])]),
        new NamedCustomer(new CustomerCode("c"), "Larkfield Dairy", ["Larkfield"], [new NamedContact("Joan Petty", "Buyer", [])]),
    ]);

    [Theory]
    [InlineData("东海下单了，密封圈四百个，三块五一个", "1400")]
    [InlineData("东海订了十二台离心泵，每台两万三", "276000")]
    [InlineData("东海追加六十套叶轮，一套八百八", "52800")]
    [InlineData("东海下了单，阀门二百五十只，单价42", "10500")]
    [InlineData("東海落咗單，水泵十五台，每台HK$8,000", "120000")]
    [InlineData("東海下單了，濾芯三百支，一支一百二", "36000")]
    [InlineData("Larkfield ordered 36 churns at 250 each", "9000")]
    [InlineData("Larkfield have raised a PO for 120 lids, £4.50 apiece", "540")]
    [InlineData("PO in from Larkfield: 8 pumps, 1,200 per unit", "9600")]
    [InlineData("东海下单离心泵两台，单价五万，合计十万", "100000")]
    [InlineData("东海下单了，阀门八十只，六千四，定金两千已经付了", "6400")]
    [InlineData("Larkfield put through an order for a chiller, 9,600, and paid 3,000 of it", "9600")]
    public void Read_OrderByThePriceOfOne_IsReckoned(string text, string amount)
    {
        var reading = Read(text);

        Assert.Equal((Intent.Order, amount), (reading.Intent, reading.First?.Amount?.ToString("0.##", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("东海那笔货款没到账，财务查了")]
    [InlineData("东海的支票跳票了，五万")]
    [InlineData("东海说好的三万到现在没影")]
    [InlineData("東海那張八萬的支票被退票")]
    [InlineData("東海單尾款未到账，四萬")]
    [InlineData("Larkfield's 5k never came in")]
    [InlineData("the 12,000 from Larkfield bounced")]
    [InlineData("Larkfield payment of 3,400 hasn't landed, bank says tomorrow")]
    public void Read_MoneyThatDidNotCome_IsNoPayment(string text)
    {
        var reading = Read(text);

        Assert.NotEqual(Intent.Payment, reading.Intent);
        Assert.DoesNotContain(reading.Records, record => record.Counted && reading.Intent is Intent.Log && reading.Clarify is null && reading.Confidence >= Reading.Sure);
    }

    [Theory]
    [InlineData("东海贺科长口头要三十台，先别当订单")]
    [InlineData("贺科长说大概要二十套，东海还没下单")]
    [InlineData("Joan at Larkfield talked about 40 churns, not an order yet")]
    public void Read_SaidToBeNoOrder_IsNone(string text) => Assert.NotEqual(Intent.Order, Read(text).Intent);

    private static Reading Read(string text) => new Reader().Read(text, Everyone, new ReadingContext(new DateTime(2026, 3, 11, 16, 0, 0)));
}
