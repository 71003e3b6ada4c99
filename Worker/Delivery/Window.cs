namespace SalesBot.Worker.Delivery;

/// <summary>At most so many within any span of time: never exceeded, wherever the span is laid. Times are elapsed ones, from any start.</summary>
internal sealed class Window(int limit, TimeSpan span)
{
    private readonly TimeSpan[] taken = new TimeSpan[limit];
    private long count;

    public TimeSpan Last => count == 0 ? TimeSpan.Zero : taken[(count - 1) % limit];

    /// <summary>When the next one may go: a time past or present means at once.</summary>
    public TimeSpan FreeAt => count < limit ? TimeSpan.Zero : taken[count % limit] + span;

    public void Take(TimeSpan now) => taken[count++ % limit] = now;

    /// <summary>The newest so many went no sooner than now.</summary>
    public void Delay(int newest, TimeSpan now)
    {
        for (var back = 1; back <= Math.Min(newest, Math.Min(count, limit)); back++) taken[(count - back) % limit] = now;
    }
}
