using SalesBot.Bot.Understanding.Intents;
using SalesBot.Domain;

namespace SalesBot.Bot.Reports;

/// <summary>How much is wanted at least or at most: 超过 5 万, 5 万以上, "over 50k", "50k or less".</summary>
/// <param name="Over">At least that much.</param>
/// <param name="Under">At most that much.</param>
internal sealed record Bounds(Money? Over, Money? Under)
{
    private static readonly string[] AtLeast = ["超过", "大于", "高于", "多于", "不少于", "不低于", "至少", "起码", "满", "over", "above", "more than", "at least", "bigger than", "larger than", "exceeding", "worth more than", ">", ">="];

    private static readonly string[] AtMost = ["不到", "没到", "低于", "小于", "少于", "不超过", "不足", "under", "below", "less than", "up to", "at most", "smaller than", "<", "<="];

    private static readonly string[] OrMore = ["以上", "及以上", "或以上", "or more", "and up", "and above", "plus", "+"];

    private static readonly string[] OrLess = ["以下", "及以下", "以内", "or less", "and below", "and under"];

    /// <param name="mark">Told of each stretch of the text that is a bound, from and to.</param>
    public static Bounds Of(Utterance words, Action<int, int> mark)
    {
        var bounds = new Bounds(null, null);
        foreach (var figure in words.Figures)
        {
            var sum = words.Money.Find(money => money.Overlaps(figure)) ?? figure;
            if (words.Times.Exists(time => time.Overlaps(figure)) || sum.Amount(2) is not { } amount || amount <= 0)
            {
                continue;
            }

            var before = words.Folded.AsSpan(0, sum.Start).TrimEnd();
            var after = words.Folded.AsSpan(sum.End);
            var gap = after.Length - after.TrimStart().Length;
            var (least, most) = (Longest(before, AtLeast, opens: false), Longest(before, AtMost, opens: false));
            var (more, less) = (Longest(after.TrimStart(), OrMore, opens: true), Longest(after.TrimStart(), OrLess, opens: true));
            if (least + most + more + less == 0)
            {
                continue;
            }

            var below = most > 0 || (least == 0 && less > 0);
            bounds = below ? bounds with { Under = Money.Of(amount) } : bounds with { Over = Money.Of(amount) };
            var tail = below ? less : more;
            mark(before.Length - (below ? most : least), sum.End + (tail > 0 ? gap + tail : 0));
        }

        return bounds;
    }

    private static int Longest(ReadOnlySpan<char> text, string[] words, bool opens)
    {
        var longest = 0;
        foreach (var word in words)
        {
            longest = word.Length > longest && (opens ? text.StartsWith(word, StringComparison.Ordinal) : text.EndsWith(word, StringComparison.Ordinal)) ? word.Length : longest;
        }

        return longest;
    }
}
