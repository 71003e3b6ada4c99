namespace SalesBot.Domain.Team;

/// <summary>Who hears about a rep's work, and who of them first.</summary>
public sealed class ReportingLine(IEnumerable<Rep> people)
{
    private readonly IReadOnlyList<Rep> active = [.. people.Where(person => person.Active).OrderBy(person => person.Id.Value, StringComparer.Ordinal)];

    /// <summary>The lead named for the person, else the team's lead, else the managers.</summary>
    public IReadOnlyList<Rep> LeadsOf(Rep person)
    {
        if (Named(person) is { } lead)
        {
            return [lead];
        }

        var teams = active.Where(other => other.Role == Role.Lead && person.Team is not null && other.Team == person.Team && other.Id != person.Id).ToList();
        return teams.Count > 0 && person.Role == Role.Rep ? teams : ManagersOf(person);
    }

    /// <summary>The first manager up the line of named leads; all managers when the line names none. Never the person.</summary>
    public IReadOnlyList<Rep> ManagersOf(Rep person)
    {
        // A line that leads back to itself must end somewhere.
        var above = person;
        for (var steps = 0; steps < active.Count && Named(above) is { } next; steps++, above = next)
        {
            if (next.Role == Role.Manager && next.Id != person.Id)
            {
                return [next];
            }
        }

        return [.. active.Where(other => other.Role == Role.Manager && other.Id != person.Id)];
    }

    private Rep? Named(Rep person) => active.FirstOrDefault(other => other.Id == person.Lead && other.Id != person.Id);
}
