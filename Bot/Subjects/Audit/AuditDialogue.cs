using SalesBot.Bot.Chat;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Audit;

/// <summary>/audit, for admins: who changed or exported what, when, and from which message; of everybody, a person, a customer or some days.</summary>
internal sealed class AuditDialogue : IDialogue
{
    public Turn? Resume(Message message) => message.Press is not { Verb: "audit" } press ? null
        : Guarded(message, () => Turn.Say(AuditText.Page(message, AuditAsk.Parse(press.Arguments)) with { Edits = press.On.Id }) with { Next = message.Step });

    public Turn? Answer(Message message, Request request) => request is AuditRequest asked
        ? Guarded(message, () => Turn.Say(asked.Ask is { } ask ? AuditText.Page(message, ask) : Draft.Plain(Words.Of("Security", message.Language)["Audit.NotRead", asked.Words])) with { Next = message.Step })
        : null;

    private static Turn Guarded(Message message, Func<Turn> show) =>
        message.Person.Role == Role.Admin ? show() : Turn.Say(Draft.Plain(Words.Of("Security", message.Language)["OnlyAdmins"])) with { Next = message.Step };
}
