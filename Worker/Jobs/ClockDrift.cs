namespace SalesBot.Worker.Jobs;

/// <summary>How far the clock on the wall and elapsed time have parted.</summary>
internal sealed class ClockDrift(TimeProvider clock)
{
    /// <summary>A server's clock is corrected by less, all the time.</summary>
    private static readonly TimeSpan Play = TimeSpan.FromSeconds(30);

    private DateTimeOffset wall = clock.GetUtcNow();
    private long elapsed = clock.GetTimestamp();

    /// <returns>By how much since the last time it said so; null for too little to matter.</returns>
    public TimeSpan? Parted()
    {
        var (now, ticks) = (clock.GetUtcNow(), clock.GetTimestamp());
        var parted = now - wall - clock.GetElapsedTime(elapsed, ticks);
        if (parted.Duration() < Play) return null;

        (wall, elapsed) = (now, ticks);
        return parted;
    }
}
