namespace SalesBot.Bot.Understanding.Expressions.English;

/// <content>Weekdays: Friday, next Tue, Tuesday of last week, Friday the 31st.</content>
internal sealed partial class EnglishGrammar
{
    /// <summary>Friday, next Tue, Tuesday of last week, next week Wednesday, Friday the 31st, Tue May 9.</summary>
    private (Item? Item, int Next) Weekday(int i)
    {
        var start = i;
        i = Skip(i, "on");
        i = Skip(i, "the");
        int? step = null;
        var relation = "";
        if (Lex(i)?.Step is { } said)
        {
            (step, relation) = (said, Text(i).ToString());
            i++;
        }

        // next week Wednesday; this week's Monday
        if (step is not null && Lex(i)?.Scale == Scale.Week && Skip(Owner(i + 1), "on") is var place && Lex(place) is { Weekday: > 0 } inWeek)
        {
            return (On(start, place + 1, Dates.Monday(today).AddDays((7 * step.Value) + inWeek.Weekday - 1)), place + 1);
        }

        if (Lex(i) is not { Weekday: > 0 } lexeme || (step is null && Sat(i)))
        {
            return (null, start);
        }

        // "sun" and "sat" and "mon" are also words: alone they need company.
        var weekday = lexeme.Weekday;
        var short_ = Width(i) == 3 && Is(i, "sun", "sat");
        var first = step is null ? i : start;
        i++;
        if (IsMark(i, '.') && IsTight(i) && Width(i - 1) <= 4 && Has(i + 1))
        {
            i++;
        }

        if (WeekdayOfWeek(i, weekday, out var ofWeek, out var after))
        {
            return (On(first, after, ofWeek), after);
        }

        if (WeekLater(i, weekday, step, out var later, out after))
        {
            return (On(first, after, later), after);
        }

        if (step is null && LastSuch(i, weekday, out var gone, out after))
        {
            return (On(first, after, gone), after);
        }

        if (WithDate(first, i, weekday, step) is { Item: { } dated } both)
        {
            return both;
        }

        Alt[] alts;
        var cue = DayCue.Definite;
        if (step is { } steps)
        {
            alts = [new Alt(relation switch
            {
                "coming" or "upcoming" => today.AddDays(((weekday - Dates.Weekday(today) + 6) % 7) + 1),
                "past" => today.AddDays(-(((Dates.Weekday(today) - weekday + 6) % 7) + 1)),
                _ => Dates.Monday(today).AddDays((7 * steps) + weekday - 1),
            })];
        }
        else
        {
            (alts, cue) = (Dates.NearWeekdays(today, weekday), DayCue.Weekday);
            if (short_ && !Is(i - 2, "on") && i > 1 && Is(i - 2, "the"))
            {
                return (null, start);
            }
        }

        // "a week from Friday" is a length from it and is put together later.
        return (Make(ItemKind.Date, first, i, alts) with { Cue = cue }, i);
    }

    /// <summary>An owner's 's, where its lexeme was recognised without it.</summary>
    private int Owner(int i) => IsMark(i, '\'') && IsTight(i) && Is(i + 1, "s") && IsTight(i + 1) ? i + 2 : i;

    /// <summary>"he sat down": the verb, not the day.</summary>
    private bool Sat(int i) =>
        Is(i, "sat") && (IsAny(i - 1, ["i", "he", "she", "we", "they", "you", "it", "who", "have", "has", "had", "just", "and", "never"]) || IsAny(i + 1, ["down", "in", "with", "there", "next", "beside", "through", "around", "back", "on"]))
        && !IsAny(i - 1, ["on", "by", "till", "until", "before", "after", "from", "since", "or"]);

    /// <summary>Tuesday last, Friday gone, Thursday past, Monday just gone.</summary>
    private bool LastSuch(int i, int weekday, out DateTime day, out int next)
    {
        var place = Skip(i, "just");
        (day, next) = (today.AddDays(-(((Dates.Weekday(today) - weekday + 6) % 7) + 1)), place + 1);
        return IsAny(place, ["gone", "past"]) && !(Has(next) && (IsDigits(next) || Lex(next)?.Cardinal >= 0)) || (place == i && Is(i, "last") && Lex(i + 1)?.Scale is null or Scale.None && !(Lex(i + 1)?.Part is not null));
    }

