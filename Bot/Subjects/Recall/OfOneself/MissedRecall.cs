using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Recall.OfOneself;

/// <summary>Whom one did not reach, and who has no next step.</summary>
internal static class MissedRecall
{
    private const int Listed = 20;

    /// <summary>Whom one tried and did not reach in these days, the last first.</summary>
    public static Draft Attempts(Message message, DateOnly from, DateOnly to)
    {
        var words = Words.Of("Talk", message.Language);
        var tries = OwnRecords.Tries(message, from, to).OrderByDescending(remark => remark.At).ToList();
        var days = Phrases.Days(from, to, message.Today, message.Language);
        if (tries.Count == 0)
        {
            return Draft.Plain(words["Tries.None", days]);
        }

        var last = tries[0];
        return new Html().Bold(words.Count("Tries", tries.Count, days, message.Find(last.Customer)!.Name + (last.Contact is null ? "" : message.Words["List.Gap"] + last.Contact)))
            .Lines(tries.Take(8).Select(one => $"· {message.Find(one.Customer)!.Name}{message.Words["List.Gap"]}{RecallText.Quote(message, one.Day, one.Text, 60)}"));
    }

    /// <summary>Customers of one's own without a contact in these days; those that were tried come first.</summary>
    public static Draft NotReached(Message message, DateOnly from, DateOnly to, Grade? grade)
    {
        var words = Words.Of("Talk", message.Language);
        var reached = message.Session.FollowUpsBy(message.Person.Id, from, to).Select(contact => contact.Customer).ToHashSet();
        var tried = message.Session.LatestRemarksBy(message.Person.Id, from).Where(remark => remark.Kind == RemarkKind.Attempt).Select(remark => remark.Customer).ToHashSet();
        var missed = message.Session.CustomersOwnedBy(message.Person.Id).Where(customer => !reached.Contains(customer.Code) && customer.Stage != Stage.Lost && (grade is null || customer.EffectiveGrade == grade)).OrderByDescending(customer => tried.Contains(customer.Code)).ThenBy(customer => customer.Name, StringComparer.Ordinal).ToList();
        var html = new Html().Bold((grade is { } letter ? words["Recall.Grade", letter] + message.Words["List.Gap"] : "") + words.Count("NotReached", missed.Count, Phrases.Days(from, to, message.Today, message.Language)));
        html.Lines(missed.Take(Listed).Select(customer => "· " + customer.Name + (tried.Contains(customer.Code) ? message.Words["List.Comma"] + words["NotReached.Tried"] : "")));

        return missed.Count > Listed ? Draft.FromHtml(html.Line(message.Words["List.More", missed.Count - Listed])) : html;
    }

    /// <summary>Of those met or sold to in the last month.</summary>
    public static Draft WithoutStep(Message message)
    {
        var words = Words.Of("Talk", message.Language);
        var without = OwnRecords.Contacts(message, message.Today.AddDays(-30), message.Today, byLog: false).Select(contact => contact.Customer)
            .Concat(OwnRecords.Books(message, message.Today.AddDays(-30), message.Today).Orders.Select(order => order.Customer)).Distinct()
            .Where(code => message.Session.Get(Documents.Plans, code.Value) is not { Steps.Count: > 0 }).Select(code => message.Find(code)).OfType<Customer>().Where(customer => customer.Stage != Stage.Lost).ToList();
        return without.Count == 0 ? Draft.Plain(words["NoStep.None"])
            : Draft.Plain(words.Count("NoStep", without.Count, string.Join(message.Words["List.Comma"], without.Take(Listed).Select(customer => customer.Name)))) with { Buttons = CustomerCard.Opening(without.Take(6)) };
    }
}
