using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Bot.Reports;

namespace SalesBot.Bot.Subjects.Recall;

/// <summary>One's own days: what was logged, what lies ahead, what came in, and who has no next step.</summary>
internal static class DayRecall
{
    private const int Listed = 20;

    /// <summary>Contacts, orders and payments, and what is no contact beside them; then the promises that fell due.</summary>
    /// <param name="byLog">Of one day what was written down on it, else what happened.</param>
    public static Draft Logged(Message message, DateOnly from, DateOnly to, bool byLog)
    {
        var words = Words.Of("Talk", message.Language);
        var contacts = Contacts(message, from, to, byLog && from == to);
        var remarks = message.Session.LatestRemarksBy(message.Person.Id, from).Where(remark => remark.Day <= to && message.Find(remark.Customer) is not null).Reverse().ToList();
        var (orders, payments) = Books(message, from, to);
        var days = Phrases.Days(from, to, message.Today, message.Language);
        if (contacts.Count + remarks.Count + orders.Count + payments.Count == 0)
        {
            return Draft.Plain(Words.Of("Asks", message.Language)["Records.None", days]);
        }

        // Attempts and notes are no contacts: they are told apart, and not counted among them.
        var customers = contacts.Select(contact => message.Find(contact.Customer)!.Name).Distinct().ToList();
        var counted = words.Count("Recap.Contacts", contacts.Count, days, customers.Count);
        var html = new Html().Bold(remarks.Count == 0 ? counted : counted + message.Words["List.Comma"] + words.Count("Recall.Uncounted", remarks.Count));
        foreach (var contact in contacts.TakeLast(Listed))
        {
            html.Line($"· {message.Find(contact.Customer)!.Name}{message.Words["List.Gap"]}{(contact.Method == Method.Other ? words["Recall.Way"] : Terms.Of(contact.Method, message.Language))}{message.Words["List.Colon"]}{Shortened.Line(contact.Summary, 40)}");
        }

        foreach (var order in orders)
        {
            html.Line(words["Recap.Order", message.Find(order.Customer)!.Name, order.Product, message.Exact(order.Amount)]);
        }

        foreach (var (customer, amount) in payments)
        {
            html.Line(words["Recap.Payment", customer.Name, message.Exact(amount)]);
        }

        foreach (var remark in remarks.TakeLast(Listed))
        {
            html.Line($"· {message.Find(remark.Customer)!.Name}{message.Words["List.Gap"]}{Words.Of("Remarks", message.Language)[$"Line.{remark.Kind}"]}{message.Words["List.Colon"]}{Shortened.Line(remark.Text, 40)}");
        }

        Open(html, message, contacts);
        return html;
    }

    /// <summary>The same in a shape to pass on: sums first, then customer by customer.</summary>
    public static Draft Summary(Message message, DateOnly from, DateOnly to)
    {
        var words = Words.Of("Talk", message.Language);
        var contacts = Contacts(message, from, to, byLog: false);
        var (orders, payments) = Books(message, from, to);
        var html = new Html().Bold(words["Week.Head", message.Person.Name, Phrases.Days(from, to, message.Today, message.Language)])
            .Line(words["Week.Sums", contacts.Count, contacts.Count(contact => contact.Method is Method.Visit or Method.Meeting), orders.Count, message.Exact(new Money(orders.Sum(order => order.Amount.Minor))), message.Exact(new Money(payments.Sum(one => one.Amount.Minor)))]);
        foreach (var group in contacts.GroupBy(contact => contact.Customer).Take(Listed))
        {
            html.Line($"· {message.Find(group.Key)!.Name}{message.Words["List.Colon"]}{Shortened.Line(group.Last().Summary, 50)}");
        }

        foreach (var order in orders)
        {
            html.Line(words["Recap.Order", message.Find(order.Customer)!.Name, order.Product, message.Exact(order.Amount)]);
        }

        foreach (var lost in contacts.Where(contact => contact.StageChange == Stage.Lost))
        {
            html.Line(words["Week.Lost", message.Find(lost.Customer)!.Name]);
        }

        return html;
    }

    public static Draft WithoutStep(Message message)
    {
        var words = Words.Of("Talk", message.Language);
        var without = Contacts(message, message.Today.AddDays(-30), message.Today, byLog: false).Select(contact => contact.Customer)
            .Concat(Books(message, message.Today.AddDays(-30), message.Today).Orders.Select(order => order.Customer)).Distinct()
            .Where(code => message.Session.Get(Documents.Plans, code.Value) is not { Steps.Count: > 0 }).Select(code => message.Find(code)).OfType<Customer>().Where(customer => customer.Stage != Stage.Lost).ToList();
        return without.Count == 0 ? Draft.Plain(words["NoStep.None"])
            : Draft.Plain(words.Count("NoStep", without.Count, string.Join(message.Words["List.Comma"], without.Take(Listed).Select(customer => customer.Name)))) with { Buttons = CustomerCard.Opening(without.Take(6)) };
    }

