using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>Tasks for colleagues: given, taken or declined with a tap, and what they answered.</summary>
internal sealed partial class TellDialogue : IDialogue, IFromConversation
{
    public Turn? Resume(Message message) => (message.Step, message.Press) switch
    {
        (_, { Verb: "task-take", First: { } id }) => Turn.Do(new AnswerTask(id, TaskState.Accepted)),
        (_, { Verb: "task-decline", First: { } id }) => Turn.Do(new AnswerTask(id, TaskState.Declined)),
        (_, { Verb: "task-done", First: { } id }) => Turn.Do(new AnswerTask(id, TaskState.Done)),
        _ => null,
    };

    public Turn? Answer(Message message, Request request) => null;

    public Turn? FromConversation(Message message)
    {
        var text = message.Text;
        if (text.StartsWith('/') || message.RepliedTo is not null || QuestionEnd.In(text) || message.Reading.Acts.Any(act => act is { Kind: ActKind.Ask, Confidence: >= 0.95 }))
        {
            return null;
        }

        // "Did 阿强 take that one" closes nothing.
        return Chased(message) ?? (TaskReader.In(message, text) is { } task ? Given(message, task) : Inquiry.In(message.Said) && !Inquiry.AndDoes(message.Said) ? null : Reported(message));
    }

    private static Turn Given(Message message, StaffTask task)
    {
        var read = message.Read(message.Text, message.About, Intent.Task);
        if (read.Clarify is { Candidates: { Count: > 1 } candidates })
        {
            return Asking.WhichOf(message, message.Text, candidates);
        }

        return message.Find(read.First?.Customer) is { } customer
            ? Turn.Do(new KeepRemark(customer.Code, RemarkKind.Told, message.Now, message.Text, read.First?.Contact, null, task.To) { Task = task }) with { Topic = customer.Code }
            : Turn.Ask(new NamingCustomer(message.Text), Draft.Plain(message.Words["Log.WhichCustomer"]));
    }

    /// <summary>小孟回话了，工厂最快50天: what a colleague was asked for is done, and what they said is kept.</summary>
    private static Turn? Reported(Message message)
    {
        var open = Open(message);
        var text = message.Text;
        var folded = message.Folded;
        // A customer named beside them is whom they speak of.
        var named = message.Whom is { How: Reference.Named } whom ? whom.Customers : null;
        var meant = open.Where(one => one.Who is { } who && folded.Contains(Folding.Of(who), StringComparison.Ordinal) && named?.Contains(one.Customer.Code) != false).ToList();
        if (meant.Count == 0 && Pronoun().IsMatch(text) && message.Reading.Records.All(record => record.Customer is null || record.Customer == message.About))
        {
            meant = [.. open.Where(one => one.Customer.Code == message.About)];
        }

        // 老孟说他改周五去, "Farah says she'll do it Monday instead": what is put off is not done.
        if (meant is [var later] && !DoneDeeds.Tells(text) && (StepDialogue.PutsOff(text) || Coming().IsMatch(text)) && message.Read(text, null, Intent.Task).First is { NextDue: { } due } && due.Day != later.Due)
        {
            return Turn.Do(new MoveStep(later.Customer.Code, later.Id, due.Day, due.Time)) with { Topic = later.Customer.Code };
        }

        if (meant is not [var task] || !Answered().IsMatch(text) || Denied().IsMatch(text))
        {
            // Several of the same person: the one whose words are shared.
            var told = meant.Where(one => StepWords.Shared(text, one.Text ?? "") > 0).ToList();
            if (told is not [var only] || !Answered().IsMatch(text) || Denied().IsMatch(text))
            {
                return null;
            }

            task = only;
        }

        return Turn.Do(new EndSteps(task.Customer.Code, [task.Id], StepEnd.Done), new KeepRemark(task.Customer.Code, RemarkKind.Memo, message.Now, text)) with { Topic = task.Customer.Code };
    }

    /// <summary>再催她一下，今天下班前给我, "chase him, I need it by noon": what the colleague spoken of was asked for is due then, and they are told so.</summary>
    private static Turn? Chased(Message message)
    {
        if (message.Text.Length > 60 || Chasing().Match(message.Text) is not { Success: true } match)
        {
            return null;
        }

        var open = Open(message).Where(one => one.Who is not null).ToList();
        var who = match.Groups["who"].Value;
        var name = message.ColleagueNames.FirstOrDefault(name => Folding.Of(who).StartsWith(Folding.Of(name), StringComparison.Ordinal))
            ?? (match.Groups["pronoun"].Success ? (message.Conversation.Lines ?? []).Take(2).Select(line => line.Met).OfType<string>().FirstOrDefault(met => open.Exists(one => one.Who == met)) : null);
        var read = message.Read(message.Text, null, Intent.Task).First;
        var theirs = open.Where(one => one.Who == name && (read?.Customer is not { } code || one.Customer.Code == code)).ToList();
        theirs = theirs.Count > 1 && theirs.Where(one => one.Customer.Code == message.About).ToList() is [_, ..] talked ? talked : theirs;
        return name is null || theirs is not [var task] || read?.NextDue is not { } due ? null
            : Turn.Do(new MoveStep(task.Customer.Code, task.Id, due.Day, due.Time ?? (DayEnd().IsMatch(message.Text) ? new TimeOnly(17, 30) : null))) with { Topic = task.Customer.Code };
    }

    private static List<OpenStep> Open(Message message) =>
    [
        .. from told in message.Session.LatestRemarksBy(message.Person.Id, message.Today.AddDays(-30))
           where told is { Task: { IsOpen: true } }
           let customer = message.Find(told.Customer)
           where customer is not null
           select new OpenStep(customer, told.Id, told.Task!.Text, told.Task.Due, told.Task.Time, told.Task.Name),
    ];

    [GeneratedRegex(@"^(?:那|再|先|帮我|替我|麻烦|请|去|快|你)*(?:催|盯|提醒|追)(?:一?下|一催)?(?<who>(?<pronoun>他|她|佢)|[^，。,.]{1,8})|^(?:please |then |so |and |go |now )*(?:chase|nudge|remind|push|ping|hurry) (?<who>(?<pronoun>him|her|them)\b|\w+)", RegexOptions.IgnoreCase)]
    private static partial Regex Chasing();

    [GeneratedRegex(@"下班前|收工前|放工前|\b(?:eod|cob|end of (?:the )?day|close of business|before (?:you|we|i) (?:leave|knock off))\b", RegexOptions.IgnoreCase)]
    private static partial Regex DayEnd();

    [GeneratedRegex(@"改|等到|要到|得到(?=[周下明后])|\b(?:instead|will|can'?t until|not (?:un)?til|going to)\b|['’](?:ll|d)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Coming();

    [GeneratedRegex(@"^(?:他|她|那边|(?:and )?s?he)\b?\s*(?:说|說|回|已经|says?|said|did|'s|has)?", RegexOptions.IgnoreCase)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"回话|回話|回复|回覆|回我|说|說|做完|办完|辦完|完了|好了|搞定|发了|發了|寄了|去过了|去了|送了|问了|問了|\b(?:done|did|says?|said|sent|swapped|booked|finished|sorted|delivered|came back|got back|reports?|confirmed|has)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Answered();

    [GeneratedRegex(@"不用|不必|别再|唔使|唔洗|取消|没[去做发寄问送办来空]|還沒|还没|不去|去不了|做不了|不行|那条|不对|\b(?:no need|cancel|not|didn'?t|hasn'?t|can'?t|won'?t|no)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Denied();
}
