using SalesBot.Bot.Records;
using SalesBot.Domain;

namespace SalesBot.Bot.Subjects.Hooks;

/// <param name="Url">https, or what the settings allow beside it.</param>
public sealed record AddHook(string Url) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => HookWork.Add(work, this);
}

public sealed record TestHook(string Hook) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => HookWork.Test(work, this);
}

/// <summary>It hears of nothing any more; what still waited for it is not sent.</summary>
public sealed record RemoveHook(string Hook) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => HookWork.Remove(work, this);
}
