using SalesBot.Bot.Pushes;
using SalesBot.Bot.Store;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Records;

/// <summary>What was said about an overdue customer counts on when only the date it was due moves: nobody hears of the same step twice.</summary>
internal static class SaidBefore
{
    public static void Carry(IWriteSession session, CustomerCode customer, DateOnly from, DateOnly to)
    {
        if (from == to)
        {
            return;
        }

        foreach (var person in session.All(Documents.Reps).ToList())
        {
            foreach (var step in Enum.GetValues<EscalationStep>())
            {
                Copy(EscalationPush.Key(person.Id, customer, from, step), EscalationPush.Key(person.Id, customer, to, step));
            }

            foreach (var count in Enumerable.Range(0, OverdueNudge.Times(session, person.Id, customer, from)))
            {
                Copy(OverdueNudge.Key(person.Id, customer, from, count), OverdueNudge.Key(person.Id, customer, to, count));
            }
        }

        void Copy(string known, string key)
        {
            if (session.Get(Documents.PushReceipts, known) is { } receipt)
            {
                session.TryInsert(Documents.PushReceipts, receipt with { Key = key });
            }
        }
    }
}
