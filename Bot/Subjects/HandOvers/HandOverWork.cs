using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.HandOvers;

/// <summary>Gives customers to a colleague: a rep the own ones, a lead the team's, within the team; managers anybody's to anybody.</summary>
internal static class HandOverWork
{
    public static Result<Done> All(Work work, HandOverAll command)
    {
        var check = Check(work.Session, work.Person, work.Today, command);
        if (check is Result<HandOverPlan>.Refused(var reason))
        {
            return reason;
        }

        var plan = ((Result<HandOverPlan>.Accepted)check).Value;
        foreach (var customer in plan.Customers)
        {
            Give(work, customer, plan.To);
        }

        Tell(work, plan.Customers, plan.To);
        return new CustomersHandedOver(plan.From, plan.To, plan.Customers, plan.Steps.Count);
    }

    public static Result<Done> One(Work work, HandOver command)
    {
        if (work.Find(command.Customer) is not { } customer)
        {
            return new CustomerUnknown();
        }

        var check = Check(work.Session, work.Person, work.Today, new HandOverAll(customer.Owner, command.To, [customer.Code]));
        if (check is Result<HandOverPlan>.Refused(var reason))
        {
            return reason;
        }

        var plan = ((Result<HandOverPlan>.Accepted)check).Value;
        Tell(work, [customer], plan.To);
        return new HandedOver(Give(work, customer, plan.To), plan.From, plan.To);
    }

    /// <summary>What would go to whom, or why not. Changes nothing.</summary>
    public static Result<HandOverPlan> Check(IReadSession session, Rep person, DateOnly today, HandOverAll command)
    {
        if (session.Get(Documents.Reps, command.To.Value) is not { Active: true, Role: Role.Rep or Role.Lead } to)
        {
            return new PersonUnknown(session.Get(Documents.Reps, command.To.Value)?.Name ?? command.To.Value);
        }

        // Asked first, so that nobody learns whether a stranger has customers.
        if (session.Get(Documents.Reps, command.From.Value) is not { } from || (command.Only is null && from.Id != person.Id && !Access.MayManage(person, from)))
        {
            return new NotYoursToManage();
        }

        List<Customer> customers = [];
        foreach (var meant in Meant(session, command))
        {
            if (meant is not { } customer || !CustomerNames.MaySee(session, person, customer, today))
            {
                return new CustomerUnknown();
            }

            if (!CustomerNames.IsInScope(session, person, customer))
            {
                return new NotYoursToManage();
            }

            customers.Add(customer);
        }

        if (!Access.MaySeeAll(person) && !Colleagues.IsTeammate(person, to))
        {
            return new NotOfTheTeam(to.Name);
        }

        if (customers.Count == 0)
        {
            return new NothingToHandOver(from);
        }

        if (customers.TrueForAll(customer => customer.Owner == to.Id))
        {
            return new SamePerson(to);
        }

        customers.RemoveAll(customer => customer.Owner == to.Id);
        var steps = customers.SelectMany(customer => (session.Get(Documents.Plans, customer.Code.Value)?.Steps ?? []).Select(step => (customer, step)));
        return new HandOverPlan(from, to, customers, [.. steps.OrderBy(item => item.step.Due ?? DateOnly.MaxValue).ThenBy(item => item.step.Time)]);
    }

    private static IEnumerable<Customer?> Meant(IReadSession session, HandOverAll command) => command.Only is { } codes
        ? codes.Distinct().Select(code => session.Get(Documents.Customers, code.Value))
        : session.CustomersOwnedBy(command.From);

    private static Customer Give(Work work, Customer customer, Rep to)
    {
        work.Touch(customer.Code);
        var given = customer with { Owner = to.Id };
        work.Put(given);
        return given;
    }

    /// <summary>The new owner, and each old one who did not do it.</summary>
    private static void Tell(Work work, IReadOnlyList<Customer> customers, Rep to)
    {
        foreach (var some in customers.GroupBy(customer => customer.Owner))
        {
            if (work.Session.Get(Documents.Reps, some.Key.Value) is { } from)
            {
                IReadOnlyList<(Customer, ContactPlan?)> theirs = [.. some.Select(customer => (customer, work.Session.Get(Documents.Plans, customer.Code.Value)))];
                work.Notify(to, language => HandOverText.ToHeir(work.Person, from, theirs, work.Today, language));
                work.Notify(from, language => HandOverText.ToOwner(work.Person, to, theirs, language));
            }
        }
    }
}

/// <param name="From">Whose they are; of customers named one by one, the first one's owner.</param>
/// <param name="Steps">Open ones, soonest first.</param>
internal sealed record HandOverPlan(Rep From, Rep To, IReadOnlyList<Customer> Customers, IReadOnlyList<(Customer Customer, PlannedStep Step)> Steps);
