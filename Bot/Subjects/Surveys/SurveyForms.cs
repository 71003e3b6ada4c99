using System.Text.RegularExpressions;
using SalesBot.Bot.Reports;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>In which form it is wanted: a share, the most or least, a place, a mean, against something, against its target, only those without any.</summary>
internal static partial class SurveyForms
{
    public static SurveyPlan Ends(SurveySheet sheet, SurveyPlan survey)
    {
        var top = sheet.TakeAll<TopMost>(SurveyPart.End) is [var one, ..] ? one : null;
        // 买得最多的前三家: the end is said twice.
        var rising = Rising().IsMatch(sheet.Folded);
        var least = sheet.HasFree(SurveyTerm.Least) && !Sinking().IsMatch(sheet.Folded);
        var most = sheet.HasFree(SurveyTerm.Most);
        return survey with
        {
            Most = top?.Count,
            MostOf = top?.Part,
            LowestFirst = top?.Lowest == true || rising || least && !most,
            Extreme = sheet.Take(SurveyPart.End, SurveyTerm.Most, SurveyTerm.Least) || top is not null,
            Latest = sheet.Take(SurveyPart.Last, SurveyTerm.Last),
            Earliest = sheet.Take(SurveyPart.Last, SurveyTerm.Early),
            Place = sheet.Take(SurveyPart.End, SurveyTerm.RankOf),
            Ranks = sheet.Take(SurveyPart.End, SurveyTerm.Rank),
        };
    }

    /// <summary>"in yuan and in percent", of a change, is no share of anything.</summary>
    public static SurveyPlan Shares(SurveySheet sheet, SurveyPlan survey)
    {
        var plain = sheet.Free.Where(token => token.Is(SurveyTerm.Share)).ToList();
        var ofChange = plain.Count > 0 && plain.TrueForAll(token => Percent().IsMatch(sheet.FoldedOf(token))) && sheet.Has(SurveyTerm.Than, SurveyTerm.Versus, SurveyTerm.Gap) && (survey.When.Count > 1 || sheet.HasAny<LastYear>() || survey.Scopes.GroupBy(scope => scope.Kind).Any(kind => kind.Count() == 2));
        // 掉几成, "fell by what percent": of what it was before.
        ofChange |= plain.Count > 0 && plain.TrueForAll(token => Moved().IsMatch(sheet.Folded[..token.Start])) && (survey.When.Count > 1 || sheet.HasAny<LastYear>() || sheet.Has(SurveyTerm.Versus));
        return survey with { Share = sheet.Take(SurveyPart.Share, SurveyTerm.Share) && !ofChange };
    }

    [GeneratedRegex(@"(?:掉|跌|降|涨|升|增长?|减|多|少)(?:了|得)?$|\b(?:drop\w*|fall|fell|rise|rose|grew|grow|up|down|change\w*)(?: by)?(?: what| how many| how much)? ?$")]
    private static partial Regex Moved();

    /// <summary>"visits per won deal", 每单平均跟进几次: one figure for each of another.</summary>
    public static SurveyPlan Per(SurveySheet sheet, SurveyPlan survey)
    {
        if (sheet.Tokens.FirstOrDefault(token => token.Value is FigurePer) is { Value: FigurePer named })
        {
            return survey with { Per = named.Per, By = survey.By ?? (named.Of == Measure.Cost ? Split.Channel : null) };
        }

        foreach (var each in sheet.Free.Where(token => token.Is(SurveyTerm.Each) && sheet.FoldedOf(token) is "per" or "for every" or "for each" or "each" or "every" or "每" or "每一").ToList())
        {
            List<SurveyToken> behind = [];
            for (var next = sheet.Next(each); next is { } word && Counted(word) is not null && word.Start - (behind.Count > 0 ? behind[^1] : each).End <= 2; next = sheet.Next(word))
            {
                behind.Add(word);
            }

            // 每单 of money is its average order; of all else so many for each.
            if (behind.Count > 0 && sheet.Free.Any(token => (token.Value is Measure or SurveyTerm) && Counted(token, all: true) is not null && !behind.Contains(token) && !(behind.TrueForAll(word => word.Is(SurveyTerm.Order)) && Counted(token, all: true) is Measure.Sales)))
            {
                sheet.Hold(SurveyPart.Measure, each);
                sheet.Hold(SurveyPart.Measure, [.. behind]);
                return survey with { Per = behind.Exists(word => word.Is(SurveyTerm.Win)) ? Measure.Won : Counted(behind[^1]) };
            }
        }

        return survey;
    }

    private static Measure? Counted(SurveyToken token, bool all = false) => token.SurveyTerm switch
    {
        SurveyTerm.Order => Measure.Orders,
        SurveyTerm.Win => Measure.Won,
        SurveyTerm.Visit => Measure.Visits,
        SurveyTerm.Call => Measure.Calls,
        SurveyTerm.Contact => Measure.FollowUps,
        SurveyTerm.Sell when all => Measure.Sales,
        SurveyTerm.Cost or SurveyTerm.Profit when all => Measure.Cost,
        _ => token.Value is Measure.NewCustomers ? Measure.NewCustomers : all && token.Value is Measure measure && !SurveyFigures.IsRatio(measure) ? measure : null,
    };

