using SalesBot.Bot.Channels;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Export;
using SalesBot.Bot.Subjects.Files;
using SalesBot.Bot.Subjects.Import;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Files;

/// <summary>Reads the recipes of messages that version 0.1 queued.</summary>
internal static class WrittenRecipes
{
    /// <returns>Null for a text that is no recipe.</returns>
    public static Recipe? Read(string text) => text.Split(':') switch
    {
        ["report", .. var what, var format, var tag] => ReportRequest.Parse(string.Join(':', what)) is { } request ? new ReportFile(request, format, tag) : null,
        ["export", "tables", var month, var tag, var person] => Period.Parse(month) is { } when ? new TablesFile(when, tag, new RepId(person)) : null,
        ["export", var kind, var format, var tag, var person] => FileKinds.Read(kind) is { } known ? new RecordsFile(known, format, tag, new RepId(person)) : null,
        ["template", var kind, var tag] => FileKinds.Read(kind) is { } known ? new TemplateFile(known, tag) : null,
        ["kept", var id] => new KeptCopy(id),
        ["blob", var blob] => new BlobCopy(blob),
        _ => null,
    };
}
