using SalesBot.Bot.Chat;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Scores;

/// <summary>How many points for a rep's month?</summary>
/// <param name="Teamwork">Else satisfaction.</param>
public sealed record RatingRep(RepId Rep, Period Month, bool Teamwork) : ChatStep;
