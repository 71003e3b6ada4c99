using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Subjects.Orders;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>
/// What is told more of what was just written: it says so (补充一下，…; "also she said…"; …，给那条补上), or, right after a contact, tells what was done for the one spoken with (顺手给她留了两根样管). It is added there, and never
/// a second contact or attempt.
/// </summary>
internal static partial class Supplement
{
    private const int Longest = 160;

    private static readonly TimeSpan Fresh = TimeSpan.FromHours(2);

    /// <summary>News of its own, whatever word begins it.</summary>
    private static readonly ActKind[] Own = [ActKind.Order, ActKind.Payment, ActKind.Tell, ActKind.Move, ActKind.Cancel, ActKind.Change, ActKind.Ask, ActKind.Undo, ActKind.Redo];

    /// <returns>Null where it says of no record that it belongs to it.</returns>
    public static Turn? Of(Message message)
    {
        var text = message.Text;
        if (text.Length > Longest || text.StartsWith('/') || QuestionEnd.In(text) || message.RepliedTo is not null)
        {
            return null;
        }

        var pointed = Points().IsMatch(text);
        if (!pointed && (IsNews(message) || !(Leads().IsMatch(text) || SatIn.In(text))))
        {
            return Implied(message);
        }

        if (Whose(message) is not { } customer || (!pointed && !Leads().IsMatch(text) && Rather.Told(message, customer) is null))
        {
            return null;
        }

        var more = Points().Replace(text, "").Trim(' ', ',', '，', '.', '。', ';', '；');
        // What the question whether it was a contact waits for is told now.
        if (message.Waiting is AskingAct asked && asked.Customer == customer.Code && more.Length > 1)
        {
            var whole = $"{asked.Text.TrimEnd('。', '.', ' ')}{(more.Any(Folding.IsHan) ? '，' : ',')} {more}".Replace("， ", "，", StringComparison.Ordinal);
            return ContactDialogue.Record(message, message.ReadAbout(whole, customer.Code), whole, customer.Code);
        }

        return more.Length > 1 && Newest(message, customer, pointed ? TimeSpan.FromDays(1) : Fresh) is { } entry ? Added(message, entry, pointed ? more : text) : null;
    }

    /// <summary>What nobody else makes anything of, and was done for the one spoken with a moment ago.</summary>
    private static Turn? Implied(Message message)
    {
        var text = message.Text;
        return text.Length is > 4 and <= 60 && (message.Reading is { Intent: Intent.Chitchat } or { Clarify.Kind: "act-unsure" } || message.Reading.Confidence < Reading.Sure) && !Inquiry.In(message.Said) && message.JustSaid is { Customer: { } whose, Changes.Count: > 0 } && message.Find(whose) is { } customer
            && message.Whom is { How: Reference.Pronoun or Reference.Last } whom && whom.Customer == whose && message.Said.Utterance is { Money.Count: 0, Times.Count: 0 }
            && !message.Reading.Acts.Any(act => act is { Kind: not (ActKind.None or ActKind.Memo or ActKind.Report), Confidence: >= 0.6 })
            && ForThem().IsMatch(text) && Entries.Last(message).OfType<ContactEntry>().FirstOrDefault(entry => entry.Customer.Code == whose) is { } contact ? Added(message, contact, text) : null;
    }

    private static bool IsNews(Message message) =>
        message.Reading is { Intent: Intent.Order or Intent.Payment or Intent.Query or Intent.Create or Intent.Command or Intent.Update } || Inquiry.In(message.Said) || message.Reading.First is { NextDue: not null } or { Occurred: not null } or { Amount: not null }
        || message.Reading.Acts.Any(act => act.Confidence >= 0.8 && Own.Contains(act.Kind)) || (message.Reading.First?.Method is not null && InTouch.In(message.Reading)) || Sold.In(message.Text) || MoneyCame.In(message.Text);

    private static Customer? Whose(Message message) => message.Whom switch
    {
        { How: Reference.Stranger } or { Tied: true } => null,
        { Said: true } whom => message.Find(whom.Customer),
        _ => message.Find(message.Conversation.Customer),
    };

