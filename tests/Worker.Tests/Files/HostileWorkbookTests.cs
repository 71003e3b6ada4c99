using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using SalesBot.Worker.Files.Tables;

namespace SalesBot.Worker.Tests.Files;

/// <summary>Workbooks made to fill the memory, or to make whoever reads them wait: each is refused for what it unpacks to.</summary>
public sealed class HostileWorkbookTests : IDisposable
{
    private const string Spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Head = """<row r="1"><c r="A1" t="inlineStr"><is><t>客户名称</t></is></c></row>""";

    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-hostile-").FullName;

    private string Book => Path.Combine(folder, "book.xlsx");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void SharedStrings_BeyondWhatATableHolds_AreRefusedWithoutBeingKept()
    {
        var random = new Random(7);
        Make(Head, shared: text =>
        {
            for (var at = 0; at < 36_000; at++) text.Write($"<si><t>{random.NextInt64():x16}{random.NextInt64():x16}{new string('x', 970)}</t></si>");
        });
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var trouble = Trouble();

        Assert.Equal(FileTrouble.TooMuchText, trouble);
        Assert.InRange(new FileInfo(Book).Length, 0, 13_000_000);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 400_000_000);
    }

    [Fact]
    public void SharedString_LongerThanAnyCell_IsRefused() =>
        Assert.Equal(FileTrouble.TooMuchText, Trouble(Head, text => text.Write($"<si><r><t>{Noise(700_000)}</t></r><r><t>{Noise(700_000)}</t></r></si>")));

    [Fact]
    public void Row_OfOneLongStringManyTimes_IsRefused()
    {
        var row = string.Concat(Enumerable.Range(0, 500).Select(at => $"<c r=\"{Letters(at)}2\" t=\"s\"><v>0</v></c>"));

        Assert.Equal(FileTrouble.TooMuchText, Trouble($"{Head}<row r=\"2\">{row}</row>", text => text.Write($"<si><t>{Noise(20_000)}</t></si>")));
    }

    [Fact]
    public void Tag_WithoutEnd_IsRefused() => Assert.Equal(FileTrouble.ZipBomb, Trouble($"{Head}<row r=\"2\" spans=\"{Noise(5 << 20)}\"></row>"));

    [Fact]
    public void Elements_NestedWithoutEnd_AreRefused() =>
        Assert.Equal(FileTrouble.ZipBomb, Trouble($"{Head}<row r=\"2\">{string.Concat(Enumerable.Repeat("<c>", 1000))}"));

    [Fact]
    public void Styles_MoreThanExcelKnows_AreRefused() =>
        Assert.Equal(FileTrouble.ZipBomb, Trouble(Head, styles: string.Concat(Enumerable.Repeat("<xf numFmtId=\"14\"/>", 150_000))));

    [Fact]
    public void List_OfParts_TooLong_IsRefusedBeforeItIsRead() =>
        Assert.Equal(FileTrouble.ZipBomb, Trouble(Head, relationships: $"<!--{Noise(5 << 20)}-->"));

    [Theory]
    [InlineData("""<row r="2"><c r="A2" t="s"><v>99</v></c></row>""")]
    [InlineData("""<row r="2"><c r="A2" t="s"><v>99999999999999</v></c></row>""")]
    [InlineData("""<row r="2"><c r="A2" t="s"><v>-1</v></c></row>""")]
    [InlineData("""<row r="2"><c r="A2"><v>many</v></c></row>""")]
    public void Cell_ThatPointsNowhere_IsOneClearRefusal(string rows) => Assert.Equal(FileTrouble.BrokenWorkbook, Trouble(Head + rows));

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/sharedStrings.xml")]
    [InlineData("xl/styles.xml")]
    [InlineData("xl/workbook.xml")]
    [InlineData("[Content_Types].xml")]
    [InlineData("_rels/.rels")]
    public void Part_Missing_IsOneClearRefusal(string part)
    {
        Make(Head, without: part);

        Assert.Equal(FileTrouble.BrokenWorkbook, Trouble());
    }

    [Fact]
    public async Task Pipe_IsRefusedAndNotWaitedFor()
    {
        var pipe = Path.Combine(folder, "pipe.csv");
        using (var made = Process.Start("mkfifo", [pipe])) await made.WaitForExitAsync(TestContext.Current.CancellationToken);

        var refused = await Task.Run(() => Assert.Throws<UnreadableTableException>(() => TableReader.Open(pipe)), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        Assert.Equal(FileTrouble.Empty, refused.Trouble);
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/urandom")]
    [InlineData("/dev/null")]
    [InlineData("/proc/self/mem")]
    public void Device_IsRefused(string device) => Assert.Equal(FileTrouble.Empty, Assert.Throws<UnreadableTableException>(() => TableReader.Open(device)).Trouble);

    private FileTrouble? Trouble(string rows, Action<TextWriter>? shared = null, string? styles = null, string relationships = "")
    {
        Make(rows, shared, styles: styles, relationships: relationships);
        return Trouble();
    }

    private FileTrouble? Trouble()
    {
        try
        {
            using var table = TableReader.Open(Book);
            _ = table.Rows().Count();
            return null;
        }
        catch (UnreadableTableException refused)
        {
            return refused.Trouble;
        }
    }

    private void Make(string rows, Action<TextWriter>? shared = null, string? without = null, string? styles = null, string relationships = "")
    {
        using var zip = ZipFile.Open(Book, ZipArchiveMode.Create);
        foreach (var (part, text) in XlsxParts.Fixed("Sheet1"))
        {
            Add(part, writer => writer.Write(part switch
            {
                "[Content_Types].xml" => text.Replace(
                    "</Types>",
                    "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>",
                    StringComparison.Ordinal),
                "xl/_rels/workbook.xml.rels" => text.Replace(
                    "</Relationships>",
                    $"{relationships}<Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>",
                    StringComparison.Ordinal),
                "xl/styles.xml" when styles is not null => $"<styleSheet xmlns=\"{Spreadsheet}\"><cellXfs>{styles}</cellXfs></styleSheet>",
                _ => text,
            }));
        }

        Add("xl/sharedStrings.xml", writer =>
        {
            writer.Write($"<sst xmlns=\"{Spreadsheet}\">");
            (shared ?? (text => text.Write("<si><t>甲</t></si>")))(writer);
            writer.Write("</sst>");
        });
        Add("xl/worksheets/sheet1.xml", writer => writer.Write($"<worksheet xmlns=\"{Spreadsheet}\"><sheetData>{rows}</sheetData></worksheet>"));

        void Add(string name, Action<TextWriter> write)
        {
            if (name == without) return;

            using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
            write(writer);
        }
    }

    private static string Letters(int column) => XlsxCells.Letters(column);

    /// <summary>Text that packs little, so that only its size can be held against it.</summary>
    private static string Noise(int length)
    {
        var (random, text) = (new Random(7), new StringBuilder(length + 16));
        while (text.Length < length) text.Append(random.NextInt64().ToString("x16", CultureInfo.InvariantCulture));
        return text.ToString(0, length);
    }
}
