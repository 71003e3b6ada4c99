using System.Text.RegularExpressions;
using SalesBot.Bot.Reports;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>
/// What a question means, part by part: whose, what customers are like, of what there are records, then what each set can be asked. A part that the answer of its set cannot apply holds its words in vain: they are left over.
/// </summary>
internal static partial class SurveyGrammar
{
    /// <returns>Null where nothing of it is of records.</returns>
    public static SurveyPlan? Read(SurveySheet sheet)
    {
        var survey = Stood(sheet, Whose(sheet, new SurveyPlan()));
        survey = survey with { Which = SurveyFields.Read(sheet) };
        survey = survey with { Of = SurveySets.Read(sheet, survey) };
        survey = survey.Of switch
        {
            SurveyOf.Figures => Figures(sheet, survey),
            SurveyOf.Customers => Customers(sheet, survey),
            SurveyOf.Orders or SurveyOf.Payments or SurveyOf.Contacts => Singles(sheet, survey),
            SurveyOf.Debts => Debts(sheet, survey),
            SurveyOf.Steps => Steps(sheet, survey),
            SurveyOf.Losses => Losses(sheet, survey),
            SurveyOf.Causes => Causes(sheet, survey),
            _ => Others(sheet, survey),
        };
        survey = Ever(sheet, survey);
        Asked(sheet, survey);
        survey = survey with { Counts = survey.Of == SurveyOf.Customers && sheet.Tokens.Any(token => token.Is(SurveyTerm.HowMany) && !(sheet.Next(token) is { SurveyTerm: SurveyTerm.Time or SurveyTerm.Entry or SurveyTerm.Order or SurveyTerm.Day or SurveyTerm.Contact or SurveyTerm.Visit or SurveyTerm.Call } next && next.Start - token.End <= 1)) };
        return survey.Of == SurveyOf.Figures && survey.Measures.Count == 0 ? null : survey;
    }

    /// <summary>What no part holds, and what a part holds that this answer cannot apply.</summary>
    public static IEnumerable<SurveyToken> Left(SurveySheet sheet, SurveyPlan survey) => sheet.Tokens.Where(token => sheet.IsFree(token) || sheet.HeldBy(token) is { } part && !Applied(survey.Of).Contains(part));

    /// <summary>Whether some word says by itself that it is asked of records.</summary>
    public static bool IsOfRecords(SurveySheet sheet, SurveyPlan survey) => survey.Of is not (SurveyOf.Figures or SurveyOf.Customers) || survey.Share && (survey.Which.Narrows || survey.Scopes.Count > 0) || survey is { Of: SurveyOf.Customers, Which.Narrows: true } && sheet.Has(SurveyTerm.HowMany, SurveyTerm.Which, SurveyTerm.Who, SurveyTerm.List) || survey.When.Count > 1 || survey.By is not null && survey.When.Count > 0 || sheet.Tokens.Any(token => token.Value is Measure or Grade[] or Segment || SurveyDeeds.Of(token) is not null || token.SurveyTerm is SurveyTerm.Customer or SurveyTerm.Reached or SurveyTerm.Missed or SurveyTerm.Challenge or SurveyTerm.Roi or SurveyTerm.Entered or SurveyTerm.Teamwork or SurveyTerm.Moved or SurveyTerm.Debt or SurveyTerm.Overpaid or SurveyTerm.Step or SurveyTerm.Target or SurveyTerm.Loss or SurveyTerm.Open or SurveyTerm.Profit or SurveyTerm.Cost or SurveyTerm.Does);

    /// <summary>What is counted of one customer as of many.</summary>
    public static bool Counts(SurveyPlan survey) => survey.Of is SurveyOf.Orders or SurveyOf.Payments or SurveyOf.Debts || survey is { Of: SurveyOf.Figures, Measures: [Measure.Sales or Measure.Orders or Measure.Collected or Measure.Aov or Measure.GrossMargin or Measure.Profit or Measure.FollowUps or Measure.Visits or Measure.Calls, ..] };

