using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Subjects.Help;

/// <summary>Greetings, thanks and nods: words that ask for no more than a word back.</summary>
internal static partial class Courtesy
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

    /// <summary>Begun with a greeting or a farewell, whatever chat follows: 早啊，刚到工位; "happy Friday all".</summary>
    public static bool Greets(string folded) => Greeting().IsMatch(folded);

    /// <summary>Only if, or if only: 要是能签就好了.</summary>
    public static bool Wishes(string folded) => Wish().IsMatch(folded);

    [GeneratedRegex(@"要是|如果|假如|倘若|但愿|巴不得|就好了|就美了|\b(?:if|wish|hopefully|fingers crossed|would(?:n't)? (?:be|it be)|could do with)\b")]
    private static partial Regex Wish();

    [GeneratedRegex(@"^\W*(?:早(?=[啊呀安上晨哇，,。.!！～~ ]|$)|各位早|大家早|下班(?:了|啦|喽|儿)|(?:上|中|下)午好|晚(?:上好|安)|你好|您好|哈[喽啰]|周末愉快|新年好|节日快乐|辛苦(?:了|啦)|(?:good )?(?:morning|afternoon|evening|night)\b|g'?day\b|hello\b|hi\b|hey\b|hiya\b|howdy\b|ey up\b|happy [a-z']+|merry [a-z]+|have a (?:good|nice|lovely)\b|cheers\b|thanks\b|thank you\b|ta\b|see (?:ya|you)\b|night all\b|that's me (?:done|off)\b)")]
    private static partial Regex Greeting();

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
