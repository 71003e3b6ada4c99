namespace SalesBot.Domain.Sales;

/// <summary>What a channel cost in a month (渠道费用).</summary>
public sealed record ChannelCost(Period Month, string Channel, Money Cost)
{
    public string Id => $"{Month.Key}|{Channel}";
}
