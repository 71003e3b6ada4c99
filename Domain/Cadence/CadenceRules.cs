using SalesBot.Domain.Customers;

namespace SalesBot.Domain.Cadence;

/// <summary>How often customers are to be contacted. All in days; defaults are preset S2 (docs/rules.md, whom to contact).</summary>
public sealed record CadenceRules
{
    /// <summary>From one contact to the next, by grade.</summary>
    public IReadOnlyDictionary<Grade, int> Interval { get; init; } = PerGrade(7, 14, 30);

    /// <summary>No cadence reminder proposes a contact sooner than this after the last one; a dated next step may.</summary>
    public IReadOnlyDictionary<Grade, int> MinimumGap { get; init; } = PerGrade(3, 7, 15);

    /// <summary>The longest interval of a prospect, whatever the grade.</summary>
    public int Prospect { get; init; } = 14;

    /// <summary>From the contact that lost the customer to the first win-back contact.</summary>
    public int FirstWinBack { get; init; } = 30;

    /// <summary>Between later win-back contacts.</summary>
    public int LaterWinBack { get; init; } = 90;

    public static CadenceRules S2 { get; } = new();

    public static CadenceRules S1 { get; } = new() { Interval = PerGrade(30, 30, 60) };

    public static CadenceRules S3 { get; } = new() { Interval = PerGrade(7, 14, 30) };

    public static IReadOnlyDictionary<Grade, int> PerGrade(int a, int b, int c) =>
        new Dictionary<Grade, int> { [Grade.A] = a, [Grade.B] = b, [Grade.C] = c };
}
