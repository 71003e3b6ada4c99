using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Reports.Grounds;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Reports;

/// <summary>Looks single figures up: from the kept sums where they hold, from the records where it must.</summary>
/// <param name="today">The team's local date.</param>
internal sealed class FigureBook(IReadSession session, ReviewRules rules, DateOnly today)
{
    private readonly Accounts accounts = new(session, rules, today);

    private DossiersReader? reader;

    public Accounts Accounts => accounts;

    public Staff Staff => accounts.Staff;

    public DateOnly Today => today;

    /// <summary>Whether the figure is known for such days: targets and scores are set for months, quarters and years alone.</summary>
    public static bool IsKept(FigureAsk ask) =>
        ask is { When.Period: not null, Only: null, Within: null } || ask.Metric is not (Metric.Completion or Metric.ChallengeCompletion or Metric.Score or Metric.Compliance);

    /// <summary>Null where the denominator is missing.</summary>
    public decimal? Of(FigureAsk ask) =>
        ask is { When.Period: { } period, Only: null, Within: null } ? accounts.Of(period, ask.Scope).Of(ask.Metric) : Prove(ask).Value;

    /// <summary>The figure with the records behind it.</summary>
    public Proof Prove(FigureAsk ask)
    {
        reader ??= new DossiersReader(session, rules, today);
        var whole = ask.Within is { } within ? View.Of(ask.Scope, Staff).Within(within) : View.Of(ask.Scope, Staff);
        var review = ask is { When.Period: { } period, Only: null, Within: null } ? accounts.Of(period, ask.Scope) : null;
        return new Proofs(reader.Dossiers, ask.When.Windows(today), ask.Only is { } person ? whole.Only(person) : whole, rules)
        {
            // Records are kept well by a person, whatever the customer's region or product.
            People = review?.ByRep ?? [],
            Target = review?.Kpi.Target,
            Challenge = review?.Kpi.Challenge,
        }.Of(ask.Metric);
    }

    /// <summary>What was to be reached; null where no target is set for it, or none can be.</summary>
    public decimal? TargetOf(FigureAsk ask)
    {
        if (ask is not { When.Period: { } period, Only: null, Within: null })
        {
            return null;
        }

        var goals = ask.Scope.Kind == ScopeKind.Rep && Staff.Named(ask.Scope.Name!) is { } person ? accounts.Targets.Of(person.Id, period) : accounts.Targets.Of(ask.Scope, period);
        return ask.Metric switch
        {
            Metric.Sales => goals.Base,
            Metric.NewCustomers => goals.NewCustomers,
            Metric.Visits => goals.Visits,
            Metric.Collected => goals.Collections,
            Metric.Aov => goals.Aov,
            Metric.RepurchaseRate => goals.Repurchase,
            _ => null,
        };
    }

    /// <summary>A person's composite score with its parts.</summary>
    public CompositeScore ScoreOf(Rep person, Period period) => accounts.Of(period, new Scope(ScopeKind.Rep, person.Name)).ByRep
        .FirstOrDefault(row => row.Rep == person.Name)?.Composite ?? new CompositeScore(null, true, []);
}
