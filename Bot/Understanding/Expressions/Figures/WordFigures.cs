using SalesBot.Bot.Understanding.Expressions.English;

namespace SalesBot.Bot.Understanding.Expressions.Figures;

/// <summary>Numbers in English words, alone or with digits: two hundred and five, 3 million and a half, five eighths, one in three.</summary>
internal sealed partial class WordFigures(string folded, List<Token> tokens)
{
    /// <summary>Where a number read for a numerator has to end.</summary>
    private int limit = tokens.Count;

    public void Read(List<Item> into)
    {
        for (var i = 0; i < tokens.Count;)
        {
            if (Whole(i) is { } item)
            {
                into.Add(item);
                while (i < tokens.Count && tokens[i].Start < item.End)
                {
                    i++;
                }
            }
            else
            {
                i++;
            }
        }
    }

    private Item? Whole(int i)
    {
        var start = i;
        var negative = Is(i, "minus") || Is(i, "negative");
        i = negative ? i + 1 : i;
        if (Fraction(i, out var fraction, out var afterFraction))
        {
            if (Lex(afterFraction)?.Multiplier > 0)
            {
                (fraction, afterFraction) = (fraction * Lex(afterFraction)!.Multiplier, afterFraction + 1);
            }

            return Made(start, afterFraction, negative ? -fraction : fraction);
        }

        if (!Cardinal(i, out var value, out var next, out var last, negative || Halved(i + 1)))
        {
            return null;
        }

        if (Is(i - 1, "all") || Is(next, "times"))
        {
            // "all five", "three times": how often or how wholly, not a figure.
            return null;
        }

        if (Ratio(next, value, out var ratio, out var afterRatio))
        {
            return Made(start, afterRatio, negative ? -ratio : ratio);
        }

        if (last == 0 && Is(next, "k") && tokens[i].Kind == TokenKind.Word)
        {
            // sixty k
            (value, next) = (value * 1000, next + 1);
        }
        else if (last == 0 && Halved(next) && Lex(next + 3) is { Multiplier: >= 1000 } whole)
        {
            // two and a half million
            value = (value + (Is(next + 2, "half") ? 0.5 : 0.25)) * whole.Multiplier;
            next += 4;
        }
        else if (Is(next, "and"))
        {
            if (Fraction(next + 1, out var part, out var afterPart))
            {
                // "3 million and a half" is half a million more; "one hundred and three quarters" is not.
                var by = last >= 1e6 ? last : 1;
                if (Lex(afterPart)?.Multiplier > 0)
                {
                    (by, afterPart) = (Lex(afterPart)!.Multiplier, afterPart + 1);
                }

                value += part * by;
                next = afterPart;
            }
            else if (last >= 1e6 && Is(next + 1, "a") && Cardinal(next + 1, out var portion, out var afterPortion, out _) && portion < last)
            {
                value += portion;
                next = afterPortion;
            }
            else if (Cardinal(next + 1, out var more, out var afterMore, out _) && Is(afterMore, "and") && Fraction(afterMore + 1, out part, out afterPart) && more < 10 && value % 10 == 0)
            {
                value += more + part;
                next = afterPart;
            }
        }
        else if (Has(next) && ArabicFigures.Vulgar(folded[tokens[next].Start]) is > 0 and var vulgar)
        {
            value += vulgar;
            next++;
        }

        if (Dozen(next))
        {
            value *= 12;
            next++;
        }

        return Pronoun(start, next) ? null : Made(start, next, negative ? -value : value);
    }

    /// <summary>"and a half grand" after a figure.</summary>
    private bool Halved(int i) => Is(i, "and") && Is(i + 1, "a") && Any(i + 2, ["half", "quarter"]) && Lex(i + 3)?.Multiplier >= 1000;

    /// <summary>"that one", "one may": the word stands for a thing.</summary>
    private bool Pronoun(int i, int next)
    {
        if (!Is(i, "one") || next != i + 1)
        {
            return false;
        }

        return Any(i - 1, ["that", "the", "which", "this", "no", "any", "every", "each", "another", "other", "last", "next", "good", "nice", "new", "old", "right", "only", "latest", "big", "first", "second"]) || Any(next, ["may", "can", "must", "should", "might", "would", "could", "has", "is", "of", "day", "another", "thing", "needs"]);
    }

    private Item Made(int first, int next, double value) => new(ItemKind.Number, tokens[first].Start, tokens[next - 1].End, []) { Value = value };

    /// <param name="last">The scale word read last, or 0.</param>
    /// <param name="digitsToo">Whether digits without a scale count.</param>
    private bool Cardinal(int i, out double value, out int next, out double last, bool digitsToo = false)
    {
        if (PartOfScale(i, out value, out next, out last) is { } read)
        {
            return read;
        }

        double part;
        if (Is(i, "a") && Lex(i + 1)?.Multiplier > 0 && !Is(i + 1, "grand"))
        {
            (part, next) = (1, i + 1);
        }
        else if (!Small(i, out part, out next))
        {
            return false;
        }

        value = Scaled(part, ref next, ref last);
        var scaled = last > 0;
        if (Is(next, "point") && Decimals(next + 1, out var fraction, out var end))
        {
            (value, next) = (value + fraction, end);
            if (Lex(next) is { Multiplier: >= 1000 } millions)
            {
                // one point five million
                (value, last, next) = (value * millions.Multiplier, millions.Multiplier, next + 1);
            }
        }

        // three hundred and two dozens
        if (Is(next, "and") && Small(next + 1, out var count, out var dozen) && Dozen(dozen))
        {
            (value, next) = (value + (count * 12), dozen + 1);
        }

        return tokens[i].Kind == TokenKind.Word || scaled || digitsToo || Dozen(next);
    }

