using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>
/// What a message that seems to tell of a contact is rather, against what the records hold. This is the one place that decides it: an appointment that did not take place is an
/// attempt and ends; what only lies ahead is a step; and what has no contact of its own, right after one was told, goes on with that one.
/// </summary>
internal static partial class Rather
{
    /// <summary>What was told so lately is what one goes on with.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(2);

    /// <returns>Null where it is a contact of its own, or something that this does not decide.</returns>
    public static IReadOnlyList<SalesCommand>? Of(Message message, Reading reading, ReadRecord record, Customer customer, string text)
    {
        if (reading.Intent != Intent.Log && reading.Clarify is not { Kind: "act-unsure" })
        {
            return null;
        }

        if (Missed(message, record, customer, text) is { } missed)
        {
            return missed;
        }

        // 赵总监也在，要三个月账期: one more who sat in the contact that was just told.
        if (SatIn.In(text) && record is { Method: null, NextDue: null, Amount: null } && Told(message, customer) is { Method: Method.Meeting or Method.Visit or Method.Call or Method.Event } same)
        {
            return [new AmendFollowUp(same.Id, More: text, Objection: same.Objection is null ? record.Objection : null)];
        }

        if (Noted().IsMatch(text) && !InTouch.In(reading))
        {
            return [new KeepRemark(customer.Code, RemarkKind.Memo, message.Now, text, record.Contact)];
        }

        // 许总周五下午三点来我们厂看样品: a day of the week with its hour, and nothing that says it has been.
        if (record is { Counted: true, Occurred: { Time: not null } said, NextDue: null } && said.Date < message.Today && Fixed().IsMatch(text) && !Been().IsMatch(text) && message.Read(text, customer.Code, Intent.Task).First is { NextDue: { } due } ahead && due.Day > message.Today)
        {
            return [ContactDrafts.Planned(message, record with { Occurred = null, NextDue = due, NextAction = ahead.NextAction }, customer, text)];
        }

        if ((!record.Counted && !(reading.Clarify is not null && LiesAhead(message, record) && Promises().IsMatch(text))) || reading.Records.Count > 1 || record.Stage is Stage.Won or Stage.Lost || record is { Method: not null, Occurred: not null } || InTouch.In(reading))
        {
            return null;
        }

        var told = Told(message, customer);
        if (LiesAhead(message, record) && (told is not null || (StepDialogue.PutsOff(text) && !Spoken().IsMatch(text)) || IsFixed(message, reading, record, text)))
        {
            // 她没意见，下周下单: what they said goes on with the contact, and what is to come is a step.
            return told is not null && message.JustWrote(customer.Code) && Tells(reading, text, record)
                ? [new AmendFollowUp(told.Id, More: text, Objection: told.Objection is null ? record.Objection : null, Contact: told.Contact is null ? record.Contact : null), ContactDrafts.Planned(message, record, customer, text)]
                : [ContactDrafts.Planned(message, record, customer, text)];
        }

        // 到时候我去收反馈: meant, and nothing happened yet.
        if (told is null && record.Occurred is null && Later().IsMatch(text) && Promises().IsMatch(text) && !Spoken().IsMatch(text))
        {
            return [ContactDrafts.Planned(message, record, customer, text)];
        }

        // Somebody else than was spoken with is a contact of their own.
        return told is null || (record.Contact is not null && told.Contact is not null && record.Contact != told.Contact && !Way.IsAlong(text)) || (reading.Clarify is not null && record.Amount is null && !message.JustWrote(customer.Code)) || record.Method is not null || (record.Amount is not null && told.Own() is not null) || record.Occurred is not null || Closes(message, customer, text) ? null
            : Promises().IsMatch(text) && record.NextDue is null ? [ContactDrafts.Planned(message, record, customer, text)]
            : [new AmendFollowUp(told.Id, More: text, Objection: told.Objection is null ? record.Objection : null, Stage: told.StageChange is null ? record.Stage : null, Contact: told.Contact is null ? record.Contact : null, Amount: message.Sum(record)) { AmountTo = message.SumTo(record) }];
    }

