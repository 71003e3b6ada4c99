using SalesBot.Bot.Understanding.Expressions.English;

namespace SalesBot.Bot.Understanding.Expressions.Figures;

/// <content>Fractions and ratios: a half, five eighths, one in three, 1 over 20.</content>
internal sealed partial class WordFigures
{
    /// <summary>a half, three quarters, five eighths, one hundred thirty-fifths, one twenty-fifth.</summary>
    private bool Fraction(int i, out double value, out int next)
    {
        (value, next) = (0, i);
        var half = Is(i, "a") ? i + 1 : i;
        if (Is(half, "half") && !(Lex(half + 1)?.Multiplier > 0) && !Dozen(half + 1) && !Is(half + 1, "a") && !Dozen(half + 2))
        {
            (value, next) = (0.5, half + 1);
            return true;
        }

        double numerator;
        int place;
        if (Is(i, "a"))
        {
            (numerator, place) = (1, i + 1);
            if (!Denominator(place, out var single, out next))
            {
                return false;
            }

            value = numerator / single;
            return true;
        }

        if (!Has(i) || tokens[i].Kind != TokenKind.Word)
        {
            return false;
        }

        // The denominator takes as much as it can and leaves the numerator at least one word.
        if (!Numerator(i, out var words))
        {
            return false;
        }

        for (var split = 1; split <= words; split++)
        {
            var at = i + split;
            if (IsDash(at))
            {
                at++;
            }

            if (Exactly(i, i + split, out numerator) && Denominator(at, out var denominator, out next))
            {
                var plural = folded[tokens[next - 1].End - 1] == 's';
                if (Split(i, i + split, denominator))
                {
                    return false;
                }

                if (numerator == 1 || plural)
                {
                    value = numerator / denominator;
                    return denominator > 1 && !(numerator == 1 && !plural && tokens[next - 1].Lexeme is { Scale: Scale.Second });
                }
            }
        }

        return false;
    }

    /// <summary>"one hundred and three quarters" is a hundred, and three quarters: what follows "and" is a proper fraction.</summary>
    private bool Split(int i, int end, double denominator)
    {
        for (var and = end - 1; and > i; and--)
        {
            if (Is(and, "and"))
            {
                return Exactly(and + 1, end, out var part) && part < denominator;
            }
        }

        return false;
    }

    private bool Numerator(int i, out int words)
    {
        words = 0;
        while (words < 12 && (Lex(i + words) is { } lexeme && (lexeme.Cardinal >= 0 || lexeme.Multiplier > 0) || (words > 0 && (Is(i + words, "and") || IsDash(i + words)))))
        {
            words++;
        }

        return words > 0 && words < 12 && (Lex(i + words)?.Ordinal > 0 || Any(i + words, ["half", "halves", "quarter", "quarters", "hundredth", "hundredths", "thousandth", "thousandths"]) || Lex(i + words - 1)?.Multiplier > 0);
    }

    private bool Exactly(int i, int end, out double value)
    {
        (var whole, limit) = (limit, end);
        var read = Cardinal(i, out value, out var next, out _) && next == end;
        limit = whole;
        return read;
    }

    private bool Denominator(int i, out double value, out int next)
    {
        (value, next) = (0, i + 1);
        if (Any(i, ["quarter", "quarters", "half", "halves"]))
        {
            value = folded[tokens[i].Start] == 'q' ? 4 : 2;
            return true;
        }

        if (Any(i, ["hundredth", "hundredths"]) || Any(i, ["thousandth", "thousandths"]) || Any(i, ["millionth", "millionths"]))
        {
            value = folded[tokens[i].Start] switch { 'h' => 100, 't' => 1000, _ => 1e6 };
            return true;
        }

        // "thirty-fifths" after a scale word, "one hundred fifth", "twenty firsts"
        var basis = 0d;
        var place = i;
        if (Lex(place) is { Cardinal: >= 20 and <= 90 } tens)
        {
            (basis, place) = (tens.Cardinal, IsDash(place + 1) ? place + 2 : place + 1);
            if (Lex(place) is { Ordinal: > 0 and < 10 } unit)
            {
                (value, next) = (basis + unit.Ordinal, place + 1);
                return true;
            }

            return false;
        }

        if (!IsDash(i - 1) && Lex(place) is { Cardinal: > 0 and < 20 } lead && Lex(place + 1) is { Multiplier: 100 or 1000 } scale && Lex(place + 2) is { Ordinal: > 0 } small)
        {
            (value, next) = ((lead.Cardinal * scale.Multiplier) + small.Ordinal, place + 3);
            return true;
        }

        if (Lex(place) is { Ordinal: > 2 } ordinal)
        {
            value = ordinal.Ordinal;
            return true;
        }

        return false;
    }

    /// <summary>one in three, 1 over 20, two out of five hundred.</summary>
    private bool Ratio(int i, double numerator, out double value, out int next)
    {
        (value, next) = (0, i);
        var place = Is(i, "over") || Is(i, "in") ? i + 1 : Is(i, "out") && Is(i + 1, "of") ? i + 2 : -1;
        if (place < 0 || !(Cardinal(place, out var denominator, out next, out _) || Small(place, out denominator, out next)) || denominator <= 0)
        {
            return false;
        }

        if (!Is(i, "over") && numerator >= denominator || Is(i, "in") && numerator != 1)
        {
            return false;
        }

        value = numerator / denominator;
        return true;
    }

    /// <summary>The same for a number in digits: 1 over twenty-one.</summary>
    public (double Value, int End)? RatioAfter(Item digits)
    {
        var (low, high) = (0, tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tokens[middle].Start >= digits.End ? (low, middle) : (middle + 1, high);
        }

        return Ratio(low, digits.Value, out var value, out var next) ? (value, tokens[next - 1].End) : null;
    }
}
