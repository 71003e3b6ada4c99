using SalesBot.Bot.Conversations;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Team;

/// <summary>/handover and its plain words: whose customers go to whom, shown first, done after a yes.</summary>
internal sealed class HandOverTalk : ICapability
{
    public Turn? Resume(Talk talk) => (talk.Step, talk.Press) switch
    {
        (_, { Verb: "handover-all", First: { } from }) => ToWhom(talk, new RepId(from)),
        (ChoosingHeir asked, { Verb: "heir", First: { } to }) => Preview(talk, new HandOverAll(asked.From, new RepId(to), asked.Only)),
        (ChoosingHeir asked, null) when Colleagues.Of(talk.Session, talk.Person).Find(talk.Text) is { } to => Preview(talk, new HandOverAll(asked.From, to.Id, asked.Only)),
        _ => null,
    };

    public Turn? Answer(Talk talk) => talk.Reading is { Intent: Intent.Command, Command: "handover" } reading
        ? string.IsNullOrWhiteSpace(reading.Argument)
            ? Turn.Say(Draft.Plain(Words.Of("Team", talk.Language)["HandOver.Form"]))
            : Answered(talk, HandOverWords.Command(talk, reading.Argument))
        : !talk.Text.StartsWith('/') && HandOverWords.Plain(talk, talk.Text) is { } request ? Answered(talk, request)
        : null;

    private static Turn Answered(Talk talk, HandOverRequest request) => request switch
    {
        { Unknown: { } name } => Turn.Say(Draft.Plain(talk.Words["Refused.PersonUnknown", name])),
        { NoCustomer: { } name } => Turn.Say(Draft.Plain(talk.Words["Customer.NotFound", name])),
        { To: not { } } => Turn.Say(Draft.Plain(Words.Of("Team", talk.Language)["HandOver.Form"])),
        { From: { } from } => Preview(talk, new HandOverAll(from.Id, request.To.Id)),
        { Customers: [var first, ..] codes } => Preview(talk, new HandOverAll(talk.Find(first)!.Owner, request.To.Id, codes)),
        _ => Turn.Say(Draft.Plain(Words.Of("Team", talk.Language)["HandOver.Form"])),
    };

    private static Turn Preview(Talk talk, HandOverAll command) => HandOverDesk.Check(talk.Session, talk.Person, talk.Today, command) switch
    {
        Result<HandOverPlan>.Refused(var reason) => Turn.Say(RefusalWording.Of(reason, talk)),
        Result<HandOverPlan>.Accepted(var plan) => Turn.Ask(new Confirming(command), HandOverText.Preview(plan, talk)),
        _ => null!,
    };

    private static Turn ToWhom(Talk talk, RepId id)
    {
        if (talk.RepOf(id) is not { } from || (from.Id != talk.Person.Id && !Access.MayManage(talk.Person, from)))
        {
            return Turn.Say(RefusalWording.Of(new NotYoursToManage(), talk));
        }

        var heirs = Colleagues.Of(talk.Session, talk.Person).Active
            .Where(other => other.Id != id && other.Role is Role.Rep or Role.Lead && (Access.MaySeeAll(talk.Person) || Colleagues.IsTeammate(talk.Person, other)))
            .OrderByDescending(other => other.Team == from.Team).Take(8).ToList();
        return heirs.Count == 0
            ? Turn.Say(Draft.Plain(talk.Words["HandOver.Nobody"]))
            : Turn.Ask(new ChoosingHeir(id, null), Draft.Plain(Words.Of("Team", talk.Language)["HandOver.ToWhom", from.Name]) with
            {
                Buttons = [.. heirs.Select(other => new Button(other.Name, $"heir:{other.Id}")).Chunk(2)],
            });
    }
}
