using SalesBot.Bot.Conversations;
using SalesBot.Bot.Ports;
using SalesBot.Domain;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Team;

/// <summary>Ties a group chat to a team: only by somebody who may see that team, and the one it was tied to before.</summary>
internal static class GroupDesk
{
    public static Result<Done> Bind(Desk desk, BindGroup command)
    {
        var known = desk.Session.Get(Documents.Groups, command.Chat);
        if (!Access.MaySeeTeam(desk.Person, command.Team) || (known is not null && !Access.MaySeeTeam(desk.Person, known.Team))
            || !desk.Session.All(Documents.Reps).Any(rep => rep.Active && rep.Team == command.Team))
        {
            return new TeamNotYours(command.Team);
        }

        if (known?.Team == command.Team)
        {
            return new NothingChanged();
        }

        var group = new TeamGroup(command.Chat, command.Team, desk.Person.Id, desk.Now, desk.Person.Language ?? "zh-Hans");
        desk.Changes.Put(Documents.Groups, group);
        return new GroupSet(group);
    }

    public static Result<Done> Release(Desk desk, ReleaseGroup command)
    {
        if (Managed(desk, command.Chat) is not { } group)
        {
            return new NotYoursToManage();
        }

        desk.Changes.Remove(Documents.Groups, group.Chat);
        return new GroupReleased(group);
    }

    public static Result<Done> SetDigest(Desk desk, SetGroupDigest command)
    {
        if (Managed(desk, command.Chat) is not { } group)
        {
            return new NotYoursToManage();
        }

        if (group.Digest == command.On)
        {
            return new NothingChanged();
        }

        desk.Changes.Put(Documents.Groups, group with { Digest = command.On });
        return new GroupSet(group with { Digest = command.On });
    }

    private static TeamGroup? Managed(Desk desk, string chat) =>
        desk.Session.Get(Documents.Groups, chat) is { } group && Access.MaySeeTeam(desk.Person, group.Team) ? group : null;
}
