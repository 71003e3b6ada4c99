using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;

namespace SalesBot.Domain.Tests.Cadence;

public sealed class NudgesTests
{
    [Fact]
    public void IsTurn_LostCustomer_IsOnce()
    {
        var contact = ADueContact.Of("A", daysOver: 20);
        var lost = contact with { Customer = contact.Customer with { Stage = Stage.Lost } };

        Assert.True(NudgeBudget.Default.IsTurn(lost, [], Today));
        Assert.False(NudgeBudget.Default.IsTurn(lost, [Today.AddDays(-10)], Today));
        Assert.True(NudgeBudget.Default.IsTurn(contact, [Today.AddDays(-10)], Today));
    }

    private static readonly DateOnly Today = ADueContact.Today;

    [Theory]
    [InlineData(0, false)] // due today, not overdue
    [InlineData(1, true)]
    public void IsTurn_NeverNudged_BeginsWhenOverdue(int daysOver, bool turn) =>
        Assert.Equal(turn, NudgeBudget.Default.IsTurn(ADueContact.Of("X", daysOver: daysOver), [], Today));

    [Theory]
    [InlineData(new[] { 1 }, true)] // one day after the first
    [InlineData(new[] { 0 }, false)] // the same day
    [InlineData(new[] { 3, 2 }, false)] // two after the second
    [InlineData(new[] { 4, 3 }, true)]
    [InlineData(new[] { 10, 9, 6 }, false)]
    [InlineData(new[] { 12, 11, 7 }, true)]
    [InlineData(new[] { 20, 19, 16, 7 }, true)] // the last pause goes on
    [InlineData(new[] { 20, 19, 16, 6 }, false)]
    public void IsTurn_NudgesIgnored_BackOff(int[] daysAgo, bool turn)
    {
        var contact = ADueContact.Of("X", daysOver: 40, redAfter: 60);

        Assert.Equal(turn, NudgeBudget.Default.IsTurn(contact, [.. daysAgo.Select(days => Today.AddDays(-days))], Today));
    }

    [Fact]
    public void IsTurn_TurnedRedSinceTheLastNudge_ComesAtOnce()
    {
        var past = new[] { Today.AddDays(-2), Today.AddDays(-1) };

        Assert.True(NudgeBudget.Default.IsTurn(ADueContact.Of("X", daysOver: 7, redAfter: 7), past, Today));
        Assert.False(NudgeBudget.Default.IsTurn(ADueContact.Of("X", daysOver: 7, redAfter: 6), past, Today));
    }

    [Fact]
    public void IsTurn_Snoozed_Waits() =>
        Assert.False(NudgeBudget.Default.IsTurn(ADueContact.Of("X", daysOver: 7, snoozedFor: 1), [], Today));

    [Fact]
    public void Choose_MoreThanTheBudget_KeepsTheMostPressing()
    {
        var turns = new[]
        {
            ADueContact.Of("C-9", Grade.C, daysOver: 9), ADueContact.Of("A-1", Grade.A, daysOver: 1), ADueContact.Of("B-2", Grade.B, daysOver: 2),
            ADueContact.Of("B-2-rich", Grade.B, daysOver: 2, amount: 1), ADueContact.Of("A-2", Grade.A, daysOver: 2),
        };

        Assert.Equal(["A-2", "A-1", "B-2-rich"], NudgeBudget.Default.Choose(turns, used: 2, Today).Select(contact => contact.Customer.Name));
        Assert.Empty(NudgeBudget.Default.Choose(turns, used: 6, Today));
    }

    [Theory]
    [InlineData(Grade.A, 1, EscalationStep.Lead)]
    [InlineData(Grade.A, 2, EscalationStep.Manager)]
    [InlineData(Grade.B, 2, EscalationStep.None)]
    [InlineData(Grade.B, 5, EscalationStep.Lead)] // Friday 6 March: 3 working days
    [InlineData(Grade.B, 7, EscalationStep.Lead)] // Wednesday 4 March: 5
    [InlineData(Grade.B, 8, EscalationStep.Manager)] // Tuesday 3 March: 6
    [InlineData(Grade.C, 8, EscalationStep.None)] // Tuesday 3 March: 6
    [InlineData(Grade.C, 9, EscalationStep.Lead)]
    public void StepOn_WorkingDaysOverdue_ClimbsByGrade(Grade grade, int daysOver, EscalationStep step) =>
        Assert.Equal(step, Escalation.Default.StepOn(Today, ADueContact.Of("X", grade, daysOver), WorkCalendars.Mainland));

    [Theory]
    [InlineData(Grade.A, 1, EscalationStep.None, EscalationStep.Lead)]
    [InlineData(Grade.A, 2, EscalationStep.Lead, EscalationStep.Manager)]
    [InlineData(Grade.A, 6, EscalationStep.Manager, EscalationStep.Manager)] // Thursday 5 March: 4 working days
    [InlineData(Grade.B, 7, EscalationStep.None, EscalationStep.Lead)] // Wednesday 4 March: 5
    [InlineData(Grade.B, 8, EscalationStep.Lead, EscalationStep.Manager)] // Tuesday 3 March: 6
    public void StepOn_OverdueInTheFileItCameIn_TakesTwiceAsLong(Grade grade, int daysOver, EscalationStep step, EscalationStep otherwise)
    {
        var contact = ADueContact.Of("X", grade, daysOver);
        var backlog = contact with { Customer = contact.Customer with { FromFile = true }, Plan = contact.Plan with { EasedTo = contact.Plan.Due } };

        Assert.Equal(step, Escalation.Default.StepOn(Today, backlog, WorkCalendars.Mainland));
        Assert.Equal(otherwise, Escalation.Default.StepOn(Today, backlog with { Plan = contact.Plan }, WorkCalendars.Mainland));
    }

    [Theory]
    [InlineData(0, EscalationStep.None)]
    [InlineData(1, EscalationStep.Lead)]
    [InlineData(2, EscalationStep.Manager)]
    [InlineData(8, EscalationStep.Manager)]
    public void StepOn_ShownOnlyLater_CountsFromThere(int shownDaysAgo, EscalationStep step) =>
        Assert.Equal(step, Escalation.Default.StepOn(Today, ADueContact.Of("X", Grade.A, daysOver: 5), WorkCalendars.Mainland, Today.AddDays(-shownDaysAgo)));
}
