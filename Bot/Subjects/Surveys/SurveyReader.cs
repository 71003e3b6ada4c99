using System.Buffers;
using System.Text.RegularExpressions;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Subjects.Figures;
using SalesBot.Bot.Subjects.Forecasts;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Surveys;

/// <param name="Unheld">What is asked for is in no record: of this kind; null where it may be.</param>
internal sealed record SurveyRequest(SurveyPlan SurveyPlan, Unheld? Unheld = null) : Request;

/// <summary>
/// Reads what leads and managers ask of many records at once. Every word is taken into one plan: a set, conditions on it, and what of it is wanted;
/// so questions nobody thought of are read if their words are known.
/// </summary>
internal sealed partial class SurveyReader
{
    private const int Longest = 200;

    /// <summary>Letters between a word that denies and what it denies.</summary>
    private const int Reach = 14;

    /// <summary>The same in English, where more stands between.</summary>
    private const int LatinReach = 26;

    private readonly Said said;

    private readonly IReadOnlyList<SurveyToken> tokens;

    private readonly HashSet<int> used = [];

    private SurveyReader(Said said, IReadOnlyList<SurveyToken> tokens) => (this.said, this.tokens) = (said, tokens);

    public static Bid? Read(Said said)
    {
        if (said.Roster.Writer.Role == Role.Rep || said.Folded.Length is < 3 or > Longest || said.IsSlashed || said.Context.IsReply || said.Reading.Intent == Intent.Command)
        {
            return null;
        }

        if (UnheldWords.In(said.Folded) is { } unheld && (Inquiry.In(said) || Wonders().IsMatch(said.Folded) && !said.Utterance.Mentions.Exists(mention => !mention.Fuzzy)))
        {
            return new Bid("surveys", new SurveyRequest(new SurveyPlan(), unheld), 0.985, said.Text);
        }

        // One customer or its people: what is known of them is told by others; 老谢 of the team is no contact of theirs.
        if (said.Utterance.Mentions.Where(mention => !mention.Fuzzy).ToList() is { Count: > 0 } mentions
            && SpokenNames.Find(said.Roster, said.Folded, new MarkedText(said.Text, said.Folded), several: true) is var colleagues
            && mentions.Exists(mention => mention.Owners.Any(owner => owner.Contact is null) || !colleagues.Exists(one => one.At < mention.End && mention.Offset < one.End)))
        {
            return null;
        }

        // A code is one customer's.
        if (Code().IsMatch(said.Folded))
        {
            return null;
        }

        // What is one's own is told by the day, and how a figure is made by its records.
        if (Own().IsMatch(First(said.Folded)) || Made().IsMatch(said.Folded) || said.Folded.Contains("策略", StringComparison.Ordinal) || said.Folded.Contains("strateg", StringComparison.Ordinal) && !said.Folded.Contains("strategic", StringComparison.Ordinal))
        {
            return null;
        }

        var (tokens, unknown) = SurveyTokens.Of(said);
        var reader = new SurveyReader(said, tokens);
        if (reader.Plan() is not { } survey || !reader.Asks(survey) || reader.IsRead(survey))
        {
            return null;
        }

        survey = survey with { Unknown = unknown, Idle = [.. reader.Idle(survey)] };
        return new Bid("surveys", new SurveyRequest(survey), unknown.Count == 0 ? 0.985 : unknown.Count == 1 ? 0.972 : 0.955, said.Text);
    }

    /// <summary>
    /// Words without which the question would be read alike: a condition that is not applied is named, never left out. Of two that say the same either may go, and not both.
    /// </summary>
    private IEnumerable<string> Idle(SurveyPlan survey)
    {
        var whole = Spelt(survey);
        var idle = tokens.Where(token => !IsHarmless(token.Value, survey)).DistinctBy(token => token.Value).Where(token => IsAlike(token.Value)).ToList();
        return idle.Where(token => idle.TrueForAll(other => IsAlike(token.Value, other.Value))).Select(token => said.Text[token.Start..token.End].Trim());

        bool IsAlike(params object[] less) => new SurveyReader(said, [.. tokens.Where(token => !less.Contains(token.Value))]).Plan() is { } without && Spelt(without) == whole;
    }

    private static string Spelt(SurveyPlan survey) => System.Text.Json.JsonSerializer.Serialize(survey);

    /// <summary>How a question is put, what it is of anyway, and what another word of it says already.</summary>
    private static bool IsHarmless(object value, SurveyPlan survey) => value switch
    {
        SurveyTerm.Share => survey.Measures.Any(Rates.Contains),
        SurveyTerm.Target => survey.Aim is not null,
        SurveyTerm.Stage => survey.Which.Stages.Count > 0,
        SurveyTerm.Most or SurveyTerm.Least or SurveyTerm.Gap => survey.Scopes.Count > 1,
        SurveyTerm term => Harmless.Contains(term),
        Measure.Sales => survey.Measures.Contains(Measure.Sales),
        _ => false,
    };

    private static readonly SurveyTerm[] Harmless =
    [
        SurveyTerm.Small, SurveyTerm.Customer, SurveyTerm.Person, SurveyTerm.Who, SurveyTerm.Which, SurveyTerm.Each, SurveyTerm.HowMany, SurveyTerm.HowMuch, SurveyTerm.List, SurveyTerm.Whether, SurveyTerm.Rank, SurveyTerm.Sell, SurveyTerm.Buy, SurveyTerm.Order, SurveyTerm.Contact,
        SurveyTerm.Step, SurveyTerm.Team, SurveyTerm.Region, SurveyTerm.Product, SurveyTerm.Channel, SurveyTerm.Owner, SurveyTerm.Versus, SurveyTerm.Than, SurveyTerm.Reason, SurveyTerm.Quarter,
    ];

    /// <summary>Told in per cent anyway.</summary>
    private static readonly Measure[] Rates = [Measure.Completion, Measure.ChallengeCompletion, Measure.Yoy, Measure.Mom, Measure.CollectionRate, Measure.RepurchaseRate, Measure.ChurnRate, Measure.LeadToDeal, Measure.GrossMargin, Measure.Coverage, Measure.Top3Share, Measure.Compliance];

    /// <summary>One figure of one scope, a cause, a forecast: where its own reader explains every word, it answers as ever.</summary>
    private bool IsRead(SurveyPlan survey) => survey.Of switch
    {
        _ when CauseReader.Read(said) is not null => true,
        _ when FigureVocabulary.Lagging.Any(word => said.Folded.Contains(word, StringComparison.Ordinal)) && FigureReader.Read(said) is not null => true,
        SurveyOf.Open or SurveyOf.Customers or SurveyOf.Orders when ExpectedReader.Read(said) is not null => true,
        SurveyOf.Forecast => survey is { By: null, Scopes.Count: < 2 } && ForecastReader.Read(said) is { Request: ForecastRequest { Question.Unread: null } },
        SurveyOf.Customers => !survey.Share && !survey.Covers && SalesBot.Bot.Subjects.Customers.CustomerListReader.Read(said) is { Request: SalesBot.Bot.Subjects.Customers.CustomerListRequest { Browse: { Unused: null } browse } } && browse.IsFiltered == survey.Which.Narrows,
        SurveyOf.Figures => survey is { Measures: [<= Measure.Score and var measure], Share: false, Aim: null, Reached: null, AgainstLastYear: false, Except.Count: 0, Means: false } && !survey.Which.Narrows
            && FigureReader.Read(said) is { Request: FigureRequest { Question: { Unread: null, Unused.Count: 0 } question } } && (question.Metric is { } metric ? metric.AsMeasure() == measure : question.Overall && measure == Measure.Sales)
            && (question.When.Count == survey.When.Count || survey.Compares) && (survey.Scopes.Select(scope => scope.Kind).Distinct().Count() < 2 || question.Crosses) && question.Scopes.Count(scope => scope.Kind != ScopeKind.All) >= survey.Scopes.Count && question.Ranks is not null == survey.By is not null,
        _ => false,
    };

