using FsCheck;
using FsCheck.Fluent;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Sales;
using SalesBot.Domain.Team;

namespace SalesBot.Domain.Tests.Cadence;

public sealed class ContactPlansTests
{
    private static readonly RepId Ming = new("r1");

    private static readonly CadencePolicy Policy = new(CadenceRules.S2);

    private static readonly Customer Hengtong = new()
    {
        Code = new("XX-DX-YX-001"),
        Name = "恒通科技",
        Owner = Ming,
        Grade = Grade.A,
        Stage = Stage.Interested,
        Created = At("2026-03-02T09:00"),
    };

    [Fact]
    public void Of_ContactWithoutDate_IsDueAfterTheInterval()
    {
        var plan = Plan(Hengtong, Contact("2026-03-10T15:00"));

        Assert.Equal(Day("2026-03-17"), plan.Due);
        Assert.Equal(Day("2026-03-21"), plan.Red);
    }

    [Theory]
    [InlineData("2026-03-12", "2026-03-12")] // before the interval: the agreed date
    [InlineData("2026-03-11", "2026-03-11")] // inside the minimum gap, but agreed
    [InlineData("2026-03-20", "2026-03-20")] // later than it: up to one and a half
    [InlineData("2026-03-27", "2026-03-23")] // beyond: 11 days, moved off the weekend
    [InlineData("2026-03-10", "2026-03-17")] // not after the contact: no date
    public void Of_AgreedDate_CountsAsTheRulesSay(string agreed, string due) =>
        Assert.Equal(Day(due), Plan(Hengtong, Contact("2026-03-10T15:00", new NextStep("报价", Day(agreed)))).Due);

    [Fact]
    public void Of_NoContactYet_CountsFromTheFileThenFromCreation()
    {
        var listed = Hengtong with { LastContact = Day("2026-02-27") };

        Assert.Equal(Day("2026-03-09"), Plan(Hengtong, null).Due);
        Assert.Equal(Day("2026-03-06"), Plan(listed, null).Due);
        Assert.Null(Plan(listed, null).LastContact);
    }

    [Fact]
    public void Of_NoConsent_IsNeverDue()
    {
        var plan = Plan(Hengtong with { Consent = false }, Contact("2026-03-10T15:00", new NextStep("报价", Day("2026-03-12"))));

        Assert.Null(plan.Due);
        Assert.Null(plan.Red);
    }

    [Fact]
    public void Of_ProspectOfGradeC_IsDueAtTheMinimumGap() =>
        Assert.Equal(
            Day("2026-03-25"),
            Plan(Hengtong with { Grade = Grade.C }, Contact("2026-03-10T15:00"), stays: Always(Stage.Prospect)).Due);

    [Fact]
    public void Of_Lost_IsWonBackAfter30DaysThenEvery90()
    {
        var lost = Contact("2026-03-10T15:00") with { StageChange = Stage.Lost };
        var losing = Plan(Hengtong, lost, stays: Lost("2026-03-10T15:00"));
        var again = Plan(Hengtong, lost, stays: Lost("2026-02-10T15:00"));
        var later = Plan(Hengtong, Contact("2026-03-10T15:00"), stays: Lost("2026-02-10T15:00"));
        var silently = Plan(Hengtong, Contact("2026-02-10T15:00", new NextStep("报价", Day("2026-02-12"))), stays: Lost("2026-03-10T09:00"));

        Assert.Equal(Day("2026-04-09"), losing.Due);
        Assert.Equal(Day("2026-06-08"), again.Due);
        Assert.Equal(Day("2026-06-08"), later.Due);
        Assert.Equal(Day("2026-04-09"), silently.Due);
    }

    [Fact]
    public void Of_WonBackWithoutAContact_LeavesTheWinBackInterval()
    {
        StageStay[] stays = [new(Stage.Lost, Moment("2026-01-10T09:00"), Moment("2026-03-12T23:59")), new(Stage.Won, Moment("2026-03-12T23:59"), null)];

        Assert.Equal(Day("2026-03-17"), Plan(Hengtong, Contact("2026-03-10T15:00"), stays: stays).Due);
    }

    [Fact]
    public void Of_LaterContactInTheFile_CountsAndAgreesNoDate() =>
        Assert.Equal(
            Day("2026-03-19"),
            Plan(Hengtong with { LastContact = Day("2026-03-12") }, Contact("2026-03-10T15:00", new NextStep("报价", Day("2026-03-16")))).Due);

    [Fact]
    public void Of_ReminderSetByItself_BringsTheDueDateForward()
    {
        var before = Plan(Hengtong, Contact("2026-03-10T15:00")) with { Steps = [Reminder("2026-03-13", made: "2026-03-11T09:00")] };

        var plan = Plan(Hengtong, Contact("2026-03-10T15:00"), before);

        Assert.Equal(Day("2026-03-13"), plan.Due);
        Assert.Equal(Day("2026-03-21"), plan.Red);
    }

