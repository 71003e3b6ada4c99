using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Expressions.Chinese;

/// <content>Stretches of days: 下周, 三月, 上个月底, 今年上半年, 2021年第一周, 8月的最后一个星期一, 两周内.</content>
internal sealed partial class ChineseGrammar
{
    private Item? Period(int at)
    {
        var best = Within(at);
        if (Whole(at) is { } whole)
        {
            Longer(ref best, Narrowed(whole) ?? whole);
        }

        Longer(ref best, BareThird(at));
        return best;
    }

    /// <summary>两周内, 三天之内, 本周内 and 月内 keep to the period itself.</summary>
    private Item? Within(int at)
    {
        var lead = Any(at, ["在"]) > 0 ? at + 1 : at;
        if (lead > at || Length(lead) is not { Length: { } length } item || Any(item.End, ["之内", "以内", "内"]) is not (> 0 and var end))
        {
            return null;
        }

        var origin = length.IsClock ? now : today;
        return length.From(origin) is { } until
            ? new Item(length.IsClock ? ItemKind.DateTimeRange : ItemKind.Period, at, end, [new Alt(origin, until)]) { Bound = Bound.Within, Due = length.IsClock ? null : new ReadDue(DateOnly.FromDateTime(until)) }
            : null;
    }

    private Item? Whole(int at)
    {
        Item? best = null;
        if (Step(at, out var step, out var place))
        {
            place = Skip(place);
            var week = Any(place, ["星期", "礼拜", "周"]);
            if (week > 0 && Char(place - 1) is not '今' && Char(at) is not '当' || week > 0 && Char(at) == '当')
            {
                if (At(week, "末"))
                {
                    Longer(ref best, Over(at, week + 1, Grain.Weekend, Dates.Unit(today, Grain.Weekend, step)));
                }
                else if (!At(week, "年") && !(At(week, "期")) && !At(week, "转"))
                {
                    Longer(ref best, Over(at, week, Grain.Week, Dates.Unit(today, Grain.Week, step)));
                }
            }
            else if (Any(place, ["季度", "季"]) is > 0 and var quarter && Char(at) != '当')
            {
                Longer(ref best, Over(at, quarter, Grain.Quarter, Dates.Unit(today, Grain.Quarter, step)));
            }
            else if (At(place, "年度"))
            {
                Longer(ref best, Over(at, place + 2, Grain.Year, Dates.Unit(today, Grain.Year, step)));
            }
        }

        if (Any(at, ["上半年", "下半年", "前半年", "后半年"]) is > 0 and var half)
        {
            Longer(ref best, Half(at, half, today.Year, Char(at) is '上' or '前'));
        }

        if (Any(at, ["上半周", "下半周", "前半周", "后半周"]) is > 0 and var halfWeek)
        {
            var monday = Dates.Monday(today);
            Longer(ref best, Over(at, halfWeek, Grain.Other, Char(at) is '上' or '前' ? new Alt(monday, monday.AddDays(3)) : new Alt(monday.AddDays(3), monday.AddDays(7))));
        }

        if (Any(at, ["周末", "礼拜末", "週末"]) is > 0 and var weekend)
        {
            Longer(ref best, Over(at, weekend, Grain.Weekend, Dates.Unit(today, Grain.Weekend, 0)));
        }

        if (Char(at) is >= '1' and <= '9' && Char(at + 1) == '0' && At(at + 2, "年代"))
        {
            var decade = new DateTime((Char(at) >= '3' ? 1900 : 2000) + ((Char(at) - '0') * 10), 1, 1);
            Longer(ref best, Over(at, at + 4, Grain.Other, new Alt(decade, decade.AddYears(10))));
        }

        if (Quarter(at, out var number, out var afterQuarter))
        {
            Longer(ref best, InQuarter(at, afterQuarter, today.Year, number, false));
        }

        if (Year(at, out var year, out var afterYear))
        {
            Longer(ref best, InYear(at, year, afterYear));
        }
        else if (Char(at) is '1' or '2' && Run(at) is (>= 1900 and <= 2199 and var bare, var afterBare) && afterBare - at == 4 && !Folding.IsDigit(Char(at - 1)) && Char(at - 1) is not ('.' or '-' or '/'))
        {
            // "1995 - 1997年": the first year borrows its 年; "2026Q1".
            var dash = Skip(afterBare);
            if (Char(dash) is '-' or '~' or '到' or '至' && Run(Skip(dash + 1)) is (>= 1900 and <= 2199, var second) && second > Skip(dash + 1) && Char(Skip(second)) == '年')
            {
                Longer(ref best, Over(at, afterBare, Grain.Year, InTheYear(bare)) with { HasYear = true });
            }
            else if (Quarter(Optional(dash, "-"), out var q, out var afterQ))
            {
                Longer(ref best, InQuarter(at, afterQ, bare, q, true));
            }
        }

        if (Month(at, out var month, out var monthStep, out var afterMonth))
        {
            Longer(ref best, monthStep is { } steps
                ? Over(at, afterMonth, Grain.Month, Dates.Unit(today, Grain.Month, steps))
                : Char(at - 1) == '年' ? null : Over(at, afterMonth, Grain.Month, Dates.NearMonths(today, month)) with { Cue = DayCue.Month });
        }

        return best;
    }

