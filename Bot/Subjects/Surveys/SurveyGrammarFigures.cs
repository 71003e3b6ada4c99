using SalesBot.Bot.Reports;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>Figures: whose, of what days, by which rows, in which form.</summary>
internal static partial class SurveyGrammar
{
    private static SurveyPlan Figures(SurveySheet sheet, SurveyPlan survey)
    {
        Contrasted(sheet);
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
        // "which of the last six months": month by month.
        if (sheet.Tokens.FirstOrDefault(token => token.Value is Lately && Months().IsMatch(sheet.FoldedOf(token)) && sheet.Previous(token) is { } which && which.Is(SurveyTerm.Which) && token.Start - which.End <= 8) is { Value: not null })
        {
            survey = survey with { Each = Split.Month };
        }

        survey = Trending(sheet, survey);
        if (survey.When.Count == 0 && OneSum().IsMatch(sheet.Folded))
        {
            survey = survey with { When = [new Stretch(Always, sheet.Said.TeamDay)] };
        }

        // "which product lost the most sales": it fell, and nobody was lost.
        var fell = Fallen(sheet);
        survey = SurveyForms.Per(sheet, survey);
        var measures = SurveyWants.Read(sheet, survey);
        // "collections above sales": the rate, and where it is more than all.
        if (measures is [Measure.Collected, Measure.Sales] && Exceeds().IsMatch(sheet.Folded) && sheet.Tokens.Any(token => SurveyRows.Of(token) is not null))
        {
            sheet.Take(SurveyPart.Having, SurveyTerm.Than, SurveyTerm.Reached);
            (measures, survey) = ([Measure.CollectionRate], survey with { Having = new Portion(1, null, Strict: true) });
        }

        // "which orders" in a clause of its own asks for each of them.
        if (measures.Count > 1 && measures.Contains(Measure.Orders))
        {
            foreach (var order in sheet.Tokens.Where(token => token.Is(SurveyTerm.Order) && sheet.HeldBy(token) == SurveyPart.Measure && sheet.Previous(token) is { } which && which.Is(SurveyTerm.Which) && token.Start - which.End <= 2 && sheet.ClauseOf(which.Start).Start > 0).ToList())
            {
                sheet.Hold(SurveyPart.Last, order);
            }
        }

        // "say where a month is missing": month by month it shows.
        if (measures.Count > 0 && measures.All(measure => measure is Measure.Satisfaction or Measure.Teamwork) && sheet.Take(SurveyPart.Rows, SurveyTerm.Missing))
        {
            sheet.Take(SurveyPart.Rows, SurveyTerm.Month);
            survey = survey with { Each = Split.Month };
        }

        // What came in on orders of other days is not told apart.
        foreach (var other in sheet.Tokens.Where(token => measures.Contains(Measure.Collected) && token.Value is Stretch && survey.When.Count > 1 && sheet.Next(token) is { } order && order.Is(SurveyTerm.Order) && order.Start - token.End <= 1).ToList())
        {
            sheet.Hold(SurveyPart.Last, other);
        }

        // How many customers each has.
        if (measures.Count == 0 && sheet.HasFree(SurveyTerm.Customer) && !sheet.Free.Any(token => token.Is(SurveyTerm.HowMuch) && Money().IsMatch(sheet.FoldedOf(token))) && !sheet.HasFree(SurveyTerm.Target, SurveyTerm.Challenge, SurveyTerm.Reached, SurveyTerm.Missed))
        {
            sheet.Take(SurveyPart.Measure, SurveyTerm.Customer);
            measures = [sheet.HasAny<Stretch>() || sheet.HasAny<Lately>() ? Measure.Buyers : Measure.Customers];
        }

        measures = Counted(sheet, survey, measures);
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
        // 哪几个季度没达标: of them, those that did not.
        var missed = sheet.HasFree(SurveyTerm.Missed) || sheet.HasFree(SurveyTerm.Not);
        var reaching = survey is { Each: not null, By: null } && sheet.HasFree(SurveyTerm.Missed, SurveyTerm.Reached) && sheet.Has(SurveyTerm.Which, SurveyTerm.HowMany);
        survey = SurveyForms.Aims(sheet, SurveyForms.Ends(sheet, survey));
        survey = reaching && survey.Having is null ? survey with { Having = missed ? new Portion(null, 1, Strict: true) : new Portion(1, null), Reached = null } : survey;
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
        if (survey.When.Count == 2 && (survey.Extreme || sheet.Has(SurveyTerm.Which)) && (fell || sheet.Has(SurveyTerm.Than) || Falls().IsMatch(sheet.Folded) || Rises().IsMatch(sheet.Folded)) && (survey.By is not null || survey.Sides()))
        {
            sheet.Take(SurveyPart.Against, SurveyTerm.Way, SurveyTerm.Gap);
            survey = survey with { Moves = true, LowestFirst = fell || !RoseMost().IsMatch(sheet.Folded) && Falls().IsMatch(sheet.Folded) || sheet.Folded.Contains("退步", StringComparison.Ordinal) };
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

        // Of both the share stands beside each.
        if (survey.Share && (survey.Measures is [var rate] && SurveyFigures.IsRatio(rate) || survey.Measures.Contains(Measure.NewSales) && survey.Measures.Contains(Measure.RepeatSales)))
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

        // All of all is no share: what it is a part of was not read.
        if (survey is { Share: true, By: null, Each: null, Most: null, Scopes.Count: 0, Which.Narrows: false } && !survey.Measures.Any(measure => measure is Measure.NewSales or Measure.RepeatSales or Measure.Visits or Measure.Calls or Measure.Mails or Measure.Texts or Measure.Fairs or Measure.Deep or Measure.Objections or Measure.Belated))
        {
            sheet.Hold(SurveyPart.Last, [.. sheet.Tokens.Where(token => sheet.HeldBy(token) == SurveyPart.Share)]);
        }

        survey = Within(sheet, Owing(sheet, survey));
        // Whose rows they are is the customer's own.
        if (survey.By == Split.Customer)
        {
            Unranked(sheet, survey.Measures);
            return survey with { Of = SurveyOf.Customers, By = null, Extreme = true };
        }

        // "and who has none": it stands among the others.
        sheet.Hold(SurveyPart.Asked, [.. sheet.Free.Where(token => token.Is(SurveyTerm.Not) && survey.By is not null && sheet.ClauseOf(token.Start) is var clause && !sheet.Tokens.Any(other => other.Start >= token.End && other.End <= clause.End && !other.Is(SurveyTerm.Small)))]);
        if (survey.Which.Narrows || survey.Measures.Any(measure => measure is Measure.NewCustomers or Measure.Churned or Measure.RepurchaseRate or Measure.Won or Measure.Customers or Measure.Visits or Measure.FollowUps))
        {
            sheet.Take(SurveyPart.Of, SurveyTerm.Customer);
        }

        return survey;
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"回款[^，,。?？]{0,6}(?:超过|高于|多于|大于)(?:了)?[^，,。?？]{0,4}(?:销售|业绩)|\b(?:collect\w+|cash|payments?)\b[^,.?]{0,20}\b(?:exceed\w*|above|beat|(?:more|higher|greater|larger) than|over)\b[^,.?]{0,12}\bsales\b")]
    private static partial System.Text.RegularExpressions.Regex Exceeds();

