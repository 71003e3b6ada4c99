using System.Globalization;
using SalesBot.Bot.Conversations;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Pushes;

/// <summary>The day a customer turns overdue, when it turns red, and then ever more rarely: one message per customer, within the day's budget.</summary>
internal sealed class OverdueNudge : IPush
{
    private static readonly TimeSpan Useful = TimeSpan.FromHours(8);

    /// <summary>The digest has just named them: whoever got it late, or has set it late, is given time to read it.</summary>
    private static readonly TimeSpan AfterDigest = TimeSpan.FromHours(1);

    public IEnumerable<DateTimeOffset> ComingTimes(Scene scene) =>
        scene.OnceToday("nudges", scene.Times.Nudge, Useful) is null ? [scene.Coming(scene.Times.Nudge)] : [scene.Coming(scene.Times.Nudge), scene.Now + AfterDigest];

    public IEnumerable<Push> DueNow(Scene scene)
    {
        // Decided once a day: who is logged about later today must not make room for another nudge.
        if (scene.OnceToday("nudges", scene.Times.Nudge, Useful) is not { } decided || scene.Now - scene.DigestToday < AfterDigest)
        {
            return [];
        }

        var turns = scene.AllDue().Where(contact => scene.Times.Budget.IsTurn(contact, Past(contact, scene), scene.Today) || IsRaised(contact, scene));
        var sure = scene.NudgesToday + AppointmentPush.StillToCome(scene) + FridaySpotCheck.StillToCome(scene);
        var chosen = scene.Times.Budget.Choose(turns, sure, scene.Today);
        return [.. chosen.Select(contact => Nudge(contact, scene)), Push.Silence(decided)];
    }

    /// <summary>It has climbed a step that the rep has not been told of; a snooze does not hide that.</summary>
    private static bool IsRaised(DueContact contact, Scene scene) =>
        scene.StepOf(contact) is var step and not EscalationStep.None && !scene.IsSent(EscalationPush.Key(scene.Person, contact, step));

    private static Push Nudge(DueContact contact, Scene scene) => new(
        Key(scene.Person.Id, contact.Customer.Code, contact.Plan.Due!.Value, Past(contact, scene).Count),
        _ => Text(contact, scene),
        Settles: IsRaised(contact, scene) ? [EscalationPush.Key(scene.Person, contact, scene.StepOf(contact))] : null);

    /// <summary>Local dates of the nudges since the customer fell due.</summary>
    internal static List<DateOnly> Past(DueContact contact, Scene scene) =>
    [
        .. Receipts(scene.Session, scene.Person.Id, contact.Customer.Code, contact.Plan.Due!.Value)
            .Select(receipt => DateOnly.FromDateTime(scene.Rules.LocalTime(scene.Person, receipt.At).DateTime)),
    ];

    /// <summary>How often the person was nudged about the customer since that day.</summary>
    internal static int Times(IReadSession session, RepId person, CustomerCode customer, DateOnly due) => Receipts(session, person, customer, due).Count();

    internal static string Key(RepId person, CustomerCode customer, DateOnly due, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"overdue|{person}|{customer}|{Documents.Day(due)}|{count}");

    private static IEnumerable<PushReceipt> Receipts(IReadSession session, RepId person, CustomerCode customer, DateOnly due)
    {
        for (var count = 0; session.Get(Documents.PushReceipts, Key(person, customer, due, count)) is { } receipt; count++)
        {
            yield return receipt;
        }
    }

    private static Draft Text(DueContact contact, Scene scene)
    {
        var words = scene.Words;
        var days = contact.DaysOver(scene.Today);
        var head = contact.Customer.Stage == Stage.Lost ? words["Nudge.Lost", contact.Customer.Name, contact.Grade]
            : contact.IsRed(scene.Today) ? words.Count("Nudge.Red", days, contact.Customer.Name, contact.Grade)
            : words.Count("Nudge.Over", days, contact.Customer.Name, contact.Grade);
        var html = new Html().Add(head).Line(Phrases.Capital(ContactLines.Background(contact, scene)));
        if (contact.Customer.Owner != scene.Person.Id && scene.Session.Get(Documents.Reps, contact.Customer.Owner.Value) is { } owner)
        {
            html.Line(words["Nudge.For", owner.Name]);
        }

        if (IsRaised(contact, scene) && Told(contact, scene) is { Length: > 0 } told)
        {
            html.Line(words["Nudge.Told", told]);
        }

        return Draft.FromHtml(html.Line(words["Nudge.Reply"])) with
        {
            Buttons = ContactLines.Buttons(contact.Customer, scene.Person, words),
            Customer = contact.Customer.Code.Value,
        };
    }

    /// <summary>Who hears of it too.</summary>
    private static string Told(DueContact contact, Scene scene)
    {
        var people = scene.Session.All(Documents.Reps).ToList();
        var owner = people.FirstOrDefault(person => person.Id == contact.Customer.Owner) ?? scene.Person;
        var hearers = new Hearers(scene.Session, people, rep => scene.Of(rep).Today);
        var told = Enum.GetValues<EscalationStep>().Where(step => step != EscalationStep.None && step <= scene.StepOf(contact)).SelectMany(step => hearers.OfStep(owner, step));
        return Listing.Of(told.Where(person => person.Id != scene.Person.Id).Select(person => person.Name).Distinct(), scene.Language);
    }
}
