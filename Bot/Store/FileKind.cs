namespace SalesBot.Bot.Store;

/// <summary>The eight kinds of files, in the order they are to be imported: each names only what an earlier one brought.</summary>
public enum FileKind
{
    People,
    Customers,
    FollowUps,
    Orders,
    Payments,
    Targets,
    Scores,
    ChannelCosts,
}
