using SalesBot.Bot.Reports.Tables;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Reports;

namespace SalesBot.Bot.Reports;

/// <summary>All that one report shows, whatever the form: chat text, picture, Word or Excel.</summary>
/// <param name="Today">The reader's date when it was made.</param>
public sealed record Report(Review Review, DateOnly Today)
{
    /// <summary>What matters, the most pressing first.</summary>
    public IReadOnlyList<Insight> Insights { get; init; } = [];

    public IEnumerable<Insight> Problems => Insights.Where(insight => insight is { Good: false, IsRisk: false });

    public IEnumerable<Insight> Risks => Insights.Where(insight => insight is { Good: false, IsRisk: true });

    /// <summary>The periods up to this one, oldest first, this one last.</summary>
    public IReadOnlyList<TrendPoint> Trend { get; init; } = [];

    /// <summary>What was agreed to be improved, with the figure it was to move.</summary>
    public IReadOnlyList<PlanLine> Plans { get; init; } = [];

    /// <summary>Plans whose figure moved since they were made.</summary>
    public IReadOnlyList<PlanEffect> Effects { get; init; } = [];

    /// <summary>The targets of the period after this one.</summary>
    public NextTargets NextTargets { get; init; } = new([], new("", null, null, null, null, null));

    /// <summary>Months of the period that the target does not cover; 0 where there is none at all.</summary>
    public int MonthsWithoutTarget { get; init; }

    /// <summary>What leads thought of people's records in the period (抽查), by name.</summary>
    public IReadOnlyList<SpotLine> Spots { get; init; } = [];

    /// <summary>The systems' tables that belong to it: S2-3 for a quarter, S5 for the customer analysis.</summary>
    public IReadOnlyList<Table> SystemTables { get; init; } = [];

    /// <summary>What the customer analysis tells besides; null in any other report.</summary>
    public CustomerOutlook? Outlook { get; init; }

    public string Currency { get; init; } = "CNY";

    /// <summary>The last day whose records are in it.</summary>
    public DateOnly AsOf => Today < Review.To ? Today : Review.To;

    /// <summary>The fifth of the buyers that bought most in the 12 months, at least one.</summary>
    public IReadOnlyList<RfmCustomer> TopCustomers() =>
        [.. Review.Rfm.Customers.OrderByDescending(customer => customer.Monetary).Take((int)Math.Ceiling(Review.Rfm.Customers.Count / 5m))];

    /// <summary>What they make of everybody's amount; null when that is nothing.</summary>
    public decimal? TopShare() =>
        Review.Rfm.Customers.Sum(customer => customer.Monetary) is var all and > 0 ? TopCustomers().Sum(customer => customer.Monetary) / all : null;

    public bool Running => Today < Review.To && Today >= Review.From;

    public bool NotStarted => Today < Review.From;

    /// <summary>The share of the period's calendar days gone, today included; 0 to 1.</summary>
    public decimal Elapsed => NotStarted ? 0 : (decimal)(AsOf.DayNumber - Review.From.DayNumber + 1) / (Review.To.DayNumber - Review.From.DayNumber + 1);

    /// <summary>Days left after today; 0 once it is over.</summary>
    public int DaysLeft => Math.Max(0, Review.To.DayNumber - Math.Max(Today.DayNumber, Review.From.DayNumber - 1));

    /// <summary>No order, payment or follow-up in the period; for the customer analysis, nobody who ever bought.</summary>
    public bool IsEmpty => Outlook is not null ? Review.Rfm.Customers.Count == 0 : Review.Kpi is { Orders: 0, Sales: 0, Collected: 0, FollowUps: 0 };
}

/// <summary>A finding in the reader's words.</summary>
/// <param name="Action">What to do about it; null when there is nothing to do but know.</param>
/// <param name="Good">A strength, not a problem.</param>
public sealed record Insight(string Sentence, string? Action = null, bool Good = false)
{
    /// <summary>Shown among the risks rather than the problems: what may yet come of it is worse than what it is.</summary>
    public bool IsRisk { get; init; }

    /// <summary>What it is in a word or two; null for a strength.</summary>
    public string? Title { get; init; }

    /// <summary>Who is to do it, with their customers where it is about some; null where nobody is known.</summary>
    public string? Owners { get; init; }

    public DateOnly? Due { get; init; }

    /// <summary>What should come of it, such as 回款率到 80%、收回 3.2 万; null where no figure says.</summary>
    public string? Expected { get; init; }
}

/// <summary>One earlier period of the same kind and scope.</summary>
/// <param name="Sales">In yuan.</param>
public sealed record TrendPoint(Period Period, decimal Sales, decimal? Target, decimal Collected = 0);

/// <summary>An action plan and what it moved.</summary>
/// <param name="Metric">The metric's name in the reader's language.</param>
/// <param name="Before">Its value when the plan was made, as shown; <paramref name="Now"/> is today's.</param>
public sealed record PlanLine(string Goal, string Action, string Owner, DateOnly? Deadline, string? Metric, string? Before, string? Now, bool Done);

/// <summary>The spot checks of one person's records.</summary>
/// <param name="Checked">Records judged or commented on.</param>
public sealed record SpotLine(string Rep, int Checked, int Good, int Bad, int Comments);

/// <param name="Holders">Teams with a target of their own first, then people.</param>
/// <param name="Total">The scope's own: a team's row stands for its members'.</param>
public sealed record NextTargets(IReadOnlyList<NextTarget> Holders, NextTarget Total);

/// <param name="Base">Null in a total alone, when nothing is set.</param>
/// <param name="IsTeam">A team's own target, which its members' are not added to.</param>
public sealed record NextTarget(string Holder, decimal? Base, decimal? Challenge, int? NewCustomers, int? Visits, decimal? Collections, bool IsTeam = false)
{
    public static NextTarget Of(string holder, Goals goals) => new(holder, goals.Base, goals.Challenge, (int?)goals.NewCustomers, (int?)goals.Visits, goals.Collections);
}
