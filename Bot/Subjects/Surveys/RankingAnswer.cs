using SalesBot.Bot.Reports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>Several held against each other in a measure, the most first, or over days side by side.</summary>
internal sealed class RankingAnswer(SurveyGround ground, SurveySaid said, SurveyPlan survey, FigureSaid figure)
{
    private FigureRows Rows => figure.Rows;

    private Words Words => said.Words;

    public void Say(Html html, Measure measure)
    {
        var values = Rows.All.Select(row => (Row: row, Values: Rows.Days.Select(when => Rows.Value(row, when, measure)).ToList())).ToList();
        var ordered = survey.Moves ? [.. values.OrderBy(one => (survey.LowestFirst ? 1 : -1) * Moved(one.Values))] : values.OrderBy(one => one.Values[0] is null).ThenBy(one => (survey.LowestFirst ? 1 : -1) * one.Values[0]).ThenBy(one => one.Row.Name, StringComparer.Ordinal).ToList();
        var kept = ordered.Where(one => one.Values.Exists(value => value is not null)).ToList();
        if (survey.Most is { } most)
        {
            ordered = [.. ordered.Take(most)];
        }

        // Those that are as asked first, then the others.
        if (survey.Having is not null && Rows.Days.Count == 1)
        {
            ordered = [.. ordered.OrderByDescending(one => figure.Within(one.Row, Rows.Days[0], measure))];
        }

        html.Bold(Headline(kept, measure));
        // Of all of them together, where each is held against a target.
        if (survey is { Aim: not null, Extreme: true, By: Split.Person or Split.Team } && Rows.Days.Count == 1 && FigureRights.OwnScope(ground.Message.Person).Kind == ScopeKind.All && Rows.Which is null && survey.Except.Count == 0)
        {
            var shared = survey.Scopes.Where(scope => scope.Kind is not (ScopeKind.All or ScopeKind.Rep)).ToList();
            var whole = new FigureRow(shared.Count > 0 ? Spoken.List(shared.Select(scope => scope.Name!), ground.Message.Language) : ReportNames.Of(Scope.All, ground.Message.Language), new Cell(shared, Rows.Days[0]));
            html.Line(Words["Row", whole.Name, figure.Told(whole, Rows.Days[0], measure)]);
        }

        foreach (var (row, list) in ordered.Take(FigureAnswer.Shown))
        {
            var cells = Rows.Days.Select(when => Rows.Days.Count == 1 ? figure.Told(row, when, measure) : Words["At", said.Of(when), figure.Told(row, when, measure)]);
            var change = Rows.Days.Count == 2 && survey.Each is null ? figure.Change(measure, list[0], list[1]) : null;
            html.Line(Words["Row", row.Name, string.Join(Words["Between"], cells) + (Rows.Days.Count == 1 && measure is Measure.Vague or Measure.InTime or Measure.Belated or Measure.Quantity ? figure.Basis(row, Rows.Days[0], measure) : "") + (change is null ? "" : Words["Brackets", change]) + (survey is { Means: true, Each: not null } && list.Exists(value => value is not null) ? Words["Series.Mean", figure.Say(measure, list.Average())] : "")]);
            if (measure == Measure.Score && Rows.Days.Count == 1 && figure.Parts(row, Rows.Days[0]) is { } parts)
            {
                html.Add(parts);
            }
        }
    }

    /// <summary>The two held against each other, who is at the end that was asked for, or the sum of all.</summary>
    private string Headline(List<(FigureRow Row, List<decimal?> Values)> kept, Measure measure)
    {
        var title = said.Joined(Rows.Days.Count > 1 ? [figure.Filters(), figure.Name(measure)] : [figure.Filters(), measure == Measure.Customers ? "" : said.Of(Rows.Days[0]), figure.Name(measure)]);
        if (kept.Count == 0)
        {
            return Words["Head", title, Words["Missing"]];
        }

        if (survey.Having is not null && Rows.Days.Count == 1)
        {
            var within = kept.Where(one => figure.Within(one.Row, Rows.Days[0], measure)).Select(one => one.Row.Name).ToList();
            return Words[within.Count == 0 ? "Having.None" : "Having", title, figure.Limit(measure), within.Count, Spoken.List(within, ground.Message.Language)];
        }

        if (survey.Moves)
        {
            var (row, list) = kept.MaxBy(one => (survey.LowestFirst ? -1 : 1) * Moved(one.Values));
            return Words[Moved(list) < 0 ? "Head.Fell" : "Head.Rose", said.Joined([title, Words["Span", said.Of(Rows.Days[1]), said.Of(Rows.Days[0])]]), row.Name, figure.Difference(measure, Math.Abs(Moved(list)))];
        }

        if (Rows.All.Count == 2 && Rows.Days.Count == 1 && kept.Count == 2)
        {
            var (high, low) = (kept.MaxBy(one => one.Values[0]), kept.MinBy(one => one.Values[0]));
            return high.Values[0] == low.Values[0] ? Words["Head.Same", title, kept[0].Row.Name, kept[1].Row.Name, figure.Say(measure, high.Values[0])]
                : Words["Head.Two", title, high.Row.Name, figure.Say(measure, high.Values[0]), low.Row.Name, figure.Say(measure, low.Values[0]), figure.Difference(measure, high.Values[0]!.Value - low.Values[0]!.Value)];
        }

        if (survey.Means && Rows.Days.Count == 1)
        {
            return Words["Head.Mean", title, figure.Say(measure, kept.Average(one => one.Values[0] ?? 0))];
        }

        if (Rows.Days.Count == 1 && (survey.Extreme || survey.By is not null))
        {
            var (high, low) = (kept.MaxBy(one => one.Values[0] ?? decimal.MinValue), kept.MinBy(one => one.Values[0] ?? decimal.MaxValue));
            var sum = figure.IsMean(measure) || measure is Measure.NewCustomers or Measure.Buyers ? "" : Words["Series.Sum", figure.Say(measure, kept.Sum(one => one.Values[0]))];
            return survey.LowestFirst
                ? Words["Head.Least", title, All(kept, low.Values[0]), figure.Say(measure, low.Values[0])] + sum
                : survey.Extreme || figure.IsMean(measure) ? Words["Head.Most", title, All(kept, high.Values[0]), figure.Say(measure, high.Values[0])] + sum
                : Words["Head.Sum", title, figure.Say(measure, kept.Sum(one => one.Values[0])), high.Row.Name, figure.Say(measure, high.Values[0])];
        }

        return Words["Head.Plain", title];
    }

    /// <summary>By how much it rose from the days before to the later ones.</summary>
    private static decimal Moved(List<decimal?> values) => (values[0] ?? 0) - (values[1] ?? 0);

    private string All(List<(FigureRow Row, List<decimal?> Values)> kept, decimal? value) => Spoken.List(kept.Where(one => one.Values[0] == value).Take(4).Select(one => one.Row.Name), ground.Message.Language);
}
