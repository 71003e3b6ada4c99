using SalesBot.Bot.Understanding;

namespace SalesBot.Bot.Subjects.Strategies;

/// <summary>What is done for each segment of customers?</summary>
internal sealed record StrategyRequest : Request;

/// <summary>Reads /strategy and the words that ask the same.</summary>
internal static class StrategyReader
{
    private static readonly string[] Names = ["strategy", "strategies", "策略", "客户策略", "维护策略"];

    public static Bid? Read(Said said) => Names.Contains(said.Folded.TrimStart('/')) || said.After("strategy") is not null
        ? new Bid("strategies", new StrategyRequest(), said.IsSlashed ? Bid.Command : Bid.Phrase, said.Text)
        : null;
}
