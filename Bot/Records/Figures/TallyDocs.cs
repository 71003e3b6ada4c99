using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Records.Figures;

/// <summary>The sums of one period and view, kept in the transaction of the records they come from.</summary>
/// <param name="Tally">Without its customers, which <see cref="KeptBuyers"/> holds.</param>
/// <param name="Top3">Sales to the three biggest customers, in minor units.</param>
public sealed record KeptTally(Period Period, ViewKey View, Tally Tally, long Top3)
{
    public static string IdOf(string period, string view) => $"{period}|{view}";
}

/// <summary>The key figures' sums of every view of the whole company in one period, side by side: what a report tells of each person.</summary>
public sealed record KeptBoard(Period Period)
{
    public SortedDictionary<string, BoardLine> Lines { get; init => field = Ordinal.Sorted(value); } = new(StringComparer.Ordinal);
}

/// <param name="Top3">Sales to the view's three biggest customers, in minor units.</param>
public readonly record struct BoardLine(KpiSums Kpi, long Top3);

/// <summary>Who bought for how much in one period and view; written only when an order changes.</summary>
public sealed record KeptBuyers(string Id, Dictionary<CustomerCode, long> Sales)
{
    public Period Period => Period.Parse(Id[..Id.IndexOf('|', StringComparison.Ordinal)])!;
}

/// <summary>What the kept tallies are true for.</summary>
/// <param name="AsOf">The day running periods are counted up to.</param>
/// <param name="Rules">Fingerprint of the rules that dossiers were made by.</param>
/// <param name="Teams">Fingerprint of who is in which team.</param>
public sealed record TallyState(DateOnly AsOf, string Rules, string Teams)
{
    public const string Key = "tallies";

    /// <summary>Stands for the rules in a store whose big import by an older SalesBot was cut off: the tallies rest until they are made anew.</summary>
    public const string Suspended = "suspended";
}

/// <summary>The documents of the tallies. Zeros are left out, so that they stay small.</summary>
public static class TallyDocs
{
    public static readonly DocType<Dossier> Dossiers = new("dossier", 1, TallyJson.Default.Dossier, dossier => dossier.Code.Value);

    /// <summary>The dossiers cut down to stages, amounts told and orders: RFM and forecasts look at every customer there is.</summary>
    public static readonly DocType<Dossier> Deals = new("dossier_sales", 1, TallyJson.Default.Dossier, dossier => dossier.Code.Value);

    /// <summary>What each person did within a region or product. Not side by side: a message would write a board for each product its customer ever bought.</summary>
    public static readonly DocIndex<KeptTally> TalliesWithin = new(
        "within", new Part<KeptTally>("within", kept => kept.View.IsFull ? null : KeptTally.IdOf(kept.Period.Key, kept.View.Part!)));

    public static readonly DocType<KeptTally> Tallies =
        new("tally", 1, TallyJson.Default.KeptTally, kept => KeptTally.IdOf(kept.Period.Key, kept.View.ToString()), TalliesWithin) { ChangesInPlace = true };

    public static readonly DocType<KeptBoard> Boards = new("tally_board", 1, TallyJson.Default.KeptBoard, board => board.Period.Key) { ChangesInPlace = true };

    public static readonly DocType<KeptBuyers> Buyers = new("tally_buyers", 1, TallyJson.Default.KeptBuyers, kept => kept.Id) { ChangesInPlace = true };

    public static readonly DocType<TallyState> State = new("tally_state", 1, TallyJson.Default.TallyState, _ => TallyState.Key);

    /// <summary>What each person did within a region or product.</summary>
    public static IReadOnlyList<KeptTally> Within(IReadSession session, string whole) => session.Query(Tallies, new(TalliesWithin, [whole]));

    public static readonly IReadOnlyList<IDocType> All = [Dossiers, Deals, Tallies, Boards, Buyers, State];
}