    /// <summary>天目方总也一样, "Olivia, same story", right after an attempt: nobody was reached there either.</summary>
    public static KeepRemark? AsBefore(Message message, ReadRecord record, Customer customer, string text) =>
        Way.IsSame(text) && message.JustSaid is { Customer: { } before } && before != customer.Code && message.Session.LatestRemarksBy(message.Person.Id, message.Today) is [{ Kind: RemarkKind.Attempt } tried, ..] && tried.Customer == before
            ? new KeepRemark(customer.Code, RemarkKind.Attempt, message.Now, text, record.Contact, tried.Method) : null;

    /// <summary>A clause beside the one that has the day tells something of theirs.</summary>
    private static bool Tells(Reading reading, string text, ReadRecord record) =>
        reading.Acts.Count > 1 && reading.Acts.Any(act => act is { Kind: ActKind.Report, Confidence: >= 0.5 } && act.Length > 3 && act.Offset + act.Length <= text.Length
            && !(record.NextAction is { Length: > 1 } deed && text.Substring(act.Offset, act.Length).Contains(deed, StringComparison.OrdinalIgnoreCase)));

    /// <summary>One's own contact with them that was told a moment ago.</summary>
    public static FollowUp? Told(Message message, Customer customer) =>
        message.Session.LatestFollowUpsOf(customer.Code, 3).Where(one => one.Rep == message.Person.Id && one.SourceMessage is not null && message.Now - (one.LoggedAt ?? one.At) is var since && since >= TimeSpan.Zero && since <= Fresh).MaxBy(one => one.LoggedAt);

    /// <summary>"No sign of Dr Ng at the demo", 陈主任放我鸽子: the appointment of today did not take place.</summary>
    private static IReadOnlyList<SalesCommand>? Missed(Message message, ReadRecord record, Customer customer, string text)
    {
        if (!Absent().IsMatch(text))
        {
            return null;
        }

        string[] missed = [.. (message.Session.Get(Documents.Plans, customer.Code.Value)?.Steps ?? []).Where(step => step.Due == message.Today && step.Time is { } time && time.Hour <= message.Now.Hour + 1).Select(step => step.Id)];
        return missed.Length == 0 ? null :
        [
            new KeepRemark(customer.Code, RemarkKind.Attempt, message.Now, text, record.Contact),
            new EndSteps(customer.Code, missed, StepEnd.CalledOff),
            .. record.NextDue is { } due && due.Day > message.Today ? (SalesCommand[])[ContactDrafts.Planned(message, record with { NextAction = null, Passage = ClauseOf(message, text, due.Day) }, customer, text)] : [],
        ];
    }

    [GeneratedRegex(@"(?<![上])(?:周|週|星期|礼拜|禮拜)[一二三四五六日天](?:上午|下午|早上|晚上|中午)?(?:\d{1,2}|[一二两兩三四五六七八九十]{1,3})[点點:：]")]
    private static partial Regex Fixed();

    /// <summary>What Chinese marks as done, and what was said to somebody.</summary>
    [GeneratedRegex(@"[了过過完刚剛已昨咗嫌]|前天|上(?:个|個)?(?:周|週|星期|礼拜|禮拜)|说|說|讲|講|表示|反馈|反饋|觉得|覺得|聊得|谈得|談得|的是")]
    private static partial Regex Been();

    private static string ClauseOf(Message message, string text, DateOnly day) =>
        Sentences().Split(text).FirstOrDefault(part => part.Trim().Length > 0 && message.Read(part, null, Intent.Task).First?.NextDue?.Day == day) ?? text;

    private static bool LiesAhead(Message message, ReadRecord record) =>
        record.NextDue is { } due && (due.Day > message.Today || due.Day == message.Today && (due.Time is null || due.Time > TimeOnly.FromDateTime(message.Now.DateTime)));

