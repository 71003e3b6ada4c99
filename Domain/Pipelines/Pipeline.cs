using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Sales;

namespace SalesBot.Domain.Pipelines;

/// <summary>Money expected: the open deals of a scope as of a day, each at the chance of its stage.</summary>
/// <param name="Deals">The greatest weighted amount first, then the longest in its stage.</param>
public sealed record Pipeline(IReadOnlyList<OpenDeal> Deals, IReadOnlyList<StageRecord> Records)
{
    private static readonly Stage[] Open = [Stage.Prospect, Stage.Interested, Stage.Negotiating];

    /// <summary>In the order of the stages; those without a deal are there too.</summary>
    public IReadOnlyList<PipelineRow> ByStage => field ??= [.. Open.Select(stage => Row(stage.ToString(), Deals.Where(deal => deal.Stage == stage)))];

    public PipelineRow Total => field ??= Row("", Deals);

    public StageRecord this[Stage stage] => Records.First(record => record.Stage == stage);

    /// <summary>By owner, region or whatever the key is; the greatest weighted amount first.</summary>
    public IReadOnlyList<PipelineRow> By(Func<OpenDeal, string> key) =>
        [.. Deals.GroupBy(key).Select(group => Row(group.Key, group)).OrderByDescending(row => row.Weighted).ThenByDescending(row => row.Count).ThenBy(row => row.Key, StringComparer.Ordinal)];

    /// <param name="dossiers">Everybody's: the team's own record is of all its customers.</param>
    /// <param name="asOf">Nothing dated after it counts.</param>
    public static Pipeline Of(IReadOnlyList<Dossier> dossiers, View view, DateOnly asOf, PipelineRules rules) => Of(dossiers, RecordsOf(dossiers, asOf, rules), view, asOf);

    /// <param name="dossiers">All that the view owns; others among them do not count.</param>
    public static Pipeline Of(IReadOnlyList<Dossier> dossiers, IReadOnlyList<StageRecord> records, View view, DateOnly asOf)
    {
        var deals = from dossier in dossiers
                    where dossier.Known(asOf) && view.Owns(dossier, asOf)
                    let stay = dossier.Stays.LastOrDefault(stay => stay.EnteredOn <= asOf) ?? dossier.Stays[0]
                    where Open.Contains(stay.Stage)
                    let record = records.First(record => record.Stage == stay.Stage)
                    let days = asOf.DayNumber - stay.EnteredOn.DayNumber
                    select new OpenDeal(dossier.Code, dossier.Name, dossier.Owner, dossier.Region, stay.Stage, dossier.Told(asOf), stay.EnteredOn, days, days > 2 * record.UsualDays, record.Chance);
        return new Pipeline([.. deals.OrderByDescending(deal => deal.Weighted).ThenByDescending(deal => deal.Days).ThenBy(deal => deal.Code.Value, StringComparer.Ordinal)], records);
    }

    /// <summary>What became of everybody's customers.</summary>
    public static IReadOnlyList<StageRecord> RecordsOf(IReadOnlyList<Dossier> dossiers, DateOnly asOf, PipelineRules rules)
    {
        var known = dossiers.Where(dossier => dossier.Known(asOf)).ToList();
        return [.. Open.Select(stage => StageRecord.Of(stage, known, asOf, rules))];
    }

    private static PipelineRow Row(string key, IEnumerable<OpenDeal> deals)
    {
        var all = deals.ToList();
        return new PipelineRow(
            key, all.Count, all.Sum(deal => deal.Amount?.Amount ?? 0), all.Sum(deal => deal.Weighted), all.Count(deal => deal.Amount is null),
            all.Count == 0 ? null : (decimal)all.Average(deal => deal.Days), all.Count(deal => deal.Stuck));
    }
}

/// <param name="Amount">In yuan, of the deals whose amount was told.</param>
/// <param name="Weighted">The same, each at its chance.</param>
/// <param name="Untold">Deals without an amount.</param>
/// <param name="Days">The mean age in the stage; null without a deal.</param>
public sealed record PipelineRow(string Key, int Count, decimal Amount, decimal Weighted, int Untold, decimal? Days, int Stuck);

/// <summary>What became of those that stood in a stage.</summary>
/// <param name="Closed">Of them, those won or lost since.</param>
/// <param name="Own">The chance is the team's own, not the setting.</param>
/// <param name="UsualDays">The median of the stays that ended.</param>
public sealed record StageRecord(Stage Stage, decimal Chance, int Closed, bool Own, decimal UsualDays)
{
    private const int Enough = 5;

    public static StageRecord Of(Stage stage, IReadOnlyList<Dossier> dossiers, DateOnly asOf, PipelineRules rules)
    {
        var (won, closed) = (0, 0);
        var ended = new FunnelSums();
        foreach (var dossier in dossiers)
        {
            var entered = Find(dossier.Stays, 0, stay => stay.Stage == stage, asOf);
            if (entered < 0)
            {
                continue;
            }

            foreach (var stay in dossier.Stays)
            {
                if (stay.Stage == stage && stay.Left is { } left && DateOnly.FromDateTime(left) <= asOf)
                {
                    ended.Stays[stay.Days!.Value] = ended.Stays.GetValueOrDefault(stay.Days.Value) + 1;
                }
            }

            if (Find(dossier.Stays, entered + 1, stay => stay.Stage is Stage.Won or Stage.Lost, asOf) is >= 0 and var close)
            {
                closed++;
                won += dossier.Stays[close].Stage == Stage.Won ? 1 : 0;
            }
        }

        var own = closed >= rules.Closed;
        return new StageRecord(stage, own ? (decimal)won / closed : rules.ChanceOf(stage), closed, own, ended.Stays.Values.Sum() >= Enough ? Math.Max(1, ended.MedianDays!.Value) : rules.UsualDays);
    }

    private static int Find(IReadOnlyList<StageStay> stays, int from, Func<StageStay, bool> which, DateOnly asOf)
    {
        for (var at = from; at < stays.Count && stays[at].EnteredOn <= asOf; at++)
        {
            if (which(stays[at]))
            {
                return at;
            }
        }

        return -1;
    }
}
