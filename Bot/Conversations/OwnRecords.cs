using SalesBot.Bot.Ports;
using SalesBot.Bot.Pushes;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Texts;
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
        var folded = Folding.Of(talk.Text);
        if (folded.Length > 40 || talk.Reading is { Intent: Intent.Command } or { First.Customer: not null } || !Asked.Any(word => folded.Contains(word, StringComparison.Ordinal)) || Reviewing.QuestionReader.Read(talk, talk.Text).Scopes.Any(scope => scope.Name != talk.Person.Name))
        {
            return null;
        }

        var (from, to) = Reviewing.QuestionReader.Read(talk, talk.Text).When is [var when, ..] && when.To.DayNumber - when.From.DayNumber <= 31 ? (when.From, when.To) : (talk.Today, talk.Today);
        return Turn.Say(Of(talk, from, to));
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static Draft Of(Talk talk, DateOnly from, DateOnly to)
    {
        var words = Words.Of("Asks", talk.Language);
        var records = talk.Session.Query(Documents.FollowUps, new DocQuery<FollowUp>(Documents.FollowUpsByRep, [talk.Person.Id.Value], From: Documents.Day(from.AddDays(-1)), To: Documents.Day(to.AddDays(2))))
            .Where(record => record.Day >= from && record.Day <= to && talk.Find(record.Customer) is not null).OrderBy(record => record.At).ToList();
        var days = from == to ? Capital(Phrases.NearDay(from, talk.Today, talk.Language)) : Phrases.ShortDay(from, talk.Language) + "–" + Phrases.ShortDay(to, talk.Language);
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