    /// <summary>A coming hour, or words that fix or promise something, where nobody of theirs is said to have said or done anything.</summary>
    private static bool IsFixed(Message message, Reading reading, ReadRecord record, string text) =>
        (record.NextDue is { Time: not null } || Arranged().IsMatch(text) || Promises().IsMatch(text))
        && !reading.Acts.Any(act => act.Kind is ActKind.Report && act.Evidence.Any(evidence => evidence.Why is "said" or "towards us" or "wants or feels" or "done to us" or "did" || evidence.Why is "said by whom it is about" && !InTouch.IsAgreed(reading.Text[act.Offset..].TrimStart())))
        && !Spoken().IsMatch(text);

    /// <summary>It tells of a step as done, or of an appointment about the hour it was fixed for.</summary>
    private static bool Closes(Message message, Customer customer, string text) => (message.Session.Get(Documents.Plans, customer.Code.Value)?.Steps ?? []).Any(step =>
        StepWords.Says(step, text) || (step is { Due: { } day, Time: { } time } && day == message.Today && Math.Abs((message.Now.DateTime - day.ToDateTime(time)).TotalHours) <= 4));

    [GeneratedRegex(@"没来|沒來|没出现|没露面|没现身|放(?:了)?(?:我|我们)?(?:的)?鸽子|放(?:咗)?飞机|爽约|爽約|白跑|扑空|撲空|没见(?:到|着|成)|没谈成|没开成|没看成|没办成|没去成|唔见人|冇嚟|未出现|\bno[- ]?shows?\b|\bno sign of\b|\b(?:didn'?t|did not|never) (?:show|turn up|turned up|showed|come|came|happen|make it)\b|\bstood (?:me|us) up\b|\bfell through\b|\bwasn'?t there\b|\bnobody there\b", RegexOptions.IgnoreCase)]
    private static partial Regex Absent();

    [GeneratedRegex(@"约[了好定咗在]|約[了好定咗在]|定[了好在]|敲定|说好|說好|安排[在了]|排[在了到]|\b(?:locked in|booked|pencilled in|confirmed for|set for|scheduled|arranged|in the diary|fixed for)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Arranged();

    /// <summary>The writer means to do something.</summary>
    [GeneratedRegex(@"答应|答應|应承|應承|承诺|承諾|(?<![对跟给和向找让请叫要问])我(?:先|再|会|會|去|来|來|得|要(?!是)|就|这就|這就|[周下明后今本这])|记着|記著|记得|記得|别忘|別忘|到时候|到時候|\bi'?ll\b|\bi (?:will|shall|must|should|need to|have to|owe|promised)\b|\bneed to\b|\b(?:i'?m|we'?re) going to\b|\bgotta\b|\bremind me\b|\bwe'?ll\b|\blet me\b", RegexOptions.IgnoreCase)]
    private static partial Regex Promises();

    /// <summary>What is meant to be kept as a note says so.</summary>
    [GeneratedRegex(@"^(?:\W*(?:再|也|还有|另外))?(?:备忘|備忘|记(?:个|一笔|一条)备忘|記(?:個|一筆)備忘|(?:note|memo)\b)|(?:备注|備註|备忘|備忘)(?:一下|一笔|一筆)|(?:记|記)(?:个|個|一笔|一筆|一条)(?:备忘|備忘)|\b(?:keep|stick|put|leave|pop) (?:that|it|this) on (?:the |their |his |her )?(?:file|record)\b|\bfor the file\b", RegexOptions.IgnoreCase)]
    private static partial Regex Noted();

    [GeneratedRegex(@"到时候?|到時候?|回头|回頭|改天|过几天|過幾天|\b(?:then|later|afterwards)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Later();

    /// <summary>Their side is said to have spoken.</summary>
    [GeneratedRegex(@"[他她总]?(?:说|說|讲|講|表示|回复|回覆|反馈|嫌|觉得|覺得|希望)(?!好|定)|\b(?:says|said|told me|reckons?|thinks|mentioned|confirmed that|replied)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Spoken();

    [GeneratedRegex(@"(?<=[.!?。！？；;])\s*|，|,(?!\d)")]
    private static partial Regex Sentences();
}
