using SalesBot.Bot.Ports;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Sales;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Figures;

/// <summary>
/// Reads figures in one session: from the kept tallies where they are true for today, from the customers' dossiers for a
/// region, a product or another day, from the records themselves when nothing is kept.
/// </summary>
/// <param name="today">The team's local date.</param>
public sealed class FigureReader(IReadSession session, ReviewRules rules, DateOnly today)
{
    private readonly Staff staff = new([.. session.All(Documents.Reps)]);

    private IReadOnlyList<Dossier>? dossiers;

    private TallyState? state;

    private bool stateRead;

    public Staff Staff => staff;

    /// <summary>Every customer's dossier; the costly one.</summary>
    public IReadOnlyList<Dossier> Dossiers => dossiers ??= State() is null
        ? Domain.Performance.Dossiers.Of(BooksReader.Read(session), rules)
        : [.. session.All(TallyDocs.Dossiers)];

    /// <param name="customers">Whether the customers' RFM rows are wanted: they look at everybody who ever bought.</param>
    public Review Review(Period period, Scope scope, bool customers = true)
    {
        var context = Context(period);
        var tallied = FromTallies(period, scope) is { } kept
            ? customers ? kept with { Customers = Rows(period, scope) } : kept
            : Tallies.Of(Dossiers, period, View.Of(scope, staff), today, rules);
        return Reviews.Of(tallied, period, scope, context);
    }

    private IReadOnlyList<RfmCustomer> Rows(Period period, Scope scope)
    {
        var view = View.Of(scope, staff);
        var window = Window.Of(period, today);
        return [.. session.All(TallyDocs.Purchases).Where(dossier => view.Owns(dossier, window.End)).Select(dossier => Rfm.Of(dossier, window, rules.Rfm)).OfType<RfmCustomer>()];
    }

    private TallyState? State()
    {
        if (!stateRead)
        {
            var found = session.Get(TallyDocs.State, TallyState.Key);
            state = found is not null && found.Rules == Fingerprint.Of(rules) && found.Teams == Fingerprint.Of(staff) ? found : null;
            stateRead = true;
        }

        return state;
    }

    /// <summary>Null when they are not kept for this scope, or not true for today.</summary>
    private Tallied? FromTallies(Period period, Scope scope)
    {
        if (TallyViews.Of(scope, staff) is not { } view || State() is not { } known
            || !Array.TrueForAll([period, period.Before(), period.YearBefore()], one => Window.Of(one, today) == Window.Of(one, known.AsOf)))
        {
            return null;
        }

        var now = Board(period);
        var before = Board(period.Before());
        var yearBefore = period.Kind == PeriodKind.Year ? before : Board(period.YearBefore());
        var people = staff.People.ToDictionary(person => person.Id, person => TallyViews.Of(person.Id));
        foreach (var stranger in now.Lines.Keys.Where(key => key.StartsWith("rep:", StringComparison.Ordinal)))
        {
            people.TryAdd(new RepId(stranger[4..]), stranger);
        }

        var listed = people.Where(person => scope.Kind switch
        {
            ScopeKind.Rep => person.Value == view,
            ScopeKind.Team => staff.TeamOf(person.Key) == scope.Name,
            _ => true,
        }).ToDictionary(
            person => person.Key,
            person => new PersonTally(
                now[person.Value].Kpi, before[person.Value].Kpi.Sales.Amount, yearBefore[person.Value].Kpi.Sales.Amount, now[person.Value].Top3));
        return new Tallied(
            Kept(period, view),
            Kept(period.Before(), view),
            new Tally { Kpi = yearBefore[view].Kpi },
            listed,
            listed,
            [],
            Window.Of(period, today))
        {
            Top3 = now[view].Top3,
        };

        KeptBoard Board(Period one) => session.Get(TallyDocs.Boards, one.Key) ?? new KeptBoard(one);

        Tally Kept(Period one, string whose) => session.Get(TallyDocs.Tallies, KeptTally.IdOf(one.Key, whose))?.Tally ?? new Tally();
    }

    /// <summary>The targets of the period and of the shorter ones in it, and the scores and costs of its months.</summary>
    private ReviewContext Context(Period period)
    {
        var parts = new[] { PeriodKind.Year, PeriodKind.Quarter, PeriodKind.Month }
            .Where(kind => kind <= period.Kind)
            .SelectMany(kind => period.Split(kind))
            .Select(part => part.Key)
            .ToList();
        var targets = parts.SelectMany(part => session.Query(Documents.Targets, new DocQuery<Target>(Documents.TargetsByPeriod, [part])));
        return new ReviewContext(
            staff,
            new TargetBook(targets, staff),
            [.. parts.SelectMany(part => session.Query(Documents.Scores, new DocQuery<ScoreEntry>(Documents.ScoresByPeriod, [part])))],
            [.. parts.SelectMany(part => session.Query(Documents.ChannelCosts, new DocQuery<ChannelCost>(Documents.ChannelCostsByMonth, [part])))],
            rules);
    }
}
