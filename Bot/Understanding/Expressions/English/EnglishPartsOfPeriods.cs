namespace SalesBot.Bot.Understanding.Expressions.English;

/// <content>A part of a longer stretch: the last week of July, the week of February 4, the rest of the year.</content>
internal sealed partial class EnglishGrammar
{
    /// <summary>last week of July, first week of 2019, the third month of 2021, first ten days of last year, first Monday of next month.</summary>
    private (Item? Item, int Next) PartOfPeriod(int i)
    {
        var start = i;
        i = Skip(i, "the");
        var number = 0;
        var next = i;
        if (Is(i, "last"))
        {
            (number, next) = (-1, i + 1);
        }
        else if (!Ordinal(i, out number, out next))
        {
            return (null, start);
        }

        var count = 1;
        var several = false;
        if (Count(next, out var said, out var afterCount))
        {
            (count, next, several) = (said, afterCount, true);
        }

        var scale = ScaleAt(next, out var unit);
        var weekday = Lex(next)?.Weekday ?? 0;
        if ((scale is not (Scale.Day or Scale.Week or Scale.Month) && weekday == 0) || (!Is(unit, "of", "in")))
        {
            return (null, start);
        }

        // One part of one whole; nobody nests them deeper.
        if (nested > 1)
        {
            return (null, start);
        }

        nested++;
        var (whole, end) = Whole(Skip(unit + 1, "the") is var inner && Lex(inner)?.Scale is not null and not Scale.None ? unit + 1 : inner);
        nested--;
        if (whole is not { Kind: ItemKind.Period } || whole.Alts.Length == 0 || whole.Alts[0].End is null)
        {
            return (null, start);
        }

        if (weekday > 0)
        {
            Alt[] days = [.. whole.Alts.Select(alt => Dates.WeekdayOf(alt, number, weekday)).Where(day => day is not null).Select(day => new Alt(day))];
            return days.Length > 0 ? (Make(ItemKind.Date, start, end, days) with { Cue = whole.Cue }, end) : (null, start);
        }

        // "the last week of July" spoken in July means the one still to come.
        Alt[] parts = [.. whole.Alts.Select(alt => Portion(alt, scale, number, count, several)).Where(alt => alt is not null).Select(alt => alt!.Value)];
        if (scale == Scale.Day && !several)
        {
            return parts.Length > 0 ? (Make(ItemKind.Date, start, end, [.. parts.Select(alt => new Alt(alt.Start))]) with { Cue = whole.Cue }, end) : (null, start);
        }

        return parts.Length > 0 ? (Over(start, end, Grain.Week, parts) with { Cue = whole.Cue, Grain = scale == Scale.Month ? Grain.Month : Grain.Week, Whole = whole.Alts }, end) : (null, start);
    }

    private static Alt? Portion(Alt whole, Scale scale, int number, int count, bool several)
    {
        var (from, to) = (whole.Start!.Value, whole.End!.Value);
        switch (scale)
        {
            case Scale.Week when !several:
                return Dates.WeekOf(whole, number);
            case Scale.Month when !several:
                var month = number > 0 ? from.AddMonths(number - 1) : to.AddMonths(-1);
                return month >= from && month < to ? new Alt(month, month.AddMonths(1)) : null;
            case Scale.Day or Scale.Week or Scale.Month:
                var length = several ? Of(scale, count) : Of(scale, 1);
                if (several && Math.Abs(number) != 1)
                {
                    return null;
                }

                if (!several && scale == Scale.Day)
                {
                    var day = number > 0 ? from.AddDays(number - 1) : to.AddDays(-1);
                    return day >= from && day < to ? new Alt(day, day.AddDays(1)) : null;
                }

                return number > 0 ? new Alt(from, length.From(from)) : new Alt(length.From(to, -1), to);
            default:
                return null;
        }
    }

    /// <summary>the week of February 4, week commencing Monday, w/c Feb 4.</summary>
    private (Item? Item, int Next) WeekOf(int i)
    {
        var start = i;
        i = Skip(i, "the");
        int place;
        if (Is(i, "w") && IsMark(i + 1, '/') && Is(i + 2, "c"))
        {
            place = i + 3;
        }
        else if (Is(i, "week") && IsAny(i + 1, ["of", "beginning", "commencing", "starting"]))
        {
            place = Is(i + 2, "on") ? i + 3 : i + 2;
        }
        else
        {
            return (null, start);
        }

        var (day, next) = Date(place);
        return day is { Alts.Length: > 0 }
            ? (Over(start, next, Grain.Week, [.. day.Alts.Select(alt => Dates.Monday(alt.Start!.Value)).Select(monday => new Alt(monday, monday.AddDays(7)))]) with { Cue = day.Cue }, next)
            : (null, start);
    }

    /// <summary>rest of the week, remaining of the month, year to date.</summary>
    private (Item? Item, int Next) RestOf(int i)
    {
        var outset = i;
        i = Skip(i, "the");
        if (Is(i, "to") && Is(i + 1, "date") && !Is(i - 1, "up") && !IsDigits(i + 2) && !Is(i - 1, "year") && !Is(i - 1, "month"))
        {
            return (Over(i, i + 2, Grain.Other, new Alt(null, today)) with { Bound = Bound.Before, Cue = DayCue.Bare }, i + 2);
        }

        if (Lex(i)?.Step == 0 && Is(i + 1, "year") && Is(i + 2, "to") && Is(i + 3, "date"))
        {
            return (Over(i, i + 4, Grain.Year, new Alt(new DateTime(today.Year, 1, 1), today)), i + 4);
        }

        if (Is(i, "year") && Is(i + 1, "to") && Is(i + 2, "date") || Is(i, "ytd"))
        {
            var end = Is(i, "ytd") ? i + 1 : i + 3;
            return (Over(i, end, Grain.Year, new Alt(new DateTime(today.Year, 1, 1), today)), end);
        }

        if (Is(i, "month") && Is(i + 1, "to") && Is(i + 2, "date") || Is(i, "mtd"))
        {
            var end = Is(i, "mtd") ? i + 1 : i + 3;
            return (Over(i, end, Grain.Month, new Alt(Dates.FirstOfMonth(today), today)), end);
        }

        var start = outset;
        if (IsAny(i, ["rest", "remaining", "remainder"]) && Is(i + 1, "of") && (Is(i + 2, "the") || Lex(i + 2)?.Step is 0) && GrainOf(Lex(i + 3)?.Scale ?? Scale.None) is not Grain.Other and var grain)
        {
            var whole = Dates.Unit(today, grain, 0);
            return (Over(i == start ? start : i, i + 4, grain, new Alt(today, whole.End!.Value.AddDays(-1))), i + 4);
        }

        return (null, start);
    }
}