    [System.Text.RegularExpressions.GeneratedRegex(@"了(?:多少|几)[^，,。?？]{0,3}了|总共[^，,。]{0,4}了多少|\bso far\b|\bin all\b")]
    private static partial System.Text.RegularExpressions.Regex SoFar();

    [System.Text.RegularExpressions.GeneratedRegex("钱|额|money|yuan|value|worth")]
    private static partial System.Text.RegularExpressions.Regex Money();

    [System.Text.RegularExpressions.GeneratedRegex(@"变[多大高]还是变?[少小低]|变[少小低]还是|是[涨升]是[跌降]|在[涨升]还是|越来越|走势|趋势|\b(?:trend(?:s|ing)?|up or down|rising or falling|growing or shrinking|going up or)\b")]
    private static partial System.Text.RegularExpressions.Regex Trend();

    [System.Text.RegularExpressions.GeneratedRegex(@"月|\bmonths\b")]
    private static partial System.Text.RegularExpressions.Regex Months();

    [System.Text.RegularExpressions.GeneratedRegex(@"(?:涨|升|增长?|进步)得?最|\b(?:grew|gained|rose|grown|up) (?:the )?most\b|\bbiggest (?:gain|rise|jump|increase)\b")]
    private static partial System.Text.RegularExpressions.Regex RoseMost();

