using SalesBot.Domain.Customers;

namespace SalesBot.Domain.Team;

/// <summary>Who may see and change what. The one place that decides it (product.md §8: nobody sees a customer outside their scope).</summary>
public static class Access
{
    /// <summary>A rep sees own customers, a lead the team's, managers and admins all; whoever stands in for the owner sees the owner's meanwhile.</summary>
    /// <param name="ownerTeam">The team of the customer's owner.</param>
    /// <param name="standsIn">The owner is on leave, and the person looks after their customers.</param>
    public static bool MaySee(Rep person, Customer customer, string? ownerTeam, bool standsIn = false) =>
        person.Active && person.Role switch
        {
            Role.Manager or Role.Admin => true,
            _ when standsIn => true,
            Role.Lead => customer.Owner == person.Id || (person.Team is not null && person.Team == ownerTeam),
            _ => customer.Owner == person.Id,
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

    public static bool MaySeeAll(Rep person) => person.Active && person.Role is Role.Manager or Role.Admin;
}
