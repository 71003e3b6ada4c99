using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Expressions.Chinese;

/// <content>Times of day: 两点半, 晚上八点, 9:30, 五到六点, 差五分三点.</content>
internal sealed partial class ChineseGrammar
{
    /// <summary>点 after which a number counts points, not hours: 三点建议, 一点点.</summary>
    private static readonly string[] Points = ["建议", "要求", "意见", "问题", "原因", "想法", "看法", "体会", "区别", "好处", "优势", "不同", "点", "儿", "都", "也", "没", "贵", "小", "好", "疑", "子", "击", "名", "评", "心", "赞", "水", "头", "之间的"];

    /// <summary>9点, 三点半, 8点十五分, 15时20分, 9:30, 五点一刻, 零点整.</summary>
    private Item? Clock(int at)
    {
        if (ShortOf(at) is { } shortOf)
        {
            return shortOf;
        }

        if (!Number(at, 24, out var hour, out var place) || hour < 0)
        {
            return null;
        }

        // 五到六点, 3-5点: the hour's mark is said once.
        if (Any(Skip(place), ["到", "至", "-", "~"]) is > 0 and var to && Number(Skip(to), 24, out var until, out var afterUntil) && until > 0 && Char(afterUntil) is '点' or '时' && !At(afterUntil, "时间") && Timed(Skip(to)) is { } second)
        {
            return SpokenRange(OClock(at, place, hour, 0, 0), second);
        }

        return Timed(at);
    }

    /// <summary>差五分三点, 差一刻八点.</summary>
    private Item? ShortOf(int at)
    {
        if (Char(at) != '差')
        {
            return null;
        }

        int minutes, place;
        if (Any(at + 1, ["一刻钟", "一刻", "1刻"]) is > 0 and var quarter)
        {
            (minutes, place) = (15, quarter);
        }
        else if (Number(at + 1, 59, out minutes, out place) && Char(place) == '分' && minutes > 0)
        {
            place = Optional(place + 1, "钟");
        }
        else
        {
            return null;
        }

        return Timed(Optional(Skip(place), "到")) is { TwelveHour: true } hour
            ? hour with { Start = at, Alts = [.. hour.Alts.Select(alt => new Alt(new DateTime(1, 1, 1).Add((alt.Start!.Value.TimeOfDay - TimeSpan.FromMinutes(minutes) + TimeSpan.FromDays(1)).Ticks % TimeSpan.TicksPerDay is var ticks ? TimeSpan.FromTicks(ticks) : default)))] }
            : null;
    }

    private static Item SpokenRange(Item first, Item second)
    {
        var alts = first.Alts.Zip(second.Alts.Concat(second.Alts), (one, two) => new Alt(one.Start, two.Start > one.Start ? two.Start : two.Start!.Value.AddHours(12))).ToArray();
        return new Item(ItemKind.TimeRange, first.Start, second.End, alts) { From = first, To = second, TwelveHour = first.TwelveHour };
    }

    private Item? Timed(int at) => Number(at, 24, out var hour, out var place) ? Digital(at, hour, place) ?? Spoken(at, hour, Skip(place)) : null;

    /// <summary>9:30, 15:20:10, 3:05pm.</summary>
    private Item? Digital(int at, int hour, int colon)
    {
        if (Char(colon) != ':' || !Folding.IsDigit(Char(at)) || colon - at > 2 || Char(at - 1) == ':' || !Pair(colon + 1) || Run(colon + 1) is not ( <= 59 and var minute, var end))
        {
            return null;
        }

        var second = 0;
        if (Char(end) == ':' && Pair(end + 1) && Run(end + 1) is ( < 60 and var said, var afterSeconds))
        {
            (second, end) = (said, afterSeconds);
        }

        return Meridiem(OClock(at, end, hour, minute, second), hour, minute, second);
    }

    /// <summary>Two digits and no more.</summary>
    private bool Pair(int at) => Folding.IsDigit(Char(at)) && Folding.IsDigit(Char(at + 1)) && !Folding.IsDigit(Char(at + 2));

