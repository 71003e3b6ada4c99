using System.Text.RegularExpressions;
using SalesBot.Bot.Reports;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>Customers: which, how many, in which order, and what is told of each.</summary>
internal static partial class SurveyGrammar
{
    private static SurveyPlan Customers(SurveySheet sheet, SurveyPlan survey)
    {
        survey = survey with { Which = survey.Which with { Due = sheet.Tokens.Any(token => token.Is(SurveyTerm.Late) || token.Is(SurveyTerm.PastDue)) } };
        sheet.Take(SurveyPart.Of, SurveyTerm.Customer);
        survey = Objected(sheet, survey);
        if (sheet.HasAny<Times>() && !sheet.Free.Any(token => SurveyDeeds.Of(token) is not null))
        {
            survey = SurveyDeeds.Often(sheet, survey);
        }

        survey = Longest(sheet, Telling(sheet, survey));
        survey = SurveyDeeds.Read(sheet, survey, only: true);
        // 成交的, without days: those that are.
        foreach (var won in sheet.Free.Where(token => token.Is(SurveyTerm.Win) || token.Is(SurveyTerm.Loss)).ToList())
        {
            if (!sheet.Free.Any(token => token.Value is Stretch or Lately) && SurveyDeeds.Denial(sheet, won) is null)
            {
                sheet.Hold(SurveyPart.Which, won);
                survey = survey with { Which = survey.Which with { Stages = [.. survey.Which.Stages, won.Is(SurveyTerm.Loss) ? Stage.Lost : Stage.Won] } };
            }
        }

        // Where they are not read as either, they are not read as both.
        foreach (var or in sheet.Tokens.Where(token => token.Is(SurveyTerm.And) && sheet.IsFree(token) && sheet.FoldedOf(token) is "或" or "或者" or "or" && sheet.Previous(token) is { } one && sheet.Next(token) is { } other && Kind(sheet, one) is { } kind && Kind(sheet, other) is { } next && kind != next).ToList())
        {
            sheet.Hold(SurveyPart.Last, or);
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
        // "what did each buy": how much is told of each.
        if (EachOf().IsMatch(sheet.Folded) && sheet.HasFree(SurveyTerm.Buy, SurveyTerm.Order, SurveyTerm.Pay))
        {
            survey = survey with { Sums = true };
            sheet.Take(SurveyPart.Rows, SurveyTerm.Each, SurveyTerm.Which);
        }

        if (ends || survey.Sums || sheet.HasFree(SurveyTerm.HowMuch) && !sheet.HasFree(SurveyTerm.Share) || sheet.Free.Any(token => token.Value is Measure.Sales or Measure.Aov or Measure.Collected or Measure.GrossMargin))
        {
            survey = Limited(sheet, survey);
            IReadOnlyList<Measure> measures = [.. SurveyWants.Read(sheet, survey).Select(measure => measure is Measure.RepurchaseRate ? Measure.Orders : measure).Distinct()];
            // 买得最勤 is how often.
            measures = measures is [Measure.Sales] && Frequent().IsMatch(sheet.Folded) ? [Measure.Orders] : measures.Contains(Measure.Orders) && !sheet.HasFree(SurveyTerm.HowMuch) ? [.. measures.Where(measure => measure != Measure.Sales)] : measures;
            Unranked(sheet, measures);
            if (sheet.Free.Any(token => token.Value is Portion))
            {
                var rate = measures is [var of, ..] && SurveyFigures.IsRatio(of);
                var portion = sheet.TakeAll<Portion>(rate ? SurveyPart.Having : SurveyPart.Last)[0];
                survey = rate ? survey with { Having = portion } : survey;
            }

            survey = SurveyForms.Ends(sheet, survey) with { Earliest = survey.Earliest, Measures = measures.Count > 0 ? measures : ends && survey.Which.Happenings.Count == 0 && survey.Which.Limits.Count == 0 && !survey.Which.Due || sheet.HasFree(SurveyTerm.HowMuch) ? [Measure.Sales] : [], Sums = survey.Sums || sheet.HasFree(SurveyTerm.HowMuch) };
        }
        else
        {
            survey = SurveyDeeds.Read(sheet, survey) is var told ? told with { Which = told.Which with { Happenings = [.. survey.Which.Happenings.Concat(told.Which.Happenings).Distinct()] } } : survey;
            survey = Limited(sheet, survey);
        }

        survey = SurveyForms.Shares(sheet, SurveyRows.Read(sheet, survey));
        // All of all is no share: what it is a part of was not read; of each kind it is.
        if (survey is { Share: true, Most: null, Which.Narrows: false, By: null })
        {
            foreach (var share in sheet.Tokens.Where(token => sheet.HeldBy(token) == SurveyPart.Share))
            {
                sheet.Hold(SurveyPart.Last, share);
            }
        }

        survey = Days(sheet, survey);
        // "which grew the most from Q4 to Q1": by how much it is more or less.
        var (falls, rises) = (Falls().IsMatch(sheet.Folded), Rises().IsMatch(sheet.Folded) || RoseMost().IsMatch(sheet.Folded));
        if (survey is { Measures.Count: 1, When.Count: 2, Share: false } && (falls || rises))
        {
            sheet.Take(SurveyPart.Against, SurveyTerm.Than, SurveyTerm.Way, SurveyTerm.Versus, SurveyTerm.Gap, SurveyTerm.Loss);
            survey = survey with { Moves = true, LowestFirst = falls && !rises, Ends = falls && rises };
        }

        // Of those who never bought, what was ever done counts.
        if (survey is { Measures.Count: > 0, When.Count: 0 } && survey.Which.Happenings.Any(happening => happening is { Done: false, When: null, Days: null }))
        {
            survey = survey with { When = [new Stretch(Always, sheet.Said.TeamDay)] };
        }

        // How long without is told of each: since the last contact, or in the stage.
        if (sheet.HasFree(SurveyTerm.HowLong) && survey.Measures.Count == 0)
        {
            sheet.Take(SurveyPart.Detail, SurveyTerm.HowLong);
            survey = survey is { Which: { Stages.Count: > 0, Stays: null, Stuck: false, Happenings.Count: 0 }, Tells.Count: 0 } ? survey with { Which = survey.Which with { Stays = -1 } } : survey;
        }

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

    /// <summary>最久没联系的是哪家: in the order of the last contact, the longest ago first.</summary>
    private static SurveyPlan Longest(SurveySheet sheet, SurveyPlan survey)
    {
        foreach (var deed in sheet.Free.Where(token => SurveyDeeds.Of(token) is Doing.Contacted or Doing.Visited or Doing.Bought).ToList())
        {
            if (SurveyDeeds.Denial(sheet, deed) is { } denial && sheet.Free.LastOrDefault(token => token.Is(SurveyTerm.Most) && token.End <= denial.Start && denial.Start - token.End <= 1) is { Value: not null } most && sheet.FoldedOf(most) is "最久" or "最长" or "longest")
            {
                sheet.Hold(SurveyPart.Detail, deed, denial, most);
                return survey with { Earliest = true, Tells = [SurveyDeeds.Of(deed) is Doing.Bought ? Doing.Bought : Doing.Contacted] };
            }
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

    /// <summary>Of what they are like: which field it is.</summary>
    private static Type? Kind(SurveySheet sheet, SurveyToken token) => sheet.HeldBy(token) != SurveyPart.Which ? null
        : token.Is(SurveyTerm.Potential) ? typeof(Points) : token.Value is Points or Grade[] or Stage or Segment or CompanySize or Urgency or Focus or Named ? token.Value.GetType() : null;

    /// <summary>Only what is counted of each customer puts them in order.</summary>
    private static void Unranked(SurveySheet sheet, IReadOnlyList<Measure> measures)
    {
        foreach (var token in sheet.Tokens.Where(token => sheet.HeldBy(token) == SurveyPart.Measure && !measures.All(Ranking.Contains)))
        {
            sheet.Hold(SurveyPart.Last, token);
        }
    }

    private static readonly Measure[] Ranking = [Measure.CollectionRate, Measure.Sales, Measure.Orders, Measure.Aov, Measure.Profit, Measure.GrossMargin, Measure.Collected, Measure.FollowUps, Measure.Visits, Measure.Calls, Measure.Mails, Measure.Texts, Measure.Objections];

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

    [GeneratedRegex(@"各(?:自)?(?:都)?(?:买|下|付)了?(?:多少|什么|几)|每(?:家|个)(?:客户)?(?:都)?(?:买|下|付)了?(?:多少|什么|几)|\b(?:what|how much) (?:did|does|do|has|have) (?:each|they each|every)\b|\b(?:each|every one)(?: of them)? (?:bought|buys?|paid|spent|ordered)\b")]
    private static partial Regex EachOf();

    [GeneratedRegex(@"最勤|最频繁|最常|次数|\bmost often\b|\bmost frequent(?:ly)?\b")]
    private static partial Regex Frequent();
}
