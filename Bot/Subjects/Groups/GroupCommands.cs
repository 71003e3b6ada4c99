using SalesBot.Bot.Records;
using SalesBot.Domain;

namespace SalesBot.Bot.Subjects.Groups;

/// <summary>The group chat is that team's from now on.</summary>
public sealed record BindGroup(string Chat, string Team) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => GroupWork.Bind(work, this);
}

public sealed record ReleaseGroup(string Chat) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => GroupWork.Release(work, this);
}

/// <summary>Whether the team's day is posted in the group every evening.</summary>
public sealed record SetGroupDigest(string Chat, bool On) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => GroupWork.SetDigest(work, this);
}