    /// <summary>The parts that the answer of a set puts to use.</summary>
    private static SurveyPart[] Applied(SurveyOf of) => of switch
    {
        SurveyOf.Figures => [SurveyPart.Asked, SurveyPart.Of, SurveyPart.Measure, SurveyPart.Whose, SurveyPart.Days, SurveyPart.Which, SurveyPart.Rows, SurveyPart.Share, SurveyPart.End, SurveyPart.Mean, SurveyPart.Against, SurveyPart.Aim, SurveyPart.None, SurveyPart.AsOf, SurveyPart.Having],
        SurveyOf.Customers => [SurveyPart.Asked, SurveyPart.Against, SurveyPart.AsOf, SurveyPart.Having, SurveyPart.Detail, SurveyPart.Of, SurveyPart.Measure, SurveyPart.Whose, SurveyPart.Days, SurveyPart.Which, SurveyPart.Rows, SurveyPart.Share, SurveyPart.End],
        SurveyOf.Orders => [SurveyPart.Asked, SurveyPart.AsOf, SurveyPart.Having, SurveyPart.Of, SurveyPart.Whose, SurveyPart.Days, SurveyPart.Which, SurveyPart.Detail, SurveyPart.Rows, SurveyPart.End, SurveyPart.Last, SurveyPart.Share],
        SurveyOf.Payments or SurveyOf.Contacts => [SurveyPart.Asked, SurveyPart.AsOf, SurveyPart.Of, SurveyPart.Whose, SurveyPart.Days, SurveyPart.Which, SurveyPart.Detail, SurveyPart.Rows, SurveyPart.End, SurveyPart.Last],
        SurveyOf.Debts => [SurveyPart.Asked, SurveyPart.AsOf, SurveyPart.Share, SurveyPart.Of, SurveyPart.Whose, SurveyPart.Which, SurveyPart.Detail, SurveyPart.Rows, SurveyPart.End],
        SurveyOf.Open => [SurveyPart.Asked, SurveyPart.AsOf, SurveyPart.End, SurveyPart.Of, SurveyPart.Whose, SurveyPart.Days, SurveyPart.Which, SurveyPart.Detail, SurveyPart.Rows],
        SurveyOf.Steps => [SurveyPart.Asked, SurveyPart.AsOf, SurveyPart.Of, SurveyPart.Whose, SurveyPart.Days, SurveyPart.Which, SurveyPart.Detail, SurveyPart.Rows],
        SurveyOf.Losses => [SurveyPart.Asked, SurveyPart.AsOf, SurveyPart.Of, SurveyPart.Whose, SurveyPart.Days, SurveyPart.Which, SurveyPart.Detail, SurveyPart.Rows, SurveyPart.Reason, SurveyPart.Share, SurveyPart.Against],
        SurveyOf.Causes => [SurveyPart.Asked, SurveyPart.AsOf, SurveyPart.Of, SurveyPart.Whose, SurveyPart.Days, SurveyPart.Measure, SurveyPart.Against, SurveyPart.Aim],
        SurveyOf.Targets or SurveyOf.Scores => [SurveyPart.Asked, SurveyPart.AsOf, SurveyPart.Of, SurveyPart.Whose, SurveyPart.Days],
        SurveyOf.Forecast => [SurveyPart.Asked, SurveyPart.Of, SurveyPart.Whose, SurveyPart.Days, SurveyPart.Rows, SurveyPart.Aim],
        _ => [SurveyPart.Asked, SurveyPart.AsOf, SurveyPart.Of, SurveyPart.Whose, SurveyPart.Which, SurveyPart.Detail],
    };

    private static SurveyPlan Stood(SurveySheet sheet, SurveyPlan survey)
    {
        var day = sheet.TakeAll<AsOf>(SurveyPart.AsOf) is [var named, ..] ? named.Day : (DateOnly?)null;
        return survey with { AsOf = day < sheet.Said.TeamDay ? day : null, Exact = sheet.Take(SurveyPart.Asked, SurveyTerm.Exact) };
    }

    /// <summary>"ever": of all days, where none are named; how things stood at a day that is over, where the records tell it.</summary>
    private static SurveyPlan Ever(SurveySheet sheet, SurveyPlan survey)
    {
        if (survey.AsOf is { } day && survey.Of is not (SurveyOf.Debts or SurveyOf.Orders or SurveyOf.Overpaid or SurveyOf.Figures or SurveyOf.Payments or SurveyOf.Contacts))
        {
            // What has stood since yesterday is what there is now.
            foreach (var token in sheet.Tokens.Where(token => sheet.HeldBy(token) == SurveyPart.AsOf && day < sheet.Said.TeamDay.AddDays(-1)))
            {
                sheet.Hold(SurveyPart.Last, token);
            }

            survey = survey with { AsOf = null };
        }

        var spans = survey.Of is SurveyOf.Figures or SurveyOf.Orders or SurveyOf.Losses or SurveyOf.Payments || survey is { Of: SurveyOf.Customers, Measures.Count: > 0 };
        return sheet.Take(SurveyPart.Asked, SurveyTerm.Ever) && spans && survey.When.Count == 0 && survey.Each is null ? survey with { When = [new Stretch(Always, sheet.Said.TeamDay)] } : survey;
    }

