using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Tests.Understanding;

public sealed class ReaderTests
{
    private static readonly DateTime Now = new(2026, 3, 10, 10, 0, 0);

    private static readonly NamedCustomer Hengtong = new(new CustomerCode("c01"), "恒通科技", ["恒通"], [new NamedContact("王建国", "采购经理", ["王经理"])]);
    private static readonly NamedCustomer Group = new(new CustomerCode("c02"), "恒通集团", ["恒通"], [new NamedContact("王海涛", "副总裁", ["王总"])]);
    private static readonly NamedCustomer Huaxin = new(new CustomerCode("c03"), "华信电子", ["华信"], [new NamedContact("陈志强", "采购总监", [])]);
    private static readonly NamedCustomer Kestrel = new(new CustomerCode("c47"), "Kestrel Robotics", ["Kestrel"], [new NamedContact("Ben Okafor", "Purchasing", [])]);

    private static readonly Names Everyone = Names.Of([Hengtong, Group, Huaxin, Kestrel]);

    [Fact]
    public void Read_TwoCustomersInOneBreath_GivesEachItsRecord()
    {
        var reading = Read("今天上午拜访了恒通科技和华信电子");

        Assert.Equal([Hengtong.Code, Huaxin.Code], reading.Records.Select(record => record.Customer!.Value));
        Assert.All(reading.Records, record => Assert.Equal("visit", record.Method));
        Assert.Null(reading.Clarify);
    }

    [Fact]
    public void Read_NumberBeyondAnyAmount_IsNone()
    {
        Assert.Equal(200_000, Read("恒通科技谈了20万，编号99999999999999999999999999999万").First!.Amount);
        Assert.Null(Read("恒通科技报价99999999999999999999999999999万").First!.Amount);
    }

    [Fact]
    public void Read_TwoCustomersWithTheirOwnClauses_KeepsTheirSlotsApart()
    {
        var reading = Read("恒通科技王经理要降价，华信电子签了，30万");

        Assert.Equal("price", reading.Records[0].Objection);
        Assert.Null(reading.Records[0].Amount);
        Assert.Equal(300_000, reading.Records[1].Amount);
        Assert.Equal(Stage.Won, reading.Records[1].Stage);
    }

    [Theory]
    [InlineData("恒通的王总说可以", "c02")]
    [InlineData("恒通王经理说可以", "c01")]
    public void Read_SharedNameWithAContact_IsSettledByTheContact(string text, string code)
    {
        Assert.Equal(new CustomerCode(code), Read(text).First?.Customer);
    }

    [Theory]
    [InlineData("昨天拜访恒通科枝，谈了合同", "c01")]
    [InlineData("kestrl robotics wants a demo", "c47")]
    public void Read_NameMisspelt_IsFoundButNotSure(string text, string code)
    {
        var reading = Read(text);

        Assert.Equal(new CustomerCode(code), reading.First?.Customer);
        Assert.True(reading.Confidence < Reading.Sure);
    }

    [Fact]
    public void Read_NoNameWhileTalkingOfOne_IsAboutThatOne()
    {
        var reading = new Reader().Read("电话没人接，明天再打", Everyone, new ReadingContext(Now, null, Huaxin.Code));

        Assert.Equal(Huaxin.Code, reading.First?.Customer);
        Assert.Null(reading.Clarify);
        Assert.True(reading.First?.NoAnswer);
    }

    [Theory]
    [InlineData("/report month", "report", "month")]
    [InlineData("/customer 恒通", "customer", "恒通")]
    [InlineData("／今日", "today", null)]
    [InlineData("/hlep", "help", null)]
    [InlineData("/report@SalesBot 2026-Q1", "report", "2026-Q1")]
    [InlineData("帮助！！怎么记录", "help", null)]
    [InlineData("撤销", "undo", null)]
    [InlineData("三月份业绩报告", "report", "三月")]
    public void Read_Command_KeepsItsArgumentAsWritten(string text, string command, string? argument)
    {
        var reading = Read(text);

        Assert.Equal((Intent.Command, command, argument), (reading.Intent, reading.Command, reading.Argument));
    }

    [Theory]
    [InlineData("恒通科技，利润8万")]
    [InlineData("恒通科技要9折")]
    [InlineData("恒通科技账期30天")]
    [InlineData("恒通科技每台4500")]
    [InlineData("恒通科技别家报价18万")]
    public void Read_FiguresThatAreNoDeal_GiveNoAmount(string text)
    {
        Assert.Null(Read(text).First?.Amount);
    }