    [GeneratedRegex("^(?:%|percent|percents|pct|per cent|percentages?|百分之几|百分之多少|百分比)$")]
    private static partial Regex Percent();

    public static SurveyPlan Against(SurveySheet sheet, SurveyPlan survey)
    {
        if (sheet.TakeAll<LastYear>(SurveyPart.Against).Count > 0)
        {
            survey = survey with { AgainstLastYear = true, When = survey.When is [var when] ? [when, new Stretch(when.From.AddYears(-1), (when.To > sheet.Said.TeamDay && when.From <= sheet.Said.TeamDay ? sheet.Said.TeamDay : when.To).AddYears(-1))] : survey.When };
        }

        survey = survey with { Ends = survey.Each is not null && survey.Extreme && sheet.HasFree(SurveyTerm.Gap, SurveyTerm.Than) };
        var side = survey.When.Count > 1 || survey.Scopes.GroupBy(scope => scope.Kind).Any(kind => kind.Count() > 1) || survey.Sides();
        if (sheet.HasFree(SurveyTerm.Why) && survey.Aim is null)
        {
            survey = survey with { Compares = !side };
            sheet.Take(SurveyPart.Against, SurveyTerm.Way, SurveyTerm.Than);
        }

        if (sheet.HasFree(SurveyTerm.Than))
        {
            sheet.Take(SurveyPart.Against, SurveyTerm.Way);
        }

        // 打电话多还是上门多: the two of them, not the days before.
        if (!side && survey is { When.Count: < 2, Measures.Count: 2, By: null, Each: null } && Either().IsMatch(sheet.Folded) && sheet.Take(SurveyPart.Against, SurveyTerm.Than, SurveyTerm.Versus, SurveyTerm.Gap, SurveyTerm.Most, SurveyTerm.And))
        {
            return survey with { Rivals = true };
        }

        if (sheet.Take(SurveyPart.Against, SurveyTerm.Than, SurveyTerm.Versus, SurveyTerm.Gap) && !side && (survey.Aim is null || sheet.Has(SurveyTerm.Versus) && sheet.Has(SurveyTerm.Than)))
        {
            survey = survey with { Compares = true };
        }

        return survey;
    }

    [GeneratedRegex(@"还是|哪个(?:更)?[多高大少低]|谁[多高少低]|\b(?:or|which (?:is|was|are|were) (?:more|higher|bigger)|more [a-z]+ than|outnumber\w*)\b")]
    private static partial Regex Either();

    public static SurveyPlan Aims(SurveySheet sheet, SurveyPlan survey)
    {
        Aim? aim = sheet.HasFree(SurveyTerm.Challenge) ? Aim.Challenge : sheet.HasFree(SurveyTerm.Target, SurveyTerm.Reached, SurveyTerm.Missed) || sheet.Tokens.Any(token => token.Value is Measure.Completion) ? Aim.Base : null;
        if (aim is null)
        {
            return survey;
        }

        var whoever = sheet.HasFree(SurveyTerm.Who) || survey.By is not null && sheet.Has(SurveyTerm.Which, SurveyTerm.HowMany, SurveyTerm.Who);
        var missed = sheet.Take(SurveyPart.Aim, SurveyTerm.Missed);
        var reached = sheet.HasFree(SurveyTerm.Reached);
        var denied = reached && sheet.Free.First(token => token.Is(SurveyTerm.Reached)) is var word && sheet.Before(word, SurveyTerm.Not) is { } not && sheet.IsFree(not) && word.Start - not.End <= 6;
        sheet.Take(SurveyPart.Aim, SurveyTerm.Target, SurveyTerm.Challenge, SurveyTerm.Reached, SurveyTerm.Gap, SurveyTerm.Set);
        if (denied)
        {
            sheet.Take(SurveyPart.Aim, SurveyTerm.Not);
        }

        // "who made it and who did not": all are told, those who made it first.
        var both = reached && !denied && sheet.Take(SurveyPart.Aim, SurveyTerm.Not);
        var which = both || whoever && !sheet.Has(SurveyTerm.HowMuch) && !survey.Extreme && survey.Scopes.Count < 2;
        return survey with { Aim = aim, Reached = which && (missed || reached) ? both || !(missed || denied) : null };
    }

    public static SurveyPlan Means(SurveySheet sheet, SurveyPlan survey) => survey with { Means = sheet.Take(SurveyPart.Mean, SurveyTerm.Mean) };

    /// <summary>"worst at the bottom": the best stand first.</summary>
    [GeneratedRegex(@"\b(?:worst|lowest) (?:ones? )?(?:at the (?:bottom|end)|last)\b|从高到低|从多到少|从大到小|\bhigh to low\b")]
    private static partial Regex Sinking();

    [GeneratedRegex("从低到高|从少到多|从小到大|low to high|worst first|lowest first|worst to best|ascending")]
    private static partial Regex Rising();
}
