using SalesBot.Bot.Channels;
using Outcome = SalesBot.Bot.Channels.Delivery;

namespace SalesBot.Worker.Delivery;

/// <summary>What the outcome of an attempt makes of a message. Sends have no idempotency key, so one that may have arrived is repeated where twice is better than never.</summary>
internal static class DeliveryRules
{
    /// <summary>So many doubtful attempts are enough: then it is unknown for good.</summary>
    public const int Doubts = 5;

    private static readonly TimeSpan AgainAfter = TimeSpan.FromSeconds(5);

    /// <param name="message">As it was claimed for the attempt.</param>
    public static OutMessage Settle(OutMessage message, Outcome outcome, DateTimeOffset now) => outcome switch
    {
        Outcome.Sent sent => message with
        {
            State = OutState.Sent,
            SentAt = now,
            MessageId = sent.MessageId,
            Trouble = message.Doubts > 0 ? message.Trouble : null,
        },
        Outcome.Retry { Doubtful: true } retry => message.Doubts + 1 < Doubts
            ? Again(message, now + retry.After, retry.Why) with { Doubts = message.Doubts + 1 }
            : Unknown(message, retry.Why),
        Outcome.Retry retry => Again(message, now + retry.After, retry.Why),
        Outcome.Unknown unknown => message.Doubts < Repeats(message.Kind)
            ? Again(message, now + AgainAfter, unknown.Why) with { Doubts = message.Doubts + 1 }
            : Unknown(message, unknown.Why),
        Outcome.Failed failed => Failed(message, failed.Why),
        Outcome.Blocked => Failed(message, "blocked"),
        Outcome.Moved moved => Again(message, null, "moved") with { Chat = moved.Chat },
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static OutMessage Failed(OutMessage message, string why) => message with { State = OutState.Failed, Trouble = why };

    private static OutMessage Unknown(OutMessage message, string? why) => message with { State = OutState.Unknown, Trouble = why, Doubts = message.Doubts + 1 };

    private static OutMessage Again(OutMessage message, DateTimeOffset? notBefore, string? why) =>
        message with { State = OutState.Queued, NotBefore = notBefore, Trouble = why };

    /// <summary>A missing answer makes people say it again, which makes a second record: better shown twice. An edit done twice is done once; a push is worth one more try.</summary>
    private static int Repeats(OutKind kind) => kind == OutKind.Push ? 1 : Doubts - 1;
}
