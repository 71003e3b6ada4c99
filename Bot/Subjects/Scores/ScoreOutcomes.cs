using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Scores;

public sealed record ScoreSet(Rep Rep, ScoreEntry Entry) : Done
{
    internal override Draft Say(Message message) => ScoreText.Entered(this, message);
}
