namespace SalesBot.Bot.Understanding.Expressions.English;

/// <content>Early, mid, late and the end: early May, later this month, end of quarter, EOD, EOM.</content>
internal sealed partial class EnglishGrammar
{
    /// <summary>early May, mid-November, end of this year, the middle of 2007, later this month, end of the day.</summary>
    private (Item? Item, int Next) Thirds(int i)
    {
        var start = i;
        // month end, quarter-end
        if (GrainOf(Lex(i)?.Scale ?? Scale.None) is Grain.Month or Grain.Quarter or Grain.Year && (IsDash(i + 1) ? i + 2 : i + 1) is var ending && Is(ending, "end") && !IsDigits(i - 1))
        {
            var unit = GrainOf(Lex(i)!.Scale);
            var current = Over(i, i + 1, unit, Dates.Unit(today, unit, 0));
            return (Over(i, ending + 1, Grain.Other, [.. current.Alts.Select(alt => Dates.Third(alt, unit, 3))]) with { Cue = current.Cue, Third = 3, Whole = current.Alts, Due = SalesThird(current, 3, false, true) }, ending + 1);
        }

        i = Skip(i, "the");
        var third = IsAny(i, ["beginning", "start", "early", "earlier"]) ? 1 : IsAny(i, ["mid", "middle"]) ? 2 : IsAny(i, ["end", "late", "later", "close"]) ? 3 : 0;
        var noun = IsAny(i, ["end", "beginning", "start", "middle", "close"]);
        if (third == 0 || (noun && !Is(i + 1, "of")))
        {
            return (null, start);
        }

        // "end of" belongs to its article only when it bounds a range, which looks at it again.
        var first = noun ? i : start;
        var place = noun || IsDash(i + 1) || Is(i + 1, "in") ? i + 2 : i + 1;
        if (third == 3 && EndOfADay(first, i, place) is { Item: not null } day)
        {
            return day;
        }

        var comparative = IsAny(i, ["earlier", "later"]);
        var (whole, next) = WholeOrBare(place);
        if (whole is not { Kind: ItemKind.Period } || whole.Alts.Any(alt => alt.Start is null || alt.End is null))
        {
            return (null, start);
        }

        Alt[] alts = [.. whole.Alts.Select(alt => comparative ? Compared(alt, whole.Grain, third) : Dates.Third(alt, whole.Grain, third))];
        if (third == 3 && whole.Grain == Grain.Week && !comparative && Is(i, "end") && alts is [{ } last] && last.Start < today && today < last.End)
        {
            alts = [new Alt(today, last.End)];
        }

        return (Over(first, next, Grain.Other, alts) with { Cue = whole.Cue, Third = third, Whole = whole.Alts, HasYear = whole.HasYear, Due = SalesThird(whole, third, comparative, Is(i, "end")) }, next);
    }

    /// <summary>end of the day, close of business, end of this Sunday, the end of tomorrow.</summary>
    private (Item? Item, int Next) EndOfADay(int first, int i, int place)
    {
        var bare = Skip(place, "the");
        if (Is(bare, "day") || (Lex(bare)?.Step == 0 && Is(bare + 1, "day")))
        {
            var end = Is(bare, "day") ? bare + 1 : bare + 2;
            // end of day tomorrow
            return Date(Skip(end, "on")) is ({ Alts: [{ Start: { } only }] }, var afterDate)
                ? (EndOfDay(first, afterDate, only), afterDate)
                : (EndOfDay(first, end, today), end);
        }

        if (Is(i, "close") && Is(bare, "business"))
        {
            return (EndOfDay(first, bare + 1, today), bare + 1);
        }

        var names = Lex(bare)?.Day is not null || Lex(bare)?.Weekday > 0 || (Lex(bare + 1)?.Weekday > 0 && Lex(bare)?.Step is not null);
        return names && Is(i, "end", "close") && Date(bare) is ({ Alts.Length: > 0 } day, var after)
            ? (Make(ItemKind.DateTime, first, after, [.. day.Alts.Select(alt => new Alt(alt.Start!.Value.AddDays(1).AddSeconds(-1)))]) with { Day = day, Due = day.Alts.Length == 1 ? new ReadDue(DateOnly.FromDateTime(day.Alts[0].Start!.Value)) : null }, after)
            : (null, first);
    }

