using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>Figures in the form asked for: one or a series, a ranking, a share, who reached a target and who did not.</summary>
internal sealed class FigureAnswer(SurveyGround ground, SurveySaid said, SurveyPlan survey)
{
    public const int Shown = 15;

    private readonly FigureSaid figure = new(ground, said, survey);

    private Words Words => said.Words;

    private IReadOnlyList<Stretch> Days => figure.Rows.Days;

    public Draft Say()
    {
        if (Days.All(when => when.From > ground.Today) && survey.Aim is null)
        {
            return Draft.Plain(Words["Future", said.Of(Days[0])]);
        }

        // Nobody's target of days to come is told as what nobody sold.
        if (survey is { Aim: { } aim, Measures: [var aimed, ..] } && Days.All(when => when.From > ground.Today) && figure.Rows.All.All(row => Days.All(when => figure.Rows.Figures.Target(aimed, row.Cell with { When = when }, aim) is null)))
        {
            return Draft.Plain(Words["Targets.None", said.Joined([figure.Filters(), said.Of(Days[0])])]);
        }

        if (Missing() is { } missing)
        {
            return missing;
        }

        var html = new Html();
        if (survey.Share)
        {
            new ShareAnswer(ground, said, survey, figure).Say(html);
        }
        else if (survey.None)
        {
            new StandingAnswer(ground, said, survey, figure).Without(html);
        }
        else if (survey.Place)
        {
            new StandingAnswer(ground, said, survey, figure).Place(html);
        }
        else if (survey.Reached is { } reached)
        {
            new ReachAnswer(ground, said, survey, figure).Say(html, reached);
        }
        else
        {
            if (survey.Rivals && figure.Rows.All is [var single])
            {
                Rivals(html, single);
            }

            foreach (var measure in survey.Measures.Take(4))
            {
                Of(html, measure);
            }
        }

        return Draft.FromHtml(html) with { Buttons = Buttons() };
    }

    /// <summary>Nothing was recorded so far back: that is no zero.</summary>
    private Draft? Missing()
    {
        if (!survey.Measures.Any(measure => measure is Measure.Sales or Measure.Orders or Measure.Aov or Measure.GrossMargin or Measure.Profit or Measure.Collected or Measure.NewCustomers)
            || Days.Max(when => when.From) > ground.Today || ground.Session.OrdersWithin(DateOnly.MinValue, Days.Max(when => when.To)).Count > 0)
        {
            return null;
        }

        return Draft.Plain(ground.Session.OrdersWithin(DateOnly.MinValue, ground.Today) is [var earliest, ..] ? Words["NoData", Phrases.Capital(said.Of(Days[0])), Phrases.Day(earliest.Date, ground.Message.Language, ground.Today)] : Words["NoData.Ever"]);
    }

    private void Of(Html html, Measure measure)
    {
        if (!html.IsEmpty)
        {
            html.Line();
        }

        if (figure.Rows.All is [var only])
        {
            new SeriesAnswer(said, survey, figure).Say(html, only, measure);
        }
        else
        {
            new RankingAnswer(ground, said, survey, figure).Say(html, measure);
        }
    }

    /// <summary>Which of two figures of the same is more, and by how much.</summary>
    private void Rivals(Html html, FigureRow row)
    {
        var (one, other) = (survey.Measures[0], survey.Measures[1]);
        if (figure.Rows.Value(row, Days[0], one) is not { } first || figure.Rows.Value(row, Days[0], other) is not { } second || SurveyFigures.IsMoney(one) != SurveyFigures.IsMoney(other) || SurveyFigures.IsRatio(one) != SurveyFigures.IsRatio(other))
        {
            return;
        }

        var title = said.Joined([row.Name, said.Of(Days[0])]);
        var ((high, most), (low, least)) = first >= second ? ((one, first), (other, second)) : ((other, second), (one, first));
        html.Bold(first == second ? Words["Head.Same", title, figure.Name(one), figure.Name(other), figure.Say(one, first)] : Words["Head.Two", title, figure.Name(high), figure.Say(high, most), figure.Name(low), figure.Say(low, least), figure.Difference(one, most - least)]);
    }

    /// <summary>The records behind it, where one figure of the reports is shown.</summary>
    private IReadOnlyList<IReadOnlyList<Button>> Buttons()
    {
        if (survey.Measures[0] > Measure.Score || figure.Rows.Which is not null)
        {
            return [];
        }

        var why = figure.Rows.All.Where(row => row.Cell.Scopes.Count < 2).Take(3)
            .Select(row => new Button(Words["Records", figure.Rows.All.Count == 1 ? said.Of(Days[0]) : row.Name], "why", "0", new FigureAsk(survey.Measures[0].AsMetric(), Days[0], row.Cell.Scopes.Count == 1 ? row.Cell.Scopes[0] : Scope.All))).ToList();
        return why.Count > 0 && Days[0].From <= ground.Today ? [why] : [];
    }
}
