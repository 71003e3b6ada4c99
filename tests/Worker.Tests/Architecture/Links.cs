namespace SalesBot.Worker.Tests.Architecture;

/// <summary>What leans on what, and why.</summary>
/// <param name="On">From each to those it names, with the names; nothing leans on itself.</param>
internal sealed record Links(IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> On)
{
    public static Links Of(IEnumerable<(string From, string To, string Why)> links, IEnumerable<string> all)
    {
        var on = all.Distinct().ToDictionary(one => one, _ => (IReadOnlyDictionary<string, IReadOnlyList<string>>)new Dictionary<string, IReadOnlyList<string>>());
        foreach (var from in links.Where(link => link.From != link.To).GroupBy(link => link.From))
        {
            on[from.Key] = from.GroupBy(link => link.To).ToDictionary(
                to => to.Key, to => (IReadOnlyList<string>)[.. to.Select(link => link.Why).Distinct().Order(StringComparer.Ordinal)]);
        }

        return new Links(on);
    }

    /// <summary>The same links between rooms: what <paramref name="room"/> makes of a file is the room; null leaves the file out.</summary>
    public Links Between(Func<string, string?> room) => Of(
        from file in On
        from other in file.Value
        let here = room(file.Key)
        let there = room(other.Key)
        where here is not null && there is not null
        select (here, there, $"{Path.GetFileName(file.Key)} names {string.Join(", ", other.Value)}"),
        On.Keys.Select(room).OfType<string>());

    public Links Within(string folder)
    {
        return Of(from file in On where IsIn(file.Key) from other in file.Value where IsIn(other.Key) from why in other.Value select (file.Key, other.Key, why), On.Keys.Where(IsIn));

        bool IsIn(string file) => file.StartsWith(folder + "/", StringComparison.Ordinal);
    }

    /// <summary>Those that lead to each other by any way, most members first; what leads to nothing that leads back is in none.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Cycles()
    {
        var (numbers, lowest, open, onStack, cycles) = (new Dictionary<string, int>(), new Dictionary<string, int>(), new Stack<string>(), new HashSet<string>(), new List<IReadOnlyList<string>>());
        foreach (var one in On.Keys.Order(StringComparer.Ordinal))
        {
            if (!numbers.ContainsKey(one)) Visit(one);
        }

        return [.. cycles.OrderByDescending(cycle => cycle.Count)];

        // Tarjan's strongly connected components.
        void Visit(string one)
        {
            numbers[one] = lowest[one] = numbers.Count;
            open.Push(one);
            onStack.Add(one);
            foreach (var other in On[one].Keys)
            {
                if (!numbers.TryGetValue(other, out var number))
                {
                    Visit(other);
                    lowest[one] = Math.Min(lowest[one], lowest[other]);
                }
                else if (onStack.Contains(other))
                {
                    lowest[one] = Math.Min(lowest[one], number);
                }
            }

            if (lowest[one] != numbers[one]) return;

            var members = new List<string>();
            string member;
            do
            {
                member = open.Pop();
                onStack.Remove(member);
                members.Add(member);
            }
            while (member != one);

            if (members.Count > 1) cycles.Add([.. members.Order(StringComparer.Ordinal)]);
        }
    }

    /// <summary>The links inside a cycle, a line each, for whoever has to break it.</summary>
    public string Say(IReadOnlyList<string> cycle) => string.Join(
        Environment.NewLine,
        from one in cycle
        from other in On[one]
        where cycle.Contains(other.Key)
        select $"{one} -> {other.Key}: {string.Join("; ", other.Value)}");
}
