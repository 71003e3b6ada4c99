using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>One figure: of some days, beside the days before, or month by month.</summary>
internal sealed class SeriesAnswer(SurveySaid said, SurveyPlan survey, FigureSaid figure)
{
    private FigureRows Rows => figure.Rows;

    private Words Words => said.Words;

    public void Say(Html html, FigureRow row, Measure measure)
    {
        if (Rows.Days is [var when])
        {
            html.Bold(Words["Head", said.Joined([row.Name, measure == Measure.Customers ? "" : said.Of(when), figure.Name(measure)]), figure.Told(row, when, measure)]).Add(figure.Basis(row, when, measure));
            return;
        }

        var values = Rows.Days.Select(one => (When: one, Value: Rows.Value(row, one, measure))).ToList();
        if (values is [var now, var before] && survey.Each is null)
        {
            html.Bold(Words["Head.Then", said.Joined([row.Name, figure.Name(measure)]), said.Of(now.When), figure.Told(row, now.When, measure), said.Of(before.When), figure.Told(row, before.When, measure), figure.Change(measure, now.Value, before.Value) ?? Words["Missing"]]);
            return;
        }

        var known = values.Where(one => one.Value is not null).ToList();
        if (survey.Having is not null)
        {
            var within = values.Where(one => figure.Within(row, one.When, measure)).Select(one => said.Of(one.When)).ToList();
            html.Bold(Words[within.Count == 0 ? "Having.None" : "Having", said.Joined([row.Name, figure.Name(measure)]), figure.Limit(measure), within.Count, Spoken.List(within, said.Language)]);
        }
        else if (known.Count > 0)
        {
            var (high, low) = (known.MaxBy(one => one.Value), known.MinBy(one => one.Value));
            html.Bold(Words["Head.Series", said.Joined([row.Name, figure.Name(measure)]), said.Of(high.When), figure.Say(measure, high.Value), said.Of(low.When), figure.Say(measure, low.Value)]);
            if (survey.Ends && high.Value is { } most && low.Value is { } least)
            {
                html.Add(Words["Series.Gap", figure.Difference(measure, most - least)]);
            }

            if (!figure.IsMean(measure) && measure is not (Measure.Owed or Measure.Customers))
            {
                html.Add(survey.Means ? Words["Series.Mean", figure.Say(measure, known.Average(one => one.Value))] : Words["Series.Sum", figure.Say(measure, known.Sum(one => one.Value))]);
            }
        }

        // Of many days those at the end that is asked for.
        var shown = values.Count > FigureAnswer.Shown ? values.Where(one => one.Value is not (null or 0)).OrderByDescending(one => survey.LowestFirst ? -one.Value : one.Value).Take(FigureAnswer.Shown) : values;
        html.Lines(shown.OrderBy(one => one.When.From).Select(one => Words["Row", Phrases.Capital(said.Of(one.When)), figure.Told(row, one.When, measure) + (survey.Each is null && one.When != values[0].When && figure.Change(measure, values[0].Value, one.Value) is { } change ? Words["Brackets", Words["At", said.Of(values[0].When), change]] : "")]));
    }
}
