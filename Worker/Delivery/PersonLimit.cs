namespace SalesBot.Worker.Delivery;

/// <summary>
/// How fast one person's messages are taken up: a burst at once, then one a second. What comes faster waits its turn, so that somebody who floods the bot
/// holds up nobody else, and a message that may be a record is never thrown away.
/// </summary>
/// <remarks>Kept in memory: a worker that starts knows of no bursts, and what waits has its time in the store.</remarks>
internal sealed class PersonLimit(TimeProvider clock)
{
    /// <summary>An afternoon's notes sent off together fit.</summary>
    public const int Burst = 60;

    public static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    /// <summary>Nobody is told twice within it.</summary>
    private static readonly TimeSpan Hush = TimeSpan.FromMinutes(10);

    private const int Remembered = 1000;

    /// <summary>Per person, until when their turns are given away; a burst in advance.</summary>
    private readonly Dictionary<string, DateTimeOffset> taken = new(StringComparer.Ordinal);

    private readonly Dictionary<string, DateTimeOffset> told = new(StringComparer.Ordinal);

    /// <summary>Gives the person's next message its turn.</summary>
    /// <returns>When that is; null for now.</returns>
    public DateTimeOffset? Turn(string person)
    {
        var now = clock.GetUtcNow();
        var next = (taken.TryGetValue(person, out var until) && until > now ? until : now) + Pace;
        if (taken.Count > Remembered) Forget(now);
        taken[person] = next;
        var turn = next - (Burst * Pace);
        return turn > now ? turn : null;
    }

    /// <summary>Whether to tell the person that there are too many: now and then.</summary>
    public bool MayTell(string person)
    {
        var now = clock.GetUtcNow();
        if (told.TryGetValue(person, out var last) && now - last < Hush) return false;

        told[person] = now;
        return true;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (person, until) in taken.ToList())
        {
            if (until <= now) taken.Remove(person);
        }

        foreach (var (person, last) in told.ToList())
        {
            if (now - last >= Hush) told.Remove(person);
        }
    }
}
