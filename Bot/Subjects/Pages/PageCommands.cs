using SalesBot.Bot.Records;
using SalesBot.Domain;

namespace SalesBot.Bot.Subjects.Pages;

/// <summary>A link that opens the pages on one device, once.</summary>
public sealed record OpenPages : SalesCommand
{
    internal override Result<Done> Carry(Work work) => PageWork.Open(work);
}

/// <summary>A device of one's own is signed out, or, for an admin, of anybody's.</summary>
/// <param name="Session">What its cookie hashes to.</param>
public sealed record ClosePage(string Session) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => PageWork.Close(work, this);
}
