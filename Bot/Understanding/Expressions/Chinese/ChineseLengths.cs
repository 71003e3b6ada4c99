using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Expressions.Chinese;

/// <content>Lengths of time: 两周, 半小时, 三年半, 一个半月, 8天又20小时, 三个工作日; and stretches counted from today: 近三年, 未来两周.</content>
internal sealed partial class ChineseGrammar
{
    private static readonly (string Word, Span One)[] Units =
    [
        ("个工作日", new Span(0, 0, 1, 0, true)), ("工作日", new Span(0, 0, 1, 0, true)), ("个工作天", new Span(0, 0, 1, 0, true)), ("工作天", new Span(0, 0, 1, 0, true)), ("个小时", new Span(0, 0, 0, 3600)), ("小时", new Span(0, 0, 0, 3600)), ("个钟头", new Span(0, 0, 0, 3600)), ("个钟", new Span(0, 0, 0, 3600)), ("分钟", new Span(0, 0, 0, 60)), ("秒钟", new Span(0, 0, 0, 1)), ("秒", new Span(0, 0, 0, 1)),
        ("个星期", new Span(0, 0, 7, 0)), ("星期", new Span(0, 0, 7, 0)), ("个礼拜", new Span(0, 0, 7, 0)), ("礼拜", new Span(0, 0, 7, 0)), ("个周", new Span(0, 0, 7, 0)), ("周", new Span(0, 0, 7, 0)),
        ("个季度", new Span(0, 3, 0, 0)), ("季度", new Span(0, 3, 0, 0)), ("个月", new Span(0, 1, 0, 0)), ("年", new Span(1, 0, 0, 0)), ("天", new Span(0, 0, 1, 0)), ("日", new Span(0, 0, 1, 0)), ("时", new Span(0, 0, 0, 3600)), ("分", new Span(0, 0, 0, 60)),
    ];

    private Item? Length(int at)
    {
        if (!OneLength(at, false, out var total, out var end))
        {
            return null;
        }

        for (var more = 0; more < 7; more++)
        {
            var place = Skip(Any(end, ["又", "零", "余", "多", "加", "和", ","]) is > 0 and var filler ? filler : end);
            if (!OneLength(place, true, out var part, out var after) || part.TotalSeconds >= total.TotalSeconds || part.TotalSeconds <= 0 || (folded[end..place].Contains(',', StringComparison.Ordinal)))
            {
                break;
            }

            (total, end) = (total + part, after);
        }

        return new Item(ItemKind.Duration, at, end, []) { Length = total };
    }

    /// <param name="inside">After another length, where 时 and 分 are units and not marks on a clock.</param>
    private bool OneLength(int at, bool inside, out Span length, out int end)
    {
        if (Char(at) == '半' || (Char(at) is '一' or '1' && Char(at + 1) == '半'))
        {
            return HalfOf(at, Char(at) == '半' ? at + 1 : at + 2, out length, out end);
        }

        (length, end) = (default, at);
        if (!ChineseNumbers.Read(folded, at, out var count, out var next) || count > 100_000)
        {
            if (Char(at) != '几')
            {
                return false;
            }

            (count, next) = (3, at + 1);
        }

        var unit = Skip(next);
        // 十几天, 三多个月: the filler adds nothing.
        unit = Char(unit) is '几' or '多' or '来' ? unit + 1 : unit;
        if (At(unit, "个半"))
        {
            return AndAHalf(unit + 2, count, inside, out length, out end);
        }

        if (!UnitAt(unit, inside, out var span, out end) || NoLength(at, count, span, end))
        {
            return false;
        }

        var half = Char(end) == '半' && !span.WorkDays && Char(end + 1) is not ('导' or '成' or '价' or '年' or '月' or '天');
        end = half ? end + 1 : end;
        end = At(end, "钟") && folded[end - 1] == '分' ? end + 1 : end;
        length = span * (half ? count + 0.5 : count);
        return true;
    }

    /// <summary>半天, 一半小时; 上半年 is a period.</summary>
    private bool HalfOf(int at, int place, out Span length, out int end)
    {
        (length, end) = (default, at);
        if (Char(at - 1) is '上' or '下' or '前' or '后')
        {
            return false;
        }

        if (At(place, "天") || At(place, "日"))
        {
            (length, end) = (new Span(0, 0, 0.5, 0), place + 1);
            return true;
        }

        if (!UnitAt(place, false, out var half, out end) || half.WorkDays || At(place, "周"))
        {
            return false;
        }

        length = half * 0.5;
        return true;
    }

