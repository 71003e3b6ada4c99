using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Members;

/// <summary>Who is on the team, in which role, on whose: only by somebody above, within their own scope.</summary>
internal static class MemberWork
{
    private const int LongestName = 40;

    /// <summary>A person of that name keeps what is known of them; one who had left is back when the code is used.</summary>
    public static Result<Done> Invite(Work work, InvitePerson command)
    {
        var name = command.Name.Trim();
        if (!IsFit(name) || (command.Team is { } into && !IsFit(into)))
        {
            return new NameUnfit(LongestName);
        }

        var known = work.Session.PersonNamed(name);
        if (known is not null && !Access.MayManage(work.Person, known))
        {
            return known.Id == work.Person.Id ? new NotOneself() : new NameIsTaken(name);
        }

        if (!Access.MayGrant(work.Person, command.Role, command.Team))
        {
            return new NotYoursToManage();
        }

        var person = known is { Active: false } ? known : (known ?? new Rep(RepIds.NextId(work.Session), name, command.Role)) with { Role = command.Role, Team = command.Team };
        if (person != known)
        {
            work.Changes.Put(Documents.Reps, person);
            CustomerNames.RaiseRevision(work.Session);
        }

        Withdraw(work, person.Id);
        var (code, fresh) = InviteCodes.New(person.Id, work.Now);
        var invite = fresh with { Returns = person.Active ? null : new Standing(command.Role, command.Team), KeepsChats = command.KeepsChats };
        work.Changes.Put(Documents.Invites, invite);
        return new PersonInvited(person, new FreshInvite(code, invite), InviteCodes.LinkOf(work.Session, code), known is null, !command.KeepsChats && SignIns.Of(work.Session, person.Id).Any(SignIns.IsOutside));
    }

    public static Result<Done> SetRole(Work work, SetRole command)
    {
        var (person, refusal) = Managed(work, command.Rep);
        if (person is null)
        {
            return refusal!;
        }

        if (!Access.MayGrant(work.Person, command.Role, person.Team))
        {
            return new NotYoursToManage();
        }

        if (person.Role == command.Role)
        {
            return new NothingChanged();
        }

        var changed = person with { Role = command.Role };
        work.Changes.Put(Documents.Reps, changed);
        work.Notify(changed, language => MemberText.RoleNotice(work.Person, changed, language));
        return new RoleSet(changed, person.Role);
    }

    public static Result<Done> SetTeam(Work work, SetTeam command)
    {
        var (person, refusal) = Managed(work, command.Rep);
        if (person is null || !Access.MaySeeAll(work.Person))
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
        var lead = person.Lead is { } id && work.Session.Get(Documents.Reps, id.Value) is { Role: Role.Lead } old && old.Team != command.Team ? null : person.Lead;
        var changed = person with { Team = command.Team, Lead = lead };
        work.Changes.Put(Documents.Reps, changed);
        CustomerNames.RaiseRevision(work.Session);
        work.Notify(changed, language => MemberText.TeamNotice(work.Person, changed, language));
        return new TeamSet(changed, person.Team);
    }

    public static Result<Done> Deactivate(Work work, Deactivate command)
    {
        var (person, refusal) = Managed(work, command.Rep);
        if (person is null)
        {
            return refusal!;
        }

        var customers = work.Session.CustomersOwnedBy(person.Id);
        work.Changes.Put(Documents.Reps, person with { Active = false });
        Withdraw(work, person.Id);
        foreach (var link in SignIns.Of(work.Session, person.Id))
        {
            // In the trail, so that a slip of the finger is mended by undo.
            work.Changes.Remove(Documents.Links, link.Person);
            SignIns.ForgetQuestions(work.Session, link);
            SignIns.Note(work.Session, SignIns.Out, person.Id, work.Person.Id, work.Now);
            SignIns.SayFarewell(work.Session, person, link, work.Now);
        }

        PageSignIns.EndAll(work.Session, person.Id, work.Person.Id, work.Now);
        foreach (var lead in new ReportingLine(work.Session.All(Documents.Reps)).LeadsOf(person))
        {
            work.Notify(lead, language => MemberText.GoneNotice(work.Person, person, customers.Count, language));
        }

        return new PersonDeactivated(person, [.. customers.OrderBy(customer => customer.EffectiveGrade)]);
    }

    public static Result<Done> SignOut(Work work, SignOut command)
    {
        if (work.Session.Get(Documents.Links, command.Person) is not { } link || !SignIns.IsOutside(link)
            || work.Session.Get(Documents.Reps, link.Rep.Value) is not { } person || !(person.Id == work.Person.Id || work.Person.Role == Role.Admin))
        {
            return new NotYoursToManage();
        }

        SignIns.End(work.Session, link, work.Person.Id, work.Now);
        return new SignedOut(person, link);
    }

    /// <summary>Codes that were not used yet open nothing any more.</summary>
    private static void Withdraw(Work work, RepId person)
    {
        foreach (var invite in InviteCodes.Waiting(work.Session, person))
        {
            work.Changes.Remove(Documents.Invites, invite.Code);
        }
    }

    private static (Rep? Person, Refusal? Refusal) Managed(Work work, RepId id) =>
        id == work.Person.Id ? (null, new NotOneself())
        : work.Session.Get(Documents.Reps, id.Value) is { Active: true } person && Access.MayManage(work.Person, person) ? (person, null)
        : (null, new NotYoursToManage());

    /// <summary>What files, scopes and buttons can carry.</summary>
    private static bool IsFit(string name) =>
        name.Length is > 0 and <= LongestName && name == name.Trim() && name.All(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '.' or '-' or '\'' or '&' or '(' or ')' or '（' or '）' or '·');
}
