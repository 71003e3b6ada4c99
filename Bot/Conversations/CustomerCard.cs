using SalesBot.Bot.Conversations.Files;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Conversations;

/// <summary>What is worth knowing about a customer before picking up the phone.</summary>
internal static class CustomerCard
{
    private const int Recent = 3;

    private const int Long = 10;

    public static Draft Of(Talk talk, Customer customer)
    {
        var words = talk.Words;
        var html = new Html().Bold(customer.Name).Add($" · {customer.EffectiveGrade} · {Terms.Of(customer.Stage, talk.Language)}").Line(customer.Code.Value);
        Add(html, words, "Card.Profile", Join(talk, customer.Industry is { } industry ? Terms.Industry(industry, talk.Language) : null, customer.Size is { } size ? Terms.Of(size, talk.Language) : null, customer.Region, customer.Channel));
        foreach (var contact in customer.Contacts.Take(Recent))
        {
            html.Line(Join(talk, contact.Title is null ? contact.Name : words["Card.Contact", contact.Name, contact.Title], contact.Phone));
        }

        Add(html, words, "Card.Need", customer.Need);
        Add(html, words, "Card.Owner", talk.RepOf(customer.Owner)?.Name);
        Add(html, words, "Card.Budget", Budget(talk, customer));
        Money(html, talk, customer);
        Plan(html, talk, customer);
        var last = Latest(talk, customer, Recent);
        if (last.Count > 0)
        {
            html.Line();
            foreach (var followUp in last)
            {
                html.Line(Line(talk, followUp));
            }
        }
        else
        {
            html.Line().Line(words["Card.NoContact"]);
        }

        return Draft.FromHtml(html) with
        {
            Customer = customer.Code.Value,
            Buttons =
            [
                [new Button(words["Button.Log"], $"logged:{customer.Code}"), new Button(words["Button.Stage"], $"stage:{customer.Code}")],
                [new Button(words["Button.History"], $"history:{customer.Code}"), new Button(words["Button.Reschedule"], $"reschedule:{customer.Code}")],
                .. Peace(talk, customer),
            ],
        };
    }

    /// <summary>Only where it is a question: somebody lost, or somebody who asked to be left alone.</summary>
    private static IEnumerable<IReadOnlyList<Button>> Peace(Talk talk, Customer customer)
    {
        if (!customer.Consent || customer.Stage == Stage.Lost)
        {
            var words = Words.Of("Pushes", talk.Language);
            yield return [new Button(words[customer.Consent ? "Button.DoNotContact" : "Button.ContactAgain"], $"consent:{customer.Code}:{(customer.Consent ? "no" : "yes")}")];
        }
    }

    public static Draft History(Talk talk, Customer customer)
    {
        var lines = Latest(talk, customer, Long);
        var html = new Html().Bold(customer.Name).Add(" · ").Add(talk.Words.Count("Card.History", Total(talk, customer)));
        foreach (var followUp in lines)
        {
            html.Line(Line(talk, followUp));
        }

        if (lines.Count == 0)
        {
            html.Line(talk.Words["Card.NoContact"]);
        }

        return Draft.FromHtml(html) with { Customer = customer.Code.Value, Buttons = FileWording.Buttons(talk, lines, Long) };
    }

    /// <summary>Buttons that open the cards of customers a list names, two in a row.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> Opening(IEnumerable<Customer> customers) =>
        [.. customers.Select(customer => new Button(Pushes.ContactLines.Short(customer.Name, 20), $"customer:{customer.Code}")).Chunk(2)];

    public static string Due(Talk talk, DateOnly due) => (talk.Today.DayNumber - due.DayNumber) switch
    {
        0 => talk.Words["Card.DueToday"],
        > 0 and var late => talk.Words.Count("Card.Overdue", late),
        _ => talk.Words["Card.DueOn", Phrases.Day(due, talk.Language, talk.Today)],
    };

    private static string Line(Talk talk, FollowUp followUp)
    {
        var who = followUp.Rep == talk.Person.Id ? null : talk.RepOf(followUp.Rep)?.Name;
        var head = Join(talk, Phrases.ShortDay(followUp.Day, talk.Language), followUp.Method == Method.Other ? null : Terms.Of(followUp.Method, talk.Language), who);
        var line = $"{head}{talk.Words["List.Colon"]}{Short(followUp.Summary)}";
        return FileWording.Line(talk, followUp) is { } files ? $"{line} {files}" : line;
    }

    private static string Short(string words) => words.Length <= 60 ? words : words[..(char.IsHighSurrogate(words[58]) ? 58 : 59)] + "…";

    private static void Plan(Html html, Talk talk, Customer customer)
    {
        if (talk.Session.Get(Documents.Plans, customer.Code.Value) is not { } plan)
        {
            return;
        }

        if (!customer.Consent)
        {
            html.Line(talk.Words["Card.NoConsent"]);
        }
        else if (plan.Due is { } due)
        {
            html.Line(Due(talk, due));
        }

        foreach (var step in plan.Steps.Take(Recent))
        {
            html.Line(talk.Words["Card.Step", step.Text ?? talk.Words["Log.DefaultStep"], step.Due is { } day ? When(talk, day, step.Time) : talk.Words["Card.NoDate"]]);
        }
    }

    public static string When(Talk talk, DateOnly day, TimeOnly? time) =>
        time is { } clock ? $"{Phrases.Day(day, talk.Language, talk.Today)} {Phrases.Time(clock)}" : Phrases.Day(day, talk.Language, talk.Today);

    private static void Money(Html html, Talk talk, Customer customer)
    {
        var orders = talk.Session.Query(Documents.Orders, new DocQuery<Order>(Documents.OrdersByCustomer, [customer.Code.Value]));
        if (orders.Count == 0)
        {
            return;
        }

        var year = new Domain.Money(orders.Where(order => order.Date > talk.Today.AddYears(-1) && order.Date <= talk.Today).Sum(order => order.Amount.Minor));
        var open = new Domain.Money(MoneyDesk.OpenOrders(talk.Session, customer.Code).Sum(order => order.Open.Minor));
        html.Line(talk.Words.Count("Card.Orders", orders.Count, talk.Amount(year)));
        if (open.IsPositive)
        {
            html.Line(talk.Words["Card.Open", talk.Amount(open)]);
        }
    }

    private static string? Budget(Talk talk, Customer customer) => (customer.BudgetMin, customer.BudgetMax) switch
    {
        ({ } min, { } max) => $"{talk.Amount(min)} – {talk.Amount(max)}",
        ({ } min, null) => $"≥ {talk.Amount(min)}",
        (null, { } max) => talk.Amount(max),
        _ => null,
    };

    private static void Add(Html html, Words words, string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            html.Line(words[key, value]);
        }
    }

    private static string Join(Talk talk, params string?[] parts) => string.Join(talk.Words["List.Gap"], parts.Where(part => !string.IsNullOrEmpty(part)));

    private static IReadOnlyList<FollowUp> Latest(Talk talk, Customer customer, int count) => talk.Session.Query(
        Documents.FollowUps, new DocQuery<FollowUp>(Documents.FollowUpsByCustomer, [customer.Code.Value], Descending: true, Limit: count));

    private static int Total(Talk talk, Customer customer) =>
        talk.Session.Count(Documents.FollowUps, new DocQuery<FollowUp>(Documents.FollowUpsByCustomer, [customer.Code.Value]));
}
