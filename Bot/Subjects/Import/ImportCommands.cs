using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain;

namespace SalesBot.Bot.Subjects.Import;

/// <summary>A table was sent: it is looked through, and nothing is written before the person has seen what it would do.</summary>
/// <param name="Kind">As the person said; null to tell it by its headings.</param>
public sealed record StartImport(string File, string Name, FileKind? Kind = null) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => ImportWork.Start(work, this);
}

public sealed record ChooseImportKind(string Import, FileKind Kind) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => ImportWork.Choose(work, this);
}

public sealed record ConfirmImport(string Import) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => ImportWork.Confirm(work, this);
}

public sealed record CancelImport(string Import) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => ImportWork.Cancel(work, this);
}
