using SalesBot.Bot.Reports;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>Figures: whose, of what days, by which rows, in which form.</summary>
internal static partial class SurveyGrammar
{
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

    private static Split? Sides(SurveySheet sheet, SurveyWhich which) =>
        which.Grades.Count > 1 && !sheet.Folded.Contains("以上", StringComparison.Ordinal) ? Split.Grade : which.Sizes.Count > 1 ? Split.Size : which.Industries.Count > 1 ? Split.Industry : which.Channels.Count > 1 ? Split.Channel : which.Stages.Count > 1 && sheet.Tokens.Count(token => token.Value is Stage) > 1 ? Split.Stage : null;
}
