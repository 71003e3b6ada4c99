using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Expressions;

/// <content>Times of day, their ranges, and the days they lie on.</content>
internal sealed partial class Composer
{
    private static readonly string[] ToWords = ["to", "-", "~", "--", "till", "until", "thru", "through", "到", "至", "直到", "to the"];
    private static readonly string[] AndWords = ["and", "&", "和", "与", "跟", "and the", "to", "-"];
    private static readonly string[] ClockThenDay = ["", "on", "of", ",", "on the", "in"];
    private static readonly string[] DayThenClock = ["", "t", "at", "@", ",", "for", "around", "about", "的", "-", ", at", ", for", "from", "between", "in the", "at about", "at around", "大约", "大概", "左右", "是", "在"];
    private static readonly string[] StrongGlue = ["at", "@", "around", "about", ", at", "at about", "at around", "from", "between"];

    /// <summary>下午三点, in the afternoon at 7, five-thirty … evening: the part of the day settles which half.</summary>
    private Item? PartAndTime(Item one, Item two)
    {
        var (part, time) = one.Kind is ItemKind.Part or ItemKind.DateTimeRange && one.Clock is null or { Kind: ItemKind.Part } && two.Kind == ItemKind.Time ? (one, two)
            : two.Kind == ItemKind.Part && one.Kind == ItemKind.Time ? (two, one) : (null, null);
        if (part is null || time is null)
        {
            return null;
        }

        var partFirst = ReferenceEquals(part, one);
        if (!Glue(one, two, partFirst ? ["", "at", "around", "about", ",", "的", "大约", "大概", "差不多"] : ["", ",", "in the"]) || (time.Weak && partFirst && Between(one, two).Length == 0 && Texts.Folding.IsLatin(folded[one.End - 1])))
        {
            return null;
        }

        if (time.Weak && !partFirst && part.Kind == ItemKind.Part && !folded.AsSpan(part.Start).StartsWith("in") && !(Between(one, two).Length == 0 && folded[one.End - 1] is '点'))
        {
            return null;
        }

        if (part.Kind == ItemKind.DateTimeRange)
        {
            if (part.Day is null || part.Clock is null)
            {
                return null;
            }

            var clock = Settle(time, part.Clock);
            return OnDay(part.Day with { Start = one.Start, End = one.End }, clock, one.Start, two.End);
        }

        return Settle(time, part) with { Start = one.Start, End = two.End };
    }

    /// <summary>Of two halves of the day the one a part of the day points to; the small hours of a night stay small.</summary>
    private static Item Settle(Item time, Item part)
    {
        if (time.Alts.Length < 2)
        {
            return time with { Weak = false };
        }

        var hours = part.Alts[0].Start!.Value.TimeOfDay.TotalHours;
        var hour = time.Alts[0].Start!.Value.Hour;
        var later = hours >= 20 ? hour is >= 5 and < 12 : hours >= 12 ? hour is >= 1 and < 12 : hours is >= 11 and < 12 && hour is >= 1 and <= 3;
        // Twelve at noon is the first of its two, twelve at night the second.
        var pick = hour == 12 ? (hours is >= 18 or < 6 ? 1 : 0) : later ? 1 : 0;
        return time with { Alts = [time.Alts[pick]], TwelveHour = false, Weak = false, Clock = part };
    }

    private Item? TimeRange(Item one, Item two)
    {
        if (one.Kind != ItemKind.Time || two.Kind != ItemKind.Time)
        {
            return null;
        }

        var between = Ending(one.Start, ["between", "在"]);
        var from = Ending(one.Start, ["from", "从", "自"]);
        if (one.Clock is { Kind: ItemKind.Time } || one.Start > two.Start)
        {
            return null;
        }

        var joined = Glue(one, two, ToWords) || (between >= 0 && folded[between] == 'b' && Glue(one, two, AndWords)) || (Glue(one, two, ["和", "与"]) && Starting(two.End, ["之间", "间"]) >= 0);
        if (!joined)
        {
            return null;
        }

        var start = between >= 0 && folded[between] == 'b' ? between : from >= 0 ? from : one.Start;
        var end = Starting(two.End, ["之间", "间"]) is >= 0 and var close ? close : two.End;
        // "from 3 to 5 users" counts people.
        var weak = one.Weak && two.Weak && (start == one.Start || folded[start] is 'f' or 'b' && !Free(two.End)) || two.Weak && !Free(two.End) && !one.TwelveHour;
        return Stretch(one, two) with { Start = start, End = end, Weak = weak, From = one, To = two };
    }

    private static Item Stretch(Item one, Item two)
    {
        var alts = new List<Alt>();
        if (one.TwelveHour && !two.TwelveHour)
        {
            var end = two.Alts[0].Start!.Value;
            // "3 to 8 pm": the half that ends it begins it, unless that would run backwards.
            var start = one.Alts.Select(alt => alt.Start!.Value).Where(alt => alt < end).DefaultIfEmpty(one.Alts[0].Start!.Value).Max();
            alts.Add(new Alt(start, end < start ? end.AddDays(1) : end));
        }
        else
        {
            foreach (var alt in one.Alts)
            {
                var later = two.Alts.Select(other => other.Start!.Value).Where(other => other > alt.Start).ToArray();
                alts.Add(new Alt(alt.Start, later.Length > 0 ? later.Min() : two.Alts[^1].Start!.Value.AddDays(two.TwelveHour ? 0.5 : 1)));
            }
        }

        return new Item(ItemKind.TimeRange, one.Start, two.End, Distinct(alts)) { TwelveHour = one.TwelveHour && two.TwelveHour };
    }

