using System.Diagnostics;

namespace SalesBot.Bench;

/// <summary>What Telegram allows a bot, enforced to the letter: 30 a second over all chats, one a second in a chat with bursts of three, 20 a minute in a group.</summary>
internal sealed class TelegramLimits
{
    private readonly Queue<long> all = new();
    private readonly Dictionary<long, Queue<long>> chats = [];

    public int Refused { get; private set; }

    /// <summary>Takes one message into account.</summary>
    /// <returns>Seconds to wait when it is one too many; it then does not count.</returns>
    public int? RetryAfter(long chat)
    {
        var now = Stopwatch.GetTimestamp();
        if (!chats.TryGetValue(chat, out var own)) chats[chat] = own = new();
        var (limit, span) = chat < 0 ? (20, TimeSpan.FromMinutes(1)) : (3, TimeSpan.FromSeconds(3));
        if (IsFull(all, 30, TimeSpan.FromSeconds(1), now) || IsFull(own, limit, span, now))
        {
            Refused++;
            return 1;
        }

        all.Enqueue(now);
        own.Enqueue(now);
        return null;
    }

    private static bool IsFull(Queue<long> taken, int limit, TimeSpan span, long now)
    {
        while (taken.TryPeek(out var oldest) && Stopwatch.GetElapsedTime(oldest, now) >= span) taken.Dequeue();
        return taken.Count >= limit;
    }
}
