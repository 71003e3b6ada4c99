using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Recall;

/// <summary>Questions about what was said and promised: 他们还差咱多少, 新报价我说的是哪天, 今天都记了点啥, "did Declan get to the dentist". One line first; nothing is written.</summary>
internal sealed partial class RecallDialogue : IDialogue, IFromTalk
{
    private const int Longest = 90;

    public Turn? Resume(Message message) => null;

    public Turn? Answer(Message message, Request request) => null;

    /// <summary>The lists of the same things say less of the customer they talk about.</summary>
    public bool Yields(Bid best) => best is { Score: >= Bid.Words, Subject: not ("contacts" or "steps" or "orders" or "figures") } or { Score: >= Bid.Phrase } or { Request: Reading { Query: { Region: not null } or { Days: not null } } };

    public Turn? FromTalk(Message message)
    {
        var text = message.Text;
        if (text.StartsWith('/') || text.Length > Longest || message.Reading.Intent == Intent.Command || !Asks(message))
        {
            return null;
        }

        var named = Named(message);
        return Mine(message, text, named) ?? OfCustomers(message, text, named);
    }

    /// <summary>Recaps, the day's plan, sums and colleagues' tasks: one's own, of whichever customers.</summary>
    private static Turn? Mine(Message message, string text, IReadOnlyList<Customer> named)
    {
        if (named.Count == 0 && Recaps().IsMatch(text))
        {
            var (from, to) = Days(message, text) ?? (message.Today, message.Today);
            return to.DayNumber - from.DayNumber <= 31 ? Turn.Say(DayRecall.Logged(message, from, to > message.Today ? message.Today : to)) : null;
        }

        if (named.Count == 0 && Reports().IsMatch(text))
        {
            var (from, to) = Days(message, text) ?? (Monday(message.Today), message.Today);
            return Turn.Say(DayRecall.Summary(message, from, to > message.Today ? message.Today : to));
        }

        if (named.Count == 0 && NoStep().IsMatch(text))
        {
            return Turn.Say(DayRecall.WithoutStep(message));
        }

        if (TaskRecall.Of(message, text, named) is { } tasks)
        {
            return Turn.Say(tasks);
        }

        if (named.Count == 0 && Sums().IsMatch(text) && !Others().IsMatch(text) && QuestionReader.Read(message.Said, text) is { IsSure: false, Scopes.Count: 0 } && DayRecall.Sums(message, Days(message, text), Money().IsMatch(text), Orders().IsMatch(text)) is { } sums)
        {
            return Turn.Say(sums);
        }

        if (named.Count == 0 && Who().IsMatch(text) && DayRecall.WhoSaid(message, text) is { } who)
        {
            return Turn.Say(who);
        }

        if (named.Count == 0 && NotReached().IsMatch(text))
        {
            var (from, to) = Days(message, text) ?? (Monday(message.Today), message.Today);
            return Turn.Say(DayRecall.NotReached(message, from, to));
        }

        return Agenda().IsMatch(text) && (Days(message, text) ?? (named.Count == 0 ? (message.Today, message.Today) : null)) is var (first, last) && last >= message.Today && last.DayNumber - first.DayNumber <= 13
            ? Turn.Say(DayRecall.Ahead(message, first < message.Today ? message.Today : first, last, named))
            : null;
    }

    private static Turn? OfCustomers(Message message, string text, IReadOnlyList<Customer> named)
    {
        IReadOnlyList<Customer> about = named.Count > 0 ? named : message.Find(message.About) is { } current && (Theirs().IsMatch(text) || !General().IsMatch(text)) ? [current] : [];
        if (about.Count == 0)
        {
            return null;
        }

        return CustomerRecall.Of(message, text, about) is { } answer ? Turn.Say(answer) with { Topic = about.Count == 1 ? about[0].Code : null } : null;
    }

    private static bool Asks(Message message)
    {
        var text = message.Text.TrimEnd();
        return text is [.., '?' or '？' or '吗' or '嗎' or '么' or '呢'] || message.Reading.Intent == Intent.Query || message.Reading.Acts.Any(act => act is { Kind: ActKind.Ask, Confidence: >= 0.75 })
            || message.Reading.Intent is not (Intent.Log or Intent.Task or Intent.Order or Intent.Payment or Intent.Correct) && (Words().IsMatch(text) || Recaps().IsMatch(text) || Reports().IsMatch(text))
            || Whether().IsMatch(text);
    }

    private static IReadOnlyList<Customer> Named(Message message)
    {
        var read = message.Read(message.Text, null, Intent.Task);
        return [.. read.Records.Select(record => record.Customer).OfType<CustomerCode>().Concat(read.Clarify?.Candidates ?? []).Concat(read.Records.SelectMany(record => record.Candidates)).Distinct().Select(code => message.Find(code)).OfType<Customer>().Take(3)];
    }

