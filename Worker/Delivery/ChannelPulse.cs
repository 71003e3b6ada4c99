using SalesBot.Bot.Channels;

namespace SalesBot.Worker.Delivery;

/// <summary>How the way from a channel's server to here is doing: what a health page and the metrics tell.</summary>
/// <param name="isOn">Whether the settings ask for the channel. Without one that is on nobody listens or sends outside.</param>
internal abstract class ChannelPulse(ChatChannel channel, bool isOn, TimeProvider clock)
{
    private readonly Lock gate = new();
    private long? heard;
    private string? trouble;

    public ChatChannel Channel => channel;

    public bool IsOn => isOn;

    /// <summary>Since the server was last heard, a poll answered or a webhook found in order; null when it never was.</summary>
    public TimeSpan? Age
    {
        get
        {
            lock (gate) return heard is { } at ? clock.GetElapsedTime(at) : null;
        }
    }

    /// <summary>What keeps updates away, in words; null when nothing does.</summary>
    public string? Trouble
    {
        get
        {
            lock (gate) return trouble;
        }
    }

    public void Heard()
    {
        lock (gate) (heard, trouble) = (clock.GetTimestamp(), null);
    }

    public void Miss(string why)
    {
        lock (gate) trouble = why;
    }
}
