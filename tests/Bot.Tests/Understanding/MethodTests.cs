using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Tests.Understanding;

/// <summary>How a contact took place in everyday verbs, and what is settled being no objection.</summary>
public sealed class MethodTests
{
    private static readonly Names Everyone = Names.Of(
    [
        new NamedCustomer(new CustomerCode("a"), "东海泵业", ["东海"], [new NamedContact("贺建平", "设备科长", ["贺科长"])]),
        new NamedCustomer(new CustomerCode("c"), "Larkfield Dairy", ["Larkfield"], [new NamedContact("Joan Petty", "Buyer", [])]),
    ]);

    [Theory]
    [InlineData("给东海贺科长去了个电话，他说价格能接受", "phone")]
    [InlineData("东海去了一通电话，贺科长要改图纸", "phone")]
    [InlineData("贺科长接通了，说月底前定", "phone")]
    [InlineData("中午和贺科长用了餐，聊了聊年度框架", "meeting")]
    [InlineData("東海賀科長中午一起用餐，談得不錯", "meeting")]
    [InlineData("Joan visited our workshop today, she liked the line", "meeting")]
    [InlineData("Joan came over to our Leeds office this morning and signed nothing", "meeting")]
    [InlineData("Concall with Joan at Larkfield done, she wants a second quote", "phone")]
    [InlineData("Good sit-down with Joan, she'll think it over", "meeting")]
    [InlineData("Spoke telephonically to Joan of Larkfield, she confirmed the size", "phone")]
    public void Read_EverydayVerbs_TellHow(string text, string method)
    {
        var reading = Read(text);

        Assert.Equal((Intent.Log, method), (reading.Intent, reading.First?.Method));
    }

    [Theory]
    [InlineData("Joan says price is not the problem, she just wants it sooner", "price")]
    [InlineData("Rang Joan, budget's been approved, wants a call Friday", "budget")]
    [InlineData("贺科长说价格没问题，就是要快", "price")]
    [InlineData("跟贺科长通了电话，预算批了，下周签", "budget")]
    [InlineData("賀科長說價錢不是問題，交期要再確認", "price")]
    [InlineData("Joan's quote went off this morning", "price")]
    [InlineData("东海来问交货期", "delivery")]
    public void Read_WhatIsSettled_IsNoObjection(string text, string objection) => Assert.NotEqual(objection, Read(text).First?.Objection);

    [Theory]
    [InlineData("Oh and I had lunch with Joan yesterday")]
    [InlineData("Ugh, met Joan at Larkfield today, she moaned for an hour")]
    [InlineData("东海贺科长助理回电话了，说图纸收到")]
    public void Read_WordsThatOpenASentence_AreNoColleague(string text)
    {
        var reading = Read(text);

        Assert.Equal((Intent.Log, true), (reading.Intent, reading.First?.Counted));
    }

    [Theory]
    [InlineData("Layout sketch went to Joan this morning by email")]
    [InlineData("Warranty question to the lab by Friday")]
    public void Read_CapitalThatOnlyOpens_HandsNothingToAnybody(string text) => Assert.DoesNotContain(Read(text).Acts, act => act.Kind is SalesBot.Bot.Understanding.Acts.ActKind.Tell or SalesBot.Bot.Understanding.Acts.ActKind.Colleague);

    private static Reading Read(string text) => new Reader().Read(text, Everyone, new ReadingContext(new DateTime(2026, 3, 11, 16, 0, 0)));
}
