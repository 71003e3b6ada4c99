using SalesBot.Bot.Conversations.Files;
using SalesBot.Bot.Ports;
using SalesBot.Domain;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Conversations;

/// <summary>Logs and mends contacts.</summary>
internal static class FollowUpDesk
{
    public static Result<Done> Log(Desk desk, LogFollowUp command)
    {
        if (desk.Find(command.Customer) is not { } customer)
        {
            return new CustomerUnknown();
        }

        if (DateOnly.FromDateTime(command.At.DateTime) is var day && day > desk.Today)
        {
            return new ContactInFuture(day);
        }

        desk.Touch(customer.Code);
        var before = Latest(desk, customer.Code, command.At);
        var followUp = new FollowUp
        {
            Id = Ids.New(desk.Now),
            Customer = customer.Code,
            Rep = desk.Person.Id,
            At = command.At,
            LoggedAt = desk.Now,
            Method = command.Method,
            Summary = command.Summary,
            Objection = command.Objection,
            Next = command.Next,
            StageChange = command.Stage is { } stage && stage != customer.Stage ? stage : null,
            LossReason = command.Reason,
            Depth = Depths.Of(command.Method, command.Contact, TitleOf(customer, command.Contact)),
            Contact = command.Contact,
            Amount = command.Amount,
            SourceMessage = desk.Source,
        };
        desk.Changes.Put(Documents.FollowUps, followUp);
        SentDesk.AttachNew(desk, followUp, command.Attachments ?? []);
        if (before is { Next.State: null or StepState.Open, Next: { } step })
        {
            desk.Changes.Put(Documents.FollowUps, before with { Next = step with { State = StepState.Done } });
        }

        var now = StageKeeper.Refresh(desk, FirstMet(customer, followUp));
        return new FollowUpLogged(followUp, now, TooSoon(desk, customer, before, followUp), !command.NoAnswer && (command.Wordless || Vagueness.IsVague(followUp.Summary, followUp.Feedback)), Proposed: command.Proposed is { } proposed && proposed != now.Stage ? proposed : null)
        {
            AskAgain = AskAgain(desk, now, followUp, command.AskAgain),
            Sold = command is { Proposed: Stage.Won, Amount: not null },
        };
    }

    /// <summary>Sets a step of its own for what is still open, unless one that comes no later was agreed anyway.</summary>
    private static PlannedStep? AskAgain(Desk desk, Customer customer, FollowUp followUp, string? about)
    {
        if (about is null || !customer.Consent || customer.Stage == Stage.Lost)
        {
            return null;
        }

        var day = desk.Rules.DutyOf(desk.Session, customer.Owner).WorkingDaysAfter(followUp.Day, FuzzyFacts.AskAgainAfter);
        if (day < desk.Today || followUp.Next?.Due <= day)
        {
            return null;
        }

        // After the contact, which closes what was set before it.
        var made = followUp.At >= desk.Now ? followUp.At.AddSeconds(1) : desk.Now;
        var step = new PlannedStep(Ids.New(desk.Now), about, day, null, customer.Owner, Made: made);
        var plan = desk.Session.Get(Documents.Plans, customer.Code.Value) ?? new ContactPlan { Customer = customer.Code, Owner = customer.Owner };
        desk.Session.Upsert(Documents.Plans, plan with { Steps = [.. plan.Steps, step] });
        return step;
    }

    public static Result<Done> Amend(Desk desk, AmendFollowUp command)
    {
        if (desk.Session.Get(Documents.FollowUps, command.FollowUp) is not { } old || desk.Find(old.Customer) is not { } customer)
        {
            return new NothingToUndo();
        }

        if (command.At is { } at && DateOnly.FromDateTime(at.DateTime) is var day && day > desk.Today)
        {
            return new ContactInFuture(day);
        }

        var target = command.Customer is { } moved ? desk.Find(moved) : customer;
        if (target is null)
        {
            return new CustomerUnknown();
        }

        desk.Touch(customer.Code);
        desk.Touch(target.Code);
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
        desk.Changes.Put(Documents.FollowUps, followUp);
        if (target.Code != customer.Code)
        {
            StageKeeper.Refresh(desk, customer);
        }

        return new FollowUpLogged(followUp, StageKeeper.Refresh(desk, FirstMet(target, followUp)), null, Vague: false, Amended: true);
    }

    /// <summary>The last contact before that instant.</summary>
    private static FollowUp? Latest(Desk desk, CustomerCode customer, DateTimeOffset at) => desk.Session.Query(
        Documents.FollowUps,
        new DocQuery<FollowUp>(Documents.FollowUpsByCustomer, [customer.Value], To: Documents.Instant(at), Descending: true, Limit: 1)) is [var latest] ? latest : null;

    private static Customer FirstMet(Customer customer, FollowUp followUp) =>
        customer.FirstContact is { } first && first <= followUp.Day ? customer : customer with { FirstContact = followUp.Day };

    private static string? TitleOf(Customer customer, string? contact) =>
        customer.Contacts.FirstOrDefault(known => known.Name == contact)?.Title;

    private static int? TooSoon(Desk desk, Customer customer, FollowUp? before, FollowUp followUp) =>
        before is not null && followUp.Day.DayNumber - before.Day.DayNumber is var days
            && days < desk.Rules.Cadence.Rules.MinimumGap[customer.EffectiveGrade] && before.Next?.Due != followUp.Day
            ? days
            : null;
}
