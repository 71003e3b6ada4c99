using System.Buffers;
using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Reports;

/// <summary>Reads questions about figures: every word of one is a figure, a period, a name of the company's own, or a small word.</summary>
internal sealed partial class QuestionReader
{
    private static readonly SearchValues<string> Scent = SearchValues.Create(
        [.. FigureVocabulary.Metrics.SelectMany(entry => entry.Words), .. FigureVocabulary.Overall, .. FigureVocabulary.Ranking], StringComparison.Ordinal);

    private readonly MarkedText text;

    private readonly Said said;

    private readonly Utterance words;

    private readonly bool ahead;

    private bool fromBelow;

    private QuestionReader(Said said, string text, bool ahead)
    {
        (this.said, this.ahead) = (said, ahead);
        words = new Utterance(text, Names.None, new ReadingContext(said.Context.Now, said.Context.Language));
        this.text = new MarkedText(text, words.Folded);
    }

    /// <param name="ahead">Of a month without its year the nearest is meant, not the last: targets lie ahead.</param>
    public static FigureQuestion Read(Said said, string text, bool ahead = false) => new QuestionReader(said, text, ahead).Read();

    /// <summary>Whether it is worth reading at all: some word of figures is in it.</summary>
    public static bool Smells(Said said) => said.Folded.Length <= 160 && said.HasAny(Scent);

    private FigureQuestion Read()
    {
        var scopes = SpokenNames.Find(said.Roster, words.Folded, text).OrderBy(found => found.At).Select(found => found.Scope).Distinct().ToList();
        var (metric, against) = Metric();
        var byMonth = text.Take(FigureVocabulary.ByMonth);
        var ranked = Ranked();
        var count = Count();
        List<Stretch> when = [.. new SpokenDays(said, words, text, ahead).Find().Select(found => found.When).Distinct()];
        var overall = text.Take(FigureVocabulary.Overall) && metric is null;
        var mine = false;
        var company = text.Take(FigureVocabulary.Company);
        var team = !company && text.Take(FigureVocabulary.OwnTeam);
        text.Take(FigureVocabulary.Us);
        if (!team)
        {
            mine = text.Take(FigureVocabulary.Mine) && !(said.IsChinese && words.Folded.Contains('我', StringComparison.Ordinal) && !Possessor().IsMatch(words.Folded));
        }

        // 到目标了没 asks whether.
        var whether = text.Take(["了没有", "了没"]);
        var falling = text.Take(FigureVocabulary.Falling);
        var rising = text.Take(FigureVocabulary.Rising);
        var lagging = text.Take(FigureVocabulary.Lagging);
        var least = lagging | rising | text.Take(FigureVocabulary.Least) || fromBelow;
        var most = text.Take(FigureVocabulary.Most);
        var ranking = text.Take(FigureVocabulary.Ranking) | falling | rising;
        var compares = text.Take(FigureVocabulary.Versus);
        var asks = text.Take(FigureVocabulary.Asking);
        while (text.Take(FigureVocabulary.Asking) || text.Take(FigureVocabulary.Versus) || text.Take(FigureVocabulary.Small))
        {
        }

        if (company)
        {
            scopes.Add(Scope.All);
        }
        else if (team && said.Roster.Writer.Team is { } own)
        {
            scopes.Add(new Scope(ScopeKind.Team, own));
        }
        else if (mine && !scopes.Exists(scope => scope.Kind == ScopeKind.Product))
        {
            scopes.Add(new Scope(ScopeKind.Rep, said.Roster.Writer.Name));
        }

        // 谁更低 of two that are named is no ranking of all.
        var side = scopes.Count > 1 && scopes.TrueForAll(scope => scope.Kind == scopes[0].Kind);
        // "numbers with % of target": of what was sold.
        if (against && metric is null)
        {
            (metric, against) = overall && ranked is not null ? (Domain.Performance.Metric.Sales, true) : (Domain.Performance.Metric.Completion, false);
        }

        // 今年业绩逐月, 业绩对比去年: what is held side by side is what was sold.
        metric ??= overall && (byMonth || when.Count > 1 || ranked is not null) ? Domain.Performance.Metric.Sales : null;
        return new FigureQuestion
        {
            WithTarget = against,
            ByMonth = byMonth,
            Metric = metric ?? (lagging && !overall ? Domain.Performance.Metric.Completion : null),
            Overall = overall,
            When = when,
            Scopes = scopes,
            Mine = mine && scopes.Exists(scope => scope.Kind == ScopeKind.Product),
            Compares = compares && when.Count > 0 && scopes.Count < 2,
            Ranks = ranked ?? (side ? null : ranking || (least || most || count is not null) && scopes.TrueForAll(scope => scope.Kind is not ScopeKind.Rep) ? ScopeKind.Rep : null),
            LowestFirst = least && !falling,
            Count = count,
            Asks = asks || whether || ranking || falling || rising || least || most,
            Unread = text.Unread,
            Unused = [.. text.Left.Where(MayMean).Distinct()],
        };
    }

