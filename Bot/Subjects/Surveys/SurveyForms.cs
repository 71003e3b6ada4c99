using System.Text.RegularExpressions;
using SalesBot.Bot.Reports;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>In which form it is wanted: a share, the most or least, a place, a mean, against something, against its target, only those without any.</summary>
internal static partial class SurveyForms
{
    public static SurveyPlan Ends(SurveySheet sheet, SurveyPlan survey)
    {
        var top = sheet.TakeAll<TopMost>(SurveyPart.End) is [var one, ..] ? one : null;
        var rising = Rising().IsMatch(sheet.Folded);
        var least = sheet.HasFree(SurveyTerm.Least);
        var most = sheet.HasFree(SurveyTerm.Most);
        return survey with
        {
            Most = top?.Count,
            LowestFirst = top?.Lowest == true || rising || least && !most,
            Extreme = top is not null || sheet.Take(SurveyPart.End, SurveyTerm.Most, SurveyTerm.Least),
            Latest = sheet.Take(SurveyPart.Last, SurveyTerm.Last),
            Earliest = sheet.Take(SurveyPart.Last, SurveyTerm.Early),
            Place = sheet.Take(SurveyPart.End, SurveyTerm.RankOf),
            Ranks = sheet.Take(SurveyPart.End, SurveyTerm.Rank),
        };
    }

    public static SurveyPlan Shares(SurveySheet sheet, SurveyPlan survey) => survey with { Share = sheet.Take(SurveyPart.Share, SurveyTerm.Share) };

    public static SurveyPlan Against(SurveySheet sheet, SurveyPlan survey)
    {
        if (sheet.TakeAll<LastYear>(SurveyPart.Against).Count > 0)
        {
            survey = survey with { AgainstLastYear = true, When = survey.When is [var when] ? [when, new Stretch(when.From.AddYears(-1), (when.To > sheet.Said.TeamDay && when.From <= sheet.Said.TeamDay ? sheet.Said.TeamDay : when.To).AddYears(-1))] : survey.When };
        }

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

        if (sheet.Take(SurveyPart.Against, SurveyTerm.Than, SurveyTerm.Versus, SurveyTerm.Gap) && !side && (survey.Aim is null || sheet.Has(SurveyTerm.Versus) && sheet.Has(SurveyTerm.Than)))
        {
            survey = survey with { Compares = true };
        }

        return survey;
    }

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
        sheet.Take(SurveyPart.Aim, SurveyTerm.Target, SurveyTerm.Challenge, SurveyTerm.Reached, SurveyTerm.Gap);
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

    [GeneratedRegex("从低到高|从少到多|从小到大|low to high|worst first|lowest first|worst to best|ascending")]
    private static partial Regex Rising();
}
