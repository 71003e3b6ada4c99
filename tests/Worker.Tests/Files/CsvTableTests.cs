using System.Text;
using SalesBot.Worker.Files.Tables;

namespace SalesBot.Worker.Tests.Files;

public sealed class CsvTableTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-csv-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-8-bom")]
    [InlineData("gb18030")]
    public void Open_EitherEncoding_ReadsTheSameText(string encoding)
    {
        using var table = Open("姓名,备注\n王堃,\"逗号,和\"\"引号\"\"\"\n镕,𠮷\n", encoding);

        Assert.Equal(["姓名", "备注"], table.Headings.Select(heading => heading.Trim('\uFEFF')));
        var rows = table.Rows().ToList();
        Assert.Equal(["王堃", "逗号,和\"引号\""], rows[0].Cells);
        Assert.Equal(["镕", "𠮷"], rows[1].Cells);
    }

    [Fact]
    public void Rows_BlankAndBrokenOverLines_KeepTheLineTheyStartOn()
    {
        using var table = Open("a,b\n1,\"two\nlines\"\n\n,\n3,4\n");

        Assert.Equal([2L, 6L], table.Rows().Select(row => row.Line));
    }

    [Theory]
    [InlineData("a;b\n1;2\n")]
    [InlineData("a\tb\n1\t2\n")]
    [InlineData("a,b\n1,2\n")]
    public void Open_OtherSeparators_AreSeenInTheHeadings(string text)
    {
        using var table = Open(text);

        Assert.Equal(["a", "b"], table.Headings);
        Assert.Equal(["1", "2"], table.Rows().Single().Cells);
    }

    [Fact]
    public void Rows_ApostropheBeforeAFormula_ComesOffAgain()
    {
        using var table = Open("a\n'=1+1\n'quoted'\n");

        Assert.Equal(["=1+1", "'quoted'"], table.Rows().Select(row => row.Cells[0]));
    }

    [Fact]
    public void Open_NeitherEncoding_IsRefused() => Refused(FileTrouble.WrongEncoding, [0x61, 0x2C, 0xFF, 0xFF, 0x0A]);

    [Fact]
    public void Open_Picture_IsNoTable() => Refused(FileTrouble.NotATable, [0x01, 0x00, 0x00, 0x0D, 0x49]);

    [Fact]
    public void Open_NoBytes_IsEmpty() => Refused(FileTrouble.Empty, []);

    [Fact]
    public void Rows_QuoteInsideAText_IsText()
    {
        using var table = Open("a,b\n5\" pipe,2\n");

        Assert.Equal(["5\" pipe", "2"], table.Rows().Single().Cells);
    }

    [Theory]
    [InlineData("3,\"never closed\n5,6\n")]
    [InlineData("3,\"closed\" too early\n")]
    public void Rows_BrokenQuotes_NameTheirLine(string rows)
    {
        using var table = Open("a,b\n1,2\n" + rows);

        var refused = Assert.Throws<UnreadableTableException>(() => table.Rows().ToList());
        Assert.Equal(FileTrouble.BrokenQuotes, refused.Trouble);
        Assert.Equal(3, refused.Line);
    }

    [Fact]
    public void Rows_AMillionColumns_AreRefused()
    {
        using var table = Open("a,b\n" + string.Join(',', Enumerable.Repeat("1", 1_000_000)) + "\n");

        var refused = Assert.Throws<UnreadableTableException>(() => table.Rows().ToList());
        Assert.Equal(FileTrouble.TooManyColumns, refused.Trouble);
        Assert.Equal(2, refused.Line);
    }

    private void Refused(FileTrouble trouble, byte[] bytes)
    {
        var path = Path.Combine(folder, "bad.csv");
        File.WriteAllBytes(path, bytes);

        Assert.Equal(trouble, Assert.Throws<UnreadableTableException>(() => TableReader.Open(path)).Trouble);
    }

    private ITable Open(string text, string encoding = "utf-8")
    {
        var path = Path.Combine(folder, "table.csv");
        File.WriteAllBytes(path, encoding switch
        {
            "gb18030" => FileEncoding.Gb18030.GetBytes(text),
            "utf-8-bom" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
            _ => Encoding.UTF8.GetBytes(text),
        });
        return TableReader.Open(path);
    }
}
