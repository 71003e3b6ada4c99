using SalesBot.Bot.Subjects.Contacts;

namespace SalesBot.Bot.Tests.Subjects.Contacts;

public sealed class SwapTests
{
    [Theory]
    [InlineData("还有是40天 不是45", "交期要压到45天", "交期要压到40天")]
    [InlineData("不是9万6 是9万8", "定价9万6", "定价9万8")]
    [InlineData("應該是週四，不是週三", "約週三看廠", "約週四看廠")]
    [InlineData("it was 40, not 45", "wants 45 days", "wants 40 days")]
    [InlineData("其实是测试报告，不是接口文档，麻烦改一改", "接口文档写得不够细", "测试报告写得不够细")]
    [InlineData("那次不是周五，是周六上午他加班去的", "周五去博雅送报告", "周六去博雅送报告")]
    [InlineData("昨天说汇五万，是八万，我打错", "先汇了五万", "先汇了八万")]
    [InlineData("It wasn't the boiler, it was the pump", "the boiler leaks", "the pump leaks")]
    public void In_RightAndWrongSaid_PutsOneInTheOthersPlace(string correction, string words, string mended) => Assert.Equal(mended, Swap.In(correction)?.In(words, correction));

    [Fact]
    public void In_WhatIsNotThere_TouchesNothing() => Assert.Null(Swap.In("是40天不是45")?.In("预算还没定", "是40天不是45"));

    [Theory]
    [InlineData("工厂最快50天", "他说的是52", "工厂最快52天")]
    [InlineData("前台说下周一回来", "前台说的是周二", "前台说周二回来")]
    [InlineData("back on Monday", "she said Tuesday", "back on Tuesday")]
    [InlineData("交货要四周", "是六周", "交货要六周")]
    public void OfSameKind_OneNumberOrWeekday_IsReplaced(string words, string correction, string mended) => Assert.Equal(mended, Swap.OfSameKind(words, correction));

    [Fact]
    public void OfSameKind_AnotherMeasure_IsLeft() => Assert.Null(Swap.OfSameKind("交货要四周", "是六台"));

    [Fact]
    public void OfSameKind_TwoNumbers_AreLeft() => Assert.Null(Swap.OfSameKind("3台50天", "他说的是52"));
}
