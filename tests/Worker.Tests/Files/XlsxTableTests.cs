using System.IO.Compression;
using SalesBot.Worker.Files;
using SalesBot.Worker.Files.Tables;

namespace SalesBot.Worker.Tests.Files;

public sealed class XlsxTableTests : IDisposable
{
    private const string Spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-xlsx-").FullName;

    private string Book => Path.Combine(folder, "book.xlsx");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Rows_AsExcelWritesThem_AreTheirText()
    {
        Make("""
            <row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><r><t>金</t></r><r><t>额</t></r></is></c></row>
            <row r="4"><c r="A4" s="1"><v>46086</v></c><c r="B4" s="2"><v>46086.673611111109</v></c><c r="C4"><v>24999.990000000002</v></c><c r="D4" t="b"><v>1</v></c></row>
            <row r="5"><c r="A5"><v>13800000000</v></c><c r="B5" s="3"><v>0.5</v></c><c r="C5"><v>1E-3</v></c><c r="D5" t="s"><v>1</v></c></row>
            """);

        using var table = TableReader.Open(Book);

        Assert.Equal(["客户 编号", "", "金额"], table.Headings);
        var rows = table.Rows().ToList();
        Assert.Equal([4L, 5L], rows.Select(row => row.Line));
        Assert.Equal(["2026-03-05", "2026-03-05 16:10:00", "24999.99", "TRUE"], rows[0].Cells);
        Assert.Equal(["13800000000", "0.5", "0.001", "读"], rows[1].Cells);
    }

    [Fact]
    public void Rows_Formula_IsWhatTheSheetShows()
    {
        Make("""<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row><row r="3"><c r="A3"><v>5</v></c><c r="B3"><f>A9</f></c></row>""");
        using var table = TableReader.Open(Book);

        var rows = table.Rows().ToList();

        Assert.Equal(("2", null), (rows[0].Cells[0], rows[0].Formula));
        Assert.Equal(1, rows[1].Formula);
    }

    [Fact]
    public void Rows_FarColumn_IsRefused()
    {
        Make("""<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="XFD2"><v>2</v></c></row>""");
        using var table = TableReader.Open(Book);

        Assert.Equal(FileTrouble.TooManyColumns, Assert.Throws<UnreadableTableException>(() => table.Rows().ToList()).Trouble);
    }

    [Fact]
    public void Open_ZipBomb_IsRefusedBeforeItUnpacks()
    {
        Make("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>" + new string(' ', 200 << 20));

        Assert.True(new FileInfo(Book).Length < 1 << 20);
        Assert.Equal(FileTrouble.ZipBomb, Assert.Throws<UnreadableTableException>(() => TableReader.Open(Book)).Trouble);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Open_DamagedWorkbook_IsRefused(bool cut)
    {
        if (cut)
        {
            Make("""<row r="1"><c r="A1"><v>1</v></c></row>""");
            File.WriteAllBytes(Book, File.ReadAllBytes(Book)[..^200]);
        }
        else
        {
            using var zip = ZipFile.Open(Book, ZipArchiveMode.Create);
            using var text = new StreamWriter(zip.CreateEntry("hello.txt").Open());
            text.Write("no workbook");
        }

        Assert.Equal(FileTrouble.BrokenWorkbook, Assert.Throws<UnreadableTableException>(() => TableReader.Open(Book)).Trouble);
    }

    [Fact]
    public void Rows_ReadBackAsWritten()
    {
        using (var writer = TableWriter.Xlsx(Book, "表<1>", [CellKind.Text, CellKind.Amount, CellKind.Moment, CellKind.Ratio]))
        {
            writer.Write([CellValue.Of("a"), CellValue.Of("b"), CellValue.Of("c"), CellValue.Of("d")]);
            writer.Write([CellValue.Of(" =1+1 \u0001𠮷&<"), CellValue.Of(1234567.89m), CellValue.Of(new DateTime(2026, 3, 5, 16, 10, 7)), CellValue.Of(0.333m)]);
        }

        using var table = TableReader.Open(Book);

        Assert.Equal([" =1+1 𠮷&<", "1234567.89", "2026-03-05 16:10:07", "0.333"], table.Rows().Single().Cells);
    }

    private void Make(string rows)
    {
        using var zip = ZipFile.Open(Book, ZipArchiveMode.Create);
        foreach (var (part, text) in XlsxParts.Fixed("Sheet1"))
        {
            Add(part, part switch
            {
                "[Content_Types].xml" => text.Replace(
                    "</Types>",
                    "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>",
                    StringComparison.Ordinal),
                "xl/_rels/workbook.xml.rels" => text.Replace(
                    "</Relationships>",
                    "<Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>",
                    StringComparison.Ordinal),
                "xl/styles.xml" => $"""
                    <styleSheet xmlns="{Spreadsheet}"><numFmts count="1"><numFmt numFmtId="170" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot; h:mm"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="9"/></cellXfs></styleSheet>
                    """,
                _ => text,
            });
        }

        Add("xl/sharedStrings.xml", $"""<sst xmlns="{Spreadsheet}"><si><r><t>客户 </t></r><r><t>编号</t></r></si><si><t>读</t><rPh sb="0" eb="1"><t>du</t></rPh></si></sst>""");
        Add("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Spreadsheet}"><sheetData>{rows}</sheetData></worksheet>""");

        void Add(string name, string text)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(text);
        }
    }
}
