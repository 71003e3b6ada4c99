namespace SalesBot.Bot.Understanding.Expressions.English;

/// <summary>Recognises English expressions of time, token by token; each rule answers with the longest it can read from one token on.</summary>
internal sealed partial class EnglishGrammar(string folded, List<Token> tokens, DateTime now)
{
    private readonly DateTime today = now.Date;

    private int nested;

    /// <summary>Everything there is to recognise, left to right, without overlaps.</summary>
    public void Read(List<Item> into)
    {
        for (var i = 0; i < tokens.Count;)
        {
            var (item, next) = Longest(i);
            if (item is null)
            {
                i++;
            }
            else
            {
                into.Add(item);
                i = next;
            }
        }
    }

    private (Item? Item, int Next) Longest(int i)
    {
        Item? best = null;
        var bestNext = i;
        void Offer((Item? Item, int Next) offer)
        {
            // Of two as long the one offered first stands.
            if (offer.Item is { } item && (best is null || item.End > best.End))
            {
                (best, bestNext) = (item, offer.Next);
            }
        }

        if (tokens[i].Kind == TokenKind.Mark && folded[tokens[i].Start] is not ('>' or '<' or '~'))
        {
            return (null, i);
        }

        Offer(Date(i));
        Offer(Time(i));
        Offer(Period(i));
        Offer(Part(i));
        Offer(Length(i));
        Offer(CountedOut(i));
        return (best, bestNext);
    }

    private bool Has(int i) => i >= 0 && i < tokens.Count;

