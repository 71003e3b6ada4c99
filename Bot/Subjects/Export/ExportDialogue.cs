using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Subjects.Export;

/// <summary>/export KIND|all|tables and "导出客户": the data as files, within the person's scope.</summary>
internal sealed class ExportDialogue : IDialogue
{
    public Turn? Resume(Message message) => message.Press is { Verb: "export", Arguments: [var what, var format] } ? Export(message, what, format) : null;

    public Turn? Answer(Message message, Request request) => request is ExportRequest asked ? Asked(message, asked.Words) : null;

    private static Turn Asked(Message message, string argument)
    {
        var format = argument.Contains("csv", StringComparison.OrdinalIgnoreCase) ? "csv" : "xlsx";
        var what = argument.Replace("csv", "", StringComparison.OrdinalIgnoreCase).Replace("xlsx", "", StringComparison.OrdinalIgnoreCase).Trim();
        return what.Length == 0 ? Turn.Say(Explain(message))
            : ExportReader.Named(what) is not null ? Export(message, what, format)
            : Turn.Say(Draft.Plain(Words.Of("Sent", message.Language)["Export.Unknown", what]), Explain(message));
    }

    private static Turn Export(Message message, string what, string format) => ExportReader.Named(what) is { } kinds
        ? Turn.Do(new ExportData(kinds, ExportReader.IsTables(what), format))
        : Turn.Say(Explain(message));

    private static Draft Explain(Message message)
    {
        var (words, files) = (Words.Of("Sent", message.Language), Words.Of("Files", message.Language));
        var kinds = FileKinds.All.Where(kind => ExportWork.MayExport(message.Person, kind));
        return Draft.FromHtml(new Html().Bold(words["Export.Title"]).Line(words[message.Person.Role switch
        {
            Domain.Team.Role.Rep => "Export.Own",
            Domain.Team.Role.Lead => "Export.Team",
            _ => "Export.Company",
        }]).Line(words["Export.How"])) with
        {
            Buttons =
            [
                .. kinds.Select(kind => new Button(files[$"Kind.{kind}"], "export", FileKinds.Name(kind), "xlsx")).Chunk(3),
                [new Button(words["Export.All"], "export", "all", "xlsx"), new Button(words["Export.Tables"], "export", "tables", "xlsx")],
            ],
        };
    }
}