    private static readonly (Topic Topic, Method[] Ways)[] Ways = [(Topic.Visits, [Method.Visit, Method.Meeting]), (Topic.Calls, [Method.Call]), (Topic.Mails, [Method.Email]), (Topic.Texts, [Method.Message])];

    /// <summary>How many contacts in these days, with how many customers, and in which ways; what is no contact is not counted.</summary>
    public static Draft Touched(Message message, Topic topics, DateOnly from, DateOnly to)
    {
        var words = Words.Of("Talk", message.Language);
        var contacts = Contacts(message, from, to, byLog: false);
        var days = Phrases.Days(from, to, message.Today, message.Language);
        var tries = message.Session.LatestRemarksBy(message.Person.Id, from).Count(remark => remark is { Kind: RemarkKind.Attempt } && remark.Day <= to && message.Find(remark.Customer) is not null);
        var customers = contacts.GroupBy(contact => contact.Customer).ToList();
        var html = new Html();
        foreach (var (_, ways) in Ways.Where(way => topics.HasFlag(way.Topic)))
        {
            // 跑了几家，打了几个电话: each for itself, before all of them.
            var such = contacts.Where(contact => ways.Contains(contact.Method)).ToList();
            html.Line(words["Recall.WayOf", days, string.Join('/', ways.Take(1).Select(way => Terms.Of(way, message.Language))), such.Count, such.Select(contact => contact.Customer).Distinct().Count()]);
        }

        html.Line(words.Count("Recap.Contacts", contacts.Count, days, customers.Count) + (tries > 0 ? message.Words["List.Comma"] + words.Count("Recall.Tried", tries) : ""));
        foreach (var way in contacts.GroupBy(contact => contact.Method).OrderByDescending(way => way.Count()))
        {
            html.Line("· " + words["Recall.Ways", TouchRecall.Way(message, way.First()), way.Count()] + message.Words["List.Colon"] + string.Join(message.Words["List.Comma"], way.Select(contact => message.Find(contact.Customer)!.Name).Distinct()));
        }

        return html;
    }

    /// <summary>One's own biggest order of these days.</summary>
    public static Draft Biggest(Message message, DateOnly from, DateOnly to) =>
        Books(message, from, to).Orders.MaxBy(order => order.Amount.Minor) is { } biggest && message.Find(biggest.Customer) is { } customer
            ? Draft.Plain(customer.Name + message.Words["List.Colon"] + BooksRecall.Line(message, biggest)) with { Buttons = CustomerCard.Opening([customer]) }
            : Draft.Plain(Phrases.Days(from, to, message.Today, message.Language) + message.Words["List.Colon"] + Words.Of("Talk", message.Language)["Recall.NoOrderThen"]);

    /// <summary>Whom the last thing that was written was written to.</summary>
    public static Draft? Put(Message message) =>
        (message.Conversation.Lines ?? []).FirstOrDefault(line => line is { Customer: not null, Changes.Count: > 0 }) is { Customer: { } code } && message.Find(code) is { } customer
            ? Draft.Plain(customer.Name + Last(message, customer)) with { Buttons = CustomerCard.Opening([customer]) }
            : null;

    private static string Last(Message message, Customer customer)
    {
        var (contact, remark) = (message.Session.LastFollowUpOf(customer.Code), message.Session.LatestRemarksOf(customer.Code, 1) is [var note] ? note : null);
        var text = contact is not null && !(remark?.LoggedAt > (contact.LoggedAt ?? contact.At)) ? TouchRecall.Quote(message, contact.Day, contact.Summary) : remark is not null ? TouchRecall.Quote(message, remark.Day, remark.Text) : null;
        return text is null ? "" : message.Words["List.Colon"] + text;
    }

    /// <summary>Orders and payments of one's own in a time, by customer.</summary>
    public static Draft? Sums(Message message, Stretch? days, bool money, bool sold)
    {
        var words = Words.Of("Talk", message.Language);
        var (from, to) = days is { } named ? (named.From, named.To) : (new DateOnly(message.Today.Year, message.Today.Month, 1), message.Today);
        to = to > message.Today ? message.Today : to;
        var (orders, payments) = Books(message, from, to);
        var name = Phrases.Days(from, to, message.Today, message.Language);
        var html = new Html();
        if (sold || !money)
        {
            html.Add(words.Count("Sums.Orders", orders.Count, name, message.Exact(new Money(orders.Sum(order => order.Amount.Minor)))));
            foreach (var group in orders.GroupBy(order => order.Customer).OrderByDescending(group => group.Sum(order => order.Amount.Minor)).Take(Listed))
            {
                html.Line($"· {message.Find(group.Key)!.Name} {message.Exact(new Money(group.Sum(order => order.Amount.Minor)))}");
            }
        }

        if (money)
        {
            var total = words.Count("Sums.Payments", payments.Count, name, message.Exact(new Money(payments.Sum(one => one.Amount.Minor))));
            _ = sold ? html.Line(total) : html.Add(total);
            foreach (var group in payments.GroupBy(one => one.Customer.Code).OrderByDescending(group => group.Sum(one => one.Amount.Minor)).Take(Listed))
            {
                html.Line($"· {group.First().Customer.Name} {message.Exact(new Money(group.Sum(one => one.Amount.Minor)))}");
            }
        }

        return html;
    }

