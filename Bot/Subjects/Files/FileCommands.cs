using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Files;

/// <summary>Puts what was sent to a contact it belongs to.</summary>
public sealed record AttachFiles(string FollowUp, IReadOnlyList<string> Files) : SalesCommand;

/// <summary>A table was sent: it is looked through, and nothing is written before the person has seen what it would do.</summary>
/// <param name="Kind">As the person said; null to tell it by its headings.</param>
public sealed record StartImport(string File, string Name, FileKind? Kind = null) : SalesCommand;

public sealed record ChooseImportKind(string Import, FileKind Kind) : SalesCommand;

public sealed record ConfirmImport(string Import) : SalesCommand;

public sealed record CancelImport(string Import) : SalesCommand;

/// <param name="What">The kinds asked for; empty for all the person may have.</param>
/// <param name="Tables">The sheets of the five spreadsheet systems instead.</param>
/// <param name="Format">xlsx or csv.</param>
public sealed record ExportData(IReadOnlyList<FileKind> What, bool Tables, string Format) : SalesCommand;

/// <param name="Request">As <c>ReportRequest</c> writes it.</param>
/// <param name="Format">docx, xlsx or png.</param>
public sealed record ExportReport(string Request, string Format) : SalesCommand;
