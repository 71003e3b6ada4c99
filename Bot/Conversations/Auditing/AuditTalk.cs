using SalesBot.Bot.Conversations.Reviewing;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Team;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Conversations.Auditing;

/// <summary>/audit, for admins: who changed or exported what, when, and from which message; of everybody, a person, a customer or some days.</summary>
internal sealed class AuditTalk : ICapability
{
    public Turn? Resume(Talk talk) => talk.Press is not { Verb: "audit" } press ? null
        : Guarded(talk, () => Turn.Say(AuditText.Page(talk, AuditAsk.Parse(press.Arguments)) with { Edits = press.On.Id }) with { Next = talk.Step });

    public Turn? Answer(Talk talk) => talk.Reading is { Intent: Intent.Command, Command: "audit" } reading
        ? Guarded(talk, () => Turn.Say(Asked(talk, reading.Argument?.Trim() ?? "")) with { Next = talk.Step })
        : null;

    private static Turn Guarded(Talk talk, Func<Turn> show) =>
        talk.Person.Role == Role.Admin ? show() : Turn.Say(Draft.Plain(Words.Of("Security", talk.Language)["OnlyAdmins"])) with { Next = talk.Step };

    private static Draft Asked(Talk talk, string words)
    {
        if (words.Length == 0)
        {
            return AuditText.Page(talk, new AuditAsk());
        }

        var people = Colleagues.Of(talk.Session, talk.Person);
        var who = people.Find(words) ?? people.NamedIn(Folding.Of(words)).Select(found => found.Person).FirstOrDefault();
        var days = QuestionReader.Read(talk, words).When is [var first, ..] ? Past(first, talk.Today) : (Stretch?)null;
        var about = talk.Find(new CustomerCode(words.ToUpperInvariant()))?.Code ?? (who is null ? talk.Read(words, null).First?.Customer : null);
        return who is null && days is null && about is null
            ? Draft.Plain(Words.Of("Security", talk.Language)["Audit.NotRead", words])
            : AuditText.Page(talk, new AuditAsk(who?.Id, about, days?.From, days?.To));
    }

    /// <summary>A log is about what was: a day without a year that is still to come means the one before.</summary>
    private static Stretch Past(Stretch days, DateOnly today) =>
        days.From > today && days.From.AddYears(-1) <= today ? new Stretch(days.From.AddYears(-1), days.To.AddYears(-1)) : days;
}
