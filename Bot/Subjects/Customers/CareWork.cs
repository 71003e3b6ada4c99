using SalesBot.Bot.Records;
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