    /// <summary>一个半月, 两个半小时.</summary>
    private bool AndAHalf(int word, double count, bool inside, out Span length, out int end)
    {
        var (one, after) = At(word, "月") ? (new Span(0, 1, 0, 0), word + 1) : UnitAt(word, inside, out var unit, out var next) ? (unit, next) : (default, -1);
        (length, end) = (one * (count + 0.5), after);
        return after > 0;
    }

    /// <summary>2018年 and 07年 are years, 12日 a date, 第三天 one of several; nor are 周年, 天津 and 秒杀 lengths.</summary>
    private bool NoLength(int at, double count, Span span, int end) => Char(at - 1) == '第' || folded[end - 1] switch
    {
        '年' => count > 200 || (Folding.IsDigit(folded[at]) && folded[at] == '0') || At(end, "级"),
        '日' => !span.WorkDays && !DaysLong(at, count, end),
        '周' => At(end, "年") || At(end, "岁"),
        '天' => Char(end) is '目' or '猫' or '下' or '津' or '河',
        '秒' => At(end, "杀"),
        _ => false,
    };

    /// <summary>三日後, 十日内, 等咗四日, 月结30日 are lengths, where 15日后 may be after the fifteenth.</summary>
    private bool DaysLong(int at, double count, int end)
    {
        var before = Char(at - 1) is '咗' or '了' or '足' or '到' or '成' ? Char(at - 2) : Char(at - 1);
        return count > 31 || Any(end, ["内", "之内", "以内"]) > 0 || (count <= 10 && Any(end, ["后", "之后", "以后"]) > 0 && !At(end, "后天"))
            || before is '等' or '迟' or '验' or '足' or '逾' or '超' or '满' or '隔' or '结' or '期' or '近' or '共' || Any(at - 2, ["改做", "超过", "延长"]) > 0;
    }

    private bool UnitAt(int at, bool inside, out Span one, out int end)
    {
        foreach (var (word, span) in Units)
        {
            if (At(at, word) && (inside || word is not ("时" or "分")))
            {
                (one, end) = (span, at + word.Length);
                return true;
            }
        }

        (one, end) = (default, at);
        return false;
    }

    /// <summary>过去十年, 近三年, 最近两周, 未来3天, 接下来两个月, 上2个月, 后1年, 还剩5分钟, 之后5分钟.</summary>
    private Item? Several(int at)
    {
        var past = Any(at, ["过去的", "过去", "最近这", "最近的", "最近", "近", "前", "上", "这"]);
        var future = Any(at, ["未来的", "未来", "接下来的", "接下来", "今后的", "今后", "往后", "之后", "下", "后", "还剩下", "还剩", "再给"]);
        if (past < 0 && future < 0)
        {
            return null;
        }

        var place = Skip(Math.Max(past, future));
        var forward = future > past;
        if (At(at, "上个小时") || At(at, "上一个小时") || At(at, "上一小时"))
        {
            return new Item(ItemKind.DateTimeRange, at, at + (At(at, "上一个") ? 5 : 4), [new Alt(now.AddHours(-1), now)]);
        }

        if (!OneLength(place, false, out var length, out var end) || (folded[at] is '上' or '下' or '前' or '后' or '这' && place == at + 1 && !char.IsAsciiDigit(Char(place)) && !ChineseNumbers.IsNumeral(Char(place)) && Char(place) != '几'))
        {
            return null;
        }

        if (folded[at] == '上' && Char(at - 1) is '马' or '以' or '晚' or '早' or '加')
        {
            return null;
        }

        if (folded[at] is '近' && Char(at - 1) is '附' or '接' or '靠' or '将' or '临')
        {
            return null;
        }

        if (length.IsClock)
        {
            return length.From(now, forward ? 1 : -1) is { } edge ? new Item(ItemKind.DateTimeRange, At(at, "还剩") ? at : at, end, [forward ? new Alt(now, edge) : new Alt(edge, now)]) : null;
        }

        if (folded[at] == '还' || At(at, "再给"))
        {
            return null;
        }

        if (folded[at] == '这')
        {
            // 这两天, 这三个月: around now, told by the tense.
            return length.From(today) is { } soon && length.From(today, -1) is { } lately
                ? Over(at, end, Grain.Other, new Alt(lately, today), new Alt(today, soon)) with { Cue = DayCue.Bare } : null;
        }

        var origin = forward ? today.AddDays(1) : today;
        return length.From(origin, forward ? 1 : -1) is { } bound ? Over(at, end, Grain.Other, forward ? new Alt(origin, bound) : new Alt(bound, origin)) : null;
    }
}