    /// <summary>People, teams, regions, products; what stands behind 除了 is left out.</summary>
    private static SurveyPlan Whose(SurveySheet sheet, SurveyPlan survey)
    {
        var scopes = sheet.Tokens.Where(token => token.Value is Scope).ToList();
        if (scopes.Count > 0 && sheet.Tokens.FirstOrDefault(token => token.Is(SurveyTerm.Except)) is { Value: not null } except)
        {
            var opens = !sheet.IsChinese || sheet.Folded[except.Start] is '除' or '去' or '扣' or '排' or '剔' or '刨' or '抛' || sheet.FoldedOf(except).StartsWith("不包", StringComparison.Ordinal);
            var out1 = opens ? scopes.Find(token => token.Start >= except.End) : scopes.FindLast(token => token.End <= except.Start);
            if (out1.Value is Scope left)
            {
                sheet.Hold(SurveyPart.Whose, out1);
                sheet.Take(SurveyPart.Whose, SurveyTerm.Except, SurveyTerm.Others);
                survey = survey with { Except = [left] };
            }
        }

        survey = survey with { Scopes = [.. sheet.TakeAll<Scope>(SurveyPart.Whose).Distinct()] };
        // 西南区, "the East region", 销售萧喆: what it is beside its name.
        foreach (var noun in sheet.Free.Where(token => token.SurveyTerm is SurveyTerm.Region or SurveyTerm.Team or SurveyTerm.Product or SurveyTerm.Person).ToList())
        {
            if (scopes.Exists(name => ((Scope)name.Value).Kind == KindOf(noun) && (name.End <= noun.Start ? noun.Start - name.End : name.Start - noun.End) is 0 or 1 && !sheet.Between(name, noun).Any()))
            {
                sheet.Hold(SurveyPart.Whose, noun);
            }
        }

        return survey;
    }

    private static ScopeKind KindOf(SurveyToken noun) => noun.SurveyTerm switch { SurveyTerm.Region => ScopeKind.Region, SurveyTerm.Team => ScopeKind.Team, SurveyTerm.Product => ScopeKind.Product, _ => ScopeKind.Rep };

    private static SurveyPlan Days(SurveySheet sheet, SurveyPlan survey)
    {
        List<Stretch> days = [];
        foreach (var token in sheet.Free.Where(token => token.Value is Stretch or Lately).ToList())
        {
            sheet.Hold(SurveyPart.Days, token);
            // 现在, "now": no day of its own.
            if (!(token.Value is Stretch now && now.From == sheet.Said.TeamDay && now.To == now.From && sheet.FoldedOf(token) is not ("今天" or "今日" or "today" or "今儿")))
            {
                days.Add(token.Value is Lately lately ? new Stretch(lately.From.AddDays(1), lately.Until ?? sheet.Said.TeamDay) : Begun(sheet, survey, (Stretch)token.Value));
            }
        }

        // "that month" names no other one.
        days = [.. Likened(sheet, SurveyTokens.Same().IsMatch(sheet.Folded) ? [.. days.Distinct()] : days).Distinct()];
        return survey with { When = days is [var one, var other] && OneSum().IsMatch(sheet.Folded) && (one.To.AddDays(1) == other.From || other.To.AddDays(1) == one.From) ? [new Stretch(one.From < other.From ? one.From : other.From, one.To > other.To ? one.To : other.To)] : days };
    }

    /// <summary>"Q1 vs Q1", 去年四季度对前年: of the same part of the other year.</summary>
    private static List<Stretch> Likened(SurveySheet sheet, List<Stretch> days)
    {
        // "between Q3 and Q4 last year": both are over.
        if (days.Count == 2 && days.Exists(day => day.From > sheet.Said.TeamDay) && days.Find(day => day.To < sheet.Said.TeamDay) is { From.Year: > 2000 } past && !sheet.Has(SurveyTerm.Ahead, SurveyTerm.Target, SurveyTerm.Step, SurveyTerm.Booked))
        {
            days = [.. days.Select(day => day.From > sheet.Said.TeamDay && day.Period is { } ahead ? Stretch.Of(ahead with { From = ahead.From.AddYears(past.From.Year - ahead.From.Year) }) : day)];
        }

        if (days is not [{ Period: { } one }, { Period: { } other }] || !(sheet.Has(SurveyTerm.Versus, SurveyTerm.Than) || sheet.Folded.Contains(" on ", StringComparison.Ordinal)))
        {
            return days;
        }

        return one == other && one.Kind != PeriodKind.Year ? [days[0], Stretch.Of(Previous().IsMatch(sheet.Folded) ? one.Before() : one.YearBefore())]
            : other.Kind == PeriodKind.Year && one.Kind != PeriodKind.Year && other.From.Year < one.From.Year ? [days[0], Stretch.Of(one with { From = one.From.AddYears(other.From.Year - one.From.Year) })]
            : days;
    }

