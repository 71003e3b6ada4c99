using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Subjects.Figures;
using SalesBot.Bot.Subjects.Members;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Audit;

/// <summary>/audit, for admins: who changed or exported what, when, and from which message; of everybody, a person, a customer or some days.</summary>
internal sealed class AuditDialogue : IDialogue
{
    public Turn? Resume(Message message) => message.Press is not { Verb: "audit" } press ? null
        : Guarded(message, () => Turn.Say(AuditText.Page(message, AuditAsk.Parse(press.Arguments)) with { Edits = press.On.Id }) with { Next = message.Step });

    public Turn? Answer(Message message) => message.Reading is { Intent: Intent.Command, Command: "audit" } reading
        ? Guarded(message, () => Turn.Say(Asked(message, reading.Argument?.Trim() ?? "")) with { Next = message.Step })
        : null;

    private static Turn Guarded(Message message, Func<Turn> show) =>
        message.Person.Role == Role.Admin ? show() : Turn.Say(Draft.Plain(Words.Of("Security", message.Language)["OnlyAdmins"])) with { Next = message.Step };

    private static Draft Asked(Message message, string words)
    {
        if (words.Length == 0)
        {
            return AuditText.Page(message, new AuditAsk());
        }

        var people = Colleagues.Of(message.Session, message.Person);
        var who = people.Find(words) ?? people.NamedIn(Folding.Of(words)).Select(found => found.Person).FirstOrDefault();
        var days = QuestionReader.Read(message, words).When is [var first, ..] ? Past(first, message.Today) : (Stretch?)null;
        var about = message.Find(new CustomerCode(words.ToUpperInvariant()))?.Code ?? (who is null ? message.Read(words, null).First?.Customer : null);
        return who is null && days is null && about is null
            ? Draft.Plain(Words.Of("Security", message.Language)["Audit.NotRead", words])
            : AuditText.Page(message, new AuditAsk(who?.Id, about, days?.From, days?.To));
    }

    /// <summary>A log is about what was: a day without a year that is still to come means the one before.</summary>
    private static Stretch Past(Stretch days, DateOnly today) =>
        days.From > today && days.From.AddYears(-1) <= today ? new Stretch(days.From.AddYears(-1), days.To.AddYears(-1)) : days;
}
