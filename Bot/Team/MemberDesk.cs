using SalesBot.Bot.Conversations;
using SalesBot.Bot.Ports;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;
using Directory = SalesBot.Bot.Conversations.Directory;

namespace SalesBot.Bot.Team;

/// <summary>Who is on the team, in which role, on whose: only by somebody above, within their own scope.</summary>
internal static class MemberDesk
{
    private const int LongestName = 40;

    /// <summary>A person of that name keeps what is known of them; one who had left is back.</summary>
    public static Result<Done> Invite(Desk desk, InvitePerson command)
    {
        var name = command.Name.Trim();
        if (!IsFit(name) || (command.Team is { } into && !IsFit(into)))
        {
            return new NameUnfit(LongestName);
        }

        var known = desk.Session.Query(Documents.Reps, new DocQuery<Rep>(Documents.RepsByName, [name])) is [var rep, ..] ? rep : null;
        if (known is not null && !Access.MayManage(desk.Person, known))
        {
            return known.Id == desk.Person.Id ? new NotOneself() : new NameIsTaken(name);
        }

        if (!Access.MayGrant(desk.Person, command.Role, command.Team))
        {
            return new NotYoursToManage();
        }

        var person = (known ?? new Rep(People.NextId(desk.Session), name, command.Role)) with { Role = command.Role, Team = command.Team, Active = true };
        if (person != known)
        {
            desk.Changes.Put(Documents.Reps, person);
            Directory.RaiseRevision(desk.Session);
        }

        Withdraw(desk, person.Id);
        var invite = Invites.New(person.Id, desk.Now);
        desk.Changes.Put(Documents.Invites, invite);
        return new PersonInvited(person, invite, Invites.LinkOf(desk.Session, invite), known is null);
    }

    public static Result<Done> SetRole(Desk desk, SetRole command)
    {
        var (person, refusal) = Managed(desk, command.Rep);
        if (person is null)
        {
            return refusal!;
        }

        if (!Access.MayGrant(desk.Person, command.Role, person.Team))
        {
            return new NotYoursToManage();
        }

        if (person.Role == command.Role)
        {
            return new NothingChanged();
        }

        var changed = person with { Role = command.Role };
        desk.Changes.Put(Documents.Reps, changed);
        desk.Notify(changed, language => MemberText.RoleNotice(desk.Person, changed, language));
        return new RoleSet(changed, person.Role);
    }

    public static Result<Done> SetTeam(Desk desk, SetTeam command)
    {
        var (person, refusal) = Managed(desk, command.Rep);
        if (person is null || !Access.MaySeeAll(desk.Person))
        {
            return refusal ?? new NotAllowed(Role.Manager);
        }

        if (command.Team is { } into && !IsFit(into))
        {
            return new NameUnfit(LongestName);
        }

        if (person.Team == command.Team)
        {
            return new NothingChanged();
        }

        // A lead named for the old team would go on hearing of the person.
        var lead = person.Lead is { } id && desk.Session.Get(Documents.Reps, id.Value) is { Role: Role.Lead } old && old.Team != command.Team ? null : person.Lead;
        var changed = person with { Team = command.Team, Lead = lead };
        desk.Changes.Put(Documents.Reps, changed);
        Directory.RaiseRevision(desk.Session);
        desk.Notify(changed, language => MemberText.TeamNotice(desk.Person, changed, language));
        return new TeamSet(changed, person.Team);
    }

    public static Result<Done> Deactivate(Desk desk, Deactivate command)
    {
        var (person, refusal) = Managed(desk, command.Rep);
        if (person is null)
        {
            return refusal!;
        }

        var customers = desk.Session.Query(Documents.Customers, new DocQuery<Customer>(Documents.CustomersByOwner, [person.Id.Value]));
        desk.Changes.Put(Documents.Reps, person with { Active = false });
        Withdraw(desk, person.Id);
        foreach (var lead in new ReportingLine(desk.Session.All(Documents.Reps)).LeadsOf(person))
        {
            desk.Notify(lead, language => MemberText.GoneNotice(desk.Person, person, customers.Count, language));
        }

        return new PersonDeactivated(person, [.. customers.OrderBy(customer => customer.EffectiveGrade)]);
    }

    /// <summary>Codes that were not used yet open nothing any more.</summary>
    private static void Withdraw(Desk desk, RepId person)
    {
        foreach (var invite in Invites.Waiting(desk.Session, person))
        {
            desk.Changes.Remove(Documents.Invites, invite.Code);
        }
    }

    private static (Rep? Person, Refusal? Refusal) Managed(Desk desk, RepId id) =>
        id == desk.Person.Id ? (null, new NotOneself())
        : desk.Session.Get(Documents.Reps, id.Value) is { Active: true } person && Access.MayManage(desk.Person, person) ? (person, null)
        : (null, new NotYoursToManage());

    /// <summary>What files, scopes and buttons can carry.</summary>
    private static bool IsFit(string name) =>
        name.Length is > 0 and <= LongestName && name == name.Trim() && name.All(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '.' or '-' or '\'' or '&' or '(' or ')' or '（' or '）' or '·');
}
