using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding;

namespace SalesBot.Bot.Subjects.Export;

/// <param name="Words">What is wanted, and in which format; empty where nothing was said.</param>
internal sealed record ExportRequest(string Words) : Request;

/// <summary>Reads /export and 导出客户: what is to be exported.</summary>
internal static class ExportReader
{
    private static readonly string[] Asks = ["导出", "汇出", "export"];

    private static readonly string[] Everything = ["all", "everything", "全部", "所有", "所有数据", "全部数据", "所有資料", "全部資料"];

    private static readonly string[] Sheets = ["tables", "sheets", "表格", "报表", "報表", "五张表", "系统表"];

    public static Bid? Read(Said said) => said.After("export") is { } words ? new Bid("export", new ExportRequest(words), Bid.Command, "/export")
        : said.Text.Length <= 30 && Asks.FirstOrDefault(ask => said.Folded.StartsWith(ask, StringComparison.Ordinal)) is { } ask && Named(said.Text[ask.Length..]) is not null
            ? new Bid("export", new ExportRequest(said.Text[ask.Length..]), Bid.Phrase, ask)
        : null;

    /// <returns>The kinds; none for all of them and for the tables; null for words that name nothing.</returns>
    public static IReadOnlyList<FileKind>? Named(string words) =>
        IsOneOf(Everything, words) || IsTables(words) ? []
        : words.Split([' ', ',', '，', '、', '和', '+'], StringSplitOptions.RemoveEmptyEntries).Select(FileKinds.Read).ToList() is { Count: > 0 } kinds && kinds.All(kind => kind is not null)
            ? [.. kinds.Select(kind => kind!.Value).Distinct()]
            : null;

    public static bool IsTables(string words) => IsOneOf(Sheets, words);

    private static bool IsOneOf(string[] words, string text) => words.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase);
}
