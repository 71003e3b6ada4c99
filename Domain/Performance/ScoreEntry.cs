using SalesBot.Domain.Team;

namespace SalesBot.Domain.Performance;

/// <summary>What a manager enters for a rep and month (绩效评分): 0 to 100 each; null is not entered yet.</summary>
public sealed record ScoreEntry(Period Period, RepId Rep, decimal? Satisfaction = null, decimal? Teamwork = null)
{
    public string Id => $"{Period.Key}|{Rep.Value}";

    /// <summary>What is not entered here stays as it was.</summary>
    public ScoreEntry Over(ScoreEntry known) => this with { Satisfaction = Satisfaction ?? known.Satisfaction, Teamwork = Teamwork ?? known.Teamwork };
}
