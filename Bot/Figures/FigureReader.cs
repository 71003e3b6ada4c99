using SalesBot.Bot.Ports;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Reports;
using SalesBot.Domain.Reports.Findings;
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

    /// <param name="customers">Whether the customers' RFM rows are wanted: they need every dossier.</param>
    public Review Review(Period period, Scope scope, bool customers = true)
    {
        var context = Context(period);
        var tallied = FromTallies(period, scope) is { } kept
            ? customers ? kept with { Customers = Rows(period, scope) } : kept
            : Tallies.Of(Dossiers, period, View.Of(scope, staff), today, rules);
        return Reviews.Of(tallied, period, scope, context);
    }

    /// <summary>What matters in a review, the most pressing first.</summary>
    public IReadOnlyList<Finding> Findings(Review review)
    {
        var (period, scope) = (review.Period, review.Scope);
        var end = Window.Of(period, today).End;
        var elapsed = end < period.From ? 0 : (decimal)(end.DayNumber - period.From.DayNumber + 1) / (period.To.DayNumber - period.From.DayNumber + 1);
        return FindingRules.Of(new FindingContext(review, Review(period.Before(), scope, customers: false), elapsed)
        {
            // Who is overdue is known for now, not for a period long gone.
            Overdue = period.Holds(today) || period.Holds(today.AddDays(-31)) ? Overdue(scope) : [],
        });
    }

    /// <summary>The scope's plans with what each moved, as its own scope's review of the period tells.</summary>
    public IReadOnlyList<PlanEffect> Plans(Review review) =>
    [
        .. from plan in session.All(Documents.ActionPlans)
           where plan.State != PlanState.Dropped && (review.Scope.Kind == ScopeKind.All || plan.Scope == review.Scope)
           where plan.Made is null || plan.Made <= review.To
           orderby plan.Deadline, plan.Id
           select PlanEffect.Of(plan, plan.Scope == review.Scope ? review : Review(review.Period, plan.Scope, customers: false)),
    ];

    private List<OverdueCustomer> Overdue(Scope scope)
    {
        var view = View.Of(scope, staff);
        var late = session.Query(Documents.Plans, new DocQuery<Domain.Cadence.ContactPlan>(Documents.PlansByDay, [], To: Documents.Day(today.AddDays(-1))));
        return
        [
            .. from plan in late
               let customer = session.Get(Documents.Customers, plan.Customer.Value)
               where customer is not null && Owns(view, scope, customer)
               select new OverdueCustomer(customer.Code, customer.Name, customer.EffectiveGrade, today.DayNumber - plan.Due!.Value.DayNumber),
        ];
    }

    private bool Owns(View view, Scope scope, Customer customer) => scope.Kind == ScopeKind.Product
        ? Dossiers.Any(dossier => dossier.Code == customer.Code && view.Owns(dossier, today))
        : view.Owns(new Dossier { Code = customer.Code, Name = customer.Name, Owner = customer.Owner, Region = customer.Region, Stays = [] }, today);

    private IReadOnlyList<RfmCustomer> Rows(Period period, Scope scope)
    {
        var view = View.Of(scope, staff);
        var window = Window.Of(period, today);
        return [.. Dossiers.Where(dossier => view.Owns(dossier, window.End)).Select(dossier => Rfm.Of(dossier, window, rules.Rfm)).OfType<RfmCustomer>()];
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
            [])
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
