namespace SalesBot.Worker.Delivery;

/// <summary>At most so many within any span of time: never exceeded, wherever the span is laid. Times are elapsed ones, from any start.</summary>
internal sealed class RateWindow(int limit, TimeSpan span)
{
    private readonly List<RateSlot> taken = new(limit);

    /// <summary>When something last held a place.</summary>
    public TimeSpan Last { get; private set; }

    /// <returns>When the next one may go: a time past or present means at once.</returns>
    public TimeSpan FreeAt(TimeSpan now)
    {
        taken.RemoveAll(place => place.Arrived + span <= now);
        return taken.Count < limit ? TimeSpan.Zero : taken.Min(place => place.Arrived) + span;
    }

    public void Take(RateSlot place, TimeSpan now)
    {
        taken.Add(place);
        Last = now;
    }
}

/// <summary>One message's place in the windows it counts in.</summary>
internal sealed class RateSlot
{
    /// <summary>The latest time at which the server can have counted it.</summary>
    public required TimeSpan Arrived { get; set; }
}
