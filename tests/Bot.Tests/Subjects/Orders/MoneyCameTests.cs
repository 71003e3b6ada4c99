using SalesBot.Bot.Subjects.Orders;

namespace SalesBot.Bot.Tests.Subjects.Orders;

public sealed class MoneyCameTests
{
    [Theory]
    [InlineData("那个钱也到了")]
    [InlineData("尾款转过来了")]
    [InlineData("收到他们那一半了")]
    [InlineData("過咗數喇")]
    [InlineData("老王的路由器款到了")]
    [InlineData("second check landed, 11,400")]
    [InlineData("wire in from Orchard this morning, 15,800")]
    [InlineData("she paid cash at the counter")]
    [InlineData("the other half has cleared")]
    public void In_MoneyThatCame_Is(string text) => Assert.True(MoneyCame.In(text));

    [Theory]
    [InlineData("钱还没到")]
    [InlineData("月底付尾款")]
    [InlineData("she'll pay on the 30th")]
    [InlineData("paid us a visit")]
    [InlineData("I paid for lunch")]
    [InlineData("no sign of the money")]
    [InlineData("did the deposit land?")]
    [InlineData("催了一下货款")]
    public void In_MoneyThatDidNotCome_IsNot(string text) => Assert.False(MoneyCame.In(text));

    [Theory]
    [InlineData("she'll pay on the 30th she says")]
    [InlineData("balance by the end of March")]
    [InlineData("钱下周给")]
    [InlineData("剩下的他们说月底前付")]
    [InlineData("先付一半,今天就打")]
    public void Promised_WhenMoneyIsToCome_IsTheClause(string text) => Assert.NotNull(MoneyCame.Promised(text));

    [Theory]
    [InlineData("尾款到了")]
    [InlineData("she paid on the 30th")]
    [InlineData("打电话问了交期")]
    [InlineData("if they pay by Friday we ship")]
    public void Promised_WhatCameOrIsNoMoney_IsNone(string text) => Assert.Null(MoneyCame.Promised(text));
}