    /// <summary>a week Friday, a week on Thursday, week Friday, a fortnight Monday, a week tomorrow, a week last Thursday, tomorrow week, yesterday week, a fortnight today.</summary>
    private (Item? Item, int Next) WeeksOff(int i)
    {
        if (Lex(i)?.Day is { } anchor && Is(i + 1, "week", "fortnight") && !IsDigits(i + 2))
        {
            var weeks = Is(i + 1, "week") ? 7 : 14;
            return (On(i, i + 2, today.AddDays(anchor + (anchor < 0 ? -weeks : weeks))), i + 2);
        }

        var place = Skip(i, "a");
        if (!Is(place, "week", "fortnight") || (place == i && IsAny(i - 1, ["this", "next", "last", "the", "every", "per", "each", "one", "that", "whole", "all", "of", "working", "mid", "previous", "past", "following"])) || IsDigits(i - 1) || Lex(i - 1)?.Cardinal >= 0)
        {
            return (null, i);
        }

        var days = Is(place, "week") ? 7 : 14;
        var day = Skip(Skip(Is(place + 1, "on", "from") ? place + 2 : place + 1, "the"), "this");
        if (Is(place + 1, "from") && Lex(day)?.Weekday > 0)
        {
            return (null, i);
        }

        if (Lex(day)?.Day is >= 0 and var from)
        {
            return (On(i, day + 1, today.AddDays(from + days)), day + 1);
        }

        if (Is(day, "last") && Lex(day + 1) is { Weekday: > 0 and var ago })
        {
            return (On(i, day + 2, Dates.Monday(today).AddDays(-7 + ago - 1 - days)), day + 2);
        }

        return Lex(day) is { Weekday: > 0 and var weekday } && (place > i || Width(day) > 3) ? (On(i, day + 1, Dates.NearWeekdays(today, weekday)[1].Start!.Value.AddDays(days)), day + 1) : (null, i);
    }

    /// <summary>the Monday after next, Tuesday week, Friday fortnight.</summary>
    private bool WeekLater(int i, int weekday, int? step, out DateTime day, out int next)
    {
        (day, next) = (default, i);
        if (step is not null)
        {
            return false;
        }

        if (Is(i, "after") && Is(i + 1, "next") && Lex(i + 2)?.Scale is null or Scale.None)
        {
            (day, next) = (Dates.Monday(today).AddDays(14 + weekday - 1), i + 2);
        }
        else if ((Is(i, "week") || Is(i, "fortnight")) && (!IsDigits(i + 1) || Is(i + 2, "am", "pm")))
        {
            (day, next) = (Dates.NearWeekdays(today, weekday)[1].Start!.Value.AddDays(Is(i, "week") ? 7 : 14), i + 1);
        }

        return next > i;
    }

    private bool WeekdayOfWeek(int i, int weekday, out DateTime day, out int next)
    {
        (day, next) = (default, i);
        var place = Is(i, "of", "in") ? i + 1 : i;
        place = Skip(place, "the");
        if (Lex(place)?.Step is { } step && Lex(place + 1)?.Scale == Scale.Week && Dates.Monday(today) is var monday)
        {
            day = monday.AddDays((7 * step) + weekday - 1);
            next = place + 2;
            return true;
        }

        return false;
    }

    /// <summary>A weekday and the date it falls on: the date decides; a bare number is a day on which that weekday falls.</summary>
    private (Item? Item, int Next) WithDate(int first, int i, int weekday, int? step)
    {
        var bracket = IsMark(i, '(');
        var place = bracket || IsMark(i, ',') || (IsDash(i) && IsTight(i)) ? i + 1 : i;
        var written = WrittenDate(place);
        Longer(ref written, NumericDate(place));
        if (written.Item is { } date)
        {
            var next = bracket && IsMark(written.Next, ')') ? written.Next + 1 : written.Next;
            var alts = step is null || date.HasYear ? date.Alts : [ThisYears(date.Alts)];
            return (Make(ItemKind.Date, first, next, alts) with { Cue = date.Cue, HasYear = date.HasYear }, next);
        }

        var the = Is(place, "the");
        if (Ordinal(Skip(place, "the"), out var day, out var end) && day <= 31 && !Is(end, "of"))
        {
            if (the && Dates.Exists(today.Year, today.Month, day))
            {
                return (On(first, end, Dates.FirstOfMonth(today).AddDays(day - 1)), end);
            }

            return (Falling(first, end, weekday, day), end);
        }

        if (place == i && IsDigits(i) && Digits(i) is > 12 and <= 31 && !IsMark(i + 1, ':') && !IsMark(i + 1, '-') && Lex(i + 1)?.Scale is null or Scale.None && !IsTight(i + 1))
        {
            return (Falling(first, i + 1, weekday, Digits(i)), i + 1);
        }

        return place == i && IsDigits(i) && Digits(i) is > 12 and <= 31 && (!Has(i + 1) || tokens[i + 1].Kind == TokenKind.Mark && !IsMark(i + 1, ':') && !IsMark(i + 1, '-') && !IsMark(i + 1, '/'))
            ? (Falling(first, i + 1, weekday, Digits(i)), i + 1)
            : (null, i);
    }

    private Alt ThisYears(Alt[] alts) => alts[^1].Start!.Value.Year == today.Year ? alts[^1] : alts[0].Start!.Value.Year == today.Year ? alts[0] : alts[^1];

    private Item Falling(int first, int next, int weekday, int day)
    {
        DateTime? Seek(int direction)
        {
            var month = Dates.FirstOfMonth(today);
            for (var tries = 0; tries < 100; tries++, month = month.AddMonths(direction))
            {
                if (Dates.Exists(month.Year, month.Month, day) && month.AddDays(day - 1) is var found && Dates.Weekday(found) == weekday && (direction > 0 ? found >= today : found < today))
                {
                    return found;
                }
            }

            return null;
        }

        Alt[] alts = [.. new[] { Seek(-1), Seek(1) }.Where(found => found is not null).Select(found => new Alt(found))];
        return Make(ItemKind.Date, first, next, alts) with { Cue = DayCue.MonthDay, Impossible = alts.Length == 0 };
    }
}
