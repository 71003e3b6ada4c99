using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Expressions.Chinese;

/// <content>Days: 今天, 下下周一, 三月十五号, 去年本月十日, 2026年3月5日, 3/5.</content>
internal sealed partial class ChineseGrammar
{
    private static readonly (string Word, int Step)[] Steps = [("上上个", -2), ("上上", -2), ("下下下", 3), ("下下个", 2), ("下下", 2), ("上个", -1), ("上一个", -1), ("上一", -1), ("上", -1), ("下个", 1), ("下一个", 1), ("下一", 1), ("下", 1), ("这个", 0), ("今个", 0), ("呢个", 0), ("这一", 0), ("这", 0), ("本", 0), ("当", 0), ("今", 0)];

    private static readonly string[] WeekWords = ["星期", "礼拜", "周", "拜"];

    private Item? Day(int at)
    {
        var best = Named(at);
        Longer(ref best, Weekday(at));
        Longer(ref best, Written(at));
        return best;
    }

    private Item? Named(int at)
    {
        // 明后天, 今明两天: each of the days named.
        if (Any(at, ["明后两天", "明后天", "明后", "今明两天", "今明天", "昨今两天"]) is >= 0 and var both && (At(both - 1, "天") || At(both, "日")))
        {
            var first = today.AddDays(Char(at) switch { '明' => 1, '昨' => -1, _ => 0 });
            return Over(at, At(both, "日") ? both + 1 : both, Grain.Day, new Alt(first, first.AddDays(2)));
        }

        // 赶明儿, 赶后晌: by then.
        var start = Char(at) == '赶' ? at + 1 : at;
        if (ChineseDayWords.Days.TryGetValue(Char(start), out var words))
        {
            foreach (var (word, day) in words)
            {
                if (At(start, word) && (start == at || day > 0))
                {
                    return NoDay(start, word) ? null : On(at, start + word.Length, today.AddDays(day));
                }
            }
        }

        if (Telegraphic(at) is { } brief)
        {
            return brief;
        }

        return At(at, "最近") && !(Number(Skip(at + 2), 1000, out _, out _) || Char(at + 2) is '几' or '一' or '两') ? On(at, at + 2, today) with { Cue = DayCue.Bare } : null;
    }

    /// <summary>今日头条 is a company, 《明日之后》 a game, 那前儿 that time; 当天 is the day spoken of before.</summary>
    private bool NoDay(int at, string word) =>
        word == "当天" || Any(at, ["今日头条", "明日之", "前天台", "次日达", "隔日达", "后天性", "明朝时", "明朝代"]) > 0
        || (word[0] is '后' or '前' && Char(at - 1) is '以' or '今' or '之' or '最' or '然' or '目' or '那' or '这' or '午' or '饭' or '班')
        || (word[0] == '夜' && Char(at - 1) is '入' or '熬' or '半' or '连' or '深' or '当' or '整' or '一');

    /// <summary>昨16:30电联, 今回邮: the day alone, as in a telegram.</summary>
    private Item? Telegraphic(int at)
    {
        if (Char(at) is not ('今' or '昨' or '顷') || (Folding.IsHan(Char(at - 1)) && !(Char(at - 1) is '总' or '长' or '理' or '任' or '工' or '董' or '监' or '于')))
        {
            return null;
        }

        var follows = Folding.IsDigit(Char(at + 1)) || Char(at + 1) is '致' or '回' or '访' or '赴' or '收' or '接' or '拜' or '约' or '发' or '往' or '到' or '与' or '电' or '来' or '见' or '会' or '获' or '已' or '函' or '复';
        return follows ? On(at, at + 1, today.AddDays(Char(at) == '昨' ? -1 : 0)) : null;
    }

    /// <summary>上, 下下, 这个 …: how many units from the current one.</summary>
    private bool Step(int at, out int step, out int next)
    {
        foreach (var (word, steps) in Steps)
        {
            if (At(at, word))
            {
                (step, next) = (steps, at + word.Length);
                return true;
            }
        }

        (step, next) = (0, at);
        return false;
    }

    private static int WeekdayOf(char folded) => folded switch { '日' or '天' or '末' => 7, _ => "一二三四五六".IndexOf(folded, StringComparison.Ordinal) + 1 is > 0 and var day ? day : folded is >= '1' and <= '6' ? folded - '0' : 0 };

