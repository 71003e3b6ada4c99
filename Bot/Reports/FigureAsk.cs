using SalesBot.Bot.Channels;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Reports;

/// <summary>One figure that is asked for.</summary>
/// <param name="Only">What this person did within the scope, such as one's own sales of a product; null for everybody.</param>
/// <param name="Within">Only what also belongs there: a product in a region; null for all of the scope.</param>
internal sealed record FigureAsk(Metric Metric, Stretch When, Scope Scope, RepId? Only = null, Scope? Within = null) : Matter
{
    /// <summary>From the text that rows of version 0.1 hold, <c>METRIC|WHEN|PERSON|SCOPE</c>, e.g. <c>Sales|2026-03||rep:小明</c>.</summary>
    /// <returns>Null for any other.</returns>
    public static FigureAsk? Parse(string text) =>
        text.Split('|', 4) is [var name, var days, var person, var scope]
        && Enum.TryParse<Metric>(name, out var metric) && Enum.IsDefined(metric) && Stretch.Parse(days) is { } when && Scope.Parse(scope) is { } whose
            ? new FigureAsk(metric, when, whose, person.Length > 0 ? new RepId(person) : null)
            : null;
}
