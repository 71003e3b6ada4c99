using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>
/// A time to come in a clause that tells of nothing past lies ahead: 今天下午两点半还有蓝海, "Peter wants me in, Thursday at 3", "Ben's demo: Friday 2pm". It is a step, or what follows the contact that is told beside it,
/// and never the day of a contact.
/// </summary>
internal static partial class Ahead
{
    /// <summary>So long the customer spoken of last is whom a plan that names nobody is with.</summary>
    private static readonly TimeSpan Spoken = TimeSpan.FromHours(3);

    /// <returns>The record with what lies ahead as its next step; as it was where nothing does.</returns>
    public static ReadRecord Of(Message message, Reading reading, ReadRecord record, Customer customer, string text)
    {
        if (reading.Intent is Intent.Log or Intent.Task && record.Occurred is null && SameDay.Of(message, text) is { } day && message.Read(text, message.About, Intent.Task).First is { NextDue.Time: { } hour } && new ReadDue(day, null, hour) is var same && IsComing(message, same))
        {
            return record with { NextDue = same };
        }

        // 今天得问下样机到了没: what the writer has to do, whatever is to be asked.
        if (reading.Intent is Intent.Log && record.NextDue is null && Has(text) && message.Read(text, customer.Code, Intent.Task).First is { NextDue: { } owed } duty && IsComing(message, owed))
        {
            return record with { Occurred = null, NextDue = owed, NextAction = duty.NextAction ?? record.NextAction, Method = null };
        }

        if (reading.Intent is not (Intent.Log or Intent.Task) && reading.Clarify is not { Kind: "act-unsure" } || record.Stage is Stage.Won or Stage.Lost || record.NextDue is not null
            || (text == message.Text && message.Said.Utterance.Times.Count == 0))
        {
            return record;
        }

        if (message.Read(text, customer.Code, Intent.Task).First is not { NextDue: { } due } task || !IsComing(message, due) || record.Occurred is { Time: null } || (record.Occurred is null && due.Time is null))
        {
            return record;
        }

        var said = message.Hear(text, customer.Code).Utterance;
        return said.Times.Exists(item => WhenReader.Future(said, item) is { } future && future.Day == due.Day && !IsPast(said.Folded[said.ClauseOf(item.Start).Start..said.ClauseOf(item.Start).End]))
            && (!IsPast(said.Folded) || Invites().IsMatch(said.Folded))
            ? record with { Occurred = null, NextDue = due, NextAction = task.NextAction ?? record.NextAction, Method = Invites().IsMatch(said.Folded) ? null : record.Method } : record;
    }

    /// <summary>Nothing but what lies ahead is told, and it is plain whose it is: it is written, and nobody is asked.</summary>
    public static bool IsAll(Message message, Reading reading, ReadRecord record, Customer customer, string text)
    {
        if (record.NextDue is not { } due || !IsComing(message, due) || StepWording.IsTheirs(message, text, due.Day) || record.Stage is Stage.Won or Stage.Lost || Inquiry.In(message.Said)
            || (reading.Intent is not (Intent.Log or Intent.Task) && reading.Clarify is not { Kind: "act-unsure" })
            || reading.Acts.Any(act => act.Confidence >= 0.5 && act.Kind is ActKind.Tell or ActKind.Change or ActKind.Attempt or ActKind.Ask or ActKind.Correct or ActKind.Undo or ActKind.Redo or ActKind.Colleague or ActKind.Cancel or ActKind.Move or ActKind.Payment))
        {
            return false;
        }

        var folded = Folding.Of(text);
        return (!IsPast(folded) || Has(text)) && !reading.Acts.Any(act => act is { Kind: ActKind.Report, Confidence: >= 0.5 } && act.Evidence.Any(why => why.Offset >= act.Offset && Told.Contains(why.Why) && !Comes(message, act, why)) && !Invites().IsMatch(Clause(folded, act)) && !(Fixed().IsMatch(Clause(folded, act)) && !IsPast(Clause(folded, act))) && !InTouch.IsAgreed(Clause(folded, act).TrimStart(' ', ',')))
            && (due.Time is not null || StepKinds.In(folded) != StepKind.None || Means().IsMatch(folded)) && IsWhose(message, customer);
    }

    /// <summary>Something that the writer has to do stands before anything that has happened.</summary>
    private static bool Has(string text) => Folding.Of(text) is var folded && Must().Match(folded) is { Success: true } must && !IsPast(folded[..must.Index]);

