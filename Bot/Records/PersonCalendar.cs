using SalesBot.Bot.Store;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Records;

/// <summary>A person's working days.</summary>
public static class PersonCalendar
{
    /// <returns>The team's calendar over the person's own week, less the person's leave.</returns>
    public static WorkCalendar CalendarOf(IReadSession session, RepId rep, WorkCalendar team)
    {
        var leaves = Of(session, rep);
        var own = WeekOf(session, rep, team);
        return leaves.Count == 0 ? own : own.WithLeave(day => leaves.Any(leave => leave.Holds(day)));
    }

    /// <returns>The days on which somebody looks after the person's customers: leave counts only where nobody stands in.</returns>
    public static WorkCalendar DutyOf(IReadSession session, RepId rep, WorkCalendar team)
    {
        var leaves = Of(session, rep);
        var away = StandInsOf(session, rep).ToDictionary(id => id, id => Of(session, id));
        var own = WeekOf(session, rep, team);
        return leaves.Count == 0 ? own : own.WithLeave(day =>
            leaves.Any(leave => leave.Holds(day) && !(leave.StandIn is { } other && !away[other].Any(theirs => theirs.Holds(day)))));
    }

    /// <returns>The team's calendar over the person's own week, leave or not.</returns>
    public static WorkCalendar WeekOf(IReadSession session, RepId rep, WorkCalendar team) =>
        session.Get(Documents.Preferences, rep.Value)?.WorkingDays is { Count: > 0 } days ? team.WithWeek(days) : team;

    /// <summary>The person's last leave that ended before that day; null when there was none.</summary>
    public static Leave? LastBefore(IReadSession session, RepId rep, DateOnly day) => Of(session, rep).Where(leave => leave.To < day).MaxBy(leave => leave.To);

    /// <summary>Everybody who was ever named to stand in for the person.</summary>
    public static IEnumerable<RepId> StandInsOf(IReadSession session, RepId rep) => Of(session, rep).Select(leave => leave.StandIn).OfType<RepId>().Distinct();

    /// <summary>A text that differs when <see cref="DutyOf"/> does.</summary>
    public static string Fingerprint(IReadSession session, RepId rep)
    {
        var leaves = Of(session, rep).Concat(StandInsOf(session, rep).SelectMany(other => Of(session, other)))
            .Select(leave => $"{leave.Rep}:{Documents.Day(leave.From)}>{Documents.Day(leave.To)}>{leave.StandIn}");
        return string.Join(';', leaves) + "|" + string.Join(',', session.Get(Documents.Preferences, rep.Value)?.WorkingDays ?? []);
    }

    private static IReadOnlyList<Leave> Of(IReadSession session, RepId rep) =>
        session.LeavesOf(rep);
}
