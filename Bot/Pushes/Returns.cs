using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Pushes;

/// <summary>What has come up during a leave, or was due long before a file brought it in, is spread over days before the digest is written.</summary>
internal static class Returns
{
    /// <summary>However long the leave, by then it is spread.</summary>
    private const int LongestInDays = 60;

    /// <summary>A first digest longer than this is spread too: whoever joins late finds what has come up since the import.</summary>
    private const int LongestFirst = 12;

    public static PutOff Ease(IWriteSession session, PushMoment moment)
    {
        var today = moment.Today;
        var last = moment.LastDigest;
        var fresh = moment.Due().Where(contact => !contact.IsSnoozed(today) && contact.Plan.IsFreshSince(last)).ToList();
        var away = PersonCalendar.LastBefore(session, moment.Person.Id, today) is { } leave && today.DayNumber - leave.To.DayNumber <= LongestInDays ? leave : null;

        // Whoever joins late has not been late for what nobody could tell them of.
        if (!moment.HasBegun)
        {
            foreach (var contact in fresh.Where(contact => contact.IsBacklog && contact.IsOverdue(today)))
            {
                session.Upsert(Documents.Plans, contact.Plan.Eased(today));
            }
        }

        // Once nothing put off is left, days are as they come again: a Monday brings more than others.
        var begins = last <= away?.To || (!moment.HasBegun && fresh.Count(contact => contact.Customer.FromFile) > LongestFirst);
        if (fresh.Count <= 1 || !(begins || fresh.Exists(contact => contact.Plan.EasedTo > last)))
        {
            return default;
        }

        var tomorrow = moment.Calendar.OnOrAfter(today.AddDays(1));
        var waiting = ReturnLoad.PutOff(fresh, MayWait, Most(session, moment), today);
        foreach (var contact in waiting)
        {
            session.Upsert(Documents.Plans, contact.Plan.Eased(tomorrow));
        }

        return new PutOff(waiting.Count, away is not null);

        // What was promised for today is kept, and no A starves because somebody was away.
        bool MayWait(DueContact contact) => (contact.Grade != Grade.A || away is null) && contact.Plan.Steps.All(step => step.Due != today);
    }

    private static int Most(IWriteSession session, PushMoment moment) => ReturnLoad.Most(
        session.CustomersOwnedBy(moment.Person.Id)
            .Where(customer => customer.Consent)
            .Select(customer => moment.Rules.Cadence.Interval(customer.EffectiveGrade, customer.Stage, losing: false)));
}

/// <summary>Customers that wait for the days after.</summary>
/// <param name="Away">They came up during a leave; else a file brought them in, due long since.</param>
internal readonly record struct PutOff(int Count, bool Away);
