using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Recall.Asked;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Recall.OfOneself;

/// <summary>One's own days: what was logged, a week told in short, how many were met and how.</summary>
internal static class DayRecall
{
    private const int Listed = 20;

    /// <summary>Contacts, orders and payments, and what is no contact beside them; then the promises that fell due.</summary>
    /// <param name="byLog">Of one day what was written down on it, else what happened.</param>
    public static Draft Logged(Message message, DateOnly from, DateOnly to, bool byLog)
    {
        var words = Words.Of("Talk", message.Language);
        var contacts = OwnRecords.Contacts(message, from, to, byLog && from == to);
        var remarks = OwnRecords.Remarks(message, from, to).Reverse().ToList();
        var (orders, payments) = OwnRecords.Books(message, from, to);
        var days = Phrases.Days(from, to, message.Today, message.Language);
        if (contacts.Count + remarks.Count + orders.Count + payments.Count == 0)
        {
            return Draft.Plain(Words.Of("Asks", message.Language)["Records.None", days]);
        }

        // Attempts and notes are no contacts: they are told apart, and not counted among them.
        var customers = contacts.Select(contact => message.Find(contact.Customer)!.Name).Distinct().ToList();
        var counted = words.Count("Recap.Contacts", contacts.Count, days, customers.Count);
        var html = new Html().Bold(remarks.Count == 0 ? counted : counted + message.Words["List.Comma"] + words.Count("Recall.Uncounted", remarks.Count));
        html.Lines(contacts.TakeLast(Listed).Select(contact => $"· {message.Find(contact.Customer)!.Name}{message.Words["List.Gap"]}{(contact.Method == Method.Other ? words["Recall.Way"] : Terms.Of(contact.Method, message.Language))}{message.Words["List.Colon"]}{Shortened.Line(contact.Summary, 40)}"));
        html.Lines(orders.Select(order => words["Recap.Order", message.Find(order.Customer)!.Name, order.Product, message.Exact(order.Amount, order.AsSaid)]));
        html.Lines(payments.Select(one => words["Recap.Payment", one.Customer.Name, message.Exact(one.Payment.Amount, one.Payment.AsSaid)]));
        html.Lines(remarks.TakeLast(Listed).Select(remark => $"· {message.Find(remark.Customer)!.Name}{message.Words["List.Gap"]}{Words.Of("Remarks", message.Language)[$"Line.{remark.Kind}"]}{message.Words["List.Colon"]}{Shortened.Line(remark.Text, 40)}"));
        Open(html, message, contacts);
        return html;
    }

    /// <summary>The same in a shape to pass on: sums first, then customer by customer.</summary>
    public static Draft Summary(Message message, DateOnly from, DateOnly to)
    {
        var words = Words.Of("Talk", message.Language);
        var contacts = OwnRecords.Contacts(message, from, to, byLog: false);
        var (orders, payments) = OwnRecords.Books(message, from, to);
        var html = new Html().Bold(words["Week.Head", message.Person.Name, Phrases.Days(from, to, message.Today, message.Language)])
            .Line(words["Week.Sums", contacts.Count, contacts.Count(contact => contact.Method is Method.Visit or Method.Meeting), orders.Count, message.Exact(orders.Select(order => order.Own())), message.Exact(payments.Select(one => one.Payment.Own()))]);
        html.Lines(contacts.GroupBy(contact => contact.Customer).Take(Listed).Select(group => $"· {message.Find(group.Key)!.Name}{message.Words["List.Colon"]}{Shortened.Line(group.Last().Summary, 50)}"));
        html.Lines(orders.Select(order => words["Recap.Order", message.Find(order.Customer)!.Name, order.Product, message.Exact(order.Amount, order.AsSaid)]));
        html.Lines(contacts.Where(contact => contact.StageChange == Stage.Lost).Select(lost => words["Week.Lost", message.Find(lost.Customer)!.Name]));
        return html;
    }

    private static readonly (Topic Topic, Method[] Ways)[] Ways = [(Topic.Visits, [Method.Visit, Method.Meeting]), (Topic.Calls, [Method.Call]), (Topic.Mails, [Method.Email]), (Topic.Texts, [Method.Message])];

    /// <summary>How many contacts in these days, with how many customers, and in which ways; what is no contact is not counted.</summary>
    public static Draft Touched(Message message, Topic topics, DateOnly from, DateOnly to)
    {
        var words = Words.Of("Talk", message.Language);
        var contacts = OwnRecords.Contacts(message, from, to, byLog: false);
        var days = Phrases.Days(from, to, message.Today, message.Language);
        var tries = OwnRecords.Tries(message, from, to).Count();
        var customers = contacts.GroupBy(contact => contact.Customer).ToList();
        var html = new Html();
        foreach (var (_, ways) in Ways.Where(way => topics.HasFlag(way.Topic)))
        {
            // 跑了几家，打了几个电话: each for itself, before all of them.
            var such = contacts.Where(contact => ways.Contains(contact.Method)).ToList();
            html.Line(words["Recall.WayOf", days, string.Join('/', ways.Take(1).Select(way => Terms.Of(way, message.Language))), such.Count, such.Select(contact => contact.Customer).Distinct().Count()]);
        }

        html.Line(words.Count("Recap.Contacts", contacts.Count, days, customers.Count) + (tries > 0 ? message.Words["List.Comma"] + words.Count("Recall.Tried", tries) : ""));
        html.Lines(contacts.GroupBy(contact => contact.Method).OrderByDescending(way => way.Count()).Select(way => "· " + words["Recall.Ways", RecallText.Way(message, way.First()), way.Count()] + message.Words["List.Colon"] + string.Join(message.Words["List.Comma"], way.Select(contact => message.Find(contact.Customer)!.Name).Distinct())));
        return html;
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

        html.Lines(OpenSteps.Mine(message).Where(step => step.Due <= message.Today).OrderBy(step => step.Due).Take(5).Select(step => AheadRecall.Late(message, step)));
    }
}
