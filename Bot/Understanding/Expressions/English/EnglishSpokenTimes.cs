namespace SalesBot.Bot.Understanding.Expressions.English;

/// <content>Times in words: half past seven, quarter to five, half two, noon.</content>
internal sealed partial class EnglishGrammar
{
    /// <summary>10 past 9, quarter to five, half past seven, thirty-six minutes past eight.</summary>
    private (Item? Item, int Next) Past(int first, int minutes, int next)
    {
        if (IsAny(next, ["minutes", "minute", "min", "mins"]))
        {
            next++;
        }

        if (!IsAny(next, ["past", "after", "to", "of", "till"]) || (!Is(next, "past") && first == next - 1 && !Is(first, "quarter") && !(Is(next, "to") && ToTheHour(first, next, minutes))) || minutes is < 1 or > 59)
        {
            return (null, first);
        }

        var before = !IsAny(next, ["past", "after"]);
        if (Is(next + 1, "noon", "midnight") && Is(next, "past", "to"))
        {
            // ten minutes to midnight
            var twelve = Is(next + 1, "noon") ? 12 : 24;
            return (At(first, tokens[next + 1].End, before ? twelve - 1 : twelve, before ? 60 - minutes : minutes, 0, false), next + 2);
        }

        if (!Number(next + 1, out var hour, out var end) || hour is < 1 or > 24 || hour != Math.Floor(hour))
        {
            return (null, first);
        }

        if (before && first == next - 2 && !Is(next, "to"))
        {
            return (null, first);
        }

        if (before && Lex(end)?.Scale is not null and not Scale.None)
        {
            return (null, first);
        }

        var h = (int)hour;
        var minute = before ? 60 - minutes : minutes;
        h = before ? (h == 1 ? 12 : h - 1) : h;
        end = OClock(end) is > 0 and var oclock ? oclock : end;

        if (Ends(first, end, h, minute, 0, true, out var ended))
        {
            return ended;
        }

        return (At(first, tokens[end - 1].End, h, minute, 0, true), end);
    }

    /// <summary>"ten to six" tells the time; "from ten to six" and "ten to twelve people" do not.</summary>
    private bool ToTheHour(int first, int to, int minutes) =>
        tokens[first].Kind == TokenKind.Word && minutes is 10 or 20 or 25 && !IsAny(first - 1, ["from", "between"]) && Lex(to + 1)?.Cardinal is >= 1 and <= 12
        && (!Has(to + 2) || tokens[to + 2].Kind == TokenKind.Mark || IsAny(to + 2, ["in", "at", "on", "am", "pm", "a", "p", "today", "tomorrow", "tonight", "o'clock", "oclock", "this"]));

    /// <summary>half past seven, five-thirty, seven p.m., six o'clock, seven twenty-seven.</summary>
    private (Item? Item, int Next) SpokenTime(int i)
    {
        if (Is(i, "half") && Is(i + 1, "past"))
        {
            return Past(i, 30, i + 1);
        }

        if (HalfHour(i) is { Item: not null } half)
        {
            return half;
        }

        var quarter = Is(i, "a") ? i + 1 : i;
        if (Is(quarter, "quarter") && IsAny(quarter + 1, ["past", "to", "after"]) && Past(quarter, 15, quarter + 1) is { Item: { } spoken } past15)
        {
            return (spoken with { Start = tokens[i].Start }, past15.Next);
        }

        if (Lex(i) is not { Cardinal: >= 1 } first)
        {
            return (null, i);
        }

        // A full number first: "thirty-six minutes past eight".
        if (Number(i, out var lead, out var afterLead) && Past(i, (int)lead, afterLead) is { Item: not null } past && (afterLead - i > 1 || Is(afterLead, "past", "to") || IsAny(afterLead, ["minutes", "min", "mins"])))
        {
            return past;
        }

        if (first.Cardinal > 12)
        {
            return (null, i);
        }

        var hour = (int)first.Cardinal;
        if (Ends(i, i + 1, hour, 0, 0, false, out var ended))
        {
            return ended;
        }

        if (OClock(i + 1) is > 0 and var oclock)
        {
            return (At(i, tokens[oclock - 1].End, hour, 0, 0, true), oclock);
        }

        var dash = IsDash(i + 1);
        var place = dash ? i + 2 : i + 1;
        if (Lex(place) is { Cardinal: >= 10 and < 60 } && Number(place, out var minutes, out var end) && minutes is >= 10 and < 60)
        {
            if (Ends(i, end, hour, (int)minutes, 0, true, out ended))
            {
                return ended;
            }

            return Lex(end)?.Multiplier > 0 || Lex(end)?.Scale is not null and not Scale.None ? (null, i) : (At(i, tokens[end - 1].End, hour, (int)minutes, 0, true, !dash), end);
        }

        return Lex(i + 1)?.Multiplier > 0 ? (null, i) : (At(i, tokens[i].End, hour, 0, 0, true, true), i + 1);
    }