    [Theory]
    [InlineData("2026-03-19", "2026-03-19")]
    [InlineData("2026-03-21", "2026-03-23")] // a Saturday, and the longest gap
    [InlineData("2026-04-10", "2026-03-23")]
    public void Of_LaterReminder_IsWaitedForUpToTheLongestGap(string reminder, string due)
    {
        var before = Plan(Hengtong, Contact("2026-03-10T15:00")) with { Steps = [Reminder(reminder, made: "2026-03-11T09:00")] };

        Assert.Equal(Day(due), Plan(Hengtong, Contact("2026-03-10T15:00"), before).Due);
    }

    [Fact]
    public void Of_LaterReminder_LeavesWhatWasAgreed()
    {
        var contact = Contact("2026-03-10T15:00", new NextStep("报价", Day("2026-03-16")));
        var before = Plan(Hengtong, contact);
        before = before with { Steps = [.. before.Steps, Reminder("2026-03-19", made: "2026-03-11T09:00")] };

        Assert.Equal(Day("2026-03-16"), Plan(Hengtong, contact, before).Due);
    }

    [Fact]
    public void Of_NewContact_ClosesTheStepsMadeBeforeIt()
    {
        var before = Plan(Hengtong, Contact("2026-03-10T15:00", new NextStep("报价", Day("2026-03-16")))) with { SnoozedTo = Day("2026-03-18") };
        before = before with { Steps = [.. before.Steps, Reminder("2026-03-13", made: "2026-03-11T09:00")] };

        var plan = Plan(Hengtong, Contact("2026-03-12T10:00", id: "f2"), before);

        Assert.Empty(plan.Steps);
        Assert.Null(plan.SnoozedTo);
        Assert.Equal(Day("2026-03-19"), plan.Due);
    }

    [Theory]
    [InlineData("2026-03-20", null, "2026-03-20")] // the day said last
    [InlineData(null, null, "2026-03-16")] // none said: the day it had
    [InlineData("2026-03-20", "10:00", "2026-03-16 2026-03-20")] // an appointment is another thing
    public void Of_PromisedAgainInTheSameWords_IsOneStep(string? day, string? time, string open)
    {
        var before = Plan(Hengtong, Told("2026-03-10T15:00", new NextStep("报价", Day("2026-03-16"))));

        var plan = Plan(Hengtong, Told("2026-03-12T10:00", new NextStep("报价", day is null ? null : Day(day), Time: time is null ? null : TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture)), "f2"), before);

