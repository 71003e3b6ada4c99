using System.Text.RegularExpressions;
using SalesBot.Bot.Reports;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>Single orders, payments and contacts, money owed, steps, losses, causes and what lies ahead.</summary>
internal static partial class SurveyGrammar
{
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
            else if (SurveySets.Unpaid(sheet) is { } unpaid)
            {
                sheet.Hold(SurveyPart.Detail, unpaid.Denial, unpaid.Money);
                gaps.Add(OrderGap.Payment);
            }
            else if (NotACent().IsMatch(sheet.Folded) && sheet.Take(SurveyPart.Detail, SurveyTerm.Not))
            {
                sheet.Take(SurveyPart.Detail, SurveyTerm.Sell, SurveyTerm.HowMuch, SurveyTerm.Pay, SurveyTerm.Payment);
                gaps.Add(OrderGap.Payment);
            }

            gaps.AddRange(sheet.Take(SurveyPart.Detail, SurveyTerm.Losing) ? [OrderGap.Margin] : []);
            gaps.AddRange(sheet.Take(SurveyPart.Detail, SurveyTerm.Anothers) ? [OrderGap.Owner] : []);
            if (sheet.HasAny<Portion>() && sheet.Free.Any(token => token.Value is Measure.GrossMargin || token.Is(SurveyTerm.Profit)))
            {
                survey = survey with { Having = sheet.TakeAll<Portion>(SurveyPart.Having)[0] };
                // 毛利不到一成的，有没有赔钱的: those are among them.
                if (gaps.Remove(OrderGap.Margin))
                {
                    sheet.Take(SurveyPart.Detail, SurveyTerm.Loss, SurveyTerm.Cost, SurveyTerm.Gap);
                }

                sheet.Hold(SurveyPart.Detail, [.. sheet.Free.Where(token => token.Value is Measure.GrossMargin || token.Is(SurveyTerm.Profit))]);
            }

