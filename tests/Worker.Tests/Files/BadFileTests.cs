using System.IO.Compression;
using System.Text;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Worker.Files;
using SalesBot.Worker.Files.Import;

namespace SalesBot.Worker.Tests.Files;

/// <summary>Files that cannot be read, each bad only after rows that could: a clear message in every language, and nothing written.</summary>
public sealed class BadFileTests : ImportHost
{
    private const string Heading = "客户名称,负责人";

    private const string Good = "好客户,小明\n";

    [Theory]
    [InlineData("encoding.csv", "GB18030", "GB18030", "GB18030")]
    [InlineData("heading.csv", "缺少必需的列", "缺少必需的欄", "owner")]
    [InlineData("columns.csv", "512", "512", "512")]
    [InlineData("quotes.csv", "引号", "引號", "quote")]
    [InlineData("formula.xlsx", "公式", "公式", "formula")]
    [InlineData("bomb.xlsx", "解压", "解壓", "unpack")]
    [InlineData("cut.xlsx", "打不开", "打不開", "open")]
    [InlineData("picture.csv", "不是表格", "不是表格", "table")]
    [InlineData("empty.csv", "空的", "空的", "empty")]
    public async Task File_Bad_SaysWhatIsWrongAndChangesNothing(string name, string simplified, string traditional, string english)
    {
        await Clean(FileKind.People, People);
        Make(name);
        var before = await Everything();

        var result = await ImportFile(FileKind.Customers, PathOf(name));

        Assert.NotNull(result.Refused);
        foreach (var (language, words) in new[] { (Language.Simplified, simplified), (Language.Traditional, traditional), (Language.English, english) })
        {
            var said = ImportWording.Refused(result.Refused, name, language);
            Assert.StartsWith(name, said, StringComparison.Ordinal);
            Assert.Contains(words, said, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain('\n', said);
        }

        Assert.Equal(before, await Everything());
    }

    [Fact]
    public async Task Cell_OfTheYear9999_IsLeftBlankAndTold()
    {
        await Clean(FileKind.People, People);

        var result = await Import(FileKind.Customers, "客户名称,负责人,首次接触时间\n好客户,小明,2026-03-01\n坏客户,小明,9999-12-31\n");

        var problem = Assert.Single(result.LeftOut);
        Assert.Equal((2, 3L, "首次接触时间"), (result.Created, problem.Line, problem.Column));
        Assert.Contains("1900", ImportWording.Problem(problem, "a.csv", Language.Simplified), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cell_FarTooLong_IsShownCutBetweenCharacters()
    {
        await Clean(FileKind.People, People);

        var result = await Import(FileKind.Customers, $"客户名称,负责人,备注\n坏客户,小明,{new string('长', 18)}👍{new string('长', 30_000)}\n");

        Assert.Equal(new string('长', 18) + "…", Assert.Single(result.LeftOut).Value);
    }

    [Fact]
    public async Task Orders_OneNumberWithTwoContents_KeepTheFirstAndTellTheSecond()
    {
        await TeamAndCustomers();
        const string row = "S-1,2026-03-05,恒通科技,小明,耗材,100\n";

        var result = await Import(FileKind.Orders, $"订单号,日期,客户编号,销售人员,产品,金额\n{row}{row}S-1,2026-03-05,恒通科技,小明,配件,300\n");

        var problem = Assert.Single(result.Problems);
        Assert.Equal((4L, "订单号", Trouble.NumberTwice), (problem.Line, problem.Column, problem.What));
        Assert.Contains("第 2 行", ImportWording.Problem(problem, "a.csv", Language.Simplified), StringComparison.Ordinal);
        Assert.Equal(Domain.Money.Of(100), Assert.Single(await All(Documents.Orders)).Amount);
    }

    [Theory]
    [InlineData("金额", "$300")]
    [InlineData("金额,币种", "300,USD")]
    [InlineData("金额,币种", "300,美元")]
    [InlineData("金额,币种,原币金额", ",USD,300")]
    [InlineData("金额,原币金额", "0,$300")]
    public async Task Orders_InAnotherCurrency_AreKeptAsSaidAndNotTakenForYuan(string titles, string cells)
    {
        await TeamAndCustomers();

        await Clean(FileKind.Orders, $"订单号,日期,客户编号,销售人员,产品,{titles}\nS-1,2026-03-05,恒通科技,小明,耗材,{cells}\n");

        var order = Assert.Single(await All(Documents.Orders));
        Assert.Equal((Domain.Money.Zero, new Domain.Money(30_000, "USD")), (order.Amount, order.AsSaid));
    }

    [Fact]
    public async Task OrdersAndPayments_WithARate_CountByItAndImportedAgainChangeNothing()
    {
        await TeamAndCustomers();
        await Store.Write(session => { session.Upsert(Documents.Settings, Bot.Records.Rates.With(session, "USD", 7.1m)); return true; }, Cancel);
        (FileKind Kind, string Text)[] files =
        [
            (FileKind.Orders, "订单号,日期,客户编号,销售人员,产品,金额,成本,币种\nS-1,2026-03-05,恒通科技,小明,耗材,300,100,USD\n"),
            (FileKind.Payments, "日期,订单号,金额\n2026-03-10,S-1,$200\n2026-03-11,S-1,$100\n"),
        ];
        foreach (var (kind, text) in files)
        {
            await Clean(kind, text);
        }

        await Store.Write(session => { session.Upsert(Documents.Settings, Bot.Records.Rates.With(session, "USD", 8m)); return true; }, Cancel);
        var before = await Everything();
        foreach (var (kind, text) in files)
        {
            await Clean(kind, text);
        }

        var order = Assert.Single(await All(Documents.Orders));
        Assert.Equal((Domain.Money.Of(2_130), Domain.Money.Of(710)), (order.Amount, order.Cost));
        Assert.Equal(order.Amount.Minor, (await All(Documents.Payments)).Sum(payment => payment.Amount.Minor));
        Assert.Equal(before, await Everything());
    }

    [Theory]
    [InlineData("金额,币种", "300,积分")]
    [InlineData("金额,币种,原币金额", "300,USD,很多")]
    public async Task Orders_InACurrencyNobodyKnows_AreRejected(string titles, string cells)
    {
        await TeamAndCustomers();

        var result = await Import(FileKind.Orders, $"订单号,日期,客户编号,销售人员,产品,{titles}\nS-1,2026-03-05,恒通科技,小明,耗材,{cells}\n");

        Assert.NotEmpty(result.Problems);
        Assert.Empty(await All(Documents.Orders));
    }

    private void Make(string name)
    {
        switch (name)
        {
            case "encoding.csv":
                File.WriteAllBytes(PathOf(name), [.. Encoding.UTF8.GetBytes($"{Heading}\n{Good}"), 0xFF, 0xFF, (byte)'\n']);
                break;
            case "heading.csv":
                Write(name, "客户名称,区域\n好客户,华东\n");
                break;
            case "columns.csv":
                Write(name, $"{Heading}\n{Good}{new string(',', 1_000_000)}\n");
                break;
            case "quotes.csv":
                Write(name, $"{Heading}\n{Good}\"没有结尾,小明\n");
                break;
            case "picture.csv":
                File.WriteAllBytes(PathOf(name), [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 0, 0, 13]);
                break;
            case "empty.csv":
                Write(name, "");
                break;
            default:
                Workbook(PathOf(name), name == "formula.xlsx" ? "<row r=\"3\"><c r=\"A3\" t=\"str\"><f>1+1</f></c></row>" : name == "bomb.xlsx" ? new string(' ', 200 << 20) : "");
                if (name == "cut.xlsx")
                {
                    File.WriteAllBytes(PathOf(name), File.ReadAllBytes(PathOf(name))[..^120]);
                }

                break;
        }
    }

    private static void Workbook(string path, string more)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (part, text) in XlsxParts.Fixed("客户").Append(("xl/worksheets/sheet1.xml", Sheet(more))))
        {
            using var writer = new StreamWriter(zip.CreateEntry(part).Open());
            writer.Write(text);
        }
    }

    private static string Sheet(string more) => $"""
        <worksheet xmlns="{OfficeXml.Spreadsheet}"><sheetData>
        <row r="1"><c r="A1" t="inlineStr"><is><t>客户名称</t></is></c><c r="B1" t="inlineStr"><is><t>负责人</t></is></c></row>
        <row r="2"><c r="A2" t="inlineStr"><is><t>好客户</t></is></c><c r="B2" t="inlineStr"><is><t>小明</t></is></c></row>
        {more}</sheetData></worksheet>
        """;
}
