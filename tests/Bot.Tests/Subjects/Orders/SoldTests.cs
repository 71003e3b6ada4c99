using SalesBot.Bot.Subjects.Orders;

namespace SalesBot.Bot.Tests.Subjects.Orders;

public sealed class SoldTests
{
    [Theory]
    [InlineData("宏达那台切纸机下单了 4万2")]
    [InlineData("成了，一台打包机2万4，各让一步")]
    [InlineData("簽了！訂了兩套")]
    [InlineData("Karen texted, happy with the quote, PO in, 5,900")]
    [InlineData("PO's just landed, shrink wrap line, 6,200")]
    [InlineData("fine with the lead time, ordered: 1 label printer, 1,950")]
    [InlineData("signed! Orchard, 8 exam tables, $22,400")]
    [InlineData("签啦！滚珠丝杠12根，1.84万")]
    public void In_ASaleThatWasMade_IsOne(string text) => Assert.True(Sold.In(text));

    [Theory]
    [InlineData("还没下单")]
    [InlineData("下周签，12万")]
    [InlineData("便宜点就签了，要是老板点头的话")]
    [InlineData("warm, no order yet")]
    [InlineData("if they ordered two it would be 8k")]
    [InlineData("PO in next week")]
    [InlineData("have they ordered?")]
    [InlineData("第一批三十万，月底下单")]
    public void In_WhatIsDeniedWishedOrToCome_IsNone(string text) => Assert.False(Sold.In(text));
}
