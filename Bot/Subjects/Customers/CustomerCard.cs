using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Files;
using SalesBot.Bot.Subjects.Orders;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>What is worth knowing about a customer before picking up the phone.</summary>
internal static class CustomerCard
{
    private const int Recent = 3;

    private const int Long = 10;

    public static Draft Of(Message message, Customer customer)
    {
        var words = message.Words;
        var html = new Html().Bold(customer.Name).Add($" · {customer.EffectiveGrade} · {Terms.Of(customer.Stage, message.Language)}").Line(customer.Code.Value);
        Add(html, words, "Card.Profile", Join(message, customer.Industry is { } industry ? Terms.Industry(industry, message.Language) : null, customer.Size is { } size ? Terms.Of(size, message.Language) : null, customer.Region, customer.Channel));
        html.Lines(customer.Contacts.Take(Recent).Select(contact => Join(message, contact.Title is null ? contact.Name : words["Card.Contact", contact.Name, contact.Title], contact.Phone)));

        Add(html, words, "Card.Need", customer.Need);
        Add(html, words, "Card.Owner", message.RepOf(customer.Owner)?.Name);
        Add(html, words, "Card.Budget", Budget(message, customer));
        Add(html, words, "Card.Terms", customer.PaymentDays is { } days ? words["Card.Terms.Days", days] : null);
        Money(html, message, customer);
        Plan(html, message, customer);
        var last = Latest(message, customer, Recent);
        if (last.Count > 0)
        {
            html.Line();
            html.Lines(last.Select(followUp => Line(message, followUp)));
        }
        else
        {
            html.Line();
        }

        Untold(html, message, customer, last);

        html.Lines(Remarks(message, customer, 2));

        return Draft.FromHtml(html) with
        {
            Customer = customer.Code.Value,
            Buttons =
            [
                [new Button(words["Button.Log"], "logged", customer.Code), new Button(words["Button.Stage"], "stage", customer.Code)],
                [new Button(words["Button.History"], "history", customer.Code), new Button(words["Button.Reschedule"], "reschedule", customer.Code), new Button(Words.Of("Profiles", message.Language)["Button"], "profile", customer.Code)],
                .. Peace(message, customer),
            ],
        };
    }

    /// <summary>Only where it is a question: somebody lost, or somebody who asked to be left alone.</summary>
    private static IEnumerable<IReadOnlyList<Button>> Peace(Message message, Customer customer)
    {
        if (!customer.Consent || customer.Stage == Stage.Lost)
        {
            var words = Words.Of("Pushes", message.Language);
            yield return [new Button(words[customer.Consent ? "Button.DoNotContact" : "Button.ContactAgain"], "consent", customer.Code, customer.Consent ? "no" : "yes")];
        }
    }

    public static Draft History(Message message, Customer customer)
    {
        var lines = Latest(message, customer, Long);
        var html = new Html().Bold(customer.Name).Add(" · ").Add(message.Words.Count("Card.History", Total(message, customer)));
        html.Lines(lines.Select(followUp => Line(message, followUp)));

        Untold(html, message, customer, lines);

        if (Remarks(message, customer, Long) is { Count: > 0 } remarks)
        {
            html.Line().Line(Words.Of("Remarks", message.Language).Count("History", message.Session.CountRemarksOf(customer.Code)));
            html.Lines(remarks);
        }

        return Draft.FromHtml(html) with { Customer = customer.Code.Value, Buttons = FileText.Buttons(message, lines, Long) };
    }

    /// <summary>Buttons that open the cards of customers a list names, two in a row.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> Opening(IEnumerable<Customer> customers) =>
        [.. customers.Select(customer => new Button(Shortened.Line(customer.Name, 20), "customer", customer.Code)).Chunk(2)];

    public static string Due(Message message, DateOnly due) => (message.Today.DayNumber - due.DayNumber) switch
    {
        0 => message.Words["Card.DueToday"],
        > 0 and var late => message.Words.Count("Card.Overdue", late),
        _ => message.Words["Card.DueOn", Phrases.Day(due, message.Language, message.Today)],
    };

