using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Subjects.Help;

/// <summary>Greetings, thanks and nods: words that ask for no more than a word back.</summary>
internal static class Courtesy
{
    private static readonly string[] Chinese =
    [
        "你好", "您好", "嗨", "哈喽", "哈啰", "在吗", "在么", "在不在", "早", "早上好", "上午好", "中午好", "下午好", "晚上好", "晚安", "谢谢", "多谢", "谢啦", "感谢", "辛苦", "收到", "好的", "好滴", "好嘞", "好", "行", "可以", "嗯", "哦", "知道了", "明白", "了解", "没事", "不客气", "哈", "呵", "嘿", "拜拜", "再见", "厉害", "棒", "赞", "牛", "了", "啦", "的", "啊", "呀", "哈哈", "你", "大家", "ok", "hi", "hello", "thanks",
    ];

    private static readonly HashSet<string> English = new(StringComparer.Ordinal)
    {
        "hi", "hello", "hey", "yo", "good", "morning", "afternoon", "evening", "night", "thanks", "thank", "you", "thx", "ty", "cheers", "ok", "okay", "k", "cool", "great", "nice", "one", "got", "it", "yes", "yep", "sure", "bye", "see", "lol", "haha", "hahaha", "np", "no", "worries", "problem", "there", "so", "much", "job", "well", "done", "awesome", "perfect", "all", "team", "bot", "salesbot", "again", "very",
    };

    public static bool Is(string text)
    {
        var folded = Folding.Of(text);
        if (!folded.Any(char.IsLetterOrDigit))
        {
            return true;
        }

        return folded.AsSpan().ContainsAnyInRange('\u4e00', '\u9fff') ? MadeOf(folded) : folded.Length <= 60 && Array.TrueForAll(Words(folded), English.Contains);
    }

    private static string[] Words(string folded) => string.Concat(folded.Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool MadeOf(string folded)
    {
        for (var at = 0; at < folded.Length;)
        {
            var length = char.IsLetterOrDigit(folded[at]) ? Chinese.Where(word => folded.AsSpan(at).StartsWith(word)).Select(word => word.Length).DefaultIfEmpty().Max() : 1;
            if (length == 0)
            {
                return false;
            }

            at += length;
        }

        return true;
    }
}
