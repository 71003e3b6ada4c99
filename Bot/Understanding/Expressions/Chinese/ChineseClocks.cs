using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Expressions.Chinese;

/// <content>Times of day and its parts: 两点半, 晚上八点, 9:30, 五到六点, 今晚, 早间.</content>
internal sealed partial class ChineseGrammar
{
    private static readonly (string Word, int From, int To, int Shift)[] Parts =
    [
        ("凌晨", 0, 6, 0), ("清晨", 5, 8, 0), ("一大早", 8, 12, 0), ("一早", 8, 12, 0), ("大清早", 5, 8, 0), ("早上", 8, 12, 0), ("早晨", 8, 12, 0), ("早间", 8, 12, 0), ("上午", 8, 12, 0), ("中午", 11, 13, 0), ("午间", 11, 13, 0), ("正午", 11, 13, 0), ("晌午", 11, 13, 0),
        ("下午", 12, 16, 0), ("午后", 12, 16, 0), ("傍晚", 16, 20, 0), ("晚上", 16, 20, 0), ("晚间", 16, 20, 0), ("夜晚", 16, 20, 0), ("夜里", 20, 24, 0), ("深夜", 20, 24, 0), ("半夜", 20, 24, 0), ("夜间", 20, 24, 0), ("当晚", 16, 20, 0), ("下昼", 12, 16, 0), ("上昼", 8, 12, 0),
    ];

    /// <summary>9点, 三点半, 8点十五分, 15时20分, 9:30, 五点一刻, 零点整.</summary>
    private Item? Clock(int at)
    {
        if (!Number(at, 24, out var hour, out var place) || hour < 0)
        {
            return null;
        }

        // 五到六点, 3-5点: the hour's mark is said once.
        if (Any(Skip(place), ["到", "至", "-", "~"]) is > 0 and var to && !Folding.IsDigit(Char(to - 2) == ':' ? '0' : 'x') && Number(Skip(to), 24, out var until, out var afterUntil) && Char(afterUntil) is '点' or '时' && !At(afterUntil, "时间") && Timed(Skip(to)) is { } second && until > 0)
        {
            var first = OClock(at, place, hour, 0, 0);
            return SpokenRange(first, second);
        }

        return Timed(at);
    }

    private static Item SpokenRange(Item first, Item second)
    {
        var alts = first.Alts.Zip(second.Alts.Concat(second.Alts), (one, two) => new Alt(one.Start, two.Start > one.Start ? two.Start : two.Start!.Value.AddHours(12))).ToArray();
        return new Item(ItemKind.TimeRange, first.Start, second.End, alts) { From = first, To = second, TwelveHour = first.TwelveHour };
    }

    private Item? Timed(int at)
    {
        if (!Number(at, 24, out var hour, out var place))
        {
            return null;
        }

        if (Char(place) == ':' && Folding.IsDigit(Char(at)) && place - at <= 2 && Folding.IsDigit(Char(place + 1)) && Folding.IsDigit(Char(place + 2)) && !Folding.IsDigit(Char(place + 3)))
        {
            var (minute, end) = Run(place + 1);
            var seconds = 0;
            if (Char(end) == ':' && Folding.IsDigit(Char(end + 1)) && Folding.IsDigit(Char(end + 2)) && Run(end + 1) is ( < 60 and var said, var afterSeconds))
            {
                (seconds, end) = (said, afterSeconds);
            }

            return minute > 59 || (at > 0 && Char(at - 1) == ':') ? null : Meridiem(OClock(at, end, hour, minute, seconds), hour, minute, seconds);
        }

        var mark = Skip(place);
        var isPoint = Char(mark) == '点';
        if (!isPoint && !(Char(mark) == '时' && !At(mark, "时间") && !At(mark, "时候") && !At(mark, "时代")))
        {
            return null;
        }

        // 两点建议, 有一点贵: points that are not on a clock.
        if (isPoint && (Any(mark + 1, ["建议", "要求", "意见", "问题", "原因", "想法", "点", "儿", "都", "也", "没", "贵", "小", "好", "疑", "子", "击", "名", "评", "心", "赞"]) > 0 || Char(at - 1) is '有' or '第' or '早' or '晚' or '快' or '慢' or '差' or '这' or '那' or '便' && hour == 1 && Char(at - 2) != '今' && Char(at - 2) != '明' && Char(at - 2) != '昨' && Char(at - 2) != '天'))
        {
            return null;
        }

        var next = mark + 1;
        var (minutes, second) = (0, 0);
        var said2 = false;
        if (Any(next, ["半钟", "半"]) is > 0 and var half)
        {
            (minutes, next, said2) = (30, half, true);
        }
        else if (At(next, "一刻") || At(next, "1刻"))
        {
            (minutes, next, said2) = (15, Optional(next + 2, "钟"), true);
        }
        else if (At(next, "三刻") || At(next, "3刻"))
        {
            (minutes, next, said2) = (45, Optional(next + 2, "钟"), true);
        }
        else if (Any(next, ["整", "钟整", "钟"]) is > 0 and var whole)
        {
            next = whole;
        }
        else
        {
            var lead = Any(next, ["过", "零", "〇"]) is > 0 and var zero ? zero : next;
            if (Number(lead, 59, out var minute, out var afterMinute) && !(isPoint && Char(afterMinute) is '点' or '万' or '千' or '百' or '个' or '折' or '%' or '成' or '套' or '台' or '人' or '位'))
            {
                var fen = Char(afterMinute) == '分' && !At(afterMinute, "分之") && !At(afterMinute, "分钟");
                if (fen || (isPoint && (minute >= 10 || lead > next) && (afterMinute - lead >= 2 || lead > next)))
                {
                    (minutes, next, said2) = (minute, fen ? afterMinute + 1 : afterMinute, true);
                    if (fen && Number(next, 59, out var s, out var afterSecond) && Char(afterSecond) == '秒')
                    {
                        (second, next) = (s, afterSecond + 1);
                    }
                }
            }
            else if (!isPoint)
            {
                // 20时 beside a day is an hour; 8天20时 is a length and read there.
                minutes = 0;
            }
        }

        // 一点 and 两点 beside a verb are seldom hours: 便宜一点 was ruled out above; a decimal is no time either.
        if (isPoint && !said2 && ChineseNumbers.Digit(Char(next)) >= 0 && Char(next) is not ('一' or '两') && !Folding.IsDigit(Char(next)) && Number(next, 9, out _, out var decimals) && decimals == next + 1 && Char(decimals) is '万' or '亿' or '元' or '折' or '倍' or '%')
        {
            return null;
        }

        return OClock(at, next, hour, minutes, second);
    }