    /// <summary>half a million, a quarter million, half a dozen, a dozen; null where something else begins here.</summary>
    private bool? PartOfScale(int i, out double value, out int next, out double last)
    {
        (value, next, last) = (0, i, 0);
        if (Is(i, "a") && Dozen(i + 1))
        {
            (last, value, next) = (12, 12, i + 2);
            return true;
        }

        var word = Is(i, "a") ? i + 1 : i;
        if (!Is(word, "half") && !(Is(word, "quarter") && (word > i || Lex(i + 1)?.Multiplier > 0)))
        {
            return null;
        }

        var after = Is(word + 1, "a") ? word + 2 : word + 1;
        last = Dozen(after) ? 12 : Lex(after)?.Multiplier ?? 0;
        (value, next) = (last * (Is(word, "half") ? 0.5 : 0.25), after + 1);
        return last > 0;
    }

    /// <summary>Goes on with hundreds, thousands and what stands between: two thousand and two hundred.</summary>
    private double Scaled(double part, ref int next, ref double last)
    {
        for (var total = 0d; ; )
        {
            if (Lex(next) is { Multiplier: > 0 } word)
            {
                (total, part) = word.Multiplier == 100 ? (total, part * 100)
                    : part == 0 ? (total * word.Multiplier, 0)
                    : (total + (part * word.Multiplier), 0);
                last = word.Multiplier;
                next++;
                continue;
            }

            // a million two is 1.2 million.
            if (last >= 1e6 && total > 0 && part == 0 && Is(next - 2, "a") && Lex(next) is { Cardinal: > 0 and < 10 } tenth && !(Lex(next + 1)?.Multiplier > 0) && !(Lex(next + 1)?.Cardinal >= 0) && Ends(next + 1))
            {
                next++;
                return total + (tenth.Cardinal * last / 10);
            }

            if (last == 0 || !More(next, part, last, out var more, out var after))
            {
                return total + part;
            }

            // A unit just read may go on with its own scale, but ends a chain of hundreds.
            (part, next) = (part + more, after);
        }
    }

    /// <summary>Nothing follows that a number would count.</summary>
    private bool Ends(int i) => !Has(i) || tokens[i].Kind == TokenKind.Mark || Any(i, ["for", "all", "in", "on", "over", "and", "but", "so", "with", "total"]);

    /// <summary>The smaller number that a scale goes on with, and that is no fraction nor counts dozens.</summary>
    private bool More(int next, double part, double last, out double more, out int after)
    {
        var place = Is(next, "and") ? next + 1 : next;
        (more, after) = (0, next);
        return !(place > next && Fraction(place, out _, out _))
            && Small(place, out more, out after) && more > 0 && more < last && (part == 0 || part % 100 == 0)
            && Lex(after)?.Multiplier != last && !Dozen(after);
    }

    private bool Dozen(int i) => Any(i, ["dozen", "dozens", "dz", "dzs", "doz", "dozs"]);

    private bool Decimals(int i, out double value, out int next)
    {
        (value, next) = (0, i);
        var scale = 0.1;
        while (Lex(next) is { Cardinal: >= 0 and < 100 } digit && scale > 1e-12)
        {
            if (digit.Cardinal >= 10)
            {
                value += digit.Cardinal * scale / 10;
                scale /= 100;
            }
            else
            {
                value += digit.Cardinal * scale;
                scale /= 10;
            }

            next++;
        }

        return next > i;
    }

    /// <summary>Up to 99 in words, or digits as they stand.</summary>
    private bool Small(int i, out double value, out int next)
    {
        (value, next) = (0, i);
        if (!Has(i))
        {
            return false;
        }

        if (tokens[i].Kind == TokenKind.Digits)
        {
            if ((i > 1 && tokens[i - 1].End == tokens[i].Start && folded[tokens[i - 1].Start] is '.' or ',' && tokens[i - 2].Kind == TokenKind.Digits) || ArabicFigures.At(folded, tokens[i].Start, true, scaled: false) is not { } digits)
            {
                return false;
            }

            value = digits.Value;
            while (next < tokens.Count && tokens[next].Start < digits.End)
            {
                next++;
            }

            return true;
        }

        if (Lex(i) is not { Cardinal: >= 0 } word)
        {
            return false;
        }

        (value, next) = (word.Cardinal, i + 1);
        var dash = IsDash(next) ? next + 1 : next;
        if (word.Cardinal is >= 20 and <= 90 && Lex(dash) is { Cardinal: > 0 and < 10 } unit)
        {
            (value, next) = (value + unit.Cardinal, dash + 1);
        }

        return true;
    }

    private bool Has(int i) => i >= 0 && i < limit;

    private Lexeme? Lex(int i) => Has(i) ? tokens[i].Lexeme : null;

    private bool Is(int i, string word) => Has(i) && folded.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start).SequenceEqual(word);

    private bool Any(int i, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Is(i, word))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsDash(int i) => Has(i) && tokens[i].Kind == TokenKind.Mark && folded[tokens[i].Start] == '-';
}
