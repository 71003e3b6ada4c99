using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.HandOvers;

public sealed record NothingToHandOver(Rep From) : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Team", message.Language)["Refused.NothingToHandOver", From.Name];
}
