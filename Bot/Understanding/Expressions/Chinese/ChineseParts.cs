using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Expressions.Chinese;

/// <content>Parts of the day: 上午, 晚上, 今晚, 听朝, 下班前.</content>
internal sealed partial class ChineseGrammar
{
    private static readonly (string Word, int From, int To)[] Parts =
    [
        ("凌晨", 0, 6), ("清晨", 5, 8), ("一大早", 8, 12), ("一早", 8, 12), ("大清早", 5, 8), ("早上", 8, 12), ("早晨", 8, 12), ("早间", 8, 12), ("上午", 8, 12), ("中午", 11, 13), ("午间", 11, 13), ("正午", 11, 13), ("晌午", 11, 13), ("晏昼", 12, 16),
        ("下午", 12, 16), ("午后", 12, 16), ("傍晚", 16, 20), ("晚上", 16, 20), ("晚间", 16, 20), ("夜晚", 16, 20), ("晚黑", 16, 20), ("夜里", 20, 24), ("深夜", 20, 24), ("半夜", 20, 24), ("夜间", 20, 24), ("当晚", 16, 20), ("下昼", 12, 16), ("上昼", 8, 12), ("朝早", 8, 12), ("朝头早", 8, 12), ("挨晚", 16, 20),
    ];

    /// <summary>上午, 晚上, 今晚, 昨晚, 明早, and 早 or 晚 right after a day.</summary>
    private Item? PartOfDay(int at)
    {
        foreach (var (word, from, to) in Parts)
        {
            if (At(at, word))
            {
                // 早上好 greets.
                return Char(at + word.Length) == '好' && !Folding.IsHan(Char(at + word.Length + 1)) ? null : new Item(ItemKind.Part, at, at + word.Length, [English.EnglishGrammar.Hours(from, to)]);
            }
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
        int? day = Char(at) switch { '今' => 0, '明' or '听' => 1, '昨' or '寻' or '噚' or '琴' => -1, _ => null };
        if (day is not { } step || Char(at + 1) is not ('早' or '晚' or '晨' or '夜' or '朝'))
        {
            return null;
        }

        var end = Optional(Optional(Optional(at + 2, "早"), "上"), "间");
        var evening = Char(at + 1) is '晚' or '夜';
        var hours = Half(evening);
        var on = today.AddDays(step);
        return new Item(ItemKind.DateTimeRange, at, end, [new Alt(on.Add(hours.Start!.Value.TimeOfDay), on.Add(hours.End!.Value.TimeOfDay))])
        {
            Day = On(at, end, on),
            Clock = new Item(ItemKind.Part, at, end, [hours]),
        };
    }

    /// <summary>周三早, 5号晚: the part of the day that was just named.</summary>
    private Item? BarePart(int at) =>
        Char(at) is '早' or '晚' && Char(at - 1) is '日' or '号' or '天' or '一' or '二' or '三' or '四' or '五' or '六' && Char(at + 1) is not ('点' or '一' or '期' or '报' or '会' or '了' or '餐' or '饭')
            ? new Item(ItemKind.Part, at, at + 1, [Half(Char(at) == '晚')])
            : null;

    private static Alt Half(bool evening) => English.EnglishGrammar.Hours(evening ? 16 : 8, evening ? 20 : 12);
}
