using System.Buffers;
using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Naming;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>Who is asked to do what: 让小孟周五去看下场地, 莉莉这周五去催款, FAT让马会东跟, 你替我问问周丽能不能批, "would you have Declan find out", "pass it to Niamh to book".</summary>
internal static partial class TaskReader
{
    /// <returns>Null where nobody is asked, or a customer's person is.</returns>
    public static StaffTask? In(Message message, string text)
    {
        if ((OfColleague(message, text) ?? (Ordered().Match(text) is { Success: true } ordered ? Told(ordered) : English().Match(text) is { Success: true } english ? Told(english) : null) ?? ByName(message, text)) is not { } told)
        {
            return null;
        }

        var who = told.Who.Trim();
        var what = told.What.Trim(' ', '，', ',', '。', '.');
        if (what.Length < 2 || !IsSomebody(message, who) || message.Read(who, null).Records.Any(record => record.Customer is not null || record.Candidates.Count > 0) && message.ColleagueIn(who) is null)
        {
            return null;
        }

        var due = message.Read(text, message.About, Intent.Task).First?.NextDue;
        return new StaffTask(who, message.ColleagueIn(who)?.Id, what, due?.Day, due?.Time);
    }

    private static readonly SearchValues<char> Marks = SearchValues.Create("，,。.;；!！\n");

    private static (string Who, string What)? Told(Match match) => (match.Groups["who"].Value, match.Groups["what"].Value);

    private static readonly HashSet<string> Nobody = new(["我", "他", "她", "你", "他们", "她们", "咱们", "我们", "你们", "人家", "对方", "客户", "大家", "自己", "阿拉", "伊", "伊拉", "佢", "佢哋", "俺", "咱", "me", "him", "her", "them", "you", "us", "it", "the", "a", "back", "in", "ready", "some", "this", "that", "customer"], StringComparer.Ordinal);

    /// <summary>我先 is nobody: a name nobody knows begins as names do.</summary>
    private static bool IsSomebody(Message message, string who)
    {
        var folded = Folding.Of(who);
        return !Nobody.Contains(folded) && folded.Length > 0 && !Weekday().IsMatch(folded)
            && (message.ColleagueIn(who) is not null || !Folding.IsHan(folded[0]) || folded[0] is '小' or '老' or '阿' || folded.Length > 1 && folded[0] == folded[1] || Titles.IsSurname(folded[0]) || (message.Conversation.Told ?? []).Contains(who));
    }

