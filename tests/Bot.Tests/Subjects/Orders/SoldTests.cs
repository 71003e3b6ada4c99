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

    [Theory]
    [InlineData("罗经理在合同上签了字，12台新风机，8.4万")]
    [InlineData("章盖好了，教室净化一期15.6万")]
    [InlineData("沈主任拍板了，病房那批49万")]
    [InlineData("羅經理點頭了，濾芯兩萬四")]
    [InlineData("佢老細落咗印，成套六萬八")]
    [InlineData("松口了，签12个账号9600")]
    [InlineData("打了，他说行，11.97万 定")]
    [InlineData("countersigned this morning, 9,800")]
    [InlineData("Ruth gave us the nod on the classroom units, 15,600")]
    [InlineData("Grace says go, 6 purifiers, 4,200")]
    [InlineData("they'll take the bigger one, 7,900")]
    [InlineData("Oscar's going ahead with the filters, 2,300")]
    [InlineData("add to Oscar's contract: 3 more users at 45")]
    public void How_ByASignatureASealOrANod_IsAgreed(string text) => Assert.Equal(SaleTold.Agreed, Sold.How(text));

    [Theory]
    [InlineData("will probably sign, 12k")]
    [InlineData("预计下周签，12万")]
    [InlineData("口头说要，8万")]
    [InlineData("we quoted 12,000, she gave us the nod to come back")]
    [InlineData("she took a call about the 12k")]
    [InlineData("they'd take two if it were 9k")]
    [InlineData("签到墙那边聊了两句，带了5万的预算")]
    [InlineData("she might take the walnut, 4,380")]
    public void How_AForecastAQuoteOrAWish_IsNone(string text) => Assert.Equal(SaleTold.None, Sold.How(text));

    [Fact]
    public void How_ACountOfWhatIsTaken_AsksForItsSum() => Assert.Equal(SaleTold.Taken, Sold.How("老王说路由器可以先拿10台"));

    [Theory]
    [InlineData("the PO for the scanner gets cut this week, 86.5k")]
    [InlineData("合同下周签，12万")]
    public void IsToCome_APaperThatIsStillComing_Is(string text) => Assert.True(Sold.IsToCome(text));

    [Theory]
    [InlineData("PO landed, 86.5k")]
    [InlineData("合同签了，12万")]
    public void IsToCome_APaperThatCame_IsNot(string text) => Assert.False(Sold.IsToCome(text));
}
