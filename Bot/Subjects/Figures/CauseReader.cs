using System.Buffers;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Causes;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Figures;

/// <summary>What a figure is held against where a cause is asked for.</summary>
internal enum Against
{
    Before,
    LastYear,
    Target,
}

/// <param name="Question">Whose and when.</param>
/// <param name="Usual">When, where that was not said; null for this month.</param>
/// <param name="Fell">What is taken for granted; null where nothing is.</param>
/// <param name="Ranked">Whose part in it is asked for: 哪个区域掉得最多.</param>
internal sealed record CauseRequest(FigureQuestion Question, Against Against, Stretch? Usual = null, bool? Fell = null, Dimension? Ranked = null) : Request;

/// <summary>Reads 华东这个月为什么掉了, 跟去年比怎么样, "why is Anna behind", "how do we compare with last year".</summary>
internal static class CauseReader
{
    private const int MostLetters = 60;

    private static readonly string[] Why =
    [
        "是什么原因", "什么原因", "原因是什么", "原因在哪", "怎么回事", "是怎么", "怎么会", "怎么就", "为什么", "为何", "为啥", "咋", "怎么",
        "why am", "why did", "why does", "why do", "why is", "why are", "why was", "why were", "why has", "why have", "why's", "why", "how come", "what caused", "what is behind", "what's behind", "what made", "what drove",
    ];

    private static readonly string[] Falls =
    [
        "掉得这么厉害", "掉这么多", "掉了这么多", "下降这么多", "少了这么多", "这么差", "那么差", "这么低", "这么少", "下降了", "下降", "下滑了", "下滑", "减少了", "减少", "变少了", "变少", "变差了", "变差", "掉下来了", "掉下来", "掉了", "跌了", "降了", "少了", "差了", "不好", "不行", "掉", "跌", "降", "低", "少",
        "gone down", "going down", "went down", "come down", "so much lower", "so much worse", "so low", "so bad", "so weak", "dropping", "dropped", "drop", "falling", "fallen", "fell", "fall", "declining", "declined", "decline", "lower", "weak", "worse", "slow", "down",
    ];

    private static readonly string[] Rises =
    [
        "这么好", "这么多", "上升了", "上升", "增长了", "增长", "涨了", "多了", "升了", "变好了", "变好", "涨", "多",
        "gone up", "going up", "went up", "growing", "grew", "grow", "risen", "rose", "rise", "so much better", "so good", "better", "higher", "up so much", "up",
    ];

    /// <summary>Whose part in a change is asked for, and which way.</summary>
    private static readonly string[] FellMost =
    [
        "掉得最多", "掉得最厉害", "掉的最多", "跌得最多", "跌得最厉害", "降得最多", "下降最多", "下降得最多", "下滑最多", "下滑最厉害", "少得最多", "减少最多", "跌最多", "掉最多",
        "fell the most", "fell most", "fallen most", "dropped the most", "dropped most", "declined the most", "declined most", "lost the most", "lost most", "down the most", "down most", "dragged us down", "dragging us down", "cost us the most",
    ];

    private static readonly string[] RoseMost =
    [
        "涨得最多", "涨得最快", "涨的最多", "增长最多", "增长得最多", "增长最快", "多得最多", "升得最多", "涨最多",
        "grew the most", "grew most", "gained the most", "gained most", "rose the most", "rose most", "up the most", "up most", "growing fastest", "grew fastest",
    ];

    private static readonly string[] Customers = ["哪些客户", "哪个客户", "哪家客户", "哪几家客户", "哪几家", "哪家", "哪些", "which customers", "which customer", "which clients", "which client", "which accounts", "which account"];

    private static readonly string[] Behind =
    [
        "落后这么多", "差这么远", "落后了", "落后", "没跟上", "没完成目标", "没达到目标", "没完成", "没达标", "完不成", "跟不上", "差这么多",
        "so far behind", "falling behind", "behind target", "behind plan", "behind quota", "off target", "below target", "short of target", "missing target", "missed target", "missing the target", "missed the target", "miss our target", "miss the target", "miss target", "so far off", "behind", "off pace", "off track",
    ];

