using SalesBot.Bot.Ports;

namespace SalesBot.Worker.Delivery;

/// <summary>How fast messages may go: 30 a second in all, 3 in 3 seconds to a chat, 20 a minute to a group. Local chats know no limit.</summary>
/// <remarks>The limits are Telegram's; it counts when requests arrive, so each span is a little longer than its rule's.</remarks>
internal sealed class Pacing
{
    private static readonly TimeSpan Second = TimeSpan.FromMilliseconds(1030);
    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(61);
    private static readonly TimeSpan Step = Second / 30;

    private readonly Window all = new(30, Second);
    private readonly Dictionary<string, Window> chats = new(StringComparer.Ordinal);
    private DateTimeOffset nextPush;
    private DateTimeOffset pause;

    public static bool Applies(string chat) => !chat.StartsWith("local:", StringComparison.Ordinal);

    /// <summary>When that message may go.</summary>
    public DateTimeOffset FreeAt(OutMessage message)
    {
        var notBefore = message.NotBefore ?? DateTimeOffset.MinValue;
        if (!Applies(message.Chat)) return notBefore;

        // Pushes go evenly and not in bursts, so that a reply finds room at once and not at the end of the second.
        var even = message.Kind == OutKind.Push ? nextPush : DateTimeOffset.MinValue;
        return Latest(notBefore, even, pause, all.FreeAt, Of(message.Chat).FreeAt);
    }

    public void Take(OutMessage message, DateTimeOffset now)
    {
        if (!Applies(message.Chat)) return;

        all.Take(now);
        Of(message.Chat).Take(now);

        // A timer that rings late is made up for, by two steps at most.
        if (message.Kind == OutKind.Push) nextPush = Latest(nextPush, now - (2 * Step)) + Step;
    }

    /// <summary>Nothing goes before that instant.</summary>
    public void PauseUntil(DateTimeOffset instant) => pause = Latest(pause, instant);

    /// <summary>Forgets chats in which nothing has happened for so long that they are free.</summary>
    public void Forget(DateTimeOffset now)
    {
        foreach (var (chat, window) in chats.ToList())
            if (window.Last + Minute < now) chats.Remove(chat);
    }

    private static DateTimeOffset Latest(params ReadOnlySpan<DateTimeOffset> instants)
    {
        var latest = DateTimeOffset.MinValue;
        foreach (var instant in instants)
            if (instant > latest) latest = instant;
        return latest;
    }

    // Telegram's groups have negative numbers.
    private static Window New(string chat) => chat.Contains(":-", StringComparison.Ordinal) ? new Window(20, Minute) : new Window(3, 3 * Second);

    private Window Of(string chat)
    {
        if (!chats.TryGetValue(chat, out var known)) chats[chat] = known = New(chat);
        return known;
    }
}
