using SalesBot.Bot.Store;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Files.Export;

/// <summary>People by the names that files know them by, and their time zones.</summary>
internal sealed class NamedPeople
{
    private readonly Dictionary<string, Rep> people;
    private readonly TimeZoneInfo teamZone;
    private readonly Dictionary<string, TimeZoneInfo> zones = new(StringComparer.Ordinal);

    public NamedPeople(IReadSession session, TimeZoneInfo teamZone)
    {
        this.teamZone = teamZone;
        people = session.All(Documents.Reps).ToDictionary(person => person.Id.Value, StringComparer.Ordinal);
        foreach (var person in people.Values)
        {
            if (person.TimeZone is { } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
            {
                zones[person.Id.Value] = zone;
            }
        }
    }

    public IReadOnlyCollection<Rep> People => people.Values;

    public string Of(RepId person) => people.TryGetValue(person.Value, out var known) ? known.Name : person.Value;

    /// <summary>A person's name, or the team's of <c>team:NAME</c>.</summary>
    public string OfHolder(string holder) =>
        holder.StartsWith("team:", StringComparison.Ordinal) ? holder[5..] : Of(new RepId(holder));

    /// <summary>In the person's zone of today: what an import reads back.</summary>
    public DateTime Local(RepId person, DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, zones.GetValueOrDefault(person.Value, teamZone)).DateTime is var local
            ? local.AddTicks(-(local.Ticks % TimeSpan.TicksPerSecond))
            : default;
}
