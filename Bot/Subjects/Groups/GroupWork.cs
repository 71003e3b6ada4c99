using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Groups;

/// <summary>Ties a group chat to a team: only by somebody who may see that team, and the one it was tied to before.</summary>
internal static class GroupWork
{
    public static Result<Done> Bind(Work work, BindGroup command)
    {
        var known = work.Session.Get(Documents.Groups, command.Chat);
        if (!Access.MaySeeTeam(work.Person, command.Team) || (known is not null && !Access.MaySeeTeam(work.Person, known.Team))
            || !work.Session.All(Documents.Reps).Any(rep => rep.Active && rep.Team == command.Team))
        {
            return new TeamNotYours(command.Team);
        }

        if (known?.Team == command.Team)
        {
            return new NothingChanged();
        }

        var group = new TeamGroup(command.Chat, command.Team, work.Person.Id, work.Now, work.Person.Language ?? "zh-Hans");
        work.Changes.Put(Documents.Groups, group);
        return new GroupSet(group);
    }

    public static Result<Done> Release(Work work, ReleaseGroup command)
    {
        if (Managed(work, command.Chat) is not { } group)
        {
            return new NotYoursToManage();
        }

        work.Changes.Remove(Documents.Groups, group.Chat);
        return new GroupReleased(group);
    }

    public static Result<Done> SetDigest(Work work, SetGroupDigest command)
    {
        if (Managed(work, command.Chat) is not { } group)
        {
            return new NotYoursToManage();
        }

        if (group.Digest == command.On)
        {
            return new NothingChanged();
        }

        work.Changes.Put(Documents.Groups, group with { Digest = command.On });
        return new GroupSet(group with { Digest = command.On });
    }

    private static TeamGroup? Managed(Work work, string chat) =>
        work.Session.Get(Documents.Groups, chat) is { } group && Access.MaySeeTeam(work.Person, group.Team) ? group : null;
}
