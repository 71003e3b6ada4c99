using System.Globalization;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Subjects.Figures;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Scores;

/// <summary>/score and the like in words: the composite score with its parts, and what a manager enters for it.</summary>
internal sealed class ScoreDialogue : IDialogue
{
    private static readonly int[] Offered = [60, 70, 75, 80, 85, 90, 95, 100];

    public Turn? Resume(Message message) => (message.Step, message.Press) switch
    {
        (_, { Verb: "scores", First: { } key }) when Period.Parse(key) is { } period => List(message, period, message.Press.On.Id),
        (_, { Verb: "score", Arguments: [var key, var rep] }) when Period.Parse(key) is { } period && message.RepOf(new RepId(rep)) is { } person => Card(message, person, period),
        (_, { Verb: "rate", Arguments: [var key, var rep, var part] }) when Period.Parse(key) is { } month && message.RepOf(new RepId(rep)) is { } person => Ask(message, person, month, part == "teamwork"),
        (RatingRep asked, { Verb: "rated", First: { } given }) when decimal.TryParse(given, CultureInfo.InvariantCulture, out var points) => Turn.Do(Entered(asked, points)),
        (_, { }) => null,
        (RatingRep asked, null) when decimal.TryParse(message.Text.TrimEnd('分', ' '), NumberStyles.Number, CultureInfo.InvariantCulture, out var points) => Turn.Do(Entered(asked, points)),
        _ => null,
    };

    public Turn? Answer(Message message, Request request) => request switch
    {
        ScoreRequest { Person: { } person, HasPoints: true } asked => Set(message, person, asked.Period, (asked.Satisfaction, asked.Teamwork)),
        ScoreRequest { Person: { } person } asked => Card(message, person, asked.Period),
        ScoreRequest { Unread: { } unread } => Turn.Say(Access.MaySeeAll(message.Person) ? Draft.Plain(Words(message)["Score.Unread", unread]) : FigureRights.NotYours(message)),
        ScoreRequest asked => List(message, asked.Period),
        _ => null,
    };

    private static Turn Set(Message message, Rep person, Period month, (decimal? Satisfaction, decimal? Teamwork) points) =>
        message.Person.Role < Role.Manager ? Turn.Say(Draft.Plain(Words(message)["Score.NotYours"]).With(new Button(Words(message)["Button.MyScore"], "score", month.Key, message.Person.Id)))
        : month.Kind != PeriodKind.Month ? Turn.Say(Draft.Plain(Words(message)["Score.ByMonth"]))
        : Turn.Do(new SetScore(month, person.Id, points.Satisfaction, points.Teamwork));

    private static SetScore Entered(RatingRep asked, decimal points) =>
        new(asked.Month, asked.Rep, asked.Teamwork ? null : points, asked.Teamwork ? points : null);

    private static Turn Ask(Message message, Rep person, Period month, bool teamwork) => message.Person.Role < Role.Manager
        ? Turn.Say(Draft.Plain(Words(message)["Score.NotYours"]))
        : Turn.Ask(
            new RatingRep(person.Id, month, teamwork),
            Draft.Plain(Words(message)["Score.HowMany", person.Name, ReportNames.Brief(month, message.Language, message.TeamDay.Year), MetricText.Name(teamwork ? ScoreKind.Teamwork : ScoreKind.Satisfaction, message.Language)])
                 with
                {
                    Buttons = [.. Offered.Select(points => new Button(points.ToString(CultureInfo.InvariantCulture), "rated", points)).Chunk(4)],
                });

    private static Turn Card(Message message, Rep person, Period period) => Access.MaySee(message.Person, person)
        ? Turn.Say(ScoreText.Card(message, person, period)) with { Next = new LookingAtFigure(new FigureAsk(Metric.Score, Stretch.Of(period), new Scope(ScopeKind.Rep, person.Name))) }
        : Turn.Say(FigureRights.NotYours(message));

    private static Turn List(Message message, Period period, string? edits = null) => message.Person.Role == Role.Rep
        ? Card(message, message.Person, period)
        : Turn.Say(ScoreText.List(message, period, FigureRights.OwnScope(message.Person)) with { Edits = edits });

    private static Words Words(Message message) => Wording.Words.Of("Reviews", message.Language);
}
