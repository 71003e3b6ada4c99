using SalesBot.Domain.Cadence;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Records;

/// <summary>When and how much is pushed (settings <c>Push:*</c>). All times are each person's own local time; the defaults are told in docs/rules.md, what is pushed.</summary>
public sealed record PushTimes
{
    public TimeOnly Digest { get; init; } = new(8, 30);

    /// <summary>Overdue alerts and escalations: late enough for those who call first thing.</summary>
    public TimeOnly Nudge { get; init; } = new(10, 0);

    /// <summary>Month report and pace.</summary>
    public TimeOnly Report { get; init; } = new(9, 0);

    public TimeOnly TeamDigest { get; init; } = new(18, 0);

    /// <summary>Friday's spot check, to leads.</summary>
    public TimeOnly SpotCheck { get; init; } = new(16, 0);

    /// <summary>Nothing is pushed from here until <see cref="QuietTo"/> of the next morning.</summary>
    public TimeOnly QuietFrom { get; init; } = new(21, 0);

    public TimeOnly QuietTo { get; init; } = new(8, 0);

    /// <summary>How long before an appointment its reminder comes.</summary>
    public TimeSpan BeforeAppointment { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long after an appointment without a log "how did it go?" comes.</summary>
    public TimeSpan AskAfter { get; init; } = TimeSpan.FromHours(2);

    public NudgeBudget Budget { get; init; } = NudgeBudget.Default;

    public Escalation Escalation { get; init; } = Escalation.Default;

    /// <summary>The same for one person: what they have set for themselves goes before.</summary>
    public PushTimes For(Preferences? own) => own is null ? this : this with
    {
        Digest = own.Digest ?? Digest,
        QuietFrom = own.QuietFrom ?? QuietFrom,
        QuietTo = own.QuietTo ?? QuietTo,
        Budget = own.NudgesPerDay is { } most ? Budget with { PerDay = most } : Budget,
    };

    public bool IsQuiet(TimeOnly time) => QuietFrom > QuietTo ? time >= QuietFrom || time < QuietTo : time >= QuietFrom && time < QuietTo;
}
