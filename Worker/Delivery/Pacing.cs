using SalesBot.Bot.Channels;

namespace SalesBot.Worker.Delivery;

/// <summary>When a message may go: each channel's chats at that channel's pace. Chats on this machine know no limit.</summary>
internal sealed class Pacing(TimeProvider clock)
{
    private readonly Dictionary<ChatChannel, ChannelPace> paces = ChatChannels.All.ToDictionary(channel => channel, channel => new ChannelPace(channel, clock));

    private readonly RetryPauses retries = new(clock);

    public static bool Applies(string chat) => ChatChannels.Of(chat) is not null;

    /// <returns>How long that message must still wait; zero or less when it may go.</returns>
    public TimeSpan Wait(OutMessage message)
    {
        var retry = retries.Wait(message);
        return Of(message.Chat)?.Wait(message) is { } wait && wait > retry ? wait : retry;
    }

    /// <param name="isOurs">This run wrote its pause down just now.</param>
    public void Note(OutMessage message, bool isOurs) => retries.Note(message, isOurs);

    /// <summary>It goes next.</summary>
    public void Take(OutMessage message)
    {
        retries.Forget(message);
        Of(message.Chat)?.Take(message);
    }

    /// <summary>It leaves now: marking it as sending has taken its time.</summary>
    public void Leave(OutMessage message) => Of(message.Chat)?.Leave(message);

    /// <summary>Its answer is here.</summary>
    public void Arrive(OutMessage message) => Of(message.Chat)?.Arrive(message);

    /// <summary>Nothing goes for so long to any chat of that one's channel.</summary>
    public void PauseFor(string chat, TimeSpan time) => Of(chat)?.PauseFor(time);

    /// <summary>Forgets chats in which nothing has happened for so long that they are free.</summary>
    public void Forget()
    {
        foreach (var pace in paces.Values) pace.Forget();
    }

    private ChannelPace? Of(string chat) => ChatChannels.Of(chat) is { } channel ? paces[channel] : null;
}
