using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Sales;

namespace SalesBot.Domain.Performance;

/// <summary>A customer's contacts one after the other: what each made due, and how well each was kept.</summary>
internal static class ContactChain
{
    /// <param name="contacts">The customer's follow-ups in order of time.</param>
    /// <returns>In order; none without consent.</returns>
    /// <remarks>
    /// A first or last contact that only the customers file knows of is a contact too. The stage is the one the customer
    /// ended the contact's day in: an order of that day counts.
    /// </remarks>
    public static IReadOnlyList<StandingDue> Dues(
        Customer customer, IReadOnlyList<FollowUp> contacts, IReadOnlyList<StageStay> stays, ReviewRules rules)
    {
        if (!customer.Consent)
        {
            return [];
        }

        var days = contacts.Select(contact => contact.Day).ToHashSet();
        var all = contacts.Select(contact => (contact.Day, Due: Due(contact.Day, Loses(contact, stays), contact.Next?.Due)))
            .Concat(FileContacts(customer).Where(days.Add).Select(day => (Day: day, Due: Due(day, losing: false, agreed: null))))
            .OrderBy(contact => contact.Day)
            .ToList();
        return [.. all.Select((contact, at) => new StandingDue(contact.Day, contact.Due, at + 1 < all.Count ? all[at + 1].Day : null))];

        DateOnly Due(DateOnly day, bool losing, DateOnly? agreed) =>
            rules.Cadence.After(day, customer.EffectiveGrade, stays.On(day), losing, agreed, rules.Calendar).Due;
    }

    /// <param name="dues">What <see cref="Dues"/> says of the same contacts.</param>
    public static IReadOnlyList<Touch> Touches(
        IReadOnlyList<FollowUp> contacts, IReadOnlyList<StageStay> stays, IReadOnlyList<StandingDue> dues)
    {
        var touches = new List<Touch>(contacts.Count);
        var at = 0;
        foreach (var contact in contacts)
        {
            while (at < dues.Count && dues[at].Since < contact.Day)
            {
                at++;
            }

            DateOnly? standing = at > 0 ? dues[at - 1].Day : null;
            at += dues.Count > 0 ? 1 : 0;
            var stage = stays.On(contact.Day);
            touches.Add(new Touch(
                contact.Day,
                contact.Rep,
                contact.Method is Method.Visit or Method.Meeting,
                RecordQuality.Of(contact, stage, standing),
                stage,
                Objections.Reason(contact.Objection),
                contact.Amount));
        }

        return touches;
    }

    private static IEnumerable<DateOnly> FileContacts(Customer customer) =>
        new[] { customer.FirstContact, customer.LastContact }.OfType<DateOnly>();

    private static bool Loses(FollowUp contact, IReadOnlyList<StageStay> stays) =>
        contact.StageChange == Stage.Lost && stays.Any(stay => stay.Stage == Stage.Lost && stay.Entered == contact.At.DateTime);
}
