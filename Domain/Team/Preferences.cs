namespace SalesBot.Domain.Team;

/// <summary>When and how much a person wants to hear, where it differs from the team's settings. Null is the team's. Times are the person's own local time.</summary>
public sealed record Preferences(RepId Rep)
{
    public TimeOnly? Digest { get; init; }

    /// <summary>Set together with <see cref="QuietTo"/>.</summary>
    public TimeOnly? QuietFrom { get; init; }

    public TimeOnly? QuietTo { get; init; }

    /// <summary>Single nudges a day, the digest aside; 0 to 20.</summary>
    public int? NudgesPerDay { get; init; }

    /// <summary>The days of the week that are worked, at least one; the team's holidays and make-up days hold all the same.</summary>
    public IReadOnlyList<DayOfWeek>? WorkingDays { get; init; }
}