    [Theory]
    [InlineData("2月30日去恒通科技")]
    [InlineData("恒通科技账期30天")]
    [InlineData("恒通科技在看《明日之后》")]
    public void Read_WhatIsNoDate_SetsNone(string text)
    {
        var record = Read(text).First;

        Assert.Null(record?.NextDue);
        Assert.Null(record?.Occurred);
    }

    [Theory]
    [InlineData("恒通科技还没签")]
    [InlineData("恒通科技想签但要等老板")]
    [InlineData("Kestrel might sign next week")]
    public void Read_AWish_ChangesNoStage(string text)
    {
        Assert.Null(Read(text).First?.Stage);
    }

    [Theory]
    [InlineData("超过两周没联系的客户", 14)]
    [InlineData("两个月没跟进的客户有哪些", 60)]
    [InlineData("超過兩週沒聯絡的客戶", 14)]
    [InlineData("customers not contacted for 3 weeks", 21)]
    public void Read_CustomersLeftAlone_AsksForThoseDays(string text, int days)
    {
        var query = Read(text).Query;

        Assert.Equal(("stale", days), (query?.Type, query?.Days));
    }

    [Theory]
    [InlineData("这个月做得怎么样", "me")]
    [InlineData("我這個月的業績", "me")]
    [InlineData("how am I doing this month", "me")]
    [InlineData("本月业绩", null)]
    [InlineData("这个月的业绩报告", null)]
    [InlineData("team report for March", null)]
    [InlineData("This month's report", null)]
    public void Read_Figures_AreOnesOwnOnlyWhereTheWordsSaySo(string text, string? whose)
    {
        var query = Read(text).Query;

        Assert.Equal(("performance", whose, new DateOnly(2026, 3, 1)), (query?.Type, query?.Who, query?.From));
    }

    [Theory]
    [InlineData("恒通还在对比三家报价，周五前给最终价", "给最终价")]
    [InlineData("恒通還在比價，週五前給最終價", "給最終價")]
    [InlineData("恒通要评估两家方案，下周一给样品", "给样品")]
    public void Read_WhatStandsWithTheDate_IsTheNextStep(string text, string action)
    {
        Assert.Equal(action, Read(text).First?.NextAction);
    }

    [Theory]
    [InlineData("拜访了上海启澜自动化张工，想看视觉检测方案", "上海启澜自动化", "张工")]
    [InlineData("拜訪了新竹晶曜科技，想看方案", "新竹晶曜科技", null)]
    [InlineData("visited Stonebridge Analytics today, they want pricing", "Stonebridge Analytics", null)]
    [InlineData("called Ben from Ironvale Systems, he wants a quote", "Ironvale Systems", "Ben")]
    public void Read_CompanyNobodyKnows_IsNamedAndNothingMore(string text, string name, string? contact)
    {
        var reading = new Reader().Read(text, Everyone, new ReadingContext(Now, null, Huaxin.Code));

        Assert.Equal((Intent.Log, null, name, contact, false), (reading.Intent, reading.First?.Customer, reading.First?.CustomerName, reading.First?.Contact, reading.First?.NewCustomer));
        Assert.Null(reading.Clarify);
    }

    [Theory]
    [InlineData("拜访了一家新客户，想看视觉检测方案，周五前发资料")]
    [InlineData("見了個新客戶，要報價，下週二發")]
    [InlineData("visited a new customer, wants pricing, send deck Friday")]
    public void Read_NewCustomerWithoutAName_IsAskedForNeverTheLastSpokenOf(string text)
    {
        var reading = new Reader().Read(text, Everyone, new ReadingContext(Now, null, Huaxin.Code));

        Assert.Equal((Intent.Log, null, null, "customer-missing"), (reading.Intent, reading.First?.Customer, reading.First?.CustomerName, reading.Clarify?.Kind));
    }

    [Theory]
    [InlineData("天目茶业的联系方式", "天目茶业")]
    [InlineData("北嶺茶業的聯絡方式", "北嶺茶業")]
    [InlineData("contact info for Stonebridge Analytics", "Stonebridge Analytics")]
    public void Read_QuestionAboutACompanyNobodyKnows_KeepsItsName(string text, string name)
    {
        var reading = new Reader().Read(text, Everyone, new ReadingContext(Now, null, Huaxin.Code));

        Assert.Equal(("contact", null, name), (reading.Query?.Type, reading.First?.Customer, reading.First?.CustomerName));
    }

    private static Reading Read(string text) => new Reader().Read(text, Everyone, new ReadingContext(Now));
}
