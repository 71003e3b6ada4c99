using SalesBot.Domain.Performance;
using SalesBot.Domain.Sales;

namespace SalesBot.Domain.Tests.Performance;

public sealed class TargetBookTests
{
    private static readonly Period Q1 = Period.Quarter(2026, 1);

    private static readonly Staff People = new(ABooks.Empty.Reps);

    [Fact]
    public void Rep_WithARowWithoutProduct_HasThatWhateverTheProductRowsSay()
    {
        var book = Book(Row(ABooks.March, "ming", 100), Row(ABooks.March, "ming", 80, "耗材"));

        Assert.Equal(100m, book.Of(ABooks.Ming, ABooks.March).Base);
    }

    [Fact]
    public void Rep_WithProductRowsOnly_HasTheirSum()
    {
        var book = Book(Row(ABooks.March, "ming", 30, "配件"), Row(ABooks.March, "ming", 80, "耗材"));

        Assert.Equal(110m, book.Of(ABooks.Ming, ABooks.March).Base);
    }

    [Fact]
    public void Quarter_WithoutItsOwnRow_IsTheSumOfItsMonths_AndAMonthTakesNothingFromAQuarter()
    {
        var book = Book(Row(Period.Month(2026, 1), "ming", 10), Row(ABooks.March, "ming", 20), Row(Q1, "hong", 90));

        Assert.Equal(30m, book.Of(ABooks.Ming, Q1).Base);
        Assert.Null(book.Of(ABooks.Hong, ABooks.March).Base);
    }

    [Fact]
    public void Field_LeftBlankInTheQuartersRow_ComesFromTheMonths()
    {
        var book = Book(Row(Q1, "ming", 90), Row(ABooks.March, "ming", 20) with { Visits = 8 });

        Assert.Equal((90m, 8m), (book.Of(ABooks.Ming, Q1).Base, book.Of(ABooks.Ming, Q1).Visits));
    }

    [Fact]
    public void Averages_OfMonths_AreMeansNotSums()
    {
        var book = Book(
            Row(Period.Month(2026, 1), "ming", 10) with { Aov = Money.Of(100), Repurchase = 0.4m },
            Row(ABooks.March, "ming", 20) with { Aov = Money.Of(300), Repurchase = 0.6m });

        Assert.Equal((200m, 0.5m), (book.Of(ABooks.Ming, Q1).Aov, book.Of(ABooks.Ming, Q1).Repurchase));
    }

    [Fact]
    public void TeamsRow_ReplacesItsMembersSum_InTheTeamAndTheWhole()
    {
        var book = Book(Row(ABooks.March, "ming", 10), Row(ABooks.March, "hong", 20), Row(ABooks.March, "gang", 40), Row(ABooks.March, "team:一部", 50));

        Assert.Equal(50m, book.Of(Scope.Parse("team:一部")!, ABooks.March).Base);
        Assert.Equal(90m, book.Of(Scope.All, ABooks.March).Base);
        Assert.Equal(60m, book.Of(Scope.Parse("region:华北")!, ABooks.March).Base);
    }

    [Fact]
    public void Challenge_LeftBlank_EqualsTheBase()
    {
        var book = Book(Row(ABooks.March, "ming", 10), Row(ABooks.March, "hong", 20) with { Challenge = Money.Of(30) });

        Assert.Equal(40m, book.Of(Scope.All, ABooks.March).Challenge);
    }

    [Fact]
    public void Scope_WithoutARow_HasNoTarget() => Assert.Null(Book().Of(Scope.All, ABooks.March).Base);

    private static TargetBook Book(params Target[] rows) => new(rows, People);

    private static Target Row(Period period, string holder, decimal amount, string? product = null) => new(period, holder, product, Money.Of(amount));
}