    /// <summary>tomorrow evening between 10:30 and 11:45: the part settles the range.</summary>
    private Item? PartAndRange(Item one, Item two)
    {
        var (part, range) = one.Kind is ItemKind.Part or ItemKind.DateTimeRange && two.Kind == ItemKind.TimeRange ? (one, two) : two.Kind is ItemKind.Part or ItemKind.DateTimeRange && one.Kind == ItemKind.TimeRange ? (two, one) : (null, null);
        if (part is null || range?.From is null || range.To is null || !Glue(one, two, ["", ",", "from", "between", "at"]))
        {
            return null;
        }

        if (part.Kind == ItemKind.DateTimeRange && part.Clock is null)
        {
            return null;
        }

        var clock = part.Clock ?? part;
        var settled = Stretch(Settle(range.From, clock), Settle(range.To, clock)) with { Start = one.Start, End = two.End };
        return part.Day is { } day ? OnDay(day, settled, one.Start, two.End) : settled;
    }

    private Item? DayAndClock(Item one, Item two) =>
        IsDay(one) && IsClock(two) ? ClockAfterDay(one, two)
        : IsClock(one) && IsDay(two) && one.Alts.Length > 0 ? DayAfterClock(one, two)
        : PartAfterClock(one, two);

    /// <summary>Friday at 3pm, 周三下午, "on the 5th 9:30".</summary>
    private Item? ClockAfterDay(Item day, Item clock)
    {
        var between = Between(day, clock);
        if (clock.Alts.Length == 0 || !Glue(day, clock, clock.Weak ? StrongGlue : DayThenClock) && !(clock.Weak && clock.Kind == ItemKind.TimeRange && between.Length == 0))
        {
            return SpokenAfterDay(clock, between) ? OnDay(day, clock, day.Start, clock.End) : null;
        }

        // "Friday, morning" lists, and "Friday - 3pm" parts.
        var parts = between.SequenceEqual(",") && clock.Kind == ItemKind.Part || between.SequenceEqual("-") && (clock.Kind != ItemKind.Time || day.Cue == DayCue.Weekday);
        return parts ? null : OnDay(day, clock, day.Start, clock.End);
    }

    /// <summary>march eighteenth nine thirty: two words that make an hour, right after a day.</summary>
    private bool SpokenAfterDay(Item clock, ReadOnlySpan<char> between) =>
        clock is { Weak: true, Kind: ItemKind.Time, Alts.Length: > 1 } && between.Length == 0 && folded.AsSpan(clock.Start, clock.End - clock.Start).ContainsAny(" .") && Free(clock.End);

    /// <summary>3pm on Friday, 9am tomorrow, the morning of the 5th.</summary>
    private Item? DayAfterClock(Item clock, Item day)
    {
        var bare = clock.Weak && clock.Kind == ItemKind.Time && !Glue(clock, day, ["on", ","]) && Ending(clock.Start, "at") < 0;
        if (!Glue(clock, day, ClockThenDay) || bare)
        {
            return null;
        }

        var words = folded.AsSpan(clock.Start);
        var apart = clock.Kind == ItemKind.Part && (Between(clock, day).SequenceEqual(",") || words.StartsWithAny("at ", "night"));
        return apart ? null : OnDay(day, clock, clock.Start, day.End);
    }

    /// <summary>10, tonight; 8am this morning; 9 tomorrow, morning; tuesday morning next week.</summary>
    private Item? PartAfterClock(Item one, Item two)
    {
        if (one.Kind == ItemKind.Time && two is { Kind: ItemKind.DateTimeRange, Day: { } day, Clock.Kind: ItemKind.Part } && Glue(one, two, ["", ",", "on"]))
        {
            var said = !one.Weak || Between(one, two).SequenceEqual(",") || one.Start == 0 || Ending(one.Start, "at") >= 0 || folded.AsSpan(one.Start, one.End - one.Start).Contains(' ');
            return said ? OnDay(day, Settle(one, two.Clock!), one.Start, two.End) : null;
        }

        if (one is { Kind: ItemKind.DateTime, Day: { } on, Clock: { Kind: ItemKind.Time, TwelveHour: true } half } && two.Kind == ItemKind.Part && Glue(one, two, ["", "in the"]))
        {
            return OnDay(on, Settle(half, two), one.Start, two.End);
        }

        if (one is { Kind: ItemKind.DateTimeRange or ItemKind.DateTime, Day.Cue: DayCue.Weekday } && two is { Kind: ItemKind.Period, Grain: Grain.Week } && one.Clock is { } clock && Between(one, two).Length == 0)
        {
            var weekday = Dates.Weekday(one.Day.Alts[0].Start!.Value);
            return OnDay(one.Day with { Alts = [new Alt(two.Alts[0].Start!.Value.AddDays(weekday - 1))], Cue = DayCue.Definite }, clock, one.Start, two.End);
        }

        return null;
    }

    private static Item OnDay(Item day, Item clock, int start, int end)
    {
        var alts = Distinct(
            from time in clock.Alts
            from alt in day.Alts
            select new Alt(time.Start is { } first ? Join(alt.Start!.Value, first) : null, time.End is { } last ? Join(alt.Start!.Value, last) : null));
        var kind = clock.Kind == ItemKind.Time ? ItemKind.DateTime : ItemKind.DateTimeRange;
        return new Item(kind, start, end, alts) { Day = day, Clock = clock, Cue = day.Cue, Bound = clock.Bound, HasYear = day.HasYear };
    }
}