    private static readonly string[] LastYear =
    [
        "跟去年同期比", "和去年同期比", "与去年同期比", "同去年同期比", "比去年同期", "跟去年同期相比", "和去年同期相比", "与去年同期相比", "跟去年相比", "和去年相比", "与去年相比", "跟去年比", "和去年比", "与去年比", "同去年比", "比去年", "比起去年",
        "compare with the same period last year", "compare to the same period last year", "compared with the same period last year", "compared to the same period last year", "against the same period last year",
        "compare with last year", "compare to last year", "compare against last year", "compared with last year", "compared to last year", "compared against last year", "stack up against last year", "against last year", "versus last year", "vs. last year", "vs last year", "up on last year", "down on last year",
    ];

    private static readonly string[] Before =
    [
        "跟上个月同期比", "和上个月同期比", "比上个月同期", "跟上个月相比", "和上个月相比", "与上个月相比", "跟上个月比", "和上个月比", "与上个月比", "跟上月比", "和上月比", "比上个月", "比上月", "跟上季度比", "和上季度比", "比上季度", "跟上周比", "和上周比", "比上周",
        "compare with last month", "compare to last month", "compared with last month", "compared to last month", "against last month", "versus last month", "vs. last month", "vs last month",
        "compare with last quarter", "compare to last quarter", "compared with last quarter", "compared to last quarter", "against last quarter", "versus last quarter", "vs last quarter",
        "compare with last week", "compare to last week", "compared with last week", "compared to last week", "versus last week", "vs last week",
    ];

    private static readonly string[] Beside = ["差在哪儿", "差在哪里", "差在哪", "差距在哪", "对比一下", "比较一下", "比一比", "比一下", "对比", "比较", "how do they compare", "compare"];

    private static readonly SearchValues<string> Any = SearchValues.Create([.. Why, .. LastYear, .. Before, .. FellMost, .. RoseMost, .. Beside], StringComparison.Ordinal);

    /// <summary>Figures that are told by what was sold.</summary>
    private static readonly HashSet<Metric> OfSales =
        [Metric.Sales, Metric.Completion, Metric.ChallengeCompletion, Metric.Yoy, Metric.Mom, Metric.Orders, Metric.Aov, Metric.NewSales, Metric.RepeatSales];

    public static Bid? Read(Said said)
    {
        if (said.Folded.Length > MostLetters || said.IsSlashed || !said.HasAny(Any) || said.Context.IsReply || said.Reading is { Intent: Intent.Correct } or { First.Customer: not null })
        {
            return null;
        }

        return Ranked(said) ?? Compared(said) ?? Explained(said) ?? Two(said);
    }

    /// <summary>跟去年比怎么样, "how does East compare with last month".</summary>
    private static Bid? Compared(Said said)
    {
        var (year, before) = (said.First(LastYear), said.First(Before));
        if ((year ?? before) is not { } word)
        {
            return null;
        }

        var question = QuestionReader.Read(said, Without(said, word, Longest(said, Falls), Longest(said, Rises)));
        if (question is not { Unread: null, Ranks: null, Scopes.Count: < 2, When.Count: < 2, Mine: false } || !IsOfSales(question))
        {
            return null;
        }

        return Of(new CauseRequest(question, year is not null ? Against.LastYear : Against.Before, Usual(said, word)), word);
    }

    /// <summary>华东这个月为什么掉了, "why is Anna behind".</summary>
    private static Bid? Explained(Said said)
    {
        var (behind, fall, rise) = (Longest(said, Behind), Longest(said, Falls), Longest(said, Rises));
        var falls = (fall?.Length ?? 0) >= (rise?.Length ?? 0);
        if (said.First(Why) is not { } why || (behind ?? (falls ? fall : rise)) is not { } move)
        {
            return null;
        }

        var question = QuestionReader.Read(said, Without(said, move, why));
        return question is not { Unread: null, Scopes.Count: < 2, When.Count: < 2, Mine: false } ? null
            : IsOfSales(question) ? Of(new CauseRequest(question with { Ranks = null }, behind is not null || question.Metric is Metric.Completion or Metric.ChallengeCompletion ? Against.Target : question.Metric == Metric.Yoy ? Against.LastYear : Against.Before, Fell: behind is null ? falls : null), why, move)
            // Of any other figure the records that make it.
            : new Bid("figures", new WhyRequest(question), Bid.Phrase, why, move);
    }

