namespace SalesBot.Domain.FollowUps;

/// <summary>What was agreed to happen next (下一步行动). With a time of day it is an appointment.</summary>
/// <param name="Text">Null when only a date was agreed.</param>
/// <param name="Due">The rep's local date.</param>
/// <param name="Time">The rep's local time of an appointment.</param>
/// <param name="State">Null when a file left it blank; counts as open.</param>
public sealed record NextStep(
    string? Text,
    DateOnly? Due = null,
    TimeOnly? Time = null,
    StepState? State = null,
    string? PostponedReason = null);
