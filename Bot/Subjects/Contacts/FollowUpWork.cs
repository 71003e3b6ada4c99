using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Files;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>Logs and mends contacts.</summary>
internal static class FollowUpWork
{
    public static Result<Done> Log(Work work, LogFollowUp command)
    {
        if (work.Find(command.Customer) is not { } customer)
        {
            return new CustomerUnknown();
        }

        if (DateOnly.FromDateTime(command.At.DateTime) is var day && day > work.Today)
        {
            return new ContactInFuture(day);
        }

        work.Touch(customer.Code);
        var before = work.Session.LastFollowUpBefore(customer.Code, command.At);
        var followUp = new FollowUp
        {
            Id = Ids.New(work.Now),
            Customer = customer.Code,
            Rep = work.Person.Id,
            At = command.At,
            LoggedAt = work.Now,
            Method = command.Method,
            Summary = command.Summary,
            Objection = command.Objection,
            Next = command.Next,
            StageChange = command.Stage is { } stage && stage != customer.Stage ? stage : null,
            LossReason = command.Reason,
            Depth = Depths.Of(command.Method, command.Contact, TitleOf(customer, command.Contact)),
            Contact = command.Contact,
            Amount = command.Amount,
            SourceMessage = work.Source,
        };
        work.Changes.Put(Documents.FollowUps, followUp);
        SentWork.AttachNew(work, followUp, command.Attachments ?? []);
        if (before is { Next.State: null or StepState.Open, Next: { } step })
        {
            work.Changes.Put(Documents.FollowUps, before with { Next = step with { State = StepState.Done } });
        }

        var now = StageKeeper.Refresh(work, FirstMet(customer, followUp));
        return new FollowUpLogged(followUp, now, TooSoon(work, customer, before, followUp), !command.NoAnswer && (command.Wordless || Vagueness.IsVague(followUp.Summary, followUp.Feedback)), Proposed: command.Proposed is { } proposed && proposed != now.Stage ? proposed : null)
        {
            AskAgain = AskAgain(work, now, followUp, command.AskAgain),
            Sold = command is { Proposed: Stage.Won, Amount: not null },
        };
    }

    /// <summary>Sets a step of its own for what is still open, unless one that comes no later was agreed anyway.</summary>
    private static PlannedStep? AskAgain(Work work, Customer customer, FollowUp followUp, string? about)
    {
        if (about is null || !customer.Consent || customer.Stage == Stage.Lost)
        {
            return null;
        }

        var day = work.Rules.DutyOf(work.Session, customer.Owner).WorkingDaysAfter(followUp.Day, FuzzyFacts.AskAgainAfter);
        if (day < work.Today || followUp.Next?.Due <= day)
        {
            return null;
        }

        // After the contact, which closes what was set before it.
        var made = followUp.At >= work.Now ? followUp.At.AddSeconds(1) : work.Now;
        var step = new PlannedStep(Ids.New(work.Now), about, day, null, customer.Owner, Made: made);
        var plan = work.Session.Get(Documents.Plans, customer.Code.Value) ?? new ContactPlan { Customer = customer.Code, Owner = customer.Owner };
        work.Session.Upsert(Documents.Plans, plan with { Steps = [.. plan.Steps, step] });
        return step;
    }

    public static Result<Done> Amend(Work work, AmendFollowUp command)
    {
        if (work.Session.Get(Documents.FollowUps, command.FollowUp) is not { } old || work.Find(old.Customer) is not { } customer)
        {
            return new NothingToUndo();
        }

        if (command.At is { } at && DateOnly.FromDateTime(at.DateTime) is var day && day > work.Today)
        {
            return new ContactInFuture(day);
        }

        var target = command.Customer is { } moved ? work.Find(moved) : customer;
        if (target is null)
        {
            return new CustomerUnknown();
        }

        work.Touch(customer.Code);
        work.Touch(target.Code);
        var stage = command.Stage ?? old.StageChange;
        var followUp = old with
        {
            Customer = target.Code,
            At = command.At ?? old.At,
            Method = command.Method ?? old.Method,
            Summary = command.More is { } more ? Substance.Join(old.Summary, more) : old.Summary,
            Objection = command.Objection ?? old.Objection,
            Next = command.Next ?? old.Next,
            StageChange = stage,
            LossReason = command.Reason ?? old.LossReason,
            Contact = command.Contact ?? old.Contact,
            Amount = command.Amount ?? old.Amount,
        };
        work.Changes.Put(Documents.FollowUps, followUp);
        if (target.Code != customer.Code)
        {
            StageKeeper.Refresh(work, customer);
        }

        return new FollowUpLogged(followUp, StageKeeper.Refresh(work, FirstMet(target, followUp)), null, Vague: false, Amended: true);
    }

    private static Customer FirstMet(Customer customer, FollowUp followUp) =>
        customer.FirstContact is { } first && first <= followUp.Day ? customer : customer with { FirstContact = followUp.Day };

    private static string? TitleOf(Customer customer, string? contact) =>
        customer.Contacts.FirstOrDefault(known => known.Name == contact)?.Title;

    private static int? TooSoon(Work work, Customer customer, FollowUp? before, FollowUp followUp) =>
        before is not null && followUp.Day.DayNumber - before.Day.DayNumber is var days
            && days < work.Rules.Cadence.Rules.MinimumGap[customer.EffectiveGrade] && before.Next?.Due != followUp.Day
            ? days
            : null;
}