        Assert.Equal(open, string.Join(" ", plan.Steps.Select(step => $"{step.Due:yyyy-MM-dd}")));
    }

    [Fact]
    public void Of_OtherWords_IsAnotherStep()
    {
        var before = Plan(Hengtong, Told("2026-03-10T15:00", new NextStep("报价", Day("2026-03-16"))));

        Assert.Equal(2, Plan(Hengtong, Told("2026-03-12T10:00", new NextStep("寄样品", Day("2026-03-20")), "f2"), before).Steps.Count);
    }

    [Fact]
    public void Of_ContactLoggedLate_LeavesTheReminderSetAfterIt()
    {
        var before = Plan(Hengtong, null) with { Steps = [Reminder("2026-03-13", made: "2026-03-11T09:00")] };

        Assert.Single(Plan(Hengtong, Contact("2026-03-10T15:00"), before).Steps);
    }

    [Theory]
    [InlineData("2026-03-11T09:00")] // in the same minute
    [InlineData("2026-03-11T15:00")] // "this afternoon", said in the morning
    public void Of_ReminderSetAfterTheContactWasLogged_StaysWhateverHourTheContactHad(string contact)
    {
        var last = Contact(contact, new NextStep("报价", Day("2026-03-18"))) with { LoggedAt = At("2026-03-11T09:00") };
        var before = Plan(Hengtong, last);
        before = before with { Steps = [.. before.Steps, Reminder("2026-03-16", made: "2026-03-11T09:00")] };

        Assert.Equal(Day("2026-03-16"), Plan(Hengtong, last, before).Due);
    }

    [Fact]
    public void Of_ContactLoggedInTheMinuteOfTheReminder_ClosesIt()
    {
        var before = Plan(Hengtong, Contact("2026-03-10T15:00"));
        before = before with { Steps = [Reminder("2026-03-16", made: "2026-03-11T09:00")] };

        Assert.Empty(Plan(Hengtong, Contact("2026-03-11T09:00", id: "f2") with { LoggedAt = At("2026-03-11T09:00") }, before).Steps);
    }

    [Fact]
    public void Of_CallBeforeAnAppointment_KeepsItUnlessANewDateIsAgreed()
    {
        var before = Plan(Hengtong, Contact("2026-03-10T15:00", new NextStep("演示", Day("2026-03-13"), new TimeOnly(14, 0))));

        var confirmed = Plan(Hengtong, Contact("2026-03-12T10:00", id: "f2"), before);
        var moved = Plan(Hengtong, Contact("2026-03-12T10:00", new NextStep("演示", Day("2026-03-16"), new TimeOnly(9, 0)), "f2"), before);
        var held = Plan(Hengtong, Contact("2026-03-13T14:00", id: "f3"), before);

        Assert.Equal(Day("2026-03-13"), confirmed.NextAppointment?.Due);
        Assert.Equal(Day("2026-03-19"), confirmed.Due);
        Assert.Equal([Day("2026-03-16")], moved.Steps.Select(step => step.Due));
        Assert.Empty(held.Steps);
    }

    [Fact]
    public void Of_MovedStep_KeepsItsNewDateUntilTheNextContact()
    {
        var contact = Contact("2026-03-10T15:00", new NextStep("报价", Day("2026-03-12")));
        var before = Plan(Hengtong, contact);
        var moved = before with { Steps = [before.Steps[0] with { Due = Day("2026-03-18"), Moved = true }] };

        Assert.Equal(Day("2026-03-18"), Plan(Hengtong, contact, moved).Due);
        Assert.Equal(Day("2026-03-12"), Plan(Hengtong, contact, before).Due);
    }

    [Fact]
    public void Of_AnyContact_IsDueOnAWorkingDayOutsideTheGapAndRedNoSooner() => Prop.ForAll(
        (from grade in Gen.Elements(Grade.A, Grade.B, Grade.C)
         from stage in Gen.Elements(Enum.GetValues<Stage>())
         from losing in Gen.Elements(true, false)
         from contact in Gen.Choose(0, 1500)
         from ahead in Gen.Choose(-3, 60)
         select (grade, stage, losing: losing && stage == Stage.Lost, contact: Day("2024-01-01").AddDays(contact), ahead)).ToArbitrary(),
        given =>
        {
            var agreed = given.ahead > 0 ? given.contact.AddDays(given.ahead) : (DateOnly?)null;
            var last = Contact("2026-03-10T15:00", new NextStep("x", agreed)) with
            {
                At = new DateTimeOffset(given.contact.ToDateTime(new TimeOnly(15, 0)), TimeSpan.FromHours(8)),
                StageChange = given.losing ? Stage.Lost : null,
            };
            var since = given.losing ? last.At.DateTime : last.At.DateTime.AddDays(-90);

            var plan = ContactPlans.Of(
                Hengtong with { Grade = given.grade }, last, [new StageStay(given.stage, since, null)], null, Policy, WorkCalendars.Mainland);
            var rule = Policy.After(given.contact, given.grade, given.stage, given.losing, agreed, WorkCalendars.Mainland);

            var gap = Policy.Rules.MinimumGap[given.grade];
            return plan.Due == rule.Due && plan.Red == rule.Red
                && WorkCalendars.Mainland.IsWorkingDay(plan.Due!.Value)
                && (agreed is not null || plan.Due >= given.contact.AddDays(gap))
                && plan.Red >= plan.Due;
        }).QuickCheckThrowOnFailure();

    private static ContactPlan Plan(Customer customer, FollowUp? last, ContactPlan? before = null, IReadOnlyList<StageStay>? stays = null) =>
        ContactPlans.Of(customer, last, stays ?? Always(Stage.Interested), before, Policy, WorkCalendars.Mainland);

    private static StageStay[] Always(Stage stage) => [new(stage, DateTime.MinValue, null)];

    private static StageStay[] Lost(string since) => [new(Stage.Interested, DateTime.MinValue, Moment(since)), new(Stage.Lost, Moment(since), null)];

    private static DateTime Moment(string local) => At(local).DateTime;

    private static FollowUp Contact(string at, NextStep? next = null, string id = "f1") => new()
    {
        Id = id,
        Customer = Hengtong.Code,
        Rep = Ming,
        At = At(at),
        Method = Method.Call,
        Summary = "方案认可",
        Next = next,
    };

    /// <summary>In chat: what was promised before stays.</summary>
    private static FollowUp Told(string at, NextStep next, string id = "f1") => Contact(at, next, id) with { SourceMessage = $"m-{id}" };

    private static PlannedStep Reminder(string due, string made) => new("s1", "问样品", Day(due), null, Ming, null, At(made));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string local) =>
        new(DateTime.ParseExact(local, "yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(8));
}
