namespace SalesBot.Bot.Channels;

/// <summary>What carries a message to a chat. Only the delivery pump calls it.</summary>
public interface IMessenger
{
    /// <summary>Whether this messenger carries to that chat: each owns a prefix, such as <c>tg:</c>.</summary>
    bool Serves(string chat);

    /// <summary>What the chat takes in one go each: a long text on its lines, a text and its files. The first keeps the message's id.</summary>
    /// <remarks>One row of the outbox each, so that what has arrived is known part by part.</remarks>
    IReadOnlyList<OutMessage> Split(OutMessage message) => [message];

    /// <param name="message">For an edit, <see cref="OutMessage.MessageId"/> is the one of the message to change.</param>
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

    /// <summary>It did not arrive; try again.</summary>
    /// <param name="Everything">The limit is the whole bot's, not this chat's.</param>
    public sealed record Retry(TimeSpan After, bool Everything) : Delivery
    {
        /// <summary>Why, for the ledger.</summary>
        public string? Why { get; init; }

        /// <summary>The server failed in the middle: it most likely did not arrive. Counted, and given up after a few.</summary>
        public bool Doubtful { get; init; }
    }

    /// <summary>It may have arrived: the answer was lost.</summary>
    public sealed record Unknown(string Why) : Delivery;

    /// <summary>It will never arrive.</summary>
    public sealed record Failed(string Why) : Delivery;

    /// <summary>The person has blocked the bot, or the chat is gone.</summary>
    public sealed record Blocked : Delivery;

    /// <summary>The group has a new id; send there from now on.</summary>
    public sealed record Moved(string Chat) : Delivery;
}
