using System.Globalization;
using SalesBot.Bot.Conversations;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Pushes;

/// <summary>The day a customer turns overdue, when it turns red, and then ever more rarely: one message per customer, within the day's budget.</summary>
internal sealed class OverdueNudge : IPush
{
    private static readonly TimeSpan Useful = TimeSpan.FromHours(8);

    public IEnumerable<DateTimeOffset> ComingTimes(Scene scene) => [scene.Coming(scene.Times.Nudge)];

    public IEnumerable<Push> DueNow(Scene scene)
    {
        // Decided once a day: who is logged about later today must not make room for another nudge.
        var decided = $"nudges|{scene.Person.Id}|{Documents.Day(scene.Today)}";
        if (!scene.IsWithin(scene.Times.Nudge, Useful) || scene.IsSent(decided))
        {
            return [];
        }

        var turns = scene.Due().Where(contact => scene.Times.Budget.IsTurn(contact, Past(contact, scene), scene.Today) || IsRaised(contact, scene));
        var chosen = scene.Times.Budget.Choose(turns, scene.NudgesToday + AppointmentPush.StillToCome(scene), scene.Today);
        return [.. chosen.Select(contact => Nudge(contact, scene)), Push.Silence(decided)];
    }

    /// <summary>It has climbed a step that the rep has not been told of; a snooze does not hide that.</summary>
    private static bool IsRaised(DueContact contact, Scene scene) =>
        StepOf(contact, scene) is var step and not EscalationStep.None && !scene.IsSent(EscalationPush.Key(scene.Person, contact, step));

    private static EscalationStep StepOf(DueContact contact, Scene scene) => scene.Times.Escalation.StepOn(scene.Today, contact, scene.Calendar);

    private static Push Nudge(DueContact contact, Scene scene) => new(
        Key(contact, Past(contact, scene).Count, scene),
        () => Text(contact, scene),
        Settles: IsRaised(contact, scene) ? [EscalationPush.Key(scene.Person, contact, StepOf(contact, scene))] : null);

    /// <summary>Local dates of the nudges since the customer fell due.</summary>
    internal static List<DateOnly> Past(DueContact contact, Scene scene)
    {
        var past = new List<DateOnly>();
        while (scene.Session.Get(Documents.PushReceipts, Key(contact, past.Count, scene)) is { } receipt)
        {
            past.Add(DateOnly.FromDateTime(scene.Rules.LocalTime(scene.Person, receipt.At).DateTime));
        }

        return past;
    }

    internal static string Key(DueContact contact, int count, Scene scene) => string.Create(
        CultureInfo.InvariantCulture, $"overdue|{scene.Person.Id}|{contact.Customer.Code}|{Documents.Day(contact.Plan.Due!.Value)}|{count}");

    private static Draft Text(DueContact contact, Scene scene)
    {
        var words = scene.Words;
        var days = contact.DaysOver(scene.Today);
        var head = contact.IsRed(scene.Today) ? words.Count("Nudge.Red", days, contact.Customer.Name, contact.Grade)
            : words.Count("Nudge.Over", days, contact.Customer.Name, contact.Grade);
        var html = new Html().Add(head).Line(Capital(ContactLines.Background(contact, scene)));
        if (IsRaised(contact, scene) && Told(contact, scene) is { Length: > 0 } told)
        {
            html.Line(words["Nudge.Told", told]);
        }

        return Draft.FromHtml(html.Line(words["Nudge.Reply"])) with
        {
            Buttons = ContactLines.Buttons(contact.Customer.Code, words),
            Customer = contact.Customer.Code.Value,
        };
    }

    /// <summary>Who hears of it too.</summary>
    private static string Told(DueContact contact, Scene scene)
    {
        var line = new ReportingLine(scene.Session.All(Documents.Reps));
        var people = line.LeadsOf(scene.Person).Concat(StepOf(contact, scene) == EscalationStep.Manager ? line.ManagersOf(scene.Person) : []);
        return string.Join(scene.Language.IsChinese ? "、" : ", ", people.Select(person => person.Name).Distinct());
    }

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