    private static Alt InTheYear(int year) => new(new DateTime(year, 1, 1), new DateTime(year + 1, 1, 1));

    private static Item Half(int start, int end, int year, bool first) =>
        Over(start, end, Grain.Half, first ? new Alt(new DateTime(year, 1, 1), new DateTime(year, 7, 1)) : new Alt(new DateTime(year, 7, 1), new DateTime(year + 1, 1, 1)));

    private static Item InQuarter(int start, int end, int year, int number, bool hasYear)
    {
        var first = new DateTime(year, (number * 3) - 2, 1);
        return Over(start, end, Grain.Quarter, new Alt(first, first.AddMonths(3))) with { HasYear = hasYear };
    }

    private bool Quarter(int at, out int number, out int end)
    {
        (number, end) = (0, at);
        if (Char(at) == 'q' && Char(at + 1) is >= '1' and <= '4' && !Folding.IsDigit(Char(at + 2)))
        {
            (number, end) = (Char(at + 1) - '0', at + 2);
            return true;
        }

        var place = Optional(at, "第");
        if (!Number(place, 4, out number, out var after) || number < 1)
        {
            return false;
        }

        // 分四季出 counts them, 第四季 and 四季度 are one.
        end = Any(Skip(after), place > at ? ["季度", "季"] : ["季度"]);
        return end > 0;
    }

    private Item InYear(int at, int year, int afterYear)
    {
        var place = Skip(Optional(Skip(afterYear), "的"));
        Item best;
        // 今年 spoken of as what is over so far, or as the whole.
        best = year == today.Year && At(at, "今年")
            ? Over(at, afterYear, Grain.Year, InTheYear(year), new Alt(new DateTime(year, 1, 1), today))
            : Over(at, afterYear, Grain.Year, InTheYear(year)) with { HasYear = true };
        if (Month(place, out var month, out var step, out var afterMonth))
        {
            var number = step is { } steps ? Dates.FirstOfMonth(today).AddMonths(steps).Month : month;
            var first = new DateTime(year, number, 1);
            return Over(at, afterMonth, Grain.Month, new Alt(first, first.AddMonths(1))) with { HasYear = true };
        }

        if (Any(place, ["上半年", "下半年", "前半年", "后半年"]) is > 0 and var half)
        {
            return Half(at, half, year, Char(place) is '上' or '前');
        }

        return Quarter(place, out var quarter, out var afterQuarter) ? InQuarter(at, afterQuarter, year, quarter, true) : best;
    }

    /// <summary>…的最后一个星期一, …第一周, …前10天, …底, …上旬: what narrows a period that was just read.</summary>
    private Item? Narrowed(Item whole)
    {
        if (whole.Alts.Any(alt => alt.End is null))
        {
            return null;
        }

        var place = Skip(Optional(Skip(whole.End), "的"));
        // 去年年底 says 年 twice.
        var third = Third(place, whole.Grain, out var end) ?? (whole.Grain == Grain.Year && Char(place) == '年' ? Third(place + 1, Grain.Year, out end) : null);
        if (third is { } narrow && place == whole.End)
        {
            return Thirds(whole, narrow, end);
        }

        return Any(whole.End, ["之内", "以内", "内", "里", "份内"]) is > 0 and var inside && whole.Grain is Grain.Week or Grain.Month or Grain.Quarter or Grain.Year
            ? whole with { End = inside }
            : Counted(whole, place);
    }

