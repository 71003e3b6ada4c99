using SalesBot.Bot.Reports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>How a figure is said: in its unit, against its target, with what it is made of, and how far from another.</summary>
internal sealed class FigureSaid(SurveyGround ground, SurveySaid said, SurveyPlan survey)
{
    public FigureRows Rows { get; } = new(ground, said, survey);

    private Words Words => said.Words;

    private Language Language => ground.Message.Language;

    /// <summary>The conditions that hold for all Rows.</summary>
    public string Filters() => said.Joined(said.Conditions(survey with { Scopes = [.. survey.Scopes.Where(scope => survey.Scopes.Count(other => other.Kind == scope.Kind) == 1)] }, when: false));

    public string Name(Measure measure) => survey.Per is { } per ? Words["Per", Words[$"Measure.{measure}"], Words[$"Measure.{per}"]] : Words[$"Measure.{measure}"];

    /// <summary>Nothing that may be added up.</summary>
    public bool IsMean(Measure measure) => survey.Per is not null || SurveyFigures.IsRatio(measure) || SurveyFigures.IsMean(measure);

    /// <summary>Whether it is within what was asked for; of its target, where it is held against one.</summary>
    public bool Within(FigureRow row, Stretch when, Measure measure)
    {
        var value = Rows.Value(row, when, measure);
        return survey.Having!.Holds(survey.Aim is { } aim && !SurveyFigures.IsRatio(measure) ? Rows.Figures.Target(measure, row.Cell with { When = when }, aim) is > 0 and var target ? value / target : null : value);
    }

    /// <summary>&lt; 10 %, as it was said.</summary>
    public string Limit(Measure measure)
    {
        var having = survey.Having!;
        string Told(decimal limit) => SurveyFigures.IsRatio(measure) || survey.Aim is not null ? Phrases.Percent(limit, 1) : Say(measure, limit);
        return string.Join(" ", new[] { having.AtLeast is { } least ? (having.Strict ? "> " : "≥ ") + Told(least) : null, having.AtMost is { } most ? (having.Strict ? "< " : "≤ ") + Told(most) : null }.OfType<string>());
    }

    public string Say(Measure measure, decimal? value) => value is not { } known ? Words["Missing"]
        : SurveyFigures.IsMoney(measure) ? said.Amount(known)
        : SurveyFigures.IsRatio(measure) ? Phrases.Percent(known, 1)
        : Phrases.Number(known, 1);

    /// <summary>With its target where that was asked for.</summary>
    public string Told(FigureRow row, Stretch when, Measure measure)
    {
        var value = Rows.Value(row, when, measure);
        var plain = when.From > ground.Today ? "" : Say(measure, value) + (measure == Measure.Score && value is { } points ? Words["Brackets", Terms.Of(points >= 90 ? Rating.Excellent : points >= 80 ? Rating.Good : Rating.NeedsImprovement, Language)] : "");
        return survey.Aim is { } aim ? plain + Aimed(row, when, measure, value, aim) : plain;
    }

    private string Aimed(FigureRow row, Stretch when, Measure measure, decimal? value, Aim aim)
    {
        var cell = row.Cell with { When = when };
        if (Rows.Figures.Target(measure, cell, aim) is not { } target)
        {
            return Words["Target.None"];
        }

        var name = Words[measure == Measure.Sales && aim == Aim.Challenge ? "Challenge" : "Target"];
        if (when.From > ground.Today || target == 0)
        {
            return Words["Target.Only", name, Say(measure, target)];
        }

        var gap = target - (value ?? 0);
        return Words[gap > 0 ? "Target.Short" : "Target.Over", name, Say(measure, target), Phrases.Percent((value ?? 0) / target), Say(measure, Math.Abs(gap))];
    }

    /// <summary>Points of a ratio, else what it is counted in.</summary>
    public string Difference(Measure measure, decimal difference) => SurveyFigures.IsRatio(measure) ? Words["Points", Phrases.Number(difference * 100, 1)] : Say(measure, difference);

    public string? Change(Measure measure, decimal? now, decimal? before)
    {
        if (now is not { } one || before is not { } other)
        {
            return null;
        }

        return one == other ? Words["Same"]
            : (one < other ? "−" : "+") + Difference(measure, Math.Abs(one - other)) + (other > 0 && SurveyFigures.IsMoney(measure) ? Words["Of", Phrases.Change((one - other) / other)] : "");
    }

    /// <summary>What a ratio is made of.</summary>
    public string? Basis(FigureRow row, Stretch when, Measure measure) => measure switch
    {
        Measure.CollectionRate => Words["Basis", Say(Measure.Collected, Rows.Value(row, when, Measure.Collected)), Say(Measure.Sales, Rows.Value(row, when, Measure.Sales))],
        Measure.Aov => Words["Basis.Orders", Say(Measure.Sales, Rows.Value(row, when, Measure.Sales)), Rows.Value(row, when, Measure.Orders)],
        Measure.NewSales or Measure.RepeatSales => Rows.Value(row, when, Measure.Sales) is { } all and > 0 ? Words["Basis.Share", Phrases.Percent(Rows.Value(row, when, measure) / all, 1)] : null,
        Measure.Coverage or Measure.RepurchaseRate or Measure.LeadToDeal or Measure.ChurnRate when row.Cell.Which is null && row.Cell.Scopes.Count < 2
            && Rows.Figures.Book.Prove(new FigureAsk(measure.AsMetric(), when, row.Cell.Scopes.Count == 1 ? row.Cell.Scopes[0] : Scope.All)) is { Bottom: > 0 } proof => Words["Basis", Phrases.Number(proof.Top), Phrases.Number(proof.Bottom)],
        Measure.Vague or Measure.InTime or Measure.Belated when Rows.Figures.Counts(measure, row.Cell with { When = when }) is { Bottom: > 0 } counts => Words["Basis", counts.Top, counts.Bottom],
        Measure.Quantity when Rows.Figures.Counts(measure, row.Cell with { When = when }) is { } some && some.Top < some.Bottom => Words["Basis.Quantity", some.Top, some.Bottom],
        _ => null,
    };

    /// <summary>Of a person's score, the part that fell shortest.</summary>
    public string? Parts(FigureRow row, Stretch when)
    {
        if (when.Period is not { } period || ground.Staff.Named(row.Name) is not { } person || Rows.Figures.Book.ScoreOf(person, period) is not { Value: not null } score)
        {
            return null;
        }

        var weakest = score.Parts.Where(part => part.Weight > 0).OrderBy(part => part.Points / part.Weight).First();
        return (score.Provisional ? Words["Provisional"] : "") + Words["Weakest", MetricText.Name(weakest.Kind, Language), Phrases.Number(weakest.Points, 1), Phrases.Number(weakest.Weight, 1)];
    }
}