            if (gaps.Contains(OrderGap.Margin))
            {
                // How much each lost is told of it.
                sheet.Take(SurveyPart.Detail, SurveyTerm.Loss, SurveyTerm.Profit, SurveyTerm.Cost, SurveyTerm.Each, SurveyTerm.Gap);
            }
        }

        // 超过180天还没收齐的: of orders that old.
        if (gaps.Contains(OrderGap.Rest) || gaps.Contains(OrderGap.Payment))
        {
            foreach (var old in sheet.Free.Where(token => token.Value is Lately && Longer().IsMatch(sheet.FoldedOf(token))).Take(1).ToList())
            {
                sheet.Hold(SurveyPart.Days, old);
                survey = survey with { When = [new Stretch(Always, (survey.AsOf ?? sheet.Said.TeamDay).AddDays(-((Lately)old.Value).Days - 1))] };
            }
        }

        var methods = new List<Domain.FollowUps.Method>();
        if (survey.Of == SurveyOf.Contacts)
        {
            methods = [.. sheet.Free.SelectMany(Ways).Distinct()];
            sheet.Take(SurveyPart.Detail, SurveyTerm.Visit, SurveyTerm.Call, SurveyTerm.Mail, SurveyTerm.Text);
        }

        survey = survey with { Over = bounds?.Over, Under = bounds?.Under, Gaps = gaps, Methods = methods };
        survey = survey.When.Count > 0 ? survey : Days(sheet, survey);
        // 谁的最多 is told beside how many there are.
        if (survey.Gaps.Count + (survey.Over is null && survey.Under is null ? 0 : 1) > 0 && sheet.HasFree(SurveyTerm.Who, SurveyTerm.Owner))
        {
            sheet.Take(SurveyPart.Rows, SurveyTerm.Most, SurveyTerm.Least);
        }

        // 拖得最久的五笔欠款: the oldest, not the biggest.
        var oldest = survey.Of == SurveyOf.Orders && (gaps.Contains(OrderGap.Rest) || gaps.Contains(OrderGap.Payment)) && Oldest().IsMatch(sheet.Folded);
        survey = SurveyForms.Ends(sheet, survey);
        survey = oldest ? survey with { Earliest = true, Latest = false } : gaps.Contains(OrderGap.Rest) && survey.Extreme ? survey with { LowestFirst = survey.LowestFirst && !Worst().IsMatch(sheet.Folded) } : survey;
        survey = Newly(sheet, survey);
        survey = SurveyForms.Shares(sheet, survey);
        // "have they paid": of each of the few that are told.
        if (survey.Of == SurveyOf.Orders && gaps.Count == 0 && (survey.Extreme || survey.Latest || survey.Earliest) && sheet.Free.Any(token => token.SurveyTerm is SurveyTerm.Pay or SurveyTerm.Payment || token.Value is Measure.Collected))
        {
            sheet.Hold(SurveyPart.Detail, [.. sheet.Free.Where(token => token.SurveyTerm is SurveyTerm.Pay or SurveyTerm.Payment or SurveyTerm.Not || token.Value is Measure.Collected)]);
            survey = survey with { Tells = [Doing.Paid] };
        }

        if (survey.Of == SurveyOf.Payments || survey.Of == SurveyOf.Orders)
        {
            sheet.Take(SurveyPart.Of, SurveyTerm.Customer, SurveyTerm.HowMuch, SurveyTerm.Entry);
        }

        // 谁签的: told of each.
        sheet.Take(SurveyPart.Rows, SurveyTerm.Who, SurveyTerm.Person, SurveyTerm.Owner, SurveyTerm.Customer, SurveyTerm.Day, SurveyTerm.Product);
        return survey;
    }

    /// <summary>三月新客户里头一单最大的: of customers whose first order lies in those days.</summary>
    private static SurveyPlan Newly(SurveySheet sheet, SurveyPlan survey)
    {
        var first = sheet.Free.Where(token => survey.Of == SurveyOf.Orders && SurveyDeeds.Of(token) == Doing.FirstBought).ToList();
        if (first.Count == 0 || survey.When is not [var when, ..])
        {
            return survey;
        }

        sheet.Hold(SurveyPart.Which, [.. first]);
        return survey with { Which = survey.Which with { Happenings = [.. survey.Which.Happenings, new Happening(Doing.FirstBought, true, when)] } };
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
            survey = sheet.HasAny<Times>() && !sheet.Free.Any(token => SurveyDeeds.Of(token) is not null) ? SurveyDeeds.Often(sheet, survey) : SurveyDeeds.Read(sheet, survey);
        }

        // When they last paid and how old it is is told of each.
        sheet.Take(SurveyPart.Detail, SurveyTerm.Not, SurveyTerm.Last, SurveyTerm.Pay, SurveyTerm.Payment, SurveyTerm.HowLong);
        survey = SurveyForms.Shares(sheet, survey);
        survey = SurveyForms.Ends(sheet, Parted(sheet, SurveyRows.Read(sheet, survey)));
        sheet.Take(SurveyPart.Of, SurveyTerm.Customer, SurveyTerm.HowMuch, SurveyTerm.Order, SurveyTerm.Entry, SurveyTerm.List);
        survey = survey with { Most = survey.Most ?? (survey.Extreme && survey.By is null && !survey.LowestFirst ? 1 : null) };
        var day = survey.AsOf ?? sheet.Said.TeamDay;
        return survey with { Late = late && lately is null, When = lately is not null ? [new Stretch(day.AddDays(-lately.Days), day)] : [] };
    }

    private static SurveyPlan Steps(SurveySheet sheet, SurveyPlan survey)
    {
        var booked = sheet.Tokens.Any(token => token.Is(SurveyTerm.Booked)) && !sheet.Tokens.Any(token => token.Is(SurveyTerm.Step));
        var moved = sheet.Tokens.Any(token => token.Is(SurveyTerm.Moved));
        var late = sheet.Take(SurveyPart.Detail, SurveyTerm.Late, SurveyTerm.PastDue);
        // "how many are done, still open or pushed back".
        var undone = sheet.Free.Any(token => token.Is(SurveyTerm.Finished) && sheet.Before(token, SurveyTerm.Not) is not null);
        // What was not done is what is open; who has none of them is another matter.
        foreach (var not in sheet.Free.Where(token => token.Is(SurveyTerm.Not) && (undone || late || moved || sheet.Has(SurveyTerm.Undone) || Undone().IsMatch(sheet.Folded.AsSpan(token.End)))).ToList())
        {
            sheet.Hold(SurveyPart.Detail, not);
        }

        var tally = sheet.Take(SurveyPart.Detail, SurveyTerm.Finished) && !undone;
        if (tally || moved)
        {
            sheet.Take(SurveyPart.Detail, SurveyTerm.Open, SurveyTerm.Reason, SurveyTerm.Contact, SurveyTerm.Reached);
        }

        survey = Days(sheet, survey with { Tally = tally });
        survey = Parted(sheet, SurveyRows.Read(sheet, survey));
        sheet.Take(SurveyPart.Of, SurveyTerm.Customer, SurveyTerm.Visit, SurveyTerm.Call, SurveyTerm.Pay, SurveyTerm.Debt);
        if (survey.By is Split.Person)
        {
            sheet.Take(SurveyPart.Rows, SurveyTerm.Most);
        }

        // 今天谁该做什么, "what's due": whom the cadence wants contacted, too.
        var due = sheet.Tokens.Any(token => token.Is(SurveyTerm.Due) || token.Is(SurveyTerm.Step) && Doings().IsMatch(sheet.FoldedOf(token)));
        return survey with { Booked = booked, Late = late, Postponed = moved && !tally, Tells = due && !late && !booked ? [Doing.Contacted] : [] };
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

        survey = Parted(sheet, SurveyRows.Read(sheet, survey), months: true);
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
            SurveyOf.Open when sheet.Take(SurveyPart.Detail, SurveyTerm.HowLong) is var _ => SurveyForms.Ends(sheet, Closing(sheet, Limited(sheet, Parted(sheet, SurveyRows.Read(sheet, Telling(sheet, survey)))))),
            SurveyOf.Targets => Days(sheet, survey),
            SurveyOf.Plans when sheet.Take(SurveyPart.Of, SurveyTerm.Set, SurveyTerm.Not, SurveyTerm.Finished, SurveyTerm.Which, SurveyTerm.Does, SurveyTerm.Due) is var _ => survey with { Late = sheet.Take(SurveyPart.Detail, SurveyTerm.Late, SurveyTerm.PastDue) },
            _ => survey,
        };
        return survey.Of == SurveyOf.Forecast && sheet.Tokens.Any(token => token.Value is Measure.Sales && sheet.IsFree(token)) ? Sold(sheet, survey) : survey;
    }

    /// <summary>Rows that this answer cannot make are asked for in vain.</summary>
    private static SurveyPlan Parted(SurveySheet sheet, SurveyPlan survey, bool months = false)
    {
        var by = survey.By is not { } split || SurveySaid.Parts(split) || split == Split.Customer || months && split == Split.Reason;
        var each = survey.Each is null || months && survey.Each == Split.Month;
        foreach (var token in sheet.Tokens.Where(token => sheet.HeldBy(token) == SurveyPart.Rows && SurveyRows.Of(token) is { } own && (!by && own == survey.By || !each && own == survey.Each)))
        {
            sheet.Hold(SurveyPart.Last, token);
        }

        return survey;
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

    [GeneratedRegex(@"^(?:有|能|去)?(?:做|办|完|兑|落|处|跟|动|寄|发|送|交|回|安|联系|打|演)|^ ?(?:been |yet |yet been )?(?:done|completed|finished|kept|closed|delivered|sent|followed|made|met)\b")]
    private static partial Regex Undone();

    [GeneratedRegex(@"\bworst\b|最差|最惨|最烂")]
    private static partial Regex Worst();

    [GeneratedRegex("什么|啥|干嘛|要办|have to do|has to do|got to do")]
    private static partial Regex Doings();

    [GeneratedRegex(@"最久|最长|最老|最早|\b(?:oldest|longest|earliest)\b")]
    private static partial Regex Oldest();

    [GeneratedRegex(@"超过|以上|多天|大于|多于|过了|\b(?:over|more|longer|older|at least)\b")]
    private static partial Regex Longer();

    [GeneratedRegex("一分钱|一分没|分文|not a (?:cent|penny)|a single (?:cent|yuan|penny)|one single yuan|nothing paid|no payment")]
    public static partial Regex NotACent();

    [GeneratedRegex(@"掉|跌|下降|下滑|降了|这么差|那么差|变差|少了|落后|\b(?:drop\w*|fall|fell|fallen|down|decline\w*|worse|behind|weak|bad|lost)\b")]
    private static partial Regex Falls();

    [GeneratedRegex(@"涨|上升|增长|这么好|多了|\b(?:rise|rose|risen|grow\w*|grew|up|better)\b")]
    private static partial Regex Rises();
}
