using System.Globalization;
using SalesBot.Bot.Conversations;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Cadence;

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

        var turns = scene.Due().Where(contact => scene.Times.Budget.IsTurn(contact, Past(contact, scene), scene.Today));
        var chosen = scene.Times.Budget.Choose(turns, scene.NudgesToday + AppointmentPush.StillToCome(scene), scene.Today);
        return [.. chosen.Select(contact => new Push(Key(contact, Past(contact, scene).Count, scene), Text(contact, scene), Single: true)), new Push(decided, null)];
    }

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
        return Draft.FromHtml(new Html().Add(head).Line(Capital(ContactLines.Background(contact, scene))).Line(words["Nudge.Reply"])) with
        {
            Buttons = ContactLines.Buttons(contact.Customer.Code, words),
            Customer = contact.Customer.Code.Value,
        };
    }

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
