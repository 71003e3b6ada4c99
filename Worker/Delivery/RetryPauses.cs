using SalesBot.Bot.Channels;

namespace SalesBot.Worker.Delivery;

/// <summary>How long a message still waits before it is tried again: laid down once, in elapsed time, for the clock on the wall may be set meanwhile.</summary>
internal sealed class RetryPauses(TimeProvider clock)
{
    /// <summary>What another run wrote down holds nobody longer.</summary>
    private static readonly TimeSpan LongestKnown = TimeSpan.FromMinutes(1);

    private readonly long start = clock.GetTimestamp();
    private readonly Dictionary<string, (DateTimeOffset Until, TimeSpan Free)> pauses = new(StringComparer.Ordinal);

    private TimeSpan Now => clock.GetElapsedTime(start);

    /// <param name="isOurs">This run wrote it down just now.</param>
    public void Note(OutMessage message, bool isOurs)
    {
        if (message.NotBefore is not { } until)
        {
            pauses.Remove(message.Id);
        }
        else if (!pauses.TryGetValue(message.Id, out var known) || known.Until != until)
        {
            var rest = until - clock.GetUtcNow();
            pauses[message.Id] = (until, Now + (isOurs || rest < LongestKnown ? rest : LongestKnown));
        }
    }

    /// <returns>Zero or less when it may go.</returns>
    public TimeSpan Wait(OutMessage message) => pauses.TryGetValue(message.Id, out var pause) ? pause.Free - Now : TimeSpan.Zero;

    public void Forget(OutMessage message) => pauses.Remove(message.Id);
}
