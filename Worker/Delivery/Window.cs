namespace SalesBot.Worker.Delivery;

/// <summary>At most so many within any span of time: never exceeded, wherever the span is laid. Times are elapsed ones, from any start.</summary>
internal sealed class Window(int limit, TimeSpan span)
{
    private readonly Queue<TimeSpan> taken = new(limit);

    public TimeSpan Last { get; private set; }

    /// <summary>When the next one may go: a time past or present means at once.</summary>
    public TimeSpan FreeAt => taken.Count < limit ? TimeSpan.Zero : taken.Peek() + span;

    public void Take(TimeSpan now)
    {
        if (taken.Count == limit) taken.Dequeue();
        taken.Enqueue(now);
        Last = now;
    }
}
