namespace SalesBot.Worker.Delivery;

/// <summary>
/// How fast one person's messages are taken up: a burst at once, then one a second. What comes faster waits its turn, so that somebody who floods the bot
/// holds up nobody else, and a message that may be a record is never thrown away.
/// </summary>
/// <remarks>By elapsed time, whatever the clock on the wall says. Kept in memory: a worker that starts knows of no bursts, and what waits is looked at again within a minute.</remarks>
internal sealed class PersonLimit(TimeProvider clock)
{
    /// <summary>An afternoon's notes sent off together fit.</summary>
    public const int Burst = 60;

    public static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    /// <summary>Nobody is told twice within it.</summary>
    private static readonly TimeSpan Hush = TimeSpan.FromMinutes(10);

    private const int Remembered = 1000;

    private readonly long start = clock.GetTimestamp();

    /// <summary>Per person, until when their turns are given away; a burst in advance.</summary>
    private readonly Dictionary<string, TimeSpan> taken = new(StringComparer.Ordinal);

    private readonly Dictionary<string, TimeSpan> told = new(StringComparer.Ordinal);

    /// <summary>Per update that was given a later turn.</summary>
    private readonly Dictionary<string, TimeSpan> turns = new(StringComparer.Ordinal);

    private TimeSpan Now => clock.GetElapsedTime(start);

    /// <summary>Gives an update its turn, once: asked again, it says how long that one still is.</summary>
    /// <returns>How long to wait; null for not at all.</returns>
    public TimeSpan? Wait(string update, string person)
    {
        var now = Now;
        if (!turns.TryGetValue(update, out var turn))
        {
            var next = (taken.TryGetValue(person, out var until) && until > now ? until : now) + Pace;
            if (taken.Count > Remembered) Forget(now);
            taken[person] = next;
            turn = next - (Burst * Pace);
        }

        if (turn <= now)
        {
            turns.Remove(update);
            return null;
        }

        turns[update] = turn;
        return turn - now;
    }

    /// <summary>Whether that update waits for a turn of its own.</summary>
    public bool Holds(string update) => turns.ContainsKey(update);

    /// <summary>Nobody will ask for its turn any more.</summary>
    public void Drop(string update) => turns.Remove(update);

    /// <summary>Whether to tell the person that there are too many: now and then.</summary>
    public bool MayTell(string person)
    {
        var now = Now;
        if (told.TryGetValue(person, out var last) && now - last < Hush) return false;

        told[person] = now;
        return true;
    }

    private void Forget(TimeSpan now)
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
