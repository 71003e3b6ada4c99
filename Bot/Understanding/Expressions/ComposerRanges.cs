namespace SalesBot.Bot.Understanding.Expressions;

/// <content>Ranges, bounds, and lengths counted from somewhere.</content>
internal sealed partial class Composer
{
    private static readonly string[] MoreThan = ["more than", "at least", "over", "超过", "至少"];
    private static readonly string[] LessThan = ["less than", "no more than", "within", "不到", "不超过"];

    /// <summary>in 2 weeks, 3 days ago, two weeks from Friday, 两周后, 3 days after tomorrow.</summary>
    private void Counted()
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is not { Kind: ItemKind.Duration, Length: { } length } item)
            {
                continue;
            }

            if (i + 1 < items.Count && IsDay(items[i + 1]) && FromDay(item, items[i + 1], length) is { } counted)
            {
                items[i] = counted;
                items.RemoveAt(i + 1);
            }
            else
            {
                items[i] = FromNow(item, length) ?? item;
            }

            // "Saturday 3 days from now", "two months from today on Tuesday": the weekday of the week reached.
            if (items[i].Kind == ItemKind.Date && items[i].Cue == DayCue.Definite && i > 0 && items[i - 1] is { Kind: ItemKind.Date, Cue: DayCue.Weekday } before && Glue(before, items[i], ["", ","]))
            {
                var reached = items[i].Alts[0].Start!.Value;
                var sunday = reached.AddDays(-(int)reached.DayOfWeek);
                items[i - 1] = items[i] with { Start = before.Start, Alts = [new Alt(sunday.AddDays(Dates.Weekday(before.Alts[0].Start!.Value) % 7))] };
                items.RemoveAt(i--);
            }
            else if (items[i].Kind == ItemKind.Date && i + 1 < items.Count && items[i + 1] is { Kind: ItemKind.Date, Cue: DayCue.Weekday } after && Glue(items[i], after, ["on"]))
            {
                var reached = items[i].Alts[0].Start!.Value;
                items[i] = items[i] with { End = after.End, Alts = [Dates.NearWeekdays(reached, Dates.Weekday(after.Alts[0].Start!.Value))[1]] };
                items.RemoveAt(i + 1);
            }
        }
    }

    private Item? FromDay(Item item, Item day, Span length)
    {
        var sign = Glue(item, day, ["after", "from", "later than"]) ? 1 : Glue(item, day, ["before", "prior to"]) ? -1 : 0;
        if (sign == 0 || length.IsClock)
        {
            return null;
        }

        var basis = day.Alts[^1].Start!.Value;
        if (Ending(item.Start, "for") is >= 0 and var stretch && sign > 0)
        {
            return length.From(basis) is { } to ? new Item(ItemKind.Period, stretch, day.End, [new Alt(basis, to)]) : null;
        }

        if (length.From(basis, sign) is not { } found)
        {
            return null;
        }

        if (Ending(item.Start, MoreThan) is >= 0 and var more)
        {
            return new Item(ItemKind.Period, more, day.End, [sign > 0 ? new Alt(found) : new Alt(null, found)]) { Bound = sign > 0 ? Bound.After : Bound.Before };
        }

        if (Ending(item.Start, LessThan) is >= 0 and var less)
        {
            return new Item(ItemKind.Period, less, day.End, [sign > 0 ? new Alt(basis, found) : new Alt(found, basis)]);
        }

        return new Item(ItemKind.Date, item.Start, day.End, [new Alt(found)]);
    }

    private Item? FromNow(Item item, Span length)
    {
        var (start, end, sign) = (item.Start, item.End, 0);
        if (Starting(item.End, ["ago", "back", "前", "之前", "以前"]) is >= 0 and var past)
        {
            (end, sign) = (past, -1);
        }
        else if (Starting(item.End, ["later", "from now", "hence", "from today", "后", "之后", "以后", "过后", "內", "out"]) is >= 0 and var future)
        {
            // "30 minutes later this week" is a length, then a stretch.
            if (folded[future - 1] == 'r' && Starting(future, ["this", "in", "today", "tonight"]) >= 0)
            {
                return null;
            }

            (end, sign) = (future, 1);
        }
        else if (Ending(item.Start, ["in the", "in", "in about", "in another"]) is >= 0 and var lead && !folded.AsSpan(lead).StartsWith("in the") && !NotFor(lead))
        {
            (start, sign) = (lead, 1);
        }
        else if (Ending(item.Start, ["再过", "过"]) is >= 0 and var passed && length.TotalSeconds > 0 && (passed == 0 || folded[passed - 1] is not ('超' or '通' or '经' or '不')) && folded[item.End - 1] is not '年')
        {
            (start, sign) = (passed, 1);
        }

        if (sign == 0)
        {
            return null;
        }

        if (length.IsClock || length.Seconds > 0)
        {
            return length.From(now, sign) is { } moment ? new Item(ItemKind.DateTime, start, end, [new Alt(moment)]) { Length = length, Bound = sign < 0 ? Bound.Before : Bound.None } : null;
        }

        return length.From(today, sign) is { } day ? new Item(ItemKind.Date, start, end, [new Alt(day)]) { Length = length } : null;
    }

    /// <summary>"they haven't bought in a year": how long nothing happened, and no day to come.</summary>
    private bool NotFor(int lead)
    {
        var before = folded.AsSpan(0, lead).TrimEnd();
        before = before[(before.LastIndexOfAny(",.;!?") + 1)..];
        foreach (var word in (ReadOnlySpan<string>)["haven't", "havent", "hasn't", "hasnt", "hadn't", "have not", "has not", "never"])
        {
            if (before.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>a week starting tomorrow; from 10 am for 3 hours; for 2 hours from 2pm.</summary>
    private Item? Lasting(Item one, Item two)
    {
        Item? origin = null, length = null;
        if (one.Kind == ItemKind.Duration && Glue(one, two, ["from", ", from", "starting", "starting on", "starting from", "beginning", "beginning on"]) && (Ending(one.Start, "for") >= 0 || !Between(one, two).SequenceEqual("from")))
        {
            (length, origin) = (one, two);
        }
        else if (two.Kind == ItemKind.Duration && Glue(one, two, ["for"]))
        {
            (length, origin) = (two, one);
        }

        if (length?.Length is not { } span || origin is not { Kind: ItemKind.Date or ItemKind.Time or ItemKind.DateTime, Alts.Length: > 0 } || (origin.Weak && Ending(origin.Start, "from") < 0) || (origin.Kind == ItemKind.Date && span.IsClock && !(origin.Cue == DayCue.Definite && ReferenceEquals(length, one))))
        {
            return null;
        }

        var basis = origin.Alts.Length > 1 && origin.Kind == ItemKind.Time ? [origin.Alts[0]] : origin.Kind == ItemKind.Date ? [origin.Alts[^1]] : origin.Alts;
        Alt[] alts = [.. basis.Select(alt => new Alt(alt.Start, span.From(alt.Start!.Value)))];
        var kind = origin.Kind switch { ItemKind.Time => ItemKind.TimeRange, ItemKind.DateTime => ItemKind.DateTimeRange, _ => span.IsClock ? ItemKind.DateTimeRange : ItemKind.Period };
        var start = ReferenceEquals(length, one) ? (Ending(one.Start, "for") is >= 0 and var lead && !(Between(one, two).StartsWith("s")) ? lead : one.Start) : Ending(one.Start, "from") is >= 0 and var from ? from : one.Start;
        return new Item(kind, start, two.End, alts) { Day = origin.Kind == ItemKind.Date ? origin : origin.Day, Clock = origin.Kind == ItemKind.Time ? origin : origin.Clock };
    }

    private static bool IsEnd(Item item) => item.Kind is ItemKind.Date or ItemKind.DateTime or ItemKind.Period && item.Alts.Length > 0 && item.Bound == Bound.None;

    /// <summary>from May to October, Nov 18-Dec 19, between 2014 and 2018, 7月4日到7月6日, 17th through 19th.</summary>
    private Item? Range(Item one, Item two)
    {
        if (one.Kind is ItemKind.DateTime && two.Kind is ItemKind.Time && two.Alts.Length > 0)
        {
            return one is { Day: null, Cue: DayCue.Bare } ? FromNow(one, two) : SameDay(one, two);
        }

        if (one.Kind == ItemKind.Time && two.Kind == ItemKind.DateTime && Glue(one, two, ToWords) && two.Day is { } day)
        {
            var begin = OnDay(new Item(ItemKind.Date, 0, 0, [new Alt(today)]), one, one.Start, one.End);
            return Ranged(begin with { Alts = [begin.Alts[0]] }, two with { Alts = [two.Alts[0]], Day = day }, one.Start, two.End);
        }

        if (!IsEnd(one) || !IsEnd(two))
        {
            return null;
        }

        var from = Ending(one.Start, ["from", "from the", "从", "自", "自从"]);
        var between = Ending(one.Start, ["between", "between the", "in", "in the", "on", "在"]) is >= 0 and var lead ? lead : -1;
        var isBetween = between >= 0 && folded[between] == 'b';
        var zhBetween = Starting(two.End, ["之间", "间"]);
        var joined = Glue(one, two, ["to", "-", "~", "--", "till", "until", "thru", "through", "until the", "to the", "till the", "through the", "到", "至", "直到", "起到", "起至"])
            || (isBetween && Glue(one, two, ["and", "and the", "to", "through"])) || (zhBetween >= 0 && Glue(one, two, ["和", "与", "到", "至"]));
        if (!joined)
        {
            return null;
        }

        if (one is { Kind: ItemKind.Period, Cue: DayCue.Bare, HasYear: true } && two is { Kind: ItemKind.Date } && !two.HasYear)
        {
            return null;
        }

        var inOn = between >= 0 && !isBetween && folded[between] is 'i' or 'o' && two.Kind == one.Kind && one.Kind == ItemKind.Period;
        var start = from >= 0 ? from : isBetween || inOn || (zhBetween >= 0 && between >= 0) ? between : one.Start;
        return Ranged(one, two, start, zhBetween >= 0 ? zhBetween : two.End);
    }

    /// <summary>between now and eight o'clock: the next such hour.</summary>
    private Item? FromNow(Item present, Item clock)
    {
        var between = Ending(present.Start, "between");
        if (!Glue(present, clock, ToWords) && !(between >= 0 && Glue(present, clock, AndWords)))
        {
            return null;
        }

        var until = clock.Alts.Select(alt => Join(today, alt.Start!.Value)).Where(moment => moment > now).DefaultIfEmpty(Join(today.AddDays(1), clock.Alts[0].Start!.Value)).Min();
        return new Item(ItemKind.DateTimeRange, between >= 0 ? between : Ending(present.Start, "from") is >= 0 and var from ? from : present.Start, clock.End, [new Alt(now, until)]);
    }

    private Item? SameDay(Item one, Item two)
    {
        var between = Ending(one.Start, "between");
        if (one.Clock is not { Kind: ItemKind.Time } clock || one.Day is null || !(Glue(one, two, ToWords) || (between >= 0 && Glue(one, two, AndWords)) || Glue(one, two, ["和", "与"]) && Starting(two.End, ["之间"]) >= 0))
        {
            return null;
        }

        return OnDay(one.Day, Stretch(clock, two), between >= 0 ? between : Ending(one.Start, ["from", "从"]) is >= 0 and var from ? from : one.Start, two.End);
    }

    private static Item Ranged(Item one, Item two, int start, int end)
    {
        var firsts = Bounds(one);
        var lasts = Bounds(two);
        if (Follows(one, two, firsts) is { } following)
        {
            lasts = following;
        }

        if (!one.HasYear && two.HasYear && one.Cue is DayCue.MonthDay or DayCue.Month && lasts.Length == 1 && lasts[0] is { } last)
        {
            var first = firsts[^1];
            var years = last.Year - first.Year;
            first = first.AddYears(years);
            firsts = [first > last ? first.AddYears(-1) : first];
        }
        else if (one.HasYear && !two.HasYear && two.Cue is DayCue.MonthDay or DayCue.Month && firsts.Length == 1)
        {
            var bound = lasts[^1].AddYears(firsts[0].Year - lasts[^1].Year);
            lasts = [bound < firsts[0] ? bound.AddYears(1) : bound];
        }
        else if (firsts.Length == 1 && lasts.Length > 1)
        {
            lasts = [lasts.FirstOrDefault(bound => bound >= firsts[0], lasts[^1])];
        }
        else if (lasts.Length == 1 && firsts.Length > 1)
        {
            firsts = [firsts.LastOrDefault(bound => bound <= lasts[0], firsts[0])];
        }

        var (pastFrom, nextFrom, pastTo, nextTo) = (firsts[0], firsts[^1], lasts[0], lasts[^1]);
        if (nextFrom > nextTo)
        {
            nextFrom = pastFrom;
        }

        if (pastTo < pastFrom)
        {
            pastTo = nextTo;
        }

        var clock = one.Kind == ItemKind.DateTime || two.Kind == ItemKind.DateTime;
        return new Item(clock ? ItemKind.DateTimeRange : ItemKind.Period, start, end, Distinct([new Alt(pastFrom, pastTo), new Alt(nextFrom, nextTo)])) { From = one, To = two, Cue = one.Cue };
    }

    /// <summary>An end that says only a day or weekday follows its beginning: April 9th through 17th, next Monday to Friday.</summary>
    private static DateTime[]? Follows(Item one, Item two, DateTime[] firsts)
    {
        if (one.Kind != ItemKind.Date || two.Kind != ItemKind.Date || one.Cue == two.Cue)
        {
            return null;
        }

        if (two.Cue == DayCue.DayOfMonth)
        {
            var day = two.Alts[0].Start!.Value.Day;
            return [.. firsts.Select(first => Dates.NearDays(first, day)![^1].Start!.Value)];
        }

        return two.Cue == DayCue.Weekday ? [.. firsts.Select(first => Dates.NearWeekdays(first, Dates.Weekday(two.Alts[0].Start!.Value))[^1].Start!.Value)] : null;
    }

    /// <summary>A period bounds a range by where it begins; its end or middle by that day.</summary>
    private static DateTime[] Bounds(Item item) => item is { Third: > 0, Whole: { } whole }
        ? [.. whole.Select(alt => item.Third switch { 1 => alt.Start!.Value, 2 => Middle(alt), _ => alt.End!.Value })]
        : [.. item.Alts.Take(item.Clock is { TwelveHour: true } ? Math.Max(1, item.Alts.Length / 2) : item.Alts.Length).Select(alt => alt.Start ?? alt.End!.Value)];

    private static DateTime Middle(Alt whole) => whole.Start!.Value.AddDays(Math.Floor((whole.End!.Value - whole.Start.Value).TotalDays / 2)).Date;

    private static readonly (string[] Words, Bound Bound)[] Leading =
    [
        (["before", "prior to", "by", "no later than", "earlier than", "less than", "smaller than", "by the", "before the", "截止到", "截止", "截至", "不晚于", "最晚", "最迟", "<"], Bound.Before),
        (["until", "till", "as late as", "up to", "on or before", "at or before", "until the", "till the", "直到", "< =", "<="], Bound.Until),
        (["after", "later than", "greater than", "more than", "after the", ">"], Bound.After),
        (["since", "starting", "starting on", "starting from", "beginning", "beginning on", "as early as", "as soon as", "on or after", "on and after", "no earlier than", "since the", "> =", ">=", "自", "自从"], Bound.Since),
    ];

    private static readonly (string[] Words, Bound Bound)[] Trailing =
    [
        (["或之前", "或以前", "及以前", "及之前", "以及之前", "和以前", "or before", "or earlier", "and before", "and earlier"], Bound.Until),
        (["或之后", "或以后", "及以后", "及之后", "以及之后", "起", "开始", "以来", "or later", "or after", "and after", "and later", "onwards", "onward", "and onwards"], Bound.Since),
        (["之前", "以前", "前", "为止", "之內", "b4"], Bound.Before),
        (["之后", "以后", "后", "过后"], Bound.After),
    ];

    private Item Bounded(Item item, int index)
    {
        if (item.Weak || item.Alts.Length == 0 || item.Bound != Bound.None || item.Kind is ItemKind.Duration or ItemKind.Number or ItemKind.Money or ItemKind.Part)
        {
            return item;
        }

        foreach (var (words, bound) in Trailing)
        {
            if (Starting(item.End, words) is >= 0 and var end && !(bound == Bound.After && item is { Kind: ItemKind.Time, Weak: true }) && !Contradicted(item, end, bound) && !Leads(end, index))
            {
                var lead = bound is Bound.Since or Bound.Until or Bound.Before ? Ending(item.Start, ["从", "自", "自从", "截止到"]) : -1;
                return Bind(item, lead >= 0 && bound == Bound.Since && item.Kind != ItemKind.Period && folded[lead] is '从' or '自' && lead >= 0 && !Contradicts(lead) ? lead : folded.AsSpan(Math.Max(lead, 0)).StartsWith("自") && lead >= 0 ? lead : item.Start, end, bound);
            }
        }

        if (item.Kind == ItemKind.DateTimeRange && item.Clock is null or { Kind: ItemKind.TimeRange })
        {
            return item;
        }

        foreach (var (words, bound) in Leading)
        {
            if (Ending(item.Start, words) is >= 0 and var start && (index == 0 || start >= items[index - 1].End))
            {
                // "the year greater than 2015": the noun belongs to the bound.
                var noun = item.Grain == Grain.Year && bound == Bound.After && !folded.AsSpan(start).StartsWith("after") && Ending(start, "year") is >= 0 and var year ? year : start;
                return Bind(item, noun, item.End, bound);
            }
        }

        return item;
    }

    /// <summary>The words go on to the next piece and belong to it: "on 1/1 and after 6PM".</summary>
    private bool Leads(int end, int index) =>
        index + 1 < items.Count && (end > items[index + 1].Start || (Texts.Folding.IsLatin(folded[end - 1]) && folded.AsSpan(end, items[index + 1].Start - end).IsWhiteSpace()));

    private bool Contradicts(int lead) => lead > 0 && folded[lead - 1] is '顺' && folded[lead] == '从';

    /// <summary>前 and 后 that begin another word: 前台, 后续, 后面, and 起 in 起草.</summary>
    private bool Contradicted(Item item, int end, Bound bound)
    {
        var last = folded[end - 1];
        // 例会13点开始: what begins then does not last from then on.
        if (last == '始' && item.Kind == ItemKind.Time)
        {
            return true;
        }

        if (end >= folded.Length)
        {
            return false;
        }

        return (last, folded[end]) switch
        {
            ('前', '台' or '期' or '景' or '后' or '往' or '面' or '者' or '任') => true,
            ('后', '续' or '面' or '台' or '期' or '勤' or '者' or '来' or '半' or '端') => true,
            ('起', '草' or '码' or '诉' or '来' or '点' or '飞' or '订' or '床' or '步') => true,
            _ => false,
        };
    }

    private static Item Bind(Item item, int start, int end, Bound bound)
    {
        // A bound on a whole period starts after it or ends before it; "until/since the end of" looks at its end or middle.
        Alt[] alts = [.. item.Alts.Select((alt, i) => Open(item, alt, i, bound))];
        var kind = item.Kind switch { ItemKind.Time or ItemKind.TimeRange => ItemKind.TimeRange, ItemKind.DateTime or ItemKind.DateTimeRange => ItemKind.DateTimeRange, _ => ItemKind.Period };
        return item with
        {
            Kind = kind,
            Start = start,
            End = end,
            Alts = kind == ItemKind.Period && item.Alts.Length > 1 && item.Cue == DayCue.Definite ? [.. alts] : alts,
            Bound = bound,
            From = item,
            Grain = Grain.Other,
        };
    }

    private static Alt Open(Item item, Alt alt, int i, Bound bound)
    {
        if (item is { Third: > 0, Whole: { } whole } && i < whole.Length)
        {
            var edge = item.Third switch { 1 => whole[i].Start, 2 => Middle(whole[i]), _ => whole[i].End };
            return bound switch { Bound.Before or Bound.Until => new Alt(null, edge), Bound.After => new Alt(alt.End), _ => new Alt(alt.Start) };
        }

        return bound switch
        {
            Bound.Before or Bound.Until => new Alt(null, alt.Start),
            Bound.After => new Alt(alt.End ?? alt.Start),
            _ => new Alt(alt.Start),
        };
    }

    /// <summary>2010年之后2018年之前: two bounds that meet are one range.</summary>
    private Item? BoundedPair(Item one, Item two) =>
        one is { Kind: ItemKind.Period, Bound: Bound.After, From: { } from } && two is { Kind: ItemKind.Period, Bound: Bound.Before, From: { } to } && Between(one, two).Length == 0
            ? Ranged(from, to, one.Start, two.End)
            : null;
}
