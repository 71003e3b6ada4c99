using SalesBot.Bot.Channels;
using SalesBot.Bot.Reports;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>What is asked of the records as a whole: of which set, by which conditions, and what of it. Every condition is applied, whatever else is asked.</summary>
internal sealed record SurveyPlan : Matter
{
    public SurveyOf Of { get; init; }

    /// <summary>The figures asked for, in the order they were named.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [];

    /// <summary>Whose and of what; several of one kind stand side by side.</summary>
    public IReadOnlyList<Scope> Scopes { get; init; } = [];

    public IReadOnlyList<Scope> Except { get; init; } = [];

    /// <summary>What it is broken down by: the rows.</summary>
    public Split? By { get; init; }

    /// <summary>Each month, quarter, week or day of the days named.</summary>
    public Split? Each { get; init; }

    public IReadOnlyList<Stretch> When { get; init; } = [];

    /// <summary>As it stood at the end of a day that is over; null for now.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Only where the figure is within it is told first.</summary>
    public Portion? Having { get; init; }

    /// <summary>One figure for each of another: visits per order.</summary>
    public Measure? Per { get; init; }

    /// <summary>To the cent, not rounded.</summary>
    public bool Exact { get; init; }

    /// <summary>Against the days before where only one stretch is named.</summary>
    public bool Compares { get; init; }

    /// <summary>Against the same days of the year before.</summary>
    public bool AgainstLastYear { get; init; }

    /// <summary>That it fell, or rose, is taken for granted by whoever asks why.</summary>
    public bool? Fell { get; init; }

    /// <summary>Held against what was to be reached.</summary>
    public Aim? Aim { get; init; }

    /// <summary>Only those who reached it, or did not; null for all.</summary>
    public bool? Reached { get; init; }

    /// <summary>How many are wanted of the most or the least; null for all.</summary>
    public int? Most { get; init; }

    /// <summary>Not so many, but this part of all that bought: the top 20 %.</summary>
    public decimal? MostOf { get; init; }

    /// <summary>The one at an end is asked for: who sold most.</summary>
    public bool Extreme { get; init; }

    public bool LowestFirst { get; init; }

    /// <summary>What part of the whole it is.</summary>
    public bool Share { get; init; }

    /// <summary>How many there are.</summary>
    public bool Counts { get; init; }

    /// <summary>What it comes to.</summary>
    public bool Sums { get; init; }

    /// <summary>The mean of it.</summary>
    public bool Means { get; init; }

    /// <summary>Whether all of them were: who was is said beside who was not.</summary>
    public bool Covers { get; init; }

    /// <summary>A figure of the whole that is asked for beside a list.</summary>
    public Measure? Beside { get; init; }

    /// <summary>Only appointments, of steps.</summary>
    public bool Booked { get; init; }

    public bool Late { get; init; }

    /// <summary>Of steps: words that stand in their text.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    public bool Postponed { get; init; }

    /// <summary>What became of what was agreed.</summary>
    public bool Tally { get; init; }

    /// <summary>Only those who have none of it.</summary>
    public bool None { get; init; }

    /// <summary>The latest, or the earliest, of single records.</summary>
    public bool Latest { get; init; }

    public bool Earliest { get; init; }

    /// <summary>In order, from one end to the other.</summary>
    public bool Ranks { get; init; }

    /// <summary>By how much it rose or fell, not by what it is.</summary>
    public bool Moves { get; init; }

    /// <summary>Where among all the one that is named stands.</summary>
    public bool Place { get; init; }

    /// <summary>Of single orders: what is missing of them.</summary>
    public IReadOnlyList<OrderGap> Gaps { get; init; } = [];

    /// <summary>Which customers.</summary>
    public SurveyWhich Which { get; init; } = new();

    public LossReason? Reason { get; init; }

    /// <summary>Only contacts made so.</summary>
    public IReadOnlyList<Method> Methods { get; init; } = [];

    /// <summary>Of single orders: at least, at most so much.</summary>
    public Money? Over { get; init; }

    public Money? Under { get; init; }

    /// <summary>Words that no class knows: looked for in what customers' records hold, else said to be unknown.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>Words that are known, and of which this answer would make nothing.</summary>
    public IReadOnlyList<string> Idle { get; init; } = [];

    /// <summary>Words whose weight is open and that stand where no condition stands: the first line says that they are left out.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Words that could not change the answer, and that it makes nothing of: named beside it.</summary>
    public IReadOnlyList<string> Aside { get; init; } = [];

    /// <summary>Words that were taken for others.</summary>
    public IReadOnlyList<SurveyMend> Mended { get; init; } = [];

