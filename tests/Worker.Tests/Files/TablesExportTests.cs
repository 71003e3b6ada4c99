using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Reports.Tables;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Worker.Commands;
using SalesBot.Worker.Files;
using SalesBot.Worker.Files.Pictures;
using Table = SalesBot.Bot.Reports.Tables.Table;

namespace SalesBot.Worker.Tests.Files;

public sealed class TablesExportTests : ImportHost
{
    private const string Customers =
        "客户编号,客户名称,行业,规模,区域,联系人,职务,联系方式,客户分级,合作阶段,负责人,首次接触时间,核心需求,潜力评分\n"
        + "YL-ZX-QZ-001,恒通科技,医疗,中型,华东,王建国,采购经理,13812345678,A,成交,小明,2025-01-10,扩产,8\n"
        + "ZZ-DX-QZ-001,=华信电子,制造,大型,华北,赵工,,13987654321,B,意向,阿依,2026-02-01,,\n";

    private const string Orders =
        "订单号,日期,客户编号,销售人员,产品,金额\nS1,2026-03-05,YL-ZX-QZ-001,小明,检测仪器,125000\nS2,2025-12-05,YL-ZX-QZ-001,小明,检测仪器,50000\nS3,2025-09-05,YL-ZX-QZ-001,小明,耗材,2000\n";

    private const string FollowUps =
        "客户编号,跟进人,跟进时间,跟进方式,跟进内容,客户反馈,异议,下一步行动,下一步时间\n"
        + "YL-ZX-QZ-001,小明,2026-03-09 15:00,上门拜访,谈了扩产计划,方案认可,价格偏高,提交报价,2026-03-18\n"
        + "YL-ZX-QZ-001,小明,2026-02-09 15:00,电话,确认参数,,,,\n";

    private const string Targets = "周期,销售人员,基础目标\n2026-03,小明,100000\n";

    private static readonly string[] Ids = ["S1-1", "S1-2", "S2-1", "S2-2", "S2-3", "S5-1", "S5-2", "S5-3", "S5-4"];

    private static readonly Reporter Reporter = new(new ReviewRules(), "CNY");

