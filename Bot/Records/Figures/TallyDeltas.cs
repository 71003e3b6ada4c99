using SalesBot.Bot.Store;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Records.Figures;

/// <summary>Gathers what changing customers add to and take from the kept tallies, then writes each tally once.</summary>
internal sealed class TallyDeltas(Staff staff, ReviewRules rules, DateOnly asOf)
{
    private readonly Dictionary<(Period Period, ViewKey View), Tally> deltas = [];

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
            var slice = new Slice(dossier, Window.Of(period, asOf), rules.Rfm);
            foreach (var (key, view) in views)
            {
                Of(period, key).Add(slice, view, sign);
            }
        }
    }

    /// <summary>What is kept when nothing was before, by id; zeros left out.</summary>
    public (Dictionary<string, KeptTally> Tallies, Dictionary<string, KeptBuyers> Buyers, Dictionary<string, KeptBoard> Boards) Sums()
    {
        var tallies = new Dictionary<string, KeptTally>(StringComparer.Ordinal);
        var buyers = new Dictionary<string, KeptBuyers>(StringComparer.Ordinal);
        var boards = new Dictionary<string, KeptBoard>(StringComparer.Ordinal);
        foreach (var ((period, view), sum) in deltas.Where(sum => !sum.Value.IsEmpty))
        {
            var id = KeptTally.IdOf(period.Key, view.ToString());
            tallies.Add(id, new KeptTally(period, view, sum.WithoutCustomers(), sum.Top3()));
            if (sum.Customers.Count > 0)
            {
                buyers.Add(id, new KeptBuyers(id, sum.Customers));
            }

            if (view.Part is null && new BoardLine(sum.Kpi, sum.Top3()) is var line && line != default)
            {
                if (!boards.TryGetValue(period.Key, out var board))
                {
                    boards.Add(period.Key, board = new KeptBoard(period));
                }

                board.Lines[view.Name] = line;
            }
        }

        return (tallies, buyers, boards);
    }

    public void Apply(IWriteSession session)
    {
        foreach (var ofPeriod in deltas.Where(delta => !delta.Value.IsEmpty).GroupBy(delta => delta.Key.Period))
        {
            var board = session.Get(TallyDocs.Boards, ofPeriod.Key.Key) ?? new KeptBoard(ofPeriod.Key);
            foreach (var ((period, view), delta) in ofPeriod)
            {
                var line = Apply(session, period, view, delta);
                if (view.Part is not null)
                {
                    continue;
                }

                if (line == default)
                {
                    board.Lines.Remove(view.Name);
                }
                else
                {
                    board.Lines[view.Name] = line;
                }
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

    private static BoardLine Apply(IWriteSession session, Period period, ViewKey view, Tally delta)
    {
        var id = KeptTally.IdOf(period.Key, view.ToString());
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

    private Tally Of(Period period, ViewKey view)
    {
        if (!deltas.TryGetValue((period, view), out var sum))
        {
            deltas[(period, view)] = sum = view.IsFull ? new Tally() : Tally.Brief();
        }

        return sum;
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
