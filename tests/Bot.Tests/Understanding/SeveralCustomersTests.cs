using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Tests.Understanding;

/// <summary>Of several customers in one breath each part does what it says itself.</summary>
public sealed class SeveralCustomersTests
{
    private static readonly Names Everyone = Names.Of(
    [
        new NamedCustomer(new CustomerCode("a"), "东海泵业", ["东海"], [new NamedContact("贺建平", "设备科长", ["贺科长"])]),
        new NamedCustomer(new CustomerCode("b"), "启明光学", ["启明"], [new NamedContact("毛晓琳", "采购", ["毛经理"])]),
        new NamedCustomer(new CustomerCode("c"), "Larkfield Dairy", ["Larkfield"], [new NamedContact("Joan Petty", "Buyer", [])]),
        new NamedCustomer(new CustomerCode("d"), "Copperline Tools", ["Copperline"], [new NamedContact("Hugh Marsh", "Owner", [])]),
    ]);

    [Theory]
    [InlineData("上午跟东海贺科长通了电话，他要新报价；启明毛经理没接", true, false)]
    [InlineData("东海贺科长见到了，聊了一个小时，启明那边打了两遍没人接", true, false)]
    [InlineData("启明打不通，东海倒是回电话了，说样品合格", false, true)]
    [InlineData("東海賀科長今早通咗電話，啟明毛經理冇人聽", true, false)]
    [InlineData("東海拜訪過了，對方很滿意，啟明毛經理還沒回我", true, false)]
    [InlineData("拜访了东海，啟明已讀不回", true, false)]
    [InlineData("Rang Joan at Larkfield, she wants a new price; Copperline didn't pick up", true, false)]
    [InlineData("Met Hugh at Copperline this morning. Larkfield: no answer, left a voicemail", true, false)]
    [InlineData("Larkfield went to voicemail again, but Hugh at Copperline called me back and likes the sample", false, true)]
    [InlineData("Visited Copperline today, Joan from Larkfield never replied", true, false)]
    [InlineData("Had lunch with Joan of Larkfield; could not reach Hugh at Copperline", true, false)]
    [InlineData("打给东海占线，启明毛经理微信回了，说下周看样", false, true)]
    public void Read_OneReachedAndOneNot_CountsOnlyTheOneReached(string text, bool first, bool second)
    {
        var records = Read(text).Records;

        Assert.Equal([first, second], records.Select(record => record.Counted));
    }

    [Theory]
    [InlineData("东海下单了，潜水泵三十台，十二万；启明毛经理微信上说再等等", Intent.Order, Intent.Log)]
    [InlineData("启明尾款到了两万，东海约了周四下午三点看厂", Intent.Payment, Intent.Task)]
    [InlineData("Larkfield ordered 40 churns, 18,000; met Hugh at Copperline and he wants a demo", Intent.Order, Intent.Log)]
    [InlineData("Copperline paid 7,500 this morning. Need to call Joan at Larkfield on Friday", Intent.Payment, Intent.Task)]
    [InlineData("東海下單了，水泵二十台，八萬；啟明毛經理說再看看", Intent.Order, Intent.Log)]
    [InlineData("明天上午去东海送样，启明今天通了电话说不急", Intent.Task, Intent.Log)]
    public void Read_TwoKindsInOneBreath_EachIsItsOwn(string text, Intent first, Intent second)
    {
        var records = Read(text).Records;

        Assert.Equal([first, second], records.Select(record => record.Apart?.Intent));
    }

    [Theory]
    [InlineData("东海、启明上午都打了电话，贺科长要样本，毛经理说下周再谈", "贺科长要样本", "毛经理说下周再谈")]
    [InlineData("Called Larkfield and Copperline today, Joan wants a quote, Hugh is happy with the last batch", "Joan wants a quote", "Hugh is happy with the last batch")]
    public void Read_PeopleAfterAList_EachHasWhatIsSaidOfItsOwn(string text, string first, string second)
    {
        var records = Read(text).Records;

        Assert.Equal([first, second], records.Select(record => record.Passage?.Trim(' ', ',', '，')));
        Assert.All(records, record => Assert.Equal("phone", record.Apart?.First?.Method ?? record.Method));
    }

    [Theory]
    [InlineData("贺科长和毛经理都来电话了，贺科长说货收到了，毛经理周五前要报价", "贺科长说货收到了", "毛经理周五前要报价")]
    [InlineData("展會上碰到賀科長、毛經理，賀科長要樣本，毛經理想看演示", "賀科長要樣本", "毛經理想看演示")]
    [InlineData("Joan and Hugh both rang, Joan to say the churns came, Hugh wants a quote", "Joan to say the churns came", "Hugh wants a quote")]
    public void Read_PeopleInOneBreath_AreEachOfTheirOwnCustomer(string text, string first, string second)
    {
        var records = Read(text).Records;

        Assert.Equal(2, records.Select(record => record.Customer).Distinct().Count());
        Assert.Equal([first, second], records.Select(record => record.Passage?.Trim(' ', ',', '，')));
    }

    [Theory]
    [InlineData("Joan says Hugh has left the trade")]
    [InlineData("贺科长说毛经理要调走了")]
    public void Read_OneSpokenOfByAnother_IsNoSecondContact(string text) => Assert.Single(Read(text).Records);

    [Theory]
    [InlineData("东海贺科长没接，启明毛经理也没接")]
    [InlineData("東海冇人聽，啟明都冇人聽")]
    [InlineData("Larkfield no answer, Copperline no answer")]
    public void Read_NobodyReachedAnywhere_CountsNothingAndAsksNothing(string text)
    {
        var records = Read(text).Records;

        Assert.Equal([false, false], records.Select(record => record.Counted));
        Assert.All(records, record => Assert.Null(record.Apart?.Clarify));
    }

    private static Reading Read(string text) => new Reader().Read(text, Everyone, new ReadingContext(new DateTime(2026, 3, 11, 16, 0, 0)));
}
