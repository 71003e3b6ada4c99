using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Records.Figures;

/// <summary>
/// Keeps the tallies equal to the records, in the transaction that changes them. A customer's old dossier is taken out of
/// the sums and the new one put in, for the periods that the change can reach; see docs/decisions.
/// </summary>
public static class TallyKeeper
{
    /// <summary>To be called when the records of these customers are written, edited or deleted: before the commit, tallies follow.</summary>
    /// <param name="touched">None still brings the tallies to today and to who is in which team.</param>
    /// <param name="today">The team's local date: running periods are counted up to it.</param>
    public static void Refresh(IWriteSession session, IEnumerable<CustomerCode> touched, ReviewRules rules, DateOnly today) =>
        session.Derive(new Derivation(rules, today), [.. touched.Select(code => code.Value)]);

    private static void Refresh(IWriteSession session, IReadOnlyList<CustomerCode> codes, ReviewRules rules, DateOnly today)
    {
        var staff = new Staff([.. session.All(Documents.Reps)]);
        if (Ready(session, staff, rules, today) is not { } state)
        {
            return;
        }

        var deltas = new TallyDeltas(staff, rules, state.AsOf);
        foreach (var some in codes.Chunk(CustomerQueries.Expected))
        {
            if (codes.Count > 1)
            {
                session.Expect(TallyDocs.Dossiers, [.. some.Select(code => code.Value)]);
                session.ExpectCustomers(some.OrderBy(code => code.Value, StringComparer.Ordinal));
            }

            foreach (var code in some)
            {
                var before = session.Get(TallyDocs.Dossiers, code.Value);
                var after = DossierReader.Read(session, code, rules);
                deltas.Replace(before, after);
                Keep(session, code, before, after);
            }
        }

        deltas.Apply(session);
    }

    /// <summary>Makes every dossier and tally anew from the records.</summary>
    public static void Rebuild(IWriteSession session, ReviewRules rules, DateOnly today)
    {
        var staff = new Staff([.. session.All(Documents.Reps)]);
        Clear(session, TallyDocs.Dossiers);
        Clear(session, TallyDocs.Deals);
        Clear(session, TallyDocs.Tallies);
        Clear(session, TallyDocs.Boards);
        Clear(session, TallyDocs.Buyers);
        var deltas = new TallyDeltas(staff, rules, today);
        foreach (var code in session.All(Documents.Customers).Select(customer => customer.Code).ToList())
        {
            var dossier = DossierReader.Read(session, code, rules)!;
            deltas.Replace(null, dossier);
            Keep(session, code, null, dossier);
        }

        deltas.Apply(session);
        session.Upsert(TallyDocs.State, new TallyState(today, Fingerprint.Of(rules), Fingerprint.Of(staff)));
    }

    /// <summary>Brings the tallies to today: a due date passes, an order ages, without any record changing.</summary>
    /// <returns>Null when there is nothing more to do: all was made anew, these customers included, or the tallies rest.</returns>
    private static TallyState? Ready(IWriteSession session, Staff staff, ReviewRules rules, DateOnly today)
    {
        var state = session.Get(TallyDocs.State, TallyState.Key);
        if (state?.Rules == TallyState.Suspended)
        {
            return null;
        }

        if (state is null || state.Rules != Fingerprint.Of(rules))
        {
            Rebuild(session, rules, today);
            return null;
        }

        var teams = Fingerprint.Of(staff);
        if (state.AsOf == today && state.Teams == teams)
        {
            return state;
        }

        Roll(session, staff, rules, state.Teams == teams ? state.AsOf : null, today);
        var now = state with { AsOf = today, Teams = teams };
        session.Upsert(TallyDocs.State, now);
        return now;
    }

    /// <summary>Sums the kept dossiers anew for the periods whose last counted day moved; for all when teams changed.</summary>
    private static void Roll(IWriteSession session, Staff staff, ReviewRules rules, DateOnly? asOf, DateOnly today)
    {
        var moved = asOf is { } last ? (last < today ? last : today) : (DateOnly?)null;
        bool Moves(Period period) => moved is null || period.To >= moved;
        Clear(session, TallyDocs.Tallies, kept => Moves(kept.Period));
        Clear(session, TallyDocs.Boards, board => Moves(board.Period));
        Clear(session, TallyDocs.Buyers, buyers => Moves(buyers.Period));
        var deltas = new TallyDeltas(staff, rules, today);
        foreach (var dossier in session.All(TallyDocs.Dossiers))
        {
            deltas.Add(dossier, 1, Moves);
        }

        deltas.Apply(session);
    }

    private static void Keep(IWriteSession session, CustomerCode code, Dossier? before, Dossier? after)
    {
        Put(TallyDocs.Dossiers, after);
        var (had, has) = (before?.Deals(), after?.Deals());
        if ((had is null ? null : TallyDocs.Deals.JsonOf(had)) != (has is null ? null : TallyDocs.Deals.JsonOf(has)))
        {
            Put(TallyDocs.Deals, has);
        }

        void Put(DocType<Dossier> type, Dossier? dossier)
        {
            if (dossier is null)
            {
                session.Delete(type, code.Value);
            }
            else
            {
                session.Upsert(type, dossier);
            }
        }
    }

    private static void Clear<T>(IWriteSession session, DocType<T> type, Func<T, bool>? which = null)
        where T : class
    {
        foreach (var id in session.All(type).Where(doc => which?.Invoke(doc) ?? true).Select(type.Id).ToList())
        {
            session.Delete(type, id);
        }
    }

    /// <summary>Once for all messages that share a commit: each touches a few customers, and nearly all touch the same sums.</summary>
    private sealed record Derivation(ReviewRules Rules, DateOnly Today) : IDerivation
    {
        public IReadOnlyList<IDocType> Types => TallyDocs.All;

        public void Run(IWriteSession session, IReadOnlyList<string> ids) => Refresh(session, [.. ids.Select(id => new CustomerCode(id))], Rules, Today);
    }
}
