using SalesBot.Bot.Ports;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Conversations.Files;

/// <summary>/export KIND|all|tables and "导出客户": the data as files, within the person's scope.</summary>
internal sealed class ExportTalk : ICapability
{
    private static readonly string[] Asks = ["导出", "導出", "匯出", "汇出", "export"];

    private static readonly string[] Everything = ["all", "everything", "全部", "所有", "所有数据", "全部数据", "所有資料", "全部資料"];

    private static readonly string[] Sheets = ["tables", "sheets", "表格", "报表", "報表", "五张表", "系统表"];

    public Turn? Resume(Talk talk) => talk.Press is { Verb: "export", Arguments: [var what, var format] } ? Export(talk, what, format) : null;

    public Turn? Answer(Talk talk) => talk.Reading switch
    {
        { Intent: Intent.Command, Command: "export" } reading => Asked(talk, reading.Argument ?? ""),
        _ when Asks.FirstOrDefault(ask => talk.Text.StartsWith(ask, StringComparison.OrdinalIgnoreCase)) is { } ask && talk.Text.Length <= 30 && Named(talk.Text[ask.Length..]) is not null =>
            Asked(talk, talk.Text[ask.Length..]),
        _ => null,
    };

    private static Turn Asked(Talk talk, string argument)
    {
        var format = argument.Contains("csv", StringComparison.OrdinalIgnoreCase) ? "csv" : "xlsx";
        var what = argument.Replace("csv", "", StringComparison.OrdinalIgnoreCase).Replace("xlsx", "", StringComparison.OrdinalIgnoreCase).Trim();
        return what.Length == 0 ? Turn.Say(Explain(talk))
            : Named(what) is not null ? Export(talk, what, format)
            : Turn.Say(Draft.Plain(Words.Of("Sent", talk.Language)["Export.Unknown", what]), Explain(talk));
    }

    private static Turn Export(Talk talk, string what, string format) => Named(what) is { } kinds
        ? Turn.Do(new ExportData(kinds, IsOneOf(Sheets, what), format))
        : Turn.Say(Explain(talk));

    /// <returns>The kinds; none for all of them and for the tables; null for words that name nothing.</returns>
    private static IReadOnlyList<FileKind>? Named(string words) =>
        IsOneOf(Everything, words) || IsOneOf(Sheets, words) ? []
        : words.Split([' ', ',', '，', '、', '和', '+'], StringSplitOptions.RemoveEmptyEntries).Select(FileKinds.Read).ToList() is { Count: > 0 } kinds && kinds.All(kind => kind is not null)
            ? [.. kinds.Select(kind => kind!.Value).Distinct()]
            : null;

    private static bool IsOneOf(string[] words, string text) => words.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase);

    private static Draft Explain(Talk talk)
    {
        var (words, files) = (Words.Of("Sent", talk.Language), Words.Of("Files", talk.Language));
        var kinds = FileKinds.All.Where(kind => ExportDesk.MayExport(talk.Person, kind));
        return Draft.FromHtml(new Html().Bold(words["Export.Title"]).Line(words[talk.Person.Role switch
        {
            Domain.Team.Role.Rep => "Export.Own",
            Domain.Team.Role.Lead => "Export.Team",
            _ => "Export.Company",
        }]).Line(words["Export.How"])) with
        {
            Buttons =
            [
                .. kinds.Select(kind => new Button(files[$"Kind.{kind}"], $"export:{FileKinds.Name(kind)}:xlsx")).Chunk(3),
                [new Button(words["Export.All"], "export:all:xlsx"), new Button(words["Export.Tables"], "export:tables:xlsx")],
            ],
        };
    }
}
