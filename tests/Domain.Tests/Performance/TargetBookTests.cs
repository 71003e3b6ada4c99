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

    [Fact]
    public void Year_OfThreeMonths_SaysThatNineHaveNoTarget()
    {
        var book = Book(Row(Period.Month(2026, 1), "ming", 10), Row(Period.Month(2026, 2), "hong", 10), Row(ABooks.March, "team:二部", 20, "耗材"));

        Assert.Equal(9, book.MonthsWithout(Scope.All, Period.Year(2026)));
        Assert.Equal(0, book.MonthsWithout(Scope.All, Q1));
        Assert.Equal(2, book.MonthsWithout(new Scope(ScopeKind.Rep, "小明"), Q1));
        Assert.Equal(1, book.MonthsWithout(new Scope(ScopeKind.Team, "一部"), Q1));
        Assert.Equal(2, book.MonthsWithout(new Scope(ScopeKind.Product, "耗材"), Q1));
    }

    [Fact]
    public void Year_WithItsOwnRowOrNone_LacksNoMonth()
    {
        Assert.Equal(0, Book(Row(Period.Year(2026), "ming", 120), Row(ABooks.March, "ming", 20)).MonthsWithout(Scope.All, Period.Year(2026)));
        Assert.Equal(0, Book().MonthsWithout(Scope.All, Period.Year(2026)));
        Assert.Equal(9, Book(Row(Q1, "ming", 30)).MonthsWithout(Scope.All, Period.Year(2026)));
    }

    [Fact]
    public void TeamsWithOwn_AreThoseWithARow_OfTheProductWhereOneIsAsked()
    {
        var book = Book(Row(ABooks.March, "team:一部", 50), Row(ABooks.March, "team:二部", 20, "耗材"), Row(ABooks.March, "ming", 10));

        Assert.Equal(["一部", "二部"], book.TeamsWithOwn(ABooks.March));
        Assert.Equal(["二部"], book.TeamsWithOwn(ABooks.March, "耗材"));
        Assert.Empty(book.TeamsWithOwn(Period.Month(2026, 4)));
    }

    private static TargetBook Book(params Target[] rows) => new(rows, People);

    private static Target Row(Period period, string holder, decimal amount, string? product = null) => new(period, holder, product, Money.Of(amount));
}
