using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Domain.Pipelines;

/// <summary>A customer that is neither won nor lost, and what its deal would come to.</summary>
/// <param name="Amount">What a contact told last, since it last ordered or was lost; null if none did.</param>
/// <param name="Since">The day it came into its stage.</param>
/// <param name="Days">In the stage.</param>
/// <param name="Stuck">It has been there for more than twice as long as is usual.</param>
/// <param name="Chance">0 to 1, of its stage.</param>
public sealed record OpenDeal(CustomerCode Code, string Name, RepId Owner, string? Region, Stage Stage, Money? Amount, DateOnly Since, int Days, bool Stuck, decimal Chance)
{
    /// <summary>In yuan, not rounded; 0 without an amount.</summary>
    public decimal Weighted => (Amount?.Amount ?? 0) * Chance;
}
