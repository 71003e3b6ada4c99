using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>Keeps what is known of customers true: profiles looked over, grades confirmed.</summary>
internal static class CareWork
{
    public static Result<Done> Confirm(Work work, ConfirmProfiles command)
    {
        var customers = command.Customers.Select(work.Find).OfType<Customer>().ToList();
        if (customers.Count == 0)
        {
            return new CustomerUnknown();
        }

        foreach (var customer in customers)
        {
            work.Put(customer with { ProfileChecked = work.Today });
        }

        return new ProfilesConfirmed(customers);
    }

    /// <summary>Everybody who may see the customer may say that it wants its peace.</summary>
    public static Result<Done> SetConsent(Work work, SetConsent command)
    {
        if (work.Find(command.Customer) is not { } old)
        {
            return new CustomerUnknown();
        }

        if (old.Consent == command.Consent)
        {
            return new NothingChanged();
        }

        work.Touch(old.Code);
        var customer = old with { Consent = command.Consent };
        work.Put(customer);
        return new ConsentSet(customer);
    }

    /// <summary>Puts a rep's proposal to the leads of the owner's team; without any, to the managers.</summary>
    public static Result<Done> AskGrade(Work work, AskGrade command)
    {
        if (work.Find(command.Customer) is not { } customer)
        {
            return new CustomerUnknown();
        }

        var people = work.Session.All(Documents.Reps).Where(rep => rep.Active && rep.Id != work.Person.Id).ToList();
        var team = work.Session.Get(Documents.Reps, customer.Owner.Value)?.Team;
        var leads = people.Where(rep => rep.Role == Role.Lead && rep.Team is not null && rep.Team == team).ToList();
        var deciders = leads.Count > 0 ? leads : [.. people.Where(rep => rep.Role == Role.Manager)];
        if (deciders.Count == 0)
        {
            return new NotAllowed(Role.Lead);
        }

        foreach (var decider in deciders)
        {
            work.Notify(decider, language => Draft.Plain(Words.Of("Talk", language)["Grade.Ask", work.Person.Name, customer.Name, customer.EffectiveGrade, command.Grade])
                .With(new Button(Words.Of("Talk", language)["Button.Grade", command.Grade], "grade", customer.Code, command.Grade)) with { Customer = customer.Code.Value });
        }

        return new GradeAsked(customer, command.Grade, deciders[0]);
    }

    /// <summary>A lead or manager confirms what the bot or a rep suggests.</summary>
    public static Result<Done> SetGrade(Work work, SetGrade command)
    {
        if (work.Person.Role < Role.Lead)
        {
            return new NotAllowed(Role.Lead);
        }

        if (work.Find(command.Customer) is not { } old)
        {
            return new CustomerUnknown();
        }

        work.Touch(old.Code);
        var customer = old with { Grade = command.Grade };
        work.Put(customer);
        return new GradeSet(customer, old.EffectiveGrade);
    }
}
