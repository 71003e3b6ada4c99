using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Figures;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>我今天干了啥, "what did I log this week": one's own records of some days, newest last.</summary>
internal sealed class OwnRecordsDialogue : IDialogue
{
    private const int Listed = 20;

    private static readonly string[] Asked =
    [
        "干了啥", "干了什么", "干了些什么", "干了哪些", "做了啥", "做了什么", "做了些什么", "做了哪些", "记了啥", "记了什么", "记了哪些", "记了几条", "我的记录", "我记的", "写了哪些跟进", "有哪些记录",
        "what did i do", "what did i log", "what have i done", "what have i logged", "what i did", "what i logged", "my log", "my records", "my entries", "my notes",
    ];

    public Turn? Resume(Message message) => null;

    public Turn? Answer(Message message)
    {
        if (message.Folded.Length > 40 || message.Reading is { Intent: Intent.Command } or { First.Customer: not null } || !Asked.Any(word => message.Folded.Contains(word, StringComparison.Ordinal)))
        {
            return null;
        }

        var question = QuestionReader.Read(message, message.Text);
        if (question.Scopes.Any(scope => scope != new Domain.Performance.Scope(Domain.Performance.ScopeKind.Rep, message.Person.Name)))
        {
            return null;
        }

        var (from, to) = question.When is [var when, ..] && when.To.DayNumber - when.From.DayNumber <= 31 ? (when.From, when.To) : (message.Today, message.Today);
        return Turn.Say(Of(message, from, to));
    }

    private static Draft Of(Message message, DateOnly from, DateOnly to)
    {
        var words = Words.Of("Asks", message.Language);
        var records = message.Session.FollowUpsBy(message.Person.Id, from, to)
            .Where(record => message.Find(record.Customer) is not null).OrderBy(record => record.At).ToList();
        var days = Phrases.Days(from, to, message.Today, message.Language);
        if (records.Count == 0)
        {
            return Draft.Plain(words["Records.None", days]);
        }

        var html = new Html().Bold(words[records.Count == 1 ? "Records.Day.One" : "Records.Day", days, records.Count]);
        foreach (var record in records.TakeLast(Listed))
        {
            var customer = message.Find(record.Customer)!.Name;
            html.Line("· " + (record.Method == Method.Other ? customer : customer + message.Words["List.Gap"] + Terms.Of(record.Method, message.Language)) + message.Words["List.Colon"] + Shortened.Line(record.Summary, 40));
        }

        return Draft.FromHtml(records.Count > Listed ? html.Line(message.Words["List.More", records.Count - Listed]) : html);
    }
}
