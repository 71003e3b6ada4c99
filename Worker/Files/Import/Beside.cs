using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Worker.Files.Tables;

namespace SalesBot.Worker.Files.Import;

/// <summary>Rows of a sheet that are no records: totals, the headings once more on a new page, who made it.</summary>
internal static partial class Beside
{
    /// <returns>What the row says, to be named; null for a record.</returns>
    public static string? Of(TableRow row, Headings headings)
    {
        var filled = row.Cells.Select((cell, place) => (Text: cell.Trim(), Place: place)).Where(cell => cell.Text.Length > 0).ToList();
        if (filled.Count == 0)
        {
            return null;
        }

        var first = Folding.Of(filled[0].Text);
        return Total().IsMatch(first) ? filled[0].Text
            : filled.Count >= 2 && filled.TrueForAll(cell => cell.Place < headings.Titles.Count && cell.Text == headings.Titles[cell.Place]) ? filled[0].Text
            : filled.Count <= 2 && headings.Titles.Count(title => title.Length > 0) > 3 && Footer().IsMatch(first) ? filled[0].Text
            : null;
    }

    [GeneratedRegex(@"^(合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|汇总|总和|平均|本页|grand total|sub-?total|totals?|sum|average)\s*[:：]?\s*([(（].*|\d.*)?$|^.{1,8}(合计|小计|总计)$|^共\s*\d+\s*[家条笔个]")]
    private static partial Regex Total();

    [GeneratedRegex(@"^(制表|填表|审核|审批|编制|打印|备注|说明|注|附注|单位|数据来源|更新时间|导出时间|第\s*\d+\s*页|note|notes|prepared|source|exported|generated|printed|page \d+)\b?.*", RegexOptions.IgnoreCase)]
    private static partial Regex Footer();
}
