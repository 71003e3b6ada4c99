using SalesBot.Bot.Chat;

namespace SalesBot.Bot.Subjects.SpotChecks;

/// <summary>A comment on a record of the spot check.</summary>
public sealed record CommentingRecord(string FollowUp) : ChatStep
{
    internal override Answers Takes => Answers.Anything;
}