    [Fact]
    public async Task Xlsx_AllTables_AreSheetsWithTheirOwnHeadings()
    {
        await Fill();

        Assert.Equal(0, await Export("xlsx"));

        using var file = SpreadsheetDocument.Open(PathOf("out/tables-2026-03.xlsx"), isEditable: false);
        OfficeFile.AssertValid(file);
        Assert.Equal(Ids, file.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value!.Split(' ')[0]));
        var first = ((WorksheetPart)file.WorkbookPart.GetPartById("rIdSheet1")).Worksheet.Descendants<Row>().First();
        Assert.Equal(
            ["分析周期", "销售人员", "产品/服务类别", "目标销售额(元)", "实际销售额(元)", "目标完成率(%)", "同比增长率(%)", "环比增长率(%)", "备注"],
            first.Elements<Cell>().Select(cell => cell.InnerText));
    }

    [Fact]
    public async Task Csv_AllTables_AreAFileEach_AndNoNameBecomesAFormula()
    {
        await Fill();

        Assert.Equal(0, await Export("csv"));

        Assert.Equal(Ids.Select(id => $"{id}-2026-03.csv").Order(StringComparer.Ordinal), Directory.GetFiles(PathOf("out")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(",=华信", await File.ReadAllTextAsync(PathOf("out/S1-2-2026-03.csv"), Cancel), StringComparison.Ordinal);
        Assert.Contains("125,", (await File.ReadAllTextAsync(PathOf("out/S1-1-2026-03.csv"), Cancel)).Replace("125000", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_OfEachTable_SayWhatTheRecordsSay()
    {
        await Fill();

        var tables = (await All(_ => true)).ToDictionary(table => table.Name.Split(' ')[0], table => table.Rows);

        Assert.Contains(tables["S1-1"], row => row is ["2026年3月", "小明", "检测仪器", _, 125_000m, _, _, _, "大单：恒通科技 12.5 万"]);
        Assert.Contains(tables["S1-1"], row => row is ["2026年3月", "小明", "全部产品", 100_000m, 125_000m, 1.25m, ..]);
        Assert.Equal(["YL-ZX-QZ-001", "恒通科技（医疗/中型）", "王建国/采购经理", "13812345678", new DateOnly(2025, 1, 10), new DateOnly(2026, 3, 9), "上门拜访", "扩产", "成交"], tables["S1-2"][0].Take(9));
        Assert.Equal("月均 1.5 万/潜力 8 分", tables["S1-2"][0][9]);
        Assert.Equal("谈了扩产计划；反馈：方案认可；异议：价格偏高", Assert.Single(tables["S2-1"])[9]);
        Assert.Equal("3月18日 提交报价", tables["S2-1"][0][10]);
        Assert.Contains(tables["S2-3"], row => row is ["2026年一季度", "华东", _, 125_000m, ..] && row[6] is "恒通科技 12.5 万" && row[9] is "小明");
        Assert.Equal(["YL-ZX-QZ-001", 26, 3, 177_000m], tables["S5-2"][0].Take(4));
        // 5 Sep, 5 Dec, 5 Mar: 181 days over two gaps.
        Assert.Equal(2.97m, Math.Round((decimal)tables["S5-3"][0][2]!, 2));
        Assert.Equal("价格偏高", tables["S5-3"][0][4]);
    }

    [Fact]
    public async Task Phones_OutsideTheReadersScope_AreMasked()
    {
        await Fill();

        var tables = (await All(customer => customer.Name == "恒通科技")).ToDictionary(table => table.Name.Split(' ')[0], table => table.Rows);

        Assert.Equal(["13812345678", "139****4321"], tables["S1-2"].Select(row => row[3]));
        Assert.Equal(["138****5678", "139****4321"], tables["S5-1"].Select(row => row[5]));
    }

    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("zh-Hant")]
    [InlineData("en")]
    public async Task Tables_InEveryLanguage_AreRectangular(string tag)
    {
        await Fill();

        var tables = await Store.Read(
            session => SystemTables.All(Reporter.Open(session, Today), Period.Quarter(2026, 1), Scope.All, Today, Language.Read(tag)!, "CNY", _ => true)
                .Concat(SystemTables.OfCustomers(Reporter.Open(session, Today), Period.Month(2026, 3), new Scope(ScopeKind.Rep, "小明"), Today, Language.Read(tag)!, "CNY")).ToList(),
            Cancel);

        Assert.All(tables, table => Assert.All(table.Total is { } total ? table.Rows.Append(total) : table.Rows, row => Assert.Equal(table.Columns.Count, row.Count)));
    }

    [Theory]
    [InlineData(ReportKind.Customers, "2026-03")]
    [InlineData(ReportKind.Quarter, "2026-Q1")]
    public async Task Documents_OfQuarterAndCustomers_AreValidAndCarryTheirTables(ReportKind kind, string period)
    {
        await Fill();
        using var pictures = new PictureMaker();
        using var deals = new DealRoll(Store, new CustomerWatch(), Options.Rules, Clock);
        var files = new ReportFiles(Store, Reporter, pictures, deals, Options.Rules, Clock);
        var request = new ReportRequest(kind, Period.Parse(period)!, Scope.All);

        foreach (var language in Language.All)
        {
            using var word = WordprocessingDocument.Open(new MemoryStream((await files.Make(new ReportFile(request, "docx", language.Tag), Cancel))!), isEditable: false);
            OfficeFile.AssertValid(word);
            Assert.Contains("恒通科技", word.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
            using var excel = SpreadsheetDocument.Open(new MemoryStream((await files.Make(new ReportFile(request, "xlsx", language.Tag), Cancel))!), isEditable: false);
            OfficeFile.AssertValid(excel);
        }
    }

    [Fact]
    public async Task CommandLine_UnknownFormatOrPeriod_IsTwo()
    {
        Assert.Equal(2, await Export("pdf"));
        Assert.Equal(2, await Export("csv", "2026-13"));
    }

    private static DateOnly Today { get; } = DateOnly.FromDateTime(Now.DateTime);

    private Task<IReadOnlyList<Table>> All(Func<Domain.Customers.Customer, bool> seesPhone) => Store.Read(
        session => SystemTables.All(Reporter.Open(session, Today), Period.Month(2026, 3), Scope.All, Today, Language.Simplified, "CNY", seesPhone), Cancel);

    private Task<int> Export(string format, string? period = null) =>
        ExportTables.Run(Store, Reporter, period, PathOf("out"), format, Now, Language.Simplified, new StringWriter(), new StringWriter(), Cancel);

    private async Task Fill()
    {
        await Import(FileKind.People, People);
        await Import(FileKind.Customers, Customers);
        await Import(FileKind.FollowUps, FollowUps);
        await Import(FileKind.Orders, Orders);
        await Import(FileKind.Targets, Targets);
    }
}
