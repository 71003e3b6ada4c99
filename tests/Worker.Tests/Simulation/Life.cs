namespace SalesBot.Worker.Tests.Simulation;

/// <summary>How large a life is played, and from which seed. The same seed plays the same life.</summary>
/// <param name="Days">From Monday 23 February 2026 on: a make-up Saturday, Qingming, May Day and both changes of clocks lie ahead.</param>
internal sealed record Life(int Seed, int Reps, int CustomersEach, int Days)
{
    public static Life Quarter { get; } = new(20260223, Reps: 20, CustomersEach: 300, Days: 90);

    public static DateOnly Start { get; } = new(2026, 2, 23);

    /// <summary>One without daylight saving, one half an hour off, and two whose clocks change within the quarter, on different days.</summary>
    public static IReadOnlyList<string> Zones { get; } = ["Asia/Shanghai", "Asia/Kolkata", "Europe/Berlin", "America/New_York"];
}

/// <summary>What a life came to: counts to print, and every promise that was broken, which should be none.</summary>
internal sealed record LifeReport(IReadOnlyList<(string What, long Count)> Counts, IReadOnlyList<string> Broken)
{
    public override string ToString() => string.Join(", ", Counts.Select(count => $"{count.Count} {count.What}"));
}
