using SalesBot.Bot.Chat;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Records;

/// <summary>One command at work: who asks, when, and what it has written so far.</summary>
internal sealed class Work(TeamRules rules, CustomerNames directory, Rep person, Changes changes, string? source, DateTimeOffset now)
{
    private readonly HashSet<CustomerCode> touched = [];

    private readonly HashSet<RepId> replanned = [];

    public TeamRules Rules => rules;

    public CustomerNames CustomerNames => directory;

    public Rep Person => person;

    public Changes Changes => changes;

    public IWriteSession Session => changes.Session;

    public string? Source => source;

    /// <summary>The person's local time.</summary>
    public DateTimeOffset Now => now;

    public DateOnly Today => DateOnly.FromDateTime(now.DateTime);

    /// <summary>What other currencies are worth now.</summary>
    public Domain.Sales.ExchangeRates ExchangeRates => Rates.Of(Session, rules.Currency);

    /// <summary>An amount as records keep it: what it counts for, and what was said where that is another currency. Without a rate it counts nothing.</summary>
    public (Domain.Money Amount, Domain.Money? AsSaid) Reckoned(Domain.Money told) => told.Currency is null ? (told, null) : (ExchangeRates.InTeam(told) ?? Domain.Money.Zero, told);

    /// <summary>Fresh, for another command of the same message.</summary>
    public Work Again() => new(rules, directory, person, new Changes(Session), source, now);

    /// <returns>Null when there is none within the person's scope.</returns>
    public Customer? Find(CustomerCode code) =>
        Session.FindCustomer(code) is { } customer && CustomerNames.MaySee(Session, person, customer, Today) ? customer : null;

    /// <summary>Says that a customer's records change; to be called before they do, so that undo knows the plan as it was.</summary>
    public void Touch(CustomerCode customer)
    {
        if (touched.Add(customer))
        {
            changes.Watch(Documents.Plans, customer.Value);
        }
    }

    /// <summary>Says that a person's working days change, and with them what is due when: derived, so that the trail need not keep it.</summary>
    public void Replan(RepId person)
    {
        replanned.Add(person);
        Agenda.Changed(Session, person);
    }

    /// <summary>Lets a colleague know, in their language and when they may be disturbed. Undo takes back what has not been said yet.</summary>
    public void Notify(Rep to, Func<Language, Draft> say)
    {
        if (to.Active && to.Id != person.Id)
        {
            var draft = say(Language.Read(to.Language) ?? Language.Simplified);
            changes.Put(Documents.Notices, new Notice(Ids.New(now), to.Id, now, draft.Html, draft.Buttons, draft.Customer));
            Agenda.Changed(Session, to.Id);
        }
    }

    public void Put(Customer customer)
    {
        var before = Session.Get(Documents.Customers, customer.Code.Value);
        changes.Put(Documents.Customers, customer);

        // Most changes, such as a first contact's day, leave the names as they are, and everybody's names need not be looked at again.
        if (before is null || !CustomerNames.ReadsAlike(before, customer))
        {
            directory.Changed(Session, [customer.Code]);
        }
    }

    /// <summary>Brings plans and tallies up to date and keeps the trail.</summary>
    public Done Finish(string what, Done done)
    {
        PlanKeeper.Refresh(Session, touched, rules.Cadence, rep => rules.DutyOf(Session, rep));
        var customers = replanned.SelectMany(owner => Session.CustomersOwnedBy(owner));
        PlanKeeper.Refresh(Session, customers.Select(customer => customer.Code), rules.Cadence, rep => rules.DutyOf(Session, rep));
        TallyKeeper.Refresh(Session, touched, rules.Figures, rules.TeamDay(now));
        var entry = changes.Keep(what, person.Id, source, now);
        return entry is null ? done : done with { Change = entry.Id };
    }
}
