using Microsoft.Extensions.Options;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Worker.Backups;
using SalesBot.Worker.Delivery;
using SalesBot.Worker.Jobs;
using SalesBot.Worker.Storage;

namespace SalesBot.Worker.Web;

/// <summary>Looks whether the program can work: the store, the disk, the messengers, what waits.</summary>
internal sealed class Checkup(
    IStore store, IOptions<StorageOptions> storage, IEnumerable<ChannelPulse> channels, LeaseKeeper lease, TimeProvider clock, BackupPulse? backups = null, SchedulePulse? schedule = null)
{
    /// <summary>Below this much room the next nights' backups, or the store itself, may not fit.</summary>
    public const long LeastDisk = 200_000_000;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    /// <summary>A poll may take its time and its cancellation; a webhook is looked at every minute.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(2);

    private readonly IReadOnlyList<ChannelPulse> pulses = [.. channels.Where(channel => channel.IsOn)];

    private readonly long started = clock.GetTimestamp();

    public async Task<Condition> Look(CancellationToken cancel)
    {
        var reasons = new List<HealthReason>();
        var condition = await LookInStore(reasons, cancel);
        if (condition.DiskFree is { } free and < LeastDisk) reasons.Add(new("disk", "Disk", Spoken.Size(free)));
        if (condition.OldestWaits > LongestWait) reasons.Add(new("outbox", "Outbox", condition.Outbox!, condition.OldestWaits.Value));
        if (condition.OldestInboxWaits > LongestWait) reasons.Add(new("inbox", "Inbox", condition.Inbox!, condition.OldestInboxWaits.Value));
        if (condition.ScheduleAge > LongestWait) reasons.Add(new("schedule", "Schedule", condition.ScheduleAge.Value));

        if (lease.Other is { } other)
        {
            return condition with { State = "standby", IsReady = reasons.Count == 0, Reasons = [.. reasons, new("lease", "Lease", other.Process, other.Machine)] };
        }

        reasons.AddRange(pulses.Select(Trouble).OfType<HealthReason>());
        var isReady = reasons.Count == 0;

        // It can work all the same.
        reasons.AddRange(condition.Hooks);
        if (condition.BadRecords > 0) reasons.Add(new("records", "BadRecords", condition.BadRecords));
        if (backups?.Reason is { } old) reasons.Add(old);
        return condition with { State = isReady ? "ready" : "unready", IsReady = isReady, Reasons = reasons, BackupAge = backups?.Age };
    }

    private HealthReason? Trouble(ChannelPulse pulse) =>
        pulse.Trouble is { } trouble ? new(pulse.Channel.Name, "Told", trouble)
        : (pulse.Age ?? clock.GetElapsedTime(started)) is var silence && silence > LongestSilence ? new(pulse.Channel.Name, "Silent", silence)
        : null;

    private async Task<Condition> LookInStore(List<HealthReason> reasons, CancellationToken cancel)
    {
        var condition = new Condition { Heard = [.. from pulse in pulses let silence = pulse.Age where silence is not null select (pulse.Channel, silence.Value)], DiskFree = FreeDisk(), ScheduleAge = schedule?.Age };
        try
        {
            // A transaction that writes nothing still tells a locked and a read-only file.
            await store.Write(_ => 0, cancel);
            return await store.Read(
                session =>
                {
                    var all = session.QueuedMessages();
                    var waiting = all.Where(message => Hook.IdIn(message.Chat) is null).ToList();
                    return condition with
                    {
                        Hooks = [.. HookMail.All(session).Select(hook => Trouble(session, hook, [.. all.Where(message => message.Chat == hook.Chat)])).OfType<HealthReason>()],
                        BadRecords = store.BadRecords.Count,
                        Uncounted = session.CountUncounted(),
                        Inbox = session.CountWaitingUpdates(),
                        Outbox = waiting.Count,
                        OldestWaits = waiting.Count == 0 ? null : Since(waiting.Min(message => message.Created)),
                        OldestInboxWaits = session.WaitingUpdates(1) is [var oldest] ? Since(Ids.At(oldest.Order)) : null,
                    };
                },
                cancel);
        }
        catch (StoreException unusable)
        {
            reasons.Add(new("store", "Told", unusable.Message));
            return condition;
        }
    }

    /// <summary>Another program that is not there keeps nobody of ours from working.</summary>
    private HealthReason? Trouble(IReadSession session, Hook hook, IReadOnlyList<OutMessage> waiting) =>
        waiting.Count > 0 && Since(waiting.Min(message => message.Created)) is var since && since > LongestWait ? new("hooks", "Hooks", waiting.Count, hook.Host, since)
        : waiting.Count == 0 && session.LatestMessagesTo(hook.Chat, 1) is [{ State: OutState.Failed } last] ? new("hooks", "HookFailed", hook.Host, last.Trouble ?? "")
        : null;

    /// <summary>Never negative: the clock may have been set back.</summary>
    private TimeSpan Since(DateTimeOffset at) => clock.GetUtcNow() is var now && now > at ? now - at : TimeSpan.Zero;

    private long? FreeDisk()
    {
        try
        {
            return new DriveInfo(Path.GetDirectoryName(storage.Value.Path)!).AvailableFreeSpace;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}

/// <summary>What a look found.</summary>
internal sealed record Condition
{
    /// <summary>ready, standby (another worker has the lease) or unready.</summary>
    public string State { get; init; } = "unready";

    public bool IsReady { get; init; }

    /// <summary>What is wrong and what to do, one sentence each.</summary>
    public IReadOnlyList<HealthReason> Reasons { get; init; } = [];

    /// <summary>Updates that wait to be handled; null when the store cannot be read.</summary>
    public int? Inbox { get; init; }

    /// <summary>Messages that wait to be sent.</summary>
    public int? Outbox { get; init; }

    public TimeSpan? OldestWaits { get; init; }

    /// <summary>Held ones aside.</summary>
    public TimeSpan? OldestInboxWaits { get; init; }

    /// <summary>Since the minute's tick last came through; null where nothing runs by the clock.</summary>
    public TimeSpan? ScheduleAge { get; init; }

    /// <summary>What is wrong with programs that are told of changes.</summary>
    public IReadOnlyList<HealthReason> Hooks { get; init; } = [];

    /// <summary>Those met since the start that cannot be read.</summary>
    public int BadRecords { get; init; }

    /// <summary>Those in a currency without a rate, which count nothing in figures; null when the store cannot be read.</summary>
    public int? Uncounted { get; init; }

    /// <summary>Since when each messenger that is on, and ever was heard, has been silent.</summary>
    public IReadOnlyList<(ChatChannel Channel, TimeSpan Silence)> Heard { get; init; } = [];

    /// <summary>Since the newest nightly backup; null while there is none.</summary>
    public TimeSpan? BackupAge { get; init; }

    /// <summary>In bytes.</summary>
    public long? DiskFree { get; init; }
}
