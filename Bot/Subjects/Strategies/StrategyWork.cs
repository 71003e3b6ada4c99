using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Strategies;

/// <summary>What the team does for a segment is changed, or with null goes back to the product's own.</summary>
public sealed record SetStrategy(Segment Segment, SegmentStrategy? Strategy) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => StrategyWork.Set(work, this);
}

public sealed record StrategySet(Segment Segment) : Done
{
    internal override Draft Say(Message message) => Draft.Plain(Words.Of("Merge", message.Language)["Strategy.Done", Terms.Of(Segment, message.Language)]);
}

/// <summary>The next message says what to do for the segment.</summary>
public sealed record WritingStrategy(Segment Segment) : ChatStep
{
    internal override Answers Takes => Answers.Anything;
}

/// <summary>Keeps the strategies of S5-4.</summary>
internal static class StrategyWork
{
    public static Result<Done> Set(Work work, SetStrategy command)
    {
        if (!Access.MaySeeAll(work.Person))
        {
            return new NotAllowed(Role.Manager);
        }

        if (command.Strategy is { } strategy) work.Changes.Put(Documents.Settings, strategy.Kept(command.Segment));
        else work.Changes.Remove(Documents.Settings, SegmentStrategy.KeyOf(command.Segment));
        return new StrategySet(command.Segment);
    }
}
