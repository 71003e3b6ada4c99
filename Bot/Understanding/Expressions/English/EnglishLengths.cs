namespace SalesBot.Bot.Understanding.Expressions.English;

/// <content>Lengths of time: two days, 3.5 years, half an hour, a couple of weeks, one and a half hour, all day, 10D.</content>
internal sealed partial class EnglishGrammar
{
    private static Span Of(Scale scale, double count) => scale switch
    {
        Scale.Second => new Span(0, 0, 0, count),
        Scale.Minute => new Span(0, 0, 0, count * 60),
        Scale.Hour => new Span(0, 0, 0, count * 3600),
        Scale.Day => new Span(0, 0, count, 0),
        Scale.WorkDay => new Span(0, 0, count, 0, true),
        Scale.Week => new Span(0, 0, count * 7, 0),
        Scale.Fortnight => new Span(0, 0, count * 14, 0),
        Scale.Weekend => new Span(0, 0, count * 2, 0),
        Scale.Month => new Span(0, count, 0, 0),
        Scale.Quarter => new Span(0, count * 3, 0, 0),
        Scale.Year => new Span(count, 0, 0, 0),
        Scale.Decade => new Span(count * 10, 0, 0, 0),
        _ => new Span(count * 100, 0, 0, 0),
    };

    private (Item? Item, int Next) Length(int i)
    {
        if (IsAny(i, ["all", "another", "whole"]) && Lex(i + 1)?.Scale is not (null or Scale.None or Scale.Second))
        {
            return (Lasting(i, i + 2, Of(Lex(i + 1)!.Scale, 1)), i + 2);
        }

        if (Is(i, "the") && Is(i + 1, "hour"))
        {
            return (Lasting(i, i + 2, Of(Scale.Hour, 1)), i + 2);
        }

        // "what a day" measures nothing.
        if (!OneLength(i, out var total, out var next) || (Is(i, "a") && Is(i - 1, "what", "such")))
        {
            return (null, i);
        }

        for (var more = 0; more < 6; more++)
        {
            var place = Is(next, "and") || IsMark(next, ',') ? next + 1 : next;
            if (!OneLength(place, out var part, out var end) || part.TotalSeconds >= total.TotalSeconds || part.TotalSeconds <= 0)
            {
                break;
            }

            // "3 months and 2 days ago": the second length looks back by itself.
            if (place > next && Is(end, "ago", "later"))
            {
                break;
            }

            (total, next) = (total + part, end);
        }

        return total.TotalSeconds > 0 ? (Lasting(i, next, total), next) : (null, i);
    }

    private Item Lasting(int first, int next, Span length) => Make(ItemKind.Duration, first, next) with { Length = length };

    private bool OneLength(int i, out Span length, out int next)
    {
        length = default;
        if (!Amount(i, out var count, out next))
        {
            return false;
        }

        if (IsDash(next) && IsTight(next))
        {
            next++;
        }

        var scale = ScaleAt(next, out var end);
        if (scale == Scale.None || (scale == Scale.Second && Is(next, "second", "sec") && Is(next - 1, "a")))
        {
            return false;
        }

        (length, next) = (Of(scale, count), end);

        // an hour and a half
        if (Is(next, "and") && (Is(next + 1, "half") || (Is(next + 1, "a") && Is(next + 2, "half", "quarter"))))
        {
            var half = Is(next + 1, "half") ? next + 1 : next + 2;
            if (ScaleAt(half + 1, out _) == Scale.None && !Is(half + 1, "an", "a"))
            {
                length = Of(scale, count + (Is(half, "half") ? 0.5 : 0.25));
                next = half + 1;
            }
        }

        return true;
    }

    private Scale ScaleAt(int i, out int next)
    {
        next = i + 1;
        if (Is(i, "weekdays", "weekday"))
        {
            return Scale.WorkDay;
        }

        if (IsAny(i, ["business", "working", "work"]) && Is(i + 1, "days", "day"))
        {
            next = i + 2;
            return Scale.WorkDay;
        }

        if (Lex(i)?.Scale is { } scale and not Scale.None)
        {
            if (scale == Scale.Hour && Is(i, "h") && !(IsTight(i) && IsDigits(i - 1)))
            {
                return Scale.None;
            }

            return scale;
        }

        // 10D, 2W, 3Y, 45m stand for units only right after their number.
        if (Has(i) && Width(i) == 1 && IsTight(i) && IsDigits(i - 1) && !IsTight(i - 1) && !IsTight(i + 1))
        {
            return folded[tokens[i].Start] switch { 'd' => Scale.Day, 'w' => Scale.Week, 'y' => Scale.Year, _ => Scale.None };
        }

        return Scale.None;
    }

    /// <summary>How many: a number, a, half a, a couple of, a few, one and a half.</summary>
    private bool Amount(int i, out double count, out int next)
    {
        (count, next) = (0, i);
        if (Is(i, "half"))
        {
            next = Is(i + 1, "a", "an") ? i + 2 : i + 1;
            count = 0.5;
            return true;
        }

        var article = Is(i, "a", "an");
        var word = article ? i + 1 : i;
        // a quarter of an hour, three quarters of an hour
        var quarters = article ? 1 : Lex(i)?.Cardinal is >= 1 and <= 3 ? (int)Lex(i)!.Cardinal : Is(i, "quarter") ? 1 : 0;
        var quarter = Is(i, "quarter") ? i : i + 1;
        if (quarters > 0 && Is(quarter, "quarter", "quarters") && Is(quarter + 1, "of") && Is(quarter + 2, "an", "a"))
        {
            (count, next) = (quarters / 4d, quarter + 3);
            return true;
        }
        if (article && Is(word, "half"))
        {
            (count, next) = (0.5, word + 1);
            return true;
        }

        if (Is(word, "couple"))
        {
            (count, next) = (2, Is(word + 1, "of") ? word + 2 : word + 1);
            return true;
        }

        if (IsAny(word, ["few", "some", "several"]) && (article || !Is(word, "few") || Is(i - 1, "next", "last") || Is(i - 1, "past")))
        {
            (count, next) = (3, Is(word + 1, "of") ? word + 2 : word + 1);
            return true;
        }

        if (article)
        {
            (count, next) = (1, word);
            return true;
        }

        if (!Number(i, out count, out next))
        {
            return false;
        }

        if (Is(next, "and") && (Is(next + 1, "half") || (Is(next + 1, "a") && Is(next + 2, "half", "quarter"))))
        {
            var part = Is(next + 1, "half") ? next + 1 : next + 2;
            if (ScaleAt(part + 1, out _) != Scale.None)
            {
                count += Is(part, "half") ? 0.5 : 0.25;
                next = part + 1;
            }
        }

        return true;
    }
}
