namespace SalesBot.Bot.Ports;

/// <summary>What carries a message to a chat. Only the delivery pump calls it.</summary>
public interface IMessenger
{
    /// <summary>Whether this messenger carries to that chat: each owns a prefix, such as <c>tg:</c>.</summary>
    bool Serves(string chat);

    Task<Delivery> Send(OutMessage message, CancellationToken cancel);
}

/// <summary>What became of one attempt to send.</summary>
public abstract record Delivery
{
    private Delivery()
    {
    }

    /// <param name="MessageId">The chat's own id of the message; null for an edit.</param>
    public sealed record Sent(string? MessageId) : Delivery;

    /// <summary>It certainly did not arrive; try again.</summary>
    /// <param name="Everything">The limit is the whole bot's, not this chat's.</param>
    public sealed record Retry(TimeSpan After, bool Everything) : Delivery;

    /// <summary>It may have arrived: the answer was lost.</summary>
    public sealed record Unknown(string Why) : Delivery;

    /// <summary>It will never arrive.</summary>
    public sealed record Failed(string Why) : Delivery;

    /// <summary>The person has blocked the bot, or the chat is gone.</summary>
    public sealed record Blocked : Delivery;

    /// <summary>The group has a new id; send there from now on.</summary>
    public sealed record Moved(string Chat) : Delivery;
}
