using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Intents;

/// <content>Of the days that a moved appointment names, the one it now lies on.</content>
internal static partial class WhenReader
{
    /// <summary>What stands before the day it lay on: 原定周四, "instead of the 17th".</summary>
    private static readonly string[] Sources = ["原定于", "原定", "原先说", "原说", "本来说", "本来约", "说好的", "说好", "原约", "原先", "原来", "原订", "原本", "本来", "由", "从", "不是", "约的", "约了", "约好的", "定的", "定不到", "from", "instead of", "stead of", "rather than", "not", "was", "was for", "can't do", "cant do", "can't make"];

    /// <summary>What stands before the day it now lies on.</summary>
    private static readonly string[] Targets = ["到", "至", "成", "为", "去", "在", "做", "改", "咗", "于", "约", "to", "for", "till", "til", "until", "make it", "to the", "on", "push", "move"];

    private static int Target(Utterance said, Item item, bool moved)
    {
        var before = said.Folded.AsSpan(0, item.Start).TrimEnd();
        return before.EndsWithWord(Sources) ? -8 : moved && before.EndsWithWord(Targets) ? 4 : 0;
    }

    /// <summary>往后推一周, 提前两天, "push it back a week": by how many days from the one it lay on; a day named after that, as in 挪一周变17号, is the one it now lies on.</summary>
    private static int? Shift(Utterance said, Region region, Item? day)
    {
        foreach (var item in said.Times)
        {
            if (!region.Holds(item.Start) || day?.Start >= item.End || item is not { Kind: ItemKind.Duration, Length: { IsClock: false, Months: 0, Years: 0 } length })
            {
                continue;
            }

            var before = said.Folded.AsSpan(0, item.Start).TrimEnd();
            var back = before.EndsWithWord("往前提", "往前挪", "往前", "提前", "提早", "早", "前移", "拨前", "早咗", "forward", "forward by", "up", "earlier by");
            if (back || before.EndsWithWord("往后推", "往后挪", "往后", "后挪", "推后", "推迟", "延后", "延", "延期", "顺延", "押后", "后延", "拨后", "晚", "迟", "迟咗", "推", "back", "back by", "out", "out by", "by"))
            {
                return (int)length.Days * (back ? -1 : 1);
            }
        }

        return null;
    }
}