    private static Entry? Newest(Message message, Customer customer, TimeSpan within) =>
        Entries.NewestFirst(Entries.Of(message, customer)).FirstOrDefault(entry => entry is ContactEntry or NoteEntry && message.Now - entry.Logged <= within);

    private static Turn Added(Message message, Entry entry, string more)
    {
        var record = message.ReadAbout(more, entry.Customer.Code).First;
        return entry is ContactEntry { FollowUp: var contact }
            ? Turn.Do(new AmendFollowUp(entry.Id, More: more, Objection: contact.Objection is null ? record?.Objection : null, Contact: contact.Contact is null ? record?.Contact : null)) with { Topic = entry.Customer.Code }
            : Turn.Do(new AmendRemark(entry.Id, Substance.Join(entry.Words, more))) with { Topic = entry.Customer.Code };
    }

    /// <summary>Says at its head that it goes on.</summary>
    [GeneratedRegex(@"^\s*(?:(?:哦|噢|啊|唉|欸|诶)[，,\s]*)?(?:补充(?:一下|一点|一句|下)?|補充(?:一下|一點|一句|下)?|加一句|补一句|補一句|(?:刚才|剛才|刚刚)?(?:忘了说|忘了說|忘记说|忘記說|漏了|漏说|漏說)(?:了|一句|一点|一點)?|还有(?:一点|一件事|个事|就是|啊|呢|[，,]|(?=[他她]))|還有(?:一點|一件事|個事|就是|啊|呢|[，,]|(?=[他她]))|另外[，,：:]?|(?:哦|噢|喔)对了[，,]?|(?:哦|噢|喔)對了[，,]?|对了[，,]|對了[，,])|^\s*(?:(?:oh|and|btw|ps|p\.s\.)[,:]? )*(?:also\b,?|one more thing\b|another thing\b|forgot to (?:say|mention|add|note)\b|i (?:should|ought to) add\b|to add to that\b|on top of that\b|p\.?s\.?[:,]? |(?:oh|and) (?:he|she|they)(?: also)? (?:said|says|mentioned|asked|wants|wanted|told|added|reckons|thinks)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Leads();

    /// <summary>Says where it belongs.</summary>
    [GeneratedRegex(@"[，,。；;\s]*(?:(?:给|給|往|把(?:这|這)(?:个|個)?)?(?:刚才|剛才|刚刚|上面|前面|上|那|这|這)(?:才)?(?:那)?一?(?:条|條|笔|筆|次|通)(?:里|裡|上|记录|紀錄)?(?:也|就)?(?:补上|補上|加上|添上|补进去|補進去|加进去|加進去|写上|寫上)|(?:补|補|加|添|写|寫|记|記)(?:到|进|進|在)(?:刚才|剛才|刚刚|上面|前面|上|那|这|這)(?:才)?(?:那)?一?(?:条|條|笔|筆|次|通)(?:记录|紀錄)?(?:里|裡|上|去)?)(?:吧|一下|去|了)?[。.!！\s]*$|[,.;\s]*\b(?:please |can you |could you )?(?:add (?:that|this|it) (?:to|on|in) (?:the |that |his |her |their |my )?(?:last |same )?(?:it|that|one|note|record|entry|card|visit|call|meeting|contact)|put (?:that|this) (?:in|on|with) (?:the |that )?(?:same |last )?(?:it|that|one|note|record|entry|card|visit|call|meeting|contact)|tack (?:that|this|it) on(?:to (?:it|that|the \w+))?|same (?:visit|call|meeting|contact|record|one))[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Points();

    /// <summary>Something was done for him, her or them.</summary>
    [GeneratedRegex(@"(?:给|給|帮|幫|跟|陪|请|請|替|送|留|带|帶|教)(?:了|过)?(?:他|她|他们|她们|人家|对方|對方|那边)[^，。,]{0,8}?(?:了|过|過|完)|(?:留|送|带|帶|拿|给|給)(?:了|下)[^，。,]{0,8}给(?:他|她|他们)|\b(?:left|gave|showed|took|brought|lent|handed|bought|promised|told|offered|taught|walked|wished|passed|dropped|talked)\b (?:him|her|them)\b|\b(?:left|dropped|brought|took|did|fixed|picked up) [\w' -]{2,30} (?:with|for|off with|to) (?:him|her|them)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ForThem();
}
