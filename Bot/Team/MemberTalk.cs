using SalesBot.Bot.Conversations;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Team;

/// <summary>/team, /invite and their plain words: who is there, who comes, in which role, and who leaves.</summary>
internal sealed class MemberTalk : ICapability
{
    public Turn? Resume(Talk talk) => (talk.Step, talk.Press) switch
    {
        (_, { Verb: "member", First: { } id }) => Card(talk, talk.RepOf(new RepId(id))),
        (_, { Verb: "quality" }) => Turn.Say(TeamText.Quality(talk)),
        (_, { Verb: "member-invite", First: { } id }) => talk.RepOf(new RepId(id)) is { } person ? Turn.Do(new InvitePerson(person.Name, person.Role, person.Team)) : Refused(talk),
        (_, { Verb: "member-invite" }) => WhomToInvite(talk),
        (_, { Verb: "member-role", Arguments: [var id, var role] }) when Enum.TryParse<Role>(role, out var to) => Turn.Do(new SetRole(new RepId(id), to)),
        (_, { Verb: "member-role", First: { } id }) => WhichRole(talk, new RepId(id)),
        (_, { Verb: "member-team", Arguments: [var id, .. { Length: > 0 } team] }) => Turn.Do(new SetTeam(new RepId(id), string.Join(':', team))),
        (_, { Verb: "member-team", First: { } id }) => WhichTeam(talk, new RepId(id)),
        (_, { Verb: "member-out", First: { } id }) => AskOut(talk, talk.RepOf(new RepId(id))),
        (_, { }) => null,
        (ChoosingTeam asked, null) when talk.Text.Length > 0 && !talk.Text.StartsWith('/') => Turn.Do(new SetTeam(asked.Rep, talk.Text)),
        (NamingInvited, null) when talk.Text.Length > 0 && !talk.Text.StartsWith('/') => Invite(talk, MemberWords.Invited(talk, talk.Text)),
        _ => null,
    };

    public Turn? Answer(Talk talk) => talk.Reading switch
    {
        { Intent: Intent.Command, Command: "team" } reading => Team(talk, reading.Argument?.Trim() ?? ""),
        { Intent: Intent.Command, Command: "invite" } reading => string.IsNullOrWhiteSpace(reading.Argument) ? WhomToInvite(talk) : Invite(talk, MemberWords.Invited(talk, reading.Argument)),
        { Intent: Intent.Command, Command: "bind" or "unbind" or "digest" } => Turn.Say(Draft.Plain(WordsOf(talk)["Group.OnlyThere"])),
        _ when !talk.Text.StartsWith('/') && MemberWords.Read(talk, talk.Text) is { } request => Plain(talk, request),
        _ => null,
    };

    private static Turn Team(Talk talk, string words) =>
        words.Length == 0 || talk.Person.Team == words ? Turn.Say(TeamText.List(talk))
        : MemberWords.IsQuality(words) ? Turn.Say(TeamText.Quality(talk))
        : Colleagues.Of(talk.Session, talk.Person).Find(words) is { } person ? Card(talk, person)
        : MemberWords.Read(talk, words) is { } request ? Plain(talk, request)
        : Turn.Say(Draft.Plain(talk.Words["Refused.PersonUnknown", words]));

    private static Turn Plain(Talk talk, MemberRequest request) => request switch
    {
        { Wish: MemberWish.Quality } => Turn.Say(TeamText.Quality(talk)),
        { Wish: MemberWish.Invite } => Invite(talk, request),
        { Person: null } => Turn.Say(Draft.Plain(talk.Words["Refused.PersonUnknown", request.Name])),
        { Wish: MemberWish.Role, Role: { } role } => Turn.Do(new SetRole(request.Person.Id, role)),
        { Wish: MemberWish.Team } => Turn.Do(new SetTeam(request.Person.Id, request.Team)),
        _ => AskOut(talk, request.Person),
    };

    private static Turn Card(Talk talk, Rep? person) => person is not null && TeamText.Card(talk, person) is { } card ? Turn.Say(card) : Refused(talk);

    private static Turn WhomToInvite(Talk talk) => talk.Person.Role < Role.Lead
        ? Turn.Say(RefusalWording.Of(new NotAllowed(Role.Lead), talk))
        : Turn.Ask(new NamingInvited(), Draft.Plain(WordsOf(talk)["Invite.Whom"]));

    private static Turn Invite(Talk talk, MemberRequest request) => talk.Person.Role < Role.Lead
        ? Turn.Say(RefusalWording.Of(new NotAllowed(Role.Lead), talk))
        : Turn.Do(new InvitePerson(request.Name, request.Role ?? Role.Rep, request.Team ?? (request.Role is Role.Manager or Role.Admin ? null : talk.Person.Team)));

    private static Turn WhichRole(Talk talk, RepId id)
    {
        if (talk.RepOf(id) is not { Active: true } person || !Access.MayManage(talk.Person, person))
        {
            return Refused(talk);
        }

        var roles = Enum.GetValues<Role>().Where(role => role != person.Role && Access.MayGrant(talk.Person, role, person.Team)).ToList();
        return roles.Count == 0
            ? Turn.Say(RefusalWording.Of(new NotAllowed(Role.Manager), talk))
            : Turn.Say(Draft.Plain(WordsOf(talk)["Role.Which", person.Name, Terms.Of(person.Role, talk.Language)]) with
            {
                Buttons = [.. roles.Select(role => new Button(Terms.Of(role, talk.Language), $"member-role:{id}:{role}")).Chunk(3)],
            });
    }

    private static Turn WhichTeam(Talk talk, RepId id)
    {
        if (talk.RepOf(id) is not { Active: true } person || !Access.MayManage(talk.Person, person) || !Access.MaySeeAll(talk.Person))
        {
            return Refused(talk);
        }

        var teams = talk.Session.All(Documents.Reps).Where(other => other.Active && other.Team is not null && other.Team != person.Team)
            .Select(other => other.Team!).Distinct().Order(StringComparer.Ordinal).Take(8);
        return Turn.Ask(new ChoosingTeam(id), Draft.Plain(WordsOf(talk)["Team.Which", person.Name]) with
        {
            Buttons = [.. teams.Select(team => new Button(team, $"member-team:{id}:{team}")).Chunk(2)],
        });
    }

    private static Turn AskOut(Talk talk, Rep? person)
    {
        if (person is not { Active: true } || !Access.MayManage(talk.Person, person))
        {
            return person?.Id == talk.Person.Id ? Turn.Say(RefusalWording.Of(new NotOneself(), talk)) : Refused(talk);
        }

        var left = talk.Session.Count(Documents.Customers, new DocQuery<Domain.Customers.Customer>(Documents.CustomersByOwner, [person.Id.Value]));
        return Turn.Ask(new Confirming(new Deactivate(person.Id)), Draft.Plain(WordsOf(talk).Count("Gone.Ask", left, person.Name))
            .With(new Button(talk.Words["Button.Yes"], "yes"), new Button(talk.Words["Button.No"], "no")));
    }

    private static Turn Refused(Talk talk) => Turn.Say(RefusalWording.Of(new NotYoursToManage(), talk));

    private static Words WordsOf(Talk talk) => Words.Of("Team", talk.Language);
}