    /// <summary>周四, 下周三, 上上个礼拜一, 下周的周五.</summary>
    private Item? Weekday(int at)
    {
        var relative = Step(at, out var step, out var place);
        place = Skip(place);
        var word = Any(place, WeekWords);
        if (word < 0)
        {
            return relative ? Foreign(at, place, step) : null;
        }

        var named = Char(word) != '末' ? WeekdayOf(Char(word)) : 0;
        // 下周的周三, 下周周三
        if (relative && named == 0)
        {
            var again = Any(Optional(Optional(word, "的"), "里"), WeekWords);
            named = again > 0 ? WeekdayOf(Char(again)) : 0;
            word = again;
        }

        if (named == 0 || (folded[word - 1] == '拜' && !relative && !At(word - 2, "礼拜") && Char(at - 1) is '崇' or '朝'))
        {
            return null;
        }

        // 周一鸣 is a name, 周天 may be; 周三两点 is a day and a time. A digit that goes on is a number: 周12.
        var end = word + 1;
        if (Folding.IsDigit(Char(word)) && (Folding.IsDigit(Char(end)) || Char(end) is '.' or '天' or '个' or '年'))
        {
            return null;
        }

        if (relative)
        {
            return On(at, end, Dates.Monday(today).AddDays((7 * step) + named - 1));
        }

        return new Item(ItemKind.Date, at, end, Dates.NearWeekdays(today, named)) { Cue = DayCue.Weekday };
    }

    /// <summary>上friday, 下个 Tue: Hong Kong's weekdays.</summary>
    private Item? Foreign(int at, int place, int step)
    {
        var end = place;
        while (Folding.IsLatin(Char(end)))
        {
            end++;
        }

        return end > place && English.Lexicon.Find(folded.AsSpan(place, end - place)) is { Weekday: > 0 and var weekday } ? On(at, end, Dates.Monday(today).AddDays((7 * step) + weekday - 1)) : null;
    }

    /// <summary>今年, 去年, 2026年, 26年, 二零二六年, 两千零四年.</summary>
    private bool Year(int at, out int year, out int next)
    {
        foreach (var (word, step) in (ReadOnlySpan<(string, int)>)[("大前年", -3), ("大后年", 3), ("今年", 0), ("去年", -1), ("前年", -2), ("明年", 1), ("后年", 2), ("本年", 0), ("上一年", -1), ("下一年", 1)])
        {
            if (At(at, word))
            {
                (year, next) = (today.Year + step, at + word.Length);
                next = Optional(next, "度");
                return Char(at + 1) != '年' || Char(at) != '后' || Char(at - 1) != '以';
            }
        }

        if (RepublicanYear(at, out year, out next))
        {
            return true;
        }

        (year, next) = (0, at);
        var end = at;
        var digits = 0;
        while (digits < 5 && end < folded.Length && (Folding.IsDigit(folded[end]) || ChineseNumbers.Digit(folded[end]) >= 0))
        {
            end++;
            digits++;
        }

        var suffix = Skip(end);
        if (At(suffix, "年") && !At(suffix, "年代") && !At(suffix, "年级"))
        {
            if (digits == 4)
            {
                foreach (var character in folded.AsSpan(at, 4))
                {
                    year = (year * 10) + (Folding.IsDigit(character) ? character - '0' : ChineseNumbers.Digit(character));
                }

                next = suffix + 1;
                return year is >= 1500 and <= 2199;
            }

            if (digits == 2)
            {
                foreach (var character in folded.AsSpan(at, 2))
                {
                    year = (year * 10) + (Folding.IsDigit(character) ? character - '0' : ChineseNumbers.Digit(character));
                }

                // 15年 alone may be a length: only with a leading zero, a month after it or a word that points.
                var month = Number(Skip(suffix + 1), 12, out _, out var afterMonth) && At(Skip(afterMonth), "月");
                if (month || folded[at] is '0' or '零' or '〇' || (year is >= 15 and <= 35 && (At(suffix + 1, "底") || At(suffix + 1, "初") || At(suffix + 1, "上半") || At(suffix + 1, "下半"))))
                {
                    year += year < 70 ? 2000 : 1900;
                    next = suffix + 1;
                    return true;
                }
            }

            if (Char(at) is '两' or '二' or '一' && ChineseNumbers.Read(folded, at, out var spoken, out var after) && spoken is >= 1500 and <= 2199 && At(Skip(after), "年"))
            {
                (year, next) = ((int)spoken, Skip(after) + 1);
                return true;
            }
        }
        else if (Char(at) is '两' && ChineseNumbers.Read(folded, at, out var spoken, out var after) && spoken is >= 1500 and <= 2199 && At(Skip(after), "年"))
        {
            (year, next) = ((int)spoken, Skip(after) + 1);
            return true;
        }

        return false;
    }

    /// <summary>民国115年, and 115年3月: Taiwan's count, which began in 1912.</summary>
    private bool RepublicanYear(int at, out int year, out int next)
    {
        (year, next) = (0, at);
        var named = Any(at, ["民国", "西元"]);
        var (number, end) = Run(Skip(named > 0 ? named : at));
        var mark = Skip(end);
        if (At(at, "西元") || !At(mark, "年") || (named > 0 ? number is < 1 or > 189 : number is < 100 or > 150 || end - at != 3 || !(Number(Skip(mark + 1), 12, out _, out var month) && At(Skip(month), "月"))))
        {
            return false;
        }

        (year, next) = (number + 1911, mark + 1);
        return true;
    }

