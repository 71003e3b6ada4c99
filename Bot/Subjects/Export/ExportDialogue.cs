using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Subjects.Export;

/// <summary>/export KIND|all|tables and "导出客户": the data as files, within the person's scope.</summary>
internal sealed class ExportDialogue : IDialogue
{
    private static readonly string[] Asks = ["导出", "導出", "匯出", "汇出", "export"];

    private static readonly string[] Everything = ["all", "everything", "全部", "所有", "所有数据", "全部数据", "所有資料", "全部資料"];

    private static readonly string[] Sheets = ["tables", "sheets", "表格", "报表", "報表", "五张表", "系统表"];

    public Turn? Resume(Message message) => message.Press is { Verb: "export", Arguments: [var what, var format] } ? Export(message, what, format) : null;

    public Turn? Answer(Message message) => message.Reading switch
    {
        { Intent: Intent.Command, Command: "export" } reading => Asked(message, reading.Argument ?? ""),
        _ when Asks.FirstOrDefault(ask => message.Text.StartsWith(ask, StringComparison.OrdinalIgnoreCase)) is { } ask && message.Text.Length <= 30 && Named(message.Text[ask.Length..]) is not null =>
            Asked(message, message.Text[ask.Length..]),
        _ => null,
    };

    private static Turn Asked(Message message, string argument)
    {
        var format = argument.Contains("csv", StringComparison.OrdinalIgnoreCase) ? "csv" : "xlsx";
        var what = argument.Replace("csv", "", StringComparison.OrdinalIgnoreCase).Replace("xlsx", "", StringComparison.OrdinalIgnoreCase).Trim();
        return what.Length == 0 ? Turn.Say(Explain(message))
            : Named(what) is not null ? Export(message, what, format)
            : Turn.Say(Draft.Plain(Words.Of("Sent", message.Language)["Export.Unknown", what]), Explain(message));
    }

    private static Turn Export(Message message, string what, string format) => Named(what) is { } kinds
        ? Turn.Do(new ExportData(kinds, IsOneOf(Sheets, what), format))
        : Turn.Say(Explain(message));

    /// <returns>The kinds; none for all of them and for the tables; null for words that name nothing.</returns>
    private static IReadOnlyList<FileKind>? Named(string words) =>
        IsOneOf(Everything, words) || IsOneOf(Sheets, words) ? []
        : words.Split([' ', ',', '，', '、', '和', '+'], StringSplitOptions.RemoveEmptyEntries).Select(FileKinds.Read).ToList() is { Count: > 0 } kinds && kinds.All(kind => kind is not null)
            ? [.. kinds.Select(kind => kind!.Value).Distinct()]
            : null;

    private static bool IsOneOf(string[] words, string text) => words.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase);

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
