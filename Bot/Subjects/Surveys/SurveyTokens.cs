using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>Takes a question apart: names, days, sums and the words of <see cref="SurveyWords"/>, the longest first, so that every letter counts once; what is left is known to nobody.</summary>
internal sealed partial class SurveyTokens
{
    private readonly Said said;

    private readonly string folded;

    private readonly MarkedText text;

    private readonly List<SurveyToken> tokens = [];

    private SurveyTokens(Said said) => (this.said, folded, text) = (said, said.Folded, new MarkedText(said.Text, said.Folded));

    public static (IReadOnlyList<SurveyToken> Tokens, IReadOnlyList<SurveyWord> Unknown) Of(Said said) => new SurveyTokens(said).Read();

    private (IReadOnlyList<SurveyToken> Tokens, IReadOnlyList<SurveyWord> Unknown) Read()
    {
        Grades();
        Phrases();
        Tops();
        Names();
        Days();
        Scored();
        Portions();
        Sums();
        Quantities();
        Known();
        tokens.Sort((one, other) => one.Start.CompareTo(other.Start));
        return (tokens, [.. Strange()]);
    }

    private void Add(int start, int end, object value)
    {
        text.Mark(start, end);
        tokens.Add(new SurveyToken(start, end, value));
    }

    /// <summary>What no class knows: a condition, a figure or a name that could not be applied. Numbers are, too.</summary>
    private IEnumerable<SurveyWord> Strange() => text.Unexplained.Where(left => left.Word.Length > 1 || char.IsDigit(left.Word[0]) || Folding.IsHan(Folding.Of(left.Word)[0])).Select(left => new SurveyWord(left.At, left.At + left.Word.Length, left.Word));
}
