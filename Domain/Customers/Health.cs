namespace SalesBot.Domain.Customers;

/// <summary>Why a customer who buys may be about to stop. Being red is told of by the reminders. Source: docs/rules.md, RFM and health.</summary>
public enum HealthWarning
{
    /// <summary>The RFM segment: bought often or much, and not lately.</summary>
    AtRisk,

    /// <summary>The last order is longer ago than one and a half times the customer's own mean cycle.</summary>
    LateForItsCycle,
}

/// <param name="Days">Since the last order.</param>
/// <param name="Cycle">The customer's own mean gap between days with an order, in days; null with fewer than two such days.</param>
public sealed record Health(HealthWarning Warning, int Days, int? Cycle);
