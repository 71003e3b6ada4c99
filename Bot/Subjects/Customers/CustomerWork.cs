using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Contacts;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Understanding.Vocabularies;
using SalesBot.Domain;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>Adds customers and changes what is known of them.</summary>
internal static class CustomerWork
{
    public static Result<Done> Add(Work work, AddCustomer command)
    {
        var existing = work.Session.CustomersNamed(command.Name)
            .FirstOrDefault(customer => CustomerNames.MaySee(work.Session, work.Person, customer, work.Today));
        if (existing is not null)
        {
            return new NameTaken(existing);
        }

        var industry = IndustryWords.Read(command.Industry);
        work.Changes.Watch(Documents.Counters, CustomerCodes.CounterOf(industry));
        var customer = new Customer
        {
            Code = CustomerCodes.Next(work.Session, industry, command.Size, command.Stage),
            Name = command.Name,
            Industry = industry,
            Size = command.Size,
            Region = command.Region ?? work.Person.Region,
            Channel = command.Channel,
            Contacts = command.Contact is { } contact ? [contact] : [],
            Need = command.Need,
            Stage = Stage.Prospect,
            Owner = work.Person.Id,
            Created = work.Now,
        };
        work.Touch(customer.Code);
        work.Put(customer);
        if (command.Stage != Stage.Prospect)
        {
            work.Changes.Put(
                Documents.StageEvents,
                new StageEvent(Ids.New(work.Now), customer.Code, work.Now, command.Stage, Imported: false, work.Person.Id, SourceMessage: work.Source));
            customer = StageKeeper.Refresh(work, customer);
        }

        var first = command.FirstContact is { } contactMade && FollowUpWork.Log(work, contactMade with { Customer = customer.Code }) is Result<Done>.Accepted(FollowUpLogged logged)
            ? logged
            : null;
        if (command.FirstStep is { } step)
        {
            StepWork.Plan(work, step with { Customer = customer.Code });
        }

        return new CustomerAdded(first?.Customer ?? customer, ProfileCheck.Missing(customer), first?.FollowUp);
    }

    public static Result<Done> Set(Work work, SetCustomer command)
    {
        if (work.Find(command.Customer) is not { } old)
        {
            return new CustomerUnknown();
        }

        work.Touch(old.Code);
        var customer = old with
        {
            Industry = IndustryWords.Read(command.Industry) ?? old.Industry,
            Size = command.Size ?? old.Size,
            Region = command.Region ?? old.Region,
            Channel = command.Channel ?? old.Channel,
            Need = command.Need ?? old.Need,
            Contacts = command.Contact is { } contact ? Met(old.Contacts, contact) : old.Contacts,
            Aliases = command.Alias is { } alias && !old.Aliases.Contains(alias) ? [.. old.Aliases, alias] : old.Aliases,
            BudgetMax = command.Budget ?? old.BudgetMax,
            PaymentDays = command.PaymentDays ?? old.PaymentDays,
            ProfileChecked = work.Today,
        };
        if (customer with { ProfileChecked = old.ProfileChecked } == old with { Contacts = customer.Contacts, Aliases = customer.Aliases } && customer.Contacts.SequenceEqual(old.Contacts) && customer.Aliases.SequenceEqual(old.Aliases))
        {
            return new SameProfile(old, []);
        }

        work.Put(customer);
        return new CustomerSet(customer, ProfileCheck.Missing(customer), old) { Person = command.Contact?.Name, PaymentDays = command.PaymentDays };
    }

    /// <summary>What is not said of somebody known stays.</summary>
    private static IReadOnlyList<Contact> Met(IReadOnlyList<Contact> known, Contact said)
    {
        var at = known.TakeWhile(contact => contact.Name != said.Name).Count();
        var met = at == known.Count ? said : known[at] with
        {
            Title = said.Title ?? known[at].Title,
            Phone = said.Phone ?? known[at].Phone,
            Email = said.Email ?? known[at].Email,
            WeChat = said.WeChat ?? known[at].WeChat,
            DecisionMaker = said.DecisionMaker || known[at].DecisionMaker,
        };
        return [.. known.Take(at), met, .. known.Skip(at + 1)];
    }

    public static Result<Done> SetStage(Work work, SetStage command)
    {
        if (work.Find(command.Customer) is not { } old)
        {
            return new CustomerUnknown();
        }

        if (old.Stage == command.Stage)
        {
            return new SameStage(old);
        }

        work.Touch(old.Code);
        var told = command.FollowUp is { } id && work.Session.Get(Documents.FollowUps, id) is { } followUp && followUp.Customer == old.Code ? followUp : null;
        if (told is not null)
        {
            work.Changes.Put(Documents.FollowUps, told with { StageChange = command.Stage, LossReason = command.Reason });
        }
        else
        {
            work.Changes.Put(
                Documents.StageEvents,
                new StageEvent(Ids.New(work.Now), old.Code, work.Now, command.Stage, Imported: false, work.Person.Id, command.Reason, work.Source));
        }

        var now = StageKeeper.Refresh(work, old);
        if (now.Stage != command.Stage)
        {
            // The contact's minute lies before a change made since: what is decided now counts from now.
            work.Changes.Put(
                Documents.StageEvents,
                new StageEvent(Ids.New(work.Now), old.Code, work.Now, command.Stage, Imported: false, work.Person.Id, command.Reason, work.Source));
            now = StageKeeper.Refresh(work, old);
        }

        return new StageSet(now, old.Stage, command.Reason) { FollowUp = told };
    }
}
