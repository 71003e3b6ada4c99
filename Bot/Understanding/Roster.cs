using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Understanding;

/// <summary>Who writes, who else is of the company, and what it sells: names that a message may use. Looked up when a reader first needs them.</summary>
public sealed class Roster(Rep writer, Func<IReadOnlyList<Rep>> people, Func<IReadOnlyList<string>> products, Func<bool> onLeave)
{
    /// <summary>Read for nobody in particular: as if a rep wrote it whose company is not known.</summary>
    public static readonly Roster Unknown = Of(new Rep(new RepId("me"), "me", Role.Rep), [], []);

    private readonly Lazy<IReadOnlyList<Rep>> everybody = new(people);

    private readonly Lazy<IReadOnlyList<string>> sold = new(products);

    private readonly Lazy<bool> away = new(onLeave);

    public Rep Writer => writer;

    /// <summary>Everybody, the writer and those who have left among them.</summary>
    public IReadOnlyList<Rep> People => everybody.Value;

    public IReadOnlyList<string> Products => sold.Value;

    /// <summary>Whether the writer is on leave today: then "I'm back" ends it.</summary>
    public bool OnLeave => away.Value;

    /// <summary>What the others who are still there are called, folded.</summary>
    public IReadOnlyList<string> Colleagues => field ??= [.. People.Where(person => person.Active && person.Id != writer.Id).SelectMany(person => CalledAs(person.Name))];

    public static Roster Of(Rep writer, IReadOnlyList<Rep> people, IReadOnlyList<string> products) => new(writer, () => people, () => products, () => false);

    /// <summary>王小明 is also 小明.</summary>
    public static IEnumerable<string> CalledAs(string name)
    {
        var folded = Folding.Of(name);
        return folded.Length == 3 && Folding.IsHan(folded[0]) ? [folded, folded[1..]] : [folded];
    }

    /// <returns>The person of exactly that name; null when nobody has it.</returns>
    public Rep? Named(string name) => People.FirstOrDefault(person => person.Name == name);
}
