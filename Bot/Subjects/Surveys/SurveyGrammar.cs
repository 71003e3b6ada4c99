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
        var survey = Whose(sheet, new SurveyPlan());
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
        Asked(sheet, survey);
        survey = survey with { Counts = survey.Of == SurveyOf.Customers && sheet.Has(SurveyTerm.HowMany) };
        return survey.Of == SurveyOf.Figures && survey.Measures.Count == 0 ? null : survey;
    }

    /// <summary>What no part holds, and what a part holds that this answer cannot apply.</summary>
    public static IEnumerable<SurveyToken> Left(SurveySheet sheet, SurveyPlan survey) => sheet.Tokens.Where(token => sheet.IsFree(token) || sheet.HeldBy(token) is { } part && !Applied(survey.Of).Contains(part));

    /// <summary>Whether some word says by itself that it is asked of records.</summary>
    public static bool IsOfRecords(SurveySheet sheet, SurveyPlan survey) => survey.Of is not (SurveyOf.Figures or SurveyOf.Customers) || survey.When.Count > 1 || survey.By is not null && survey.When.Count > 0 || sheet.Tokens.Any(token => token.Value is Measure or Grade[] or Segment || SurveyDeeds.Of(token) is not null || token.SurveyTerm is SurveyTerm.Customer or SurveyTerm.Reached or SurveyTerm.Missed or SurveyTerm.Challenge or SurveyTerm.Roi or SurveyTerm.Entered or SurveyTerm.Teamwork or SurveyTerm.Moved or SurveyTerm.Debt or SurveyTerm.Overpaid or SurveyTerm.Step or SurveyTerm.Target or SurveyTerm.Loss or SurveyTerm.Open or SurveyTerm.Profit or SurveyTerm.Cost or SurveyTerm.Does);

    /// <summary>What is counted of one customer as of many.</summary>
    public static bool Counts(SurveyPlan survey) => survey.Of is SurveyOf.Orders or SurveyOf.Payments or SurveyOf.Debts || survey is { Of: SurveyOf.Figures, Measures: [Measure.Sales or Measure.Orders or Measure.Collected or Measure.Aov or Measure.GrossMargin or Measure.Profit or Measure.FollowUps or Measure.Visits or Measure.Calls, ..] };

    /// <summary>The parts that the answer of a set puts to use.</summary>
    private static SurveyPart[] Applied(SurveyOf of) => of switch
    {
        SurveyOf.Figures => [SurveyPart.Asked, SurveyPart.Of, SurveyPart.Measure, SurveyPart.Whose, SurveyPart.Days, SurveyPart.Which, SurveyPart.Rows, SurveyPart.Share, SurveyPart.End, SurveyPart.Mean, SurveyPart.Against, SurveyPart.Aim, SurveyPart.None],
        SurveyOf.Customers => [SurveyPart.Asked, SurveyPart.Detail, SurveyPart.Of, SurveyPart.Measure, SurveyPart.Whose, SurveyPart.Days, SurveyPart.Which, SurveyPart.Rows, SurveyPart.Share, SurveyPart.End],
        SurveyOf.Orders => [SurveyPart.Asked, SurveyPart.Of, SurveyPart.Whose, SurveyPart.Days, SurveyPart.Which, SurveyPart.Detail, SurveyPart.Rows, SurveyPart.End, SurveyPart.Last, SurveyPart.Share],
        SurveyOf.Payments or SurveyOf.Contacts => [SurveyPart.Asked, SurveyPart.Of, SurveyPart.Whose, SurveyPart.Days, SurveyPart.Which, SurveyPart.Detail, SurveyPart.Rows, SurveyPart.End, SurveyPart.Last],
        SurveyOf.Debts => [SurveyPart.Asked, SurveyPart.Of, SurveyPart.Whose, SurveyPart.Which, SurveyPart.Detail, SurveyPart.Rows, SurveyPart.End],
        SurveyOf.Steps or SurveyOf.Open => [SurveyPart.Asked, SurveyPart.Of, SurveyPart.Whose, SurveyPart.Days, SurveyPart.Which, SurveyPart.Detail, SurveyPart.Rows],
        SurveyOf.Losses => [SurveyPart.Asked, SurveyPart.Of, SurveyPart.Whose, SurveyPart.Days, SurveyPart.Which, SurveyPart.Detail, SurveyPart.Rows, SurveyPart.Reason, SurveyPart.Share, SurveyPart.Against],
        SurveyOf.Causes => [SurveyPart.Asked, SurveyPart.Of, SurveyPart.Whose, SurveyPart.Days, SurveyPart.Measure, SurveyPart.Against, SurveyPart.Aim],
        SurveyOf.Targets or SurveyOf.Scores => [SurveyPart.Asked, SurveyPart.Of, SurveyPart.Whose, SurveyPart.Days],
        SurveyOf.Forecast => [SurveyPart.Asked, SurveyPart.Of, SurveyPart.Whose, SurveyPart.Days, SurveyPart.Rows, SurveyPart.Aim],
        _ => [SurveyPart.Asked, SurveyPart.Of, SurveyPart.Whose, SurveyPart.Which, SurveyPart.Detail],
    };

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

        return survey with { Scopes = [.. sheet.TakeAll<Scope>(SurveyPart.Whose).Distinct()] };
    }

    private static SurveyPlan Days(SurveySheet sheet, SurveyPlan survey)
    {
        List<Stretch> days = [];
        foreach (var token in sheet.Free.Where(token => token.Value is Stretch or Lately).ToList())
        {
            sheet.Hold(SurveyPart.Days, token);
            // 现在, "now": no day of its own.
            if (!(token.Value is Stretch now && now.From == sheet.Said.TeamDay && now.To == now.From && sheet.FoldedOf(token) is not ("今天" or "今日" or "today" or "今儿")))
            {
                days.Add(token.Value is Lately lately ? new Stretch(lately.From.AddDays(1), sheet.Said.TeamDay) : Begun(sheet, survey, (Stretch)token.Value));
            }
        }

        days = [.. days.Distinct()];
        return survey with { When = days is [var one, var other] && OneSum().IsMatch(sheet.Folded) && (one.To.AddDays(1) == other.From || other.To.AddDays(1) == one.From) ? [new Stretch(one.From < other.From ? one.From : other.From, one.To > other.To ? one.To : other.To)] : days };
    }

    /// <summary>On the first day of a month or quarter "this quarter" is the one that is just over, of what lies behind: the answer names it.</summary>
    private static Stretch Begun(SurveySheet sheet, SurveyPlan survey, Stretch when) =>
        when.From == sheet.Said.TeamDay && when.To > when.From && survey.Of is SurveyOf.Figures or SurveyOf.Causes or SurveyOf.Losses or SurveyOf.Orders or SurveyOf.Customers && (when.Period ?? (when.To.DayNumber - when.From.DayNumber > 27 ? Period.Holding(when.To.DayNumber - when.From.DayNumber > 31 ? PeriodKind.Quarter : PeriodKind.Month, when.From) : null)) is { } period && !sheet.Has(SurveyTerm.Set) && !(sheet.Has(SurveyTerm.Target) && !sheet.Has(SurveyTerm.Reached, SurveyTerm.Missed, SurveyTerm.Sell, SurveyTerm.Order, SurveyTerm.Gap, SurveyTerm.Than, SurveyTerm.Mean) && !sheet.HasAny<Measure>())
            ? Stretch.Of(period.Before()) : when;

    private static SurveyPlan Figures(SurveySheet sheet, SurveyPlan survey)
    {
        // 谁一次拜访都没有: people without any; what customers did not do chooses them.
        var none = sheet.Free.Any(token => SurveyDeeds.Of(token) is not null && SurveyDeeds.Denial(sheet, token) is { } denial && sheet.IsFree(denial));
        if (none && sheet.HasFree(SurveyTerm.Customer) && survey.Which.Narrows)
        {
            survey = SurveyDeeds.Read(sheet, survey, only: true);
        }
        else if (none)
        {
            sheet.Take(SurveyPart.None, SurveyTerm.Not);
            survey = survey with { None = true };
        }

        if (Sides(sheet, survey.Which) is { } side && sheet.Has(SurveyTerm.Versus, SurveyTerm.And, SurveyTerm.Than, SurveyTerm.Who, SurveyTerm.Each, SurveyTerm.Gap, SurveyTerm.Which))
        {
            survey = survey with { By = side };
        }

        survey = Days(sheet, survey);
        if (survey.When.Count == 0 && OneSum().IsMatch(sheet.Folded))
        {
            survey = survey with { When = [new Stretch(Always, sheet.Said.TeamDay)] };
        }

        var measures = SurveyWants.Read(sheet, survey);
        // How many customers each has.
        if (measures.Count == 0 && sheet.HasFree(SurveyTerm.Customer) && !sheet.HasFree(SurveyTerm.Target, SurveyTerm.Challenge, SurveyTerm.Reached, SurveyTerm.Missed))
        {
            sheet.Take(SurveyPart.Measure, SurveyTerm.Customer);
            measures = [survey.When.Count > 0 ? Measure.Buyers : Measure.Customers];
        }

        // 这周做了什么: what is counted of anybody's work.
        if (measures.Count == 0 && sheet.Take(SurveyPart.Measure, SurveyTerm.Does))
        {
            measures = [Measure.FollowUps, Measure.Visits, Measure.Orders, Measure.Sales];
        }

        if (measures.Contains(Measure.Score))
        {
            // 什么等级, of a score, is its rating.
            sheet.Take(SurveyPart.Measure, SurveyTerm.Grade);
        }

        survey = SurveyRows.Read(sheet, survey with { Measures = measures });
        if (measures is [Measure.Objections])
        {
            survey = survey with { Reason = sheet.TakeAll<Domain.Customers.LossReason>(SurveyPart.Which) is [var raised, ..] ? raised : null };
            sheet.Take(SurveyPart.Of, SurveyTerm.Customer, SurveyTerm.Contact);
        }

        if (survey.None)
        {
            sheet.Take(SurveyPart.Of, SurveyTerm.Customer);
        }

        // 除了高立新: the others one by one, and what they come to.
        if (survey.Except is [var left] && survey.By is null && !survey.Measures.Any(SurveyFigures.IsRatio))
        {
            survey = survey with { By = left.Kind switch { ScopeKind.Rep => Split.Person, ScopeKind.Team => Split.Team, ScopeKind.Region => Split.Region, _ => Split.Product } };
        }

        // "with % of target", 目标做到几成: of the target, not of the whole.
        var ofTarget = sheet.HasFree(SurveyTerm.Share) && sheet.HasFree(SurveyTerm.Target, SurveyTerm.Challenge);
        survey = SurveyForms.Shares(sheet, survey) is var shared && ofTarget ? shared with { Share = false } : shared;
        survey = SurveyForms.Aims(sheet, SurveyForms.Ends(sheet, survey));
        // 买最多的三家 are no people, and the most of one figure is nothing.
        foreach (var end in sheet.Tokens.Where(token => sheet.HeldBy(token) == SurveyPart.End && (token.Value is TopMost { Of: SurveyTerm.Customer } && survey.By is not (null or Split.Customer) || token.SurveyTerm is SurveyTerm.Most or SurveyTerm.Least && survey is { By: null, Each: null, Share: false } && survey.When.Count < 2 && !survey.Scopes.GroupBy(scope => scope.Kind).Any(kind => kind.Count() > 1) && !survey.Sides())))
        {
            sheet.Hold(SurveyPart.Last, end);
        }

        // 同比环比都说说: the figure itself, in both periods before.
        if (survey.Measures.Contains(Measure.Mom) && sheet.HasAny<LastYear>() && survey.When is [{ Period: { } period } named])
        {
            sheet.TakeAll<LastYear>(SurveyPart.Against);
            IReadOnlyList<Measure> others = [.. survey.Measures.Where(measure => measure != Measure.Mom)];
            survey = survey with { Measures = others.Count > 0 ? others : [Measure.Sales], When = [named, Stretch.Of(period.Before()), Stretch.Of(period.YearBefore())] };
        }

        survey = SurveyForms.Against(sheet, SurveyForms.Means(sheet, survey));
        if (survey.When.Count == 2 && (survey.Extreme || sheet.Has(SurveyTerm.Which)) && sheet.Has(SurveyTerm.Than) && (survey.By is not null || survey.Sides()))
        {
            survey = survey with { Moves = true, LowestFirst = Falls().IsMatch(sheet.Folded) || sheet.Folded.Contains("退步", StringComparison.Ordinal) };
        }

        if (survey.Share && survey.Measures.Any(SurveyFigures.IsRatio))
        {
            survey = survey with { Share = false };
        }

        // 三月签的单收回来几成: what of those orders is paid.
        if (survey.Share && survey.Measures.Contains(Measure.Collected) && survey.Measures.Any(measure => measure is Measure.Orders or Measure.Sales))
        {
            survey = survey with { Share = false, Measures = [Measure.Settled] };
        }

        if (survey.Measures is [Measure.Score or Measure.Satisfaction or Measure.Teamwork or Measure.Compliance])
        {
            survey = survey with { Aim = null, Reached = null };
        }

        if (survey.Measures is [Measure.Completion])
        {
            survey = survey with { Measures = [Measure.Sales], Aim = survey.Aim ?? Aim.Base };
        }

        // 多少 alone, of somebody or some customers in some days, is what was sold; so is a share or a target.
        if (survey.Measures.Count == 0 && (sheet.HasFree(SurveyTerm.HowMuch) || survey.Share || survey.Aim is not null || survey.When.Count > 1 || survey.Scopes.Count > 1 && sheet.Tokens.Any(token => sheet.HeldBy(token) == SurveyPart.Against) || survey.Place || survey.Ranks || survey.Extreme) && (survey.Scopes.Count > 0 || survey.Which.Narrows || survey.When.Count > 0 || survey.By is not null))
        {
            survey = survey with { Measures = [Measure.Sales] };
        }

        if (survey.Measures.Any(SurveyFigures.IsRatio) && survey.Share && survey.Measures.Count == 1)
        {
            survey = survey with { Share = false };
        }

        if (survey.By is null && survey.Each is null && (survey.Place || survey.Ranks || survey.None || survey.Most is not null && !survey.Share) && !survey.Scopes.GroupBy(scope => scope.Kind).Any(kind => kind.Count() > 1))
        {
            survey = survey with { By = Split.Person };
        }

        // 平均 of nothing that has rows is the mean of single records.
        if (survey.Means && survey.By is null && survey.Each is null && survey.Measures is [Measure.Sales or Measure.Orders])
        {
            survey = survey with { Means = false, Measures = [Measure.Aov] };
        }

        // Whose rows they are is the customer's own.
        if (survey.By == Split.Customer)
        {
            return survey with { Of = SurveyOf.Customers, By = null, Extreme = true };
        }

        if (survey.Which.Narrows || survey.Measures.Any(measure => measure is Measure.NewCustomers or Measure.Churned or Measure.RepurchaseRate or Measure.Won or Measure.Customers or Measure.Visits or Measure.FollowUps))
        {
            sheet.Take(SurveyPart.Of, SurveyTerm.Customer);
        }

        return survey;
    }

    /// <summary>So long back that nothing lies before it.</summary>
    public static readonly DateOnly Always = new(2000, 1, 1);

    private static Split? Sides(SurveySheet sheet, SurveyWhich which) =>
        which.Grades.Count > 1 && !sheet.Folded.Contains("以上", StringComparison.Ordinal) ? Split.Grade : which.Sizes.Count > 1 ? Split.Size : which.Industries.Count > 1 ? Split.Industry : which.Channels.Count > 1 ? Split.Channel : which.Stages.Count > 1 && sheet.Tokens.Count(token => token.Value is Stage) > 1 ? Split.Stage : null;

    private static SurveyPlan Customers(SurveySheet sheet, SurveyPlan survey)
    {
        survey = survey with { Which = survey.Which with { Due = sheet.Tokens.Any(token => token.Is(SurveyTerm.Late) || token.Is(SurveyTerm.PastDue)) } };
        sheet.Take(SurveyPart.Of, SurveyTerm.Customer);
        survey = Objected(sheet, survey);
        if (sheet.HasAny<Times>() && !sheet.Free.Any(token => SurveyDeeds.Of(token) is not null))
        {
            survey = SurveyDeeds.Often(sheet, survey);
        }

        survey = Telling(sheet, survey);
        survey = SurveyDeeds.Read(sheet, survey, only: true);
        // 成交的, without days: those that are.
        foreach (var won in sheet.Free.Where(token => token.Is(SurveyTerm.Win)).ToList())
        {
            if (!sheet.Free.Any(token => token.Value is Stretch or Lately) && SurveyDeeds.Denial(sheet, won) is null)
            {
                sheet.Hold(SurveyPart.Which, won);
                survey = survey with { Which = survey.Which with { Stages = [.. survey.Which.Stages, Stage.Won] } };
            }
        }

        // 压在谁手里最多: whose they are mostly, not who buys most.
        if (sheet.HasFree(SurveyTerm.Most, SurveyTerm.Least) && sheet.HasFree(SurveyTerm.Who, SurveyTerm.Owner) && sheet.HasFree(SurveyTerm.HowMany, SurveyTerm.List) && !sheet.HasAny<TopMost>() && !sheet.Free.Any(token => token.Value is Measure || SurveyDeeds.Of(token) is not null))
        {
            survey = SurveyForms.Ends(sheet, survey with { By = Split.Person });
        }

        if (survey.Which.Segments.Count > 0 || survey.Tells.Count > 0)
        {
            sheet.Take(SurveyPart.Detail, SurveyTerm.Segment, SurveyTerm.Day, SurveyTerm.Time);
        }

        var ends = sheet.HasFree(SurveyTerm.Most, SurveyTerm.Least, SurveyTerm.Rank) || sheet.HasAny<TopMost>();
        if (ends || sheet.HasFree(SurveyTerm.HowMuch) && !sheet.HasFree(SurveyTerm.Share) || sheet.Free.Any(token => token.Value is Measure.Sales or Measure.Aov or Measure.Collected or Measure.GrossMargin))
        {
            survey = Limited(sheet, survey);
            IReadOnlyList<Measure> measures = [.. SurveyWants.Read(sheet, survey).Select(measure => measure is Measure.RepurchaseRate ? Measure.Orders : measure).Distinct()];
            // 买得最勤 is how often.
            measures = measures is [Measure.Sales] && Frequent().IsMatch(sheet.Folded) ? [Measure.Orders] : measures.Contains(Measure.Orders) && !sheet.HasFree(SurveyTerm.HowMuch) ? [.. measures.Where(measure => measure != Measure.Sales)] : measures;
            // Only what is counted of each customer puts them in order.
            foreach (var token in sheet.Tokens.Where(token => sheet.HeldBy(token) == SurveyPart.Measure && !measures.All(Ranking.Contains)))
            {
                sheet.Hold(SurveyPart.Last, token);
            }

            survey = SurveyForms.Ends(sheet, survey) with { Measures = measures.Count > 0 ? measures : ends && survey.Which.Happenings.Count == 0 && survey.Which.Limits.Count == 0 && !survey.Which.Due || sheet.HasFree(SurveyTerm.HowMuch) ? [Measure.Sales] : [] };
        }
        else
        {
            survey = SurveyDeeds.Read(sheet, survey) is var told ? told with { Which = told.Which with { Happenings = [.. survey.Which.Happenings.Concat(told.Which.Happenings).Distinct()] } } : survey;
            survey = Limited(sheet, survey);
        }

        survey = SurveyForms.Shares(sheet, SurveyRows.Read(sheet, survey));
        survey = Days(sheet, survey);
        if (survey.Share && sheet.Tokens.FirstOrDefault(token => token.Is(SurveyTerm.Customer)) is { Value: not null } noun && sheet.Tokens.Any(token => token.Start > noun.Start && sheet.HeldBy(token) == SurveyPart.Which))
        {
            survey = survey with { Whole = SurveyFields.Read(new SurveySheet(sheet.Said, [.. sheet.Tokens.TakeWhile(token => token.Start < noun.Start)], [])) };
        }

        // 前五大客户占多少: of the whole, what the biggest make.
        if (survey is { Share: true, Most: not null })
        {
            return survey with { Of = SurveyOf.Figures, By = null, Extreme = false, Measures = survey.Measures.Count > 0 ? survey.Measures : [Measure.Sales] };
        }

        // A product that customers are asked for by is one they bought.
        if (survey.Measures.Count == 0)
        {
            foreach (var product in survey.Scopes.Where(scope => scope.Kind == ScopeKind.Product).ToList())
            {
                survey = survey with
                {
                    Scopes = [.. survey.Scopes.Where(scope => scope != product)],
                    Which = survey.Which with { Happenings = [.. survey.Which.Happenings, new Happening(Doing.Bought, true, survey.Which.Happenings.FirstOrDefault(one => one is { Doing: Doing.Bought, Done: true })?.When, Product: product.Name)] },
                };
            }
        }

        // Days that nothing takes would choose nobody.
        if (survey.When.Count > 0 && survey.Measures.Count == 0 && survey.Which.Objected is null && survey.Which.Limits.Count == 0)
        {
            foreach (var token in sheet.Tokens.Where(token => sheet.HeldBy(token) == SurveyPart.Days))
            {
                sheet.Hold(SurveyPart.Last, token);
            }
        }

        if (survey.Which.Limits is [{ Of: SurveySum.Bought } limit] && survey.When is [var days])
        {
            survey = survey with { Which = survey.Which with { Limits = [limit with { When = days }] }, When = [] };
        }

        return survey;
    }

    /// <summary>最近一次下单是什么时候, "last touch": told of each customer.</summary>
    private static SurveyPlan Telling(SurveySheet sheet, SurveyPlan survey)
    {
        List<Doing> told = [];
        foreach (var last in sheet.Free.Where(token => token.Is(SurveyTerm.Last)).ToList())
        {
            var said = sheet.FoldedOf(last);
            Doing? own = said is "last order" or "last bought" ? Doing.Bought : said is "last contact" or "last visit" ? Doing.Contacted : null;
            var deed = sheet.Next(last) is { } next && next.Start - last.End <= 4 && SurveyDeeds.Of(next) is { } doing ? (Token: next, Doing: doing) : ((SurveyToken Token, Doing Doing)?)null;
            if ((own ?? deed?.Doing) is not { } about)
            {
                continue;
            }

            sheet.Hold(SurveyPart.Detail, last);
            if (own is null)
            {
                sheet.Hold(SurveyPart.Detail, deed!.Value.Token);
            }

            told.Add(about is Doing.Bought ? Doing.Bought : Doing.Contacted);
        }

        return told.Count > 0 ? survey with { Tells = told } : survey;
    }

    private static readonly Measure[] Ranking = [Measure.Sales, Measure.Orders, Measure.Aov, Measure.Profit, Measure.GrossMargin, Measure.Collected, Measure.FollowUps, Measure.Visits, Measure.Calls, Measure.Mails, Measure.Texts, Measure.Objections];

    /// <summary>嫌价格贵的: an objection of a kind.</summary>
    private static SurveyPlan Objected(SurveySheet sheet, SurveyPlan survey)
    {
        if (sheet.TakeAll<LossReason>(SurveyPart.Which) is not [var reason, ..])
        {
            return survey;
        }

        sheet.Take(SurveyPart.Which, SurveyTerm.Objection);
        return survey with { Which = survey.Which with { Objected = reason } };
    }

    private static SurveyPlan Limited(SurveySheet sheet, SurveyPlan survey)
    {
        if (sheet.TakeAll<Bounds>(SurveyPart.Which) is not [var bounds, ..])
        {
            return survey;
        }

        var of = sheet.Has(SurveyTerm.Debt) ? SurveySum.Owed : sheet.Has(SurveyTerm.PastDue) ? SurveySum.Overdue : sheet.Take(SurveyPart.Which, SurveyTerm.Budget) ? SurveySum.Budget : sheet.Take(SurveyPart.Which, SurveyTerm.Open) ? SurveySum.Open : SurveySum.Bought;
        return survey with { Which = survey.Which with { Limits = [new Limit(of, bounds.Over, bounds.Under)] } };
    }

    private static SurveyPlan Singles(SurveySheet sheet, SurveyPlan survey)
    {
        var bounds = sheet.TakeAll<Bounds>(SurveyPart.Detail) is [var one, ..] ? one : null;
        List<OrderGap> gaps = [];
        if (survey.Of == SurveyOf.Orders)
        {
            if (sheet.HasFree(SurveyTerm.Contract, SurveyTerm.Cost))
            {
                gaps.Add(sheet.HasFree(SurveyTerm.Contract) ? OrderGap.Contract : OrderGap.Cost);
                sheet.Take(SurveyPart.Detail, SurveyTerm.Contract, SurveyTerm.Cost, SurveyTerm.Missing, SurveyTerm.Not);
            }

            if (sheet.Take(SurveyPart.Detail, SurveyTerm.Debt))
            {
                gaps.Add(NotACent().IsMatch(sheet.Folded) ? OrderGap.Payment : OrderGap.Rest);
            }
        }

        var methods = new List<Domain.FollowUps.Method>();
        if (survey.Of == SurveyOf.Contacts)
        {
            methods = [.. sheet.Free.SelectMany(Ways).Distinct()];
            sheet.Take(SurveyPart.Detail, SurveyTerm.Visit, SurveyTerm.Call, SurveyTerm.Mail, SurveyTerm.Text);
        }

        survey = Days(sheet, survey with { Over = bounds?.Over, Under = bounds?.Under, Gaps = gaps, Methods = methods });
        // 谁的最多 is told beside how many there are.
        if (survey.Gaps.Count + (survey.Over is null && survey.Under is null ? 0 : 1) > 0 && sheet.HasFree(SurveyTerm.Who, SurveyTerm.Owner))
        {
            sheet.Take(SurveyPart.Rows, SurveyTerm.Most, SurveyTerm.Least);
        }

        survey = SurveyForms.Ends(sheet, survey);
        survey = SurveyForms.Shares(sheet, survey);
        if (survey.Of == SurveyOf.Payments || survey.Of == SurveyOf.Orders)
        {
            sheet.Take(SurveyPart.Of, SurveyTerm.Customer, SurveyTerm.HowMuch, SurveyTerm.Entry);
        }

        // 谁签的: told of each.
        sheet.Take(SurveyPart.Rows, SurveyTerm.Who, SurveyTerm.Person, SurveyTerm.Owner, SurveyTerm.Customer, SurveyTerm.Day, SurveyTerm.Product);
        return survey;
    }

    private static IEnumerable<Domain.FollowUps.Method> Ways(SurveyToken token) => token.SurveyTerm switch
    {
        SurveyTerm.Visit => [Domain.FollowUps.Method.Visit, Domain.FollowUps.Method.Meeting],
        SurveyTerm.Call => [Domain.FollowUps.Method.Call],
        SurveyTerm.Mail => [Domain.FollowUps.Method.Email],
        SurveyTerm.Text => [Domain.FollowUps.Method.Message],
        _ => [],
    };

    private static SurveyPlan Debts(SurveySheet sheet, SurveyPlan survey)
    {
        var late = sheet.Take(SurveyPart.Detail, SurveyTerm.PastDue);
        survey = Limited(sheet, survey);
        var lately = sheet.TakeAll<Lately>(SurveyPart.Detail) is [var one, ..] ? one : null;
        if (survey.Scopes.GroupBy(scope => scope.Kind).Any(kind => kind.Count() > 1))
        {
            sheet.Take(SurveyPart.Rows, SurveyTerm.Than, SurveyTerm.Versus, SurveyTerm.Gap, SurveyTerm.Most, SurveyTerm.Who, SurveyTerm.And);
        }

        if (sheet.Take(SurveyPart.Which, SurveyTerm.Loss))
        {
            survey = survey with { Which = survey.Which with { Stages = [.. survey.Which.Stages, Stage.Lost] } };
        }

        // 今年下过两次单以上、尾款没付清的: what they did chooses them.
        if (sheet.HasAny<Times>() || sheet.HasFree(SurveyTerm.Buy) && sheet.Free.Any(token => token.Value is Stretch))
        {
            survey = SurveyDeeds.Read(sheet, survey);
        }

        // When they last paid is told of each.
        sheet.Take(SurveyPart.Detail, SurveyTerm.Not, SurveyTerm.Last, SurveyTerm.Pay, SurveyTerm.Payment);
        survey = SurveyForms.Ends(sheet, SurveyRows.Read(sheet, survey));
        sheet.Take(SurveyPart.Of, SurveyTerm.Customer, SurveyTerm.HowMuch, SurveyTerm.Order, SurveyTerm.Entry, SurveyTerm.List);
        survey = survey with { Most = survey.Most ?? (survey.Extreme && survey.By is null && !survey.LowestFirst ? 1 : null) };
        return survey with { Late = late && lately is null, When = lately is not null ? [new Stretch(lately.From, sheet.Said.TeamDay)] : [] };
    }

    private static SurveyPlan Steps(SurveySheet sheet, SurveyPlan survey)
    {
        var booked = sheet.Tokens.Any(token => token.Is(SurveyTerm.Booked)) && !sheet.Tokens.Any(token => token.Is(SurveyTerm.Step));
        var moved = sheet.Tokens.Any(token => token.Is(SurveyTerm.Moved));
        var late = sheet.Take(SurveyPart.Detail, SurveyTerm.Late, SurveyTerm.PastDue);
        // "how many are done, still open or pushed back".
        var undone = sheet.Free.Any(token => token.Is(SurveyTerm.Finished) && sheet.Before(token, SurveyTerm.Not) is not null);
        sheet.Take(SurveyPart.Detail, SurveyTerm.Not);
        var tally = sheet.Take(SurveyPart.Detail, SurveyTerm.Finished) && !undone;
        if (tally || moved)
        {
            sheet.Take(SurveyPart.Detail, SurveyTerm.Open, SurveyTerm.Reason, SurveyTerm.Contact, SurveyTerm.Reached);
        }

        survey = Days(sheet, survey with { Tally = tally });
        survey = SurveyRows.Read(sheet, survey);
        sheet.Take(SurveyPart.Of, SurveyTerm.Customer, SurveyTerm.Visit, SurveyTerm.Call, SurveyTerm.Pay, SurveyTerm.Debt);
        if (survey.By is Split.Person)
        {
            sheet.Take(SurveyPart.Rows, SurveyTerm.Most);
        }

        return survey with { Booked = booked, Late = late, Postponed = moved && !tally };
    }

    private static SurveyPlan Losses(SurveySheet sheet, SurveyPlan survey)
    {
        sheet.Take(SurveyPart.Detail, SurveyTerm.Objection);
        var reason = sheet.TakeAll<LossReason>(SurveyPart.Detail).Cast<LossReason?>().FirstOrDefault();
        survey = Days(sheet, survey);
        if (!sheet.HasFree(SurveyTerm.Most))
        {
            sheet.Take(SurveyPart.Of, SurveyTerm.Owner);
        }

        survey = SurveyRows.Read(sheet, survey);
        if (sheet.HasFree(SurveyTerm.Most) && (survey.By is not null || sheet.Tokens.Any(token => sheet.HeldBy(token) == SurveyPart.Reason)))
        {
            sheet.Take(SurveyPart.Rows, SurveyTerm.Most);
        }

        survey = SurveyForms.Shares(sheet, survey);
        survey = SurveyForms.Against(sheet, survey);
        // 比上季度多了: against the days before.
        if (survey is { Compares: true, When: [{ Period: { } during } lost] })
        {
            survey = survey with { Compares = false, When = [lost, Stretch.Of(during.Before())] };
        }

        // Whose they were and from which stage is told of each.
        sheet.Take(SurveyPart.Of, SurveyTerm.Customer, SurveyTerm.Who, SurveyTerm.Owner, SurveyTerm.Stage, SurveyTerm.List, SurveyTerm.HowMany);
        // Of the reason, the share is told anyway.
        if (survey.Share && reason is null || survey.Compares)
        {
            foreach (var token in sheet.Tokens.Where(token => sheet.HeldBy(token) == (survey.Compares ? SurveyPart.Against : SurveyPart.Share)))
            {
                sheet.Hold(SurveyPart.Last, token);
            }
        }

        return survey with { Reason = reason, Share = false, By = survey.By == Split.Reason ? null : survey.By, Which = survey.Which with { Stages = [.. survey.Which.Stages.Where(stage => stage != Stage.Lost)] } };
    }

    private static SurveyPlan Causes(SurveySheet sheet, SurveyPlan survey)
    {
        survey = Days(sheet, survey);
        if (survey.When.Count == 0 && OneSum().IsMatch(sheet.Folded))
        {
            survey = survey with { When = [new Stretch(Always, sheet.Said.TeamDay)] };
        }

        var measures = SurveyWants.Read(sheet, survey);
        survey = SurveyForms.Aims(sheet, survey);
        sheet.Take(SurveyPart.Against, SurveyTerm.Than, SurveyTerm.Way, SurveyTerm.Versus, SurveyTerm.Most, SurveyTerm.Least);
        sheet.Take(SurveyPart.Asked, SurveyTerm.Who, SurveyTerm.Which);
        if (sheet.TakeAll<LastYear>(SurveyPart.Against).Count > 0)
        {
            survey = survey with { AgainstLastYear = true };
        }

        if (measures.Any(measure => measure is not (Measure.Sales or Measure.Orders or Measure.Aov or Measure.Completion)))
        {
            foreach (var token in sheet.Tokens.Where(token => sheet.HeldBy(token) == SurveyPart.Measure))
            {
                sheet.Hold(SurveyPart.Last, token);
            }
        }

        return survey with { Measures = measures, Fell = Falls().IsMatch(sheet.Folded) ? true : Rises().IsMatch(sheet.Folded) ? false : null };
    }

    private static SurveyPlan Others(SurveySheet sheet, SurveyPlan survey)
    {
        survey = survey.Of switch
        {
            SurveyOf.Scores => Days(sheet, survey),
            SurveyOf.Forecast when sheet.Take(SurveyPart.Asked, SurveyTerm.RankOf, SurveyTerm.Whether, SurveyTerm.Than) is var _ => SurveyForms.Aims(sheet, Days(sheet, SurveyRows.Read(sheet, survey))),
            SurveyOf.Open => Closing(sheet, Limited(sheet, SurveyRows.Read(sheet, Telling(sheet, survey)))),
            SurveyOf.Targets => Days(sheet, survey),
            SurveyOf.Plans when sheet.Take(SurveyPart.Of, SurveyTerm.Set, SurveyTerm.Not, SurveyTerm.Finished, SurveyTerm.Which, SurveyTerm.Does, SurveyTerm.Due) is var _ => survey with { Late = sheet.Take(SurveyPart.Detail, SurveyTerm.Late, SurveyTerm.PastDue) },
            _ => survey,
        };
        return survey.Of == SurveyOf.Forecast && sheet.Tokens.Any(token => token.Value is Measure.Sales && sheet.IsFree(token)) ? Sold(sheet, survey) : survey;
    }

    private static SurveyPlan Sold(SurveySheet sheet, SurveyPlan survey)
    {
        sheet.Hold(SurveyPart.Of, [.. sheet.Tokens.Where(token => token.Value is Measure.Sales)]);
        return survey;
    }

    private static SurveyPlan Closing(SurveySheet sheet, SurveyPlan survey)
    {
        if (!sheet.Take(SurveyPart.Which, SurveyTerm.Close))
        {
            return survey;
        }

        survey = Days(sheet, survey);
        return survey.When is [var when] ? survey with { When = [], Which = survey.Which with { Closes = when } } : survey;
    }

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

        if (survey.Of == SurveyOf.Figures && survey.Measures is [Measure.Sales, ..] && sheet.HasFree(SurveyTerm.Entry) is false)
        {
            sheet.Take(SurveyPart.Asked, SurveyTerm.Sell);
        }
    }

    [GeneratedRegex(@"一起|合起来|加起来|合计|一共|总共|\b(?:together|combined|in total|altogether)\b")]
    private static partial Regex OneSum();

    [GeneratedRegex(@"最勤|最频繁|最常|次数|\bmost often\b|\bmost frequent(?:ly)?\b")]
    private static partial Regex Frequent();

    [GeneratedRegex("一分钱|一分没|分文|not a (?:cent|penny)|a single (?:cent|yuan|penny)|one single yuan|nothing paid|no payment")]
    private static partial Regex NotACent();

    [GeneratedRegex(@"掉|跌|下降|下滑|降了|这么差|那么差|变差|少了|落后|\b(?:drop\w*|fall|fell|fallen|down|decline\w*|worse|behind|weak|bad|lost)\b")]
    private static partial Regex Falls();

    [GeneratedRegex(@"涨|上升|增长|这么好|多了|\b(?:rise|rose|risen|grow\w*|grew|up|better)\b")]
    private static partial Regex Rises();
}