    private ReadOnlySpan<char> Text(int i) => tokens[i].Plain is { } plain ? plain : folded.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start);

    private bool Is(int i, string word) => Has(i) && Text(i).SequenceEqual(word);

    private bool Is(int i, string one, string two) => Is(i, one) || Is(i, two);

    private bool IsAny(int i, ReadOnlySpan<string> words)
    {
        if (Has(i))
        {
            foreach (var word in words)
            {
                if (Text(i).SequenceEqual(word))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private Lexeme? Lex(int i) => Has(i) ? tokens[i].Lexeme : null;

    private bool IsDigits(int i) => Has(i) && tokens[i].Kind == TokenKind.Digits;

    private bool IsMark(int i, char mark) => Has(i) && tokens[i].Kind == TokenKind.Mark && folded[tokens[i].Start] == mark;

    private bool IsDash(int i) => IsMark(i, '-');

    /// <summary>No space between this token and the one before.</summary>
    private bool IsTight(int i) => Has(i) && i > 0 && tokens[i - 1].End == tokens[i].Start;

    private int Digits(int i, int atMost = 4) =>
        IsDigits(i) && tokens[i].End - tokens[i].Start <= atMost ? int.Parse(Text(i), System.Globalization.CultureInfo.InvariantCulture) : -1;

    private int Width(int i) => tokens[i].End - tokens[i].Start;

    private Item Make(ItemKind kind, int first, int next, params Alt[] alts) => new(kind, tokens[first].Start, tokens[next - 1].End, alts);

    private int Skip(int i, string word) => Is(i, word) ? i + 1 : i;

    /// <summary>A whole number in words or digits, up to 9999.</summary>
    private bool Count(int i, out int value, out int next)
    {
        if (Number(i, out var number, out next) && number == Math.Floor(number) && number < 10_000)
        {
            value = (int)number;
            return true;
        }

        value = 0;
        return false;
    }

    /// <summary>3, 2.5, forty-two, two hundred and five, a couple of, half a, one and a half.</summary>
    private bool Number(int i, out double value, out int next)
    {
        (value, next) = (0, i);
        if (IsDigits(i))
        {
            if (Width(i) > 9)
            {
                return false;
            }

            value = double.Parse(Text(i), System.Globalization.CultureInfo.InvariantCulture);
            next = i + 1;
            if (IsMark(next, '.') && IsTight(next) && IsDigits(next + 1) && IsTight(next + 1) && Width(next + 1) <= 6)
            {
                value = double.Parse(folded.AsSpan(tokens[i].Start, tokens[next + 1].End - tokens[i].Start), System.Globalization.CultureInfo.InvariantCulture);
                next += 2;
            }

            return true;
        }

        if (Lex(i) is not { } first || first.Cardinal < 0)
        {
            return false;
        }

        var (total, part) = (0d, 0d);
        var tens = 0d;
        while (Lex(next) is { } word)
        {
            if (word.Cardinal >= 0)
            {
                // twenty five, but not five twenty, which is a time, nor one two.
                if (part % 100 != 0 && !(tens >= 20 && word.Cardinal is > 0 and < 10))
                {
                    break;
                }

                (part, tens) = (part + word.Cardinal, word.Cardinal);
            }
            else if (word.Multiplier == 100 && part is > 0 and < 100)
            {
                (part, tens) = (part * 100, 0);
            }
            else if (word.Multiplier > 100 && part > 0)
            {
                (total, part, tens) = (total + (part * word.Multiplier), 0, 0);
            }
            else
            {
                break;
            }

            next++;
            if (Is(next, "and") && part + total >= 100 && Lex(next + 1)?.Cardinal > 0 && (part % 100 == 0))
            {
                next++;
            }
            else if (IsDash(next) && tens >= 20 && Lex(next + 1) is { Cardinal: > 0 and < 10 })
            {
                next++;
            }
        }

        value = total + part;
        return true;
    }

    /// <summary>15th, fifteenth, twenty first.</summary>
    private bool Ordinal(int i, out int value, out int next)
    {
        (value, next) = (0, i);
        if (IsDigits(i) && Width(i) <= 2 && IsTight(i + 1) && IsAny(i + 1, ["st", "nd", "rd", "th"]))
        {
            value = Digits(i);
            next = i + 2;
            return value > 0;
        }

        if (Lex(i) is { Cardinal: >= 20 and <= 90 } tens)
        {
            var unit = IsDash(i + 1) ? i + 2 : i + 1;
            if (Lex(unit) is { Ordinal: > 0 and < 10 } last)
            {
                value = (int)tens.Cardinal + last.Ordinal;
                next = unit + 1;
                return true;
            }
        }

        // "Thursday, first thing" is no first of the month.
        if (Lex(i) is { Ordinal: > 0 } ordinal && !Is(i + 1, "thing"))
        {
            value = ordinal.Ordinal;
            next = i + 1;
            return true;
        }

        return false;
    }

    /// <summary>1998, '98, nineteen ninety six, two thousand and five; a bare pair of digits only where <paramref name="pair"/> allows it.</summary>
    private bool Year(int i, bool pair, out int year, out int next)
    {
        (year, next) = (0, i);
        if (IsMark(i, '\'') && IsDigits(i + 1) && IsTight(i + 1) && Width(i + 1) == 2)
        {
            (year, next) = (Century(Digits(i + 1)), i + 2);
            return true;
        }

        if (IsDigits(i))
        {
            if (Width(i) == 4 && Digits(i) is >= 1500 and <= 2199)
            {
                (year, next) = (Digits(i), i + 1);
                return true;
            }

            if (pair && Width(i) == 2)
            {
                (year, next) = (Century(Digits(i)), i + 1);
                return true;
            }

            return false;
        }

        if (Lex(i) is { Cardinal: >= 16 and <= 20 } century && Lex(i + 1) is { } second && (second.Cardinal >= 10 || Is(i + 1, "hundred")))
        {
            if (Is(i + 1, "hundred"))
            {
                (year, next) = ((int)century.Cardinal * 100, i + 2);
                return true;
            }

            year = ((int)century.Cardinal * 100) + (int)second.Cardinal;
            next = i + 2;
            var unit = IsDash(next) ? next + 1 : next;
            if (second.Cardinal >= 20 && Lex(unit) is { Cardinal: > 0 and < 10 } last)
            {
                year += (int)last.Cardinal;
                next = unit + 1;
            }

            return true;
        }

        if (Lex(i)?.Cardinal == 2 && Is(i + 1, "thousand") && Number(i, out var number, out next) && number is >= 2000 and <= 2100)
        {
            year = (int)number;
            return true;
        }

        next = i;
        return false;
    }

    /// <summary>Two digits name a year from 1970 to 2069… as people write them.</summary>
    private static int Century(int pair) => pair < 70 ? 2000 + pair : 1900 + pair;
}
