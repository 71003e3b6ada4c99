using SalesBot.Bot.Channels;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Pushes;

/// <summary>How one customer is told of in a push, and the buttons that go with it.</summary>
internal static class ContactLines
{
    /// <summary>What was said last time is a reminder of it, not a copy: in characters, of which Chinese needs fewer.</summary>
    private const int Said = 24;

    /// <summary>🔴 华信电子（A）超期 4 天，上次 2月27日 电话：等样品反馈</summary>
    public static string Due(DueContact contact, PushMoment moment)
    {
        var words = moment.Words;
        var over = contact.DaysOver(moment.Today);
        var head = over == 0
            ? words[contact.Plan.EasedTo == contact.Plan.Due ? "Due.LongAgo" : "Due.Today", contact.Customer.Name, contact.Grade]
            : words.Count(contact.IsRed(moment.Today) ? "Due.Red" : "Due.Over", over, contact.Customer.Name, contact.Grade);
        var winBack = contact.Customer.Stage == Stage.Lost ? words["Due.Lost"] : "";
        return words["Due.Join", head + winBack + For(contact, moment), Background(contact, moment)];
    }

    /// <summary>（替小明） where the customer is somebody else's whom the reader stands in for.</summary>
    public static string For(DueContact contact, PushMoment moment) =>
        contact.Customer.Owner != moment.Person.Id && moment.Session.Get(Documents.Reps, contact.Customer.Owner.Value) is { } owner ? moment.Words["Due.For", owner.Name] : "";

    /// <summary>⏰ 14:00 恒通科技 方案演示</summary>
    public static string Meeting(Appointment appointment, PushMoment moment) => moment.Words[
        "Meeting", Phrases.Time(appointment.At), appointment.Contact.Customer.Name, appointment.Step.Text ?? moment.Words["Meeting.NoText"]].TrimEnd() + For(appointment.Contact, moment);

    /// <summary>The step agreed for now, else the day it was moved to, else what was said last.</summary>
    public static string Background(DueContact contact, PushMoment moment)
    {
        var agreed = contact.Plan.Steps.LastOrDefault(step => step.Due <= moment.Today && step.Text is not null)?.Text;
        return agreed is not null ? moment.Words["Due.Step", Reminding(agreed, moment)]
            : contact.Plan.Steps.FirstOrDefault(step => step.Due > moment.Today) is { Due: { } day, Text: var text }
                ? text is null ? moment.Words["Due.PlannedDay", Phrases.ShortDay(day, moment.Language)] : moment.Words["Due.Planned", Phrases.ShortDay(day, moment.Language), Reminding(text, moment)]
            : moment.LastContact(contact.Customer.Code) is var last && LastMet.Of(contact.Customer, last?.Day) is { Filed: true } met
                ? moment.Words["Due.Filed", met.Say(moment.Language)]
            : last is not null
                ? moment.Words["Due.Last", Phrases.ShortDay(last.Day, moment.Language), Terms.Of(last.Method, moment.Language), Reminding(last.Summary, moment)]
                : moment.Words["Due.Never"];
    }

    /// <summary>Logged, another day, snooze, hand over, lost, details.</summary>
    /// <param name="reader">Handing over is not for whoever only stands in.</param>
    /// <param name="named">The first button says whose it is: the message is about several.</param>
    public static IReadOnlyList<IReadOnlyList<Button>> Buttons(Customer customer, Rep reader, Words words, bool named = false) =>
    [
        [
            new Button(named ? LoggedWith(customer, words) : words["Button.Logged"], "logged", customer.Code),
            new Button(words["Button.Reschedule"], "reschedule", customer.Code),
        ],
        [
            new Button(words["Button.Snooze.1"], "snooze", customer.Code, "1"),
            new Button(words["Button.Snooze.3"], "snooze", customer.Code, "3"),
            new Button(words["Button.Snooze.7"], "snooze", customer.Code, "7"),
        ],
        Rest(customer, reader, words),
    ];

    /// <summary>An appointment stands whatever is snoozed.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> MeetingButtons(Customer customer, Rep reader, Words words) =>
    [
        [new Button(words["Button.Logged"], "logged", customer.Code), new Button(words["Button.Reschedule"], "reschedule", customer.Code)],
        Rest(customer, reader, words),
    ];

    public static string LoggedWith(Customer customer, Words words) => words["Button.LoggedWith", Shortened.Line(customer.Name, customer.Name.All(char.IsAscii) ? 18 : 10)];

    /// <summary>Whoever is lost already cannot be lost, but can be left in peace.</summary>
    private static IReadOnlyList<Button> Rest(Customer customer, Rep reader, Words words) =>
    [
        .. customer.Owner == reader.Id || reader.Role != Role.Rep ? [new Button(words["Button.HandOver"], "handover", customer.Code)] : Array.Empty<Button>(),
        customer.Stage == Stage.Lost ? new Button(words["Button.DoNotContact"], "consent", customer.Code, "no") : new Button(words["Button.Lost"], "lost", customer.Code),
        new Button(words["Button.Details"], "customer", customer.Code),
    ];

    private static string Reminding(string text, PushMoment moment) => Shortened.Line(text, moment.Language.IsChinese ? Said : 2 * Said);
}