    /// <returns>The figure, and whether what was to be reached is asked for beside it.</returns>
    private (Metric? Metric, bool WithTarget) Metric()
    {
        Metric? first = null;
        var (at, against) = (int.MaxValue, false);
        foreach (var (metric, word) in FigureVocabulary.Metrics.SelectMany(entry => entry.Words.Select(word => (entry.Metric, Word: word))).OrderByDescending(entry => entry.Word.Length))
        {
            // 小明完成率怎么样,业绩呢: the figure named first is the one meant.
            if (text.TakeWord(word) is not { } place)
            {
                continue;
            }

            // 完成率怎么样,业绩呢 asks for it first; 业绩,对着目标看 sets what was sold beside it.
            against |= metric == Domain.Performance.Metric.Completion;
            if (Array.IndexOf(FigureVocabulary.Targets, word) < 0 && place < at)
            {
                (first, at) = (metric, place);
            }
        }

        return (first, against && first is not (Domain.Performance.Metric.Completion or Domain.Performance.Metric.ChallengeCompletion));
    }

    /// <summary>A word of four letters, or two Chinese ones, that no question has for grammar's sake.</summary>
    private static bool MayMean(string left) => Folding.IsHan(Folding.Of(left)[0]) ? left.Length >= 2 : left.Length >= 4 && !Grammar.Contains(left.ToLowerInvariant());

    private static readonly HashSet<string> Grammar = new(
        ["best", "worst", "please", "just", "only", "really", "actually", "there", "their", "them", "they", "then", "that", "this", "those", "these", "with", "without", "where", "when", "were", "will", "would", "could", "should", "have", "having", "been", "being", "over", "under", "into", "onto", "from", "than", "each", "every", "both", "either", "also", "still", "even", "much", "many", "more", "less", "some", "here", "again", "right", "okay", "thanks", "furthest", "split", "broken", "down", "side", "first", "last", "next", "want", "need", "look", "looking", "like", "give", "take", "make", "made", "come", "came", "goes", "went", "does", "doing", "done", "said", "says", "know", "tell", "think", "guess", "across", "between", "together", "altogether", "exactly", "roughly", "about", "around", "compared", "against", "versus"],
        StringComparer.Ordinal);

    private ScopeKind? Ranked()
    {
        foreach (var (kind, words) in FigureVocabulary.Ranked)
        {
            if (text.Take(words))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>前三, top 3.</summary>
    private int? Count()
    {
        for (var count = 2; count <= 10; count++)
        {
            string[] forms = [$"前{"一二三四五六七八九十"[count - 1]}名", $"前{"一二三四五六七八九十"[count - 1]}", $"前{count}名", $"前{count}", $"top {count}"];
            if (forms.Any(form => text.TakeWord(form) is not null))
            {
                return count;
            }

            string[] lowest = [$"倒数{"一二三四五六七八九十"[count - 1]}名", $"后{"一二三四五六七八九十"[count - 1]}名", $"倒数{count}名", $"后{count}名", $"bottom {count}"];
            if (lowest.Any(form => text.TakeWord(form) is not null))
            {
                fromBelow = true;
                return count;
            }
        }

        return null;
    }

    /// <summary>我的, 我三月…: whose; 给我 and 别糊弄我 are about nobody's figures.</summary>
    [GeneratedRegex(@"(?<![给帮跟替让叫诉骗弄])我(?=[^，。,.!?！？\s]|.{0,1}$)")]
    private static partial Regex Possessor();
}
