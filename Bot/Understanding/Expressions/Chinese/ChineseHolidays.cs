namespace SalesBot.Bot.Understanding.Expressions.Chinese;

/// <summary>The days that have a name in Chinese, and 国庆, 过完五一, 清明连假后: a holiday, and the first day after it.</summary>
internal sealed partial class ChineseGrammar
{
    /// <summary>Longer names before those they begin with.</summary>
    private static readonly (string Word, HolidayRule Rule)[] Feasts = [.. new (string, HolidayRule)[]
    {
        ("元旦", HolidayRules.Announced(Holiday.NewYear)), ("春节", HolidayRules.Announced(Holiday.SpringFestival)), ("农历新年", HolidayRules.Announced(Holiday.SpringFestival)), ("大年初一", HolidayRules.Lunar(1, 1)), ("过年", HolidayRules.Announced(Holiday.SpringFestival)), ("过完年", HolidayRules.Announced(Holiday.SpringFestival)),
        ("除夕", HolidayRules.Lunar(1, 1, -1)), ("大年三十", HolidayRules.Lunar(1, 1, -1)), ("年三十", HolidayRules.Lunar(1, 1, -1)), ("元宵", HolidayRules.Lunar(1, 15)), ("小年夜", HolidayRules.Lunar(1, 1, -2)),
        ("清明", HolidayRules.Announced(Holiday.TombSweeping)), ("劳动节", HolidayRules.Announced(Holiday.LabourDay)), ("五一", HolidayRules.Announced(Holiday.LabourDay)), ("端午", HolidayRules.Announced(Holiday.DragonBoat)), ("七夕", HolidayRules.Lunar(7, 7)),
        ("中秋", HolidayRules.Announced(Holiday.MidAutumn)), ("重阳", HolidayRules.Lunar(9, 9)), ("国庆", HolidayRules.Announced(Holiday.NationalDay)), ("十一长假", HolidayRules.Announced(Holiday.NationalDay)), ("十一假期", HolidayRules.Announced(Holiday.NationalDay)),
        ("情人节", HolidayRules.Fixed(2, 14)), ("三八妇女节", HolidayRules.Fixed(3, 8)), ("三八节", HolidayRules.Fixed(3, 8)), ("妇女节", HolidayRules.Fixed(3, 8)), ("女神节", HolidayRules.Fixed(3, 8)), ("植树节", HolidayRules.Fixed(3, 12)), ("愚人节", HolidayRules.Fixed(4, 1)), ("五四青年节", HolidayRules.Fixed(5, 4)), ("青年节", HolidayRules.Fixed(5, 4)),
        ("六一儿童节", HolidayRules.Fixed(6, 1)), ("六一节", HolidayRules.Fixed(6, 1)), ("儿童节", HolidayRules.Fixed(6, 1)), ("七一建党节", HolidayRules.Fixed(7, 1)), ("建党节", HolidayRules.Fixed(7, 1)), ("八一建军节", HolidayRules.Fixed(8, 1)), ("建军节", HolidayRules.Fixed(8, 1)), ("教师节", HolidayRules.Fixed(9, 10)), ("双十节", HolidayRules.Fixed(10, 10)),
        ("万圣节前夜", HolidayRules.Fixed(10, 31)), ("万圣节", HolidayRules.Fixed(10, 31)), ("双十一", HolidayRules.Fixed(11, 11)), ("双11", HolidayRules.Fixed(11, 11)), ("光棍节", HolidayRules.Fixed(11, 11)), ("双十二", HolidayRules.Fixed(12, 12)), ("双12", HolidayRules.Fixed(12, 12)), ("平安夜", HolidayRules.Fixed(12, 24)), ("圣诞", HolidayRules.Fixed(12, 25)),
        ("母亲节", HolidayRules.Nth(5, 2, 7)), ("父亲节", HolidayRules.Nth(6, 3, 7)), ("感恩节", HolidayRules.Nth(11, 4, 4)), ("复活节", HolidayRules.Easter()),
    }.OrderByDescending(feast => feast.Item1.Length)];

