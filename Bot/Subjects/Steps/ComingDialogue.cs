using SalesBot.Bot.Chat;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Subjects.Steps;

/// <summary>明天有什么安排, "what's next week look like", 我的任务: one's own appointments, steps and due customers of days ahead. Today has its own list.</summary>
internal sealed class ComingDialogue : IDialogue
{
    private const int Listed = 15;

    public Turn? Resume(Message message) => null;

    public Turn? Answer(Message message, Request request) => request is ComingRequest asked ? Turn.Say(Of(message, asked.First, asked.Last)) : null;

    private static Draft Of(Message message, DateOnly first, DateOnly last)
    {
        var words = Words.Of("Asks", message.Language);
        var lines = ComingItem.Of(message.Session, message.Person.Id, code => message.Find(code), first, last);
        var name = Phrases.Days(first, last, message.Today, message.Language);
        if (lines.Count == 0)
        {
            return Draft.Plain(words["Coming.None", name]);
        }

        var html = new Html().Bold(words.Count("Coming.Head", lines.Count, name));
        foreach (var line in lines.Take(Listed))
        {
            var at = first == last ? line.Time is { } hour ? Phrases.Time(hour) + " " : "" : CustomerCard.When(message, line.Day, line.Time) + " ";
            html.Line($"· {at}{line.Customer.Name}{message.Words["List.Colon"]}{line.Text ?? words["Coming.Due"]}");
        }

        var draft = Draft.FromHtml(lines.Count > Listed ? html.Line(message.Words["List.More", lines.Count - Listed]) : html);
        return draft with { Buttons = CustomerCard.Opening(lines.Select(line => line.Customer).DistinctBy(customer => customer.Code).Take(6)) };
    }
}
