using System.Globalization;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Pushes;

/// <summary>The day a customer turns overdue, when it turns red, and then ever more rarely: one message per customer, or one of all where there are several, within the day's budget.</summary>
internal sealed class OverdueNudge : IPush
{
    private static readonly TimeSpan Useful = TimeSpan.FromHours(8);

    /// <summary>The digest has just named them: whoever got it late, or has set it late, is given time to read it.</summary>
    private static readonly TimeSpan AfterDigest = TimeSpan.FromHours(1);

    public IEnumerable<DateTimeOffset> ComingTimes(PushMoment moment) =>
        moment.OnceToday("nudges", moment.Times.Nudge, Useful) is null ? [moment.Coming(moment.Times.Nudge)] : [moment.Coming(moment.Times.Nudge), moment.Now + AfterDigest];

    public IEnumerable<Push> DueNow(PushMoment moment)
    {
        // Decided once a day: who is logged about later today must not make room for another nudge.
        if (moment.OnceToday("nudges", moment.Times.Nudge, Useful) is not { } decided || moment.Now - moment.DigestToday < AfterDigest)
        {
            return [];
        }

        // What a file brought in late is in the digest; on its own it is told once it turns red or climbs.
        var turns = moment.AllDue().Where(contact => IsRaised(contact, moment)
            || (moment.Times.Budget.IsTurn(contact, Past(contact, moment), moment.Today) && (contact.IsRed(moment.Today) || !contact.IsBacklog)));
        var sure = moment.NudgesToday + AppointmentPush.StillToCome(moment) + FridaySpotCheck.StillToCome(moment);
        var chosen = moment.Times.Budget.Choose(turns, sure, moment.Today);
        return chosen.Count == 0 ? [Push.Silence(decided)] : [Nudge(chosen, moment), Push.Silence(decided)];
    }

    /// <summary>It has climbed a step that the rep has not been told of; a snooze does not hide that.</summary>
    private static bool IsRaised(DueContact contact, PushMoment moment) =>
        moment.StepOf(contact) is var step and not EscalationStep.None && !moment.IsSent(EscalationPush.Key(moment.Person, contact, step));

    /// <summary>Buzzes of a moment are one message.</summary>
    private static Push Nudge(IReadOnlyList<DueContact> contacts, PushMoment moment)
    {
        string[] keys = [.. contacts.Select(contact => Key(moment.Person.Id, contact.Customer.Code, contact.Plan.Due!.Value, Past(contact, moment).Count))];
        var raised = contacts.Where(contact => IsRaised(contact, moment)).Select(contact => EscalationPush.Key(moment.Person, contact, moment.StepOf(contact)));
        return new(keys[0], _ => contacts is [var only] ? Text(only, moment) : Text(contacts, moment), Settles: [.. keys[1..], .. raised]);
    }

    /// <summary>Local dates of the nudges since the customer fell due.</summary>
    internal static List<DateOnly> Past(DueContact contact, PushMoment moment) =>
    [
        .. Receipts(moment.Session, moment.Person.Id, contact.Customer.Code, contact.Plan.Due!.Value)
            .Select(receipt => DateOnly.FromDateTime(moment.Rules.LocalTime(moment.Person, receipt.At).DateTime)),
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

    private static Draft Text(DueContact contact, PushMoment moment)
    {
        var words = moment.Words;
        var days = contact.DaysOver(moment.Today);
        var head = contact.Customer.Stage == Stage.Lost ? words["Nudge.Lost", contact.Customer.Name, contact.Grade]
            // Once is enough for the warning.
            : contact.IsRed(moment.Today) && Past(contact, moment).Exists(contact.IsRed) ? words["Nudge.StillRed", days, contact.Customer.Name, contact.Grade]
            : contact.IsRed(moment.Today) ? words.Count("Nudge.Red", days, contact.Customer.Name, contact.Grade)
            : words.Count("Nudge.Over", days, contact.Customer.Name, contact.Grade);
        var html = new Html().Add(head).Line(Phrases.Capital(ContactLines.Background(contact, moment)));
        if (contact.Customer.Owner != moment.Person.Id && moment.Session.Get(Documents.Reps, contact.Customer.Owner.Value) is { } owner)
        {
            html.Line(words["Nudge.For", owner.Name]);
        }

        if (IsRaised(contact, moment) && Told(contact, moment) is { Length: > 0 } told)
        {
            html.Line(words["Nudge.Told", told]);
        }

        return Draft.FromHtml(html.Line(words["Nudge.Reply"])) with
        {
            Buttons = ContactLines.Buttons(contact.Customer, moment.Person, words),
            Customer = contact.Customer.Code.Value,
        };
    }

    private static Draft Text(IReadOnlyList<DueContact> contacts, PushMoment moment)
    {
        var words = moment.Words;
        var html = new Html().Add(words["Nudges", contacts.Count]).Lines(contacts.Select(contact => ContactLines.Due(contact, moment)));
        foreach (var told in contacts.Where(contact => IsRaised(contact, moment)).GroupBy(contact => Told(contact, moment)).Where(group => group.Key.Length > 0))
        {
            html.Line(told.Count() == contacts.Count ? words["Nudges.Told", told.Key] : words["Nudges.ToldOf", Spoken.List(told.Select(contact => contact.Customer.Name), moment.Language), told.Key]);
        }

        return Draft.FromHtml(html.Line(words["Digest.Reply", contacts[0].Customer.Name])) with { Buttons = ContactRows.Of(ContactRows.Own, [.. contacts.Select(contact => contact.Customer)], words) };
    }

    /// <summary>Who hears of it too.</summary>
    private static string Told(DueContact contact, PushMoment moment)
    {
        var people = moment.Session.All(Documents.Reps).ToList();
        var owner = people.FirstOrDefault(person => person.Id == contact.Customer.Owner) ?? moment.Person;
        var hearers = new EscalationRecipients(moment.Session, people, rep => moment.Of(rep).Today);
        var told = Enum.GetValues<EscalationStep>().Where(step => step != EscalationStep.None && step <= moment.StepOf(contact)).SelectMany(step => hearers.OfStep(owner, step));
        return Spoken.List(told.Where(person => person.Id != moment.Person.Id).Select(person => person.Name).Distinct(), moment.Language);
    }
}
