using SalesBot.Bot.Conversations;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Pushes;

/// <summary>To leads and managers, customers of their people that have been overdue for too long: each once per step, a day's together.</summary>
internal sealed class EscalationPush : IPush
{
    private const int Listed = 12;

    private const int WithButtons = 4;

    public IEnumerable<DateTimeOffset> ComingTimes(Scene scene) => scene.Person.Role is Role.Rep ? [] : [scene.Coming(scene.Times.Nudge)];

    public IEnumerable<Push> DueNow(Scene scene)
    {
        var decided = $"escalations|{scene.Person.Id}|{Documents.Day(scene.Today)}";
        if (scene.Person.Role is Role.Rep || scene.Time < scene.Times.Nudge || scene.IsSent(decided))
        {
            return [];
        }

        var raised = Raised(scene).Where(item => !scene.IsSent(Key(scene.Person, item.Contact, item.Step))).ToList();
        return [new Push(decided, () => raised.Count == 0 ? null : Text(raised, scene), Settles: [.. raised.Select(item => Key(scene.Person, item.Contact, item.Step))])];
    }

    /// <summary>What has been overdue long enough for this person to know, the highest step first.</summary>
    private static IEnumerable<RaisedContact> Raised(Scene scene)
    {
        var people = scene.Session.All(Documents.Reps).ToList();
        var line = new ReportingLine(people);
        return
        [
            .. from owner in people
               where owner.Active && owner.Id != scene.Person.Id
               let step = line.ManagersOf(owner).Any(Is) ? EscalationStep.Manager : EscalationStep.None
               let leads = line.LeadsOf(owner).Any(Is)
               where leads || step == EscalationStep.Manager
               let theirs = scene.Of(owner)
               from contact in theirs.Due()
               let reached = theirs.Times.Escalation.StepOn(theirs.Today, contact, theirs.Calendar)
               where reached == EscalationStep.Manager ? leads || step == EscalationStep.Manager : reached == EscalationStep.Lead && leads
               orderby reached descending, contact.Grade, contact.DaysOver(theirs.Today) descending, contact.Customer.Code.Value
               select new RaisedContact(contact, owner, reached, theirs),
        ];

        bool Is(Rep person) => person.Id == scene.Person.Id;
    }

    /// <summary>That the person has been told of this step since the customer fell due.</summary>
    internal static string Key(Rep person, DueContact contact, EscalationStep step) =>
        $"escalated|{person.Id}|{contact.Customer.Code}|{Documents.Day(contact.Plan.Due!.Value)}|{step}";

    private static Draft Text(List<RaisedContact> raised, Scene scene)
    {
        var words = scene.Words;
        var risky = raised.Count(item => item.Step == EscalationStep.Manager);
        var html = new Html().Bold(risky > 0 ? words.Count("Escalation.Risk", risky) : words.Count("Escalation.Lead", raised.Count));
        foreach (var item in raised.Take(Listed))
        {
            html.Line(Line(item, scene));
        }

        if (raised.Count > Listed)
        {
            html.Line(words.Count("Overdue.More", raised.Count - Listed));
        }

        return Draft.FromHtml(html) with
        {
            Buttons =
            [
                .. raised.Take(WithButtons).Select(item => item.Contact.Customer).Select(customer => new[]
                {
                    new Button(customer.Name, $"customer:{customer.Code}"), new Button(words["Button.HandOver"], $"handover:{customer.Code}"),
                }),
            ],
            Customer = raised.Count == 1 ? raised[0].Contact.Customer.Code.Value : null,
        };
    }

    private static string Line(RaisedContact item, Scene scene)
    {
        var late = item.Scene.Calendar.WorkingDaysBetween(item.Contact.Plan.Due!.Value, item.Scene.Today);
        var head = scene.Words.Count(
            item.Step == EscalationStep.Manager ? "Escalation.RiskLine" : "Escalation.Line", late, item.Contact.Customer.Name, item.Contact.Grade, item.Owner.Name);
        return scene.Words["Due.Join", head, ContactLines.Background(item.Contact, scene)];
    }

    /// <param name="Scene">The owner's.</param>
    private sealed record RaisedContact(DueContact Contact, Rep Owner, EscalationStep Step, Scene Scene);
}