    /// <summary>A period of its own, or "the quarter", "month": the one we are in.</summary>
    private (Item? Item, int Next) WholeOrBare(int place)
    {
        var (whole, next) = Whole(place);
        var bare = Skip(place, "the");
        return whole is null && GrainOf(Lex(bare)?.Scale ?? Scale.None) is not Grain.Other and var grain
            ? (Over(bare, bare + 1, grain, Dates.Unit(today, grain, 0)), bare + 1)
            : (whole, next);
    }

    private Item EndOfDay(int first, int next, DateTime day) =>
        Make(ItemKind.DateTime, first, next, new Alt(day.AddDays(1).AddSeconds(-1))) with { Due = new ReadDue(DateOnly.FromDateTime(day)) };

    /// <summary>What is left of a period (later) or over (earlier), kept within its half.</summary>
    private Alt Compared(Alt whole, Grain grain, int third)
    {
        var (start, end) = (whole.Start!.Value, whole.End!.Value);
        var middle = grain switch { Grain.Year => start.AddMonths(6), Grain.Month => start.AddDays(15), Grain.Week => start.AddDays(3), _ => start + ((end - start) / 2) };
        if (start > today || end <= today)
        {
            return third == 1 ? new Alt(start, middle) : new Alt(middle, end);
        }

        return third == 1 ? new Alt(start, today < middle ? today : middle) : new Alt(today > middle ? today : middle, end);
    }

    private static ReadDue? SalesThird(Item whole, int third, bool comparative, bool end)
    {
        if (comparative)
        {
            return null;
        }

        var alt = whole.Alts[^1];
        var (from, to) = (DateOnly.FromDateTime(alt.Start!.Value), DateOnly.FromDateTime(alt.End!.Value).AddDays(-1));
        return (third, whole.Grain) switch
        {
            // The end of a working week is its Friday.
            (3, Grain.Week) => new ReadDue(from.AddDays(4)),
            (3, _) when end => new ReadDue(to),
            (1, Grain.Month) => new ReadDue(from, from.AddDays(9)),
            (2, Grain.Month) => new ReadDue(from.AddDays(10), from.AddDays(19)),
            (3, Grain.Month) => new ReadDue(from.AddDays(20), to),
            (1, Grain.Week) => new ReadDue(from, from.AddDays(1)),
            (2, Grain.Week) => new ReadDue(from.AddDays(1), from.AddDays(3)),
            _ => null,
        };
    }

    /// <summary>EOD, EOM, EOW, EOQ, EOY, COB as people write them, with what they are the end of.</summary>
    private (Item? Item, int Next) ShortForms(int i)
    {
        if (IsAny(i, ["eod", "cob", "eob"]))
        {
            if (Date(Is(i + 1, "on") ? i + 2 : i + 1) is ({ Alts.Length: > 0 } day, var after))
            {
                return (day with { Start = tokens[i].Start }, after);
            }

            return (EndOfDay(i, i + 1, today), i + 1);
        }

        var grain = Is(i, "eom") ? Grain.Month : Is(i, "eow") ? Grain.Week : Is(i, "eoq") ? Grain.Quarter : Is(i, "eoy") ? Grain.Year : Grain.Other;
        if (grain == Grain.Other)
        {
            return (null, i);
        }

        var whole = Over(i, i + 1, grain, Dates.Unit(today, grain, 0));
        return (whole with { Alts = [Dates.Third(whole.Alts[0], grain, 3)], Grain = Grain.Other, Third = 3, Whole = whole.Alts, Due = SalesThird(whole, 3, false, true) }, i + 1);
    }
}
