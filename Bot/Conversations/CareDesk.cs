using SalesBot.Bot.Team;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Conversations;

/// <summary>Keeps what is known of customers true: profiles looked over, grades confirmed.</summary>
internal static class CareDesk
{
    public static Result<Done> Confirm(Desk desk, ConfirmProfiles command)
    {
        var customers = command.Customers.Select(desk.Find).OfType<Customer>().ToList();
        if (customers.Count == 0)
        {
            return new CustomerUnknown();
        }

        foreach (var customer in customers)
        {
            desk.Put(customer with { ProfileChecked = desk.Today });
        }

        return new ProfilesConfirmed(customers);
    }

    /// <summary>Everybody who may see the customer may say that it wants its peace.</summary>
    public static Result<Done> SetConsent(Desk desk, SetConsent command)
    {
        if (desk.Find(command.Customer) is not { } old)
        {
            return new CustomerUnknown();
        }

        if (old.Consent == command.Consent)
        {
            return new NothingChanged();
        }

        desk.Touch(old.Code);
        var customer = old with { Consent = command.Consent };
        desk.Put(customer);
        return new ConsentSet(customer);
    }

    /// <summary>A lead or manager confirms what the bot or a rep suggests.</summary>
    public static Result<Done> SetGrade(Desk desk, SetGrade command)
    {
        if (desk.Person.Role < Role.Lead)
        {
            return new NotAllowed(Role.Lead);
        }

        if (desk.Find(command.Customer) is not { } old)
        {
            return new CustomerUnknown();
        }

        desk.Touch(old.Code);
        var customer = old with { Grade = command.Grade };
        desk.Put(customer);
        return new GradeSet(customer, old.EffectiveGrade);
    }
}
