using SalesBot.Bot.Records;
using SalesBot.Domain;

namespace SalesBot.Bot.Subjects.Keys;

/// <summary>A key for a program that is to see what its person sees.</summary>
/// <param name="Writes">It may also write, each time after it has shown what.</param>
public sealed record MakeKey(bool Writes) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => KeyWork.Make(work, this);
}

/// <param name="Key">What it hashes to; one's own, or, for an admin, anybody's.</param>
public sealed record EndKey(string Key) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => KeyWork.End(work, this);
}
