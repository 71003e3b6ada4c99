using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Subjects.Recall.Asked;
using SalesBot.Bot.Subjects.Recall.OfCustomer;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Recall.OfOneself;

/// <summary>谁嫌贵, 记到哪家了: which of one's customers a question means.</summary>
internal static class WhoRecall
{
    private const int Listed = 20;

    /// <summary>Which customers of one's own last objected, and to what; of the kind the question names where it names one.</summary>
    public static Draft Objections(Message message)
    {
        var words = Words.Of("Talk", message.Language);
        var kinds = ObjectionWords.AllIn(message.Folded);
        var told = OwnRecords.Contacts(message, message.Today.AddDays(-60), message.Today, byLog: false).GroupBy(contact => contact.Customer)
            .Select(group => group.LastOrDefault(contact => contact.Objection is { } objection && (kinds.Count == 0 || kinds.Contains(objection)))).OfType<FollowUp>()
            .Where(contact => message.Find(contact.Customer) is { Stage: not (Stage.Won or Stage.Lost) }).OrderByDescending(contact => contact.At).ToList();
        if (told.Count == 0)
        {
            return Found(message, least: 1) ?? Draft.Plain(words["Objections.None"]);
        }

        return new Html().Bold(words.Count("Objections", told.Count))
            .Lines(told.Take(Listed).Select(contact => $"· {message.Find(contact.Customer)!.Name}{message.Words["List.Gap"]}{words.Find($"Objection.{contact.Objection}") ?? contact.Objection}{message.Words["List.Comma"]}{RecallText.Quote(message, contact.Day, contact.Summary, 60)}"));
    }

    /// <summary>Whose records of the last two months have most of what the question names.</summary>
    /// <param name="least">How much of it at least.</param>
    /// <param name="when">Only what is of these days.</param>
    public static Draft? Found(Message message, int least, Stretch? when = null)
    {
        var since = when?.From ?? message.Today.AddDays(-60);
        var thing = Sayings.Thing(message, null);
        var objection = ObjectionWords.In(message.Folded);
        var objecting = OwnRecords.Contacts(message, since, message.Today, byLog: false).Where(contact => objection is not null && contact.Objection == objection).ToList();
        var best = (objecting.Count > 0 ? objecting : OwnRecords.Contacts(message, since, message.Today, byLog: false)).Select(contact => (contact.Customer, contact.Contact, contact.Day, contact.At, Text: contact.Summary))
            .Concat(message.Session.LatestRemarksBy(message.Person.Id, since).Where(remark => message.Find(remark.Customer) is not null).Select(remark => (remark.Customer, remark.Contact, remark.Day, remark.At, remark.Text)))
            .Concat(OwnRecords.Books(message, since, message.Today).Orders.Select(order => (order.Customer, Contact: (string?)null, Day: order.Date, At: new DateTimeOffset(order.Date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), Text: order.Product + message.Words["List.Comma"] + message.Exact(order.Amount))))
            .Select(one => (Found: one, Shared: StepWords.Shared(thing, one.Text) + (objecting.Exists(contact => contact.At == one.At && contact.Customer == one.Customer) ? 2 : 0))).Where(one => one.Shared >= least && (when is not { } days || one.Found.Day <= days.To)).OrderByDescending(one => one.Shared).ThenByDescending(one => one.Found.At).ToList();
        return best.Count == 0 ? null : Draft.FromHtml(new Html().Lines(best.Where(one => one.Shared == best[0].Shared).Take(3).Select(one =>
            $"{message.Find(one.Found.Customer)!.Name}{(one.Found.Contact is null ? "" : message.Words["List.Gap"] + one.Found.Contact)}{message.Words["List.Comma"]}{RecallText.Quote(message, one.Found.Day, one.Found.Text, 120)}")));
    }

    /// <summary>Whom the last thing that was written was written to.</summary>
    public static Draft? Put(Message message) =>
        (message.Conversation.Lines ?? []).FirstOrDefault(line => line is { Customer: not null, Changes.Count: > 0 }) is { Customer: { } code } && message.Find(code) is { } customer
            ? Draft.Plain(customer.Name + Last(message, customer)) with { Buttons = CustomerCard.Opening([customer]) }
            : null;

    private static string Last(Message message, Customer customer)
    {
        var (contact, remark) = (message.Session.LastFollowUpOf(customer.Code), message.Session.LatestRemarksOf(customer.Code, 1) is [var note] ? note : null);
        var text = contact is not null && !(remark?.LoggedAt > (contact.LoggedAt ?? contact.At)) ? RecallText.Quote(message, contact.Day, contact.Summary) : remark is not null ? RecallText.Quote(message, remark.Day, remark.Text) : null;
        return text is null ? "" : message.Words["List.Colon"] + text;
    }
}
