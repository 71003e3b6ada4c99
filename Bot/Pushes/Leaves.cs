using SalesBot.Bot.Ports;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Pushes;

/// <summary>A person's working days, and who acts for whom meanwhile.</summary>
public static class Leaves
{
    /// <returns>The team's calendar less the person's leave.</returns>
    public static WorkCalendar CalendarOf(IReadSession session, RepId rep, WorkCalendar team) =>
        Of(session, rep) is { Count: > 0 } leaves ? team.WithLeave(day => leaves.Any(leave => leave.Holds(day))) : team;

    /// <returns>The days on which somebody looks after the person's customers: the team's, less leave that nobody stands in for.</returns>
    public static WorkCalendar DutyOf(IReadSession session, RepId rep, WorkCalendar team)
    {
        var leaves = Of(session, rep);
        if (leaves.Count == 0)
        {
            return team;
        }

        var away = StandInsOf(session, rep).ToDictionary(id => id, id => Of(session, id));
        return team.WithLeave(day => leaves.Any(leave => leave.Holds(day) && !(leave.StandIn is { } other && !away[other].Any(theirs => theirs.Holds(day)))));
    }

    public static bool IsAway(IReadSession session, RepId rep, DateOnly day) => Of(session, rep).Any(leave => leave.Holds(day));

    /// <returns>Null when the person is there, or nobody stands in.</returns>
    public static RepId? StandInOf(IReadSession session, RepId rep, DateOnly day) =>
        Of(session, rep).FirstOrDefault(leave => leave.Holds(day))?.StandIn is { } other && !IsAway(session, other, day) ? other : null;

    /// <summary>Whom the person stands in for on that day, the person not being away too.</summary>
    public static IReadOnlyList<RepId> ActingFor(IReadSession session, RepId rep, DateOnly day) =>
    [
        .. session.Query(Documents.Leaves, new DocQuery<Leave>(Documents.LeavesByStandIn, [rep.Value], From: Documents.Day(day)))
            .Where(leave => leave.Holds(day)).Select(leave => leave.Rep).Distinct(),
    ];

    /// <summary>Everybody who ever stands in for the person.</summary>
    public static IEnumerable<RepId> StandInsOf(IReadSession session, RepId rep) => Of(session, rep).Select(leave => leave.StandIn).OfType<RepId>().Distinct();

    /// <summary>The person's last leave that ended before that day; null when there was none.</summary>
    public static Leave? LastBefore(IReadSession session, RepId rep, DateOnly day) => Of(session, rep).Where(leave => leave.To < day).MaxBy(leave => leave.To);

    /// <summary>A text that differs when the days on which the person's customers are looked after do.</summary>
    public static string Fingerprint(IReadSession session, RepId rep)
    {
        var own = Of(session, rep);
        var others = StandInsOf(session, rep).SelectMany(other => Of(session, other));
        return string.Join(';', own.Concat(others).Select(leave => $"{leave.Rep}:{Documents.Day(leave.From)}>{Documents.Day(leave.To)}>{leave.StandIn}"));
    }

    private static IReadOnlyList<Leave> Of(IReadSession session, RepId rep) =>
        session.Query(Documents.Leaves, new DocQuery<Leave>(Documents.LeavesByRep, [rep.Value]));
}