    /// <summary>三月, 3月份, 本月, 下个月, 上上个月, counted from the current month when no number is said.</summary>
    private bool Month(int at, out int month, out int? step, out int next)
    {
        (month, step, next) = (0, null, at);
        if (Step(at, out var steps, out var place) && At(place, "月") && !At(place, "月饼") && !At(place, "月台"))
        {
            (step, next) = (steps, Optional(place + 1, "份"));
            return true;
        }

        if (Number(at, 12, out month, out place) && month >= 1 && At(Skip(place), "月"))
        {
            next = Optional(Skip(place) + 1, "份");
            return true;
        }

        return false;
    }

    /// <summary>[year] [month] day, each with what it may leave out.</summary>
    private Item? Written(int at)
    {
        var place = at;
        int? year = null;
        if (Year(at, out var said, out var afterYear))
        {
            year = said;
            place = Skip(Optional(Skip(afterYear), "的"));
        }

        var (month, step) = (0, (int?)null);
        var hasMonth = Month(place, out month, out step, out var afterMonth);
        if (hasMonth)
        {
            place = Skip(Optional(Skip(afterMonth), "的"));
        }

        if (!Number(place, 31, out var day, out var afterDay) || day < 1)
        {
            return null;
        }

        var end = EndOfDay(at, place, day, afterDay, hasMonth, year is not null);
        if (end < 0)
        {
            return null;
        }

        if (hasMonth && month == 0)
        {
            var first = Dates.FirstOfMonth(today).AddMonths(step!.Value);
            first = year is { } inYear ? new DateTime(inYear, first.Month, 1) : first;
            return Dates.Exists(first.Year, first.Month, day) ? Weekly(On(at, end, first.AddDays(day - 1))) : new Item(ItemKind.Date, at, end, []) { Impossible = true };
        }

        if (hasMonth && year is { } full)
        {
            return Dates.Exists(full, month, day) ? Weekly(On(at, end, new DateTime(full, month, day)) with { HasYear = true }) : new Item(ItemKind.Date, at, end, []) { Impossible = true };
        }

        if (year is not null)
        {
            return null;
        }

        var near = hasMonth ? Dates.NearMonthDays(today, month, day) : Dates.NearDays(today, day);
        return near is null ? (hasMonth ? new Item(ItemKind.Date, at, end, []) { Impossible = true } : null)
            : Weekly(new Item(ItemKind.Date, at, end, near) { Cue = hasMonth ? DayCue.MonthDay : DayCue.DayOfMonth });
    }

    /// <summary>Where a day of the month ends: 15号, 日, or bare after its month; −1 where the number is none.</summary>
    private int EndOfDay(int at, int place, int day, int afterDay, bool hasMonth, bool hasYear)
    {
        var mark = Skip(afterDay);
        if (Char(mark) is not ('日' or '号') || Any(mark, ["号线", "号楼", "号店", "日元", "号码", "号机"]) > 0)
        {
            return hasMonth && BareDay(place, day, afterDay) ? afterDay : -1;
        }

        var alone = !hasMonth && !hasYear;
        var length = alone && Char(mark) == '日' && DaysLong(at, day, mark + 1);
        var listed = (alone && Char(at - 1) is '第' or '/' or '.' or '小' or '大') || (Char(at - 1) == '-' && !Folding.IsHan(Char(at - 2)));
        return length || listed ? -1 : mark + 1;
    }

    /// <summary>八月十五 needs no 日, but 三月两次 and 5月20万 are no dates.</summary>
    private bool BareDay(int place, int day, int afterDay) =>
        !"个万千次家台套元块%.天年点-/:亿单件月周位人成折批wk百期".Contains(Char(afterDay), StringComparison.Ordinal)
        && (day >= 10 || Folding.IsDigit(Char(place)) || !Folding.IsHan(Char(afterDay)) || Char(afterDay) is '前' or '之' or '以' or '上' or '下' or '早' or '晚' or '中' or '到');

    /// <summary>2009年10月12号，星期一; 3月18日(周三): the weekday adds nothing to the date.</summary>
    private Item Weekly(Item date)
    {
        var place = Char(date.End) is ',' or '(' or ' ' ? date.End + 1 : date.End;
        var word = Any(place, WeekWords);
        if (word < 0 || WeekdayOf(Char(word)) == 0)
        {
            return date;
        }

        var end = Char(date.End) == '(' && Char(word + 1) == ')' ? word + 2 : word + 1;
        return Char(date.End) == ',' && date.Cue != DayCue.Definite ? date : date with { End = end };
    }
}
