using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Tests.Understanding;

/// <summary>A customer answers to any part of its name that few in this directory bear.</summary>
public sealed class NamePartsTests
{
    private static readonly DateTime Now = new(2026, 3, 10, 10, 0, 0);

    private static readonly NamedCustomer[] Customers =
    [
        new(new CustomerCode("bus"), "宇通客车", [], [new NamedContact("林国栋", "总经理", [])]),
        new(new CustomerCode("freight"), "远航物流", [], [new NamedContact("林志远", "总监", [])]),
        new(new CustomerCode("school"), "远航教育", [], [new NamedContact("孟丽", "校长", [])]),
        new(new CustomerCode("meters"), "苏州汇通仪表有限公司", [], [new NamedContact("孟凡", "工程师", [])]),
        new(new CustomerCode("wires"), "无锡汇通电器有限公司", [], [new NamedContact("孟涛", "工程师", [])]) { Traits = ["变频器"] },
        new(new CustomerCode("lathes"), "三和机床厂", [], []),
        new(new CustomerCode("foods"), "Calder Valley Foods", [], [new NamedContact("Rosa Diaz", "Buyer", [])]),
        new(new CustomerCode("leeds"), "Leeds Marine Supplies", [], []),
    ];

    private static readonly Names Names = Names.Of(Customers);

    [Theory]
    [InlineData("上午拜访了宇通，方案满意", "bus")]
    [InlineData("去客车那边开了会", "bus")]
    [InlineData("林总说客车的订单下周定", "bus")]
    [InlineData("三和说要报价", "lathes")]
    [InlineData("遠航的孟校長來電話", "school")]
    [InlineData("苏州汇通孟工来电话", "meters")]
    [InlineData("无锡那家汇通来电话要报价", "wires")]
    [InlineData("做变频器的汇通来电话要报价", "wires")]
    [InlineData("Rosa from Valley Foods wants a quote", "foods")]
    [InlineData("CVF signed for 20k", "foods")]
    [InlineData("Leeds Marine want a quote", "leeds")]
    public void Read_DistinctivePart_IsThatCustomer(string text, string code) =>
        Assert.Equal(new CustomerCode(code), Read(text, Names).First?.Customer);

    [Theory]
    [InlineData("汇通孟工来电话问进度", "meters", "wires")]
    [InlineData("远航昨天拜访了", "freight", "school")]
    public void Read_PartThatSeveralBear_AsksWhichOfThem(string text, string one, string other)
    {
        var asked = Read(text, Names).Clarify;

        Assert.Equal([one, other], asked!.Candidates.Select(code => code.Value).Order());
    }

    [Theory]
    [InlineData("远航制药昨天拜访了")]
    [InlineData("客车要加急")]
    [InlineData("这批货要走客车运输")]
    [InlineData("Summit Brewery tonight")]
    [InlineData("lunch at the valley")]
    public void Read_WordsThatOnlyLookLikePartOfAName_AreNoCustomer(string text) => Assert.Null(Read(text, Names).First?.Customer);

    [Fact]
    public void Read_PartOfACustomerAddedOrTakenOut_FollowsTheDirectory()
    {
        var added = Names.With(new NamedCustomer(new CustomerCode("yutong2"), "宇通电子", [], []));

        Assert.Equal(2, Read("宇通说要报价", added).Clarify?.Candidates.Count);
        Assert.Equal(new CustomerCode("bus"), Read("宇通说要报价", added.Without(new CustomerCode("yutong2"))).First?.Customer);
    }

    [Theory]
    [InlineData("今天拜访了昆山精诚机电有限公司，聊得不错", "昆山精诚机电有限公司")]
    [InlineData("met Harlow Dental Ltd today about the scanner", "Harlow Dental Ltd")]
    public void Read_CompanyNamedInFull_IsNotTheOneSpokenOfLast(string text, string name)
    {
        var record = new Reader().Read(text, Names, new ReadingContext(Now, null, new CustomerCode("bus"))).First;

        Assert.Null(record?.Customer);
        Assert.Equal(name, record?.CustomerName);
    }

    private static Reading Read(string text, Names names) => new Reader().Read(text, names, new ReadingContext(Now));
}
