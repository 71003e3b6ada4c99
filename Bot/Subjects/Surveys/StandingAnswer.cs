using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>Who has none of something, and where somebody stands among all.</summary>
internal sealed class StandingAnswer(SurveyGround ground, SurveySaid said, SurveyPlan survey, FigureSaid figure)
{
    private readonly Measure measure = survey.Measures[0];

    private FigureRows Rows => figure.Rows;

    private Words Words => said.Words;

    public void Without(Html html)
    {
        var found = Rows.All.Where(row => Value(row) is null or 0).Select(row => row.Name).ToList();
        html.Bold(Words[found.Count == 0 ? "Without.None" : "Without", said.Joined([figure.Filters(), said.Of(Rows.Days[0]), figure.Name(measure)]), Spoken.List(found, ground.Message.Language), found.Count])
            .Lines(Rows.All.OrderBy(row => Value(row) ?? 0).Take(FigureAnswer.Shown).Select(row => Words["Row", row.Name, figure.Say(measure, Value(row) ?? 0)]));
    }

    public void Place(Html html)
    {
        var ordered = Rows.All.Where(row => Value(row) is not null).OrderByDescending(Value).ToList();
        var place = ordered.FindIndex(row => survey.Scopes.Any(scope => scope.Name == row.Name));
        var title = said.Joined([said.Of(Rows.Days[0]), figure.Name(measure)]);
        html.Bold(place < 0 ? Words["Head", title, Words["Missing"]] : Words["Place", title, ordered[place].Name, place + 1, ordered.Count, figure.Say(measure, Value(ordered[place]))])
            .Lines(ordered.Take(FigureAnswer.Shown).Select(row => Words["Row", row.Name, figure.Say(measure, Value(row))]));
    }

    private decimal? Value(FigureRow row) => Rows.Value(row, Rows.Days[0], measure);
}
