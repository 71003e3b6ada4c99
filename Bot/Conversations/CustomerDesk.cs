using SalesBot.Bot.Ports;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Conversations;

/// <summary>Adds customers and changes what is known of them.</summary>
internal static class CustomerDesk
{
    public static Result<Done> Add(Desk desk, AddCustomer command)
    {
        var existing = desk.Session.Query(Documents.Customers, new DocQuery<Customer>(Documents.CustomersByName, [command.Name]))
            .FirstOrDefault(customer => Directory.MaySee(desk.Session, desk.Person, customer, desk.Today));
        if (existing is not null)
        {
            return new NameTaken(existing);
        }

        var industry = Industries.Read(command.Industry);
        var customer = new Customer
        {
            Code = Codes.Next(desk.Session, industry, command.Size, command.Stage),
            Name = command.Name,
            Industry = industry,
            Size = command.Size,
            Region = command.Region ?? desk.Person.Region,
            Channel = command.Channel,
            Contacts = command.Contact is { } contact ? [contact] : [],
            Need = command.Need,
            Stage = Stage.Prospect,
            Owner = desk.Person.Id,
            Created = desk.Now,
        };
        desk.Touch(customer.Code);
        desk.Put(customer);
        if (command.Stage != Stage.Prospect)
        {
            desk.Changes.Put(
                Documents.StageEvents,
                new StageEvent(Ids.New(desk.Now), customer.Code, desk.Now, command.Stage, Imported: false, desk.Person.Id, SourceMessage: desk.Source));
            customer = StageKeeper.Refresh(desk, customer);
        }

        var first = command.FirstContact is { } contactMade && FollowUpDesk.Log(desk, contactMade with { Customer = customer.Code }) is Result<Done>.Accepted(FollowUpLogged logged)
            ? logged
            : null;
        if (command.FirstStep is { } step)
        {
            StepDesk.Plan(desk, step with { Customer = customer.Code });
        }

        return new CustomerAdded(first?.Customer ?? customer, ProfileCheck.Missing(customer), first?.FollowUp);
    }

    public static Result<Done> Set(Desk desk, SetCustomer command)
    {
        if (desk.Find(command.Customer) is not { } old)
        {
            return new CustomerUnknown();
        }

        desk.Touch(old.Code);
        var customer = old with
        {
            Industry = Industries.Read(command.Industry) ?? old.Industry,
            Size = command.Size ?? old.Size,
            Region = command.Region ?? old.Region,
            Channel = command.Channel ?? old.Channel,
            Need = command.Need ?? old.Need,
            Contacts = command.Contact is { } contact ? [.. old.Contacts.Where(known => known.Name != contact.Name), contact] : old.Contacts,
            Aliases = command.Alias is { } alias && !old.Aliases.Contains(alias) ? [.. old.Aliases, alias] : old.Aliases,
            BudgetMax = command.Budget ?? old.BudgetMax,
            ProfileChecked = desk.Today,
        };
        desk.Put(customer);
        return new CustomerSet(customer, ProfileCheck.Missing(customer));
    }

    public static Result<Done> SetStage(Desk desk, SetStage command)
    {
        if (desk.Find(command.Customer) is not { } old)
        {
            return new CustomerUnknown();
        }

        if (old.Stage == command.Stage)
        {
            return new SameStage(old);
        }

        desk.Touch(old.Code);
        var told = command.FollowUp is { } id && desk.Session.Get(Documents.FollowUps, id) is { } followUp && followUp.Customer == old.Code ? followUp : null;
        if (told is not null)
        {
            desk.Changes.Put(Documents.FollowUps, told with { StageChange = command.Stage, LossReason = command.Reason });
        }
        else
        {
            desk.Changes.Put(
                Documents.StageEvents,
                new StageEvent(Ids.New(desk.Now), old.Code, desk.Now, command.Stage, Imported: false, desk.Person.Id, command.Reason, desk.Source));
        }

        var now = StageKeeper.Refresh(desk, old);
        if (now.Stage != command.Stage)
        {
            // The contact's minute lies before a change made since: what is decided now counts from now.
            desk.Changes.Put(
                Documents.StageEvents,
                new StageEvent(Ids.New(desk.Now), old.Code, desk.Now, command.Stage, Imported: false, desk.Person.Id, command.Reason, desk.Source));
            now = StageKeeper.Refresh(desk, old);
        }

        return new StageSet(now, old.Stage, command.Reason) { FollowUp = told };
    }
}
