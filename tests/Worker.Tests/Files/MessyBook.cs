using System.IO.Compression;
using System.Security;
using System.Text;

namespace SalesBot.Worker.Tests.Files;

/// <summary>A workbook as people make them: several sheets, merged cells, formulas. Cells are parted by |; one that begins with = is a formula, with what it shows after =&gt;.</summary>
internal sealed class MessyBook
{
    private readonly List<(string Name, string[] Lines, string[] Merges, bool Hidden)> sheets = [];

    public MessyBook Sheet(string name, string lines, params string[] merges) => Add(name, lines, merges, hidden: false);

    public MessyBook HiddenSheet(string name, string lines) => Add(name, lines, [], hidden: true);

    public string WriteTo(string path)
    {
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string package = "http://schemas.openxmlformats.org/package/2006";
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        var numbers = Enumerable.Range(1, sheets.Count).ToList();
        Put("[Content_Types].xml", $"""<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>{string.Concat(numbers.Select(number => $"<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"))}</Types>""");
        Put("_rels/.rels", $"""<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Put("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{package}/relationships">{string.Concat(numbers.Select(number => $"<Relationship Id=\"rId{number}\" Type=\"{rel}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"))}</Relationships>""");
        Put("xl/workbook.xml", $"""<workbook xmlns="{main}" xmlns:r="{rel}"><sheets>{string.Concat(numbers.Select(number => $"<sheet name=\"{SecurityElement.Escape(sheets[number - 1].Name)}\" sheetId=\"{number}\" r:id=\"rId{number}\"{(sheets[number - 1].Hidden ? " state=\"hidden\"" : "")}/>"))}</sheets></workbook>""");
        foreach (var number in numbers)
        {
            var (_, lines, merges, _) = sheets[number - 1];
            var merged = merges.Length == 0 ? "" : $"<mergeCells count=\"{merges.Length}\">{string.Concat(merges.Select(merge => $"<mergeCell ref=\"{merge}\"/>"))}</mergeCells>";
            Put($"xl/worksheets/sheet{number}.xml", $"""<worksheet xmlns="{main}"><sheetData>{string.Concat(lines.Select((line, at) => Row(line, at + 1)))}</sheetData>{merged}</worksheet>""");
        }

        return path;

        void Put(string name, string text)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
            writer.Write(text);
        }
    }

    private MessyBook Add(string name, string lines, string[] merges, bool hidden)
    {
        sheets.Add((name, lines.Replace("\r", "", StringComparison.Ordinal).Split('\n'), merges, hidden));
        return this;
    }

    private static string Row(string line, int number) => $"<row r=\"{number}\">{string.Concat(line.Split('|').Select((cell, column) => Cell(cell.Trim(), $"{(char)('A' + column)}{number}")))}</row>";

    private static string Cell(string text, string place) =>
        text.Length == 0 ? ""
        : text[0] == '=' && text.Split("=>") is [var formula, .. var shown] ? $"<c r=\"{place}\"><f>{SecurityElement.Escape(formula[1..].Trim())}</f>{(shown is [var value] ? $"<v>{value.Trim()}</v>" : "")}</c>"
        : double.TryParse(text, out _) && text.Length < 11 ? $"<c r=\"{place}\"><v>{text}</v></c>"
        : $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>";
}
