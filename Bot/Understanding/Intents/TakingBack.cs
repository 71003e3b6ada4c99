using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>
/// 删掉, 刚才那条不要了, "pls delete my last entry": taking back what was just said or done, in whatever order. Every word must be
/// one of these, so that 取消订单 and "cancel the meeting with Helen" stay what they are.
/// </summary>
internal static class TakingBack
{
    private static readonly string[] Erasing = ["删除", "删掉", "删了", "删", "撤销", "撤消", "撤回", "撤了", "撤掉", "撤", "去掉", "作废", "清掉", "回退", "复原", "还原", "恢复", "不要了", "不算"];

    private static readonly string[] Calling = ["取消", "算了", "不记了", "不填了", "不用了", "不弄了", "不写了", "别记了"];

    private static readonly string[] Meant = ["刚才", "刚刚", "刚", "上一", "上", "最后一", "最近一", "前一", "最后", "那条", "这条", "那笔", "这笔", "那个", "这个", "那一条", "这一条", "条", "笔", "个", "记录", "跟进", "记的", "说的", "发的", "写的", "更改", "改动", "修改", "变更", "改期", "挪动", "改的", "挪的", "删的", "定的", "那次", "这次", "那句", "这句"];

    private static readonly string[] Polite = ["帮我", "给我", "麻烦", "请", "把", "那", "就", "先", "还是", "一下", "吧", "啊", "呀", "了", "的", "我", "全部", "都"];

    private static readonly string[] ErasingWords = ["delete", "undo", "remove", "erase", "scrap", "discard", "revert", "scratch"];

    private static readonly string[] CallingWords = ["cancel", "forget", "nevermind", "never", "mind", "skip", "drop", "stop", "abort"];

    private static readonly string[] MeantWords = ["that", "it", "this", "last", "previous", "latest", "one", "entry", "record", "log", "message", "note", "what", "said", "recorded", "logged", "sent", "bit", "change", "edit", "move", "part", "correction"];

    private static readonly string[] PoliteWords = ["please", "pls", "plz", "can", "could", "you", "just", "ok", "okay", "actually", "no", "wait", "oh", "sorry", "the", "my", "i", "thing", "thanks", "lets", "about", "again", "take", "back", "all"];

    /// <returns><c>undo</c>, <c>cancel</c> where only an open question can be meant, or null.</returns>
    public static string? In(string folded) => folded.AsSpan().ContainsAnyInRange('\u4e00', '\u9fff') ? Chinese(folded) : English(folded);

    private static string? Chinese(string folded)
    {
        var (erases, calls, means) = (false, false, false);
        var at = 0;
        if (folded.Length > 20)
        {
            return null;
        }

        while (at < folded.Length)
        {
            var rest = folded.AsSpan(at);
            if (!Folding.IsHan(rest[0]))
            {
                if (char.IsLetterOrDigit(rest[0]))
                {
                    return null;
                }

                at++;
                continue;
            }

            int length;
            if ((length = Longest(rest, Erasing)) > 0)
            {
                erases = true;
            }
            else if ((length = Longest(rest, Calling)) > 0)
            {
                calls = true;
            }
            else if ((length = Longest(rest, Meant)) > 0)
            {
                means = true;
            }
            else if ((length = Longest(rest, Polite)) == 0)
            {
                return null;
            }

            at += length;
        }

        return erases || calls && means ? "undo" : calls ? "cancel" : null;
    }

    private static string? English(string folded)
    {
        var (erases, calls, means) = (false, false, false);
        var words = folded.Split([' ', ',', '.', '!', '?', '\n', '\''], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 9)
        {
            return null;
        }

        foreach (var word in words)
        {
            if (ErasingWords.Contains(word))
            {
                erases = true;
            }
            else if (CallingWords.Contains(word))
            {
                calls = true;
            }
            else if (MeantWords.Contains(word))
            {
                means = true;
            }
            else if (!PoliteWords.Contains(word))
            {
                return null;
            }
        }

        // "Take the last bit back".
        erases |= words.Contains("take") && words.Contains("back") && means;
        // "scratch that" alone leads to the right value, which comes next.
        return words is ["scratch", ..] ? null : erases ? "undo" : calls ? means && words is not ["forget" or "never" or "drop" or "skip", ..] ? "undo" : "cancel" : null;
    }

    private static int Longest(ReadOnlySpan<char> text, string[] words)
    {
        var length = 0;
        foreach (var word in words)
        {
            if (word.Length > length && text.StartsWith(word))
            {
                length = word.Length;
            }
        }

        return length;
    }
}
