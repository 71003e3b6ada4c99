namespace SalesBot.Worker.Files.Import;

/// <summary>What people write into a cell that holds nothing: 无, 暂无, —, /, N/A.</summary>
internal static class Blanks
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "无", "無", "暂无", "暫無", "没有", "沒有", "未知", "不详", "不詳", "待定", "待补", "待補", "空", "n/a", "na", "n.a.", "none", "null", "nil", "tbd", "tba", "unknown", "(blank)", "#n/a", "未填", "未填写", "未設定", "未设置",
    };

    public static bool Is(string? text)
    {
        var word = text?.Trim() ?? "";
        return word.Length == 0 || word.All(letter => letter is '-' or '—' or '–' or '－' or '/' or '\\' or '_' or '.' or '?' or '？' or '*' or '…') || Words.Contains(word);
    }
}