    /// <summary>哪个区域掉得最多, "which customers dropped most".</summary>
    private static Bid? Ranked(Said said)
    {
        var fell = Longest(said, FellMost);
        if ((fell ?? Longest(said, RoseMost)) is not { } most)
        {
            return null;
        }

        var customers = Longest(said, Customers);
        var question = QuestionReader.Read(said, Without(said, most, customers));
        Dimension? ranked = customers is not null ? Dimension.Customer : question.Ranks switch
        {
            ScopeKind.Product => Dimension.Product,
            ScopeKind.Region => Dimension.Region,
            ScopeKind.Rep => Dimension.Person,
            _ => null,
        };
        return ranked is null || question is not { Unread: null, Scopes.Count: < 2, When.Count: < 2, Mine: false } || !IsOfSales(question) ? null
            : Of(new CauseRequest(question, Against.Before, Fell: fell is not null, Ranked: ranked), most);
    }

    /// <summary>对比一下小明和王芳, "compare Anna and Tom": by what they sold.</summary>
    private static Bid? Two(Said said)
    {
        if (Longest(said, Beside) is not { } word)
        {
            return null;
        }

        var question = QuestionReader.Read(said, Without(said, word));
        return question is { Unread: null, Ranks: null, Scopes.Count: 2, When.Count: < 2, Mine: false, Metric: null or Metric.Sales }
            ? new Bid("figures", new FigureRequest(question with { Metric = Metric.Sales, Asks = true }), Bid.Phrase, word)
            : null;
    }

    /// <summary>What last month is compared with is this month, and so on; a week's the days since Monday.</summary>
    private static Stretch Usual(Said said, string word)
    {
        PeriodKind? kind = word.Contains('月', StringComparison.Ordinal) || word.Contains("month", StringComparison.Ordinal) || word.Contains("同期", StringComparison.Ordinal) || word.Contains("same period", StringComparison.Ordinal) ? PeriodKind.Month
            : word.Contains("季度", StringComparison.Ordinal) || word.Contains("quarter", StringComparison.Ordinal) ? PeriodKind.Quarter
            : word.Contains('年', StringComparison.Ordinal) || word.Contains("year", StringComparison.Ordinal) ? PeriodKind.Year
            : null;
        var monday = said.TeamDay.AddDays(-(((int)said.TeamDay.DayOfWeek + 6) % 7));
        return kind is { } known ? Stretch.Of(Period.Holding(known, said.TeamDay)) : new Stretch(monday, monday.AddDays(6));
    }

    private static string? Longest(Said said, string[] words) => words.Where(word => said.Folded.Contains(word, StringComparison.Ordinal)).MaxBy(word => word.Length);

    public static bool IsOfSales(Metric metric) => OfSales.Contains(metric);

    private static bool IsOfSales(FigureQuestion question) => question.Metric is not { } metric || IsOfSales(metric);

    /// <summary>A phrase, for no word of it is left unexplained.</summary>
    private static Bid Of(CauseRequest request, params IReadOnlyList<string> evidence) => new("figures", request, Bid.Phrase, evidence);

    /// <summary>The text without each of the words, once.</summary>
    private static string Without(Said said, params IEnumerable<string?> words)
    {
        var (text, folded) = (said.Text, said.Folded);
        foreach (var word in words.OfType<string>())
        {
            if (folded.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at)
            {
                (text, folded) = (text.Remove(at, word.Length).Insert(at, " "), folded.Remove(at, word.Length).Insert(at, " "));
            }
        }

        return text.Trim(' ', '?', '\uff1f', '.', '。', '!', '\uff01');
    }
}