    /// <summary>A colleague after a word that gives them something to do, wherever in the sentence; what stands before it may be what it is about.</summary>
    private static (string Who, string What)? OfColleague(Message message, string text)
    {
        // As words are compared, of the same length: 李強 is 李强.
        var folded = Folding.Of(text);
        foreach (var name in message.ColleagueNames.Concat(message.Conversation.Told ?? []).Where(name => name.Length > 0).OrderByDescending(name => name.Length))
        {
            var called = Folding.Of(name);
            for (var at = folded.IndexOf(called, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(called, at + called.Length, StringComparison.Ordinal))
            {
                var (before, after) = (text[..at], text[(at + name.Length)..]);
                var start = before.AsSpan().LastIndexOfAny(Marks) + 1;
                if (Giving().Match(folded[start..at]) is not { Success: true } giving || IsName(text, at, name.Length))
                {
                    continue;
                }

                var subject = before[start..][..giving.Index].Trim();
                var told = What().Match(after);
                var what = told.Groups["what"].Value;
                // What they are to see to may be said before: FAT让马会东跟, "pass it to Niamh to book the carrier".
                what = Folding.Of(subject).Any(letter => Folding.IsHan(letter) || char.IsAsciiLetterOrDigit(letter)) && !Asking().IsMatch(Folding.Of(subject)) ? $"{subject} {what}".Trim() : what;
                if (Past().IsMatch(what) || (giving.Groups["ask"].Success && what.Length < 2))
                {
                    continue;
                }

                return (name, what.Length >= 2 ? what : giving.Value + name);
            }
        }

        return null;
    }

    private static bool IsName(string text, int at, int length) =>
        (at > 0 && char.IsAsciiLetter(text[at]) && char.IsAsciiLetter(text[at - 1])) || (at + length < text.Length && char.IsAsciiLetter(text[at + length - 1]) && char.IsAsciiLetter(text[at + length]));

    /// <summary>A colleague by name, or somebody who was told something before, and what they are to do on a day to come.</summary>
    private static (string Who, string What)? ByName(Message message, string text)
    {
        // 报价周丽做，后天: what is to be done, and by whom.
        foreach (var name in message.ColleagueNames.Where(name => name.Length > 0))
        {
            if (text.IndexOf(name, StringComparison.OrdinalIgnoreCase) is > 0 and var at && Does().Match(text[(at + name.Length)..]) is { Success: true } does && !Past().IsMatch(text) && Topic().IsMatch(text[..at]))
            {
                return (text.Substring(at, name.Length), $"{text[..at].Trim()}{does.Value}");
            }
        }

        foreach (var name in (message.Conversation.Told ?? []).Concat(message.ColleagueNames))
        {
            if (text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && ToDo().Match(text[name.Length..]) is { Success: true } match && !Past().IsMatch(match.Groups["what"].Value))
            {
                return (text[..name.Length], match.Groups["what"].Value);
            }
        }

        return null;
    }

    /// <summary>Gives somebody something to do; it stands right before the name, and nobody of the customer's says it.</summary>
    [GeneratedRegex(
        @"(?:(?:让|讓|叫|请|請|麻烦|麻煩|安排|派|喊|托|拜托|拜託|改由|交给|交給|转给|轉給|丢给|丟給|(?<ask>帮我问问?|幫我問問?|替我问问?|替我問問?|问问|問問|问一下|問一下|问下|問下|告诉|告訴|通知|提醒))(?:一下|下|我们|我們|咱们|咱們|咱)?"
        + @"|\b(?:(?:ask|tell|get|have|let|ping|remind|nudge|chase)|(?:pass|hand|give|send|leave) (?:it|this|that|them) (?:on |over )?to|(?:reassign|assign) (?:it|this|that) to)\s+(?:our\s+|the\s+colleague\s+)?)\s*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Giving();

    /// <summary>Before the word that gives the task: who is spoken to, and how politely.</summary>
    [GeneratedRegex(@"^(?:[\s,，]*(?:你|您|再|先|还是|還是|就|得|要|记得|記得|赶紧|趕緊|帮我|幫我|替我|麻烦你?|麻煩你?|那|那就|唉|哎|对了|對了|would you|could you|can you|will you|please|pls|then|and|so|also|you might|you may|you can|better|i'?d like you to|i need you to|let'?s|now|ok|don'?t))*[\s,，]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Asking();

    [GeneratedRegex(@"^[吧\s,，:：]*(?:to\s+|that\s+|about\s+|he\s+|she\s+|should\s+|(?=[^\s]))?(?<what>.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex What();

    [GeneratedRegex(@"^[,，:：\s]*(?<what>(?:你|帮我|帮忙|麻烦)?(?:今天|明天|后天|大后天|这周|本周|下周|周|星期|礼拜|马上|尽快|去|把|please|can you|could you|you|by |tomorrow|today).+)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex ToDo();

    [GeneratedRegex(@"^(?:来|去)?(?:做|出|弄|跟|写|发|送|办|负责|处理|搞|准备)(?![了过完好])[^，。,]{0,4}(?=[，。,\s]|$)")]
    private static partial Regex Does();

    /// <summary>Only what it is about stands before the name.</summary>
    [GeneratedRegex(@"^[^，。,.；;！!？?]{1,12}$")]
    private static partial Regex Topic();

    /// <summary>让周五上午送过去: 周 is a family name, and 周五 a day.</summary>
    [GeneratedRegex("^(?:下|上|这|本)?(?:周|星期|礼拜)[一二三四五六日天末]?$")]
    private static partial Regex Weekday();

    [GeneratedRegex(@"了[，。,.！!]?$|^(?![^，。,]*(?:明|后天|下周|下个|下礼拜))[^，。,]*[开開见見打做聊谈談约約发發送去寄跟]了|过了|过来了|昨天|前天|刚|上周|说|吗|没[？?]?$|\?|？|是不是|有没有")]
    private static partial Regex Past();

    [GeneratedRegex(
        @"(?:^|[，。,.;；!！\s])(?:得|要|记得|赶紧|先|帮我)?(?:让|讓|叫|请|請|安排|派|喊|托|麻烦|麻煩)(?<who>[小老阿]\p{IsCJKUnifiedIdeographs}|\p{IsCJKUnifiedIdeographs}{2,3}?|[A-Z][a-z]+)\s*(?<what>(?:今|明|后|後|周|週|星期|礼拜|禮拜|下|这|這|本|马上|馬上|尽快|盡快|先|也|再|去|把|给|給|跟|帮|幫|问|問|来|來|查|发|發|寄|开|開|做|安排|催|联系|打|约|約|送|准备|準備|看|量|跑|写|寫|报|報|走|处理|處理|提前|\d|[上中下]午)[^\n]+)$",
        RegexOptions.Singleline)]
    private static partial Regex Ordered();

    [GeneratedRegex(@"(?:^|[,.;!]\s+|\band\s+|\bplease\s+|\bpls\s+)(?:ask|tell|get|have|let|ping|remind)\s+(?<who>(?:(?:Mr|Ms|Mrs|Miss|Dr)\.?\s+)?\p{Lu}[\w'\-]+(?:\s+\p{Lu}[\w'\-]+(?=\s+to\b))?)\s+(?:to\s+|he\s+|she\s+|should\s+)?(?<what>[^\n]+)$|^(?:Ask|Tell|Get|Have)\s+(?<who>(?:(?:Mr|Ms|Mrs|Miss|Dr)\.?\s+)?\p{Lu}[\w'\-]+(?:\s+\p{Lu}[\w'\-]+(?=\s+to\b))?)\s+(?:to\s+)?(?<what>[^\n]+)$", RegexOptions.Singleline)]
    private static partial Regex English();
}
