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
        Assert.Equal(grade, GradePolicy.Suggest(Plain, Money.Of((decimal)amount)));

    [Fact]
    public void Suggest_Strategic_IsA() => Assert.Equal(Grade.A, GradePolicy.Suggest(Plain with { Strategic = true }, Money.Zero));

    [Fact]
    public void Suggest_PotentialBudgetAndUrgency_MakeATogetherOnly()
    {
        var promising = Plain with { Potential = 8, BudgetMax = Money.Of(1), Urgency = Urgency.High };

        Assert.Equal(Grade.A, GradePolicy.Suggest(promising, Money.Zero));
        Assert.Equal(Grade.C, GradePolicy.Suggest(promising with { Potential = 7 }, Money.Zero));
        Assert.Equal(Grade.C, GradePolicy.Suggest(promising with { BudgetMax = null }, Money.Zero));
        Assert.Equal(Grade.C, GradePolicy.Suggest(promising with { Urgency = Urgency.Medium }, Money.Zero));
    }

    [Fact]
    public void Suggest_PotentialWithAClearNeed_IsB()
    {
        Assert.Equal(Grade.B, GradePolicy.Suggest(Plain with { Potential = 5, Need = "视觉检测" }, Money.Zero));
        Assert.Equal(Grade.C, GradePolicy.Suggest(Plain with { Potential = 4, Need = "视觉检测" }, Money.Zero));
        Assert.Equal(Grade.C, GradePolicy.Suggest(Plain with { Potential = 5, Need = " " }, Money.Zero));
    }

    [Fact]
    public void Misfit_BlankFields_NeverLowerAGrade()
    {
        var graded = Plain with { Grade = Grade.A };

        Assert.Null(GradePolicy.Misfit(graded, Money.Zero, hasBought: false));
        Assert.Equal(Grade.C, GradePolicy.Misfit(graded, Money.Zero, hasBought: true));
        Assert.Equal(Grade.C, GradePolicy.Misfit(graded with { Potential = 3 }, Money.Zero, hasBought: false));
        Assert.Equal(Grade.A, GradePolicy.Misfit(Plain, Money.Of(100_000), hasBought: true));
        Assert.Null(GradePolicy.Misfit(Plain, Money.Zero, hasBought: true));
    }
}
