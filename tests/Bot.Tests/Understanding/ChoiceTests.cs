using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Tests.Understanding;

public sealed class ChoiceTests
{
    private static readonly CustomerCode[] Options = [new("a"), new("b"), new("c")];

    private static readonly Names Names = Names.Of(
    [
        new NamedCustomer(Options[0], "苏州汇通仪表有限公司", [], []) { Traits = ["江苏苏州", "流量计"] },
        new NamedCustomer(Options[1], "无锡汇通电器有限公司", [], []) { Traits = ["江苏无锡"] },
        new NamedCustomer(Options[2], "Leeds Marine Supplies", ["Marine"], []) { Traits = ["Yorkshire"] },
    ]);

    [Theory]
    [InlineData("1", 0)]
    [InlineData("第一个", 0)]
    [InlineData("第2家", 1)]
    [InlineData("選第二個", 1)]
    [InlineData("最后那家", 2)]
    [InlineData("the second one", 1)]
    [InlineData("The 3rd", 2)]
    [InlineData("last one", 2)]
    [InlineData("做仪表的那家", 0)]
    [InlineData("無錫那間", 1)]
    [InlineData("买流量计的那个", 0)]
    [InlineData("the Leeds one", 2)]
    public void Read_AnswerThatNamesOne_IsThatOne(string text, int index) => Assert.Equal(index, Choice.Read(text, Options, Names));

    [Theory]
    [InlineData("not the Leeds one", 0)]
    [InlineData("不是做仪表的那家", 1)]
    public void Read_OneOfTwoDenied_IsTheOther(string text, int index) => Assert.Equal(index, Choice.Read(text, [Options[0], Options[2]], Names));

    [Theory]
    [InlineData("the dentist lot", 0)]
    [InlineData("not the dentist", 1)]
    [InlineData("the logistic people", 1)]
    public void Read_AWordOfTheNameInAnotherForm_IsThatOne(string text, int index)
    {
        CustomerCode[] two = [new("d"), new("l")];

        Assert.Equal(index, Choice.Read(text, two, Names.Of([new NamedCustomer(two[0], "Northgate Dental", [], []), new NamedCustomer(two[1], "Northgate Logistics", [], [])])));
    }

    [Theory]
    [InlineData("the teeth", 0)]
    [InlineData("the lorries lot", 1)]
    [InlineData("跑车队的那家", 1)]
    public void Read_WhatATradeDealsWith_IsThatOne(string text, int index)
    {
        CustomerCode[] two = [new("d"), new("l")];

        Assert.Equal(index, Choice.Read(text, two, Names.Of([new NamedCustomer(two[0], "Northgate Dental", [], []), new NamedCustomer(two[1], "Northgate Logistics", [], [])])));
    }

    [Theory]
    [InlineData("无锡那间", 1)]
    [InlineData("苏州的那位。", 0)]
    [InlineData("the Leeds one", 2)]
    [InlineData("第二个", 1)]
    public void Only_NothingButPointing_IsThatOne(string text, int index) => Assert.Equal(index, Choice.Only(text, Options, Names));

    [Theory]
    [InlineData("苏州怎么样了")]
    [InlineData("苏州那家？")]
    [InlineData("苏州打来了")]
    [InlineData("Leeds rang")]
    public void Only_WhatSaysMore_IsNone(string text) => Assert.Null(Choice.Only(text, Options, Names));

    [Theory]
    [InlineData("our Priya, not the Leeds one")]
    [InlineData("4")]
    [InlineData("第五个")]
    [InlineData("江苏那家")]
    [InlineData("汇通")]
    [InlineData("都不是")]
    [InlineData("3月5日")]
    [InlineData("3个月后再说")]
    [InlineData("上午拜访了苏州汇通仪表，他们对方案很满意，下周一再去一趟，顺便把合同带过去给他们签")]
    public void Read_AnswerThatNamesNoneOrSeveral_IsNone(string text) => Assert.Null(Choice.Read(text, Options, Names));
}
