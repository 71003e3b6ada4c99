using SalesBot.Bot.Store;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Steps;

/// <summary>What a person has before them on a day: an appointment, a step, or a customer that falls due.</summary>
/// <param name="Time">Of an appointment.</param>
/// <param name="Text">Null for a contact that falls due.</param>
/// <param name="Step">The step's id; null for a contact that falls due.</param>
internal sealed record ComingItem(Customer Customer, DateOnly Day, TimeOnly? Time, string? Text, string? Step = null)
{
    /// <summary>By day and time.</summary>
    /// <param name="find">Null for customers that are not to be seen.</param>
    /// <param name="first">Local date of the person; both ends are included.</param>
    public static IReadOnlyList<ComingItem> Of(IReadSession session, RepId person, Func<CustomerCode, Customer?> find, DateOnly first, DateOnly last)
    {
        IEnumerable<ContactPlan> plans = [.. session.PlansByFirstStep(person, null, last), .. session.PlansDue(person, last)];
        return
        [
            .. from plan in plans.DistinctBy(plan => plan.Customer)
               let customer = find(plan.Customer)
               where customer is not null
               from item in Items(customer, plan)
               where item.Day >= first && item.Day <= last
               orderby item.Day, item.Time ?? TimeOnly.MaxValue, customer.Name
               select item,
        ];
    }

    /// <summary>Its dated steps; where there are none, the day it is due.</summary>
    private static List<ComingItem> Items(Customer customer, ContactPlan plan)
    {
        var steps = plan.Steps.Where(step => step.Due is not null).Select(step => new ComingItem(customer, step.Due!.Value, step.Time, step.Text, step.Id)).ToList();
        return steps.Count > 0 ? steps : plan.Due is { } due ? [new ComingItem(customer, due, null, null)] : [];
    }
}
