using SalesBot.Domain.Team;

namespace SalesBot.Domain.Customers;

/// <summary>
/// A change of stage that no follow-up and no order explains: typed by a person, or brought by a customers file.
/// Changes that a follow-up or an order causes are read from those records, never stored twice.
/// </summary>
/// <param name="At">In the zone of whoever caused it.</param>
/// <param name="Imported">True for a customers file; the first event being one, its stage reaches back to creation (docs/rules.md, counting).</param>
/// <param name="SourceMessage">The chat message that caused it, if any.</param>
public sealed record StageEvent(
    string Id,
    CustomerCode Customer,
    DateTimeOffset At,
    Stage Stage,
    bool Imported,
    RepId? Author = null,
    LossReason? Reason = null,
    string? SourceMessage = null);