    /// <summary>三点半, 8点十五分, 15时20分, 五点一刻, 零点整.</summary>
    private Item? Spoken(int at, int hour, int mark)
    {
        var point = Char(mark) == '点';
        if (point ? CountsPoints(at, hour, mark) : Char(mark) != '时' || Any(mark, ["时间", "时候", "时代", "时半会", "时期", "时尚", "时装"]) > 0)
        {
            return null;
        }

        var (minute, second, end) = Minutes(mark + 1, point);

        // 三点五万 is a decimal.
        if (point && end == mark + 1 && ChineseNumbers.Digit(Char(end)) >= 0 && Char(end) is not ('一' or '两') && Number(end, 9, out _, out var decimals) && decimals == end + 1 && Char(decimals) is '万' or '亿' or '元' or '折' or '倍' or '%')
        {
            return null;
        }

        return OClock(at, end, hour, minute, second);
    }

    /// <summary>三点建议, 第二点, 有一点贵, 便宜两点: points that are not on a clock.</summary>
    private bool CountsPoints(int at, int hour, int mark)
    {
        if (Any(mark + 1, Points) > 0 || Char(at - 1) == '第')
        {
            return true;
        }

        var little = Char(at - 1) is '有' or '早' or '晚' or '快' or '慢' or '差' or '这' or '那' || Any(at - 2, ["便宜", "多少"]) > 0;
        var day = Char(at - 1) is '早' or '晚' && Char(at - 2) is '今' or '明' or '昨' or '天' or '日' or '号' or '当';
        return little && !day && (hour == 1 || (hour <= 3 && Any(at - 2, ["便宜", "这", "那"]) > 0));
    }

    /// <summary>半, 一刻, 十五分, 零五, 过十分, 整: what is said of the minutes after the hour's mark.</summary>
    private (int Minute, int Second, int End) Minutes(int next, bool point)
    {
        if (Any(next, ["半钟", "半"]) is > 0 and var half)
        {
            return (30, 0, half);
        }

        if (Any(next, ["一刻", "1刻"]) is > 0 and var one)
        {
            return (15, 0, Optional(one, "钟"));
        }

        if (Any(next, ["三刻", "3刻"]) is > 0 and var three)
        {
            return (45, 0, Optional(three, "钟"));
        }

        // 三点三, 四点搭九: in Cantonese the minute hand stands on a figure, each worth five; 三个字 is so many figures.
        var figure = Optional(next, "搭");
        if (Cantonese && Number(figure, 11, out var fives, out var afterFives) && fives > 0 && (At(afterFives, "个字") || (afterFives - figure == 1 && !Folding.IsDigit(folded[figure]) && Any(afterFives, ["万", "千", "百", "个", "分", "折", "%", "成", "套", "台", "人", "位", "点", "十"]) < 0)))
        {
            return (fives * 5, 0, At(afterFives, "个字") ? afterFives + 2 : afterFives);
        }

        if (Any(next, ["踏正", "正"]) is > 0 and var sharp && Cantonese)
        {
            return (0, 0, sharp);
        }

        if (Any(next, ["来钟", "多钟", "几钟", "整", "钟整", "钟"]) is > 0 and var whole)
        {
            return (0, 0, whole);
        }

        var lead = Any(next, ["过", "零", "〇"]) is > 0 and var zero ? zero : next;
        if (!Number(lead, 59, out var minute, out var end) || (point && Char(end) is '万' or '千' or '百' or '个' or '折' or '%' or '成' or '套' or '台' or '人' or '位') || (point && Char(end) == '点'))
        {
            return (0, 0, next);
        }

        if (Char(end) == '分' && !At(end, "分之") && !At(end, "分钟"))
        {
            return Number(end + 1, 59, out var second, out var afterSecond) && Char(afterSecond) == '秒' ? (minute, second, afterSecond + 1) : (minute, 0, end + 1);
        }

        // 三点十五 and 三点零五, but 三点五 may be a number.
        return point && (lead > next || (minute >= 10 && end - lead >= 2)) ? (minute, 0, end) : (0, 0, next);
    }

    /// <summary>Whether a text is in written Cantonese: one of the characters that only it uses.</summary>
    private bool Cantonese => cantonese ??= folded.AsSpan().ContainsAny(OnlyCantonese);

    private bool? cantonese;

    private static readonly System.Buffers.SearchValues<char> OnlyCantonese = System.Buffers.SearchValues.Create("咗喺嘅啲佢冇唔哋嗰嚟啱咁嘢睇畀俾");

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
}
