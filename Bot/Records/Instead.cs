using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Orders;
using SalesBot.Domain;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Records;

/// <summary>Takes a change back and does the right thing in its place, as one answer: "no, 60k" after an order.</summary>
public sealed record Instead(string Change, SalesCommand Then) : SalesCommand;

/// <summary>What would be refused once the old change is gone, told before it goes.</summary>
internal static class InsteadWork
{
    public static Refusal? Foresee(Work work, Instead command) => command.Then switch
    {
        PlanStep { Due: { } due } when due < work.Today => new DayIsPast(due),
        PlanStep step when work.Find(step.Customer) is null => new CustomerUnknown(),
        RecordOrder order => work.Find(order.Customer) is null ? new CustomerUnknown() : Unreal(order.Amount),
        RecordPayment payment => work.Find(payment.Customer) is not { } customer ? new CustomerUnknown()
            : Unreal(payment.Amount) ?? (Owed(work, payment, command.Change) is var owed && owed < payment.Amount ? new MoreThanOpen(customer, owed) : null),
        _ => null,
    };

    private static Refusal? Unreal(Money amount) => !amount.IsPositive ? new AmountNotPositive() : amount > OrderWork.Most ? new AmountTooLarge() : null;

    /// <summary>What the customer owes without the payment that is taken back.</summary>
    private static Money Owed(Work work, RecordPayment payment, string change)
    {
        var open = OrderWork.OpenOrders(work.Session, payment.Customer).Sum(order => order.Open.Minor);
        var back = LastDone.Payments(work.Session, work.Session.Get(Documents.Changes, change))
            .Where(part => work.Session.Get(Documents.Orders, part.Order)?.Customer == payment.Customer).Sum(part => part.Amount.Minor);
        return new Money(open + back);
    }
}

/// <summary>What a change of the trail set down, read back from it.</summary>
internal static class LastDone
{
    public static IReadOnlyList<Payment> Payments(IReadSession session, ChangeEntry? entry) => entry is null ? [] :
    [
        .. from change in entry.Documents
           where change.Type == Documents.Payments.Name && change.Before is null
           let payment = session.Get(Documents.Payments, change.Id)
           where payment is not null
           select payment,
    ];

    public static Order? Order(IReadSession session, ChangeEntry entry) => entry.Documents
        .Where(change => change.Type == Documents.Orders.Name && change.Before is null)
        .Select(change => session.Get(Documents.Orders, change.Id)).FirstOrDefault(order => order is not null);

    /// <summary>The step that a reminder set.</summary>
    public static (Domain.Customers.CustomerCode Customer, Domain.Cadence.PlannedStep Step)? Step(IReadSession session, ChangeEntry entry)
    {
        foreach (var change in entry.Documents.Where(change => change.Type == Documents.Plans.Name))
        {
            if (session.Get(Documents.Plans, change.Id) is { } plan && plan.Steps.FirstOrDefault(step => step.FollowUp is null && change.Before?.Contains(step.Id, StringComparison.Ordinal) != true) is { } step)
            {
                return (plan.Customer, step);
            }
        }

        return null;
    }
}
