using SalesBot.Bot.Ports;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Figures;

/// <summary>Gathers what changing customers add to and take from the kept tallies, then writes each tally once.</summary>
internal sealed class TallyDeltas(Staff staff, ReviewRules rules, DateOnly asOf)
{
    private readonly Dictionary<(Period Period, string View), Tally> deltas = [];

    /// <param name="before">Null for a new customer.</param>
    /// <param name="after">Null for one that is gone.</param>
    public void Replace(Dossier? before, Dossier? after)
    {
        var since = before is not null && after is not null ? DossierChange.Since(before, after) : DateOnly.MinValue;
        if (since is not { } day)
        {
            return;
        }

        if (before is not null)
        {
            Add(before, -1, period => period.To >= day);
        }

        if (after is not null)
        {
            Add(after, 1, period => period.To >= day);
        }
    }

    /// <param name="sign">1 to put in, −1 to take out.</param>
    public void Add(Dossier dossier, int sign, Func<Period, bool> counts)
    {
        var views = TallyViews.Of(dossier, staff);
        foreach (var period in TallyViews.Periods(dossier.FirstDay(), asOf).Where(counts))
        {
            var window = Window.Of(period, asOf);
            foreach (var (key, view) in views)
            {
                Of(period, key).Add(dossier, window, view, rules.Rfm, sign);
            }
        }
    }

    /// <summary>What is kept when nothing was before; zeros left out.</summary>
    public IEnumerable<(KeptTally Kept, Dictionary<Domain.Customers.CustomerCode, long> Buyers)> Sums =>
        from sum in deltas
        where !sum.Value.IsEmpty
        let alone = new KeptTally(sum.Key.Period, sum.Key.View, sum.Value.WithoutCustomers(), sum.Value.Top3())
        select (alone, sum.Value.Customers);

    public void Apply(IWriteSession session)
    {
        foreach (var ofPeriod in deltas.Where(delta => !delta.Value.IsEmpty).GroupBy(delta => delta.Key.Period))
        {
            var board = session.Get(TallyDocs.Boards, ofPeriod.Key.Key) ?? new KeptBoard(ofPeriod.Key);
            foreach (var ((period, view), delta) in ofPeriod)
            {
                Write(board, view, Apply(session, period, view, delta));
            }

            if (board.Lines.Count == 0)
            {
                session.Delete(TallyDocs.Boards, board.Period.Key);
            }
            else
            {
                session.Upsert(TallyDocs.Boards, board);
            }
        }

        deltas.Clear();
    }

    private Tally Of(Period period, string view)
    {
        if (!deltas.TryGetValue((period, view), out var sum))
        {
            deltas[(period, view)] = sum = new Tally();
        }

        return sum;
    }

    internal static void Write(KeptBoard board, string view, BoardLine line)
    {
        if (line == default)
        {
            board.Lines.Remove(view);
        }
        else
        {
            board.Lines[view] = line;
        }
    }

    private static BoardLine Apply(IWriteSession session, Period period, string view, Tally delta)
    {
        var id = KeptTally.IdOf(period.Key, view);
        var kept = session.Get(TallyDocs.Tallies, id) ?? new KeptTally(period, view, new Tally(), 0);
        if (delta.Customers.Count > 0)
        {
            kept = kept with { Top3 = ApplyBuyers(session, id, delta) };
        }

        kept.Tally.Add(delta.WithoutCustomers());
        if (kept.Tally.IsEmpty)
        {
            session.Delete(TallyDocs.Tallies, id);
        }
        else
        {
            session.Upsert(TallyDocs.Tallies, kept);
        }

        return new BoardLine(kept.Tally.Kpi, kept.Top3);
    }

    /// <returns>Sales to the three biggest customers, in minor units.</returns>
    private static long ApplyBuyers(IWriteSession session, string id, Tally delta)
    {
        var sum = new Tally { Customers = session.Get(TallyDocs.Buyers, id)?.Sales ?? [] };
        sum.Add(new Tally { Customers = delta.Customers });
        if (sum.Customers.Count == 0)
        {
            session.Delete(TallyDocs.Buyers, id);
        }
        else
        {
            session.Upsert(TallyDocs.Buyers, new KeptBuyers(id, sum.Customers));
        }

        return sum.Top3();
    }
}
