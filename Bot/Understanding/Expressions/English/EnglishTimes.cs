namespace SalesBot.Bot.Understanding.Expressions.English;

/// <content>Times of day and its parts: 3pm, half past seven, five-thirty, noon, in the evening, tonight.</content>
internal sealed partial class EnglishGrammar
{
    private (Item? Item, int Next) Time(int i)
    {
        var best = ClockTime(i);
        Longer(ref best, SpokenTime(i));
        Longer(ref best, Noon(i));
        return best;
    }

    private Item At(int first, int end, int hour, int minute, int second, bool twelveHour, bool weak = false)
    {
        DateTime Of(int h) => new DateTime(1, 1, 1).AddHours(h).AddMinutes(minute).AddSeconds(second);
        Alt[] alts = twelveHour && hour <= 12 && hour > 0 ? [new Alt(Of(hour)), new Alt(Of(hour == 12 ? 0 : hour + 12))] : [new Alt(Of(hour % 24))];
        return new Item(ItemKind.Time, tokens[first].Start, end, alts) { TwelveHour = alts.Length > 1, Weak = weak, Cue = weak ? Cue.Bare : Cue.Definite };
    }

    /// <summary>3:30, 3.30pm, 15:20:10, 9 am, 7p, a bare hour.</summary>
    private (Item? Item, int Next) ClockTime(int i)
    {
        if (!IsDigits(i) || Width(i) > 4 || (IsTight(i) && (IsMark(i - 1, ':') || IsMark(i - 1, '$') || IsMark(i - 1, '€') || IsMark(i - 1, '.') || IsMark(i - 1, '/') || tokens[i - 1].Kind == TokenKind.Word && !Is(i - 1, "at") && !(Is(i - 1, "t") && IsTight(i - 1) && IsDigits(i - 2)))))
        {
            return (null, i);
        }

        var (hour, minute, second) = (Digits(i), 0, 0);
        var next = i + 1;
        var exact = false;
        if (Width(i) >= 3)
        {
            // 0730: only between its like, or after "at".
            (hour, minute) = (hour / 100, hour % 100);
            if (hour > 23 || minute > 59 || ((folded[tokens[i].Start] != '0' || Width(i) == 3) && !Is(i - 1, "at")))
            {
                return (null, i);
            }

            return Ends(i, next, hour, minute, 0, true, out var packed) ? packed : (At(i, tokens[i].End, hour, minute, 0, true, true), next);
        }

        if (Width(i) > 2 || hour > 24)
        {
            return (null, i);
        }

        if (IsMark(next, ':') && IsTight(next) && IsDigits(next + 1) && IsTight(next + 1) && Width(next + 1) == 2 && Digits(next + 1) <= 59)
        {
            minute = Digits(next + 1);
            next += 2;
            exact = true;
            if (IsMark(next, ':') && IsDigits(next + 1) && IsTight(next + 1) && Width(next + 1) == 2 && Digits(next + 1) <= 59)
            {
                second = Digits(next + 1);
                next += 2;
            }
        }
        else if (IsMark(next, '.') && IsTight(next) && IsDigits(next + 1) && IsTight(next + 1) && Width(next + 1) == 2 && Digits(next + 1) <= 59 && !(IsMark(next + 2, '.') && IsTight(next + 3) && IsDigits(next + 3)))
        {
            if (Ends(i, next + 2, hour, Digits(next + 1), 0, true, out var dotted))
            {
                return dotted;
            }

            // 2.30 without am or pm is a time only where something beside it says so.
            if (!IsTight(next + 2) || tokens[next + 2].Kind != TokenKind.Word)
            {
                return (At(i, tokens[next + 1].End, hour, Digits(next + 1), 0, true, true), next + 2);
            }

            return (null, i);
        }

        if (Ends(i, next, hour, minute, second, exact, out var ended))
        {
            return ended;
        }

        if (exact)
        {
            return IsMark(next, ':') && IsTight(next) ? (null, i) : (At(i, tokens[next - 1].End, hour, minute, second, true), next);
        }

        if (Past(i, hour, next) is { Item: not null } past)
        {
            return past;
        }

        if (IsAny(next, ["oclock", "o'clock"]))
        {
            return (At(i, tokens[next].End, hour, 0, 0, true), next + 1);
        }

        if (Is(next, "ish") && IsTight(next))
        {
            return (At(i, tokens[next].End, hour, 0, 0, false), next + 1);
        }

        if (IsTight(next) && (tokens[next].Kind == TokenKind.Word || IsMark(next, '%') || IsMark(next, '/') || IsMark(next, ':') || IsMark(next, '.') && IsDigits(next + 1) && IsTight(next + 1) || IsMark(next, ',') && IsDigits(next + 1) && IsTight(next + 1)))
        {
            return (null, i);
        }

        return (At(i, tokens[i].End, hour, 0, 0, true, true), next);
    }