    /// <summary>Whom one tried and did not reach in these days, the last first.</summary>
    public static Draft Attempts(Message message, DateOnly from, DateOnly to)
    {
        var words = Words.Of("Talk", message.Language);
        var tries = message.Session.LatestRemarksBy(message.Person.Id, from).Where(remark => remark is { Kind: RemarkKind.Attempt } && remark.Day <= to && message.Find(remark.Customer) is not null).OrderByDescending(remark => remark.At).ToList();
        var days = Phrases.Days(from, to, message.Today, message.Language);
        if (tries.Count == 0)
        {
            return Draft.Plain(words["Tries.None", days]);
        }

        var last = tries[0];
        var html = new Html().Bold(words.Count("Tries", tries.Count, days, message.Find(last.Customer)!.Name + (last.Contact is null ? "" : message.Words["List.Gap"] + last.Contact)));
        foreach (var one in tries.Take(8))
        {
            html.Line($"· {message.Find(one.Customer)!.Name}{message.Words["List.Gap"]}{TouchRecall.Quote(message, one.Day, one.Text, 60)}");
        }

        return html;
    }

    /// <summary>Which customers of one's own last objected, and to what; of the kind the question names where it names one.</summary>
    public static Draft Objections(Message message)
    {
        var words = Words.Of("Talk", message.Language);
        var kinds = ObjectionWords.AllIn(message.Folded);
        var told = Contacts(message, message.Today.AddDays(-60), message.Today, byLog: false).GroupBy(contact => contact.Customer)
            .Select(group => group.LastOrDefault(contact => contact.Objection is { } objection && (kinds.Count == 0 || kinds.Contains(objection)))).OfType<FollowUp>()
            .Where(contact => message.Find(contact.Customer) is { Stage: not (Stage.Won or Stage.Lost) }).OrderByDescending(contact => contact.At).ToList();
        if (told.Count == 0)
        {
            return Found(message, least: 1) ?? Draft.Plain(words["Objections.None"]);
        }

        var html = new Html().Bold(words.Count("Objections", told.Count));
        foreach (var contact in told.Take(Listed))
        {
            html.Line($"· {message.Find(contact.Customer)!.Name}{message.Words["List.Gap"]}{words.Find($"Objection.{contact.Objection}") ?? contact.Objection}{message.Words["List.Comma"]}{TouchRecall.Quote(message, contact.Day, contact.Summary, 60)}");
        }

        return html;
    }

    /// <summary>Whose records of the last two months have most of what the question names.</summary>
    /// <param name="least">How much of it at least.</param>
    /// <param name="when">Only what is of these days.</param>
    public static Draft? Found(Message message, int least, Stretch? when = null)
    {
        var since = when?.From ?? message.Today.AddDays(-60);
        var thing = Sayings.Thing(message, null);
        var objection = ObjectionWords.In(message.Folded);
        var objecting = Contacts(message, since, message.Today, byLog: false).Where(contact => objection is not null && contact.Objection == objection).ToList();
        var best = (objecting.Count > 0 ? objecting : Contacts(message, since, message.Today, byLog: false)).Select(contact => (contact.Customer, contact.Contact, contact.Day, contact.At, Text: contact.Summary))
            .Concat(message.Session.LatestRemarksBy(message.Person.Id, since).Where(remark => message.Find(remark.Customer) is not null).Select(remark => (remark.Customer, remark.Contact, remark.Day, remark.At, remark.Text)))
            .Concat(Books(message, since, message.Today).Orders.Select(order => (order.Customer, Contact: (string?)null, Day: order.Date, At: new DateTimeOffset(order.Date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), Text: order.Product + message.Words["List.Comma"] + message.Exact(order.Amount))))
            .Select(one => (Found: one, Shared: StepWords.Shared(thing, one.Text) + (objecting.Exists(contact => contact.At == one.At && contact.Customer == one.Customer) ? 2 : 0))).Where(one => one.Shared >= least && (when is not { } days || one.Found.Day <= days.To)).OrderByDescending(one => one.Shared).ThenByDescending(one => one.Found.At).ToList();
        return best.Count == 0 ? null : Lines(best.Where(one => one.Shared == best[0].Shared).Take(3).Select(one =>
            $"{message.Find(one.Found.Customer)!.Name}{(one.Found.Contact is null ? "" : message.Words["List.Gap"] + one.Found.Contact)}{message.Words["List.Comma"]}{TouchRecall.Quote(message, one.Found.Day, one.Found.Text, 120)}"));
    }

