using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>Who is asked to do what: 让小孟周五去看下场地, 莉莉这周五去催款, "ask Aoife to book the van".</summary>
internal static partial class TaskReader
{
    /// <returns>Null where nobody is asked, or a customer's person is.</returns>
    public static StaffTask? In(Message message, string text)
    {
        if (((Ordered().Match(text) is { Success: true } ordered ? Told(ordered) : English().Match(text) is { Success: true } english ? Told(english) : null) ?? ByName(message, text)) is not { } told)
        {
            return null;
        }

        var who = told.Who.Trim();
        var what = told.What.Trim(' ', '，', ',', '。', '.');
        if (what.Length < 2 || Nobody.Contains(Folding.Of(who)) || message.Read(who, null).Records.Any(record => record.Customer is not null || record.Candidates.Count > 0) && message.ColleagueIn(who) is null)
        {
            return null;
        }

        var due = message.Read(text, message.About, Intent.Task).First?.NextDue;
        return new StaffTask(who, message.ColleagueIn(who)?.Id, what, due?.Day, due?.Time);
    }

    private static (string Who, string What)? Told(Match match) => (match.Groups["who"].Value, match.Groups["what"].Value);

    private static readonly HashSet<string> Nobody = new(["我", "他", "她", "你", "他们", "她们", "咱们", "我们", "你们", "人家", "对方", "客户", "大家", "自己", "me", "him", "her", "them", "you", "us", "it", "the", "a", "back", "in", "ready", "some", "this", "that", "customer"], StringComparer.Ordinal);

    /// <summary>A colleague by name, or somebody who was told something before, and what they are to do on a day to come.</summary>
    private static (string Who, string What)? ByName(Message message, string text)
    {
        foreach (var name in (message.Conversation.Told ?? []).Concat(message.ColleagueNames))
        {
            if (text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && ToDo().Match(text[name.Length..]) is { Success: true } match && !Past().IsMatch(match.Groups["what"].Value))
            {
                return (text[..name.Length], match.Groups["what"].Value);
            }
        }

        return null;
    }

    [GeneratedRegex(@"^[,，:：\s]*(?<what>(?:你|帮我|帮忙|麻烦)?(?:今天|明天|后天|大后天|这周|本周|下周|周|星期|礼拜|马上|尽快|去|把|please|can you|could you|you|by |tomorrow|today).+)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex ToDo();

    [GeneratedRegex(@"了[，。,.！!]?$|过了|过来了|昨天|前天|刚|上周|说|吗|没[？?]?$|\?|？|是不是|有没有")]
    private static partial Regex Past();

    [GeneratedRegex(
        @"(?:^|[，。,.;；!！\s])(?:得|要|记得|赶紧|先|帮我)?(?:让|讓|叫|请|請|安排|派|喊|托|麻烦|麻煩)(?<who>[小老阿]\p{IsCJKUnifiedIdeographs}|\p{IsCJKUnifiedIdeographs}{2,3}?|[A-Z][a-z]+)\s*(?<what>(?:今|明|后|後|周|週|星期|礼拜|禮拜|下|这|這|本|马上|馬上|尽快|盡快|先|也|再|去|把|给|給|跟|帮|幫|问|問|来|來|查|发|發|寄|开|開|做|安排|催|联系|打|约|約|送|准备|準備|看|量|跑|写|寫|报|報|走|处理|處理|提前|\d|[上中下]午)[^\n]+)$",
        RegexOptions.Singleline)]
    private static partial Regex Ordered();

    [GeneratedRegex(@"(?:^|[,.;!]\s+|\band\s+|\bplease\s+|\bpls\s+)(?:ask|tell|get|have|let|ping|remind)\s+(?<who>\p{Lu}[\w'\-]+)\s+(?:to\s+|he\s+|she\s+|should\s+)?(?<what>[^\n]+)$|^(?:Ask|Tell|Get|Have)\s+(?<who>\p{Lu}[\w'\-]+)\s+(?:to\s+)?(?<what>[^\n]+)$", RegexOptions.Singleline)]
    private static partial Regex English();
}
