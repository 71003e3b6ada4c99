using System.Globalization;
using SalesBot.Bot.Store;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Records;

/// <summary>
/// Until when nobody need look at a person again, so that the minute's tick costs next to nothing. Kept in memory alone: a
/// worker that starts looks at everybody once.
/// </summary>
internal sealed class Agenda
{
    /// <summary>What nobody announces, such as a setting changed, is seen this soon.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    /// <summary>No person's id.</summary>
    private static readonly RepId Everyone = new("*");

    private readonly Dictionary<RepId, Rest> resting = [];

    /// <returns>Until when nobody need look at a person; null for one to be looked at now.</returns>
    public Func<Rep, DateTimeOffset?> RestsUntil(IReadSession session, DateTimeOffset now)
    {
        var everyone = Revision(session, Everyone);
        return person => resting.GetValueOrDefault(person.Id) is { } rest && rest.Person == person && rest.Until > now && rest.Kept <= now && rest.State == State(session, person.Id, everyone) ? rest.Until : null;
    }

    /// <summary>The person was looked at, and nothing is missing up to the next of these instants.</summary>
    public void Keep(Rep person, AgendaState state, DateTimeOffset now, IEnumerable<DateTimeOffset> coming) =>
        resting[person.Id] = new Rest(person, state, now, coming.Append(now + Longest).Min());

    /// <summary>What the next look hangs on; to be read before it.</summary>
    public static AgendaState State(IReadSession session, RepId person) => State(session, person, Revision(session, Everyone));

    private static AgendaState State(IReadSession session, RepId person, long everyone) =>
        new(Revision(session, person) + everyone, session.Get(Documents.Preferences, person.Value) is { } own ? (own.Digest, own.QuietFrom, own.QuietTo) : default);

    /// <summary>Says that the person may have something to be told sooner than thought: an appointment was made or moved.</summary>
    /// <remarks>So may whoever stands in.</remarks>
    public static void Changed(IWriteSession session, RepId person)
    {
        foreach (var one in PersonCalendar.StandInsOf(session, person).Append(person))
        {
            session.Upsert(Documents.Counters, new Counter(Name(one), Revision(session, one) + 1));
        }
    }

    /// <summary>Says that anybody may: who is to hear of it depends on what is in the store.</summary>
    public static void ChangedForAll(IWriteSession session) =>
        session.Upsert(Documents.Counters, new Counter(Name(Everyone), Revision(session, Everyone) + 1));

    private static long Revision(IReadSession session, RepId person) => session.Get(Documents.Counters, Name(person))?.Value ?? 0;

    private static string Name(RepId person) => string.Create(CultureInfo.InvariantCulture, $"agenda|{person}");

    /// <param name="Kept">When; by a clock that was set back since, it says nothing.</param>
    private sealed record Rest(Rep Person, AgendaState State, DateTimeOffset Kept, DateTimeOffset Until);
}

/// <summary>How often the person's appointments changed, and the hours of their own.</summary>
internal readonly record struct AgendaState(long Revision, (TimeOnly?, TimeOnly?, TimeOnly?) Hours);
