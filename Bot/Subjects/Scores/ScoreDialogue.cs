using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Subjects.Figures;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Scores;

/// <summary>/score and the like in words: the composite score with its parts, and what a manager enters for it.</summary>
internal sealed partial class ScoreDialogue : IDialogue
{
    private static readonly string[] Satisfaction = ["客户满意度", "满意度", "satisfaction"];

    private static readonly int[] Offered = [60, 70, 75, 80, 85, 90, 95, 100];

    private static readonly string[] Teamwork = ["团队协作分", "团队协作", "协作分", "协作", "teamwork", "collaboration"];

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

    public Turn? Answer(Message message) => message.Reading switch
    {
        { Intent: Intent.Command, Command: "score" } reading => Commanded(message, reading.Argument ?? ""),
        { Intent: Intent.Command } or { Clarify.Candidates.Count: > 0 } or { First.Customer: not null } => null,
        _ when message.Text.Length <= 80 && Points(message.Folded, bare: false) is { } points => Said(message, points),
        _ => null,
    };

    private static Turn Commanded(Message message, string argument)
    {
        var question = QuestionReader.Read(message, argument);
        var period = (question.When.Count > 0 ? question.When[0].Period : null) ?? Period.Holding(PeriodKind.Month, message.TeamDay);
        var named = question.Scopes.FirstOrDefault(scope => scope.Kind == ScopeKind.Rep);
        if (named is not null && FigureRights.Named(message, named.Name!) is { } person)
        {
            var rest = question.Scopes.Aggregate(argument, (text, scope) => scope.Name is { } name ? text.Replace(name, " ", StringComparison.OrdinalIgnoreCase) : text);
            return Points(Folding.Of(rest), bare: true) is { } points && period.Kind == PeriodKind.Month ? Set(message, person, period, points) : Card(message, person, period);
        }

        return question.Unread is { Length: > 0 } unread && !decimal.TryParse(unread, out _)
            ? Turn.Say(Access.MaySeeAll(message.Person) ? Draft.Plain(Words(message)["Score.Unread", unread]) : FigureRights.NotYours(message))
            : message.Person.Role == Role.Rep ? Card(message, message.Person, period) : List(message, period);
    }

    /// <summary>小明三月满意度92，团队协作88.</summary>
    private static Turn? Said(Message message, (decimal? Satisfaction, decimal? Teamwork) points)
    {
        var question = QuestionReader.Read(message, message.Text);
        return question.Scopes.FirstOrDefault(scope => scope.Kind == ScopeKind.Rep) is { Name: { } name } && FigureRights.Named(message, name) is { } person
            ? Set(message, person, (question.When.Count > 0 ? question.When[0].Period : null) ?? Period.Holding(PeriodKind.Month, message.TeamDay), points)
            : null;
    }

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

    /// <param name="bare">Two numbers without their names are satisfaction and teamwork, in this order.</param>
    private static (decimal? Satisfaction, decimal? Teamwork)? Points(string folded, bool bare)
    {
        var (satisfaction, teamwork) = (After(folded, Satisfaction), After(folded, Teamwork));
        if (satisfaction is null && teamwork is null && bare && Number().Matches(Undated().Replace(folded, " ")) is { Count: 2 } two)
        {
            return (Value(two[0]), Value(two[1]));
        }

        return satisfaction is null && teamwork is null ? null : (satisfaction, teamwork);
    }

    private static decimal? After(string folded, string[] words) => (
        from word in words
        let at = folded.IndexOf(word, StringComparison.Ordinal)
        where at >= 0
        let match = Number().Match(folded, at + word.Length)
        // The number of the next part is not this one's.
        where match.Success && match.Index - at - word.Length <= 6 && !Satisfaction.Concat(Teamwork).Any(other => folded[(at + word.Length)..match.Index].Contains(other, StringComparison.Ordinal))
        select (decimal?)Value(match)).FirstOrDefault();

    private static decimal Value(Match match) => decimal.Parse(match.Value, CultureInfo.InvariantCulture);

    private static Words Words(Message message) => Wording.Words.Of("Reviews", message.Language);

    [GeneratedRegex(@"\d{1,6}(?:\.\d)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"\d{4}\s*[-年/]\s*\d{1,2}月?|\d{1,2}\s*月份?")]
    private static partial Regex Undated();
}
