using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Files;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Domain;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

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
            SourceMessage = work.Source,
        }.Told(work, command.Amount, command.AmountTo);
        work.Changes.Put(Documents.FollowUps, followUp);
        SentWork.AttachNew(work, followUp, command.Attachments ?? []);
        var open = work.Session.Get(Documents.Plans, customer.Code.Value)?.Steps ?? [];
        PlannedStep[] closed = [.. open.Where(step => command.Does.Contains(step.Id))];
        if (closed.Length > 0)
        {
            StepWork.Close(work, customer, closed, StepEnd.Done, followUp.Id);
        }

        var now = StageKeeper.Refresh(work, FirstMet(customer, followUp));
        return new FollowUpLogged(followUp, now, TooSoon(work, customer, before, followUp), !command.NoAnswer && (command.Wordless || Vagueness.IsVague(followUp.Summary, followUp.Feedback)), Proposed: command.Proposed is { } proposed && proposed != now.Stage ? proposed : null)
        {
            AskAgain = AskAgain(work, now, followUp, command.AskAgain),
            Sold = command is { Proposed: Stage.Won, Amount: not null },
            Settles = command.Settles?.After(followUp.Id),
            Closed = closed,
            Staying = [.. open.Except(closed).Where(step => !step.IsPromisedAgain(command.Next?.Text, command.Next?.Time))],
        };
    }

    /// <summary>With an amount that was spoken of: what it counts for today, and what was said where that is another currency.</summary>
    private static FollowUp Told(this FollowUp followUp, Work work, Money? amount, Money? most) => followUp with
    {
        Amount = amount is { } told ? work.ExchangeRates.InTeam(told) : null,
        AmountTo = most is { } upper ? work.ExchangeRates.InTeam(upper) : null,
        AsSaid = amount?.Currency is null ? null : amount,
        AsSaidTo = most?.Currency is null ? null : most,
    };

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
            Summary = command.More is { } more ? Substance.Join(command.Summary ?? old.Summary, more) : command.Summary ?? old.Summary,
            Objection = command.Objection ?? old.Objection,
            Next = command.Next ?? old.Next,
            StageChange = stage,
            LossReason = command.Reason ?? old.LossReason,
            Contact = command.Contact ?? old.Contact,
        };
        followUp = command.Amount is { } sum && (sum != old.Own() || command.AmountTo != (old.AsSaidTo ?? old.AmountTo)) ? followUp.Told(work, sum, command.AmountTo) : followUp;
        if (followUp == old)
        {
            return new NothingChanged();
        }

        work.Changes.Put(Documents.FollowUps, followUp);
        MoveSteps(work, old, followUp);
        if (target.Code != customer.Code)
        {
            StageKeeper.Refresh(work, customer);
        }

        return new FollowUpLogged(followUp, StageKeeper.Refresh(work, FirstMet(target, followUp)), null, Vague: false, Amended: true);
    }

    public static Result<Done> Remove(Work work, RemoveFollowUp command)
    {
        if (work.Session.Get(Documents.FollowUps, command.FollowUp) is not { } old || old.Rep != work.Person.Id || work.Find(old.Customer) is not { } customer)
        {
            return new NothingToUndo();
        }

        work.Touch(customer.Code);
        if (work.Session.Get(Documents.Plans, customer.Code.Value) is { } plan)
        {
            foreach (var closed in plan.Closed.Where(closed => closed.By == old.Id).ToList())
            {
                plan = plan.Reopen(closed);
            }

            work.Session.Upsert(Documents.Plans, plan with { Steps = [.. plan.Steps.Where(step => step.FollowUp != old.Id)] });
        }

        foreach (var file in work.Session.AttachmentsOf(old.Id))
        {
            work.Changes.Put(Documents.Attachments, file with { FollowUp = null });
        }

        work.Changes.Remove(Documents.FollowUps, old.Id);
        return new FollowUpRemoved(old, StageKeeper.Refresh(work, customer));
    }

    /// <summary>A step that was agreed in a contact goes with it, and is what the contact says now.</summary>
    private static void MoveSteps(Work work, FollowUp old, FollowUp now)
    {
        if (work.Session.Get(Documents.Plans, old.Customer.Value) is not { } plan || plan.Steps.FirstOrDefault(step => step.FollowUp == old.Id) is not { } step || (old.Next == now.Next && old.Customer == now.Customer))
        {
            return;
        }

        work.Session.Upsert(Documents.Plans, plan with { Steps = [.. plan.Steps.Where(other => other != step)] });
        var latest = work.Session.LastFollowUpOf(now.Customer)?.Id == now.Id;
        if (!latest && now.Next is { } next && next.State != StepState.Done)
        {
            var target = work.Session.Get(Documents.Plans, now.Customer.Value) ?? new ContactPlan { Customer = now.Customer, Owner = step.Owner };
            work.Session.Upsert(Documents.Plans, target with { Steps = [.. target.Steps, step with { Text = next.Text, Due = next.Due, Time = next.Time, Moved = false }] });
        }
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