    /// <summary>half two, half ten: half past, where a preposition, a day or the end of the sentence shows that it is a time.</summary>
    private (Item? Item, int Next) HalfHour(int i)
    {
        if (!Is(i, "half") || !(Lex(i + 1)?.Cardinal is >= 1 and <= 12 || Digits(i + 1, 2) is >= 1 and <= 12) || IsTight(i + 2) && IsMark(i + 2, '%') || IsMark(i + 2, '.') && IsTight(i + 3) && IsDigits(i + 3))
        {
            return (null, i);
        }

        var hour = Lex(i + 1)?.Cardinal is > 0 and var spelt ? (int)spelt : Digits(i + 1, 2);
        var led = i == 0 || IsAny(i - 1, ["at", "for", "by", "about", "around", "till", "until", "before", "after", "from", "to", "back", "round", "roughly", "since", "gone"]) || Lex(i - 1)?.Weekday > 0 || Lex(i - 1)?.Day is not null || Lex(i - 1)?.Part is not null
            // "next Friday, half twelve".
            || i > 1 && IsMark(i - 1, ',');
        var ends = !Has(i + 2) || tokens[i + 2].Kind == TokenKind.Mark || Lex(i + 2)?.Weekday > 0 || Lex(i + 2)?.Day is not null || IsAny(i + 2, ["this", "in", "on", "the", "tonight", "sharp", "with", "and", "wi", "but", "at", "to", "about", "re", "for", "so", "because", "when", "then", "or", "if"]);
        return (led || Lex(i + 2)?.Weekday > 0 || Lex(i + 2)?.Day is not null) && ends ? (At(i, tokens[i + 1].End, hour, 30, 0, true), i + 2) : (null, i);
    }

    private (Item? Item, int Next) Noon(int i)
    {
        var start = i;
        if (Digits(i) == 12 && Is(i + 1, "noon", "midnight"))
        {
            i++;
        }

        if (Is(i, "noon", "midday") || Is(i, "noontime", "noonish"))
        {
            return (At(start, tokens[i].End, 12, 0, 0, false), i + 1);
        }

        // mid-morning, midafternoon, mid-day: an hour as people mean it.
        var mid = Is(i, "mid") ? IsDash(i + 1) ? i + 2 : i + 1 : i;
        var word = Has(mid) ? mid > i ? Text(mid) : Text(i) is ['m', 'i', 'd', .. var rest] ? rest : [] : [];
        var hour = word switch { "morning" => 10, "afternoon" => 14, "day" => 12, "night" => 0, _ => -1 };
        if (hour >= 0)
        {
            return (At(start, tokens[mid].End, hour, 0, 0, false), mid + 1);
        }

        return Is(i, "midnight") ? (At(start, tokens[i].End, 0, 0, 0, false), i + 1) : (null, start);
    }
}
