using SalesBot.Bot.Channels;

namespace SalesBot.Worker.Delivery;

/// <summary>At most so many within any span of time: never exceeded, wherever the span is laid. Times are elapsed ones, from any start.</summary>
internal sealed class RateWindow(RateLimit limit)
{
    private readonly List<RateSlot> taken = new(limit.Messages);

    /// <summary>When something last held a place.</summary>
    public TimeSpan Last { get; private set; }

    /// <returns>When the next one may go: a time past or present means at once.</returns>
    public TimeSpan FreeAt(TimeSpan now)
    {
        taken.RemoveAll(place => place.Arrived + limit.Span <= now);
        return taken.Count < limit.Messages ? TimeSpan.Zero : taken.Min(place => place.Arrived) + limit.Span;
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
