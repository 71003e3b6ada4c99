using SalesBot.Domain.Customers;

namespace SalesBot.Domain.Performance;

/// <summary>What is held of a stage until the team's own record tells (settings <c>Pipeline:…</c>).</summary>
/// <param name="Closed">As many customers that stood in a stage must have been won or lost for the team's own record to count.</param>
/// <param name="UsualDays">How long a stage usually lasts where fewer than five stays in it ended.</param>
public sealed record PipelineRules(decimal Prospect = 0.1m, decimal Interested = 0.25m, decimal Negotiation = 0.5m, int Closed = 20, int UsualDays = 30)
{
    public decimal ChanceOf(Stage stage) => stage switch { Stage.Prospect => Prospect, Stage.Interested => Interested, _ => Negotiation };
}
