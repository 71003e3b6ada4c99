using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Pushes;

/// <summary>To leads and managers, customers of their people that have been overdue for too long: each once per step, a day's together.</summary>
internal sealed class EscalationPush : IPush
{
    /// <summary>Each on a line of its own; the others by name.</summary>
    private const int Listed = 12;

    /// <summary>As many names as a message holds; the rest is told, and counts as told, the next day.</summary>
    private const int Named = 100;

    public IEnumerable<DateTimeOffset> ComingTimes(PushMoment moment) => [moment.Coming(moment.Times.Nudge)];

    public IEnumerable<Push> DueNow(PushMoment moment)
    {
        var oversees = moment.Charges.Any(theirs => theirs.Person.Role != Role.Rep);
        if (!oversees || moment.OnceToday("escalations", moment.Times.Nudge) is not { } decided)
        {
            return [];
        }

        // Chosen by grade, so that no A ever waits behind the others; shown with the highest step first.
        List<RaisedContact> raised =
        [
            .. Raised(moment).Where(item => !moment.IsSent(Key(moment.Person, item.Contact, item.Step)))
                .OrderBy(item => item.Contact.Grade).ThenByDescending(item => item.Contact.DaysOver(item.PushMoment.Today))
                .Where((item, at) => at < Named || item.Contact.Grade == Grade.A)
                .OrderByDescending(item => item.Step).ThenBy(item => item.Contact.Grade),
        ];
        return [new Push(decided, _ => raised.Count == 0 ? null : Text(raised, moment), Settles: [.. raised.Select(item => Key(moment.Person, item.Contact, item.Step))])];
    }

    /// <summary>What has been overdue long enough for this person to know.</summary>
    private static IEnumerable<RaisedContact> Raised(PushMoment moment)
    {
        var people = moment.Session.All(Documents.Reps).ToList();
        var hearers = new EscalationRecipients(moment.Session, people, rep => moment.Of(rep).Today);
        return
        [
            .. from owner in people
               where owner.Active && owner.Id != moment.Person.Id
               let step = hearers.FirstStepOf(moment.Person, owner)
               where step != EscalationStep.None
               let theirs = moment.Of(owner)
               from contact in theirs.Due()
               let reached = theirs.StepOf(contact)
               where reached >= step
               orderby contact.Customer.Code.Value
               select new RaisedContact(contact, owner, reached, theirs),
        ];
    }

    /// <summary>That the person has been told of this step since the customer fell due.</summary>
    internal static string Key(Rep person, DueContact contact, EscalationStep step) => Key(person.Id, contact.Customer.Code, contact.Plan.Due!.Value, step);

    internal static string Key(RepId person, CustomerCode customer, DateOnly due, EscalationStep step) => $"escalated|{person}|{customer}|{Documents.Day(due)}|{step}";

    private static Draft Text(List<RaisedContact> raised, PushMoment moment)
    {
        var words = moment.Words;
        var risky = raised.Count(item => item.Step == EscalationStep.Manager);
        var html = new Html().Bold(risky > 0 ? words.Count("Escalation.Risk", risky) : words.Count("Escalation.Lead", raised.Count));
        if (risky > 0 && risky < raised.Count)
        {
            html.Add(Words.Of("Chat", moment.Language)["List.Comma"]).Add(words.Count("Escalation.AndLead", raised.Count - risky));
        }

        html.Lines(raised.Take(Listed).Select(item => Line(item, moment)));

        if (raised.Count > Listed)
        {
            html.Line(words.Count("Escalation.Also", raised.Count - Listed));
            html.Lines(raised.Skip(Listed).GroupBy(item => item.Owner).Select(theirs => words["Escalation.Of", theirs.Key.Name, Spoken.List(theirs.Select(item => item.Contact.Customer.Name), moment.Language)]));
        }

        return Draft.FromHtml(html) with
        {
            Buttons = ContactRows.Of(ContactRows.Overseen, [.. raised.Select(item => item.Contact.Customer)], words),
            Customer = raised.Count == 1 ? raised[0].Contact.Customer.Code.Value : null,
        };
    }

    private static string Line(RaisedContact item, PushMoment moment)
    {
        // The days and the colour that the owner reads.
        var today = item.PushMoment.Today;
        var head = moment.Words.Count(
            item.Step == EscalationStep.Manager || item.Contact.IsRed(today) ? "Escalation.RiskLine" : "Escalation.Line", item.Contact.DaysOver(today), item.Contact.Customer.Name, item.Contact.Grade, item.Owner.Name);
        return moment.Words["Due.Join", head, ContactLines.Background(item.Contact, moment)];
    }

    /// <param name="PushMoment">The owner's.</param>
    private sealed record RaisedContact(DueContact Contact, Rep Owner, EscalationStep Step, PushMoment PushMoment);
}
