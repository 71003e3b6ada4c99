namespace SalesBot.Worker.Jobs;

/// <summary>When the minute's tick last came through, in elapsed time: what a health page tells.</summary>
internal sealed class SchedulePulse(TimeProvider clock)
{
    private readonly Lock gate = new();
    private long ticked = clock.GetTimestamp();

    /// <summary>Since the last one; since the start while there was none.</summary>
    public TimeSpan Age
    {
        get
        {
            lock (gate) return clock.GetElapsedTime(ticked);
        }
    }

    public void Tick()
    {
        lock (gate) ticked = clock.GetTimestamp();
    }
}
