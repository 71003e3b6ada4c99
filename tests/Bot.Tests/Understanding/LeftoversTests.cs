using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Judge;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Tests.Understanding;

/// <summary>What a message says that no slot took counts against its record.</summary>
public sealed class LeftoversTests
{
    private static readonly Names Names = Names.Of([new NamedCustomer(new CustomerCode("c01"), "恒通科技", ["恒通"], []), new NamedCustomer(new CustomerCode("c45"), "Brightline Foods", ["Brightline"], [])]);

    [Theory]
    [InlineData("昨天拜访了恒通，方案没问题", "昨天拜访了恒通，方案没问题，他们3/28、4/2停产", nameof(Sign.SpareTimes))]
    [InlineData("昨天拜访了恒通，方案没问题", "昨天拜访了恒通，方案没问题，他们有860个人", nameof(Sign.SpareFigures))]
    [InlineData("visited Brightline yesterday", "visited Brightline yesterday, two vendors quoted $40k and $45k", nameof(Sign.SpareMoney))]
    [InlineData("昨天拜访了恒通", "昨天给恒通打电话约上门拜访", nameof(Sign.Ways))]
    [InlineData("昨天拜访了恒通", "昨天拜访了恒通，要是能签就好了", nameof(Sign.Doubtful))]
    public void Read_MoreThanItsSlotsHold_IsASign(string plain, string more, string sign) =>
        Assert.True(Of(more, sign) > Of(plain, sign), $"{sign}: {Of(plain, sign)} and {Of(more, sign)}");

    private static float Of(string text, string sign) =>
        new Reader().Read(text, Names, new ReadingContext(new DateTime(2026, 3, 10, 10, 0, 0))).Judged!.Signs!.All[(int)Enum.Parse<Sign>(sign)];
}
