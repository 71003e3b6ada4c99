using SalesBot.Bot.Reports;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Tests.Pushes;

public sealed class MonthReportTests
{
    private static readonly ReportRequest April = ReportRequest.Parse("month:2026-04:all")!;

    [Fact]
    public async Task MonthReport_FirstWorkingDayAfterAHoliday_GoesToManagersAndLeadsOnce()
    {
        await using var office = new AnOffice("2026-04-30T20:00");
        await office.Person("王经理", Role.Manager);
        await office.Person("李主管", Role.Lead, team: "华东", language: "en");
        await office.Person("小明", team: "华东");

        await office.WalkTo("2026-05-12T20:00");

        Assert.Equal(["05-06 09:00 四月的数字齐了，Word 和 Excel 在后面。\nmonth:2026-04:all"], await office.Said("王经理"));
        Assert.Equal(["05-06 09:00 The figures for April are in; Word and Excel attached.\nmonth:2026-04:team:华东"], await office.Said("李主管"));
        Assert.Empty(await office.Said("小明"));
        Assert.Equal(
            [new ReportFile(April, "docx", "zh-Hans"), new ReportFile(April, "xlsx", "zh-Hans")],
            (await office.Pushed("王经理"))[0].Files.Select(file => file.Recipe));
    }

    [Fact]
    public async Task MonthReport_MonthWithoutRecords_IsNotSent()
    {
        await using var office = new AnOffice("2026-02-28T20:00");
        await office.Person("王经理", Role.Manager);

        await office.WalkTo("2026-03-10T20:00");

        Assert.Empty(await office.Pushed());
    }
}
