using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Receivables;
using SalesBot.Domain.Sales;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Orders;

/// <summary>
/// 谁还欠款, "who owes us": what is still to be paid, oldest first. 哪些款逾期了, "past due": what of it is late, by age, person and customer. 合同和回款对得上吗: what does not match.
/// 最大的客户是谁, "top customers": whose orders of twelve months are worth most.
/// </summary>
internal sealed class MoneyListDialogue : IDialogue
{
    private const int Listed = 10;

    public Turn? Resume(Message message) => null;

    public Turn? Answer(Message message, Request request) => request is MoneyListRequest { Whose: var scope } asked
        ? Turn.Say(asked.List switch
        {
            MoneyList.Biggest => Top(message, Whose(message, scope), asked),
            MoneyList.Mismatches => Mismatches(message, Whose(message, scope)),
            MoneyList.Overdue => Overdue(message, Whose(message, scope)),
            _ => Owed(message, Whose(message, scope), asked),
        })
        : null;

    /// <summary>Whose customers: those of a person, team or region that was named, if the asker may see them; else one's own part.</summary>
    private static Func<Customer, bool> Whose(Message message, Domain.Performance.Scope? scope)
    {
        var people = scope is null ? [] : message.Session.All(Documents.Reps).ToDictionary(person => person.Id);
        return customer => (scope is null || scope.Covers(people.GetValueOrDefault(customer.Owner), customer.Region)) && CustomerNames.MaySee(message.Session, message.Person, customer, message.Today);
    }

    private static Draft Owed(Message message, Func<Customer, bool> whose, MoneyListRequest asked)
    {
        var words = Words.Of("Asks", message.Language);
        var all = Open(message, whose).Select(one => (one.Customer, Parts: one.Parts.Where(part => asked.Ordered is not { } days || (part.Order.Date >= days.From && part.Order.Date <= days.To)).ToList())).Where(one => one.Parts.Count > 0);
        var open = asked.Most is { } most ? all.OrderByDescending(one => one.Parts.Sum(part => part.Left.Minor)).ThenBy(one => one.Customer.Name, StringComparer.Ordinal).Take(most).ToList() : [.. all.OrderBy(one => one.Parts[0].Order.Date).ThenBy(one => one.Customer.Name)];
        if (open.Count == 0)
        {
            return Draft.Plain(words["Owed.None"]);
        }

        var head = words.Count(asked.Most is null ? "Owed.Head" : "Owed.Most", open.Count, Sum(message, open.SelectMany(one => one.Parts)));
        var html = new Html().Bold(asked.Ordered is { } within ? words["Owed.Of", Phrases.Days(within.From, within.To, message.Today, message.Language), head] : head)
            .Line(Late(message, open.SelectMany(one => one.Parts)) is { } late ? words["Owed.Overdue", Sum(message, open.SelectMany(one => one.Parts).Where(part => part.DaysOverdue > 0)), late] : words["Owed.NotDue"]);
        return Listing(message, html, [.. open.Select(one =>
            (one.Customer, words["Owed.Line", one.Customer.Name, Sum(message, one.Parts), Phrases.ShortDay(one.Parts[0].Order.Date, message.Language)] + (one.Parts.Max(part => part.DaysOverdue) is > 0 and var days ? words.Count("Owed.Late", days) : "")))]);
    }

    private static Draft Overdue(Message message, Func<Customer, bool> whose)
    {
        var words = Words.Of("Asks", message.Language);
        var late = Open(message, whose).Select(one => (one.Customer, Parts: one.Parts.Where(part => part.DaysOverdue > 0).ToList())).Where(one => one.Parts.Count > 0)
            .OrderByDescending(one => one.Parts.Sum(part => part.Left.Minor)).ThenBy(one => one.Customer.Name, StringComparer.Ordinal).ToList();
        if (late.Count == 0)
        {
            return Draft.Plain(words["Overdue.None"]);
        }

        var all = late.SelectMany(one => one.Parts).ToList();
        var html = new Html().Bold(words.Count("Overdue.Head", late.Count, Sum(message, all))).Line(Phrases.Capital(Late(message, all)!));
        var people = all.GroupBy(part => part.Order.Rep).OrderByDescending(group => group.Sum(part => part.Left.Minor)).ToList();
        if (people.Count > 1)
        {
            html.Line(words["Owed.By", Spoken.Row(people.Select(group => words["Owed.By.Part", message.RepOf(group.Key)?.Name ?? group.Key.Value, Sum(message, group)]), message.Language)]);
        }

        var draft = Listing(message, html, [.. late.Select(one => (one.Customer, words["Overdue.Line", one.Customer.Name, Sum(message, one.Parts), one.Parts.Max(part => part.DaysOverdue)]))]);
        return draft with { Html = draft.Html + "\n" + new Html().Italic(words["Owed.Terms", message.Rules.Figures.PaymentDays]) };
    }

    /// <summary>By how long they are late; null where nothing is.</summary>
    private static string? Late(Message message, IEnumerable<Receivable> parts)
    {
        var words = Words.Of("Asks", message.Language);
        var ages = parts.Where(part => part.Age != Age.NotDue).GroupBy(part => part.Age).OrderBy(age => age.Key).Select(age => words[$"Age.{age.Key}", Sum(message, age)]).ToList();
        return ages.Count == 0 ? null : Spoken.Row(ages, message.Language);
    }