    private static string Line(Message message, FollowUp followUp)
    {
        var who = followUp.Rep == message.Person.Id ? null : message.RepOf(followUp.Rep)?.Name;
        var head = Join(message, Phrases.ShortDay(followUp.Day, message.Language), followUp.Method == Method.Other ? null : Terms.Of(followUp.Method, message.Language), who);
        var line = $"{head}{message.Words["List.Colon"]}{Shortened.To(followUp.Summary, 60)}";
        return FileText.Line(message, followUp) is { } files ? $"{line} {files}" : line;
    }

    /// <summary>What the lines about contacts leave out: that there was none, or that a file knows of a later one.</summary>
    private static void Untold(Html html, Message message, Customer customer, IReadOnlyList<FollowUp> newest)
    {
        if (LastMet.Of(customer, newest is [var last, ..] ? last.Day : null) is not { } met)
        {
            html.Line(message.Words["Card.NoContact"]);
        }
        else if (met.Filed)
        {
            html.Line(Words.Of("Pushes", message.Language)["Due.Filed", met.Say(message.Language)]);
        }
    }

    private static void Plan(Html html, Message message, Customer customer)
    {
        if (message.Session.Get(Documents.Plans, customer.Code.Value) is not { } plan)
        {
            return;
        }

        if (!customer.Consent)
        {
            html.Line(message.Words["Card.NoConsent"]);
        }
        else if (plan.Due is { } due)
        {
            html.Line(Due(message, due));
        }

        html.Lines(plan.Steps.Take(Recent).Select(step => message.Words["Card.Step", step.Text ?? message.Words["Log.DefaultStep"], step.Due is { } day ? When(message, day, step.Time) : message.Words["Card.NoDate"]]));
    }

    public static string When(Message message, DateOnly day, TimeOnly? time) =>
        time is { } clock ? $"{Phrases.Day(day, message.Language, message.Today)} {Phrases.Time(clock)}" : Phrases.Day(day, message.Language, message.Today);

    private static void Money(Html html, Message message, Customer customer)
    {
        var orders = message.Session.OrdersOf(customer.Code);
        if (orders.Count == 0)
        {
            return;
        }

        var year = new Domain.Money(orders.Where(order => order.Date > message.Today.AddYears(-1) && order.Date <= message.Today).Sum(order => order.Amount.Minor));
        var open = Purse.Of(OrderWork.OpenOrders(message.Session, customer.Code).Select(order => order.Open));
        html.Line(message.Words.Count("Card.Orders", orders.Count, message.Amount(year)));
        if (open is not [{ Minor: 0 }])
        {
            html.Line(message.Words["Card.Open", open is [{ Currency: null } only] ? message.Amount(only) : message.Exact(open)]);
        }

        html.Uncounted(message, orders.FirstOrDefault(order => order.Uncounted())?.AsSaid);
    }

    private static string? Budget(Message message, Customer customer) => (customer.BudgetMin, customer.BudgetMax) switch
    {
        ({ } min, { } max) => $"{message.Amount(min)} – {message.Amount(max)}",
        ({ } min, null) => $"≥ {message.Amount(min)}",
        (null, { } max) => message.Amount(max),
        _ => null,
    };

    private static void Add(Html html, Words words, string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            html.Line(words[key, value]);
        }
    }

    private static string Join(Message message, params string?[] parts) => string.Join(message.Words["List.Gap"], parts.Where(part => !string.IsNullOrEmpty(part)));

    private static IReadOnlyList<FollowUp> Latest(Message message, Customer customer, int count) => message.Session.LatestFollowUpsOf(customer.Code, count);

    /// <summary>A customer's latest remarks, newest first, a line each.</summary>
    private static IReadOnlyList<string> Remarks(Message message, Customer customer, int most)
    {
        var words = Words.Of("Remarks", message.Language);
        return
        [
            .. from remark in message.Session.LatestRemarksOf(customer.Code, most)
               let who = remark.Rep == message.Person.Id ? null : message.RepOf(remark.Rep)?.Name
               let head = string.Join(message.Words["List.Gap"], new[] { Phrases.ShortDay(remark.Day, message.Language), words[$"Line.{remark.Kind}"], who }.OfType<string>())
               select $"{head}{message.Words["List.Colon"]}{Shortened.To(remark.Text, 60)}",
        ];
    }

    private static int Total(Message message, Customer customer) =>
        message.Session.CountFollowUpsOf(customer.Code);
}
