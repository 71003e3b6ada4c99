using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Expressions.Chinese;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>The two ends of an amount that was only guessed: 五六十万, 20到30万, between 20 and 30k.</summary>
internal static class AmountRange
{
    private static readonly System.Buffers.SearchValues<char> Digits = System.Buffers.SearchValues.Create("0123456789.");

    private static readonly string[] Joints = ["-", "~", "--", "到", "至", "to", "–"];

    /// <returns>Both ends, the lower first; null where the amount is one figure.</returns>
    public static (double From, double To)? Of(Utterance said, Item amount) =>
        Spoken(said, amount) ?? Spelt(said, amount, -1) ?? Spelt(said, amount, 1);

    /// <summary>五六十万, 十五六万, 两三千, 三、四万: two digits that follow each other.</summary>
    private static (double, double)? Spoken(Utterance said, Item amount)
    {
        var text = said.Folded.AsSpan(amount.Start, amount.End - amount.Start);
        if (amount.Start > 1 && said.Folded[amount.Start - 1] == '、' && text.Length > 1 && ChineseNumbers.Digit(said.Folded[amount.Start - 2]) is > 0 and var lower && ChineseNumbers.Digit(text[0]) == lower + 1
            && ChineseNumbers.Unit(text[1]) > 0 && ChineseNumbers.Read(string.Concat(said.Folded.AsSpan(amount.Start - 2, 1), text[1..]), 0, out var least, out _) && least < amount.Value)
        {
            return (least, amount.Value);
        }

        for (var at = 0; at + 2 < text.Length; at++)
        {
            var (one, two) = (ChineseNumbers.Digit(text[at]), ChineseNumbers.Digit(text[at + 1]));
            if (one > 0 && two == one + 1 && ChineseNumbers.Unit(text[at + 2]) > 0 && !Folding.IsDigit(text[at]) && (at == 0 || ChineseNumbers.Digit(text[at - 1]) < 0))
            {
                return ChineseNumbers.Read(string.Concat(text[..(at + 1)], text[(at + 2)..]), 0, out var from, out _) && ChineseNumbers.Read(string.Concat(text[..at], text[(at + 1)..]), 0, out var to, out _) && from < to
                    ? (from, to) : null;
            }
        }

        return null;
    }

    /// <summary>20-30万, 20万到30万, between 20 and 30k: another figure stands beside it, and borrows its scale where it has none.</summary>
    private static (double, double)? Spelt(Utterance said, Item amount, int step)
    {
        var own = said.Figures.FindIndex(figure => figure.Overlaps(amount));
        if (own < 0 || own + step < 0 || own + step >= said.Figures.Count)
        {
            return null;
        }

        var (low, high) = step < 0 ? (said.Figures[own - 1], said.Figures[own]) : (said.Figures[own], said.Figures[own + 1]);
        var (before, after) = (said.Money.Find(high.Overlaps)?.Start ?? high.Start, said.Money.Find(low.Overlaps)?.End ?? low.End);
        if (before < after || low.Value <= 0 || said.Times.Exists(time => time.Overlaps(low) || time.Overlaps(high)))
        {
            return null;
        }

        var joint = said.Folded[after..before].Trim();
        var between = joint is "and" or "和" && said.Folded.AsSpan(0, said.Money.Find(low.Overlaps)?.Start ?? low.Start).TrimEnd() is var lead && (lead.EndsWithAny("between", "在"));
        if (Array.IndexOf(Joints, joint) < 0 && !between)
        {
            return null;
        }

        var from = low.Value < 1000 && high.Value >= 1000 ? low.Value * Scale(said.Folded, high) : low.Value;
        return from < high.Value && high.Value <= from * 100 ? (from, high.Value) : null;
    }

    /// <summary>10,000 of 30万, 1,000 of 30k.</summary>
    private static double Scale(string folded, Item figure)
    {
        var digits = folded.AsSpan(figure.Start, figure.End - figure.Start);
        var end = digits.IndexOfAnyExcept(Digits);
        return end > 0 && double.TryParse(digits[..end], System.Globalization.CultureInfo.InvariantCulture, out var bare) && bare > 0 ? figure.Value / bare
            : ChineseNumbers.Unit(digits[^1]) is > 0 and var unit ? unit : 1;
    }
}
