using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>Notes, attempts and colleagues' contacts; and the one tap where a name stands without evidence of a contact.</summary>
internal sealed class RemarkDialogue : IDialogue
{
    public Turn? Resume(Message message) => (message.Step, message.Press) switch
    {
        (_, { Verb: "counts", First: { } id }) when Own(message, id) is { } remark => Counted(message, remark),
        (AskingAct asked, { Verb: "act", First: { } what }) => Chosen(message, asked, what),
        (_, { }) => null,
        (AskingAct asked, null) when !message.Wrote && Rewording.Of(message, asked.Text) is { } anew && message.Find(asked.Customer) is { } whose => Ask(message, whose, anew),
        (AskingAct asked, null) when message.JustAsked && How.In(message.Text) is { } how => Chosen(message, asked, "contact", how),
        (AskingAct asked, null) when message.JustAsked && Nod.IsYes(message.Text) && message.Find(asked.Customer) is { } customer && Offers.For(message, customer, asked.Text) is [var first, ..] => Chosen(message, asked, first.What),
        (AskingAct asked, null) when Typed(message) is { } what => Chosen(message, asked, what),
        _ => null,
    };

    public Turn? Answer(Message message, Request request) => null;

    /// <summary>The question before anything is written.</summary>
    public static Turn Ask(Message message, Customer customer, string text)
    {
        var words = Words.Of("Remarks", message.Language);
        var html = new Html().Bold(customer.Name).Add($" · {customer.EffectiveGrade} · {Terms.Of(customer.Stage, message.Language)}").Line(words["Ask"]);
        return Turn.Ask(new AskingAct(text, customer.Code), Draft.FromHtml(html)
            .With([.. Offers.For(message, customer, text).Select(offer => new Button(offer.Label, "act", offer.What))])
            .With(new Button(words["Button.Contact"], "act", "contact"), new Button(words["Button.Memo"], "act", "memo"), new Button(words["Button.Nothing"], "act", "none"))) with { Topic = customer.Code };
    }

    /// <summary>What the acts of the message make of it when it is no contact.</summary>
    public static KeepRemark Of(Message message, Reading reading, ReadRecord record, Customer customer, string text) => new(
        customer.Code, Told(reading) ? RemarkKind.Told : KindOf(reading), ContactDrafts.When(message, record.Occurred), text, record.Contact, ContactDrafts.MethodOf(record.Method), Told(reading) ? message.ColleagueIn(text)?.Id : null);

    public static Draft Say(RemarkKept kept, Message message)
    {
        var words = Words.Of("Remarks", message.Language);
        var html = new Html().Bold(kept.Customer.Name).Add($" · {kept.Customer.EffectiveGrade} · {Terms.Of(kept.Customer.Stage, message.Language)}");
        html.Line(kept switch
        {
            { Remark.Task: { } task, Hidden: false, Told: null } => Words.Of("Talk", message.Language)["Task.Outsider", task.Name],
            { Remark.Kind: RemarkKind.Attempt } => words.Count("Attempt", kept.InARow),
            { Hidden: true, Told: { } colleague } => words["Kept.ToldHidden", colleague.Name],
            { Remark.Kind: RemarkKind.Told, Told: { } colleague } => words["Kept.Told", colleague.Name],
            { Remark.Kind: RemarkKind.Told } => words["Kept.ToldNobody"],
            _ => words[$"Kept.{kept.Remark.Kind}"],
        }).Line(kept.Remark.Text);
        if (kept.Remark.Task is { } asked)
        {
            html.Line(Words.Of("Talk", message.Language)["Task.Watched", asked.Name, asked.Text, TaskNotes.When(asked, Words.Of("Talk", message.Language), message.Today)]);
            return html;
        }

        if (kept is { Remark.Kind: RemarkKind.Attempt, InARow: >= 3 })
        {
            html.Line().Italic(words[kept.Remark.Method is Method.Call or null ? "Attempt.Message" : "Attempt.Call"]);
        }

        return Draft.FromHtml(html).With(new Button(words["Button.Counts"], "counts", kept.Remark.Id));
    }