    /// <summary>"cash in, not sales": what is said not to be meant is not asked for.</summary>
    private static void Contrasted(SurveySheet sheet)
    {
        foreach (var not in sheet.Free.Where(token => token.Is(SurveyTerm.Not) && sheet.FoldedOf(token) is "not" or "不" or "非").ToList())
        {
            if (sheet.Next(not) is { } meant && meant.Start - not.End <= 2 && (meant.Value is Measure || meant.SurveyTerm is SurveyTerm.Order or SurveyTerm.Payment or SurveyTerm.Profit) && sheet.Tokens.Any(token => token.End <= not.Start && token.Value is Measure && !token.Value.Equals(meant.Value)))
            {
                sheet.Hold(SurveyPart.Asked, not, meant);
            }
        }
    }

    /// <summary>最近三个月是变多还是变少: month by month it shows; 直播烧了多少钱了: all of it.</summary>
    private static SurveyPlan Trending(SurveySheet sheet, SurveyPlan survey)
    {
        if (survey.When.Count == 0 && sheet.HasFree(SurveyTerm.Cost) && SoFar().IsMatch(sheet.Folded))
        {
            return survey with { When = [new Stretch(Always, sheet.Said.TeamDay)] };
        }

        // "Churn for Q1, of everyone who was a customer on 1 January": a day within the others holds nothing against them.
        if (survey.When is [var one, var other] && (one.From <= other.From && other.To <= one.To || other.From <= one.From && one.To <= other.To) && !sheet.Has(SurveyTerm.Versus, SurveyTerm.Than, SurveyTerm.And, SurveyTerm.Share, SurveyTerm.Gap))
        {
            var within = one.To.DayNumber - one.From.DayNumber < other.To.DayNumber - other.From.DayNumber ? one : other;
            sheet.Hold(SurveyPart.Last, [.. sheet.Tokens.Where(token => token.Value is Stretch day && day == within)]);
            return survey with { When = [within == one ? other : one] };
        }

        if (survey.When.Count != 1 || !sheet.Tokens.Any(token => token.Value is Lately { Months: > 1 and <= 12 } && sheet.HeldBy(token) == SurveyPart.Days) || !Trend().IsMatch(sheet.Folded))
        {
            return survey;
        }

        sheet.Take(SurveyPart.Rows, SurveyTerm.Than, SurveyTerm.Versus, SurveyTerm.Whether);
        return survey with { Each = Split.Month };
    }

    /// <summary>"how many we got and how much did they buy": the customers, too.</summary>
    private static IReadOnlyList<Measure> Counted(SurveySheet sheet, SurveyPlan survey, IReadOnlyList<Measure> measures)
    {
        if (measures is not [Measure.Sales or Measure.Collected] || !survey.Which.Narrows || !sheet.HasFree(SurveyTerm.HowMuch) || sheet.Free.FirstOrDefault(token => token.Is(SurveyTerm.HowMany)) is not { Value: not null } many
            || sheet.Next(many) is { } next && next.Start - many.End <= 2 && (next.Value is Measure || SurveyDeeds.Of(next) is not null || next.SurveyTerm is SurveyTerm.Time or SurveyTerm.Entry or SurveyTerm.Day or SurveyTerm.Person))
        {
            return measures;
        }

        sheet.Hold(SurveyPart.Measure, many);
        return [Measure.Customers, .. measures];
    }

