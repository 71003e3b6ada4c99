using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Worker.Delivery;
using SalesBot.Worker.Jobs;
using SalesBot.Worker.Web;

namespace SalesBot.Worker.Backups;

/// <summary>Makes the night's backup, once; looked at every hour, so that a night the machine slept through, or that failed, is made good.</summary>
internal sealed class BackupJob(
    BackupMaker maker, NightlyBackups nightly, BackupOptions options, BackupPulse pulse, LeaseKeeper lease, FirstRun first, TeamRules rules, TimeProvider clock, ILogger<BackupJob> logger) : IClockwork
{
    public async Task Run(CancellationToken cancel)
    {
        if (options.Folder.Length == 0 || first.IsSample || !lease.IsHeld) return;

        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), rules.TimeZone);
        var target = nightly.PathOf(DateOnly.FromDateTime(now.DateTime));
        if (now.Hour < options.Hour || File.Exists(target)) return;

        try
        {
            var made = await maker.Make(target, now, cancel);
            var removed = nightly.Prune();
            pulse.Trouble = null;
            logger.BackedUp(target, made.Size, made.Holds.Customers, made.Holds.FollowUps, removed);
            if (made.Holds.BadRecords.Count > 0) logger.BadRecords(made.Holds.BadRecords.Count);
            if (made.MissingBlobs > 0) logger.BlobsMissing(made.MissingBlobs);
        }
        catch (Exception error) when (error is StoreException or IOException or UnauthorizedAccessException)
        {
            pulse.Trouble = error.Message;
            logger.BackupFailed(error.Message);
        }
    }
}

/// <summary>How the nightly backup does, for the health page.</summary>
internal sealed class BackupPulse(NightlyBackups nightly, BackupOptions options, TimeProvider clock)
{
    /// <summary>A night may be missed for good reasons; two may not.</summary>
    private static readonly TimeSpan TooOld = TimeSpan.FromHours(49);

    /// <summary>Why the last one failed; null when it did not.</summary>
    public string? Trouble { get; set; }

    /// <summary>Since the newest was made; null while there is none.</summary>
    public TimeSpan? Age => options.Folder.Length > 0 && clock.GetUtcNow() is var now && nightly.Latest(now) is { } latest ? now - latest : null;

    /// <summary>What an administrator should know; null when all is well.</summary>
    public HealthReason? Reason => Trouble is { } trouble ? new("backup", "Told", trouble) : Age is { } age && age > TooOld ? new("backup", "BackupOld", age) : null;
}
