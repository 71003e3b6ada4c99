using SalesBot.Bot.Chat;

namespace SalesBot.Bot.Subjects.Plans;

/// <summary>A new deadline for an action plan.</summary>
public sealed record MovingPlan(string Plan) : ChatStep;

/// <summary>The list of plans was shown: what follows may be another.</summary>
public sealed record WritingPlan : ChatStep
{
    internal override Answers Takes => Answers.Anything;
}