    private static string First(string folded) => folded.IndexOfAny(['.', '?', '!', '。', ';']) is > 12 and var end ? folded[..end] : folded;

    private bool Has(SurveyTerm term) => tokens.Any(token => token.Is(term));

    private bool HasAny(params ReadOnlySpan<SurveyTerm> terms)
    {
        foreach (var term in terms)
        {
            if (Has(term))
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<T> All<T>() => tokens.Select(token => token.Value).OfType<T>();

    /// <summary>A question by its mark or words; or nothing but a list's or a figure's name: 华南B级客户, "sales by rep".</summary>
    private bool Asks(SurveyPlan survey)
    {
        if (Orders().IsMatch(said.Folded) || (survey.Of == SurveyOf.Leaves && !(Inquiry.In(said) && Wonders().IsMatch(said.Folded))) || (Sets(survey) && !Wonders().IsMatch(said.Folded)))
        {
            return false;
        }

        var narrowed = survey.When.Count + survey.Scopes.Count > 0 || survey.By is not null || survey.Which.Narrows || survey.Share || survey.Most is not null;
        return Inquiry.In(said) || (Has(SurveyTerm.Why) && narrowed) || (survey.When.Count > 1 && HasAny(SurveyTerm.Versus, SurveyTerm.Than))
            || (narrowed && HasAny(SurveyTerm.List, SurveyTerm.Which, SurveyTerm.HowMany, SurveyTerm.HowMuch, SurveyTerm.Who, SurveyTerm.Share, SurveyTerm.Rank, SurveyTerm.Gap, SurveyTerm.Owner, SurveyTerm.Ahead))
            || (narrowed && !said.Reading.Acts.Any(act => Deeds.Contains(act.Kind) && act.Confidence >= 0.8) && (survey.Of is not (SurveyOf.Figures or SurveyOf.Customers) || tokens.Any(token => token.Value is Measure) || HasAny(SurveyTerm.Customer, SurveyTerm.Profit, SurveyTerm.InTime, SurveyTerm.Vague)));
    }

    private static readonly Understanding.Acts.ActKind[] Deeds =
    [
        Understanding.Acts.ActKind.Report, Understanding.Acts.ActKind.Colleague, Understanding.Acts.ActKind.Attempt, Understanding.Acts.ActKind.Plan, Understanding.Acts.ActKind.Tell, Understanding.Acts.ActKind.Change, Understanding.Acts.ActKind.Order, Understanding.Acts.ActKind.Payment,
    ];

    /// <summary>小红三月目标30万 sets one, 改进计划：… makes one.</summary>
    private bool Sets(SurveyPlan survey) =>
        survey.Of == SurveyOf.Plans || ((survey.Aim is not null || HasAny(SurveyTerm.Target, SurveyTerm.Entered, SurveyTerm.Teamwork)) && said.Utterance.Figures.Exists(figure => !said.Utterance.Times.Exists(figure.Overlaps) && !tokens.Any(token => token.Value is TopMost or Bounds or Scope or Stretch && token.Start < figure.End && figure.Start < token.End)));

    private SurveyPlan? Plan()
    {
        var survey = new SurveyPlan
        {
            Scopes = [.. All<Scope>().Distinct()],
            Which = Conditions(),
            Share = Has(SurveyTerm.Share),
            Counts = Has(SurveyTerm.HowMany),
            Sums = Has(SurveyTerm.HowMuch),
            Means = Has(SurveyTerm.Mean),
            Reason = All<LossReason>().Cast<LossReason?>().FirstOrDefault(),
        };
        survey = Ends(Rows(survey));
        survey = survey with { When = Together([.. Free().Distinct()]), Compares = Trend().IsMatch(said.Folded) && !survey.Scopes.GroupBy(scope => scope.Kind).Any(kind => kind.Count() > 1) };
        if (All<LastYear>().Any())
        {
            survey = survey with { AgainstLastYear = true, When = survey.When is [var when] ? [when, new Stretch(when.From.AddYears(-1), when.To.AddYears(-1))] : survey.When };
        }

        survey = Aimed(survey) with { Fell = Falls().IsMatch(said.Folded) ? true : Rises().IsMatch(said.Folded) ? false : null };
        return Excepted(Subject(survey));
    }

    /// <summary>二月三月一起: one stretch.</summary>
    private IReadOnlyList<Stretch> Together(IReadOnlyList<Stretch> days) =>
        days is [var one, var other] && OneSum().IsMatch(said.Folded) && (one.To.AddDays(1) == other.From || other.To.AddDays(1) == one.From)
            ? [new Stretch(one.From < other.From ? one.From : other.From, one.To > other.To ? one.To : other.To)]
            : days;

    [GeneratedRegex(@"一起|合起来|加起来|合计|一共|总共|\b(?:together|combined|in total|altogether)\b")]
    private static partial Regex OneSum();

    /// <summary>What stands behind 除了 is left out.</summary>
    private SurveyPlan? Excepted(SurveyPlan? survey)
    {
        if (survey is null || tokens.FirstOrDefault(token => token.Is(SurveyTerm.Except)) is not { Value: not null } except)
        {
            return survey;
        }

        var (before, behind) = (tokens.LastOrDefault(token => token.End <= except.Start && token.Value is not SurveyTerm.Small), tokens.FirstOrDefault(token => token.Start >= except.End && !token.Is(SurveyTerm.Small)));
        var left = behind.Value is Scope one && (!said.IsChinese || said.Folded[except.Start] == '除' || said.Folded[except.Start] is '不' or '去' or '扣' or '排' or '剔') ? one : before.Value as Scope;
        return left is null ? survey : survey with { Scopes = [.. survey.Scopes.Where(scope => scope != left)], Except = [left] };
    }

    private SurveyPlan? Subject(SurveyPlan survey)
    {
        var which = survey.Which;
        var people = HasAny(SurveyTerm.Person, SurveyTerm.Who);
        if (Has(SurveyTerm.Back))
        {
            return survey with { Of = SurveyOf.Customers, Which = which with { Stages = [] } };
        }

        if (Has(SurveyTerm.Leave) && survey.Scopes.Any(scope => scope.Kind == ScopeKind.Rep))
        {
            return survey with { Of = SurveyOf.Leaves };
        }

        if (HasAny(SurveyTerm.Entered, SurveyTerm.Teamwork) && !Has(SurveyTerm.Customer) && !All<Measure>().Contains(Measure.Score) || (All<Measure>().Contains(Measure.Score) && HasAny(SurveyTerm.Missing, SurveyTerm.Not) && !HasAny(SurveyTerm.Target, SurveyTerm.Rank, SurveyTerm.Most, SurveyTerm.Least)))
        {
            return survey with { Of = SurveyOf.Scores };
        }

        if (Has(SurveyTerm.Objection) && !Has(SurveyTerm.Customer) && !All<LossReason>().Any())
        {
            return survey with { Of = SurveyOf.Objections };
        }

        if (Has(SurveyTerm.Weekday))
        {
            return survey with { Of = SurveyOf.Weekdays };
        }

        if (Has(SurveyTerm.Plan))
        {
            return survey with { Of = SurveyOf.Plans };
        }

        if (Has(SurveyTerm.Why) && !which.Unwell && !HasAny(SurveyTerm.Loss, SurveyTerm.Debt, SurveyTerm.PastDue) && !All<Stage>().Contains(Stage.Lost))
        {
            var caused = Measures(survey);
            return survey.By != Split.Quarter && !survey.ByMonth && caused.Measures.All(measure => measure is Measure.Sales or Measure.Orders or Measure.Aov or Measure.Completion)
                ? caused with { Of = SurveyOf.Causes }
                : caused with { Compares = !caused.Measures.Contains(Measure.Score) };
        }

        if (Foretells(survey))
        {
            return survey with { Of = SurveyOf.Forecast };
        }

        if (Has(SurveyTerm.Target) && !Has(SurveyTerm.Gap) && !Has(SurveyTerm.Reached) && !Has(SurveyTerm.Sell) && !Measures(survey with { Aim = null }).Measures.Any() && (HasAny(SurveyTerm.Missing, SurveyTerm.Not) || SaysSet()))
        {
            return survey with { Of = SurveyOf.Targets };
        }

        if (Has(SurveyTerm.Overpaid))
        {
            return survey with { Of = SurveyOf.Overpaid };
        }

        if (HasAny(SurveyTerm.Debt) || (Has(SurveyTerm.PastDue) && !HasAny(SurveyTerm.Step, SurveyTerm.Contact, SurveyTerm.Visit, SurveyTerm.Late)))
        {
            return survey with { Of = SurveyOf.Debts, Late = Has(SurveyTerm.PastDue) && !All<Lately>().Any() };
        }

        // What is rated of the records is a figure of them.
        if (All<Measure>().Contains(Measure.Coverage) && which.Happenings.Any(one => !one.Done) && which.Grades.Count > 0)
        {
            return survey with { Of = SurveyOf.Customers, Beside = Measure.Coverage, When = survey.When.Count > 0 ? survey.When : [.. which.Happenings.Select(one => one.When).OfType<Stretch>().Take(1)] };
        }

        if (HasAny(SurveyTerm.InTime, SurveyTerm.Vague, SurveyTerm.Filled) || All<Measure>().Any(measure => measure is Measure.Coverage or Measure.Compliance))
        {
            return Measures(survey);
        }

        if (Has(SurveyTerm.Moved) || (!(survey.Aim is not null && All<Measure>().Any()) && HasAny(SurveyTerm.Step, SurveyTerm.Booked) && !which.Missing.Contains(CustomerGap.Step) && !Has(SurveyTerm.Sell)) || (HasAny(SurveyTerm.Due, SurveyTerm.Late) && HasAny(SurveyTerm.Visit, SurveyTerm.Call) && !which.Happenings.Any()))
        {
            survey = survey with { Which = which with { Happenings = [.. which.Happenings.Where(one => !one.Done && one.When is not null)] } };
            return survey with { Of = SurveyOf.Steps, Booked = Has(SurveyTerm.Booked) && !Has(SurveyTerm.Step), Late = HasAny(SurveyTerm.Late, SurveyTerm.PastDue), Postponed = Has(SurveyTerm.Moved) };
        }

        if (Has(SurveyTerm.Due) && !Has(SurveyTerm.Target) && survey.When.Any(when => when.To >= said.TeamDay) && !tokens.Any(token => token.Value is Measure))
        {
            return survey with { Of = SurveyOf.Steps, Which = which with { Happenings = [] } };
        }

        if (HasAny(SurveyTerm.Late) || (Has(SurveyTerm.Due) && HasAny(SurveyTerm.Contact, SurveyTerm.Customer)) || (Has(SurveyTerm.PastDue) && Has(SurveyTerm.Contact)))
        {
            return survey with { Of = SurveyOf.Customers, Which = which with { Due = true, Happenings = [.. which.Happenings.Where(one => one.Doing != Doing.Contacted)] } };
        }

        if (survey.By == Split.Stage && (said.Folded.Contains("漏斗", StringComparison.Ordinal) || said.Folded.Contains("funnel", StringComparison.Ordinal)) && which.Stages.Count == 0)
        {
            return survey with { Of = SurveyOf.Customers };
        }

        if (which.Stays == 0)
        {
            return survey with { Of = SurveyOf.Customers };
        }

        if (which.Closes is not null || (!survey.Share && Has(SurveyTerm.Open) && !HasAny(SurveyTerm.Buy)) || (!survey.Share && which.Stages.Any(stage => stage is Stage.Prospect or Stage.Interested or Stage.Negotiating) && (Has(SurveyTerm.HowMuch) || (Has(SurveyTerm.Customer) && survey.By is not null && which.Happenings.Count == 0))))
        {
            return survey with { Of = SurveyOf.Open };
        }

        var measured = Measures(survey);
        if (!which.NotStages.Contains(Stage.Lost) && (Has(SurveyTerm.Loss) || which.Stages is [Stage.Lost] && (survey.Reason is not null || Has(SurveyTerm.Reason) || Has(SurveyTerm.Why))) && (Has(SurveyTerm.Reason) || Has(SurveyTerm.Which) || Has(SurveyTerm.List) || Has(SurveyTerm.HowMany) || !measured.Measures.Any(measure => measure is not (Measure.Churned or Measure.NewCustomers))) && !which.Happenings.Any(one => !one.Done))
        {
            return survey with { Of = SurveyOf.Losses, Which = which with { Stages = [], Happenings = [.. which.Happenings.Where(one => one.Doing != Doing.Lost)] } };
        }

        // 买最多的三家: customers, of whatever else is named.
        if (All<TopMost>().FirstOrDefault() is { Customers: true } && Has(SurveyTerm.Buy) && !survey.Share && measured.Measures is [Measure.Sales])
        {
            return measured with { Of = SurveyOf.Customers, By = null, Extreme = true, Which = which with { Happenings = [] } };
        }

        var lists = Has(SurveyTerm.Customer) || which.Happenings.Any(one => one.Doing == Doing.WonBack) || which.Happenings.Any(one => !one.Done) || which.Missing.Count > 0 || which.Stays is not null || which.Stuck || which.Due || which.Unwell
            || (measured.Measures.Count == 0 && (which.Grades.Count + which.Stages.Count + which.Segments.Count + which.Industries.Count + which.Channels.Count + which.Cities.Count + which.Sizes.Count > 0 || which.Limits.Count > 0 || which.NoContact));
        if (Singly(survey, lists) is { } orders)
        {
            return orders;
        }

        if (which.Happenings.Any(one => one is { Doing: Doing.FirstBought, Done: true }) || (which.Happenings.Any(one => !one.Done) && measured.Measures.All(measure => measure is Measure.Visits or Measure.FollowUps or Measure.Calls or Measure.Mails or Measure.Texts or Measure.Orders or Measure.Won)))
        {
            return survey with { Of = SurveyOf.Customers, When = which.Happenings.Any(one => one.When is not null) ? [] : survey.When };
        }

        // A类上个月都跟到了吗: who was, and who was left out.
        if (measured.Measures is [Measure.FollowUps or Measure.Visits or Measure.Calls] && survey.By is null && (which.Grades.Count + which.Segments.Count + which.Stages.Count + which.Industries.Count + which.Channels.Count + which.Cities.Count > 0 || Has(SurveyTerm.Customer)) && (Has(SurveyTerm.Missing) || said.Folded.Contains('漏', StringComparison.Ordinal) || said.Folded.Contains('都', StringComparison.Ordinal) && Inquiry.In(said) || said.Folded.Contains("all of", StringComparison.Ordinal) || said.Folded.Contains("miss", StringComparison.Ordinal) || said.Folded.Contains("every ", StringComparison.Ordinal)))
        {
            var doing = measured.Measures[0] switch { Measure.Visits => Doing.Visited, Measure.Calls => Doing.Called, _ => Doing.Contacted };
            return survey with { Of = SurveyOf.Customers, Covers = true, When = [], Which = which with { Happenings = [.. which.Happenings, new Happening(doing, false, survey.When is [var in1, ..] ? in1 : Stretch.Of(Period.Holding(PeriodKind.Month, said.TeamDay.AddDays(-1))))] } };
        }

        // 三月拜访了几家客户 counts customers; A级客户买了多少 is a figure of them.
        var counted = survey.Share && Has(SurveyTerm.Customer) && survey.Most is null && !Has(SurveyTerm.Sell) && !tokens.Any(token => token.Value is Measure);
        if (counted)
        {
            return survey with { Of = SurveyOf.Customers };
        }

        if (lists && !(measured.Measures.Count > 0 && !Ranked(measured, people)))
        {
            return measured.Measures.Count > 0 && !measured.Measures.All(measure => measure is Measure.NewCustomers)
                ? measured with { Of = SurveyOf.Customers, By = null, Extreme = true }
                // 最大的客户 bought most.
                : survey with { Of = SurveyOf.Customers, Measures = survey.Extreme && !which.Happenings.Any(one => !one.Done) && which is { Stays: null, Limits.Count: 0, Stages.Count: 0, Due: false, Unwell: false } && which.Segments.Count == 0 && !HasAny(SurveyTerm.Owner, SurveyTerm.Each) ? [Measure.Sales] : [] };
        }

        if (measured.Measures.Count == 0 && survey.When.Count > 1 && HasAny(SurveyTerm.Versus, SurveyTerm.Than))
        {
            return measured with { Measures = [Measure.Sales] };
        }

        return measured.Measures.Count > 0 ? measured : survey.Aim is not null ? survey with { Measures = [Measure.Sales] } : null;
    }

    /// <summary>哪些客户销售额最高: customers in order of a figure, not a figure of customers.</summary>
    private bool Ranked(SurveyPlan survey, bool people) => Has(SurveyTerm.Customer) && !people && survey.By is null && survey.Measures is [Measure.Sales or Measure.Orders or Measure.Profit or Measure.Aov or Measure.NewCustomers] && !survey.Share
        && (survey.Most is not null || survey.Extreme || HasAny(SurveyTerm.List, SurveyTerm.Which)) && survey.When.Count < 2;

    private bool SaysSet() => said.Folded.Contains("定了", StringComparison.Ordinal) || said.Folded.Contains("定没", StringComparison.Ordinal) || said.Folded.Contains("下达", StringComparison.Ordinal) || said.Folded.Contains("没目标", StringComparison.Ordinal) || said.Folded.Contains(" set", StringComparison.Ordinal) || said.Folded.Contains("has a target", StringComparison.Ordinal) || said.Folded.Contains("no target", StringComparison.Ordinal);

    private SurveyPlan? Singly(SurveyPlan survey, bool lists)
    {
        var single = said.Folded.Contains("单笔", StringComparison.Ordinal) || said.Folded.Contains("大单", StringComparison.Ordinal) || said.Folded.Contains("single order", StringComparison.Ordinal);
        if (!Has(SurveyTerm.Order) || Has(SurveyTerm.Not) || (Has(SurveyTerm.Customer) && !single) || Has(SurveyTerm.Share) || survey.Means || survey.By is not null)
        {
            return null;
        }

        var bounds = All<Bounds>().FirstOrDefault();
        return bounds is not null || single || ((HasAny(SurveyTerm.List, SurveyTerm.Which) || survey.Most is not null || survey.Extreme) && !HasAny(SurveyTerm.Person, SurveyTerm.Who, SurveyTerm.HowMuch))
            ? survey with { Of = SurveyOf.Orders, Over = bounds?.Over, Under = bounds?.Under, Which = survey.Which with { Limits = [], Happenings = [] }, When = survey.When.Count > 0 ? survey.When : [.. All<Stretch>(), .. All<Lately>().Select(lately => new Stretch(lately.From, said.TeamDay))] }
            : null;
    }

    private bool Foretells(SurveyPlan survey)
    {
        if (!Has(SurveyTerm.Ahead) || HasAny(SurveyTerm.Step, SurveyTerm.Booked, SurveyTerm.Close, SurveyTerm.Debt, SurveyTerm.Due))
        {
            return false;
        }

        var when = survey.When.Count > 0 ? survey.When[0] : (Stretch?)null;
        return when is null || when.Value.To >= said.TeamDay;
    }

    private SurveyPlan Aimed(SurveyPlan survey)
    {
        Aim? aim = Has(SurveyTerm.Challenge) ? Aim.Challenge : HasAny(SurveyTerm.Target, SurveyTerm.Reached, SurveyTerm.Missed) && !All<Measure>().Any(measure => measure is Measure.Coverage) ? Aim.Base : null;
        var whoever = HasAny(SurveyTerm.Who, SurveyTerm.Which) || (Has(SurveyTerm.HowMany) && Has(SurveyTerm.Person));
        bool? reached = Has(SurveyTerm.Missed) && whoever ? false : Has(SurveyTerm.Reached) && whoever && aim is not null && !HasAny(SurveyTerm.HowMuch) ? !Denied(SurveyTerm.Reached) : null;
        return survey with { Aim = aim, Reached = reached };
    }

    private bool Denied(SurveyTerm term) => tokens.FirstOrDefault(token => token.Is(term)) is { Value: not null } found && Before(found, SurveyTerm.Not) is not null;

    /// <summary>What is wanted of each row: the figures that are named, or that the verbs stand for.</summary>
    private SurveyPlan Measures(SurveyPlan survey)
    {
        List<Measure> found = [];
        foreach (var token in tokens)
        {
            Measure? measure = token.Value switch
            {
                Measure named => named,
                SurveyTerm.Profit => Measure.Profit,
                SurveyTerm.Vague => Measure.Vague,
                SurveyTerm.InTime => Measure.InTime,
                SurveyTerm.Filled => Measure.Filled,
                SurveyTerm.Cost => Measure.Cost,
                SurveyTerm.Roi => Measure.Roi,
                SurveyTerm.Visit when !used.Contains(token.Start) => Measure.Visits,
                SurveyTerm.Contact when !used.Contains(token.Start) => Measure.FollowUps,
                SurveyTerm.Call when !used.Contains(token.Start) => Measure.Calls,
                SurveyTerm.Mail when !used.Contains(token.Start) => Measure.Mails,
                SurveyTerm.Text when !used.Contains(token.Start) => Measure.Texts,
                SurveyTerm.Deep when !used.Contains(token.Start) => Measure.Deep,
                SurveyTerm.Order when !used.Contains(token.Start) => Measure.Orders,
                SurveyTerm.Win when !used.Contains(token.Start) => Measure.Won,
                SurveyTerm.Sell => Measure.Sales,
                SurveyTerm.Buy when !used.Contains(token.Start) => Measure.Sales,
                SurveyTerm.Pay when !used.Contains(token.Start) => Measure.Collected,
                SurveyTerm.Fresh when !used.Contains(token.Start) && Has(SurveyTerm.Customer) => Measure.NewCustomers,
                SurveyTerm.Loss when !used.Contains(token.Start) => Measure.Churned,
                _ => null,
            };
            if (measure is { } known && !found.Contains(known))
            {
                found.Add(known);
            }
        }

        // 跟进 beside its quality is what is rated; 卖 beside another figure is only its verb.
        if (found.Exists(measure => measure is Measure.Vague or Measure.InTime or Measure.Filled or Measure.Coverage or Measure.Compliance))
        {
            found.RemoveAll(measure => measure is Measure.FollowUps or Measure.Sales);
        }

        if (found.Count > 1 && found.Contains(Measure.Sales) && !tokens.Any(token => token.Value is Measure.Sales) && !(found.Count == 2 && found.Contains(Measure.Orders) && Has(SurveyTerm.HowMuch)) && !HasAny(SurveyTerm.Sell))
        {
            found.Remove(Measure.Sales);
        }

        // 回款谁最差 is of the rate, which is fair to all; the sum stands beside it.
        if (found is [Measure.Collected] && (Has(SurveyTerm.Least) || said.Folded.Contains('好', StringComparison.Ordinal)) && survey.Most is null && HasAny(SurveyTerm.Who, SurveyTerm.Owner, SurveyTerm.Person))
        {
            found.Insert(0, Measure.CollectionRate);
        }

        if (found.Contains(Measure.GrossMargin) && (Has(SurveyTerm.HowMuch) || found.Contains(Measure.Sales)) && !found.Contains(Measure.Profit))
        {
            found.Insert(found.IndexOf(Measure.GrossMargin), Measure.Profit);
        }

        if (found.Count == 0 && (Has(SurveyTerm.HowMuch) && (Has(SurveyTerm.Customer) || survey.By is not null || survey.Scopes.Count > 0) || survey.Aim is not null || (survey.Share && survey.Most is not null) || (survey.Share && survey.Scopes.Count > 0)))
        {
            found.Add(Measure.Sales);
        }

        if (found.Count == 0 && survey.Scopes.Count > 0 && survey.When.Count > 0 && !HasAny(SurveyTerm.Customer, SurveyTerm.Step, SurveyTerm.Booked, SurveyTerm.Loss, SurveyTerm.Debt, SurveyTerm.Open, SurveyTerm.Why) && survey.Which.Happenings.Count == 0)
        {
            found.Add(Measure.Sales);
        }

        // A board call counts no calls.
        if (!HasAny(SurveyTerm.HowMany, SurveyTerm.Most, SurveyTerm.Least, SurveyTerm.Rank, SurveyTerm.Each, SurveyTerm.Who) || found.Exists(measure => measure is Measure.Sales or Measure.Collected))
        {
            found.RemoveAll(measure => found.Count > 1 && measure is Measure.Calls or Measure.Texts or Measure.Mails);
        }

        if (found.Contains(Measure.NewCustomers))
        {
            found.Remove(Measure.Won);
        }

        if (found.Contains(Measure.NewSales) && found.Contains(Measure.RepeatSales))
        {
            found.RemoveAll(measure => measure is Measure.Sales or Measure.NewCustomers);
        }

        if (survey.Aim is not null || survey.When.Count > 1)
        {
            survey = survey with { Share = false };
        }

        if (found.Any(measure => SurveyFigures.IsRatio(measure) || measure is Measure.Score or Measure.Aov))
        {
            survey = survey with { Share = false };
        }

        if (survey.By is null && !survey.Scopes.GroupBy(scope => scope.Kind).Any(kind => kind.Count() > 1) && found.Count > 0 && !Has(SurveyTerm.Customer) && (Each() || (survey.Most is not null && !survey.Share && !Has(SurveyTerm.Order)) || (HasAny(SurveyTerm.Most, SurveyTerm.Least, SurveyTerm.Rank, SurveyTerm.Vague, SurveyTerm.InTime, SurveyTerm.Filled) && HasAny(SurveyTerm.Owner, SurveyTerm.Who)) || (Has(SurveyTerm.Rank) && survey.Scopes.All(scope => scope.Kind is ScopeKind.Team or ScopeKind.Region or ScopeKind.Product))))
        {
            survey = survey with { By = Split.Person };
        }

        if (found is [Measure.Completion])
        {
            survey = survey with { Aim = survey.Aim ?? Aim.Base };
            found = [Measure.Sales];
        }

        if (found is [Measure.Orders] && Has(SurveyTerm.HowMuch))
        {
            found.Add(Measure.Sales);
        }

        return survey with { Measures = found };
    }

    /// <summary>各做了多少: each, of whom nothing else is said.</summary>
    private bool Each() => tokens.Any(token => token.Is(SurveyTerm.Each) && said.Folded[token.Start..token.End] is "各" or "各自" or "分别" or "每位" or "每人" or "各人" or "挨个" or "逐个" or "each" or "individually")
        && !All<Scope>().GroupBy(scope => scope.Kind).Any(kind => kind.Count() > 1) && Free().Count() < 2;

    /// <summary>按人, 各区域, 每个月, "by product", "per rep", "which team".</summary>
    private SurveyPlan Rows(SurveyPlan survey)
    {
        for (var at = 0; at + 1 < tokens.Count; at++)
        {
            if (!(tokens[at].Is(SurveyTerm.Each) || tokens[at].Is(SurveyTerm.Which) || tokens[at].Is(SurveyTerm.Who)))
            {
                continue;
            }

            var next = at + 1;
            while (next + 1 < tokens.Count && tokens[next].Is(SurveyTerm.Small) && tokens[next].End - tokens[next].Start <= 3)
            {
                next++;
            }

            if (tokens[next].Start - tokens[at].End > 3 || Dimension(tokens[next]) is not { } split)
            {
                continue;
            }

            survey = split is Split.Month ? survey with { ByMonth = true } : split == Split.Customer && tokens[at].Is(SurveyTerm.Which) ? survey : survey with { By = survey.By ?? split };
        }

        // 一部和二部，谁低: of those that are named, not of all.
        if (survey.Scopes.GroupBy(scope => scope.Kind).FirstOrDefault(kind => kind.Count() > 1) is { } side && survey.By is null)
        {
            return FigureVocabulary.ByMonth.Any(word => said.Folded.Contains(word, StringComparison.Ordinal)) ? survey with { ByMonth = true } : Quarters().IsMatch(said.Folded) ? survey with { By = Split.Quarter } : survey;
        }

        if (survey.By is null && PerPerson().IsMatch(said.Folded))
        {
            survey = survey with { By = Split.Person };
        }

        if (Quarters().IsMatch(said.Folded))
        {
            survey = survey with { By = Split.Quarter };
        }

        if (FigureVocabulary.ByMonth.Any(word => said.Folded.Contains(word, StringComparison.Ordinal)))
        {
            survey = survey with { ByMonth = true };
        }

        // 每个人, 各自; 谁 where people, not customers, do it.
        return survey.By is null && (HasAny(SurveyTerm.Person) && HasAny(SurveyTerm.Each, SurveyTerm.Rank, SurveyTerm.Most, SurveyTerm.Least, SurveyTerm.Which, SurveyTerm.HowMany, SurveyTerm.Reached, SurveyTerm.Missed, SurveyTerm.Target) || (Has(SurveyTerm.Who) && People())) ? survey with { By = Split.Person } : survey;
    }

    /// <summary>Whether who it is asked of is a colleague: customers buy, owe and leave, colleagues sell, visit and miss their targets.</summary>
    private bool People() => HasAny(SurveyTerm.Sell, SurveyTerm.Target, SurveyTerm.Challenge, SurveyTerm.Reached, SurveyTerm.Missed, SurveyTerm.Vague, SurveyTerm.InTime, SurveyTerm.Filled, SurveyTerm.Most, SurveyTerm.Least, SurveyTerm.Rank) && !HasAny(SurveyTerm.Debt, SurveyTerm.Loss) && !(Has(SurveyTerm.Buy) && !Has(SurveyTerm.Sell))
        || All<Measure>().Any() && !HasAny(SurveyTerm.Debt, SurveyTerm.Buy, SurveyTerm.Loss) || (HasAny(SurveyTerm.Visit, SurveyTerm.Call) && !Has(SurveyTerm.Customer) && !Has(SurveyTerm.Not));

    private static Split? Dimension(SurveyToken token) => token.SurveyTerm switch
    {
        SurveyTerm.Person => Split.Person,
        SurveyTerm.Team => Split.Team,
        SurveyTerm.Region => Split.Region,
        SurveyTerm.Product => Split.Product,
        SurveyTerm.Customer => Split.Customer,
        SurveyTerm.Grade => Split.Grade,
        SurveyTerm.Stage => Split.Stage,
        SurveyTerm.Industry => Split.Industry,
        SurveyTerm.Channel => Split.Channel,
        SurveyTerm.Size => Split.Size,
        SurveyTerm.Segment => Split.Segment,
        SurveyTerm.Reason => Split.Reason,
        SurveyTerm.Month => Split.Month,
        SurveyTerm.Quarter => Split.Quarter,
        _ => null,
    };

    /// <summary>How many, and from which end.</summary>
    private SurveyPlan Ends(SurveyPlan survey)
    {
        var top = All<TopMost>().FirstOrDefault();
        var rising = said.Folded.Contains("从低到高", StringComparison.Ordinal) || said.Folded.Contains("从少到多", StringComparison.Ordinal) || said.Folded.Contains("low to high", StringComparison.Ordinal) || said.Folded.Contains("worst first", StringComparison.Ordinal) || said.Folded.Contains("lowest first", StringComparison.Ordinal) || said.Folded.Contains("worst to best", StringComparison.Ordinal);
        return survey with
        {
            Most = top?.Count ?? (survey.Share && Has(SurveyTerm.Most) && Has(SurveyTerm.Customer) ? 1 : null),
            LowestFirst = top?.Lowest == true || rising || Has(SurveyTerm.Least),
            Extreme = top is not null || HasAny(SurveyTerm.Most, SurveyTerm.Least),
        };
    }

    private SurveyToken? Before(SurveyToken token, SurveyTerm term)
    {
        for (var at = tokens.Count - 1; at >= 0; at--)
        {
            var other = tokens[at];
            if (other.End <= token.Start && token.Start - other.End <= (Folding.IsHan(said.Folded[token.Start]) ? Reach : LatinReach) && other.Is(term) && !Broken(other.End, token.Start))
            {
                return other;
            }
        }

        return null;
    }

    private static readonly SearchValues<char> Breaks = SearchValues.Create("，,。.;；?？!！");

    private bool Broken(int from, int to) => said.Folded.AsSpan(from..to).ContainsAny(Breaks) || said.Folded[from..to].Contains(" but ", StringComparison.Ordinal) || said.Folded[from..to].Contains('但', StringComparison.Ordinal);

    /// <summary>Whether what a word says did not happen: denied before it, or right behind: 一次拜访都没有.</summary>
    private SurveyToken? DeniedBy(SurveyToken token)
    {
        if (Before(token, SurveyTerm.Not) is { } before && !tokens.Any(other => other.Start > before.Start && other.End <= token.Start && DoingOf(other) is not null && !Joined(other.End, token.Start)))
        {
            return before;
        }

        return tokens.FirstOrDefault(other => other.Is(SurveyTerm.Not) && other.Start >= token.End && other.Start - token.End <= 3 && !(said.Folded[other.Start..other.End] is "没" or "未" or "不") && !tokens.Any(between => between.Start >= token.End && between.End <= other.Start && !between.Is(SurveyTerm.Small)) && !Broken(token.End, other.Start) && !tokens.Any(next => next.Start >= other.End && next.Start - other.End <= 4 && (DoingOf(next) is not null || next.Is(SurveyTerm.Reached)))) is { Value: not null } behind ? behind : null;
    }

    /// <summary>"no visits or calls": both are denied.</summary>
    private bool Joined(int from, int to) => said.Folded[from..to].Trim() is "or" or "and" or "、" or "或" or "和" or "也" or "nor" or "/" or ",";

    private static Doing? DoingOf(SurveyToken token) => token.SurveyTerm switch
    {
        SurveyTerm.Buy or SurveyTerm.Order => Doing.Bought,
        SurveyTerm.Contact => Doing.Contacted,
        SurveyTerm.Visit => Doing.Visited,
        SurveyTerm.Call => Doing.Called,
        SurveyTerm.Mail => Doing.Mailed,
        SurveyTerm.Text => Doing.Messaged,
        SurveyTerm.Pay => Doing.Paid,
        SurveyTerm.Win => Doing.Won,
        SurveyTerm.Back => Doing.WonBack,
        SurveyTerm.Fresh => Doing.Created,
        SurveyTerm.Silent => Doing.Contacted,
        _ => token.Value is Measure.Collected ? Doing.Paid : token.Value is Measure.NewCustomers ? Doing.FirstBought : null,
    };

    /// <summary>Days that no condition has taken: those of the figure.</summary>
    private IEnumerable<Stretch> Free() => tokens.Where(token => !used.Contains(token.Start) && !IsNow(token)).Select(token => token.Value switch
    {
        Stretch days => days,
        Lately lately => new Stretch(lately.From, said.TeamDay),
        _ => (Stretch?)null,
    }).OfType<Stretch>();

    /// <summary>现在, "now": no day of its own.</summary>
    private bool IsNow(SurveyToken token) => token.Value is Stretch when && when.From == said.TeamDay && when.To == said.TeamDay && said.Folded[token.Start..token.End] is not ("今天" or "今日" or "today" or "今儿");

    private SurveyWhich Conditions()
    {
        var chosen = new SurveyWhich
        {
            Grades = [.. All<Grade[]>().SelectMany(grades => grades).Distinct()],
            Stages = [.. All<Stage>().Where(stage => !DeniedStage(stage)).Distinct()],
            NotStages = [.. All<Stage>().Where(DeniedStage).Distinct()],
            Segments = [.. All<Segment>().Distinct()],
            Industries = [.. All<Named>().Where(named => named.Kind == Split.Industry).Select(named => named.Key).Distinct()],
            Channels = [.. All<Named>().Where(named => named.Kind == Split.Channel).Select(named => named.Key).Distinct()],
            Cities = [.. All<Named>().Where(named => named.Kind == Split.Region).Select(named => named.Key).Distinct()],
            Sizes = [.. All<CompanySize>().Distinct()],
            Focus = All<Focus>().Cast<Focus?>().FirstOrDefault(),
            Strategic = Has(SurveyTerm.Strategic) ? true : null,
            Urgency = Has(SurveyTerm.Urgent) && HasAny(SurveyTerm.Customer, SurveyTerm.Need) ? Urgency.High : null,
            NoContact = Has(SurveyTerm.Consent),
            Unwell = Has(SurveyTerm.Risk),
            Stuck = Has(SurveyTerm.Stuck) && !All<Lately>().Any() && !Has(SurveyTerm.Why) && !All<Stage>().Any(),
            Stays = Has(SurveyTerm.Most) && (Has(SurveyTerm.Stuck) || All<Stage>().Any() && LongestThere().IsMatch(said.Folded)) ? 0 : null,
        };

        // 丢掉的不算: what is lost is left out.
        if (said.Folded.Contains("流失的不算", StringComparison.Ordinal) || said.Folded.Contains("不算流失", StringComparison.Ordinal) || said.Folded.Contains("除去流失", StringComparison.Ordinal) || said.Folded.Contains("not lost", StringComparison.Ordinal) || said.Folded.Contains("already lost", StringComparison.Ordinal) || said.Folded.Contains("没流失", StringComparison.Ordinal) || said.Folded.Contains("未流失", StringComparison.Ordinal))
        {
            chosen = chosen with { Stages = [.. chosen.Stages.Where(stage => stage != Stage.Lost)], NotStages = [Stage.Lost] };
            used.UnionWith(tokens.Where(token => token.Is(SurveyTerm.Loss)).Select(token => token.Start));
        }

        if (Has(SurveyTerm.Stuck) && All<Lately>().FirstOrDefault() is { } stay && tokens.First(token => token.Value == (object)stay) is var stayed)
        {
            used.Add(stayed.Start);
            chosen = chosen with { Stays = stay.Days, Happenings = [] };
        }

        chosen = Gaps(chosen);
        chosen = chosen with { Happenings = [.. Happenings(chosen)], Objected = Has(SurveyTerm.Loss) || !All<LossReason>().Any() || chosen.Stages.Contains(Stage.Lost) ? null : All<LossReason>().First() };
        chosen = Limited(chosen);
        if (Has(SurveyTerm.Close) && tokens.FirstOrDefault(token => token.Value is Stretch or Lately) is { Value: not null } by && !Has(SurveyTerm.Order))
        {
            used.Add(by.Start);
            var when = by.Value as Stretch? ?? new Stretch(said.TeamDay, said.TeamDay);
            chosen = chosen with { Closes = By(by) ? when with { From = said.TeamDay < when.From || when.To < said.TeamDay ? when.From : said.TeamDay } : when };
        }

        return chosen;
    }

    private bool By(SurveyToken token) => said.Folded[..token.Start].TrimEnd().EndsWith("by", StringComparison.Ordinal) || said.Folded.AsSpan(token.End).TrimStart() is ['前', ..] or ['之', '前', ..];

    private bool DeniedStage(Stage stage) => tokens.FirstOrDefault(token => token.Value is Stage known && known == stage) is { Value: not null } found && Before(found, SurveyTerm.Not) is { } denial && found.Start - denial.End <= 2;

    /// <summary>没填预算, "no decision maker": fields that are empty.</summary>
    private SurveyWhich Gaps(SurveyWhich chosen)
    {
        List<CustomerGap> gaps = [];
        // 缺了行业、规模或需求: whatever fields stand behind it.
        var listed = tokens.Where(token => token.Is(SurveyTerm.Missing)).Cast<SurveyToken?>().FirstOrDefault();
        foreach (var token in tokens)
        {
            CustomerGap? gap = token.SurveyTerm switch
            {
                SurveyTerm.Budget => CustomerGap.Budget,
                SurveyTerm.Need => CustomerGap.Need,
                SurveyTerm.Phone => CustomerGap.Phone,
                SurveyTerm.Decider => said.Folded[token.Start..token.End] is "联系人" or "联络人" ? CustomerGap.Contact : CustomerGap.Decider,
                SurveyTerm.Supplier => CustomerGap.Supplier,
                SurveyTerm.Industry => CustomerGap.Industry,
                SurveyTerm.Size => CustomerGap.Size,
                SurveyTerm.Channel => CustomerGap.Channel,
                SurveyTerm.Region => CustomerGap.Region,
                SurveyTerm.Grade => CustomerGap.Grade,
                SurveyTerm.Step => CustomerGap.Step,
                SurveyTerm.Close => CustomerGap.Close,
                _ => null,
            };
            if (gap is not { } field)
            {
                continue;
            }

            SurveyToken? denial = listed is { } head && token.Start > head.Start && field != CustomerGap.Step ? head : field is CustomerGap.Step ? Before(token, SurveyTerm.Not) ?? Before(token, SurveyTerm.Missing) : Before(token, SurveyTerm.Missing) ?? Behind(token, SurveyTerm.Missing) ?? (field is CustomerGap.Budget or CustomerGap.Need or CustomerGap.Phone or CustomerGap.Decider or CustomerGap.Supplier or CustomerGap.Close ? Before(token, SurveyTerm.Not) ?? DeniedBy(token) : null);
            if (denial is { } denied && !(field == CustomerGap.Step && (denied.End < token.Start - 6 || said.Folded[denied.End..token.Start].Contains('做', StringComparison.Ordinal) || !HasAny(SurveyTerm.Customer, SurveyTerm.Which, SurveyTerm.Who, SurveyTerm.HowMany))))
            {
                used.Add(denied.Start);
                used.Add(token.Start);
                gaps.Add(field);
            }
        }

        return chosen with { Missing = gaps };
    }

    private SurveyToken? Behind(SurveyToken token, SurveyTerm term) => tokens.FirstOrDefault(other => other.Is(term) && other.Start >= token.End && other.Start - token.End <= 5) is { Value: not null } found ? found : null;

    private IEnumerable<Happening> Happenings(SurveyWhich chosen)
    {
        var days = tokens.Where(token => token.Value is Stretch or Lately && !used.Contains(token.Start)).ToList();
        // 下过两次单以上 needs no other word for what was done so often.
        if (All<Times>().FirstOrDefault() is { } often && !tokens.Any(token => DoingOf(token) is not null && !used.Contains(token.Start) && !token.Is(SurveyTerm.Pay)))
        {
            var of = tokens.Where(token => token.Value is Stretch or Lately && !used.Contains(token.Start)).Cast<SurveyToken?>().FirstOrDefault();
            if (of is { } taken)
            {
                used.Add(taken.Start);
            }

            yield return new Happening(Doing.Bought, true, of?.Value as Stretch? ?? (of?.Value is Lately lately ? new Stretch(lately.From, said.TeamDay) : null), often.AtLeast, often.AtMost);
        }

        var product = All<Scope>().FirstOrDefault(scope => scope.Kind == ScopeKind.Product)?.Name;
        var deeds = tokens.Where(token => DoingOf(token) is not null && !used.Contains(token.Start)).ToList();
        List<(SurveyToken Token, SurveyToken? Denial)> told = [];
        foreach (var token in deeds)
        {
            SurveyToken? denial = token.Is(SurveyTerm.Silent) ? token : DeniedBy(token);
            // "…, not orders": said to keep apart, not to choose by.
            if (denial is { } aside && said.Folded.AsSpan(0, aside.Start).TrimEnd() is [.., ',' or '，' or '-'] && said.Folded[aside.Start..aside.End] is "not" or "不是" && !Has(SurveyTerm.Customer))
            {
                used.Add(token.Start);
                continue;
            }

            // What happened is a condition only where customers are asked for by it; else it is a figure.
            if (denial is not null || Chooses(token))
            {
                told.Add((token, denial));
            }
        }

        // What did not happen has the days that are named; what did has them where there are any left.
        foreach (var (token, denial) in told.OrderBy(one => one.Denial is null))
        {
            if (denial is null && told.Exists(other => other.Denial is not null) && days.TrueForAll(day => used.Contains(day.Start)))
            {
                used.Add(token.Start);
                yield return new Happening(DoingOf(token)!.Value, true, null, Product: DoingOf(token) == Doing.Bought ? product : null);
                continue;
            }

            var deed = DoingOf(token)!.Value;
            var clause = days.Where(day => !Broken(Math.Min(day.End, token.End), Math.Max(day.Start, token.Start))).ToList();
            var near = (clause.Count > 0 ? clause : days).OrderBy(day => day.End <= token.Start ? token.Start - day.End : day.Start - token.End + (said.IsChinese && Folding.IsHan(said.Folded[token.Start]) ? 4 : 0)).Cast<SurveyToken?>().FirstOrDefault();
            used.Add(token.Start);
            if (denial is { } denied)
            {
                used.Add(denied.Start);
            }

            var times = All<Times>().FirstOrDefault();
            Stretch? when = near?.Value switch
            {
                Stretch stretch => stretch,
                Lately lately => new Stretch(lately.From, said.TeamDay),
                _ => null,
            };
            if (near is { } day)
            {
                used.Add(day.Start);
            }

            yield return new Happening(deed, denial is null, when, denial is null ? times?.AtLeast : null, denial is null ? times?.AtMost : null, deed == Doing.Bought ? product : null, Only(token))
            {
                Days = (near?.Value as Lately)?.Days ?? (token.Is(SurveyTerm.Silent) && near is null ? 30 : null),
            };
        }
    }

    private bool Only(SurveyToken token) => Before(token, SurveyTerm.Only) is { } only && token.Start - only.End <= 8;

    /// <summary>上个月拜访过的客户, "customers who bought": customers are told by what they did.</summary>
    private bool Chooses(SurveyToken token)
    {
        if (token.Is(SurveyTerm.Fresh) || token.Value is Measure.NewCustomers)
        {
            return (HasAny(SurveyTerm.List, SurveyTerm.Which) || (token.Is(SurveyTerm.Fresh) && Has(SurveyTerm.Win))) && !HasAny(SurveyTerm.Each, SurveyTerm.Target, SurveyTerm.Gap) && All<Measure>().All(measure => measure == Measure.NewCustomers);
        }

        if (!token.Is(SurveyTerm.Back) && !(Has(SurveyTerm.Customer) || All<Grade[]>().Any() || All<Segment>().Any() || All<Named>().Any()) || token.Value is Measure)
        {
            return false;
        }

        if (token.Is(SurveyTerm.Back))
        {
            return true;
        }

        if (token.Is(SurveyTerm.Win) || token.Is(SurveyTerm.Order) && !All<Times>().Any())
        {
            return token.Is(SurveyTerm.Win) && HasAny(SurveyTerm.List, SurveyTerm.Which);
        }

        var rest = said.Folded.AsSpan(token.End);
        return All<Times>().Any() || Only(token) || rest.StartsWith("记录的") || rest.StartsWith("过记录的") || rest.TrimStart() is ['的', ..] or ['过', '的', ..] or ['了', '的', ..] || (Has(SurveyTerm.Ever) && !Has(SurveyTerm.HowMuch))
            || tokens.Any(other => other.End <= token.Start && token.Start - other.End <= 12 && said.Folded[other.Start..other.End] is "who" or "that" or "which")
            || (HasAny(SurveyTerm.Which, SurveyTerm.HowMany) && Has(SurveyTerm.Customer) && !Has(SurveyTerm.HowMuch) && !HasAny(SurveyTerm.Most, SurveyTerm.Least) && !All<TopMost>().Any() && !All<Measure>().Any() && !Has(SurveyTerm.Share) && !token.Is(SurveyTerm.Pay));
    }

    private SurveyWhich Limited(SurveyWhich chosen)
    {
        if (All<Bounds>().FirstOrDefault() is not { } bounds)
        {
            return chosen;
        }

        var of = HasAny(SurveyTerm.Debt) ? SurveySum.Owed : Has(SurveyTerm.PastDue) ? SurveySum.Overdue : Has(SurveyTerm.Open) || chosen.Stages.Any(stage => stage is Stage.Prospect or Stage.Interested or Stage.Negotiating) ? SurveySum.Open : Has(SurveyTerm.Budget) ? SurveySum.Budget : SurveySum.Bought;
        var when = of == SurveySum.Bought ? Free().Cast<Stretch?>().FirstOrDefault() : null;
        return chosen with { Limits = [new Limit(of, bounds.Over, bounds.Under, when)] };
    }

    [GeneratedRegex(@"每个?人|各个?人|人人|按人|分人|每个?销售(?!额)|各销售(?!额)|每位|逐人|\beach (?:one|person|rep)\b|\bperson by person\b")]
    private static partial Regex PerPerson();

    /// <summary>这几个季度, "quarter by quarter".</summary>
    [GeneratedRegex(@"(?:这|近|最近|过去|前)几个?季度?(?=[^度]|$)|几个季度|逐季|每个?季度|各季度?|按季|\b(?:quarter by quarter|by quarter|per quarter|each quarter|every quarter|quarterly|(?:last|past) few quarters)\b")]
    private static partial Regex Quarters();

    [GeneratedRegex(@"最久|最长|\blongest\b")]
    private static partial Regex LongestThere();

    [GeneratedRegex(@"\b[a-z]{2}-[a-z]{2}-[a-z]{2}-\d{3}\b")]
    private static partial Regex Code();

    /// <summary>Told to do something: no question, whatever it names.</summary>
    [GeneratedRegex(@"^(?:请|麻烦|帮我)?(?:把|将|设|改|调整?|让|通知|提醒|转告|照搬|复制|导出|导入|发送|取消|删|撤销)|照搬|设为|设成|改成|改为|调成|^\W*(?:please )?(?:make|set|change|move|add|remove|copy|export|import|send|remind|tell|ask|invite|delete|undo|assign|hand) \S+(?! (?:me|us)\b)")]
    private static partial Regex Orders();

    [GeneratedRegex(@"[?？吗呢]|多少|几|谁|哪|什么|没有?$|\b(?:what|who|which|how|did|has|is|are|does)\b")]
    private static partial Regex Wonders();

    [GeneratedRegex(@"我的(?!团队|人|组|部门|手下|销售|下属)|我自己|(?<![给帮跟替让叫])我(?:今天|明天|昨天|这周|上周|本周|下周|这个月|本月|有|还|都|干了|记了|欠|该|今年|去年)|\bmy\b(?! (?:team|reps?|people|guys|lot|staff|salespeople|sellers|crew)\b)|\bmine\b|\b(?:did|have|do|am|was|should|can|will) i\b(?! (?:lose|see|get|have a)\b)|\bi (?:have|did|do|owe|need to|should|am|was|logged|visited|called|sold)\b")]
    private static partial Regex Own();

    [GeneratedRegex(@"对得上|对不上|\b(?:do(?:es)?n't|do(?:es)? not|what|do the) [a-z ]*match\b|怎么算|怎么来的|怎么统计|依据是|\bhow (?:is|was|are|were) (?:that|it|this|\w+ ?\w*) (?:counted|calculated|computed|worked out)\b")]
    private static partial Regex Made();

    /// <summary>Which way it went: against the days before.</summary>
    [GeneratedRegex(@"涨|跌|升了|降了|增长|下降|上升|下滑|变化|环比|多了|少了|走势|比上|再[上前]一?个?[月季周年]|\b(?:up or down|grow\w*|grew|rose|fell|drop\w*|change[ds]?|increase[ds]?|decrease[ds]?|compared (?:with|to) (?:the )?(?:month|quarter|period|previous|before|last)|trend|month on month|quarter on quarter|versus the|the (?:month|quarter|week|year|one) before)\b")]
    private static partial Regex Trend();

    [GeneratedRegex(@"掉|跌|下降|下滑|降了|这么差|那么差|变差|少了|落后|\b(?:drop\w*|fall|fell|fallen|down|decline\w*|worse|behind|weak|bad|lost)\b")]
    private static partial Regex Falls();

    [GeneratedRegex(@"涨|上升|增长|这么好|多了|\b(?:rise|rose|risen|grow\w*|grew|up|better)\b")]
    private static partial Regex Rises();
}
