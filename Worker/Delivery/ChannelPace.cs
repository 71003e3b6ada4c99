using SalesBot.Bot.Channels;

namespace SalesBot.Worker.Delivery;

/// <summary>How fast messages may go to one channel's chats, within what its server takes.</summary>
/// <remarks>
/// A server counts when requests arrive. When that is only the answer tells: so a message holds its place from when
/// its answer came, less what the way always takes. Measured in elapsed time: a clock that is set, or simulated, changes nothing about how
/// fast a server may be asked.
/// </remarks>
internal sealed class ChannelPace(ChatChannel channel, TimeProvider clock)
{
    private const int CatchUp = 5;

    /// <summary>The first ones connect and load, and say nothing of the way.</summary>
    private const int FewWays = 30;

    /// <summary>What has had no answer for so long arrived before.</summary>
    private static readonly TimeSpan LongestWay = TimeSpan.FromSeconds(1);

    private readonly TimeSpan step = channel.Limits.All.Span / channel.Limits.All.Messages;
    private readonly TimeSpan longest = Longest(channel.Limits.All.Span, channel.Limits.Chat.Span, channel.Limits.Group.Span);
    private readonly long start = clock.GetTimestamp();
    private readonly RateWindow all = new(channel.Limits.All);
    private readonly Dictionary<string, RateWindow> chats = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (RateSlot Place, TimeSpan Left)> underWay = new(StringComparer.Ordinal);
    private TimeSpan shortestWay = LongestWay;
    private long ways;
    private TimeSpan nextPush;
    private TimeSpan pause;

    private TimeSpan Now => clock.GetElapsedTime(start);

    /// <returns>How long that message must still wait; zero or less when it may go.</returns>
    public TimeSpan Wait(OutMessage message)
    {
        // Pushes go evenly and not in bursts, so that a reply finds room at once and not at the end of the second.
        var even = message.Kind == OutKind.Push ? nextPush : TimeSpan.Zero;
        return Longest(even, pause, all.FreeAt(Now), Of(message.Chat).FreeAt(Now)) - Now;
    }

    /// <summary>It goes next.</summary>
    public void Take(OutMessage message)
    {
        var place = new RateSlot { Arrived = Now + LongestWay };
        all.Take(place, Now);
        Of(message.Chat).Take(place, Now);
        underWay[message.Id] = (place, Now);

        // A loop that was held up makes up for it, by a few steps at most: the rest of the second is for replies.
        if (message.Kind == OutKind.Push) nextPush = Longest(nextPush, Now - (CatchUp * step)) + step;
    }

    /// <summary>It leaves now: marking it as sending has taken its time.</summary>
    public void Leave(OutMessage message)
    {
        if (!underWay.TryGetValue(message.Id, out var way)) return;

        way.Place.Arrived = Now + LongestWay;
        underWay[message.Id] = (way.Place, Now);
    }

    /// <summary>Its answer is here.</summary>
    public void Arrive(OutMessage message)
    {
        if (!underWay.Remove(message.Id, out var way)) return;

        var took = Now - way.Left;
        if (took < shortestWay) shortestWay = took;
        ways++;
        if (took < LongestWay) way.Place.Arrived = Now - (ways > FewWays ? shortestWay : TimeSpan.Zero);
    }

    /// <summary>Nothing goes for so long.</summary>
    public void PauseFor(TimeSpan time) => pause = Longest(pause, Now + time);

    /// <summary>Forgets chats in which nothing has happened for so long that they are free.</summary>
    public void Forget()
    {
        foreach (var (chat, window) in chats.ToList())
        {
            if (window.Last + longest < Now) chats.Remove(chat);
        }
    }

    private static TimeSpan Longest(params ReadOnlySpan<TimeSpan> times)
    {
        var longest = times[0];
        foreach (var time in times)
        {
            if (time > longest) longest = time;
        }

        return longest;
    }

    private RateWindow Of(string chat)
    {
        if (!chats.TryGetValue(chat, out var known)) chats[chat] = known = new RateWindow(channel.IsGroup(chat) ? channel.Limits.Group : channel.Limits.Chat);
        return known;
    }
}