    /// <summary>What else the same message asks, each answered by itself.</summary>
    public IReadOnlyList<SurveyPlan> Also { get; init; } = [];

    /// <summary>How far the highest is from the lowest is asked.</summary>
    public bool Ends { get; init; }

    /// <summary>Two figures of the same are held against each other.</summary>
    public bool Rivals { get; init; }

    /// <summary>What is told of each customer beside its name: the last order, the last contact; of each order what is paid.</summary>
    public IReadOnlyList<Doing> Tells { get; init; } = [];

    /// <summary>Of which customers a share is: those of the conditions that stand before the noun, where others stand behind it.</summary>
    public SurveyWhich? Whole { get; init; }

    /// <summary>How many rows come before the page.</summary>
    public int Skip { get; init; }

    /// <summary>Several values of one condition stand side by side: A and C, large and small.</summary>
    public bool Sides() => By is not null && (Which.Grades.Count > 1 || Which.Sizes.Count > 1 || Which.Industries.Count > 1 || Which.Channels.Count > 1 || Which.Stages.Count > 1);
}

/// <summary>A word as it was written, and what it was taken for.</summary>
internal sealed record SurveyMend(string Said, string Meant);

/// <summary>What there are records of.</summary>
internal enum SurveyOf
{
    Figures,
    Customers,
    Orders,
    Steps,
    Losses,
    Debts,
    Open,
    Overpaid,
    Plans,
    Targets,
    Forecast,
    Causes,
    Objections,
    Weekdays,
    Scores,
    Leaves,
    Payments,
    Contacts,
}

/// <summary>What an order may lack.</summary>
internal enum OrderGap
{
    Contract,
    Cost,

    /// <summary>Nothing of it is paid.</summary>
    Payment,

    /// <summary>Something of it is still to be paid.</summary>
    Rest,

    /// <summary>It cost more than it brought.</summary>
    Margin,

    /// <summary>Its customer is somebody else's.</summary>
    Owner,
}

/// <summary>What rows are made by.</summary>
internal enum Split
{
    Person,
    Team,
    Region,
    Product,
    Customer,
    Grade,
    Stage,
    Industry,
    Channel,
    Size,
    Segment,
    Reason,
    Month,
    Quarter,
    Week,
    Day,
    Weekday,
    Method,
    Objection,
    City,
}

internal enum Aim
{
    Base,
    Challenge,
}

/// <summary>A figure that can be asked for: those of the reports, and what else the same records tell.</summary>
internal enum Measure
{
    Sales = Metric.Sales,
    Orders = Metric.Orders,
    Aov = Metric.Aov,
    Completion = Metric.Completion,
    ChallengeCompletion = Metric.ChallengeCompletion,
    Yoy = Metric.Yoy,
    Mom = Metric.Mom,
    Collected = Metric.Collected,
    CollectionRate = Metric.CollectionRate,
    NewCustomers = Metric.NewCustomers,
    NewSales = Metric.NewSales,
    RepeatSales = Metric.RepeatSales,
    FollowUps = Metric.FollowUps,
    Visits = Metric.Visits,
    RepurchaseRate = Metric.RepurchaseRate,
    Churned = Metric.Churned,
    ChurnRate = Metric.ChurnRate,
    LeadToDeal = Metric.LeadToDeal,
    DealCycleDays = Metric.DealCycleDays,
    FollowUpsToClose = Metric.FollowUpsToClose,
    GrossMargin = Metric.GrossMargin,
    Coverage = Metric.Coverage,
    Top3Share = Metric.Top3Share,
    Compliance = Metric.Compliance,
    Score = Metric.Score,

    // From here on none of the reports' key figures.
    Profit,
    Customers,
    Buyers,
    Won,
    Vague,
    InTime,
    Filled,
    Calls,
    Mails,
    Texts,
    Fairs,
    Deep,
    Owed,
    Overdue,
    Open,
    LateContacts,
    LateSteps,
    Cost,
    Roi,
    Objections,
    Satisfaction,
    Teamwork,

    /// <summary>Of the orders of some days, what part is paid by now.</summary>
    Settled,

    /// <summary>Pieces sold, of the orders that say how many.</summary>
    Quantity,

    /// <summary>Days from an order to its money, by what was paid.</summary>
    PayDays,

    /// <summary>Contacts written down more than a day after they were made.</summary>
    Belated,
}

/// <summary>A report's key figure and the measure of the same name are one; a measure up to <see cref="Measure.Score"/> is one.</summary>
internal static class Measures
{
    public static Measure AsMeasure(this Metric metric) => (Measure)metric;

    public static Metric AsMetric(this Measure measure) => (Metric)measure;
}