    public static Draft Answered(TaskAnswered answered, Message message)
    {
        var words = Words.Of("Talk", message.Language);
        var task = answered.Told.Task!;
        var draft = Draft.FromHtml(CustomerHead.Of(message, answered.Customer).Line(words[$"Task.You.{task.State}", task.Text, message.RepOf(answered.Told.Rep)?.Name]));
        return task.State == TaskState.Accepted ? draft.With(new Button(words["Button.TaskDone"], "task-done", answered.Told.Id)) : draft;
    }

    /// <summary>Whether the message says that no contact of the writer's took place, whatever it answers.</summary>
    public static bool Forbids(Reading reading) => reading.Acts.Any(act => act is { Kind: ActKind.Attempt or ActKind.Colleague, Confidence: >= 0.8 });

    /// <summary>An order to a colleague.</summary>
    public static bool Told(Reading reading) => reading.Judged is not { Kind: ActKind.Attempt } && reading.Acts.Any(act => act.Kind == ActKind.Tell) && !reading.Acts.Any(act => act.Kind is ActKind.Plan);

    /// <summary>嗯嗯, "noted", a wish: nothing that a reminder could have asked for.</summary>
    public static bool Idle(Reading reading) => reading.Intent == Intent.Chitchat && reading.Acts.All(act => act is { Kind: ActKind.None, Confidence: >= 0.8 });

    private static RemarkKind KindOf(Reading reading)
    {
        foreach (var act in reading.Acts)
        {
            if (act.Kind is ActKind.Attempt or ActKind.Colleague)
            {
                return act.Kind == ActKind.Attempt ? RemarkKind.Attempt : RemarkKind.Colleague;
            }
        }

        return RemarkKind.Memo;
    }

    private static Turn Chosen(Message message, AskingAct asked, string what, Method? how = null)
    {
        if (message.Find(asked.Customer) is { } whose && Offers.Take(message, whose, asked.Text, what) is { } taken)
        {
            return taken;
        }

        if (what == "none" || message.Find(asked.Customer) is not { } customer)
        {
            return Turn.Say(Draft.Plain(Words.Of("Remarks", message.Language)["Nothing"]));
        }

        var reading = message.ReadAbout(asked.Text, customer.Code);
        var record = reading.Records.FirstOrDefault(one => one.Customer == customer.Code) ?? reading.First ?? new ReadRecord();
        return Turn.Do(what == "memo"
            ? Of(message, reading, record, customer, asked.Text) with { Kind = RemarkKind.Memo }
            : ContactDrafts.Contact(message, reading, record, customer.Code, asked.Text) is var contact && how is { } method ? contact with { Method = method } : contact) with { Topic = customer.Code };
    }

    private static Turn Counted(Message message, Remark remark)
    {
        var reading = message.ReadAbout(remark.Text, remark.Customer);
        return Turn.Do(new CountRemark(remark.Id, ContactDrafts.Contact(message, reading, reading.First ?? new ReadRecord(), remark.Customer, remark.Text) with { At = remark.At }));
    }

    private static Remark? Own(Message message, string id) => message.Session.Get(Documents.Remarks, id) is { } remark && message.Find(remark.Customer) is not null ? remark : null;

    /// <summary>The buttons' words typed, in any of the languages.</summary>
    private static string? Typed(Message message)
    {
        var said = message.Folded.Trim(' ', '。', '.', '!', '！');
        return said is "记一次联系" or "联系" or "算" or "算联系" or "contact" or "log it" or "log a contact" ? "contact"
            // A bare yes chooses nothing hours later, and to nothing else but the question just asked.
            : message.JustAsked && said is ("是" or "是的" or "记" or "yes" or "y") ? "contact"
            : said is "记备忘" or "备忘" or "memo" or "note" or "a note" or "记个备忘" ? "memo"
            : said is "不用" or "不用了" or "不" or "不记" or "no" or "n" or "neither" or "nothing" || Nod.IsNo(message.Text) && message.Reading.Intent is Intent.Chitchat or Intent.Command ? "none" : null;
    }
}
