namespace SalesBot.Domain.FollowUps;

/// <summary>
/// Which contact a photo or location without words belongs to: one that was under way, or told, shortly before it was sent.
/// </summary>
public static class VisitWindow
{
    /// <summary>A visit is told of in the car as often as at the door: pictures may come this long before the time it is said to have begun.</summary>
    public static readonly TimeSpan Before = TimeSpan.FromMinutes(30);

    /// <summary>And this long after that time, or after it was told of.</summary>
    public static readonly TimeSpan After = TimeSpan.FromHours(2);

    /// <summary>Within this long after a contact was told of, no other one is meant.</summary>
    public static readonly TimeSpan JustNow = TimeSpan.FromMinutes(10);

    public static bool Holds(FollowUp contact, DateTimeOffset sent) =>
        (sent >= contact.At - Before && sent <= contact.At + After)
        || (contact.LoggedAt is { } told && sent >= told && sent <= told + After);

    /// <summary>The contacts that were meant, the likeliest first; those of more than one customer are to be asked about.</summary>
    /// <param name="own">Contacts of whoever sent it.</param>
    public static IReadOnlyList<FollowUp> Candidates(IEnumerable<FollowUp> own, DateTimeOffset sent)
    {
        var held = own.Where(contact => Holds(contact, sent)).OrderByDescending(contact => contact.LoggedAt ?? contact.At)
            .ThenByDescending(contact => contact.Id, StringComparer.Ordinal).ToList();
        return held is [{ LoggedAt: { } told }, ..] && sent - told is var since && since >= TimeSpan.Zero && since <= JustNow ? [held[0]] : held;
    }
}
