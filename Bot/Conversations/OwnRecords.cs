using SalesBot.Bot.Ports;
using SalesBot.Bot.Pushes;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Conversations;

/// <summary>我今天干了啥, "what did I log this week": one's own records of some days, newest last.</summary>
internal sealed class OwnRecords : ICapability
{
    private const int Listed = 20;

    private static readonly string[] Asked =
    [
        "干了啥", "干了什么", "干了些什么", "干了哪些", "做了啥", "做了什么", "做了些什么", "做了哪些", "记了啥", "记了什么", "记了哪些", "记了几条", "我的记录", "我记的", "写了哪些跟进", "有哪些记录",
        "what did i do", "what did i log", "what have i done", "what have i logged", "what i did", "what i logged", "my log", "my records", "my entries", "my notes",
    ];

    public Turn? Resume(Talk talk) => null;

    public Turn? Answer(Talk talk)
    {
        if (talk.Folded.Length > 40 || talk.Reading is { Intent: Intent.Command } or { First.Customer: not null } || !Asked.Any(word => talk.Folded.Contains(word, StringComparison.Ordinal)))
        {
            return null;
        }

        var question = Reviewing.QuestionReader.Read(talk, talk.Text);
        if (question.Scopes.Any(scope => scope.Name != talk.Person.Name))
        {
            return null;
        }

        var (from, to) = question.When is [var when, ..] && when.To.DayNumber - when.From.DayNumber <= 31 ? (when.From, when.To) : (talk.Today, talk.Today);
        return Turn.Say(Of(talk, from, to));
    }

    private static Draft Of(Talk talk, DateOnly from, DateOnly to)
    {
        var words = Words.Of("Asks", talk.Language);
        var records = talk.Session.Query(Documents.FollowUps, new DocQuery<FollowUp>(Documents.FollowUpsByRep, [talk.Person.Id.Value], Documents.Day(from), Documents.Day(to)))
            .Where(record => talk.Find(record.Customer) is not null).OrderBy(record => record.At).ToList();
        var days = Phrases.Days(from, to, talk.Today, talk.Language);
        if (records.Count == 0)
        {
            return Draft.Plain(words["Records.None", days]);
        }

        var html = new Html().Bold(words[records.Count == 1 ? "Records.Day.One" : "Records.Day", days, records.Count]);
        foreach (var record in records.TakeLast(Listed))
        {
            var customer = talk.Find(record.Customer)!.Name;
            html.Line("· " + (record.Method == Method.Other ? customer : customer + talk.Words["List.Gap"] + Terms.Of(record.Method, talk.Language)) + talk.Words["List.Colon"] + ContactLines.Short(record.Summary, 40));
        }

        return Draft.FromHtml(records.Count > Listed ? html.Line(talk.Words["List.More", records.Count - Listed]) : html);
    }
}
