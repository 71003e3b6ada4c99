using System.Buffers;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>Which part of a plan a word of the question belongs to.</summary>
internal enum SurveyPart
{
    /// <summary>Serves only to put the question.</summary>
    Asked,

    /// <summary>Of what there are records.</summary>
    Of,

    Measure,

    Whose,

    Days,

    /// <summary>The day at whose end things stand so.</summary>
    AsOf,

    /// <summary>A limit that a figure is held against.</summary>
    Having,

    /// <summary>What customers are like, have done or have not.</summary>
    Which,

    /// <summary>What single records are like.</summary>
    Detail,

    Rows,

    Share,

    /// <summary>The most, the least, so many of them, in order.</summary>
    End,

    Mean,

    /// <summary>Against other days or another one.</summary>
    Against,

    Aim,

    /// <summary>Only those without any.</summary>
    None,

    /// <summary>The latest.</summary>
    Last,

    Reason,
}

/// <summary>The words of a question, each of which one part of the plan holds: what no part holds is left over, and nothing is answered as if it had not been said.</summary>
/// <param name="unknown">What no class of words knows.</param>
internal sealed class SurveySheet(Said said, IReadOnlyList<SurveyToken> tokens, IReadOnlyList<SurveyWord> unknown)
{
    /// <summary>Letters between a word that denies and what it denies.</summary>
    private const int Reach = 14;

    /// <summary>The same in English, where more stands between.</summary>
    private const int LatinReach = 26;

    private static readonly SearchValues<char> Breaks = SearchValues.Create("，,。.;；?？!！");

    private readonly Dictionary<SurveyToken, SurveyPart> held = [];

    public Said Said => said;

    public string Folded => said.Folded;

    /// <summary>Asked in Chinese, whatever its names are written in.</summary>
    public bool IsChinese { get; } = said.Folded.Count(Folding.IsHan) * 2 >= said.Folded.Count(Folding.IsLatin);

    public IReadOnlyList<SurveyWord> Unknown => unknown;

    public IReadOnlyList<SurveyToken> Tokens => tokens;

    public IEnumerable<SurveyToken> Free => tokens.Where(IsFree);

    public bool IsFree(SurveyToken token) => !held.ContainsKey(token) && !token.Is(SurveyTerm.Small);

    public SurveyPart? HeldBy(SurveyToken token) => held.TryGetValue(token, out var part) ? part : null;

    public void Hold(SurveyPart part, params ReadOnlySpan<SurveyToken> those)
    {
        foreach (var token in those)
        {
            held[token] = part;
        }
    }

    /// <summary>Whether the word is said at all, whoever holds it.</summary>
    public bool Has(params ReadOnlySpan<SurveyTerm> terms)
    {
        foreach (var token in tokens)
        {
            if (token.SurveyTerm is { } term && terms.Contains(term))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is said and no part holds it yet.</summary>
    public bool HasFree(params ReadOnlySpan<SurveyTerm> terms)
    {
        foreach (var token in tokens)
        {
            if (token.SurveyTerm is { } term && terms.Contains(term) && IsFree(token))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gives every free word of these to the part.</summary>
    public bool Take(SurveyPart part, params ReadOnlySpan<SurveyTerm> terms)
    {
        var any = false;
        foreach (var token in tokens)
        {
            if (token.SurveyTerm is { } term && terms.Contains(term) && IsFree(token))
            {
                Hold(part, token);
                any = true;
            }
        }

        return any;
    }

    public bool HasAny<T>() => tokens.Any(token => token.Value is T);

    public IReadOnlyList<T> TakeAll<T>(SurveyPart part)
    {
        List<T> found = [];
        foreach (var token in tokens)
        {
            if (token.Value is T value && IsFree(token))
            {
                Hold(part, token);
                found.Add(value);
            }
        }

        return found;
    }

    public string TextOf(SurveyToken token) => said.Text[token.Start..token.End].Trim();

    public string FoldedOf(SurveyToken token) => said.Folded[token.Start..token.End];

    /// <summary>The next word that means something.</summary>
    public SurveyToken? Next(SurveyToken token, bool small = false) => tokens.Where(other => other.Start >= token.End && (small || !other.Is(SurveyTerm.Small))).Cast<SurveyToken?>().FirstOrDefault();

    public SurveyToken? Previous(SurveyToken token) => tokens.Where(other => other.End <= token.Start && !other.Is(SurveyTerm.Small)).Cast<SurveyToken?>().LastOrDefault();

    /// <summary>Words that mean something between two.</summary>
    public IEnumerable<SurveyToken> Between(SurveyToken one, SurveyToken other) =>
        tokens.Where(token => token.Start >= Math.Min(one.End, other.End) && token.End <= Math.Max(one.Start, other.Start) && !token.Is(SurveyTerm.Small));

    public SurveyToken? Before(SurveyToken token, SurveyTerm term)
    {
        for (var at = tokens.Count - 1; at >= 0; at--)
        {
            var other = tokens[at];
            if (other.End <= token.Start && token.Start - other.End <= (Folding.IsHan(said.Folded[token.Start]) ? Reach : LatinReach) && other.Is(term) && !Broken(other.End, token.Start))
            {
                return other;
            }
        }

        return null;
    }

    public SurveyToken? Behind(SurveyToken token, SurveyTerm term, int reach = 5) =>
        tokens.Where(other => other.Is(term) && other.Start >= token.End && other.Start - token.End <= reach && !Broken(token.End, other.Start)).Cast<SurveyToken?>().FirstOrDefault();

    /// <summary>The clause that a place lies in: between two marks.</summary>
    public (int Start, int End) ClauseOf(int place)
    {
        var start = 0;
        foreach (var (from, to) in Clauses(said.Folded))
        {
            if (place < to)
            {
                return (Math.Min(from, place), to);
            }

            start = from;
        }

        return (start, said.Folded.Length);
    }

    /// <summary>What stands between marks that part; a point of a number parts nothing.</summary>
    public static List<(int Start, int End)> Clauses(string folded)
    {
        List<(int Start, int End)> clauses = [];
        var from = 0;
        for (var at = 0; at <= folded.Length; at++)
        {
            if (at < folded.Length && !Parts(folded, at))
            {
                continue;
            }

            if (folded.AsSpan(from..at).Trim().Length > 0)
            {
                clauses.Add((from, at));
            }

            from = at + 1;
        }

        return clauses;
    }

    private static bool Parts(string folded, int at) => folded[at] switch
    {
        '，' or '。' or '；' or ';' or '？' or '?' or '！' or '!' or '：' or '—' or '–' or '\n' => true,
        ',' or '.' or ':' => at + 1 >= folded.Length || !char.IsDigit(folded[at + 1]) && (folded[at] != '.' || folded[at + 1] == ' ' || Folding.IsHan(folded[at + 1])),
        '-' => at > 0 && at + 1 < folded.Length && folded[at - 1] == ' ' && folded[at + 1] == ' ',
        // Chinese has no spaces: whoever sets one takes a breath.
        ' ' => at > 0 && at + 1 < folded.Length && Folding.IsHan(folded[at - 1]) && Folding.IsHan(folded[at + 1]),
        _ => false,
    };

    public bool Broken(int from, int to) => said.Folded.AsSpan(from..to).ContainsAny(Breaks) || said.Folded[from..to].Contains(" but ", StringComparison.Ordinal) || said.Folded[from..to].Contains('但', StringComparison.Ordinal);
}
