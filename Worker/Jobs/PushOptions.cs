using SalesBot.Bot.Records;
using SalesBot.Domain.Cadence;

namespace SalesBot.Worker.Jobs;

/// <summary>When and how much is pushed. Times of day are each person's own local time.</summary>
internal sealed class PushOptions
{
    public const string Section = "Push";

    private static readonly PushTimes Defaults = new();

    /// <summary>The morning digest. Default 08:30.</summary>
    public TimeOnly Digest { get; set; } = Defaults.Digest;

    /// <summary>Overdue alerts and escalations. Default 10:00.</summary>
    public TimeOnly Nudge { get; set; } = Defaults.Nudge;

    /// <summary>Month report and pace. Default 09:00.</summary>
    public TimeOnly Report { get; set; } = Defaults.Report;

    /// <summary>The team's day, to leads and managers. Default 18:00.</summary>
    public TimeOnly TeamDigest { get; set; } = Defaults.TeamDigest;

    /// <summary>Friday's spot check, to leads. Default 16:00.</summary>
    public TimeOnly SpotCheck { get; set; } = Defaults.SpotCheck;

    /// <summary>Quiet hours begin. Default 21:00.</summary>
    public TimeOnly QuietFrom { get; set; } = Defaults.QuietFrom;

    /// <summary>Quiet hours end. Default 08:00.</summary>
    public TimeOnly QuietTo { get; set; } = Defaults.QuietTo;

    /// <summary>How long before an appointment its reminder comes. 5 minutes to 4 hours; default 30 minutes.</summary>
    public TimeSpan BeforeAppointment { get; set; } = Defaults.BeforeAppointment;

    /// <summary>How long after an appointment without a log it is asked about. 30 minutes to 8 hours; default 2 hours.</summary>
    public TimeSpan AskAfter { get; set; } = Defaults.AskAfter;

    /// <summary>Single nudges a person gets a day at most, the digest aside. 0 to 50; default 5.</summary>
    public int PerDay { get; set; } = Defaults.Budget.PerDay;

    /// <summary>Days until the next nudge about the same customer after the first, second, …; the last goes on. 1 to 90 each; default 1, 3, 7.</summary>
    public int[]? BackOff { get; set; }

    public PushTimes Times(Escalation escalation) => new()
    {
        Digest = Digest,
        Nudge = Nudge,
        Report = Report,
        TeamDigest = TeamDigest,
        SpotCheck = SpotCheck,
        QuietFrom = QuietFrom,
        QuietTo = QuietTo,
        BeforeAppointment = BeforeAppointment,
        AskAfter = AskAfter,
        Budget = new NudgeBudget(PerDay, BackOff ?? Defaults.Budget.BackOff),
        Escalation = escalation,
    };

    public static IEnumerable<string> Problems(PushOptions options)
    {
        var times = options.Times(Domain.Cadence.Escalation.Default);
        foreach (var (key, time) in new[] { ("Digest", options.Digest), ("Nudge", options.Nudge), ("Report", options.Report), ("TeamDigest", options.TeamDigest), ("SpotCheck", options.SpotCheck) })
        {
            if (times.IsQuiet(time))
            {
                yield return $"{Section}:{key} {time:HH\\:mm} lies in the quiet hours; allowed: {options.QuietTo:HH\\:mm} to {options.QuietFrom:HH\\:mm}.";
            }
        }

        if (options.BeforeAppointment < TimeSpan.FromMinutes(5) || options.BeforeAppointment > TimeSpan.FromHours(4))
        {
            yield return $"{Section}:BeforeAppointment {options.BeforeAppointment} is out of range; allowed: 00:05:00 to 04:00:00.";
        }

        if (options.AskAfter < TimeSpan.FromMinutes(30) || options.AskAfter > TimeSpan.FromHours(8))
        {
            yield return $"{Section}:AskAfter {options.AskAfter} is out of range; allowed: 00:30:00 to 08:00:00.";
        }

        if (options.PerDay is < 0 or > 50)
        {
            yield return $"{Section}:PerDay {options.PerDay} is out of range; allowed: 0 to 50.";
        }

        if (options.BackOff is { } pauses && (pauses.Length == 0 || pauses.Any(days => days is < 1 or > 90)))
        {
            yield return $"{Section}:BackOff {string.Join(", ", pauses)} is out of range; allowed: 1 to 90 days each.";
        }
    }
}
