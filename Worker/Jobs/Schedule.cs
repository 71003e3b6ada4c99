using SalesBot.Worker.Backups;

namespace SalesBot.Worker.Jobs;

/// <summary>One line of the schedule.</summary>
/// <param name="Cron">Quartz cron with seconds, in the team's time zone (<c>Team:TimeZone</c>).</param>
/// <param name="Job">An <see cref="IClockwork"/>.</param>
internal sealed record ScheduleLine(string Name, string Cron, Type Job);

/// <summary>Everything that runs by the clock.</summary>
internal static class Schedule
{
    /// <remarks>
    /// What each person gets at a local time of their own hangs on the minute: pushes look up who is due. A tick that was
    /// missed is made good by the next. The figures come to the new day first: a push that tells of them at midnight would
    /// have to count them from all records.
    /// </remarks>
    public static IReadOnlyList<ScheduleLine> All { get; } =
    [
        new("figures", "0 0 * * * ?", typeof(FiguresJob)),
        new("plans", "30 0 * * * ?", typeof(PlansJob)),
        new("pushes", "0 * * * * ?", typeof(PushesJob)),
        new("groups", "0 * * * * ?", typeof(GroupsJob)),
        new("erasures", "45 * * * * ?", typeof(ErasureJob)),
    ];

    /// <summary>What keeps the service itself in order, by the real clock alone: a walker plays people's days, and needs no backups of them.</summary>
    public static IReadOnlyList<ScheduleLine> Upkeep { get; } =
    [
        new("backup", "40 5 * * * ?", typeof(BackupJob)),
        new("keeping", "55 50 * * * ?", typeof(KeepingJob)),
        new("records", "50 20 * * * ?", typeof(RecordsJob)),
    ];
}
