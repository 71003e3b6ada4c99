using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Tests.Understanding;

/// <summary>An objection needs somebody of theirs who hesitates about a thing; a thing that is only spoken of, asked for, told by us or agreed is none.</summary>
public sealed class ObjectionTests
{
    private static readonly Names Everyone = Names.Of(
    [
        new NamedCustomer(new CustomerCode("a"), "东海泵业", ["东海"], [new NamedContact("贺建平", "设备科长", ["贺科长"])]),
        new NamedCustomer(new CustomerCode("c"), "Larkfield Dairy", ["Larkfield"], [new NamedContact("Joan Petty", "Buyer", [])]),
    ]);

    [Theory]
    [InlineData("贺科长来电，嫌这批阀门报得太贵", "price")]
    [InlineData("东海贺科长说两万八一台太离谱", "price")]
    [InlineData("賀科長打來說價錢再低一成才考慮", "price")]
    [InlineData("賀科長話單價貴咗啲，想平少少", "price")]
    [InlineData("Rang Joan, she reckons nine grand is daylight robbery", "price")]
    [InlineData("Joan at Larkfield says we're too expensive by a mile", "price")]
    [InlineData("Met Joan, she likes it but thinks we're pricier than what she's got now", "price")]
    [InlineData("贺科长说要总经理点头，他自己做不了主", "authority")]
    [InlineData("賀科長說這件事得等董事會批", "authority")]
    [InlineData("Met Joan, she can't sign anything without head office approval", "authority")]
    [InlineData("贺科长说今年预算砍了，拿不出钱", "budget")]
    [InlineData("賀科長打嚟，話冇budget，今年唔使諗", "budget")]
    [InlineData("Joan rang, there's no money left this quarter", "budget")]
    [InlineData("贺科长说先放一放，过完年再说", "timing")]
    [InlineData("賀科長說現在太忙，下半年再看", "timing")]
    [InlineData("Joan says not now, try again next quarter", "timing")]
    [InlineData("贺科长嫌账期太短，要九十天", "terms")]
    [InlineData("賀科長唔肯先付三成訂金，要月結", "terms")]
    [InlineData("Called Joan, she won't pay upfront and wants net 60", "terms")]
    [InlineData("贺科长说交期八周太慢，等不及", "delivery")]
    [InlineData("賀科長嫌交貨太慢，要六月前到", "delivery")]
    [InlineData("Joan says a ten week lead time is too long for her", "delivery")]
    [InlineData("贺科长说他们一直用另一家的，合作多年不想换", "competitor")]
    [InlineData("賀科長說另一家也來談過了，他們比較想用那家", "competitor")]
    [InlineData("Joan's sticking with her current supplier", "competitor")]
    [InlineData("贺科长抱怨上批泵壳漏水，要退货", "quality")]
    [InlineData("Joan complained that two of the pumps arrived broken", "quality")]
    [InlineData("贺科长说现在的够用，用不上新的", "noneed")]
    [InlineData("Joan says they don't need another pump, all set", "noneed")]
    [InlineData("贺科长说看不出有什么效果，没什么用", "value")]
    [InlineData("Joan says it doesn't support their control system", "feature")]
    public void Read_SomebodyHesitates_IsTheObjection(string text, string objection) => Assert.Equal(objection, Read(text));

    [Theory]
    [InlineData("贺科长来电要一份报价，周五前给他")]
    [InlineData("给贺科长报了两万八一台")]
    [InlineData("贺科长问清洗机多少钱")]
    [InlineData("合同发给贺科长了，他说收到")]
    [InlineData("贺科长说合同走完了，下周一签")]
    [InlineData("賀科長打來說驗收過了，月底付款")]
    [InlineData("賀科長約我週四去看新產線")]
    [InlineData("賀科長帶佢老細一齊嚟睇咗個示範")]
    [InlineData("贺科长说老板下周回来，一起吃个饭")]
    [InlineData("跟贺科长通了电话，他要三台样机的资料")]
    [InlineData("贺科长说有台旧泵要报废，想看看新的")]
    [InlineData("贺科长微信问什么时候能到货")]
    [InlineData("我答应贺科长让两个点")]
    [InlineData("东海贺科长回信了，图纸没问题")]
    [InlineData("贺科长说下半年还有一批")]
    [InlineData("Rang Joan, she's after three pumps and wants a price by Thursday")]
    [InlineData("Joan wants the service contract sent over")]
    [InlineData("Joan asked for the spring price list")]
    [InlineData("Joan says they'll settle up on the 31st")]
    [InlineData("Told Joan the unit price over the phone")]
    [InlineData("Joan's bringing her boss to the demo")]
    [InlineData("Joan called, wants a quote for the new line")]
    [InlineData("Joan emailed, the board meets on the 24th")]
    [InlineData("Saw Joan at Larkfield, she walked me round the new cold store")]
    [InlineData("Joan rang about delivery dates, told her Monday")]
    [InlineData("Joan rang to say the terms are fine")]
    [InlineData("Joan says the invoice has to go through the new portal")]
    [InlineData("Called Joan, we shook on 29k")]
    [InlineData("Joan sent me the specs for the second line")]
    public void Read_NobodyHesitates_IsNone(string text) => Assert.Null(Read(text));

    private static string? Read(string text) => new Reader().Read(text, Everyone, new ReadingContext(new DateTime(2026, 3, 11, 15, 0, 0))).First?.Objection;
}
