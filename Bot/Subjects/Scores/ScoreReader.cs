using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Scores;

/// <summary>What a message about scores says; without points they are only to be shown.</summary>
/// <param name="Person">Null where nobody was named.</param>
/// <param name="Unread">A word that was not read, where nobody was named.</param>
internal sealed record ScoreRequest(Period Period, Rep? Person = null, decimal? Satisfaction = null, decimal? Teamwork = null, string? Unread = null) : Request
{
    public bool HasPoints => Satisfaction is not null || Teamwork is not null;
}

/// <summary>Reads /score and 小明三月满意度92，团队协作88: whose, of which month, and what a manager gives.</summary>
internal static partial class ScoreReader
{
    private static readonly string[] Satisfaction = ["客户满意度", "满意度", "satisfaction"];

    private static readonly string[] Teamwork = ["团队协作分", "团队协作", "协作分", "协作", "teamwork", "collaboration"];

    private static readonly SearchValues<string> Parts = SearchValues.Create([.. Satisfaction, .. Teamwork], StringComparison.Ordinal);

    public static Bid? Read(Said said) => said.After("score") is { } words ? new Bid("scores", Commanded(said, words), Bid.Command, "/score")
        : said.Text.Length <= 80 && said.HasAny(Parts) && said.Reading is not ({ Intent: Intent.Command } or { Clarify.Candidates.Count: > 0 } or { First.Customer: not null })
            && Points(said.Folded, bare: false) is { } points && InWords(said, points) is { } request
                ? new Bid("scores", request, Bid.Form, said.Text)
        : null;

    private static ScoreRequest Commanded(Said said, string argument)
    {
        var question = QuestionReader.Read(said, argument);
        if (Named(said, question) is not { } person)
        {
            return new ScoreRequest(PeriodOf(said, question), Unread: question.Unread is { Length: > 0 } unread && !decimal.TryParse(unread, out _) ? unread : null);
        }

        var rest = question.Scopes.Aggregate(argument, (text, scope) => scope.Name is { } name ? text.Replace(name, " ", StringComparison.OrdinalIgnoreCase) : text);
        var points = PeriodOf(said, question) is { Kind: PeriodKind.Month } ? Points(Folding.Of(rest), bare: true) : null;
        return new ScoreRequest(PeriodOf(said, question), person, points?.Satisfaction, points?.Teamwork);
    }

    private static ScoreRequest? InWords(Said said, (decimal? Satisfaction, decimal? Teamwork) points)
    {
        var question = QuestionReader.Read(said, said.Text);
        return Named(said, question) is { } person ? new ScoreRequest(PeriodOf(said, question), person, points.Satisfaction, points.Teamwork) : null;
    }

    private static Rep? Named(Said said, FigureQuestion question) =>
        question.Scopes.FirstOrDefault(scope => scope.Kind == ScopeKind.Rep) is { Name: { } name } ? said.Roster.Named(name) : null;

    private static Period PeriodOf(Said said, FigureQuestion question) => (question.When.Count > 0 ? question.When[0].Period : null) ?? Period.Holding(PeriodKind.Month, said.TeamDay);

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

    [GeneratedRegex(@"\d{1,6}(?:\.\d)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"\d{4}\s*[-年/]\s*\d{1,2}月?|\d{1,2}\s*月份?")]
    private static partial Regex Undated();
}