    /// <summary>On the first day of a month or quarter "this quarter" is the one that is just over, of what lies behind: the answer names it.</summary>
    private static Stretch Begun(SurveySheet sheet, SurveyPlan survey, Stretch when) =>
        when.From == sheet.Said.TeamDay && when.To > when.From && survey.Of is SurveyOf.Figures or SurveyOf.Causes or SurveyOf.Losses or SurveyOf.Orders or SurveyOf.Customers && (when.Period ?? (when.To.DayNumber - when.From.DayNumber > 27 ? Period.Holding(when.To.DayNumber - when.From.DayNumber > 31 ? PeriodKind.Quarter : PeriodKind.Month, when.From) : null)) is { } period && !sheet.Has(SurveyTerm.Set) && !(sheet.Has(SurveyTerm.Target) && !sheet.Has(SurveyTerm.Reached, SurveyTerm.Missed, SurveyTerm.Sell, SurveyTerm.Order, SurveyTerm.Gap, SurveyTerm.Than, SurveyTerm.Mean) && !sheet.HasAny<Measure>())
            ? Stretch.Of(period.Before()) : when;

    /// <summary>So long back that nothing lies before it.</summary>
    public static readonly DateOnly Always = new(2000, 1, 1);

    /// <summary>Words that only put the question, once it is known what is asked.</summary>
    private static void Asked(SurveySheet sheet, SurveyPlan survey)
    {
        sheet.Take(SurveyPart.Asked, SurveyTerm.Whether, SurveyTerm.And, SurveyTerm.List, SurveyTerm.Which, SurveyTerm.HowMany, SurveyTerm.Owner);
        if (sheet.Unknown.Count > 0)
        {
            sheet.Take(SurveyPart.Asked, SurveyTerm.Each);
        }

        if (survey.Of is not SurveyOf.Customers || survey.Measures.Count > 0 || survey.Share)
        {
            sheet.Take(SurveyPart.Asked, SurveyTerm.HowMuch);
        }

        if (survey.Of != SurveyOf.Figures || survey.By is not null || survey.Scopes.Count > 1)
        {
            sheet.Take(SurveyPart.Asked, SurveyTerm.Who);
        }

        if (survey.By == Split.Person || survey.Scopes.Any(scope => scope.Kind == ScopeKind.Rep) || survey.Except.Count > 0 || survey.Of is SurveyOf.Customers or SurveyOf.Losses or SurveyOf.Steps or SurveyOf.Debts)
        {
            sheet.Take(SurveyPart.Asked, SurveyTerm.Person);
        }

        // 几次, 几条: counted is what is asked of anyway.
        if (survey.Measures.Any(measure => !SurveyFigures.IsMoney(measure) && !SurveyFigures.IsRatio(measure)) || survey.Of is SurveyOf.Steps or SurveyOf.Losses or SurveyOf.Orders or SurveyOf.Payments)
        {
            sheet.Take(SurveyPart.Asked, SurveyTerm.Time, SurveyTerm.Entry);
        }

        if (survey.Of is SurveyOf.Contacts or SurveyOf.Open || survey.Latest || survey.Measures.Any(measure => measure is Measure.DealCycleDays or Measure.PayDays))
        {
            sheet.Take(SurveyPart.Asked, SurveyTerm.HowLong);
        }

        if (survey.Of == SurveyOf.Figures && survey.Measures is [Measure.Sales, ..] && sheet.HasFree(SurveyTerm.Entry) is false)
        {
            sheet.Take(SurveyPart.Asked, SurveyTerm.Sell);
        }
    }

    /// <summary>一季度跟上季度比, said when the first quarter is the last: against the one before.</summary>
    [GeneratedRegex(@"上一?个?(?:季|月|周)|\b(?:last|previous|prior) (?:quarter|month|week)\b")]
    private static partial Regex Previous();

    [GeneratedRegex(@"一起|合起来|加起来|合计|一共|总共|\b(?:together|combined|in total|altogether)\b")]
    private static partial Regex OneSum();
}