/// <summary>Conditions on customers; all of them hold at once, and of one list any.</summary>
internal sealed record SurveyWhich
{
    public IReadOnlyList<Grade> Grades { get; init; } = [];

    public IReadOnlyList<Stage> Stages { get; init; } = [];

    public IReadOnlyList<Stage> NotStages { get; init; } = [];

    public IReadOnlyList<Grade> NotGrades { get; init; } = [];

    public IReadOnlyList<Segment> Segments { get; init; } = [];

    /// <summary>These by name.</summary>
    public IReadOnlyList<CustomerCode> Codes { get; init; } = [];

    /// <summary>Fields that hold something.</summary>
    public IReadOnlyList<CustomerGap> Filled { get; init; } = [];

    public Points? Potential { get; init; }

    public DecisionComplexity? Complexity { get; init; }

    /// <summary>Keys of the table of industries.</summary>
    public IReadOnlyList<string> Industries { get; init; } = [];

    public IReadOnlyList<CompanySize> Sizes { get; init; } = [];

    /// <summary>Keys of <see cref="ChannelWords"/>.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];

    public IReadOnlyList<string> Cities { get; init; } = [];

    /// <summary>Words that must stand in the need, the notes or another field of the record.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    public IReadOnlyList<CustomerGap> Missing { get; init; } = [];

    public IReadOnlyList<Happening> Happenings { get; init; } = [];

    public IReadOnlyList<Limit> Limits { get; init; } = [];

    public bool? Strategic { get; init; }

    public Urgency? Urgency { get; init; }

    public Focus? Focus { get; init; }

    public LossReason? Objected { get; init; }

    /// <summary>More than so many days in the stage; below nought, all, with how long.</summary>
    public int? Stays { get; init; }

    /// <summary>More than twice as long in the stage as is usual.</summary>
    public bool Stuck { get; init; }

    /// <summary>Another one bears the same name.</summary>
    public bool Twins { get; init; }

    /// <summary>Their contact is overdue.</summary>
    public bool Due { get; init; }

    /// <summary>Their orders say that they may stop.</summary>
    public bool Unwell { get; init; }

    public bool NoContact { get; init; }

    public Stretch? Closes { get; init; }

    /// <summary>One of these is enough: urgent, or potential 8 and more.</summary>
    public IReadOnlyList<SurveyWhich> Either { get; init; } = [];

    /// <summary>Whether anything is asked of customers: then figures are of those alone.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool Narrows => Either.Count + NotGrades.Count + Codes.Count + Filled.Count + Grades.Count + Stages.Count + NotStages.Count + Segments.Count + Industries.Count + Sizes.Count + Channels.Count + Cities.Count + Words.Count + Missing.Count + Happenings.Count + Limits.Count > 0
        || Potential is not null || Complexity is not null || Strategic is not null || Urgency is not null || Focus is not null || Objected is not null || Stays is not null || Stuck || Twins || Due || Unwell || NoContact || Closes is not null;
}

/// <summary>A field that may be empty.</summary>
internal enum CustomerGap
{
    Budget,
    Need,
    Phone,
    Decider,
    Supplier,
    Industry,
    Size,
    Channel,
    Grade,
    Close,
    Region,
    Contact,
    Step,
}

/// <summary>What happened, or did not, with a customer in some days.</summary>
/// <param name="When">Null for ever.</param>
/// <param name="AtLeast">That often; null for once.</param>
/// <param name="Product">Of orders: of this product.</param>
internal sealed record Happening(Doing Doing, bool Done, Stretch? When, int? AtLeast = null, int? AtMost = null, string? Product = null, bool Only = false)
{
    /// <summary>Said as a length: so many days without.</summary>
    public int? Days { get; init; }

    /// <summary>Only what this person or team did.</summary>
    public Scope? By { get; init; }
}

internal enum Doing
{
    Bought,
    Contacted,
    Visited,
    Called,
    Mailed,
    Messaged,
    Paid,
    FirstBought,
    Created,
    Won,
    Lost,

    /// <summary>Won after having been lost.</summary>
    WonBack,

    /// <summary>Raised an objection.</summary>
    Objected,
}

/// <summary>Points of a score, at least or at most.</summary>
internal sealed record Points(int? AtLeast, int? AtMost);

/// <summary>A sum held against a limit.</summary>
/// <param name="When">Of what is bought; null for the last twelve months.</param>
internal sealed record Limit(SurveySum Of, Money? Over, Money? Under, Stretch? When = null);

internal enum SurveySum
{
    Bought,
    Owed,
    Overdue,
    Open,
    Budget,
}
