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

/// <summary>Says what a heading of the file is that we do not know.</summary>
/// <param name="Column">Its column; + for the notes and - for nothing, of all that were asked about; ? where none is the one.</param>
/// <param name="Place">Which of those asked about.</param>
/// <param name="Value">What every row has in the column, where no heading brings it.</param>
public sealed record MapImport(string Import, string Column, int? Place = null, string? Value = null) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => ImportWork.Map(work, this);
}

public sealed record CancelImport(string Import) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => ImportWork.Cancel(work, this);
}
