using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>Who made the target, or who did not; and who has none.</summary>
internal sealed class ReachAnswer(SurveyGround ground, SurveySaid said, SurveyPlan survey, FigureSaid figure)
{
    public void Say(Html html, bool reached)
    {
        var (measure, when, aim) = (survey.Measures[0], figure.Rows.Days[0], survey.Aim ?? Aim.Base);
        var held = figure.Rows.All.Select(row => (Row: row, Value: figure.Rows.Value(row, when, measure) ?? 0, Target: figure.Rows.Figures.Target(measure, row.Cell with { When = when }, aim))).ToList();
        var found = held.Where(one => one.Target is { } target && one.Value >= target == reached).OrderBy(one => one.Value / (one.Target is > 0 and var target ? target : 1)).ToList();
        var without = held.Where(one => one.Target is null).Select(one => one.Row.Name).ToList();
        var title = said.Joined([figure.Filters(), said.Of(when), figure.Name(measure)]);
        html.Bold(found.Count == 0 ? said.Words[reached ? "Reached.None" : "Missed.None", title]
            : said.Words[reached ? "Reached" : "Missed", title, Spoken.List(found.Select(one => one.Row.Name), ground.Message.Language), found.Count])
            // Those who did, then those who did not: both are asked for as often as one.
            .Lines(found.Concat(held.Where(one => one.Target is { } goal && one.Value >= goal != reached)).Take(FigureAnswer.Shown).Select(one => said.Words["Row", one.Row.Name, figure.Told(one.Row, when, measure)]));
        if (without.Count > 0)
        {
            html.Line(said.Words["NoTarget", Spoken.List(held.Where(one => one.Target is null).Select(one => measure == Measure.Sales && one.Value > 0 ? said.Words["Group", one.Row.Name, figure.Say(measure, one.Value)] : one.Row.Name), ground.Message.Language)]);
        }
    }
}
