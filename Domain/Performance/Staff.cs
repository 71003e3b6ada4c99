using SalesBot.Domain.Team;

namespace SalesBot.Domain.Performance;

/// <summary>The people as they are now: figures follow the current team and region of each.</summary>
public sealed class Staff(IReadOnlyList<Rep> people)
{
    private readonly Dictionary<RepId, Rep> byId = people.ToDictionary(person => person.Id);

    public IReadOnlyList<Rep> People => people;

    public Rep? Find(RepId id) => byId.GetValueOrDefault(id);

    public Rep? Named(string name) => people.FirstOrDefault(person => person.Name == name) ?? Find(new RepId(name));

    public string NameOf(RepId id) => Find(id)?.Name ?? id.Value;

    public string? TeamOf(RepId id) => Find(id)?.Team;
}
