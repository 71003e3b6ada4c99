using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Members;

/// <summary>/team, /invite and their plain words: who is there, who comes, in which role, and who leaves.</summary>
internal sealed class MemberDialogue : IDialogue
{
    public Turn? Resume(Message message) => (message.Step, message.Press) switch
    {
        (_, { Verb: "member", First: { } id }) => Card(message, message.RepOf(new RepId(id))),
        (_, { Verb: "quality" }) => Turn.Say(TeamText.Quality(message)),
        (_, { Verb: "member-invite", First: { } id }) => message.RepOf(new RepId(id)) is { } person ? Turn.Do(new InvitePerson(person.Name, person.Role, person.Team)) : Refused(message),
        (_, { Verb: "member-invite" }) => WhomToInvite(message),
        (_, { Verb: "member-role", Arguments: [var id, var role] }) when Enum.TryParse<Role>(role, out var to) => Turn.Do(new SetRole(new RepId(id), to)),
        (_, { Verb: "member-role", First: { } id }) => WhichRole(message, new RepId(id)),
        (_, { Verb: "member-team", Arguments: [var id, .. { Length: > 0 } team] }) => Turn.Do(new SetTeam(new RepId(id), string.Join(':', team))),
        (_, { Verb: "member-team", First: { } id }) => WhichTeam(message, new RepId(id)),
        (_, { Verb: "member-out", First: { } id }) => AskOut(message, message.RepOf(new RepId(id))),
        (_, { Verb: "sign-out", First: { } person }) => AskSignOut(message, person),
        (_, { }) => null,
        (ChoosingTeam asked, null) when message.Text.Length > 0 && !message.Text.StartsWith('/') => Turn.Do(new SetTeam(asked.Rep, message.Text)),
        (NamingInvited, null) when message.Text.Length > 0 && !message.Text.StartsWith('/') => Invite(message, MemberReader.Invited(message.Said, message.Text)),
        _ => null,
    };

    public Turn? Answer(Message message, Request request) => request is MemberRequest asked ? Answered(message, asked) : null;

    private static Turn Answered(Message message, MemberRequest request) => request switch
    {
        { Wish: MemberWish.List } => Turn.Say(TeamText.List(message)),
        { Wish: MemberWish.Quality } => Turn.Say(TeamText.Quality(message)),
        { Wish: MemberWish.OnlyInGroups } => Turn.Say(Draft.Plain(WordsOf(message)["Group.OnlyThere"])),
        { Wish: MemberWish.Invite, Name: "" } => WhomToInvite(message),
        { Wish: MemberWish.Invite } => Invite(message, request),
        { Person: null } => Turn.Say(Draft.Plain(message.Words["Refused.PersonUnknown", request.Name])),
        { Wish: MemberWish.Card } => Card(message, request.Person),
        { Wish: MemberWish.Role, Role: { } role } => Turn.Do(new SetRole(request.Person.Id, role)),
        { Wish: MemberWish.Team } => Turn.Do(new SetTeam(request.Person.Id, request.Team)),
        _ => AskOut(message, request.Person),
    };

    private static Turn Card(Message message, Rep? person) => person is not null && TeamText.Card(message, person) is { } card ? Turn.Say(card) : Refused(message);

    private static Turn WhomToInvite(Message message) => message.Person.Role < Role.Lead
        ? Turn.Refuse(new NotAllowed(Role.Lead), message)
        : Turn.Ask(new NamingInvited(), Draft.Plain(WordsOf(message)["Invite.Whom"]));

    private static Turn Invite(Message message, MemberRequest request) => message.Person.Role < Role.Lead
        ? Turn.Refuse(new NotAllowed(Role.Lead), message)
        : Turn.Do(new InvitePerson(request.Name, request.Role ?? Role.Rep, request.Team ?? (request.Role is Role.Manager or Role.Admin ? null : message.Person.Team), request.KeepsChats));

    private static Turn WhichRole(Message message, RepId id)
    {
        if (message.RepOf(id) is not { Active: true } person || !Access.MayManage(message.Person, person))
        {
            return Refused(message);
        }

        var roles = Enum.GetValues<Role>().Where(role => role != person.Role && Access.MayGrant(message.Person, role, person.Team)).ToList();
        return roles.Count == 0
            ? Turn.Refuse(new NotAllowed(Role.Manager), message)
            : Turn.Say(Draft.Plain(WordsOf(message)["Role.Which", person.Name, Terms.Of(person.Role, message.Language)]) with
            {
                Buttons = [.. roles.Select(role => new Button(Terms.Of(role, message.Language), "member-role", id, role)).Chunk(3)],
            });
    }

    private static Turn WhichTeam(Message message, RepId id)
    {
        if (message.RepOf(id) is not { Active: true } person || !Access.MayManage(message.Person, person) || !Access.MaySeeAll(message.Person))
        {
            return Refused(message);
        }

        var teams = message.Session.All(Documents.Reps).Where(other => other.Active && other.Team is not null && other.Team != person.Team)
            .Select(other => other.Team!).Distinct().Order(StringComparer.Ordinal).Take(8);
        return Turn.Ask(new ChoosingTeam(id), Draft.Plain(WordsOf(message)["Team.Which", person.Name]) with
        {
            Buttons = [.. teams.Select(team => new Button(team, "member-team", id, team)).Chunk(2)],
        });
    }

    private static Turn AskSignOut(Message message, string person)
    {
        if (message.Session.Get(Documents.Links, person) is not { } link || message.RepOf(link.Rep) is not { } rep || !(rep.Id == message.Person.Id || message.Person.Role == Role.Admin))
        {
            return Refused(message);
        }

        return Turn.Ask(new Confirming(new SignOut(person)), Draft.Plain(WordsOf(message)["SignOut.Ask", rep.Name, SignInText.Place(link, message.Language), SignInText.Since(message, link)])
            .With(new Button(message.Words["Button.Yes"], "yes"), new Button(message.Words["Button.No"], "no")));
    }

    private static Turn AskOut(Message message, Rep? person)
    {
        if (person is not { Active: true } || !Access.MayManage(message.Person, person))
        {
            return person?.Id == message.Person.Id ? Turn.Refuse(new NotOneself(), message) : Refused(message);
        }

        var left = message.Session.CountCustomersOwnedBy(person.Id);
        return Turn.Ask(new Confirming(new Deactivate(person.Id)), Draft.Plain(WordsOf(message).Count("Gone.Ask", left, person.Name))
            .With(new Button(message.Words["Button.Yes"], "yes"), new Button(message.Words["Button.No"], "no")));
    }

    private static Turn Refused(Message message) => Turn.Refuse(new NotYoursToManage(), message);

    private static Words WordsOf(Message message) => Words.Of("Team", message.Language);
}
