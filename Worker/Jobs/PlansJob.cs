using SalesBot.Bot.Conversations;
using SalesBot.Bot.Ports;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;

namespace SalesBot.Worker.Jobs;

/// <summary>Every night makes the plans that settings, a holiday notice or leave have changed since the records were written.</summary>
internal sealed class PlansJob(IStore store, DeskRules rules, ILogger<PlansJob> logger) : IClockwork
{
    /// <summary>Small enough that chats hardly wait for the writer.</summary>
    private const int AtOnce = 200;

    public async Task Run(CancellationToken cancel)
    {
        var codes = await store.Read(session => session.All(Documents.Customers).Select(customer => customer.Code).ToList(), cancel);
        var changed = 0;
        foreach (var some in codes.Chunk(AtOnce))
        {
            var stale = await store.Read(session => some.Where(code => IsStale(session, code)).ToList(), cancel);
            if (stale.Count > 0)
            {
                changed += await store.Write(session => Refresh(session, stale), cancel);
            }
        }

        if (changed > 0)
        {
            logger.PlansRefreshed(changed);
        }
    }

    private bool IsStale(IReadSession session, CustomerCode code) =>
        session.Get(Documents.Customers, code.Value) is { } customer
        && !Same(session.Get(Documents.Plans, code.Value), PlanKeeper.Make(session, customer, rules.Cadence, rules.CalendarOf(session, customer.Owner)));

    private int Refresh(IWriteSession session, List<CustomerCode> stale)
    {
        PlanKeeper.Refresh(session, stale, rules.Cadence, owner => rules.CalendarOf(session, owner));
        return stale.Count;
    }

    internal static bool Same(ContactPlan? kept, ContactPlan made) =>
        kept is not null && kept.Steps.SequenceEqual(made.Steps) && kept with { Steps = made.Steps } == made;
}