    private static readonly System.Buffers.SearchValues<char> FeastFirsts = System.Buffers.SearchValues.Create([.. Feasts.Select(feast => feast.Word[0]).Distinct()]);

    private Item? Feast(int at)
    {
        // 去年国庆, 2027年春节
        if (Year(at, out var year, out var afterYear) && Feasted(Skip(Optional(Skip(afterYear), "的")), out var said, out _, out var end) && said(year) is { } day)
        {
            return On(at, end, day) with { HasYear = true };
        }

        if (LunarDay(at) is { } lunar)
        {
            return lunar;
        }

        var over = Any(at, ["过完了", "过完", "过了", "过"]);
        var place = over > 0 && !At(at, "过年") && !At(at, "过完年") ? over : at;
        if (!Feasted(place, out var feast, out var word, out end) || HolidayRules.Near(feast, today) is not var (before, first, off))
        {
            return null;
        }

        end = Any(end, ["小长假", "长假期", "长假", "连假", "假期", "放假", "假日", "假"]) is > 0 and var rest ? rest : end;
        var after = Any(end, ["回来之后", "回来后", "回来", "结束后", "之后", "以后", "过后", "后", "完了", "完", "过完了", "过完", "过了"]);
        if (place > at || word == "过完年" || (after > 0 && !At(after - 1, "后半")))
        {
            return On(at, after > 0 ? after : end, off.End!.Value);
        }

        // 国庆期间 is a stretch, 国庆前 is before its first day.
        return word != "过年" && At(end, "期间") ? Over(at, end + 2, Grain.Other, off)
            : new Item(ItemKind.Date, at, end, before is { } last && (today - last).Days <= 60 ? [new Alt(last), new Alt(first)] : [new Alt(first)]) { Cue = DayCue.MonthDay };
    }

    /// <summary>正月初八, 腊月廿三, 农历三月初三, 大年初五, 年初八.</summary>
    private Item? LunarDay(int at)
    {
        var place = Optional(Optional(at, "农历"), "阴历");
        var month = 0;
        if (Any(place, ["正月", "冬月", "腊月"]) is > 0 and var named)
        {
            (month, place) = (Char(place) switch { '正' => 1, '冬' => 11, _ => 12 }, named);
        }
        else if (Any(place, ["大年初", "年初"]) is > 0 and var newYear && Number(newYear, 15, out _, out var one) && one == newYear + 1 && Char(one) is not ('月' or '号' or '日'))
        {
            (month, place) = (1, newYear - 1);
        }
        else if (place > at && Number(place, 12, out month, out var afterMonth) && At(afterMonth, "月"))
        {
            place = afterMonth + 1;
        }
        else
        {
            return null;
        }

        if (!Number(Optional(place, "初"), 30, out var day, out var end) || day < 1 || HolidayRules.Near(HolidayRules.Lunar(month, day), today) is not var (before, next, _))
        {
            return null;
        }

        end = Optional(end, "日");
        return new Item(ItemKind.Date, at, end, before is { } last ? [new Alt(last), new Alt(next)] : [new Alt(next)]) { Cue = DayCue.MonthDay };
    }

    private bool Feasted(int place, out HolidayRule feast, out string word, out int end)
    {
        if (FeastFirsts.Contains(Char(place)))
        {
            foreach (var (name, rule) in Feasts)
            {
                if (At(place, name) && !(name == "五一" && Char(place + 2) is '万' or '千' or '百' or '点' or '亿' or '个' or '路' or '街') && !At(place, "春节联欢") && !(name == "除夕" && Char(place + 2) == '夜'))
                {
                    (feast, word, end) = (rule, name, Optional(place + name.Length, "节"));
                    return true;
                }
            }
        }

        (feast, word, end) = (_ => null, "", place);
        return false;
    }
}
