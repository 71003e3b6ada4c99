using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Pushes;

/// <summary>Back from leave: what has come up meanwhile is spread over days before the digest is written.</summary>
internal static class Returns
{
    /// <summary>However long the leave, by then it is spread.</summary>
    private const int LongestInDays = 60;

    /// <returns>How many were put off.</returns>
    public static int Ease(IWriteSession session, PushMoment moment)
    {
        var today = moment.Today;
        if (PersonCalendar.LastBefore(session, moment.Person.Id, today) is not { } leave || today.DayNumber - leave.To.DayNumber > LongestInDays)
        {
            return 0;
        }

        var last = moment.LastDigest;
        var fresh = moment.Due().Where(contact => !contact.IsSnoozed(today) && contact.Plan.IsFreshSince(last)).ToList();
        if (fresh.Count <= 1)
        {
            return 0;
        }

        // Once nothing put off is left, days are as they come again: a Monday brings more than others.
        if (last > leave.To && !fresh.Exists(contact => contact.Plan.EasedTo > last))
        {
            return 0;
        }

        var tomorrow = moment.Calendar.OnOrAfter(today.AddDays(1));
        var waiting = ReturnLoad.PutOff(fresh, MayWait, Most(session, moment), today);
        foreach (var contact in waiting)
        {
            session.Upsert(Documents.Plans, contact.Plan.Eased(tomorrow));
        }

        return waiting.Count;

        // What was promised for today is kept, and no A starves because somebody was away.
        bool MayWait(DueContact contact) => contact.Grade != Grade.A && contact.Plan.Steps.All(step => step.Due != today);
    }

    private static int Most(IWriteSession session, PushMoment moment) => ReturnLoad.Most(
        session.CustomersOwnedBy(moment.Person.Id)
            .Where(customer => customer.Consent)
            .Select(customer => moment.Rules.Cadence.Interval(customer.EffectiveGrade, customer.Stage, losing: false)));
}
