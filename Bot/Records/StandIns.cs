using SalesBot.Bot.Store;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Records;

/// <summary>Who looks after whose customers on a day: a person on leave and whom they named. Nobody stands in while away or once gone.</summary>
public static class StandIns
{
    /// <returns>The people on leave that day whose customers this person looks after, by their ids.</returns>
    public static IReadOnlyList<Rep> ActsFor(IReadSession session, RepId standIn, DateOnly day)
    {
        var named = session.LeavesStoodInBy(standIn, day);
        return named.Count == 0 || !IsThere(session, standIn, day)
            ? []
            :
            [
                .. named.Where(leave => leave.Holds(day)).Select(leave => leave.Rep.Value).Distinct().Order(StringComparer.Ordinal)
                    .Select(id => session.Get(Documents.Reps, id)).OfType<Rep>().Where(person => person.Active),
            ];
    }

    /// <returns>Who looks after that person's customers that day; null when the person is there or nobody does.</returns>
    public static Rep? Of(IReadSession session, RepId away, DateOnly day) =>
        LeaveOn(session, away, day)?.StandIn is { } standIn && IsThere(session, standIn, day) ? session.Get(Documents.Reps, standIn.Value) : null;

    /// <returns>The leave the person is on that day; null when there is none.</returns>
    public static Leave? LeaveOn(IReadSession session, RepId person, DateOnly day) => session.LeavesOf(person, day)
        .FirstOrDefault(leave => leave.Holds(day));

    private static bool IsThere(IReadSession session, RepId person, DateOnly day) =>
        session.Get(Documents.Reps, person.Value) is { Active: true } && LeaveOn(session, person, day) is null;
}
