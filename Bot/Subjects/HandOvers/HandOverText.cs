using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.HandOvers;

/// <summary>A hand-over in words: before it happens, once it has, and to the two it concerns.</summary>
internal static class HandOverText
{
    private const int Named = 8;

    private const int WithButtons = 4;

    public static Draft Preview(HandOverPlan plan, Message message)
    {
        var words = Words.Of("Team", message.Language);
        var own = plan.From.Id == message.Person.Id;
        var html = new Html().Bold(own
            ? words.Count("HandOver.PreviewOwn", plan.Customers.Count, plan.To.Name)
            : words.Count("HandOver.Preview", plan.Customers.Count, plan.To.Name, plan.From.Name));
        html.Line(Some([.. plan.Customers.Select(customer => words["HandOver.Named", customer.Name, customer.EffectiveGrade])], words));
        if (plan.Steps.Count > 0)
        {
            html.Line(words.Count("HandOver.Steps", plan.Steps.Count));
        }

        foreach (var (customer, step) in plan.Steps.Where(item => item.Step.Due is not null).Take(3))
        {
            html.Line(words["HandOver.Step", CustomerCard.When(message, step.Due!.Value, step.Time), customer.Name, step.Text ?? ""].TrimEnd());
        }

        return Draft.FromHtml(html.Line(words["HandOver.Sure"])).With(new Button(message.Words["Button.Yes"], "yes"), new Button(message.Words["Button.No"], "no"));
    }

    public static Draft Done(CustomersHandedOver over, Message message)
    {
        var words = Words.Of("Team", message.Language);
        var names = Some([.. over.Customers.Select(customer => customer.Name)], words);
        var html = new Html().Add(words.Count("HandOver.Done", over.Customers.Count, over.To.Name, names));
        return over.Steps > 0 ? html.Line(words.Count("HandOver.DoneSteps", over.Steps)) : html;
    }

    public static Draft ToHeir(Rep by, Rep from, IReadOnlyList<(Customer Customer, ContactPlan? Plan)> customers, DateOnly today, Language language)
    {
        var words = Words.Of("Team", language);
        var urgent = customers.OrderBy(item => item.Plan?.Due ?? DateOnly.MaxValue).ToList();
        var html = new Html().Bold(by.Id == from.Id
            ? words.Count("HandOver.ToHeir", customers.Count, from.Name)
            : words.Count("HandOver.ToHeirBy", customers.Count, from.Name, by.Name));
        foreach (var (customer, plan) in urgent.Take(Named))
        {
            var head = $"{customer.Name} · {customer.EffectiveGrade} · {Terms.Of(customer.Stage, language)}";
            var step = plan?.Steps.FirstOrDefault(step => step.Due is not null);
            html.Line("· " + (step is { Time: { } time } ? words["HandOver.NextMeeting", head, $"{Phrases.Day(step.Due!.Value, language, today)} {Phrases.Time(time)}", step.Text ?? ""].TrimEnd()
                : step is not null ? words["HandOver.NextStep", head, Phrases.Day(step.Due!.Value, language, today), step.Text ?? ""].TrimEnd()
                : plan?.Due is { } due ? words["HandOver.NextDue", head, Phrases.Day(due, language, today)]
                : head));
        }

        if (customers.Count > Named)
        {
            html.Line(words["HandOver.More", customers.Count - Named]);
        }

        return Draft.FromHtml(html) with
        {
            Customer = customers.Count == 1 ? customers[0].Customer.Code.Value : null,
            Buttons = [.. urgent.Take(WithButtons).Select(item => new Button(item.Customer.Name, "customer", item.Customer.Code)).Chunk(2)],
        };
    }

    public static Draft ToOwner(Rep by, Rep to, IReadOnlyList<(Customer Customer, ContactPlan? Plan)> customers, Language language)
    {
        var words = Words.Of("Team", language);
        return Draft.Plain(words.Count("HandOver.ToOwner", customers.Count, by.Name, to.Name, Some([.. customers.Select(item => item.Customer.Name)], words)));
    }

    private static string Some(IReadOnlyList<string> names, Words words)
    {
        return names.Count > Named ? words["Names.More", Spoken.Row(names.Take(Named), words.Language)] : Spoken.List(names, words.Language);
    }
}
