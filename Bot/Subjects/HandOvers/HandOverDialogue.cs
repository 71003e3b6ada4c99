using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.HandOvers;

/// <summary>/handover and its plain words: whose customers go to whom, shown first, done after a yes.</summary>
internal sealed class HandOverDialogue : IDialogue
{
    public Turn? Resume(Message message) => (message.Step, message.Press) switch
    {
        (_, { Verb: "handover-all", First: { } from }) => ToWhom(message, new RepId(from)),
        (ChoosingHeir asked, { Verb: "heir", First: { } to }) => Preview(message, new HandOverAll(asked.From, new RepId(to), asked.Only)),
        (ChoosingHeir asked, null) when Colleagues.Of(message.Session, message.Person).Find(message.Text) is { } to => Preview(message, new HandOverAll(asked.From, to.Id, asked.Only)),
        _ => null,
    };

    public Turn? Answer(Message message, Request request) => request is HandOverRequest asked ? Answered(message, asked) : null;

    private static Turn Answered(Message message, HandOverRequest request) => request switch
    {
        { Unknown: { } name } => Turn.Say(Draft.Plain(message.Words["Refused.PersonUnknown", name])),
        { NoCustomer: { } name } => Turn.Say(Draft.Plain(message.Words["Customer.NotFound", name])),
        { To: not { } } => Turn.Say(Draft.Plain(Words.Of("Team", message.Language)["HandOver.Form"])),
        { From: { } from } => Preview(message, new HandOverAll(from.Id, request.To.Id)),
        { Customers: [var first, ..] codes } => Preview(message, new HandOverAll(message.Find(first)!.Owner, request.To.Id, codes)),
        _ => Turn.Say(Draft.Plain(Words.Of("Team", message.Language)["HandOver.Form"])),
    };

    private static Turn Preview(Message message, HandOverAll command) => HandOverWork.Check(message.Session, message.Person, message.Today, command) switch
    {
        Result<HandOverPlan>.Refused(var reason) => Turn.Refuse(reason, message),
        Result<HandOverPlan>.Accepted(var plan) => Turn.Ask(new Confirming(command), HandOverText.Preview(plan, message)),
        _ => null!,
    };

    private static Turn ToWhom(Message message, RepId id)
    {
        if (message.RepOf(id) is not { } from || (from.Id != message.Person.Id && !Access.MayManage(message.Person, from)))
        {
            return Turn.Refuse(new NotYoursToManage(), message);
        }

        var heirs = Colleagues.Of(message.Session, message.Person).Active
            .Where(other => other.Id != id && other.Role is Role.Rep or Role.Lead && (Access.MaySeeAll(message.Person) || Colleagues.IsTeammate(message.Person, other)))
            .OrderByDescending(other => other.Team == from.Team).Take(8).ToList();
        return heirs.Count == 0
            ? Turn.Say(Draft.Plain(message.Words["HandOver.Nobody"]))
            : Turn.Ask(new ChoosingHeir(id, null), Draft.Plain(Words.Of("Team", message.Language)["HandOver.ToWhom", from.Name]) with
            {
                Buttons = [.. heirs.Select(other => new Button(other.Name, "heir", other.Id)).Chunk(2)],
            });
    }
}
