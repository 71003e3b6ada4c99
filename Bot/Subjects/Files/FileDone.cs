using SalesBot.Bot.Channels;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Import;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Files;

/// <summary>What a command about files did.</summary>
public abstract record FileDone : Done;

public sealed record FilesAttached(FollowUp FollowUp, Customer Customer, IReadOnlyList<Attachment> Files) : FileDone;

/// <summary>The import has begun or goes on: its card says so.</summary>
public sealed record ImportMoved(FileImport Import) : FileDone;

/// <param name="Empty">Kinds of which the person has nothing.</param>
public sealed record DataExported(IReadOnlyList<OutFile> Files, IReadOnlyList<FileKind> Empty) : FileDone;

public sealed record ReportExported(OutFile File) : FileDone;

/// <summary>It was answered already, or is someone else's.</summary>
public sealed record ImportSettled : Refusal;

/// <summary>The contact the file was to go to is not there any more.</summary>
public sealed record FileHomeless : Refusal;

/// <summary>More than a chat should carry.</summary>
public sealed record TooMuchToSend(int Rows) : Refusal;

public sealed record NothingToExport : Refusal;

/// <summary>A report of people, a team or a company that the person may not see, or that is none.</summary>
public sealed record ReportNotYours : Refusal;
