namespace SalesBot.Bot.Understanding.Expressions.English;

/// <content>Days, of every kind, and those with a name or a number alone: tomorrow, the 18th, Christmas.</content>
internal sealed partial class EnglishGrammar
{
    private (Item? Item, int Next) Date(int i)
    {
        var best = NamedDay(i);
        Longer(ref best, WeeksOff(i));
        Longer(ref best, Weekday(i));
        Longer(ref best, WrittenDate(i));
        Longer(ref best, NumericDate(i));
        Longer(ref best, DayOfMonth(i));
        Longer(ref best, HolidayName(i));
        return best;
    }

    private static void Longer(ref (Item? Item, int Next) best, (Item? Item, int Next) other)
    {
        if (other.Item is { } item && (best.Item is null || item.End > best.Item.End))
        {
            best = other;
        }
    }

    /// <summary>today, the day after tomorrow, the day before.</summary>
    private (Item? Item, int Next) NamedDay(int i)
    {
        var start = i;
        i = Skip(i, "the");
        if (Is(i, "day") && Is(i + 1, "after", "before"))
        {
            var sign = Is(i + 1, "after") ? 1 : -1;
            if (Lex(i + 2)?.Day is { } from)
            {
                return (On(start, i + 3, today.AddDays(from + sign)), i + 3);
            }

            if (Is(i + 2, "last") && Is(i + 1, "before"))
            {
                return (On(start, i + 3, today.AddDays(-2)), i + 3);
            }

            if (NextTo(i + 2) is { Item: { Alts.Length: > 0 } basis } other)
            {
                return (Make(ItemKind.Date, start, other.Next, [.. basis.Alts.Select(alt => new Alt(alt.Start!.Value.AddDays(sign)))]) with { Cue = basis.Cue, HasYear = basis.HasYear }, other.Next);
            }

            return i > start && !Has(i + 2) ? (On(start, i + 2, today.AddDays(sign)), i + 2) : (null, start);
        }

        if (i > start && Is(i, "day") && !Is(i + 1, "of") && !(Is(start - 1, "of") && Is(start - 2, "end", "rest")) && !Is(start - 1, "in"))
        {
            return (On(start, i + 1, today), i + 1);
        }

        // Scots "the morn" is tomorrow.
        if (i > start && Has(i) && folded.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start) is "morn" or "morn's")
        {
            return (On(start, i + 1, today.AddDays(1)), i + 1);
        }

        if (RelativeDay(start) is { Item: not null } relative)
        {
            return relative;
        }

        if (Present(start) is > 0 and var present)
        {
            return (Make(ItemKind.DateTime, start, present, new Alt(now)) with { Cue = DayCue.Bare }, present);
        }

        if (Lex(start)?.Day is { } day)
        {
            return (On(start, start + 1, today.AddDays(day)), start + 1);
        }

