using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Subjects.Groups;

public sealed record GroupSet(TeamGroup Group) : Done
{
    internal override Draft Say(Message message) => Draft.Plain(Words.Of("Team", message.Language)[Group.Digest ? "Group.DigestOn" : "Group.Bound", Group.Team]);
}

public sealed record GroupReleased(TeamGroup Group) : Done
{
    internal override Draft Say(Message message) => Draft.Plain(Words.Of("Team", message.Language)["Group.Released", Group.Team]);
}