    private Item Meridiem(Item time, int hour, int minute, int second)
    {
        var place = Skip(time.End);
        if (Char(place) is 'a' or 'p' && (Char(place + 1) is 'm' || (Char(place + 1) == '.' && Char(place + 2) == 'm')))
        {
            var end = Char(place + 1) == 'm' ? place + 2 : Char(place + 3) == '.' ? place + 4 : place + 3;
            return OClock(time.Start, end, hour > 12 ? hour : (hour % 12) + (Char(place) == 'p' ? 12 : 0), minute, second) is var settled ? settled with { Alts = [settled.Alts[0]], TwelveHour = false } : time;
        }

        return time;
    }

    private static Item OClock(int start, int end, int hour, int minute, int second)
    {
        var time = new DateTime(1, 1, 1).AddMinutes(minute).AddSeconds(second);
        return hour is >= 1 and <= 12
            ? new Item(ItemKind.Time, start, end, [new Alt(time.AddHours(hour)), new Alt(time.AddHours(hour == 12 ? 0 : hour + 12))]) { TwelveHour = true }
            : new Item(ItemKind.Time, start, end, [new Alt(time.AddHours(hour % 24))]);
    }

    /// <summary>上午, 晚上, 今晚, 昨晚, 明早, and 早 or 晚 right after a day.</summary>
    private Item? PartOfDay(int at)
    {
        foreach (var (word, from, to, _) in Parts)
        {
            if (At(at, word))
            {
                return new Item(ItemKind.Part, at, at + word.Length, [English.EnglishGrammar.Hours(from, to)]);
            }
        }

        // 下班前 is no hour but the day itself.
        if (Any(at, ["下班之前", "下班以前", "下班前", "收工前", "打烊前", "天黑前", "午夜前"]) is > 0 and var close)
        {
            return new Item(ItemKind.Part, at, close, [English.EnglishGrammar.Hours(16, 20)]) { Bound = Bound.None };
        }

        var day = Char(at) switch { '今' => 0, '明' => 1, '昨' => -1, '当' => 0, _ => 99 };
        if (day != 99 && Char(at + 1) is '早' or '晚' or '晨' or '夜' && Char(at) != '当')
        {
            var end = Optional(Optional(at + 2, "上"), "间");
            var evening = Char(at + 1) is '晚' or '夜';
            var hours = English.EnglishGrammar.Hours(evening ? 16 : 8, evening ? 20 : 12);
            var on = today.AddDays(day);
            return new Item(ItemKind.DateTimeRange, at, end, [new Alt(on.Add(hours.Start!.Value.TimeOfDay), on.Add(hours.End!.Value.TimeOfDay))])
            {
                Day = On(at, end, on),
                Clock = new Item(ItemKind.Part, at, end, [hours]),
            };
        }

        if (Char(at) is '早' or '晚' && Char(at - 1) is '日' or '号' or '天' or '一' or '二' or '三' or '四' or '五' or '六' && Char(at + 1) is not ('点' or '一' or '期' or '报' or '会' or '了' or '餐' or '饭'))
        {
            var evening = Char(at) == '晚';
            return new Item(ItemKind.Part, at, at + 1, [English.EnglishGrammar.Hours(evening ? 16 : 8, evening ? 20 : 12)]);
        }

        return null;
    }
}
