using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Domain.Tests.Customers;

public sealed class DuplicatesTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 9, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("恒通科技", "恒通科技有限公司")]
    [InlineData("恒通科技", "恒通 科技（股份有限公司）")]
    [InlineData("ＡＢＣ集团", "abc")]
    [InlineData("Brightline Foods", "BRIGHTLINE FOODS, Inc.")]
    [InlineData("Brightline Foods Co., Ltd.", "Brightline Foods")]
    public void Find_SameNameInAnotherForm_IsAPair(string one, string other) =>
        Assert.Equal([Likeness.Name], Assert.Single(Find(Named("A", one), Named("B", other))).Why);

    [Theory]
    [InlineData("恒通科技", "恒通机电")]
    [InlineData("公司", "有限公司")]
    [InlineData("Company", "Ltd")]
    [InlineData("Brightline Foods", "Brightline Media")]
    [InlineData("恒通科技上海分公司", "恒通科技")]
    public void Find_AnotherName_IsNone(string one, string other) => Assert.Empty(Find(Named("A", one), Named("B", other)));

    [Theory]
    [InlineData("138 0000 1001", "+86-13800001001", true)]
    [InlineData("010-62345678", "1062345678", true)]
    [InlineData("12345", "12345", false)]
    [InlineData("0000000000", "0000000000", false)]
    [InlineData("13800001001", "13800001002", false)]
    public void Find_Phone_IsComparedByItsDigits(string one, string other, bool alike) =>
        Assert.Equal(alike, Find(Reached("A", one), Reached("B", other)).Count == 1);

    [Fact]
    public void Find_APhoneOfMany_IsAnAgents() =>
        Assert.Empty(Find([.. Enumerable.Range(0, 5).Select(number => Reached($"C{number}", "13800001001"))]));

    [Fact]
    public void Find_ThreeAlike_AreTheFirstWithEachOfTheOthers()
    {
        var pairs = Find(Named("C", "恒通", days: 2), Named("A", "恒通公司", days: 1), Named("B", "恒通有限公司", days: 0));

        Assert.Equal([("B", "A"), ("B", "C")], pairs.Select(pair => (pair.One.Code.Value, pair.Other.Code.Value)));
    }

    [Fact]
    public void Find_SameCreditCode_IsTheBestReason()
    {
        var pairs = Find(
            Named("A", "甲乙") with { CreditCode = "9131 0000 MA1K 0000 0X" }, Named("B", "丙丁") with { CreditCode = "91310000ma1k00000x" }, Reached("C", "13800001001"), Reached("D", "13800001001"));

        Assert.Equal([Likeness.CreditCode, Likeness.Phone], pairs.Select(pair => Assert.Single(pair.Why)));
    }

    private static IReadOnlyList<DuplicatePair> Find(params Customer[] customers) => Duplicates.Find(customers, text => text.ToLowerInvariant());

    private static Customer Named(string code, string name, int days = 0) =>
        new() { Code = new CustomerCode(code), Name = name, Owner = new RepId("r1"), Created = Start.AddDays(days) };

    private static Customer Reached(string code, string phone) => Named(code, $"客户{code}号") with { Contacts = [new Contact("王一", Phone: phone)] };
}
