using System.Globalization;
using System.Security;
using SalesBot.Bot.Wording;

namespace SalesBot.Worker.Files.Workbooks;

/// <summary>Sheets as one .xlsx. The same sheets give the same bytes.</summary>
internal static class Workbook
{
    private const int LongestName = 31;

    public static byte[] Of(IReadOnlyList<Sheet> sheets, string title, DateOnly made)
    {
        using var stream = new MemoryStream();
        var names = Names(sheets);
        using (var file = new WorkbookFile(stream, names, Defined(sheets, names), OfficeProperties.Xml(title, made)))
        {
            foreach (var (index, sheet) in sheets.Index())
            {
                var chart = sheet is { Chart: not null, Table.Rows.Count: > 0 } ? ChartXml.Of(sheet, names[index]) : null;
                using (var part = file.Sheet(index)) SheetXml.Write(part, sheet, chart is null ? null : "rIdDrawing");
                if (chart is not null) file.Chart(index, chart, ChartXml.Anchor(sheet, "rIdChart"));
            }
        }

        return stream.ToArray();
    }

    /// <summary>Sheet names as Excel allows them: at most 31 characters, none of <c>[]:*?/\</c>, no apostrophe at the ends, each once.</summary>
    internal static IReadOnlyList<string> Names(IReadOnlyList<Sheet> sheets)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = new List<string>();
        foreach (var sheet in sheets)
        {
            var wanted = string.Concat(Printable.OneLine(sheet.Table.Name).Where(letter => !"[]:*?/\\".Contains(letter, StringComparison.Ordinal))).Trim(' ', '\'');
            wanted = wanted.Length == 0 ? "Sheet" : wanted;
            var name = Shortened.To(wanted, LongestName);
            for (var again = 2; !taken.Add(name); again++)
            {
                var end = $" {again.ToString(CultureInfo.InvariantCulture)}";
                name = Shortened.To(wanted, LongestName - end.Length) + end;
            }

            names.Add(name);
        }

        return names;
    }

    /// <summary>In print the headings and the names come back on every page.</summary>
    private static string Defined(IReadOnlyList<Sheet> sheets, IReadOnlyList<string> names) => $"<definedNames>{string.Concat(sheets.Select((sheet, index) =>
    {
        var name = SecurityElement.Escape($"'{names[index].Replace("'", "''", StringComparison.Ordinal)}'");
        return string.Create(CultureInfo.InvariantCulture, $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{index}\">{name}!$A:$A,{name}!${sheet.HeadRow}:${sheet.HeadRow}</definedName>");
    }))}</definedNames>";
}
