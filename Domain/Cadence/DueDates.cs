namespace SalesBot.Domain.Cadence;

/// <summary>When the next contact is due, fixed by the last one. Local dates of the owner.</summary>
/// <param name="Due">From here on yellow. Always a working day.</param>
/// <param name="Red">From here on red: half an interval after due, half days rounded up.</param>
/// <param name="Dated">True when an agreed next step, not the interval, set the date.</param>
public sealed record DueDates(DateOnly Due, DateOnly Red, bool Dated);
