using SalesBot.Bot.Ports;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Conversations;

/// <summary>Keeps every customer's plan equal to what its records say, in the transaction that changes them.</summary>
public static class PlanKeeper
{
    /// <summary>Makes the plans of these customers anew; a customer that is gone takes its plan along.</summary>
    /// <param name="calendarOf">A person's working calendar.</param>
    public static void Refresh(
        IWriteSession session, IEnumerable<CustomerCode> touched, CadencePolicy policy, Func<RepId, WorkCalendar> calendarOf)
    {
        foreach (var code in touched.Distinct())
        {
            if (session.Get(Documents.Customers, code.Value) is { } customer)
            {
                session.Upsert(Documents.Plans, Make(session, customer, policy, calendarOf(customer.Owner)));
            }
            else
            {
                session.Delete(Documents.Plans, code.Value);
            }
        }
    }

    /// <summary>The plan the records call for, not yet kept.</summary>
    public static ContactPlan Make(IReadSession session, Customer customer, CadencePolicy policy, WorkCalendar calendar)
    {
        var newest = new DocQuery<FollowUp>(Documents.FollowUpsByCustomer, [customer.Code.Value], Descending: true, Limit: 1);
        var last = session.Query(Documents.FollowUps, newest) is [var contact, ..] ? contact : null;
        var before = session.Get(Documents.Plans, customer.Code.Value);
        return ContactPlans.Of(customer, last, StandingAfter(session, customer, last), before, policy, calendar);
    }

    private static Standing StandingAfter(IReadSession session, Customer customer, FollowUp? last)
    {
        var losing = last is null || last.StageChange == Stage.Lost;
        if (customer.Stage != Stage.Lost || last?.StageChange == Stage.Lost)
        {
            return new Standing(customer.Stage, losing);
        }

        // A stage that came with a file tells that the customer is lost, not when.
        var loss = session.Query(
            Documents.StageEvents,
            new DocQuery<StageEvent>(Documents.StageEventsByCustomer, [customer.Code.Value], From: last is null ? null : Documents.Instant(last.At), Descending: true))
            .FirstOrDefault(change => change is { Stage: Stage.Lost, Imported: false });
        return new Standing(Stage.Lost, losing, loss is null ? null : DateOnly.FromDateTime(loss.At.DateTime));
    }
}
