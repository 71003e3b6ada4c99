using SalesBot.Bot.Ports;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Pushes;

/// <summary>A person's working days.</summary>
public static class Leaves
{
    /// <returns>The team's calendar less the person's leave.</returns>
    public static WorkCalendar CalendarOf(IReadSession session, RepId rep, WorkCalendar team)
    {
        var leaves = session.Query(Documents.Leaves, new DocQuery<Leave>(Documents.LeavesByRep, [rep.Value]));
        return leaves.Count == 0 ? team : team.WithLeave(day => leaves.Any(leave => leave.Holds(day)));
    }

    /// <summary>A text that differs when the person's leave does.</summary>
    public static string Fingerprint(IReadSession session, RepId rep) => string.Join(
        ';',
        session.Query(Documents.Leaves, new DocQuery<Leave>(Documents.LeavesByRep, [rep.Value]))
            .Select(leave => $"{Documents.Day(leave.From)}>{Documents.Day(leave.To)}>{leave.StandIn}"));
}
