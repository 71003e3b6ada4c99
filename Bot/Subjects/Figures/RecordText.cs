using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Reports.Grounds;

namespace SalesBot.Bot.Subjects.Figures;

/// <summary>A record behind a figure, with the words it came from.</summary>
internal sealed class RecordText(Message message, FigureNames names, Window window)
{
    /// <summary>Of a customer's contacts, the latest so many.</summary>
    private const int Contacts = 3;

    private const int LongestQuote = 300;

    private Words Words => names.Words;

    private Language Language => names.Language;

    public Html Of(Proof proof, Ground ground) => ground switch
    {
        { Kind: GroundKind.Order, Customer: { } customer } => Order(customer, customer.Sales[ground.Index]),
        { Kind: GroundKind.Payment, Customer: { } customer } => Payment(customer.Sales[ground.Index], ground.Receipt, customer.Name),
        { Kind: GroundKind.Contact, Customer: { } customer } => Contact(customer, ground.Index, proof.Metric == Metric.Compliance),
        { Customer: { } customer } => Customer(proof.Metric, customer),
        _ => new Html().Bold(ground.Person.Value).Line(MetricText.Name(proof.Metric, Language)).Add(" ").Add(names.Say(proof.Metric, ground.Top)),
    };

    /// <summary>What was right or wrong with how a contact was recorded.</summary>
    public static string Quality(Touch touch, Words words)
    {
        string?[] faults =
        [
            touch.Quality.InTime == false ? words["Poor.Late"] : null,
            touch.Quality.Complete ? null : words["Poor.Thin"],
            touch.Quality.OnSchedule ? null : words["Poor.Overdue"],
        ];
        return faults.Any(fault => fault is not null) ? Spoken.List(faults.OfType<string>(), words.Language) : words["Line.Good"];
    }

    private Html Order(Dossier customer, Sale sale)
    {
        var html = new Html().Bold(Words["Order.Title", sale.Number])
            .Line(Words["Order.Line", customer.Name, Day(sale.Date), sale.Product, message.Session.Get(Documents.Orders, sale.Number) is { AsSaid: { } said } ? message.Exact(sale.Amount, said) : names.Amount(sale.Amount.Amount)])
            .Line(sale.Cost is { } cost ? Words["Order.Cost", names.Amount(cost.Amount), names.Amount((sale.Amount - cost).Amount)] : Words["Order.NoCost"]);
        return Source(html, message.Session.Get(Documents.Orders, sale.Number)?.SourceMessage);
    }

    private Html Payment(Sale sale, int receipt, string customer)
    {
        var payments = Dossiers.InOrder(message.Session.PaymentsOf(sale.Number));
        var amount = sale.Receipts[receipt].Amount;
        var html = new Html().Bold(Words["Payment.Title", payments.Count > receipt && payments[receipt].AsSaid is { } said ? message.Exact(amount, said) : names.Amount(amount.Amount)])
            .Line(Words["Payment.Line", customer, sale.Number, Day(sale.Receipts[receipt].Date)]);
        return Source(html, payments.Count > receipt ? payments[receipt].SourceMessage : null);
    }

    private Html Contact(Dossier customer, int index, bool judged)
    {
        var contacts = ContactsOf(customer);
        var html = new Html().Bold(customer.Name);
        if (contacts.Count <= index)
        {
            return html;
        }

        Told(html, contacts[index]);
        return Source(judged ? html.Line(Quality(customer.Touches[index], Words)) : html, contacts[index].SourceMessage);
    }

    /// <summary>Of a customer that counts as a whole, what its part rests on, and the latest contacts up to then.</summary>
    private Html Customer(Metric metric, Dossier customer)
    {
        var html = new Html().Bold(customer.Name).Add($" · {customer.Code}");
        foreach (var line in metric switch
        {
            Metric.Coverage => Dues(customer),
            Metric.RepurchaseRate => Bought(customer, sale => window.InYear(sale.Date)),
            Metric.Top3Share => Bought(customer, sale => window.Holds(sale.Date)),
            Metric.DealCycleDays or Metric.FollowUpsToClose => First(customer),
            _ => Stages(customer),
        })
        {
            html.Line(line);
        }

        var contacts = ContactsOf(customer).Where(contact => contact.Day <= window.End).TakeLast(Contacts).ToList();
        foreach (var contact in contacts)
        {
            Told(html.Line(), contact);
            Quote(html, contact.SourceMessage);
        }

        return html;
    }

    private IEnumerable<string> Stages(Dossier customer) =>
        from stay in Funnel.Present(customer.Stays, window)
        select Words["Stays.Now", Day(stay.EnteredOn), Terms.Of(stay.Stage, Language)]
            + (stay.Reason is { } reason ? Words["Parts", Terms.Of(reason, Language)] : "");

    private IEnumerable<string> Dues(Dossier customer) =>
        from due in customer.Dues
        where due.Since <= window.End && due.Day <= window.End && !(due.Met < window.From)
        select due.Met is { } met && met <= window.End
            ? Words["Dues.Line", Day(due.Day), Day(met)]
            : Words["Dues.Open", Day(due.Day)];

    private IEnumerable<string> Bought(Dossier customer, Func<Sale, bool> counts) =>
        customer.Sales.Where(counts).Reverse().Take(10).Select(sale => Words["Payment.Line", names.Amount(sale.Amount.Amount), sale.Number, Day(sale.Date)]);

    private IEnumerable<string> First(Dossier customer)
    {
        var order = customer.Sales[0].Date;
        yield return Words["First.Line", customer.FirstContact is { } contact ? Day(contact) : "—", Day(order), customer.Touches.Count(touch => touch.Day <= order)];
    }

    /// <summary>With the year where it is not this one.</summary>
    private string Day(DateOnly day) => day.Year == message.Today.Year ? Phrases.ShortDay(day, Language) : Phrases.Day(day, Language, message.Today);

    private void Told(Html html, FollowUp contact)
    {
        html.Line(Words["Contact.Line", Phrases.NearDay(contact.Day, message.Today, Language), Terms.Of(contact.Method, Language), message.RepOf(contact.Rep)?.Name ?? contact.Rep.Value])
            .Line(contact.Feedback is { Length: > 0 } feedback ? $"{contact.Summary} · {feedback}" : contact.Summary);
    }

    private Html Source(Html html, string? source)
    {
        if (!Quote(html.Line(), source))
        {
            html.Line().Italic(Words[source is null ? "Source.File" : "Source.Typed"]);
        }

        return html;
    }

    /// <returns>False when there is no message to quote.</returns>
    private bool Quote(Html html, string? source)
    {
        if (Origins.Of(message.Session, source) is not { } origin)
        {
            return false;
        }

        var at = message.Rules.LocalTime(message.Person, origin.At);
        var day = $"{Phrases.NearDay(DateOnly.FromDateTime(at.DateTime), message.Today, Language)} {Phrases.Time(TimeOnly.FromDateTime(at.DateTime))}";
        html.Line().Italic(origin.Text is { } text
            ? Words["Source.Line", origin.Who ?? "—", day, Shortened.To(text, LongestQuote)]
            : Words["Source.Pressed", origin.Who ?? "—", day]);
        return true;
    }

    private IReadOnlyList<FollowUp> ContactsOf(Dossier customer) =>
        Dossiers.InOrder(message.Session.FollowUpsOf(customer.Code));
}