    private static (DateOnly From, DateOnly To)? Days(Message message, string text) =>
        QuestionReader.Read(message.Said, text).When is [var when, ..] ? (when.From, when.To)
        : Fortnight().IsMatch(text) ? (message.Today.AddDays(-13), message.Today)
        : null;

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    [GeneratedRegex(@"(?:记|記|干|做|聊|跟)了?(?:点|些)?(?:啥|什么|什麼|哪些|几条|幾條)|\brecap\b|\bwhat (?:did i|have i) (?:do|done|log|logged|write|written|record)|\bwhat's logged|\b(?:my|today'?s) (?:log|entries)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Recaps();

    [GeneratedRegex(@"(?:这周|本周|上周|这個禮拜|一周|周)(?:的)?(?:总结|總結|小结|小結|汇总|彙總)|周报|週報|(?:发|給|给)(?:老板|领导|經理|经理|头儿)(?:看)?的?(?:总结|汇总|报告)|\b(?:wk|week(?:ly)?) (?:summary|report|recap|round-?up)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Reports();

    [GeneratedRegex(@"(?:没|沒|缺)(?:有)?(?:定|写|寫)?下一步|(?:no|without a?|missing a?) next steps?", RegexOptions.IgnoreCase)]
    private static partial Regex NoStep();

    [GeneratedRegex(@"(?:签|簽|卖|賣|成)了?(?:多少|几单|幾單|几个|哪几)|(?:到账|到帳|回款|收款|收了|进账|進帳)(?:了)?(?:多少|几笔)|几单|幾單|\b(?:orders?|sales|cash|payments?|collected|sold)\b[^?]{0,40}(?:\?|total|so far|by customer|in since)|\bhow much (?:have i|did i|did we|have we) (?:sell|sold|collect|close|book|bill)", RegexOptions.IgnoreCase)]
    private static partial Regex Sums();

    [GeneratedRegex(@"到账|到帳|回款|收款|收了|进账|進帳|\b(?:cash|payments?|collected|paid|came in)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Money();

    [GeneratedRegex(@"签|簽|单|單|卖|賣|成交|\b(?:orders?|sales|sold|close|book|bill)\w*\b", RegexOptions.IgnoreCase)]
    private static partial Regex Orders();

    [GeneratedRegex(@"团队|團隊|公司|全部门|大家|谁|誰|team|everyone|company|\bwe\b|who", RegexOptions.IgnoreCase)]
    private static partial Regex Others();

    [GeneratedRegex(@"^(?:是)?(?:谁|誰|哪家|哪个客户|哪個客戶)[^，。]{0,4}(?:说|說|嫌|抱怨|问|問|提|要|吐槽)|\bwho (?:was it|is it|was)?\b[^?]{0,12}\b(?:moan|complain|mention|said|ask|want|rais|object|grumbl|worr)\w*|\bwhich (?:customer|one|client) (?:said|wanted|asked|complained|moaned|mentioned)", RegexOptions.IgnoreCase)]
    private static partial Regex Who();

    [GeneratedRegex(@"(?:哪些|哪几家|谁|誰)[^，。]{0,8}(?:还没|還沒|没|沒)(?:有)?(?:联系|聯繫|聯絡|跟进|找)|\b(?:haven'?t|not|who have i not|didn'?t)\b[^?]{0,16}\b(?:reach|contact|spoke|spoken|talk|call)\w*", RegexOptions.IgnoreCase)]
    private static partial Regex NotReached();

    [GeneratedRegex(@"几点|幾點|见谁|見誰|找谁|找誰|去哪|有(?:啥|什么|什麼|哪些)?(?:安排|事|约|行程)|还有(?:啥|什么|什麼|谁)|先(?:干|做|找|见)|撞|冲突|衝突|\bwhat(?:'s| is| have i| do i have| else)?\b[^?]{0,24}\b(?:on|today|tomorrow|first|next|left|mon|tues?|wed|thurs?|fri|monday|tuesday|wednesday|thursday|friday|week)\b|\bmy (?:mon|tues?|weds?|thurs?|fri|day|week|diary|calendar|morning|afternoon|monday|tuesday|wednesday|thursday|friday)\b|\bclash|\bwho (?:do|am) i (?:see|meet|call)|\bwhat have i\b|\banything (?:on|due|overdue)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Agenda();

    [GeneratedRegex(@"我|咱|大家|所有|全部|哪些|哪几家|\b(?:my|i|all|we|us|our)\b", RegexOptions.IgnoreCase)]
    private static partial Regex General();

    /// <summary>他们还差我们多少: whoever is spoken of owes it.</summary>
    [GeneratedRegex(@"[他她它]|人家|对方|對方|[那这這]家|\b(?:they|them|their|he|she|him|her|it)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Theirs();

    [GeneratedRegex(@"这两周|這兩週|两周|兩週|\b(?:fortnight|two weeks)\b|since (?:the )?\d", RegexOptions.IgnoreCase)]
    private static partial Regex Fortnight();

    [GeneratedRegex(@"多少|几[号点家单个笔次]|幾[號點家單個筆次]|哪[天些几家个条]|什么|什麼|啥|谁|誰|有没有|有沒有|是不是|\b(?:what|when|who|which|how (?:much|many))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Words();

    /// <summary>到账没, 发没发, 量完没.</summary>
    [GeneratedRegex(@"(?:没|沒)[。.]?$|(\p{IsCJKUnifiedIdeographs})(?:没|沒|不)\1")]
    private static partial Regex Whether();
}
