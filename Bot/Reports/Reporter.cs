using SalesBot.Bot.Reports.Tables;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Reports;
using SalesBot.Domain.Reports.Findings;

namespace SalesBot.Bot.Reports;

/// <summary>Makes reports of the records: for the chat, the files and the command line alike.</summary>
public sealed class Reporter(ReviewRules rules, string currency)
{
    /// <summary>Periods a trend shows, the report's own included.</summary>
    private const int TrendLength = 6;

    public string Currency => currency;

    public Accounts Open(IReadSession session, DateOnly today) => new(session, rules, today);

    /// <summary>What the chat tells: the figures and the findings.</summary>
    public Report Of(IReadSession session, ReportRequest request, DateOnly today, Language language) => Of(session, Open(session, today), request, today, language);

    /// <summary>What the files show besides: the periods before, the plans with their effect, the next targets.</summary>
    public Report InFull(IReadSession session, ReportRequest request, DateOnly today, Language language)
    {
        var accounts = Open(session, today);
        return Of(session, accounts, request, today, language) with
        {
            Trend = Trend(accounts, request),
            NextTargets = NextTargets(accounts, request),
            SystemTables = request.Kind switch
            {
                ReportKind.Quarter => [SystemTables.Quarter(accounts, request.Period, request.Scope, today, language, currency)],
                ReportKind.Customers => SystemTables.OfCustomers(accounts, request.Period, request.Scope, today, language, currency),
                _ => [],
            },
            Plans = [.. Plans(session, accounts, request).Select(effect => Line(effect, accounts.Staff, language))],
        };
    }

    public static IReadOnlyList<Finding> Findings(Accounts accounts, ReportRequest request, DateOnly today) => [.. Advised(accounts, request, today).Select(advised => advised.Finding)];

    /// <summary>The findings, each with who is to act, by when and to what end.</summary>
    public static IReadOnlyList<Advised> Advised(Accounts accounts, ReportRequest request, DateOnly today)
    {
        var review = accounts.Of(request.Period, request.Scope);
        var day = today < request.Period.To ? today : request.Period.To;
        var context = new FindingContext(review, accounts.Of(request.Period.Before(), request.Scope), new Report(review, today).Elapsed)
        {
            Overdue = DayEnd.Overdue(accounts, request.Scope, day),
            Cooling = DayEnd.Cooling(accounts, request.Scope, day),
            PastDue = DayEnd.PastDue(accounts, request.Scope, day),
            AtRisk = DayEnd.AtRisk(accounts, request.Scope, day),
        };
        return [.. FindingRules.Of(context).Select(finding => new Advised(finding, Advice.Of(finding, request.Scope, accounts.Staff, day, context.About(finding.Rule))))];
    }

    /// <summary>Plans of the scope made for this period or the one before, and those still open, with what they moved.</summary>
    public static IEnumerable<PlanEffect> Plans(IReadSession session, Accounts accounts, ReportRequest request) =>
        from plan in session.All(Documents.ActionPlans)
        where IsWithin(plan, request.Scope, accounts.Staff)
        where plan.Period == request.Period || plan.Period == request.Period.Before() || (plan.State == PlanState.Open && plan.Period.From <= request.Period.To)
        where plan.State != PlanState.Dropped
        orderby plan.Deadline, plan.Id
        select PlanEffect.Of(plan, accounts.Of(request.Period, plan.Scope));

    private static bool IsWithin(ActionPlan plan, Scope scope, Staff staff) =>
        scope == Scope.All || plan.Scope == scope || (scope.Kind != ScopeKind.Region && staff.Find(plan.Owner) is { } owner && scope.Covers(owner));

    private Report Of(IReadSession session, Accounts accounts, ReportRequest request, DateOnly today, Language language) => new(accounts.WithCustomers(request.Period, request.Scope), today)
    {
        MonthsWithoutTarget = accounts.Targets.MonthsWithout(request.Scope, request.Period),
        Currency = currency,
        Insights = AdviceText.Insights(Advised(accounts, request, today), language, currency),
        Outlook = request.Kind == ReportKind.Customers ? CustomerOutlook.Of(accounts, request, today, rules.Rfm) : null,
        Spots = [.. Spots(session, accounts.Staff, request)],
        Effects = [.. Plans(session, accounts, request).Where(effect => effect.Plan.Made < today && effect.Change is not (null or 0))],
    };

    private static IEnumerable<SpotLine> Spots(IReadSession session, Staff staff, ReportRequest request) =>
        from verdicts in SpotVerdicts.Within(session, request.Period.From, request.Period.To)
        let author = staff.Find(verdicts.Key)
        where author is not null && request.Scope.Kind != ScopeKind.Region && request.Scope.Covers(author)
        orderby author.Name
        select new SpotLine(author.Name, verdicts.Value.Checked, verdicts.Value.Good, verdicts.Value.Bad, verdicts.Value.Comments.Count);

    private PlanLine Line(PlanEffect effect, Staff staff, Language language)
    {
        var plan = effect.Plan;
        return new PlanLine(
            plan.Goal, plan.Action, staff.NameOf(plan.Owner), plan.Deadline,
            plan.Metric is { } metric ? MetricText.Name(metric, language) : null,
            plan.Metric is { } before ? MetricText.Say(before, plan.Start, language, currency) : null,
            plan.Metric is { } now ? MetricText.Say(now, effect.Now, language, currency) : null,
            plan.State == PlanState.Done);
    }

    private static IReadOnlyList<TrendPoint> Trend(Accounts accounts, ReportRequest request)
    {
        List<TrendPoint> points = [];
        for (var period = request.Period; points.Count < TrendLength; period = period.Before())
        {
            var kpi = accounts.Of(period, request.Scope).Kpi;
            points.Insert(0, new TrendPoint(period, kpi.Sales, kpi.Target, kpi.Collected));
        }

        return [.. points.SkipWhile(point => point is { Sales: 0, Target: null, Collected: 0 })];
    }

    /// <summary>Teams with a target of their own, then people; of a product, what is set for it.</summary>
    public static NextTargets NextTargets(Accounts accounts, ReportRequest request)
    {
        var (next, targets, scope) = (request.Period.After(), accounts.Targets, request.Scope);
        var teams = from team in targets.TeamsWithOwn(next, scope.Kind == ScopeKind.Product ? scope.Name : null)
                    where scope.Kind is ScopeKind.All or ScopeKind.Product || scope == new Scope(ScopeKind.Team, team)
                    select (Name: team, Goals: targets.Of(new Scope(ScopeKind.Team, team), next, scope.Kind == ScopeKind.Product ? scope.Name : null));
        var view = View.Of(scope, accounts.Staff);
        var people = from person in accounts.Staff.People
                     where view.Has(person)
                     select (person.Name, Goals: scope.Kind == ScopeKind.Product ? targets.Of(new Scope(ScopeKind.Rep, person.Name), next, scope.Name) : targets.Of(person.Id, next));
        return new NextTargets([.. Rows(teams).Select(row => row with { IsTeam = true }), .. Rows(people)], NextTarget.Of("", targets.Of(scope, next)));

        static IEnumerable<NextTarget> Rows(IEnumerable<(string Name, Goals Goals)> holders) =>
            from holder in holders
            where holder.Goals.Base is not null
            orderby holder.Goals.Base descending, holder.Name
            select NextTarget.Of(holder.Name, holder.Goals);
    }
}
