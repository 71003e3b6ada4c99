using SalesBot.Bot.Store;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Reports;

/// <summary>What the team does for a segment of its customers (S5-4), in its own words: they stand in every language's table as they were written.</summary>
/// <param name="Due">By when: so many days after the period's end where it is a number, else words such as "monthly".</param>
public sealed record SegmentStrategy(string Direction, string Action, string Due)
{
    /// <returns>Null while the team keeps the product's own.</returns>
    public static SegmentStrategy? Find(IReadSession session, Segment segment) =>
        session.Get(Documents.Settings, KeyOf(segment))?.Value.Split('\n') is [var direction, var action, var due] ? new SegmentStrategy(direction, action, due) : null;

    public static string KeyOf(Segment segment) => $"strategy:{segment}";

    public Setting Kept(Segment segment) => new(KeyOf(segment), string.Join('\n', Direction, Action, Due));
}
