namespace SalesBot.Domain.Performance;

/// <summary>A part of the composite score: what it weighs and what it earned.</summary>
/// <param name="Weight">Points it can bring without a cap above 1, after absent parts passed theirs on.</param>
/// <param name="Ratio">Capped; null for a qualitative part not entered yet, which weighs nothing.</param>
public sealed record ScorePart(ScoreKind Kind, decimal Weight, decimal? Ratio)
{
    public decimal Points => Weight * (Ratio ?? 0);
}

public enum ScoreKind
{
    Completion,
    Collection,
    NewCustomers,
    Visits,
    Aov,
    Satisfaction,
    Compliance,
    Teamwork,
}

/// <summary>The composite score of a person and period, 0 to 100, with its parts (docs/rules.md, scores).</summary>
/// <param name="Value">Null without a base target.</param>
public sealed record CompositeScore(decimal? Value, bool Provisional, IReadOnlyList<ScorePart> Parts)
{
    /// <summary>From the unrounded score.</summary>
    public Rating? Rating => Value switch
    {
        null => null,
        >= 90 => Performance.Rating.Excellent,
        >= 80 => Performance.Rating.Good,
        _ => Performance.Rating.NeedsImprovement,
    };

    /// <param name="kpi">The person's own figures, whatever the scope of the report.</param>
    /// <param name="satisfaction">0 to 100; null when not entered, as the others.</param>
    /// <param name="cap">The most a ratio counts: 1 to 1.2.</param>
    public static CompositeScore Of(Kpi kpi, Goals goals, decimal? satisfaction, decimal? compliance, decimal? teamwork, decimal cap)
    {
        if (goals.Base is null or 0)
        {
            return new CompositeScore(null, true, []);
        }

        decimal Capped(decimal? ratio) => Math.Clamp(ratio ?? 0, 0, cap);
        (ScoreKind Kind, decimal Weight, decimal? Done, decimal? Goal)[] all =
        [
            (ScoreKind.NewCustomers, 4, kpi.NewCustomers, goals.NewCustomers),
            (ScoreKind.Visits, 3, kpi.Visits, goals.Visits),
            (ScoreKind.Aov, 3, kpi.Aov ?? 0, goals.Aov),
        ];
        var others = all.Where(part => part.Goal is > 0).ToList();
        var weight = others.Sum(part => part.Weight);
        List<ScorePart> parts =
        [
            new(ScoreKind.Completion, others.Count == 0 ? 50 : 40, Capped(kpi.Completion)),
            new(ScoreKind.Collection, 20, Capped(kpi.CollectionRate)),
            .. others.Select(part => new ScorePart(part.Kind, 10 * part.Weight / weight, Capped(part.Done / part.Goal))),
        ];

        (ScoreKind Kind, decimal? Entered)[] qualitative =
            [(ScoreKind.Satisfaction, satisfaction), (ScoreKind.Compliance, compliance), (ScoreKind.Teamwork, teamwork)];
        var entered = qualitative.Count(part => part.Entered is not null);
        parts.AddRange(qualitative.Select(part => new ScorePart(part.Kind, part.Entered is null ? 0 : 10, part.Entered / 100)));

        var scale = 100m / (70 + (10 * entered));
        return new CompositeScore(
            parts.Sum(part => part.Points) * scale, entered < 3, [.. parts.Select(part => part with { Weight = part.Weight * scale })]);
    }
}
