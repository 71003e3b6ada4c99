using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Domain.Tests.Customers;

public sealed class GradePolicyTests
{
    private static readonly Customer Plain = new() { Code = new("X"), Name = "X", Owner = new RepId("r1"), Created = DateTimeOffset.UnixEpoch };

    [Theory]
    [InlineData(100_000, Grade.A)]
    [InlineData(99_999.99, Grade.B)]
    [InlineData(50_000, Grade.B)]
    [InlineData(49_999.99, Grade.C)]
    public void Suggest_YearlyAmount_DecidesAtTheLimits(double amount, Grade grade) =>
        Assert.Equal(grade, GradePolicy.Suggest(Plain, Money.Of((decimal)amount)).Grade);

    [Fact]
    public void Suggest_Strategic_IsA() => Assert.Equal(Grade.A, GradePolicy.Suggest(Plain with { Strategic = true }, Money.Zero).Grade);

    [Fact]
    public void Suggest_PotentialBudgetAndUrgency_MakeATogetherOnly()
    {
        var promising = Plain with { Potential = 8, BudgetMax = Money.Of(1), Urgency = Urgency.High };

        Assert.Equal(Grade.A, GradePolicy.Suggest(promising, Money.Zero).Grade);
        Assert.Equal(Grade.C, GradePolicy.Suggest(promising with { Potential = 7 }, Money.Zero).Grade);
        Assert.Equal(Grade.C, GradePolicy.Suggest(promising with { BudgetMax = null }, Money.Zero).Grade);
        Assert.Equal(Grade.C, GradePolicy.Suggest(promising with { Urgency = Urgency.Medium }, Money.Zero).Grade);
    }

    [Fact]
    public void Suggest_PotentialWithAClearNeed_IsB()
    {
        Assert.Equal(Grade.B, GradePolicy.Suggest(Plain with { Potential = 5, Need = "视觉检测" }, Money.Zero).Grade);
        Assert.Equal(Grade.C, GradePolicy.Suggest(Plain with { Potential = 4, Need = "视觉检测" }, Money.Zero).Grade);
        Assert.Equal(Grade.C, GradePolicy.Suggest(Plain with { Potential = 5, Need = " " }, Money.Zero).Grade);
    }

    [Fact]
    public void Suggest_SaysWhatItRestsOn()
    {
        var promising = Plain with { Potential = 8, BudgetMax = Money.Of(1), Urgency = Urgency.High, Need = "视觉检测" };

        Assert.Equal(GradeReason.Strategic, GradePolicy.Suggest(promising with { Strategic = true }, Money.Of(100_000)).Why);
        Assert.Equal(GradeReason.Orders, GradePolicy.Suggest(promising, Money.Of(100_000)).Why);
        Assert.Equal(GradeReason.Promising, GradePolicy.Suggest(promising, Money.Of(50_000)).Why);
        Assert.Equal(GradeReason.Potential, GradePolicy.Suggest(promising with { Urgency = null }, Money.Of(1)).Why);
        Assert.Equal(GradeReason.Orders, GradePolicy.Suggest(Plain, Money.Of(1)).Why);
        Assert.Equal(GradeReason.NoOrders, GradePolicy.Suggest(Plain, Money.Zero).Why);
    }

    [Fact]
    public void Misfit_BlankFields_NeverLowerAGrade()
    {
        var graded = Plain with { Grade = Grade.A };

        Assert.Null(GradePolicy.Misfit(graded, Money.Zero, hasBought: false));
        Assert.Equal(Grade.C, GradePolicy.Misfit(graded, Money.Zero, hasBought: true)?.Grade);
        Assert.Equal(Grade.C, GradePolicy.Misfit(graded with { Potential = 3 }, Money.Zero, hasBought: false)?.Grade);
        Assert.Equal(Grade.A, GradePolicy.Misfit(Plain, Money.Of(100_000), hasBought: true)?.Grade);
        Assert.Null(GradePolicy.Misfit(Plain, Money.Zero, hasBought: true));
    }
}
