using SalesBot.Bot.Store;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Records;

/// <summary>Reads the records that figures are computed from.</summary>
public static class BooksReader
{
    /// <summary>Everything: fit for a small company, or for one look at all of it.</summary>
    public static Books Read(IReadSession session) => Small(session) with
    {
        Customers = [.. session.All(Documents.Customers)],
        FollowUps = [.. session.All(Documents.FollowUps)],
        StageEvents = [.. session.All(Documents.StageEvents)],
        Orders = [.. session.All(Documents.Orders)],
        Payments = [.. session.All(Documents.Payments)],
    };

    /// <summary>People, targets, scores and channel costs: what a review needs besides the customers' tallies.</summary>
    public static Books Small(IReadSession session) => new()
    {
        Reps = [.. session.All(Documents.Reps)],
        Targets = [.. session.All(Documents.Targets)],
        Scores = [.. session.All(Documents.Scores)],
        ChannelCosts = [.. session.All(Documents.ChannelCosts)],
    };
}