    private static bool Fallen(SurveySheet sheet)
    {
        if (sheet.Tokens.Count(token => token.Value is Stretch) < 2 && !sheet.HasAny<LastYear>())
        {
            return false;
        }

        foreach (var lost in sheet.Free.Where(token => token.Is(SurveyTerm.Loss)).ToList())
        {
            var next = sheet.Next(lost);
            next = next is { } end && end.SurveyTerm is SurveyTerm.Most or SurveyTerm.HowMuch ? sheet.Next(end) : next;
            if (next is { } what && what.Value is Measure.Sales or Measure.Collected or Measure.Profit && what.Start - lost.End <= 12)
            {
                sheet.Hold(SurveyPart.Against, lost);
                return true;
            }
        }

        return false;
    }

    /// <summary>What is owed stands at a day: against another, today's stands beside it.</summary>
    private static SurveyPlan Owing(SurveySheet sheet, SurveyPlan survey)
    {
        var today = sheet.Said.TeamDay;
        if (survey.Measures.Contains(Measure.Owed))
        {
            sheet.Take(SurveyPart.Of, SurveyTerm.Customer, SurveyTerm.Order, SurveyTerm.Pay, SurveyTerm.Payment, SurveyTerm.Not);
            return survey.When.Count == 0 ? survey with { When = [new Stretch(survey.AsOf ?? today, survey.AsOf ?? today)] }
                : survey is { Compares: true, When: [var then] } && then.To < today ? survey with { Compares = false, When = [new Stretch(survey.AsOf ?? today, survey.AsOf ?? today), then] } : survey;
        }

        // Of the year to that day, where no days are named; a rate is of its month.
        return survey is { AsOf: { } day, When.Count: 0, Each: null } && !survey.Measures.Any(SurveyFigures.IsRatio) ? survey with { When = [new Stretch(new DateOnly(day.Year, 1, 1), day)] } : survey;
    }

    /// <summary>毛利率低于 10% 的产品, "who sold over 200k", 拜访不到 5 次的: only where the figure is so.</summary>
    private static SurveyPlan Within(SurveySheet sheet, SurveyPlan survey)
    {
        var rows = (survey.By is not null && survey.Each is null && survey.When.Count < 2 || survey.By is null && survey.Each is not null) && survey is { Share: false, Place: false, None: false };
        var rate = survey.Measures.Any(SurveyFigures.IsRatio) || survey.Aim is not null;
        if (sheet.Free.Any(token => token.Value is Portion))
        {
            var portion = sheet.TakeAll<Portion>(rate && rows ? SurveyPart.Having : SurveyPart.Last)[0];
            return rate && rows ? survey with { Having = portion, Reached = null } : survey;
        }

        if (!rows || survey.Aim is not null || survey.Measures is not [var measure, ..] || SurveyFigures.IsRatio(measure))
        {
            return survey;
        }

        return SurveyFigures.IsMoney(measure) ? sheet.TakeAll<Bounds>(SurveyPart.Having) is [var bounds, ..] ? survey with { Having = new Portion(bounds.Over?.Amount, bounds.Under?.Amount) } : survey
            : sheet.TakeAll<Times>(SurveyPart.Having) is [var times, ..] ? survey with { Having = new Portion(times.AtLeast, times.AtMost) } : survey;
    }

    private static Split? Sides(SurveySheet sheet, SurveyWhich which) =>
        which.Grades.Count > 1 && !sheet.Folded.Contains("以上", StringComparison.Ordinal) ? Split.Grade : which.Sizes.Count > 1 ? Split.Size : which.Industries.Count > 1 ? Split.Industry : which.Channels.Count > 1 ? Split.Channel : which.Stages.Count > 1 && sheet.Tokens.Count(token => token.Value is Stage) > 1 ? Split.Stage : null;
}
