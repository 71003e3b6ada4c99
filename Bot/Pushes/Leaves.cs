using SalesBot.Bot.Ports;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Pushes;

/// <summary>A person's working days.</summary>
public static class Leaves
{
    /// <returns>The team's calendar over the person's own week, less the person's leave.</returns>
    public static WorkCalendar CalendarOf(IReadSession session, RepId rep, WorkCalendar team)
    {
        var leaves = session.Query(Documents.Leaves, new DocQuery<Leave>(Documents.LeavesByRep, [rep.Value]));
        var own = session.Get(Documents.Preferences, rep.Value)?.WorkingDays is { Count: > 0 } days ? team.WithWeek(days) : team;
        return leaves.Count == 0 ? own : own.WithLeave(day => leaves.Any(leave => leave.Holds(day)));
    }
}
