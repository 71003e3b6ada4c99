using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Jobs;

/// <summary>
/// Makes the plans anew that no record but a rule has changed: the cadence, a holiday notice, somebody's leave. Whose rules
/// stand as they did is not looked at.
/// </summary>
internal sealed class PlansJob(IStore store, TeamRules rules, ILogger<PlansJob> logger) : IClockwork
{
    /// <summary>Small enough that chats hardly wait for the writer.</summary>
    private const int AtOnce = 200;

    public async Task Run(CancellationToken cancel)
    {
        var outdated = await store.Read(session => session.All(Documents.Reps).ToList().Select(person => person.Id).Where(person => Known(session, person) != Rules(session, person)).ToList(), cancel);
        var changed = 0;
        foreach (var owner in outdated)
        {
            changed += await Refresh(owner, cancel);
        }

        if (changed > 0)
        {
            logger.PlansRefreshed(changed);
        }
    }

    private async Task<int> Refresh(RepId owner, CancellationToken cancel)
    {
        var (stands, codes) = await store.Read(
            session => (Rules(session, owner), session.CustomersOwnedBy(owner).Select(customer => customer.Code).ToList()), cancel);
        var changed = 0;
        foreach (var some in codes.Chunk(AtOnce))
        {
            var stale = await store.Read(session => some.Where(code => IsStale(session, code)).ToList(), cancel);
            if (stale.Count > 0)
            {
                changed += await store.Write(session => Refresh(session, stale), cancel);
            }
        }

        // Last, so that a stop on the way is made good.
        return await store.Write(
            session =>
            {
                session.Upsert(Documents.Settings, new Setting(PlanKeeper.RulesKey(owner), stands));
                return changed;
            },
            cancel);
    }

    private static string? Known(IReadSession session, RepId owner) => session.Get(Documents.Settings, PlanKeeper.RulesKey(owner))?.Value;

    /// <summary>A text that differs when the rules of the person's plans do.</summary>
    private string Rules(IReadSession session, RepId owner) => PlanKeeper.RulesOf(session, owner, rules);

    private bool IsStale(IReadSession session, CustomerCode code) =>
        session.Get(Documents.Customers, code.Value) is { } customer
        && !Same(session.Get(Documents.Plans, code.Value), PlanKeeper.Make(session, customer, rules.Cadence, rules.DutyOf(session, customer.Owner)));

    private int Refresh(IWriteSession session, List<CustomerCode> stale)
    {
        PlanKeeper.Refresh(session, stale, rules.Cadence, owner => rules.DutyOf(session, owner));
        return stale.Count;
    }

    internal static bool Same(ContactPlan? kept, ContactPlan made) =>
        kept is not null && kept.Steps.SequenceEqual(made.Steps) && kept with { Steps = made.Steps } == made;
}
