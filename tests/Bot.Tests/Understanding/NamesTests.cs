using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Tests.Understanding;

public sealed class NamesTests
{
    private static readonly DateTime Now = new(2026, 3, 10, 10, 0, 0);

    private static readonly NamedCustomer Hengtong =
        new(new CustomerCode("c01"), "恒通科技", ["恒通"], [new NamedContact("王建国", "采购经理", ["王经理"])]);

    private static readonly NamedCustomer Group = new(new CustomerCode("c02"), "恒通集团", ["恒通"], []);

    private static readonly NamedCustomer Harbor = new(new CustomerCode("c48"), "Harbor & Pine", [], [new NamedContact("Olivia Grant", "Owner", [])]);

    [Theory]
    [InlineData("刚给恒通科技打了电话", "c01")]
    [InlineData("剛給恆通科技打了電話", "c01")]
    [InlineData("王经理回电了", "c01")]
    [InlineData("lost HARBOR and pine", "c48")]
    [InlineData("harbor & pine's owner called", "c48")]
    [InlineData("Olivia called", "c48")]
    public void Read_OneNameHoweverWritten_GivesItsCustomer(string text, string code)
    {
        var reading = Read(text, Names.Of([Hengtong, Harbor]));

        Assert.Equal(new CustomerCode(code), reading.First?.Customer);
    }

    [Fact]
    public void Read_NameTwoCustomersShare_AsksWhich()
    {
        var reading = Read("恒通回电了", Names.Of([Hengtong, Group]));

        Assert.Equal("customer-ambiguous", reading.Clarify?.Kind);
        Assert.Equal(2, reading.Clarify?.Candidates.Count);
    }

    [Fact]
    public void Without_OneOfTwoBearers_LeavesTheOther()
    {
        var names = Names.Of([Hengtong]).With(Group).With(Harbor).Without(Hengtong.Code);

        Assert.Equal(Group.Code, Read("恒通回电了", names).First?.Customer);
        Assert.Null(names.Find(Hengtong.Code));
    }

    private static Reading Read(string text, Names names) => new Reader().Read(text, names, new ReadingContext(Now));
}
