namespace SalesBot.Worker.Tests.Simulation;

/// <summary>How often each promise was put to the test, and where it was broken.</summary>
internal sealed class Promises
{
    /// <summary>More of one kind say no more.</summary>
    private const int NotedEach = 5;

    private readonly Dictionary<string, List<string>> broken = [];

    private readonly SortedDictionary<string, long> counts = new(StringComparer.Ordinal);

    /// <param name="promise">What is promised.</param>
    /// <param name="what">Where it was broken.</param>
    public void Check(bool kept, string promise, Func<string> what)
    {
        Count($"checked: {promise}");
        if (kept)
        {
            return;
        }

        Count($"BROKEN: {promise}");
        if (!broken.TryGetValue(promise, out var noted))
        {
            broken[promise] = noted = [];
        }

        if (noted.Count < NotedEach)
        {
            noted.Add(what());
        }
    }

    public void Count(string what, long by = 1) => counts[what] = counts.GetValueOrDefault(what) + by;

    public LifeReport Report(params (string What, long Count)[] more) =>
        new([.. more, .. counts.Select(count => (count.Key, count.Value))], [.. broken.SelectMany(kind => kind.Value.Select(what => $"{kind.Key}: {what}"))]);
}
