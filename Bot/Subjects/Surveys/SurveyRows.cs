namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>What it is broken down by: 按人, 各区域, 哪个产品, 每个月, "by product", "which team", "the best month".</summary>
internal static class SurveyRows
{
    public static SurveyPlan Read(SurveySheet sheet, SurveyPlan survey)
    {
        foreach (var token in sheet.Free.ToList())
        {
            if (Of(token) is not { } split || !sheet.IsFree(token) || !IsAsked(sheet, token, split))
            {
                continue;
            }

            // 客户行业, "customer industry": by the industry.
            if (split is Split.Customer && sheet.Next(token) is { } kind && kind.Start - token.End <= 1 && Of(kind) is Split.Industry or Split.Region or Split.Grade or Split.Stage or Split.Channel or Split.Size or Split.Segment)
            {
                sheet.Hold(SurveyPart.Of, token);
                continue;
            }

            // "do my people visit? split by method": by that, not by them.
            if (split is Split.Person && sheet.HasFree(SurveyTerm.Method) && !(sheet.Previous(token) is { } ahead && token.Start - ahead.End <= 2 && ahead.SurveyTerm is SurveyTerm.Each or SurveyTerm.Which))
            {
                continue;
            }

            // "his product target" of a product that is named: no row for each.
            if (split is Split.Product && survey.Scopes.Count(scope => scope.Kind == Domain.Performance.ScopeKind.Product) == 1 && !(sheet.Previous(token) is { } each && token.Start - each.End <= 3 && each.SurveyTerm is SurveyTerm.Each or SurveyTerm.Which or SurveyTerm.HowMany))
            {
                sheet.Hold(SurveyPart.Whose, token);
                continue;
            }

            // 哪个销售部 names one kind only; a second kind is left over.
            if (split is Split.Month or Split.Quarter or Split.Week or Split.Day ? survey.Each is null || survey.Each == split : survey.By is null || survey.By == split)
            {
                sheet.Hold(SurveyPart.Rows, token);
                survey = split is Split.Month or Split.Quarter or Split.Week or Split.Day ? survey with { Each = split } : survey with { By = split };
            }
        }

        // 一部和二部，谁低: of those that are named, not of all.
        var side = survey.Scopes.GroupBy(scope => scope.Kind).Any(kind => kind.Count() > 1);
        // "bottom 3 by visits", 按销售额: in order of a figure.
        foreach (var by in sheet.Free.Where(token => token.Is(SurveyTerm.Each)).ToList())
        {
            // 各跑了几趟: each of the people.
            if (sheet.FoldedOf(by) is "各" or "各自" or "分别" or "各人" && survey.By is null && survey.Each is null && !side && survey.When.Count < 2 && survey.Measures.Count > 0 && sheet.Tokens.All(token => Of(token) is null))
            {
                sheet.Hold(SurveyPart.Rows, by);
                survey = survey with { By = Split.Person };
            }
            else if (sheet.Next(by) is { } figure && sheet.HeldBy(figure) == SurveyPart.Measure && figure.Start - by.End <= 2)
            {
                sheet.Hold(SurveyPart.Rows, by);
            }
        }

        if (sheet.Take(SurveyPart.Rows, SurveyTerm.Quarters))
        {
            survey = survey with { Each = Split.Quarter };
        }

        if (survey.By is null && !side && sheet.HasFree(SurveyTerm.Who, SurveyTerm.Owner))
        {
            survey = survey with { By = Split.Person };
        }

        if (survey.By is not null || survey.Each is not null || side || survey.When.Count > 1 || survey.Share)
        {
            sheet.Take(SurveyPart.Rows, SurveyTerm.Each, SurveyTerm.Which, SurveyTerm.Who, SurveyTerm.Owner);
        }

        if (side && sheet.HasFree(SurveyTerm.Team, SurveyTerm.Region, SurveyTerm.Person, SurveyTerm.Product))
        {
            sheet.Take(SurveyPart.Rows, SurveyTerm.Team, SurveyTerm.Region, SurveyTerm.Person, SurveyTerm.Product);
        }

        // "do they visit or just phone? split by method": each way beside the others.
        return survey is { By: Split.Method, Measures.Count: > 0 } ? survey with { Measures = [Measure.FollowUps] } : survey;
    }

    private static SurveyToken? Counting(SurveySheet sheet, SurveyToken? before) => before is { } classifier && classifier.SurveyTerm is SurveyTerm.Entry or SurveyTerm.Time && sheet.Previous(classifier) is { } word && word.End == classifier.Start ? word : before;

    public static Split? Of(SurveyToken token) => token.SurveyTerm switch
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
        SurveyTerm.Method => Split.Method,
        SurveyTerm.Month => Split.Month,
        SurveyTerm.Quarter => Split.Quarter,
        SurveyTerm.Week => Split.Week,
        SurveyTerm.Day => Split.Day,
        SurveyTerm.Weekday => Split.Weekday,
        _ => null,
    };

    /// <summary>Behind 每, 哪, 按; before or behind an end, a place or a share: 客单价最高的大区, "best month", "which product".</summary>
    private static bool IsAsked(SurveySheet sheet, SurveyToken token, Split split)
    {
        if (split is Split.Reason or Split.Weekday or Split.Method)
        {
            return true;
        }

        if (split == Split.Person && sheet.HasFree(SurveyTerm.Who))
        {
            return true;
        }

        // 从接触到下单多少天: days are what is counted.
        if (split is Split.Day or Split.Week or Split.Month && sheet.Tokens.Any(measure => measure.Value is Measure.DealCycleDays or Measure.PayDays) && sheet.Previous(token) is { } howMany && howMany.Is(SurveyTerm.HowMany))
        {
            return false;
        }

        // 月份各: behind it, too.
        if (split != Split.Customer && sheet.Next(token) is { } distinct && distinct.Is(SurveyTerm.Each) && distinct.Start - token.End <= 1 && (split is Split.Month or Split.Quarter or Split.Week || sheet.FoldedOf(distinct) is "split" or "breakdown"))
        {
            return true;
        }

        // 毛利率低于 10% 的产品, 产品有哪些: which of them.
        if (split is Split.Person or Split.Team or Split.Region or Split.Product or Split.Channel or Split.Industry && (sheet.HasAny<Portion>() || sheet.Next(token) is { } which && which.Is(SurveyTerm.Which) && which.Start - token.End <= 2))
        {
            return true;
        }

        // 哪条渠道: the word it is counted with stands between.
        if (Counting(sheet, sheet.Previous(token)) is { } before && token.Start - before.End <= 3 && (before.SurveyTerm is SurveyTerm.Each or SurveyTerm.Which or SurveyTerm.HowMany || (before.Is(SurveyTerm.Not) && split == Split.Person)))
        {
            return split != Split.Customer || before.Is(SurveyTerm.Each);
        }

        return split != Split.Customer && (sheet.HasFree(SurveyTerm.Most, SurveyTerm.Least, SurveyTerm.Rank, SurveyTerm.Each) || sheet.HasAny<TopMost>() || sheet.HasFree(SurveyTerm.Share) && split is not (Split.Month or Split.Quarter) || sheet.HasFree(SurveyTerm.Reached, SurveyTerm.Missed) && split is Split.Person or Split.Team);
    }
}
