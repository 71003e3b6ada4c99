using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>我今天干了啥, "what did I log this week": one's own records of some days, newest last.</summary>
internal sealed class OwnRecordsDialogue : IDialogue
{
    private const int Listed = 20;

    public Turn? Resume(Message message) => null;

    public Turn? Answer(Message message, Request request) => request is OwnRecordsRequest asked ? Turn.Say(Of(message, asked.From, asked.To)) : null;

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
