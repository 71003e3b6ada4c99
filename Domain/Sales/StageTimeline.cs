using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Domain.Sales;

/// <summary>One stay of a customer in a stage. Local times, as the records have them.</summary>
/// <param name="Left">Null while the customer is still in it.</param>
/// <param name="Reason">Why it was lost; null for any other stage.</param>
public sealed record StageStay(Stage Stage, DateTime Entered, DateTime? Left, LossReason? Reason = null)
{
    public DateOnly EnteredOn => DateOnly.FromDateTime(Entered);

    /// <summary>From date to date; null while it lasts.</summary>
    public int? Days => Left is { } left ? DateOnly.FromDateTime(left).DayNumber - EnteredOn.DayNumber : null;
}

/// <summary>The stages a customer went through, read from the records (docs/rules.md, counting).</summary>
public static class StageTimeline
{
    /// <param name="followUps">The customer's, in any order.</param>
    /// <param name="orders">The customer's, in any order.</param>
    /// <param name="typed">Changes that no follow-up and no order explains.</param>
    /// <returns>At least one stay, in order; the last has not ended. The first begins at creation.</returns>
    public static IReadOnlyList<StageStay> Of(
        Customer customer, IEnumerable<FollowUp> followUps, IEnumerable<Order> orders, IEnumerable<StageEvent> typed)
    {
        var contacts = followUps.ToList();
        var sales = orders.ToList();
        var changes = Candidates(contacts, sales, typed.ToList());

        var stage = Stage.Prospect;
        var since = Creation(customer, contacts, sales, changes).ToDateTime(TimeOnly.MinValue);
        LossReason? reason = null;
        var stays = new List<StageStay>();
        var first = true;
        foreach (var change in changes)
        {
            if (change.Stage == stage)
            {
                continue;
            }

            if (!(first && change.Imported))
            {
                stays.Add(new StageStay(stage, since, change.At, reason));
                since = change.At;
            }

            (stage, reason, first) = (change.Stage, change.Stage == Stage.Lost ? change.Reason ?? LossReason.Other : null, false);
        }

        stays.Add(new StageStay(stage, since, null, reason));
        return stays;
    }

    /// <summary>The stage at that local time, with every change up to and including it.</summary>
    public static Stage At(this IReadOnlyList<StageStay> stays, DateTime time) =>
        (stays.LastOrDefault(stay => stay.Entered <= time) ?? stays[0]).Stage;

    /// <summary>The stage the customer ended that day in.</summary>
    public static Stage On(this IReadOnlyList<StageStay> stays, DateOnly day) => stays.At(day.ToDateTime(TimeOnly.MaxValue));

    /// <summary>The earliest trace of the customer; the day it was recorded when there is none.</summary>
    private static DateOnly Creation(Customer customer, List<FollowUp> contacts, List<Order> sales, List<Change> changes)
    {
        DateOnly?[] traces =
        [
            customer.FirstContact,
            customer.LastContact,
            contacts.Count > 0 ? contacts.Min(contact => contact.Day) : null,
            sales.Count > 0 ? sales.Min(order => order.Date) : null,
            changes.Find(change => !change.Imported) is { } typed ? DateOnly.FromDateTime(typed.At) : null,
        ];
        return traces.Min() ?? DateOnly.FromDateTime(customer.Created.DateTime);
    }

    /// <summary>In order of time; an order is the last thing of its day, so that it wins only a customer nothing else has won.</summary>
    private static List<Change> Candidates(List<FollowUp> contacts, List<Order> sales, List<StageEvent> typed) =>
    [
        .. contacts.Where(contact => contact.StageChange is not null)
            .Select(contact => new Change(contact.At.DateTime, contact.StageChange!.Value, 0, contact.Id, contact.LossReason ?? Objections.Reason(contact.Objection)))
            .Concat(typed.Select(change => new Change(change.At.DateTime, change.Stage, 1, change.Id, change.Reason, change.Imported)))
            .Concat(sales.Select(order => new Change(order.Date.ToDateTime(new TimeOnly(23, 59)), Stage.Won, 2, order.Number, null)))
            .OrderBy(change => (change.At, change.Turn))
            .ThenBy(change => change.Id, StringComparer.Ordinal),
    ];

    private sealed record Change(DateTime At, Stage Stage, int Turn, string Id, LossReason? Reason, bool Imported = false);
}