    private static Draft Lines(IEnumerable<string> lines)
    {
        var html = new Html();
        foreach (var line in lines)
        {
            html.Line(line);
        }

        return html;
    }

    /// <summary>Customers of one's own without a contact in these days; those that were tried come first.</summary>
    public static Draft NotReached(Message message, DateOnly from, DateOnly to, Grade? grade)
    {
        var words = Words.Of("Talk", message.Language);
        var reached = message.Session.FollowUpsBy(message.Person.Id, from, to).Select(contact => contact.Customer).ToHashSet();
        var tried = message.Session.LatestRemarksBy(message.Person.Id, from).Where(remark => remark.Kind == RemarkKind.Attempt).Select(remark => remark.Customer).ToHashSet();
        var missed = message.Session.CustomersOwnedBy(message.Person.Id).Where(customer => !reached.Contains(customer.Code) && customer.Stage != Stage.Lost && (grade is null || customer.EffectiveGrade == grade)).OrderByDescending(customer => tried.Contains(customer.Code)).ThenBy(customer => customer.Name, StringComparer.Ordinal).ToList();
        var html = new Html().Bold((grade is { } letter ? words["Recall.Grade", letter] + message.Words["List.Gap"] : "") + words.Count("NotReached", missed.Count, Phrases.Days(from, to, message.Today, message.Language)));
        foreach (var customer in missed.Take(Listed))
        {
            html.Line("· " + customer.Name + (tried.Contains(customer.Code) ? message.Words["List.Comma"] + words["NotReached.Tried"] : ""));
        }

        return missed.Count > Listed ? Draft.FromHtml(html.Line(message.Words["List.More", missed.Count - Listed])) : html;
    }

    /// <summary>What has no next step, and what was promised and fell due.</summary>
    private static void Open(Html html, Message message, IReadOnlyList<FollowUp> contacts)
    {
        var words = Words.Of("Talk", message.Language);
        var without = contacts.Select(contact => contact.Customer).Distinct().Where(code => message.Session.Get(Documents.Plans, code.Value) is not { Steps.Count: > 0 }).Select(code => message.Find(code)!).Where(customer => customer.Stage is not (Stage.Won or Stage.Lost)).ToList();
        if (without.Count > 0)
        {
            html.Line().Line(words["Recap.NoStep", string.Join(message.Words["List.Comma"], without.Take(8).Select(customer => customer.Name))]);
        }

        foreach (var step in OpenSteps.Mine(message).Where(step => step.Due <= message.Today).OrderBy(step => step.Due).Take(5))
        {
            html.Line(words["Ahead.Late", step.Customer.Name, step.Label(message), Phrases.ShortDay(step.Due!.Value, message.Language)]);
        }
    }

    /// <param name="byLog">By the day they were written down, which may be after the contact's.</param>
    private static IReadOnlyList<FollowUp> Contacts(Message message, DateOnly first, DateOnly last, bool byLog) =>
    [
        .. from contact in message.Session.FollowUpsBy(message.Person.Id, byLog ? first.AddDays(-7) : first, last)
           where message.Find(contact.Customer) is not null
           let day = byLog ? DayLogged(message, contact) : contact.Day
           where day >= first && day <= last
           orderby contact.LoggedAt ?? contact.At
           select contact,
    ];

    private static DateOnly DayLogged(Message message, FollowUp contact) =>
        contact.LoggedAt is { } logged ? DateOnly.FromDateTime(message.Rules.LocalTime(message.Person, logged).DateTime) : contact.Day;

    private static (IReadOnlyList<Domain.Sales.Order> Orders, IReadOnlyList<(Customer Customer, Money Amount)> Payments) Books(Message message, DateOnly from, DateOnly to)
    {
        var orders = message.Session.CustomersOwnedBy(message.Person.Id).SelectMany(customer => message.Session.OrdersOf(customer.Code)).Where(order => order.Rep == message.Person.Id).ToList();
        return (
            [.. orders.Where(order => order.Date >= from && order.Date <= to).OrderBy(order => order.Date).ThenBy(order => order.Number, StringComparer.Ordinal)],
            [.. orders.SelectMany(order => message.Session.PaymentsOf(order.Number).Where(payment => payment.Date >= from && payment.Date <= to).Select(payment => (message.Find(order.Customer)!, payment.Amount)))]);
    }
}
