using SalesBot.Bot.Store;
using SalesBot.Domain.Forecasts;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Pipelines;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Records.Figures;

/// <summary>
/// Reads figures in one session: from the kept tallies where they are true for today, from the customers' dossiers for
/// another day, from the records themselves when nothing is kept.
/// </summary>
/// <param name="today">The team's local date.</param>
public sealed class DossiersReader(IReadSession session, ReviewRules rules, DateOnly today)
{
    private readonly Staff staff = new([.. session.All(Documents.Reps)]);

    private readonly Dictionary<string, IReadOnlyDictionary<string, BoardLine>> lines = new(StringComparer.Ordinal);

    private readonly DealBook? book = (session as RolledDeals)?.Book;

    private IReadOnlyList<Dossier>? dossiers;

    private IReadOnlyList<Dossier>? deals;

    private TallyState? state;

    private bool stateRead;

    private string? teams;

    public Staff Staff => staff;

    /// <summary>Every customer's dossier; the costly one.</summary>
    public IReadOnlyList<Dossier> Dossiers => dossiers ??= State() is null
        ? Domain.Performance.Dossiers.Of(BooksReader.Read(session), rules)
        : [.. session.All(TallyDocs.Dossiers)];

    /// <summary>Everybody's dossier without the contacts (<see cref="Dossier.Deals"/>).</summary>
    public IReadOnlyList<Dossier> Deals => deals ??= State() is null ? Dossiers : [.. session.All(TallyDocs.Deals)];

    /// <summary>All of them that can be in the view, and maybe others.</summary>
    public IReadOnlyList<Dossier> DealsOf(View view) => Book is { } kept ? kept.Of(view) : Deals;

    /// <summary>What comes of everybody's deals and nothing else, worked out once where they are in memory and the scope is not a person's or a team's, whose part is small.</summary>
    /// <param name="name">Of the question.</param>
    public T Once<T>(string name, Scope scope, DateOnly day, Func<T> answer)
        where T : class => Book is { } kept && View.Of(scope, staff).People is null ? kept.Once((name, scope, day, today, Teams), answer) : answer();

    /// <param name="customers">Whether the customers' RFM rows are wanted: they look at everybody who ever bought.</param>
    public Review Review(Period period, Scope scope, bool customers = true)
    {
        var context = Context(period);
        var tallied = FromTallies(period, scope) is { } kept
            ? customers ? kept with { Customers = Rows(period, scope) } : kept
            : Tallies.Of(Dossiers, period, View.Of(scope, staff), today, rules);
        return Reviews.Of(tallied, period, scope, context);
    }

    /// <summary>What a period is expected to bring.</summary>
    public Forecast Forecast(Period period, Scope scope) =>
        Forecasts.Of(Deals, period, scope, today, Context(period));

    /// <summary>The open deals as they stand today.</summary>
    public Pipeline Pipeline(Scope scope) => Once(nameof(Pipeline), scope, today, () =>
    {
        var view = View.Of(scope, staff);
        var records = Once(nameof(StageRecord), Scope.All, today, () => Domain.Pipelines.Pipeline.RecordsOf(Deals, today, rules.Pipeline));
        return Domain.Pipelines.Pipeline.Of(DealsOf(view), records, view, today);
    });

    private IReadOnlyList<RfmCustomer> Rows(Period period, Scope scope) => Once<IReadOnlyList<RfmCustomer>>(period.Key, scope, today, () =>
    {
        var view = View.Of(scope, staff);
        var window = Window.Of(period, today);
        return [.. DealsOf(view).Where(dossier => view.Owns(dossier, window.End)).Select(dossier => Rfm.Of(dossier, window, rules.Rfm)).OfType<RfmCustomer>()];
    });

    /// <summary>Null where the figures are not kept, or not in memory.</summary>
    private DealBook? Book => State() is null ? null : book;

    private string Teams => teams ??= Fingerprint.Of(staff);

    private TallyState? State()
    {
        if (!stateRead)
        {
            var found = session.Get(TallyDocs.State, TallyState.Key);
            state = found is not null && found.Rules == Fingerprint.Of(rules) && found.Teams == Teams ? found : null;
            stateRead = true;
        }

        return state;
    }

    /// <summary>Null when they are not kept, or not true for today.</summary>
    private Tallied? FromTallies(Period period, Scope scope)
    {
        if (State() is not { } known
            || !Array.TrueForAll([period, period.Before(), period.YearBefore()], one => Window.Of(one, today) == Window.Of(one, known.AsOf)))
        {
            return null;
        }

        var view = TallyViews.Of(scope, staff);
        var whose = View.Of(scope, staff);
        var listed = People(period, view.Part, person =>
            scope.Kind is not (ScopeKind.Rep or ScopeKind.Team) || (staff.Find(person) is { } known && whose.Has(known)));
        var now = Kept(period);
        return new Tallied(
            now?.Tally ?? new Tally(),
            Kept(period.Before())?.Tally ?? new Tally(),
            Kept(period.YearBefore())?.Tally ?? new Tally(),
            listed,
            view.Part is null ? listed : People(period, null, _ => true),
            [],
            Window.Of(period, today))
        {
            Top3 = now?.Top3 ?? 0,
        };

        KeptTally? Kept(Period one) => session.Get(TallyDocs.Tallies, KeptTally.IdOf(one.Key, view.ToString()));
    }

    /// <summary>What everybody known did, and strangers with records of that period.</summary>
    private Dictionary<RepId, PersonTally> People(Period period, string? part, Func<RepId, bool> listed)
    {
        var (now, before, yearBefore) = (Lines(period, part), Lines(period.Before(), part), Lines(period.YearBefore(), part));
        var strangers = now.Keys.Where(key => key.StartsWith("rep:", StringComparison.Ordinal)).Select(key => new RepId(key[4..]));
        return staff.People.Select(person => person.Id).Union(strangers).Where(listed).ToDictionary(person => person, person =>
        {
            var view = TallyViews.Of(person);
            return new PersonTally(now.GetValueOrDefault(view).Kpi, before.GetValueOrDefault(view).Kpi.Sales.Amount, yearBefore.GetValueOrDefault(view).Kpi.Sales.Amount, now.GetValueOrDefault(view).Top3);
        });
    }

    /// <summary>The key figures of the period's views, by name.</summary>
    /// <param name="part">The region or product they are confined to.</param>
    private IReadOnlyDictionary<string, BoardLine> Lines(Period period, string? part)
    {
        var id = KeptTally.IdOf(period.Key, part ?? "");
        if (!lines.TryGetValue(id, out var found))
        {
            lines.Add(id, found = part is null
                ? session.Get(TallyDocs.Boards, period.Key)?.Lines ?? []
                : TallyDocs.Within(session, id).ToDictionary(kept => kept.View.Name, kept => new BoardLine(kept.Tally.Kpi, kept.Top3)));
        }

        return found;
    }

    /// <summary>The targets of the period and of the shorter ones in it, and the scores and costs of its months.</summary>
    private ReviewContext Context(Period period)
    {
        var parts = new[] { PeriodKind.Year, PeriodKind.Quarter, PeriodKind.Month }
            .Where(kind => kind <= period.Kind)
            .SelectMany(kind => period.Split(kind))
            .Select(part => part.Key)
            .ToList();
        var targets = parts.SelectMany(part => session.TargetsOf(part));
        return new ReviewContext(
            staff,
            new TargetBook(targets, staff),
            [.. parts.SelectMany(part => session.ScoresOf(part))],
            [.. parts.SelectMany(part => session.ChannelCostsOf(part))],
            rules);
    }
}
