using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;

namespace SalesBot.Domain.Tests.Performance;

public sealed class DossierDaysTests
{
    private static readonly DateOnly March = new(2026, 3, 1);

    [Theory]
    [InlineData(9, 0)]
    [InlineData(10, 0)]
    [InlineData(11, 1)]
    [InlineData(19, 9)]
    [InlineData(20, 0)]
    public void Overdue_OfADay_CountsFromTheDueDateToTheContactThatMetIt(int day, int expected)
    {
        var dossier = With(Grade.A, Due(2, 10, 20));

        Assert.Equal(expected, dossier.Overdue(March.AddDays(day - 1)));
    }

    /// <summary>What happened after a day changes nothing of it.</summary>
    [Fact]
    public void Overdue_WhatWasMetLater_StandsForTheDaysBefore()
    {
        Assert.Equal(With(Grade.A, Due(2, 10, null)).Overdue(March.AddDays(18)), With(Grade.A, Due(2, 10, 20), Due(20, 27, null)).Overdue(March.AddDays(18)));
    }

    /// <summary>The short dossier tells of grade A what findings look for: a week and more.</summary>
    [Theory]
    [InlineData(Grade.A, 17, 6, 0)]
    [InlineData(Grade.A, 18, 7, 7)]
    [InlineData(Grade.B, 18, 7, 0)]
    public void Deals_KeepWhatWasLongOverdueOfGradeA(Grade grade, int met, int whole, int kept)
    {
        var dossier = With(grade, Due(2, 10, met), Due(met, met + 7, met + 8));

        var day = March.AddDays(met - 2);
        Assert.Equal(whole, dossier.Overdue(day));
        Assert.Equal(kept, dossier.Deals().Overdue(day));
    }

    /// <summary>Thirty days by default; the order of 1 February is paid in two parts.</summary>
    [Theory]
    [InlineData("2026-03-03", null, null, 0)]
    [InlineData("2026-03-04", null, 100, 1)]
    [InlineData("2026-03-20", null, 60, 17)]
    [InlineData("2026-03-25", null, null, 0)]
    [InlineData("2026-03-20", 60, null, 0)]
    [InlineData("2026-03-20", 10, 60, 37)]
    public void PastDue_OfADay_IsWhatWasNotPaidByThen(string day, int? terms, int? left, int days)
    {
        var dossier = With(Grade.B) with
        {
            PaymentDays = terms,
            Sales = [new Sale("1", ABooks.Day("2026-02-01"), ABooks.Ming, "耗材", Money.Of(100), null, [new Receipt(ABooks.Day("2026-03-10"), Money.Of(40)), new Receipt(ABooks.Day("2026-03-25"), Money.Of(60))])],
        };

        var late = dossier.PastDue(ABooks.Day(day), 30, (_, _) => true);

        Assert.Equal(left is { } sum ? (Money.Of(sum), days) : ((Money, int)?)null, late);
        Assert.Equal(late, dossier.Deals().PastDue(ABooks.Day(day), 30, (_, _) => true));
    }

    private static StandingDue Due(int since, int day, int? met) => new(March.AddDays(since - 1), March.AddDays(day - 1), met is { } known ? March.AddDays(known - 1) : null);

    private static Dossier With(Grade grade, params StandingDue[] dues) => new()
    {
        Code = new CustomerCode("K1"),
        Name = "K1",
        Owner = ABooks.Ming,
        Grade = grade,
        Stays = [],
        Dues = dues,
    };
}
