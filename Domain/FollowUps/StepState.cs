namespace SalesBot.Domain.FollowUps;

/// <summary>What became of a next step: 进行中, 已完成, 已延期.</summary>
public enum StepState
{
    Open,
    Done,
    Postponed,
}