        // "2moro" splits into digits and letters.
        return Digits(start) == 2 && IsTight(start + 1) && IsAny(start + 1, ["moro", "morrow", "mrw"]) ? (On(start, start + 2, today.AddDays(1)), start + 2) : (null, start);
    }

    /// <summary>now, asap, recently, at present, at the moment: where the words that mean about now end, or −1.</summary>
    private int Present(int i)
    {
        if (IsAny(i, ["asap", "recently"]))
        {
            return i + 1;
        }

        if (Is(i, "as") && Is(i + 1, "soon") && Is(i + 2, "as") && Is(i + 3, "possible"))
        {
            return i + 4;
        }

        if (Is(i, "at"))
        {
            var place = IsAny(i + 1, ["the", "this"]) ? i + 2 : i + 1;
            place = IsAny(place, ["current", "present"]) && Is(place + 1, "time") ? place + 1 : place;
            return Is(place, "present") || (place > i + 1 && (Is(place, "minute", "moment") || (Is(place, "time") && (place > i + 2 || Is(i + 1, "this"))))) ? place + 1 : -1;
        }

        // "now that we know", "for now", "now and then" and "from now on" point at no moment.
        var elsewhere = Is(i + 1, "that") || IsAny(i - 1, ["for", "by", "until", "till"]) || (Is(i - 1, "from") && Is(i + 1, "on")) || (Is(i + 1, "and") && IsAny(i + 2, ["then", "again"]));
        return Is(i, "now") && !elsewhere ? i + 1 : -1;
    }

    /// <summary>the next day, the previous day, this day, the current date.</summary>
    private (Item? Item, int Next) RelativeDay(int start)
    {
        var i = Skip(start, "the");
        var step = Lex(i)?.Step ?? (IsAny(i, ["my", "same"]) ? 0 : null);
        if (step is not { } days || !(Is(i + 1, "day") || days == 0 && Is(i, "current") && Is(i + 1, "date")) || Is(i + 2, "of", "in") || IsAny(i + 2, ["delivery", "shipping", "service", "courier", "air"]) || IsDash(i + 2) || (days != 0 && Is(start - 1, "in")))
        {
            return (null, start);
        }

        // In a report "the next day" counts from the day told of, so that nothing is due by it.
        return (On(start, i + 2, today.AddDays(days)) with { Cue = DayCue.Bare }, i + 2);
    }

    /// <summary>A day with a name or date of its own, for "the day before …".</summary>
    private (Item? Item, int Next) NextTo(int i)
    {
        var best = HolidayName(i);
        Longer(ref best, Weekday(i));
        Longer(ref best, WrittenDate(i));
        Longer(ref best, NumericDate(i));
        return best;
    }

    private Item On(int first, int next, DateTime day) => Make(ItemKind.Date, first, next, new Alt(day));

    /// <summary>on the 18th, the 15th day of next month, by the 20th.</summary>
    private (Item? Item, int Next) DayOfMonth(int i)
    {
        var start = i;
        i = Skip(i, "the");
        if (!Ordinal(i, out var day, out var next))
        {
            // "on the 17" needs its article to be more than a number, or else nothing after it that it could count.
            if (!IsDigits(i) || Width(i) > 2 || !Is(start - 1, "on") || Digits(i) is < 1 or > 31 || (i == start && !NothingCounted(i + 1)))
            {
                return (null, start);
            }

            (day, next) = (Digits(i), i + 1);
        }

        // "on second thought" names no day.
        if (day > 31 || (i == start && tokens[i].Kind == TokenKind.Word && !NothingCounted(next) && !Is(next, "of", "day") && !Is(next, "in")))
        {
            return (null, start);
        }

        if (Is(next, "day"))
        {
            next++;
            if (Is(next, "of") && Is(next + 1, "the") && Lex(next + 2)?.Scale == Scale.Month)
            {
                return Dates.Exists(today.Year, today.Month, day) ? (On(start, next + 3, Dates.FirstOfMonth(today).AddDays(day - 1)), next + 3) : (null, start);
            }
        }

        var of = Is(next, "of", "in") ? next + 1 : next;
        if (of > next && Is(of, "month") && Dates.NearDays(today, day) is { } bare)
        {
            return (Make(ItemKind.Date, start, of + 1, bare) with { Cue = DayCue.DayOfMonth }, of + 1);
        }

        if (of > next && Is(of, "the") && Is(of + 1, "month") && Dates.NearDays(today, day) is { } ofMonth)
        {
            return (Make(ItemKind.Date, start, of + 2, ofMonth) with { Cue = DayCue.DayOfMonth }, of + 2);
        }

        if (Lex(of)?.Step is { } step && Lex(of + 1)?.Scale == Scale.Month)
        {
            var month = Dates.FirstOfMonth(today).AddMonths(step);
            return Dates.Exists(month.Year, month.Month, day) ? (On(start, of + 2, month.AddDays(day - 1)), of + 2) : (null, start);
        }

        return (IsAny(start - 1, ["on", "by", "before", "after", "until", "till", "since", "from", "due", "due:", "thru", "through", "for"]) || Is(start - 1, "of") && Is(start - 2, "week") || Is(start - 1, "to") && Is(start, "the") && NothingCounted(next)) && Dates.NearDays(today, day) is { } near && Lex(next)?.Scale is null or Scale.None && !Is(next, "time", "round")
            ? (Make(ItemKind.Date, start, next, near) with { Cue = DayCue.DayOfMonth }, next)
            : (null, start);
    }

    /// <summary>"on 15." and "on 15 at 8:00", not "on 15 seats" nor "on 15-20".</summary>
    private bool NothingCounted(int i) =>
        !Has(i) || (tokens[i].Kind == TokenKind.Mark ? !IsTight(i) || (folded[tokens[i].Start] is '.' or ',' or '!' or '?' or ';' or ')' && !(IsTight(i + 1) && IsDigits(i + 1))) : IsAny(i, ["at", "and", "we", "i", "please", "pls", "if", "because", "so", "then", "or"]));

    /// <summary>Christmas, Easter Monday 2018, next Thanksgiving, Valentine's Day of last year.</summary>
    private (Item? Item, int Next) HolidayName(int i)
    {
        var start = i;
        var step = Lex(i)?.Step;
        i = step is null ? i : i + 1;
        if (!Has(i) || tokens[i].Kind != TokenKind.Word || !EnglishHolidays.Begins(Text(i)) || Feast(i, out var next) is not { } feast || (Is(i, "new") && Is(i - 1, "a")))
        {
            return (null, start);
        }

        if (InAYear(next, out var year, out var afterYear))
        {
            (step, next) = (null, afterYear);
        }
        else if (step is { } steps)
        {
            year = today.Year + Math.Max(steps, 0);
        }

        if (step is < 0 || year == 0)
        {
            if (HolidayRules.Near(feast, today) is not var (before, coming, off))
            {
                return (null, start);
            }

            var past = new Alt(before ?? coming.AddYears(-1));
            return (Make(ItemKind.Date, start, next, step is < 0 ? [past] : [past, new Alt(coming)]) with { Cue = step is < 0 ? DayCue.Definite : DayCue.MonthDay, Whole = [off] }, next);
        }

        return feast(year) is { } said ? (On(start, next, said) with { HasYear = true, Whole = [HolidayRules.DaysOff(said)] }, next) : (null, start);
    }

    /// <summary>The longest name of a holiday that begins here; apostrophes and dots count for nothing.</summary>
    private HolidayRule? Feast(int i, out int next)
    {
        HolidayRule? found = null;
        next = i;
        var words = "";
        for (var (place, count) = (i, 0); count < EnglishHolidays.MostWords && Has(place); place++)
        {
            if (IsMark(place, '\'') || IsMark(place, '.') && Width(place - 1) == 2 || IsDash(place) && IsTight(place))
            {
                continue;
            }

            if (tokens[place].Kind != TokenKind.Word)
            {
                break;
            }

            var word = Text(place);
            if (!(word.SequenceEqual("s") && IsMark(place - 1, '\'')))
            {
                words += (count++ > 0 ? " " : "") + (word.EndsWith("'s") ? word[..^2] : word).ToString();
            }

            if (EnglishHolidays.Named(words) is { } named)
            {
                (found, next) = (named, IsMark(place + 1, '\'') && IsTight(place + 1) && Is(place + 2, "s") ? place + 3 : place + 1);
            }
        }

        return found;
    }

    /// <summary>2018, of 2018, next year, of last year.</summary>
    private bool InAYear(int i, out int year, out int next)
    {
        var place = Is(i, "of", "in") || IsMark(i, ',') ? i + 1 : i;
        if (Year(place, false, out year, out next) && !IsMark(next, ':'))
        {
            return true;
        }

        (year, next) = (0, i);
        if (Lex(place)?.Step is { } step && Lex(place + 1)?.Scale == Scale.Year)
        {
            (year, next) = (today.Year + step, place + 2);
        }

        return next > i;
    }
}