    [GeneratedRegex(@"(?<!记|说|觉|值|懂|晓|还|只)(?:得|要记得|别忘了?)(?:再|先|去)?(?:问|确认|核实)(?!题)|\b(?:i )?(?:need to|have to|must|gotta|should) (?:ask|check|find out|confirm)\b")]
    private static partial Regex Must();

    private static string Clause(string folded, Act act) => act.Offset >= folded.Length ? "" : folded.Substring(act.Offset, Math.Min(act.Length, folded.Length - act.Offset));

    /// <summary>Named beyond doubt, pointed at, or spoken of in the line before.</summary>
    private static bool IsWhose(Message message, Customer customer) => message.Means(customer.Code)
        || (message.Whom is { How: Reference.Last, Person: null } && !Stranger().IsMatch(message.Text) && message.Conversation.Lines is [{ Customer: { } whose, At: var at }, ..] && whose == customer.Code && message.Now - at <= Spoken);

    private static bool IsComing(Message message, ReadDue due) => due.Day > message.Today || (due.Day == message.Today && (due.Time is null || due.Time > TimeOnly.FromDateTime(message.Now.DateTime)));

    /// <summary>What shows that their side was in touch, and not only what was fixed with them.</summary>
    private static readonly HashSet<string> Told = new(["contact", "contact, told of at once", "just now", "turned to us", "made contact", "went or gave", "with them", "from them", "said", "wants or feels", "towards us", "done to us", "said by whom it is about", "did"], StringComparer.Ordinal);

    /// <summary>王经理周五下午三点来我们厂看样品: that they come then is to come too.</summary>
    private static bool Comes(Message message, Act act, ActEvidence why) => why.Why is "turned to us" && message.Said.Utterance is var said && said.Folded.Length >= act.Offset + act.Length
        && said.Times.Exists(item => item.Start >= act.Offset && item.Start < act.Offset + act.Length && WhenReader.Future(said, item) is { } future && IsComing(message, future));

    /// <summary>Whether words tell of something past; what was fixed or agreed for a day to come lies ahead.</summary>
    private static bool IsPast(string folded) => Past().IsMatch(Fixed().Replace(folded, " "));

    [GeneratedRegex(@"[了咗完]|过(?!去|来|年|程|期|户|数)|刚|已|昨|前天|头先|上(?:个)?(?:周|星期|礼拜|月)|[说讲话](?!明|服|题)|表示|反馈|觉得|嫌|\b(?:was|were|had|did|met|saw|went|came|told|said|says|got|gave|sent|rang|spoke|left|took|made|wrote|heard|thinks?|reckons?|yesterday|just|last \w+|this morning|ago)\b|\b(?!need|feed|speed|indeed|exceed|proceed|seed|bed|red|med|fred|ted|ned|shed|wed|agreed|embed)[a-z]+ed\b")]
    private static partial Regex Past();

    /// <summary>Fixed, agreed, asked for: done now, for then.</summary>
    [GeneratedRegex(@"约(?:好)?[了咗]|[定订]好?[了咗]|说好了?|讲好了?|敲定了?|排[了好]|book咗|答应[了咗]?|应承咗?|\b(?:told|said)(?: (?:him|her|them|it|\w+))? (?:i|we)'?(?:d|ll)\b|\b(?:booked|rebooked|arranged|fixed|agreed|scheduled|confirmed|pencilled|set|locked|promised|invited|asked (?:us|me) (?:to|in|over|for)|wants? (?:us|me)|invites?)\b")]
    private static partial Regex Fixed();

    /// <summary>They ask us to come, or to do something then.</summary>
    [GeneratedRegex(@"[约请叫邀要让]我|邀请|\b(?:asked|asks|invited|invites|wants?|needs?|expects?|likes?) (?:us|me)\b|\b(?:agreed|happy|free) to (?:see|meet)\b")]
    private static partial Regex Invites();

    /// <summary>Something is meant to be done.</summary>
    [GeneratedRegex(@"我(?:得|要|会|再|去|来|先|就)|记得|别忘|提醒|跟进|再|约|\b(?:i'll|i will|we'll|need to|have to|must|gotta|remind|should|owe|promised?|due|deadline|follow|try|by)\b")]
    private static partial Regex Means();

    /// <summary>A capital within the sentence that begins no day or month may be somebody nobody knows.</summary>
    [GeneratedRegex(@"(?<=[\p{Ll}\d,]\s)(?!(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Teams|Zoom|Easter)[a-z]*\b|I\b|[A-Z]{2,}\b)\p{Lu}\p{Ll}+")]
    private static partial Regex Stranger();
}
