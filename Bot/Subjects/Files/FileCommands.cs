using SalesBot.Bot.Records;
using SalesBot.Domain;

namespace SalesBot.Bot.Subjects.Files;

/// <summary>Puts what was sent to a contact it belongs to.</summary>
public sealed record AttachFiles(string FollowUp, IReadOnlyList<string> Files) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => SentWork.Attach(work, this);
}
