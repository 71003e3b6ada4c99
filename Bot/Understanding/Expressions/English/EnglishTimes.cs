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
        return new Item(ItemKind.Time, tokens[first].Start, end, alts) { TwelveHour = alts.Length > 1, Weak = weak, Cue = weak ? DayCue.Bare : DayCue.Definite };
    }

    /// <summary>3:30, 3.30pm, 15:20:10, 9 am, 7p, 0730, a bare hour.</summary>
    private (Item? Item, int Next) ClockTime(int i)
    {
        if (!IsDigits(i) || Width(i) > 4 || (IsTight(i) && Attached(i - 1)))
        {
            return (null, i);
        }

        if (Width(i) >= 3)
        {
            return PackedTime(i);
        }

        var hour = Digits(i);
        return hour > 24 ? (null, i)
            : Minutes(i + 1, ':') ? WithMinutes(i, hour)
            : Minutes(i + 1, '.') && !(IsMark(i + 3, '.') && IsTight(i + 4) && IsDigits(i + 4)) ? Dotted(i, hour)
            : BareHour(i, hour);
    }

    /// <summary>What stands right before a figure makes it something else: $5, 12:30, v2; "at7" and 2017-01-05T07 do not.</summary>
    private bool Attached(int before) =>
        tokens[before].Kind == TokenKind.Word
            ? !Is(before, "at") && !(Is(before, "t") && IsTight(before) && IsDigits(before - 1))
            : folded[tokens[before].Start] is ':' or '$' or '€' or '.' or '/';

    /// <summary>A mark and two digits that may be minutes, all touching.</summary>
    private bool Minutes(int i, char mark) => IsMark(i, mark) && IsTight(i) && IsDigits(i + 1) && IsTight(i + 1) && Width(i + 1) == 2 && Digits(i + 1) <= 59;

    /// <summary>0730, at 1530: only between its like, or after "at".</summary>
    private (Item? Item, int Next) PackedTime(int i)
    {
        var (hour, minute) = (Digits(i) / 100, Digits(i) % 100);
        if (hour > 23 || minute > 59 || ((folded[tokens[i].Start] != '0' || Width(i) == 3) && !Is(i - 1, "at")))
        {
            return (null, i);
        }

        return Ends(i, i + 1, hour, minute, 0, true, out var packed) ? packed : (At(i, tokens[i].End, hour, minute, 0, true, true), i + 1);
    }

    private (Item? Item, int Next) WithMinutes(int i, int hour)
    {
        var (minute, second, next) = (Digits(i + 2), 0, i + 3);
        if (IsMark(next, ':') && IsDigits(next + 1) && IsTight(next + 1) && Width(next + 1) == 2 && Digits(next + 1) <= 59)
        {
            (second, next) = (Digits(next + 1), next + 2);
        }

        return Ends(i, next, hour, minute, second, true, out var ended) ? ended
            : IsMark(next, ':') && IsTight(next) ? (null, i)
            : (At(i, tokens[next - 1].End, hour, minute, second, true), next);
    }

    /// <summary>8.30 pm; 2.30 alone is a time only where something beside it says so.</summary>
    private (Item? Item, int Next) Dotted(int i, int hour) =>
        Ends(i, i + 3, hour, Digits(i + 2), 0, true, out var dotted) ? dotted
        : IsTight(i + 3) && tokens[i + 3].Kind == TokenKind.Word ? (null, i)
        : (At(i, tokens[i + 2].End, hour, Digits(i + 2), 0, true, true), i + 3);

    /// <summary>9 am, 10 past 9, 4 o'clock, 11ish, and a bare 7 that something has to confirm.</summary>
    private (Item? Item, int Next) BareHour(int i, int hour)
    {
        var next = i + 1;
        if (Ends(i, next, hour, 0, 0, false, out var ended))
        {
            return ended;
        }

        if (Past(i, hour, next) is { Item: not null } past)
        {
            return past;
        }

        if (OClock(next) is > 0 and var oclock)
        {
            return (At(i, tokens[oclock - 1].End, hour, 0, 0, true), oclock);
        }

        if (Is(next, "ish") && IsTight(next))
        {
            return (At(i, tokens[next].End, hour, 0, 0, false), next + 1);
        }

        return IsTight(next) && Extends(next) ? (null, i) : (At(i, tokens[i].End, hour, 0, 0, true, true), next);
    }

    /// <summary>What touches a figure and goes on with it: 7th, 7%, 7/8, 7.5, 7,000.</summary>
    private bool Extends(int i) =>
        tokens[i].Kind == TokenKind.Word || IsMark(i, '%') || IsMark(i, '/') || IsMark(i, ':') || ((IsMark(i, '.') || IsMark(i, ',')) && IsDigits(i + 1) && IsTight(i + 1));

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
                // The dot of "p.m." belongs to it, that of "pm." ends the sentence.
                end += m == word + 2 && IsMark(end, '.') ? 1 : 0;
            }
            else if (IsTight(word) && hour is >= 1 and <= 12 && !Numbered(first - 1) && (!IsTight(word + 1) || tokens[word + 1].Kind == TokenKind.Mark))
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

    /// <returns>Where o'clock ends that begins here, also as "o clock" and "o ' clock"; −1 if it does not.</returns>
    private int OClock(int i) =>
        IsAny(i, ["oclock", "o'clock"]) ? i + 1
        : (Is(i, "o") || Has(i) && tokens[i] is { Plain: "of" }) && (IsMark(i + 1, '\'') ? i + 2 : i + 1) is var clock && Is(clock, "clock") ? clock + 1
        : -1;

    /// <summary>seat 12A, room 7a: what bears a number and a letter.</summary>
    private bool Numbered(int i) => IsAny(i, ["seat", "gate", "room", "unit", "row", "flat", "apt", "suite", "platform", "table", "block", "building", "section", "type", "class", "size", "lot", "exhibit", "appendix", "figure"]);

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

    /// <summary>morning, early in the morning, later this afternoon, tonight, last night, today pm.</summary>
    private (Item? Item, int Next) Part(int i)
    {
        var start = i;
        var shift = Lateness(i);
        if (shift > 0)
        {
            i = IsDash(i + 1) ? i + 2 : i + 1;
        }

        if (start == i && Named(i) is { Item: not null } named)
        {
            return named;
        }

        if (Is(i, "tonight", "tonite"))
        {
            return (Stretch(start, i + 1, (20, 24), 0, today), i + 1);
        }

        if (shift > 0 && PartOfDay(start, i, shift) is { Item: not null } whole)
        {
            return whole;
        }

        if (i == start && HalfOfDay(i) is { } half)
        {
            return (half, i + 1);
        }

        int? step = null;
        var led = i;
        if (IsAny(i, ["in", "at", "during"]) && (Is(i + 1, "the") || Lex(i + 1)?.Part is not null || IsAny(i + 1, ["early", "late"])))
        {
            i = Skip(i + 1, "the");
            if (shift == 0 && IsAny(i, ["early", "late"]))
            {
                shift = Lateness(i++);
            }
        }
        else if (Lex(i)?.Step is { } said && Lex(i + 1)?.Part is not null)
        {
            step = said;
            i++;
        }

        return NoPart(start, led, i) ? (null, start) : NamedPart(start, i, step, shift);
    }

    /// <summary>the night before last, Scots "the nicht", "first thing": parts of a day that go by a name.</summary>
    private (Item? Item, int Next) Named(int i)
    {
        var the = Skip(i, "the");
        if (the > i && Is(the, "night") && Is(the + 1, "before") && Is(the + 2, "last"))
        {
            return (Stretch(i, the + 3, (20, 24), 0, today.AddDays(-2)), the + 3);
        }

        // "the nicht" is tonight.
        return the > i && Has(the) && tokens[the].Plain == "night" && Text(the).Length > 0 && folded.AsSpan(tokens[the].Start).StartsWith("nich") ? (Stretch(i, the + 1, (20, 24), 0, today), the + 1) : (null, i);
    }

    /// <summary>1 early, 2 in the middle, 3 late; 0 when nothing is said of it.</summary>
    private int Lateness(int i) => IsAny(i, ["early", "earlier"]) ? 1 : IsAny(i, ["late", "later"]) ? 3 : IsAny(i, ["mid", "middle"]) ? 2 : 0;

    /// <summary>early in the day, mid today.</summary>
    private (Item? Item, int Next) PartOfDay(int start, int i, int shift)
    {
        if (Is(i, "in") && Is(i + 1, "the") && Is(i + 2, "day"))
        {
            return (new Item(ItemKind.Part, tokens[start].Start, tokens[i + 2].End, [Hours(shift == 1 ? 0 : 12, shift == 1 ? 12 : 24)]), i + 3);
        }

        return shift == 2 && Lex(i)?.Day is { } middle ? (Stretch(start, i + 1, (10, 14), 0, today.AddDays(middle)), i + 1) : (null, start);
    }

    /// <summary>"today pm", "Friday am": the half of a day that was just named.</summary>
    private Item? HalfOfDay(int i) =>
        IsAny(i, ["am", "pm"]) && (Lex(i - 1)?.Day is not null || Lex(i - 1)?.Weekday > 0 || Lex(i - 1)?.Ordinal > 0 || Is(i - 1, "th", "st"))
            ? new Item(ItemKind.Part, tokens[i].Start, tokens[i].End, [Is(i, "am") ? Hours(8, 12) : Hours(12, 16)])
            : null;

    /// <summary>"good morning" greets, "day and night" is always, "eve" alone is a name.</summary>
    private bool NoPart(int start, int led, int i) =>
        Lex(i)?.Part is null || (led == i && led == start && Is(start - 1, "good")) || (Is(i - 1, "and") && Is(i - 2, "day")) || (Is(i, "eve") && led == i && led == start);

    private (Item? Item, int Next) NamedPart(int start, int i, int? step, int shift)
    {
        if (Is(i, "night") && (IsDash(i + 1) || IsTight(i + 1)) && Is(i + 2, "time"))
        {
            return (new Item(ItemKind.Part, tokens[start].Start, tokens[i + 2].End, [Hours(0, 8)]), i + 3);
        }

        var part = Lex(i)!.Part!.Value;
        if (step is { } steps)
        {
            return (Stretch(start, i + 1, part, shift, today.AddDays(steps)), i + 1);
        }

        var (from, to) = Shift(part, shift);
        return (new Item(ItemKind.Part, tokens[start].Start, tokens[i].End, [Hours(from, to)]) { TwelveHour = part.From >= 12 }, i + 1);
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
