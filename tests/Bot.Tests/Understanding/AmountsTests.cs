using System.Globalization;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Tests.Understanding;

/// <summary>What is the amount of the deal, both ends of it where it is a range, and what only looks like one.</summary>
public sealed class AmountsTests
{
    private static readonly Names Names = Names.Of(
    [
        new NamedCustomer(new CustomerCode("c01"), "恒通科技", ["恒通"], []),
        new NamedCustomer(new CustomerCode("c45"), "Brightline Foods", ["Brightline"], []),
    ]);

    [Theory]
    [InlineData("恒通签了五六十万", "500000-600000")]
    [InlineData("恒通大概能做二三十万", "200000-300000")]
    [InlineData("恒通预算十五六万", "150000-160000")]
    [InlineData("恒通这单七八百万", "7000000-8000000")]
    [InlineData("恒通预算两三万", "20000-30000")]
    [InlineData("恒通预算20-30万", "200000-300000")]
    [InlineData("恒通预算20到30万之间", "200000-300000")]
    [InlineData("恒通预算20万到30万", "200000-300000")]
    [InlineData("恒通預算二十萬至三十萬", "200000-300000")]
    [InlineData("Brightline budget is 20-30k", "20000-30000")]
    [InlineData("Brightline budget between $20k and $30k", "20000-30000")]
    [InlineData("Brightline quoted 20k to 30k", "20000-30000")]
    [InlineData("Brightline deal worth 1.2 to 1.5 million", "1200000-1500000")]
    [InlineData("恒通签了12.8万", "128000")]
    [InlineData("恒通签了128,000", "128000")]
    [InlineData("恒通签了128,000元", "128000")]
    [InlineData("恒通签了¥128,000.50", "128000.5")]
    [InlineData("恒通签了HK$ 45,000", "45000")]
    [InlineData("恒通签了45萬港紙", "450000")]
    [InlineData("恒通下单3万美金", "30000")]
    [InlineData("恒通下单NT$ 320,000", "320000")]
    [InlineData("恒通下單32萬台幣", "320000")]
    [InlineData("恒通下單二十幾萬", "200000")]
    [InlineData("恒通追加了一批 3.6 万", "36000")]
    [InlineData("Brightline raised a PO for 14k", "14000")]
    [InlineData("Brightline signed at $1,250,000", "1250000")]
    [InlineData("Brightline signed for 48 thousand", "48000")]
    [InlineData("Brightline signed, eur 36,500", "36500")]
    [InlineData("恒通合同编号HT20260310，金额18万", "180000")]
    [InlineData("恒通订单号20260310001，18万", "180000")]
    [InlineData("恒通的电话是13812345678", "none")]
    [InlineData("恒通的座机021-58887799", "none")]
    [InlineData("恒通要的型号是X5000", "none")]
    [InlineData("恒通要XK-12000那款", "none")]
    [InlineData("恒通问单价，每台3500", "none")]
    [InlineData("恒通要200台，单价450", "none")]
    [InlineData("恒通说对手报18万", "none")]
    [InlineData("恒通说别家只要15万，我们报20万", "200000")]
    [InlineData("恒通先付定金5万，总价20万", "200000")]
    [InlineData("恒通总价20万，先付3成", "200000")]
    [InlineData("恒通付款5-3-2", "none")]
    [InlineData("恒通付款方式3/3/4", "none")]
    [InlineData("恒通要30%预付", "none")]
    [InlineData("恒通邮编200030", "none")]
    [InlineData("恒通有3000个员工", "none")]
    [InlineData("恒通年产值5000万", "none")]
    [InlineData("恒通注册资本1000万", "none")]
    [InlineData("恒通车牌沪A12345", "none")]
    [InlineData("Brightline wants 500 units at $12 each", "none")]
    [InlineData("Brightline's part no. 45000-22", "none")]
    [InlineData("call Brightline on 415 555 2671", "none")]
    [InlineData("Brightline has 12000 employees", "none")]
    [InlineData("Brightline's competitor quoted 90k", "none")]
    [InlineData("Brightline paid a 10k deposit on the 80k order", "10000")]
    [InlineData("Brightline PO 4500012345 came in at 62k", "62000")]
    [InlineData("Brightline order #20260310 for $7,450", "7450")]
    [InlineData("Brightline room 1405 tomorrow", "none")]
    [InlineData("Brightline settled invoice 88123, 9.5k", "9500")]
    [InlineData("恒通报价从30万降到25万", "250000")]
    [InlineData("恒通折后25万，原价30万", "250000")]
    [InlineData("恒通订单一百二十万零三千", "1203000")]
    [InlineData("恒通签了叁拾万元整", "300000")]
    [InlineData("恒通签了三十万元整", "300000")]
    [InlineData("恒通签了1.2个亿", "120000000")]
    [InlineData("恒通签了20w", "200000")]
    [InlineData("恒通签了20W左右", "200000")]
    [InlineData("恒通签约300K", "300000")]
    [InlineData("恒通单笔五千块", "5000")]
    [InlineData("恒通下单八千五", "8500")]
    [InlineData("恒通下单一万二", "12000")]
    [InlineData("恒通签了半个亿", "50000000")]
    [InlineData("Brightline signed for half a million", "500000")]
    [InlineData("Brightline signed for two and a half million dollars", "2500000")]
    [InlineData("Brightline deal is 1.5m", "1500000")]
    [InlineData("Brightline deal is £45k", "45000")]
    [InlineData("恒通回款80000", "80000")]
    [InlineData("恒通打了8万过来", "80000")]
    [InlineData("恒通订了18,500蚊", "18500")]
    [InlineData("恒通落单十八萬五", "185000")]
    [InlineData("恒通2026年3月的单子15万", "150000")]
    [InlineData("恒通3月15号前付15万", "150000")]
    [InlineData("Brightline paid R250 000 yesterday", "250000")]
    [InlineData("Brightline ordered N4.5m worth of trays", "4500000")]
    [InlineData("Brightline ordered 3 units of R410A", "none")]
    [InlineData("Brightline placed an order for Rs. 12L", "1200000")]
    [InlineData("Brightline paid EUR 12 500 today", "12500")]
    [InlineData("Brightline signed for EUR 84.500", "84500")]
    [InlineData("Brightline signed for 230.000 EUR", "230000")]
    public void Read_FiguresOfASentence_GiveTheDealsAmountAndNoOther(string text, string wanted)
    {
        var record = new Reader().Read(text, Names, new ReadingContext(new DateTime(2026, 3, 10, 10, 0, 0))).First;

        Assert.Equal(wanted, record?.Amount is { } amount ? Written(amount) + (record.AmountTo is { } to ? "-" + Written(to) : "") : "none");
    }

    private static string Written(decimal amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);
}
