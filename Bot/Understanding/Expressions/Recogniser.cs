using SalesBot.Bot.Understanding.Expressions.Figures;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Expressions;

/// <summary>
/// Recognises dates, times, lengths, ranges, money and numbers with every value each admits, in the order they stand. What a
/// sales person means by one is decided elsewhere; here a bare weekday is both the last and the next.
/// </summary>
internal static class Recogniser
{
    /// <param name="now">What 明天 or "next week" is counted from; null leaves expressions of time unread.</param>
    /// <param name="chinese">How to read a text of figures alone, where 1/2/2020 is the first of February in Chinese.</param>
    /// <param name="figures">Whether numbers that belong to neither a time nor a sum of money are wanted.</param>
    public static IReadOnlyList<Expression> Read(string text, DateTime? now, bool chinese, bool figures)
    {
        var folded = Folding.Of(text);
        var items = now is { } reference ? ExpressionReader.Times(folded, reference, chinese) : [];
        var numbers = NumberReader.Read(folded, chinese);
        var money = MoneyReader.Read(folded, numbers);

        // A year inside a sum of money is no year.
        items.RemoveAll(item => item.Cue == DayCue.Bare && money.Exists(item.Overlaps));
        items.AddRange(money.Where(sum => !items.Exists(sum.Overlaps)));
        if (figures && money.Count == 0)
        {
            items.AddRange(numbers.Where(number => !number.Weak && !items.Exists(number.Overlaps)));
        }

        return [.. items.OrderBy(item => item.Start).Select(item => ExpressionValue.Of(text, item)).OfType<Expression>()];
    }
}
