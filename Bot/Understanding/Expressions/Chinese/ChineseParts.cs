using System.Collections.Frozen;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Expressions.Chinese;

/// <content>Parts of the day: 上午, 晚上, 今晚, 听朝, 下班前.</content>
internal sealed partial class ChineseGrammar
{
    /// <summary>上午, 晚上, 今晚, 昨晚, 明早, and 早 or 晚 right after a day.</summary>
    private Item? PartOfDay(int at)
    {
        var start = Char(at) == '赶' ? at + 1 : at;
        if (Part(ChineseDayWords.Parts, start) is var (word, from, to))
        {
            // 早上好 greets; 一上午 and 谈了半下午 are lengths; 当日下午 lies on a day spoken of before.
            var greets = Char(start + word.Length) == '好' && !Folding.IsHan(Char(start + word.Length + 1));
            var lasts = Char(start - 1) is '一' or '半' && Any(start - 2, ["周一", "拜一", "期一"]) < 0 || Any(start - 2, ["整个", "成个", "大半", "整整"]) == start;
            return greets || lasts || Spoken(start) ? null
                : new Item(ItemKind.Part, at, start + word.Length, [English.EnglishGrammar.Hours(from, to)]) { Cue = word == "当晚" ? DayCue.Bare : DayCue.Definite };
        }

        // 下班前 is no hour but the day itself.
        if (Any(at, ["下班之前", "下班以前", "下班前", "收工前", "收工之前", "放工前", "打烊前", "天黑前", "午夜前"]) is > 0 and var close)
        {
            return new Item(ItemKind.Part, at, close, [English.EnglishGrammar.Hours(16, 20)]) { Bound = Bound.None };
        }

        return PartOfNamedDay(at) ?? BarePart(at);
    }

    /// <summary>今晚, 明早, 昨晚, 听朝, 寻晚.</summary>
    private Item? PartOfNamedDay(int at)
    {
        int? day = Char(at) switch { '今' => 0, '明' or '听' => 1, '昨' or '寻' or '噚' or '琴' or '擒' => -1, _ => null };
        if (day is not { } step || Char(at + 1) is not ('早' or '晚' or '晨' or '夜' or '朝' or '午' or '宵' or '晏') || At(at + 1, "朝有") || At(at + 1, "夜来"))
        {
            return null;
        }

        var end = Any(at + 2, ["早上", "黑里", "黑了", "早", "上", "间", "黑", "头", "里", "昼"]) is > 0 and var longer ? longer : at + 2;
        var hours = Char(at + 1) switch { '晚' or '夜' or '宵' => Half(true), '午' => English.EnglishGrammar.Hours(11, 13), '晏' => English.EnglishGrammar.Hours(12, 16), _ => Half(false) };
        var on = today.AddDays(step);
        return new Item(ItemKind.DateTimeRange, at, end, [new Alt(on.Add(hours.Start!.Value.TimeOfDay), on.Add(hours.End!.Value.TimeOfDay))])
        {
            Day = On(at, end, on),
            Clock = new Item(ItemKind.Part, at, end, [hours]),
        };
    }

    /// <summary>周三早, 5号晚, 昨儿黑了: the part of the day that was just named; 黑了 also opens a clause.</summary>
    private Item? BarePart(int at)
    {
        if (Part(ChineseDayWords.AfterDay, at) is not var (word, from, to) || Char(at + word.Length) is '点' or '一' or '期' or '报' or '会' or '了' or '餐' or '饭' or '屏' or '色')
        {
            return null;
        }

        var named = Char(at - 1) is '日' or '号' or '天' or '儿' or '个' or '来' or '一' or '二' or '三' or '四' or '五' or '六' && !(word is "早" or "晚" or "午" or "晌" && Char(at - 1) is '个' or '来');
        return named || (word is "黑了" or "黑介" or "黑价" && !Folding.IsHan(Char(at - 1))) ? new Item(ItemKind.Part, at, at + word.Length, [English.EnglishGrammar.Hours(from, to)]) : null;
    }

    private (string Word, int From, int To)? Part(FrozenDictionary<char, (string Word, int From, int To)[]> parts, int at)
    {
        if (parts.TryGetValue(Char(at), out var words))
        {
            foreach (var part in words)
            {
                if (At(at, part.Word))
                {
                    return part;
                }
            }
        }

        return null;
    }

    /// <summary>Whether 当日, 那天 and the like stand before: a part of a day that was spoken of.</summary>
    private bool Spoken(int at) => Any(at - 2, ["当日", "当天", "同日", "那天", "那晚"]) == at;

    private static Alt Half(bool evening) => English.EnglishGrammar.Hours(evening ? 16 : 8, evening ? 20 : 12);
}
