using SalesBot.Bot.Records;
using SalesBot.Domain;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Scores;

/// <summary>Enters what a manager thinks of a rep's month, 0 to 100; a null leaves one as it is.</summary>
public sealed record SetScore(Period Month, RepId Rep, decimal? Satisfaction = null, decimal? Teamwork = null) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => ScoreWork.Set(work, this);
}
