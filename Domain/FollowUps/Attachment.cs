using SalesBot.Domain.Team;

namespace SalesBot.Domain.FollowUps;

/// <summary>A photo, location, voice note or file that somebody sent from a customer's place. Its bytes lie beside the store.</summary>
/// <param name="Rep">Who sent it.</param>
/// <param name="At">When it was sent, in the rep's zone.</param>
/// <param name="FollowUp">The contact it belongs to; null while that is not known.</param>
/// <param name="Name">A file's own name, safe to show and to write to disk; null for what has none.</param>
/// <param name="Place">Of a location.</param>
public sealed record Attachment(
    string Id, RepId Rep, AttachmentKind Kind, DateTimeOffset At, string? FollowUp = null, string? Name = null, Place? Place = null);

/// <summary>A point on the map, in degrees.</summary>
public readonly record struct Place(double Latitude, double Longitude);
