using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Performance;

namespace SalesBot.Domain.Reports.Grounds;

/// <summary>A figure with every record behind it; what they add up to is the figure.</summary>
/// <param name="Grounds">The latest first.</param>
/// <param name="Target">What <see cref="Reckoning.OfTarget"/> divides by; null when none is set.</param>
public sealed record Proof(Metric Metric, Reckoning Reckoning, IReadOnlyList<Ground> Grounds, decimal? Target = null)
{
    public decimal Top { get; } = Grounds.Sum(ground => ground.Top);

    /// <summary>0 for a plain sum.</summary>
    public decimal Bottom { get; } = Grounds.Sum(ground => ground.Bottom);

    /// <summary>As the review has it; null where the denominator is missing.</summary>
    public decimal? Value => Reckoning switch
    {
        Reckoning.Sum => Top,
        Reckoning.Quotient => Bottom == 0 ? null : Top / Bottom,
        Reckoning.OfTarget => Target is null or 0 ? null : Top / Target,
        Reckoning.Growth => Bottom == 0 ? null : (Top / Bottom) - 1,
        _ => Quality.Score,
    };

    /// <summary>The contacts' quality, added up.</summary>
    public Compliance Quality => Grounds.Where(ground => ground.Kind == GroundKind.Contact)
        .Aggregate(default(Compliance), (sum, ground) => sum + Compliance.Of(ground.Customer!.Touches[ground.Index].Quality));
}