    /// <summary>Which of its parts is meant: 最后一个星期一, 第三天, 前两周, 头两个月.</summary>
    /// <param name="Number">How many, or the how many-th.</param>
    /// <param name="Last">Counted from the end.</param>
    /// <param name="Nth">One of them, and not all up to it.</param>
    private readonly record struct Count(int Number, bool Last, bool Nth);

    private Item? Counted(Item whole, int place)
    {
        var last = Any(place, ["最后", "末"]);
        var front = Any(place, ["前", "头"]);
        var nth = At(place, "第") ? place + 1 : -1;
        var from = Math.Max(last, Math.Max(front, nth));
        if (from < 0 || !Number(Skip(from), 60, out var number, out var after) || number < 1)
        {
            return null;
        }

        var count = new Count(number, last > 0, nth > 0);
        var unit = Optional(Skip(after), "个");
        var week = Any(unit, ["星期", "礼拜", "周"]);
        if (week > 0 && WeekdayOf(Char(week)) is > 0 and var weekday && front < 0)
        {
            Alt[] days = [.. whole.Alts.Select(alt => Dates.WeekdayOf(alt, count.Last ? -1 : number, weekday)).Where(day => day is not null).Select(day => new Alt(day))];
            return days.Length > 0 ? new Item(ItemKind.Date, whole.Start, week + 1, days) { Cue = whole.Cue } : null;
        }

        return Any(unit, ["天", "日"]) is > 0 and var day ? Days(whole, count, day)
            : week > 0 ? Weeks(whole, count, week)
            : At(unit, "月") && whole.Grain is Grain.Year or Grain.Quarter or Grain.Half ? Months(whole, count, unit + 1)
            : null;
    }

    private static Item Days(Item whole, Count count, int end) => count.Nth
        ? new Item(ItemKind.Date, whole.Start, end, [.. whole.Alts.Select(alt => new Alt(alt.Start!.Value.AddDays(count.Number - 1)))]) { Cue = whole.Cue }
        : Over(whole.Start, end, Grain.Other, [.. whole.Alts.Select(alt => count.Last ? new Alt(alt.End!.Value.AddDays(-count.Number), alt.End) : new Alt(alt.Start, alt.Start!.Value.AddDays(count.Number)))]);

    private static Item Weeks(Item whole, Count count, int end) => count.Nth || (count.Last && count.Number == 1)
        ? Over(whole.Start, end, Grain.Week, [.. whole.Alts.Select(alt => Dates.WeekOf(alt, count.Last ? -1 : count.Number))]) with { Cue = whole.Cue }
        : Over(whole.Start, end, Grain.Other, [.. whole.Alts.Select(alt => count.Last
            ? new Alt(Dates.Monday(alt.End!.Value).AddDays(-7 * count.Number), Dates.Monday(alt.End.Value))
            : new Alt(Dates.WeekOf(alt, 1).Start, Dates.WeekOf(alt, count.Number).End))]);

    private static Item Months(Item whole, Count count, int end) => Over(whole.Start, end, Grain.Month, [.. whole.Alts.Select(alt =>
        count.Nth ? new Alt(alt.Start!.Value.AddMonths(count.Number - 1), alt.Start.Value.AddMonths(count.Number))
        : count.Last ? new Alt(alt.End!.Value.AddMonths(-count.Number), alt.End)
        : new Alt(alt.Start, alt.Start!.Value.AddMonths(count.Number)))]) with { Cue = whole.Cue };

