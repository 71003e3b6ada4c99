using SalesBot.Bot.Ports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Pushes;

/// <summary>How one customer is told of in a push, and the buttons that go with it.</summary>
internal static class ContactLines
{
    /// <summary>What was said last time is a reminder of it, not a copy: in characters, of which Chinese needs fewer.</summary>
    private const int Said = 24;

    /// <summary>🔴 华信电子（A）超期 4 天，上次 2月27日 电话：等样品反馈</summary>
    public static string Due(DueContact contact, Scene scene)
    {
        var words = scene.Words;
        var over = contact.DaysOver(scene.Today);
        var head = over == 0
            ? words["Due.Today", contact.Customer.Name, contact.Grade]
            : words.Count(contact.IsRed(scene.Today) ? "Due.Red" : "Due.Over", over, contact.Customer.Name, contact.Grade);
        var winBack = contact.Customer.Stage == Stage.Lost ? words["Due.Lost"] : "";
        return words["Due.Join", head + winBack + For(contact, scene), Background(contact, scene)];
    }

    /// <summary>（替小明） where the customer is somebody else's whom the reader stands in for.</summary>
    public static string For(DueContact contact, Scene scene) =>
        contact.Customer.Owner != scene.Person.Id && scene.Session.Get(Documents.Reps, contact.Customer.Owner.Value) is { } owner ? scene.Words["Due.For", owner.Name] : "";

    /// <summary>⏰ 14:00 恒通科技 方案演示</summary>
    public static string Meeting(Appointment appointment, Scene scene) => scene.Words[
        "Meeting", Phrases.Time(appointment.At), appointment.Contact.Customer.Name, appointment.Step.Text ?? scene.Words["Meeting.NoText"]].TrimEnd() + For(appointment.Contact, scene);

    /// <summary>The step agreed for now, else the day it was moved to, else what was said last.</summary>
    public static string Background(DueContact contact, Scene scene)
    {
        var agreed = contact.Plan.Steps.LastOrDefault(step => step.Due <= scene.Today && step.Text is not null)?.Text;
        return agreed is not null ? scene.Words["Due.Step", Reminding(agreed, scene)]
            : contact.Plan.Steps.FirstOrDefault(step => step.Due > scene.Today) is { Due: { } day, Text: var text }
                ? text is null ? scene.Words["Due.PlannedDay", Phrases.ShortDay(day, scene.Language)] : scene.Words["Due.Planned", Phrases.ShortDay(day, scene.Language), Reminding(text, scene)]
            : scene.LastContact(contact.Customer.Code) is { } last
                ? scene.Words["Due.Last", Phrases.ShortDay(last.Day, scene.Language), Terms.Of(last.Method, scene.Language), Reminding(last.Summary, scene)]
                : scene.Words["Due.Never"];
    }

    /// <summary>Logged, another day, snooze, hand over, lost, details.</summary>
    /// <param name="named">The first button says whose it is: the message is about several.</param>
    public static IReadOnlyList<IReadOnlyList<Button>> Buttons(Customer customer, Words words, bool named = false) =>
    [
        [
            new Button(named ? LoggedWith(customer, words) : words["Button.Logged"], $"logged:{customer.Code}"),
            new Button(words["Button.Reschedule"], $"reschedule:{customer.Code}"),
        ],
        [
            new Button(words["Button.Snooze.1"], $"snooze:{customer.Code}:1"),
            new Button(words["Button.Snooze.3"], $"snooze:{customer.Code}:3"),
            new Button(words["Button.Snooze.7"], $"snooze:{customer.Code}:7"),
        ],
        Rest(customer, words),
    ];

    /// <summary>An appointment stands whatever is snoozed.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> MeetingButtons(Customer customer, Words words) =>
    [
        [new Button(words["Button.Logged"], $"logged:{customer.Code}"), new Button(words["Button.Reschedule"], $"reschedule:{customer.Code}")],
        Rest(customer, words),
    ];

    public static string LoggedWith(Customer customer, Words words) => words["Button.LoggedWith", Short(customer.Name, customer.Name.All(char.IsAscii) ? 18 : 10)];

    /// <summary>Whoever is lost already cannot be lost, but can be left in peace.</summary>
    private static IReadOnlyList<Button> Rest(Customer customer, Words words) =>
    [
        new Button(words["Button.HandOver"], $"handover:{customer.Code}"),
        customer.Stage == Stage.Lost ? new Button(words["Button.DoNotContact"], $"consent:{customer.Code}:no") : new Button(words["Button.Lost"], $"lost:{customer.Code}"),
        new Button(words["Button.Details"], $"customer:{customer.Code}"),
    ];

    private static string Reminding(string text, Scene scene) => Short(text, scene.Language.IsChinese ? Said : 2 * Said);

    public static string Short(string text, int length)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= length ? line : string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[length - 1]) ? length - 1 : length), "…");
    }
}
