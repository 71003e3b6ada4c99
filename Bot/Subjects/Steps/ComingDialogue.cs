using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Cadence;

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
        IEnumerable<ContactPlan> plans = [.. message.Session.PlansByFirstStep(message.Person.Id, null, last), .. message.Session.PlansDue(message.Person.Id, last)];
        var lines = (
            from plan in plans.DistinctBy(plan => plan.Customer)
            let customer = message.Find(plan.Customer)
            where customer is not null
            from item in Items(plan)
            where item.Day >= first && item.Day <= last
            orderby item.Day, item.Time ?? TimeOnly.MaxValue, customer.Name
            select (Customer: customer, item.Day, item.Time, item.Text)).ToList();
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

    /// <summary>Its dated steps; where there are none, the day it is due.</summary>
    private static List<(DateOnly Day, TimeOnly? Time, string? Text)> Items(ContactPlan plan)
    {
        var steps = plan.Steps.Where(step => step.Due is not null).Select(step => (Day: step.Due!.Value, step.Time, step.Text)).ToList();
        return steps.Count > 0 ? steps : plan.Due is { } due ? [(due, null, null)] : [];
    }
}
