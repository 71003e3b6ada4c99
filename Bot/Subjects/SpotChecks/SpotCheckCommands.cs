using SalesBot.Bot.Records;
using SalesBot.Domain;

namespace SalesBot.Bot.Subjects.SpotChecks;

/// <summary>A lead's word on a record of the spot check.</summary>
/// <param name="Good">Null leaves the verdict as it was.</param>
public sealed record JudgeFollowUp(string FollowUp, bool? Good, string? Comment = null) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => SpotCheckWork.Judge(work, this);
}