    /// <summary>1 early, 2 middle, 3 late, 4 the first ten days, 5 the second, 6 the last.</summary>
    private int? Third(int at, Grain grain, out int end)
    {
        end = at;
        if (grain == Grain.Month && Any(at, ["上旬", "中旬", "下旬"]) is > 0 and var decade)
        {
            end = decade;
            return Char(at) switch { '上' => 4, '中' => 5, _ => 6 };
        }

        if (grain == Grain.Month && Any(at, ["上半月", "下半月"]) is > 0 and var half)
        {
            end = half;
            return Char(at) == '上' ? 7 : 8;
        }

        if (grain is not (Grain.Month or Grain.Year or Grain.Quarter or Grain.Week))
        {
            return null;
        }

        var third = Char(at) switch { '初' => 1, '头' when grain == Grain.Month && Char(at + 1) is not ('疼' or '痛' or '一' or '两' or '三') => 1, '中' when !At(at, "中国") && !At(at, "中心") && !At(at, "中午") && !At(at, "中标") && !At(at, "中文") => 2, '底' or '末' or '尾' => 3, _ => 0 };
        if (third == 0)
        {
            return null;
        }

        end = at + 1;
        // 初五 and 初一 are days of the old calendar.
        return third == 1 && ChineseNumbers.IsNumeral(Char(end)) ? null : third;
    }

    /// <summary>月底, 年初, 季末, 月中, 中旬 of the current period.</summary>
    private Item? BareThird(int at)
    {
        var (grain, place) = Char(at) switch
        {
            '月' => (Grain.Month, at + 1),
            '年' => (Grain.Year, at + 1),
            '季' => (Grain.Quarter, Optional(at + 1, "度")),
            '周' => (Grain.Week, at + 1),
            _ => (Grain.Other, at),
        };
        if (grain != Grain.Other && Char(at - 1) is not ('年' or '个') && Third(place, grain, out var end) is { } third && third <= 3)
        {
            return Char(at) == '周' && third != 1 ? null : Thirds(Over(at, place, grain, Dates.Unit(today, grain, 0)), third, end);
        }

        if (Any(at, ["上旬", "中旬", "下旬"]) is > 0 and var decade)
        {
            return Thirds(Over(at, at, Grain.Month, Dates.Unit(today, Grain.Month, 0)), Char(at) switch { '上' => 4, '中' => 5, _ => 6 }, decade);
        }

        return At(at, "年内") || At(at, "月内") ? Over(at, at + 2, Char(at) == '年' ? Grain.Year : Grain.Month, Dates.Unit(today, Char(at) == '年' ? Grain.Year : Grain.Month, 0)) : null;
    }

    private static Item Thirds(Item whole, int third, int end)
    {
        Alt[] alts = [.. whole.Alts.Select(alt => third switch
        {
            4 => new Alt(alt.Start, alt.Start!.Value.AddDays(10)),
            5 => new Alt(alt.Start!.Value.AddDays(10), alt.Start.Value.AddDays(20)),
            6 => new Alt(alt.Start!.Value.AddDays(20), alt.End),
            7 => new Alt(alt.Start, alt.Start!.Value.AddDays(15)),
            8 => new Alt(alt.Start!.Value.AddDays(15), alt.End),
            _ => Dates.Third(alt, whole.Grain, third),
        })];
        var next = whole.Alts[^1];
        var (from, to) = (DateOnly.FromDateTime(next.Start!.Value), DateOnly.FromDateTime(next.End!.Value).AddDays(-1));
        ReadDue? due = (third, whole.Grain) switch
        {
            (3, _) => new ReadDue(to),
            (1, Grain.Month) or (4, _) => new ReadDue(from, from.AddDays(9)),
            (2, Grain.Month) or (5, _) => new ReadDue(from.AddDays(10), from.AddDays(19)),
            (6, _) => new ReadDue(from.AddDays(20), to),
            (1, Grain.Week) => new ReadDue(from, from.AddDays(1)),
            (1, Grain.Year) => new ReadDue(from, from.AddMonths(1).AddDays(-1)),
            (2, Grain.Year) => new ReadDue(from.AddMonths(5), from.AddMonths(7).AddDays(-1)),
            (1, Grain.Quarter) => new ReadDue(from, from.AddMonths(1).AddDays(-1)),
            _ => null,
        };
        return Over(whole.Start, end, Grain.Other, alts) with { Cue = whole.Cue, Third = third <= 3 ? third : 0, Whole = whole.Alts, Due = due, HasYear = whole.HasYear };
    }
}
