using System.Text.Json;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Worker.Commands;
using SalesBot.Worker.Files;
using SalesBot.Worker.Files.Pictures;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Tests.Files;

namespace SalesBot.Worker.Tests.Commands;

public sealed class ReportVerbTests : ImportHost
{
    private const string Targets = "周期,销售人员,基础目标\n2026-03,小明,100000\n2026-04,小明,120000\n";

    private const string Orders = "订单号,日期,客户编号,销售人员,产品,金额\nS1,2026-03-05,YL-ZX-QZ-001,小明,检测仪器,12.5万\nS2,2026-02-05,YL-ZX-QZ-001,小明,检测仪器,5万\n";

    private readonly StringWriter output = new();

    private readonly StringWriter errors = new();

    [Fact]
    public async Task Text_Month_TellsHeadlineAndEverySection()
    {
        Assert.Equal(0, await Report(new Asked("month", "2026-03")));

        var text = output.ToString();
        Assert.StartsWith("三月 · 全公司　截至 3月31日", text, StringComparison.Ordinal);
        Assert.Contains("销售额 12.5 万，完成 125%（比二月 +150%）", text, StringComparison.Ordinal);
        Assert.Contains("按产品", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", text, StringComparison.Ordinal);
        Assert.Empty(errors.ToString());
    }

    [Fact]
    public async Task Json_Month_IsTheContractsObject()
    {
        Assert.Equal(0, await Report(new Asked("month", "2026-03", "rep:小明", "json")));

        using var json = JsonDocument.Parse(output.ToString());
        Assert.Equal("rep:小明", json.RootElement.GetProperty("scope").GetString());
        Assert.Equal(125_000m, json.RootElement.GetProperty("kpi").GetProperty("sales").GetDecimal());
        Assert.True(json.RootElement.GetProperty("findings").GetArrayLength() > 0);
    }

    [Fact]
    public async Task Json_Customers_HasTheCustomerTablesToo()
    {
        Assert.Equal(0, await Report(new Asked("customers", "2026-03", Format: "json")));

        using var json = JsonDocument.Parse(output.ToString());
        var customers = json.RootElement.GetProperty("customers");
        Assert.Equal(["basics", "value", "behaviour", "strategy"], customers.EnumerateObject().Select(part => part.Name));
        Assert.Equal("2-1-2".Length, customers.GetProperty("value")[0].GetProperty("rfm").GetString()!.Length);
        Assert.Equal(175_000m, customers.GetProperty("value")[0].GetProperty("amount").GetDecimal());
    }

    [Fact]
    public async Task NoPeriod_OnTheFirst_IsTheMonthThatEnded()
    {
        Assert.Equal(0, await Report(new Asked("month")));

        Assert.StartsWith("三月", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public async Task File_Formats_AreWrittenWhereAsked(string format)
    {
        var path = PathOf($"new/folder/report.{format}");

        Assert.Equal(0, await Report(new Asked("month", "2026-03", "all", format, path)));

        Assert.Equal(path, output.ToString().Trim());
        Assert.Equal("PK"u8.ToArray(), (await File.ReadAllBytesAsync(path, Cancel))[..2]);
    }

    [Fact]
    public async Task Picture_NoFont_IsOneAndSaysWhy()
    {
        using var unable = new PictureMaker(fonts: () => throw new PictureException("the font is gone"));

        Assert.Equal(1, await Report(new Asked("month", "2026-03", Format: "png", Out: PathOf("a.png")), unable));

        Assert.Contains("the font is gone", errors.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(PathOf("a.png")));
    }

    [Theory]
    [InlineData("week", null, null, "text", "month、quarter、year、customers")]
    [InlineData("month", "2026-13", null, "text", "2026-03")]
    [InlineData("month", "2026-Q1", null, "text", "2026-03")]
    [InlineData("quarter", "2026-03", null, "text", "2026-Q1")]
    [InlineData("month", null, "小明", "text", "rep:姓名")]
    [InlineData("month", null, "rep:", "text", "rep:姓名")]
    [InlineData("month", null, null, "pdf", "docx")]
    public async Task CommandLine_Wrong_IsTwoAndOneLineThatSaysWhatToDo(string kind, string? period, string? scope, string format, string hint)
    {
        Assert.Equal(2, await Report(new Asked(kind, period, scope, format)));

        Assert.Contains(hint, Assert.Single(errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Empty(output.ToString());
    }

    [Theory]
    [InlineData("rep:谁", "小明")]
    [InlineData("team:谁", "销售一部")]
    [InlineData("product:谁", "检测仪器")]
    public async Task Name_NobodyBears_IsOneAndNamesTheKnown(string scope, string known)
    {
        Assert.Equal(1, await Report(new Asked("month", "2026-03", scope)));

        Assert.Contains(known, errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Out_UnwritablePlace_IsOneAndSaysWhere()
    {
        var taken = Write("file", "");

        Assert.Equal(1, await Report(new Asked("month", "2026-03", Format: "xlsx", Out: Path.Combine(taken, "a.xlsx"))));

        Assert.Contains(taken, errors.ToString(), StringComparison.Ordinal);
    }

    /// <summary>What comes after a period changes nothing of it: no stage, no overdue customer, nobody new.</summary>
    [Theory]
    [InlineData("month", "json")]
    [InlineData("month", "text")]
    [InlineData("customers", "json")]
    public async Task Closed_PrintedMonthsLater_IsTheSame(string kind, string format)
    {
        const string Heading = "客户编号,跟进人,跟进时间,跟进方式,跟进内容,阶段变更\n";
        await TeamAndCustomers();
        await Clean(FileKind.FollowUps, Heading + "YL-ZX-QZ-001,小明,2026-03-05 10:00,电话,确认了三月的补货数量和交期,谈判\n");
        Assert.Equal(0, await Report(new Asked(kind, "2026-03", Format: format)));
        var then = output.ToString();
        Assert.Contains(format == "text" ? "恒通科技" : kind == "month" ? "overdueKeyCustomers" : "YL-ZX-QZ-001", then, StringComparison.Ordinal);

        await Clean(FileKind.FollowUps, Heading + "YL-ZX-QZ-001,小明,2026-04-20 10:00,电话,对方说不再合作了换了供应商,流失\n");
        await Import(FileKind.Customers, TwoCustomers + "ZZ-DX-QZ-002,新来的公司,阿依,B\n");
        output.GetStringBuilder().Clear();
        Assert.Equal(0, await Report(new Asked(kind, "2026-03", Format: format), at: Now.AddMonths(3)));

        Assert.Equal(then, output.ToString());
    }

    [Fact]
    public async Task Json_NextTargets_HaveTheTeamsRow_AndATotalThatItStandsIn()
    {
        await TeamAndCustomers();
        await Store.Write(session => { session.Upsert(Documents.Targets, new Domain.Sales.Target(Period.Month(2026, 4), "team:销售一部", null, Domain.Money.Of(300_000))); return 0; }, Cancel);
        Assert.Equal(0, await Report(new Asked("month", "2026-03", Format: "json")));

        using var json = JsonDocument.Parse(output.ToString());
        Assert.Equal([("销售一部", true, 300_000m), ("小明", false, 120_000m)], json.RootElement.GetProperty("nextTargets").EnumerateArray()
            .Select(row => (row.GetProperty("holder").GetString(), row.GetProperty("team").GetBoolean(), row.GetProperty("base").GetDecimal())));
        Assert.Equal(300_000m, json.RootElement.GetProperty("nextTarget").GetProperty("base").GetDecimal());
    }

    private async Task<int> Report(Asked asked, PictureMaker? other = null, DateTimeOffset? at = null)
    {
        using var pictures = other ?? new PictureMaker();
        await Import(FileKind.People, People);
        await Import(FileKind.Customers, TwoCustomers);
        await Import(FileKind.Orders, Orders);
        await Import(FileKind.Targets, Targets);
        var reporter = new Reporter(new ReviewRules(), "CNY");
        using var deals = new DealRoll(Store, new CustomerWatch(), Options.Rules, Clock);
        return await ReportVerb.Run(Store, reporter, new ReportFiles(Store, reporter, pictures, deals, Options.Rules, Clock), asked, at ?? Now, Language.Simplified, new Terminal(output, errors), Cancel);
    }
}
