using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Records;

/// <summary>The people somebody may speak of by name: the whole company for managers and admins, else the own team. Anybody else does not exist.</summary>
internal sealed class Colleagues
{
    private readonly IReadOnlyList<Rep> known;

    private Colleagues(IReadOnlyList<Rep> known) => this.known = known;

    /// <summary>Those who are still there, leads first, then by name.</summary>
    public IEnumerable<Rep> Active => known.Where(person => person.Active);

    /// <summary>With those who have left.</summary>
    public IReadOnlyList<Rep> All => known;

    public static Colleagues Of(IReadSession session, Rep person) => Of(session.All(Documents.Reps), person);

    public static Colleagues Of(Roster roster) => Of(roster.People, roster.Writer);

    private static Colleagues Of(IEnumerable<Rep> people, Rep person) => new(
    [
        .. from other in people
           where other.Id == person.Id || Access.MaySeeAll(person) || IsTeammate(person, other)
           orderby other.Role == Role.Lead descending, other.Name
           select other,
    ]);

    /// <summary>Whether the two may hand customers to each other and stand in for each other.</summary>
    public static bool IsTeammate(Rep person, Rep other) => person.Team is not null && person.Team == other.Team;

    /// <returns>The person of that name, in whatever case and script; somebody still there before somebody gone.</returns>
    public Rep? Find(string? name)
    {
        var folded = Folding.Of(name?.Trim() ?? "");
        return known.Where(person => Folding.Of(person.Name) == folded).OrderByDescending(person => person.Active).FirstOrDefault();
    }

    /// <summary>Everybody named in a text, in its order; of names within names the longest.</summary>
    public IReadOnlyList<(Rep Person, int Start, int End)> NamedIn(string folded)
    {
        List<(Rep Person, int Start, int End)> found = [];
        foreach (var person in known.Where(person => person.Active || known.All(other => other.Id == person.Id || other.Name != person.Name)).OrderByDescending(person => person.Name.Length))
        {
            var name = Folding.Of(person.Name);
            for (var at = 0; name.Length > 0 && folded.IndexOf(name, at, StringComparison.Ordinal) is >= 0 and var start; at = start + name.Length)
            {
                var end = start + name.Length;
                if (IsWhole(folded, start, end) && !found.Exists(other => start < other.End && other.Start < end))
                {
                    found.Add((person, start, end));
                }
            }
        }

        return [.. found.OrderBy(name => name.Start)];
    }

    /// <summary>Ann is not in Anna; Chinese is written without gaps.</summary>
    private static bool IsWhole(string folded, int start, int end) =>
        !(start > 0 && Folding.IsLatin(folded[start - 1]) && Folding.IsLatin(folded[start]))
        && !(end < folded.Length && Folding.IsLatin(folded[end]) && Folding.IsLatin(folded[end - 1]));
}
