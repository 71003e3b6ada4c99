namespace SalesBot.Worker.Delivery;

/// <summary>At most so many within any span of time: never exceeded, wherever the span is laid.</summary>
internal sealed class Window(int limit, TimeSpan span)
{
    private readonly Queue<DateTimeOffset> taken = new(limit);

    /// <summary>When the last was taken; long ago when none was.</summary>
    public DateTimeOffset Last { get; private set; }

    /// <summary>When the next one may go: an instant past or present means at once.</summary>
    public DateTimeOffset FreeAt => taken.Count < limit ? DateTimeOffset.MinValue : taken.Peek() + span;

    public void Take(DateTimeOffset now)
    {
        if (taken.Count == limit) taken.Dequeue();
        taken.Enqueue(now);
        Last = now;
    }
}