    /// <summary>Each currency for itself: what is owed in dollars is paid in dollars.</summary>
    private static string Sum(Message message, IEnumerable<Receivable> parts) => Purse.Of(parts.Select(part => part.Own)) is [{ Currency: null } only] ? message.Amount(only) : message.Exact(parts.Select(part => part.Own));

    /// <summary>What each customer still owes, its oldest order first.</summary>
    private static List<(Customer Customer, List<Receivable> Parts)> Open(Message message, Func<Customer, bool> whose)
    {
        var (orders, payments) = Books(message);
        return
        [
            .. from owed in Receivable.Of(orders, payments, code => message.Find(code)?.PaymentDays ?? message.Rules.Figures.PaymentDays, message.TeamDay)
               group owed by owed.Order.Customer into one
               let customer = message.Find(one.Key)
               where customer is not null && whose(customer)
               select (customer, one.ToList()),
        ];
    }

    /// <summary>A rep's few are looked up one by one; for everybody's one pass is cheaper than a look-up each.</summary>
    private static (IEnumerable<Order> Orders, IEnumerable<Payment> Payments) Books(Message message)
    {
        if (message.Person.Role != Role.Rep)
        {
            return (message.Session.All(Documents.Orders), message.Session.All(Documents.Payments));
        }

        var own = message.Session.CustomersOwnedBy(message.Person.Id).SelectMany(customer => message.Session.OrdersOf(customer.Code)).ToList();
        return (own, own.SelectMany(order => message.Session.PaymentsOf(order.Number)));
    }

    private static Draft Mismatches(Message message, Func<Customer, bool> whose)
    {
        var words = Words.Of("Asks", message.Language);
        var (orders, payments) = Books(message);
        var seen = orders.Where(order => message.Find(order.Customer) is { } customer && whose(customer)).ToList();
        var found = Mismatch.Of(seen, payments);
        if (found.Count == 0)
        {
            return Draft.Plain(words["Match.None"]);
        }

        var html = new Html().Bold(words.Count("Match.Head", found.Count));
        foreach (var one in found.Take(Listed))
        {
            html.Line("· " + Say(one));
        }

        return Draft.FromHtml(found.Count > Listed ? html.Line(message.Words["List.More", found.Count - Listed]) : html);

        string Say(Mismatch mismatch) => mismatch switch
        {
            Mismatch.Overpaid over => words["Match.Overpaid", Name(over.Order.Customer), over.Order.Number, message.Amount(over.Paid), message.Amount(over.Order.Own())],
            Mismatch.PaidAhead ahead => words["Match.Ahead", Name(ahead.Order.Customer), ahead.Order.Number, message.Amount(ahead.Paid), Phrases.ShortDay(ahead.First, message.Language)],
            Mismatch.ContractOfMany many => words["Match.Contract", many.Contract, Spoken.Row(many.Customers.Select(Name), message.Language)],
            Mismatch.WithoutContract without => words.Count("Match.Without", without.Orders.Count, Spoken.Row(without.Orders.Take(3).Select(order => order.Number), message.Language) + (without.Orders.Count > 3 ? "…" : "")),
            _ => throw new ArgumentOutOfRangeException(nameof(mismatch)),
        };

        string Name(Domain.Customers.CustomerCode code) => message.Find(code)?.Name ?? code.Value;
    }

    private static Draft Top(Message message, Func<Customer, bool> whose, MoneyListRequest asked)
    {
        var words = Words.Of("Asks", message.Language);
        var (first, last) = asked.Ordered is { } days ? (days.From, days.To) : (message.Today.AddYears(-1).AddDays(1), message.Today);
        var all = (
            from order in message.Session.OrdersWithin(first, last)
            group order by order.Customer into one
            let customer = message.Find(one.Key)
            where customer is not null && whose(customer)
            let bought = one.Sum(order => order.Amount.Minor)
            orderby bought descending, customer.Name
            select (Customer: customer, Sum: new Domain.Money(bought), Orders: one.Count())).ToList();
        if (all.Count == 0)
        {
            return Draft.Plain(asked.Ordered is null ? words["Top.None"] : words["Top.NoneIn", Phrases.Capital(ReportNames.Of(asked.Ordered.Value, message.Language, message.TeamDay))]);
        }

        var top = all.Take(asked.Most ?? Listed).ToList();
        var (sum, whole) = (top.Sum(one => one.Sum.Minor), all.Sum(one => one.Sum.Minor));
        var head = asked is { Ordered: null, Most: null } ? words["Top.Head"] : words.Count("Top.Of", top.Count, asked.Ordered is { } when ? ReportNames.Of(when, message.Language, message.TeamDay) : words["Top.Year"], message.Amount(new Domain.Money(sum)), Phrases.Percent(whole == 0 ? 0 : (decimal)sum / whole));
        return Listing(message, new Html().Bold(Phrases.Capital(head)), [.. top.Select(one => (one.Customer, words.Count("Top.Line", one.Orders, one.Customer.Name, message.Amount(one.Sum))))]);
    }

    private static Draft Listing(Message message, Html html, IReadOnlyList<(Customer Customer, string Line)> lines)
    {
        foreach (var (_, line) in lines.Take(Listed))
        {
            html.Line("· " + line);
        }

        var draft = Draft.FromHtml(lines.Count > Listed ? html.Line(message.Words["List.More", lines.Count - Listed]) : html);
        return draft with { Buttons = CustomerCard.Opening(lines.Take(6).Select(one => one.Customer)) };
    }
}
