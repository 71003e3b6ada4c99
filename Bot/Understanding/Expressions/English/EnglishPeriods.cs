namespace SalesBot.Bot.Understanding.Expressions.English;

/// <content>Stretches of days counted from today: next week, last 3 months, within two weeks.</content>
internal sealed partial class EnglishGrammar
{
    private (Item? Item, int Next) Period(int i)
    {
        var best = Thirds(i);
        Longer(ref best, Whole(i));
        return best;
    }

    private (Item? Item, int Next) Whole(int i)
    {
        var best = Relative(i);
        Longer(ref best, Several(i));
        Longer(ref best, MonthName(i));
        Longer(ref best, QuarterOrHalf(i));
        Longer(ref best, NumberedWeek(i));
        Longer(ref best, PartOfPeriod(i));
        Longer(ref best, WeekOf(i));
        Longer(ref best, YearNumber(i));
        Longer(ref best, RestOf(i));
        Longer(ref best, ShortForms(i));
        return best;
    }

    private Item Over(int first, int next, Grain grain, params Alt[] alts) => Make(ItemKind.Period, first, next, alts) with { Grain = grain };

    private static Grain GrainOf(Scale scale) => scale switch
    {
        Scale.Week => Grain.Week,
        Scale.Weekend => Grain.Weekend,
        Scale.Month => Grain.Month,
        Scale.Quarter => Grain.Quarter,
        Scale.Year => Grain.Year,
        _ => Grain.Other,
    };

    /// <summary>next week, this calendar year, the month, weekend, the past quarter.</summary>
    private (Item? Item, int Next) Relative(int i)
    {
        var start = i;
        var the = Is(i, "the");
        i = Skip(i, "the");
        int? step = null;
        if (Lex(i)?.Step is { } said)
        {
            step = said;
            i++;
            if (Is(i, "or") && Lex(i + 1)?.Step is not null)
            {
                // "this or next week": the last of the two is the one with its noun.
                return (null, start);
            }
        }
        else if (IsAny(i, ["same"]) && the)
        {
            step = 0;
            i++;
        }

        i = Skip(i, "calendar");
        i = Skip(i, "fiscal");
        var scale = Lex(i)?.Scale ?? Scale.None;
        if (scale == Scale.Fortnight)
        {
            var monday = Dates.Monday(today);
            return the || step is not null ? (Over(start, i + 1, Grain.Other, new Alt(monday.AddDays(14 * (step ?? 0)), monday.AddDays(14 * ((step ?? 0) + 1)))), i + 1) : (null, start);
        }

        if (GrainOf(scale) is var grain && grain == Grain.Other)
        {
            return scale == Scale.Hour && step is > 0 or < 0 && scale == Scale.Hour
                ? (Make(ItemKind.DateTimeRange, start, i + 1, step > 0 ? new Alt(now, now.AddHours(1)) : new Alt(now.AddHours(-1), now)), i + 1)
                : (null, start);
        }

        if (step is null && grain != Grain.Weekend && (!the || Is(i + 1, "'s")))
        {
            return (null, start);
        }

        if (step is null && scale == Scale.Quarter && !the)
        {
            return (null, start);
        }

        // The article alone points to the current one; it belongs to the span only then.
        var first = step is not null && the ? start + 1 : start;
        if (the && step is null && Digits(i + 1, 4) > 0)
        {
            return (null, start);
        }

        // The week after next, the month before last.
        if (the && step is null && Is(i + 1, "after", "before") && Is(i + 2, "next", "last"))
        {
            return (Over(start, i + 3, grain, Dates.Unit(today, grain, Is(i + 2, "next") ? 2 : -2)), i + 3);
        }

        // shift it to the week after
        if (the && step is null && Is(i + 1, "after") && (!Has(i + 2) || tokens[i + 2].Kind == TokenKind.Mark))
        {
            return (Over(start, i + 2, grain, Dates.Unit(today, grain, 1)), i + 2);
        }

        return (Over(first, i + 1, grain, Dates.Unit(today, grain, step ?? 0)), i + 1);
    }

    /// <summary>last 3 months, the next couple of weeks, 3 next weeks, past few days, within 2 weeks.</summary>
    private (Item? Item, int Next) Several(int i)
    {
        var start = i;
        if (Is(i, "within"))
        {
            var place = Skip(i + 1, "the");
            place = Lex(place)?.Step is 1 ? place + 1 : place;
            if (Length(place) is ({ Length: { } span }, var end) || NextUnit(place, out span, out end))
            {
                var origin = span.IsClock || span.Seconds > 0 ? now : today;
                return span.From(origin) is { } until
                    ? (Make(span.IsClock || span.Seconds > 0 ? ItemKind.DateTimeRange : ItemKind.Period, start, end, new Alt(origin, until)) with { Bound = Bound.Within }, end)
                    : (null, start);
            }

            return (null, start);
        }

        i = Skip(i, "the");
        int step;
        double count;
        int next;
        if (Is(i, "last") && IsAny(i - 1, ["will", "would", "to", "can", "could", "might", "may", "should", "did", "not"]))
        {
            return (null, start);
        }

        if (Lex(i)?.Step is { } said and not 0 && Amount(i + 1, out count, out next) && !Is(i + 1, "a"))
        {
            step = said;
        }
        else if (Number(i, out count, out next) && Lex(next)?.Step is { } after and not 0)
        {
            step = after;
            next++;
        }
        else
        {
            return (null, start);
        }

        var scale = ScaleAt(next, out var finish);
        if (scale == Scale.None || count is < 1 or > 2000 || (scale == Scale.Second && Is(next, "second")))
        {
            return (null, start);
        }

        // "3 next week" counts something else.
        if (count > 1 && Number(i, out _, out _) && folded[tokens[finish - 1].End - 1] != 's')
        {
            return (null, start);
        }

        var first = i;
        if (GrainOf(scale) == Grain.Quarter)
        {
            var from = Dates.FirstOfQuarter(today).AddMonths(step > 0 ? 3 : -3 * (int)count);
            return (Over(first, finish, Grain.Other, new Alt(from, from.AddMonths(3 * (int)count))), finish);
        }

        var length = Of(scale, count);
        if (length.IsClock)
        {
            return length.From(now, step) is { } edge ? (Make(ItemKind.DateTimeRange, first, finish, step > 0 ? new Alt(now, edge) : new Alt(edge, now)), finish) : (null, start);
        }

        if (scale == Scale.WorkDay)
        {
            var near = Dates.AddWorkDays(today, step);
            var far = Dates.AddWorkDays(today, step * (int)count);
            return (Over(first, finish, Grain.Other, step > 0 ? new Alt(near, far.AddDays(1)) : new Alt(far, today)), finish);
        }

        var origin2 = step > 0 ? today.AddDays(1) : today;
        return length.From(origin2, step) is { } bound ? (Over(first, finish, Grain.Other, step > 0 ? new Alt(origin2, bound) : new Alt(bound, origin2)), finish) : (null, start);
    }

    private bool NextUnit(int i, out Span length, out int next)
    {
        var scale = ScaleAt(i, out next);
        length = scale == Scale.None ? default : Of(scale, 1);
        if (scale == Scale.None)
        {
            return false;
        }

        if (Is(next, "and") && Length(next + 1) is ({ Length: { } more }, var end))
        {
            (length, next) = (length + more, end);
        }

        return true;
    }
}
