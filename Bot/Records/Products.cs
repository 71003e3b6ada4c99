using SalesBot.Bot.Store;

namespace SalesBot.Bot.Records;

/// <summary>The product lines the company sells, as its latest orders name them.</summary>
internal static class Products
{
    private const int Latest = 300;

    /// <summary>Stands for a product that was not said yet.</summary>
    public const string Unsaid = "—";

    /// <summary>Most often sold first.</summary>
    public static IReadOnlyList<string> Known(IReadSession session) =>
    [
        .. session.LatestOrders(Latest).Where(order => order.Product != Unsaid)
            .GroupBy(order => order.Product)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key),
    ];

    /// <returns>The one known product the text names; null when it names none or several.</returns>
    public static string? NamedIn(IReadSession session, string text) =>
        Known(session).Where(product => text.Contains(product, StringComparison.OrdinalIgnoreCase)).ToList() is [var one] ? one : null;
}
