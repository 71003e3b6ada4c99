using SalesBot.Bot.Store;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Records.Figures;

/// <summary>Everybody's deals in memory (<see cref="Dossier.Deals"/>): a pipeline and the customers of a report look at all of them.</summary>
internal sealed class DealRoll(IStore store, CustomerWatch watch, TeamRules rules, TimeProvider clock) : IDisposable
{
    private readonly Roll<Dossier> roll = new(store, watch, (session, code, _) => session.Get(TallyDocs.Deals, code), basis: BasisOf, isSame: (one, other) => TallyDocs.Deals.JsonOf(one) == TallyDocs.Deals.JsonOf(other));

    private RollPages<Dossier> pages = RollPages<Dossier>.None;

    private DealBook book = new([], "");

    public void Dispose() => roll.Dispose();

    /// <summary>As of now: what was committed before the call is in it.</summary>
    public async Task<DealBook> Now(CancellationToken cancel)
    {
        var now = await roll.Now(rules.TeamDay(clock.GetUtcNow()), cancel);
        lock (roll)
        {
            // Two that look at once may come here in either order; each sees what it asked for, and the later stays.
            if (now == pages) return book;

            (pages, book) = (now, new DealBook(now.Rows, now.Basis));
            return book;
        }
    }

    /// <summary>The session with them instead of the store's; where they have not been read yet, as it is.</summary>
    public async Task<Func<IReadSession, IReadSession>> Lent(CancellationToken cancel)
    {
        if (!roll.IsRead) return session => session;

        var now = await Now(cancel);
        return session => new RolledDeals(session, now);
    }

    /// <summary>The rules by which they were made: by others, all are made anew without a word of whose.</summary>
    public static string BasisOf(IReadSession session) => session.Get(TallyDocs.State, TallyState.Key)?.Rules ?? "";
}