    /// <summary>Reads am, pm, a.m., "p . m .", p; gives the finished time if there is one.</summary>
    private bool Ends(int first, int next, int hour, int minute, int second, bool exact, out (Item? Item, int Next) result)
    {
        result = default;
        if (hour > 24 || !Has(next))
        {
            return false;
        }

        var word = next;
        if (IsMark(word, '.') && IsTight(word) && IsAny(word + 1, ["a", "p", "am", "pm"]))
        {
            word++;
        }

        var end = word;
        bool? after = null;
        var both = false;
        if (Is(word, "ampm"))
        {
            (both, end) = (true, word + 1);
        }
        else if (IsAny(word, ["am", "pm"]))
        {
            (after, end) = (Is(word, "pm"), word + 1);
        }
        else if (IsAny(word, ["a", "p"]))
        {
            var m = IsMark(word + 1, '.') ? word + 2 : word + 1;
            if (Is(m, "m"))
            {
                (after, end) = (Is(word, "p"), m + 1);
                if (m == word + 2 && IsMark(end, '.') && (IsTight(end) || end - word > 3) && !(IsTight(end) && !Has(end + 1)))
                {
                    end++;
                }
                else if (m == word + 2 && IsMark(end, '.'))
                {
                    end++;
                }
            }
            else if (IsTight(word) && (exact || Is(word, "p") || Is(word, "a")) && (!IsTight(word + 1) || tokens[word + 1].Kind == TokenKind.Mark))
            {
                (after, end) = (Is(word, "p"), word + 1);
            }
        }

        if ((after is null && !both) || (IsTight(end) && IsDigits(end)))
        {
            return false;
        }

        if (both)
        {
            result = (At(first, tokens[end - 1].End, hour, minute, second, true), end);
            return true;
        }

        var full = hour > 12 ? hour : after == true ? (hour % 12) + 12 : hour % 12;
        result = (At(first, tokens[end - 1].End, full, minute, second, false), end);
        return true;
    }

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
        if (IsAny(end, ["oclock", "o'clock"]))
        {
            end++;
        }

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

        if (IsAny(i + 1, ["oclock", "o'clock"]))
        {
            return (At(i, tokens[i + 1].End, hour, 0, 0, true), i + 2);
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

    /// <summary>morning, early in the morning, later this afternoon, tonight, last night, today pm.</summary>
    private (Item? Item, int Next) Part(int i)
    {
        var start = i;
        var shift = IsAny(i, ["early", "earlier"]) ? 1 : IsAny(i, ["late", "later"]) ? 3 : IsAny(i, ["mid", "middle"]) ? 2 : 0;
        if (shift > 0)
        {
            i++;
            i = IsDash(i) ? i + 1 : i;
        }

        if (Is(i, "tonight", "tonite"))
        {
            return (Stretch(start, i + 1, (20, 24), 0, today), i + 1);
        }

        if (shift > 0 && Is(i, "in") && Is(i + 1, "the") && Is(i + 2, "day"))
        {
            return (new Item(ItemKind.Part, tokens[start].Start, tokens[i + 2].End, [Hours(shift == 1 ? 0 : 12, shift == 1 ? 12 : 24)]), i + 3);
        }

        if (shift == 2 && Lex(i)?.Day is { } middle)
        {
            return (Stretch(start, i + 1, (10, 14), 0, today.AddDays(middle)), i + 1);
        }

        int? step = null;
        var lead = i;
        if (IsAny(i, ["in", "at", "during"]) && (Is(i + 1, "the") || Lex(i + 1)?.Part is not null || IsAny(i + 1, ["early", "late"])))
        {
            i++;
            i = Skip(i, "the");
            if (shift == 0 && IsAny(i, ["early", "late"]))
            {
                shift = Is(i, "early") ? 1 : 3;
                i++;
            }
        }
        else if (Lex(i)?.Step is { } said && Lex(i + 1)?.Part is not null)
        {
            step = said;
            i++;
        }

        if (i == start && shift == 0 && IsAny(i, ["am", "pm"]) && (Lex(i - 1)?.Day is not null || Lex(i - 1)?.Weekday > 0 || Lex(i - 1)?.Ordinal > 0 || Is(i - 1, "th", "st")))
        {
            return (new Item(ItemKind.Part, tokens[start].Start, tokens[i].End, [Is(i, "am") ? Hours(8, 12) : Hours(12, 16)]), i + 1);
        }

        // "good morning" greets, "day and night" is always.
        if (Lex(i)?.Part is not { } part || (lead == start && Is(start - 1, "good")) || (Is(i - 1, "and") && Is(i - 2, "day")))
        {
            return (null, start);
        }

        if (Is(i, "night") && (IsDash(i + 1) || IsTight(i + 1)) && Is(i + 2, "time"))
        {
            return (new Item(ItemKind.Part, tokens[start].Start, tokens[i + 2].End, [Hours(0, 8)]), i + 3);
        }

        var next = i + 1;
        if (Is(i, "eve") && step is null && lead == start)
        {
            return (null, start);
        }

        if (step is { } steps)
        {
            return (Stretch(start, next, part, shift, today.AddDays(steps)), next);
        }

        // The words before it belong to it only when they lead to it: "in the morning", not "one morning".
        var hours = Shift(part, shift);
        return (new Item(ItemKind.Part, tokens[start].Start, tokens[i].End, [Hours(hours.From, hours.To)]) { TwelveHour = part.From >= 12 }, next);
    }

    private static (int From, int To) Shift((int From, int To) part, int shift) => shift switch
    {
        1 => (part.From, part.From + 2),
        2 => (part.From + 1, part.To - 1),
        3 => (part.From + 2, part.To),
        _ => part,
    };

    internal static Alt Hours(int from, int to)
    {
        var start = new DateTime(1, 1, 1);
        return new Alt(start.AddHours(from), to == 24 ? start.AddHours(24).AddSeconds(-1) : start.AddHours(to));
    }

    private Item Stretch(int first, int next, (int From, int To) part, int shift, DateTime day)
    {
        var (from, to) = Shift(part, shift);
        var hours = Hours(from, to);
        var alt = new Alt(day.Add(hours.Start!.Value.TimeOfDay), day.Add(hours.End!.Value.TimeOfDay));
        return new Item(ItemKind.DateTimeRange, tokens[first].Start, tokens[next - 1].End, [alt])
        {
            Day = new Item(ItemKind.Date, tokens[first].Start, tokens[next - 1].End, [new Alt(day)]),
            Clock = new Item(ItemKind.Part, tokens[first].Start, tokens[next - 1].End, [hours]),
        };
    }
}
