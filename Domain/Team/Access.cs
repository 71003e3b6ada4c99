namespace SalesBot.Domain.Team;

/// <summary>Who may see and change what. The one place that decides it (docs/rules.md, who sees what).</summary>
public static class Access
{
    /// <summary>A rep sees own customers, a lead the team's, managers and admins all; whoever stands in for the owner sees the owner's meanwhile.</summary>
    /// <param name="owner">The customer's.</param>
    /// <param name="ownerTeam">The owner's team.</param>
    /// <param name="standsIn">The owner is on leave, and the person looks after their customers.</param>
    public static bool MaySeeCustomerOf(Rep person, RepId owner, string? ownerTeam, bool standsIn = false) =>
        person.Active && person.Role switch
        {
            Role.Manager or Role.Admin => true,
            _ when standsIn => true,
            Role.Lead => owner == person.Id || (person.Team is not null && person.Team == ownerTeam),
            _ => owner == person.Id,
        };

    /// <summary>Whether <paramref name="person"/> may see the figures, the day and the follow-ups of <paramref name="other"/>.</summary>
    public static bool MaySee(Rep person, Rep other) =>
        person.Active && person.Role switch
        {
            Role.Manager or Role.Admin => true,
            Role.Lead => other.Id == person.Id || (person.Team is not null && person.Team == other.Team),
            _ => other.Id == person.Id,
        };

    /// <summary>Managers and admins see the whole company; a lead a team's own; nobody else sees more than themselves.</summary>
    public static bool MaySeeTeam(Rep person, string team) =>
        person.Active && (MaySeeAll(person) || (person.Role == Role.Lead && person.Team == team));

    /// <summary>Whether <paramref name="person"/> may enter leave for <paramref name="other"/>, invite them again, take them out or hand their customers over.</summary>
    /// <remarks>A lead for the team's reps, a manager for reps and leads, an admin for everybody; nobody for themselves.</remarks>
    public static bool MayManage(Rep person, Rep other) =>
        person.Active && person.Id != other.Id && person.Role switch
        {
            Role.Admin => true,
            Role.Manager => other.Role < Role.Manager,
            Role.Lead => other.Role == Role.Rep && person.Team is not null && person.Team == other.Team,
            _ => false,
        };

    /// <summary>Whether somebody of that role in that team may be added or made by <paramref name="person"/>.</summary>
    public static bool MayGrant(Rep person, Role role, string? team) =>
        person.Active && person.Role switch
        {
            Role.Admin => true,
            Role.Manager => role < Role.Manager,
            Role.Lead => role == Role.Rep && person.Team is not null && team == person.Team,
            _ => false,
        };

    /// <summary>Whether what was written for somebody of that role and team may still be shown to them.</summary>
    public static bool SeesNoLess(Rep person, Role role, string? team) =>
        person.Active && person.Role >= role && (role == Role.Rep || person.Role >= Role.Manager || person.Team == team);

    public static bool MaySeeAll(Rep person) => person.Active && person.Role is Role.Manager or Role.Admin;
}
