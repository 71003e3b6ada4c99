using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Subjects.Export;

/// <param name="Empty">Kinds of which the person has nothing.</param>
public sealed record DataExported(IReadOnlyList<OutFile> Files, IReadOnlyList<FileKind> Empty) : Done
{
    internal override Draft Say(Message message) => ExportText.Exported(this, message);
}

public sealed record ReportExported(OutFile File) : Done
{
    internal override Draft Say(Message message) => Draft.Plain(message.Words["Report.File"]) with { Files = [File] };
}
