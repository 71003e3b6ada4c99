using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.SpotChecks;
using SalesBot.Domain;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Tests.Pushes;

public sealed class SpotCheckTests
{
    [Fact]
    public async Task SpotCheck_Friday_DrawsFiveOfTheTeamsRecordsOfTheWeek()
    {
        await using var office = await Team("2026-03-13T07:00");
        foreach (var number in Enumerable.Range(1, 7))
        {
            await office.Contact("华信电子", $"2026-03-11T{9 + number:00}:00", $"第 {number} 次");
        }

        await office.Contact("华信电子", "2026-03-06T10:00", "上周的");
        await office.Contact("南粤电器", "2026-03-11T10:00", "别的组的", by: "阿强");

        await office.WalkTo("2026-03-13T17:00");

        var push = (await office.Pushed("李主管"))[^1];
        var lines = (await office.Said("李主管"))[^1].Split('\n');
        Assert.Equal("03-13 16:00 本周抽查 5 条记录", lines[0]);
        Assert.All(lines.Skip(1), line => Assert.Matches(@"^\d\. 华信电子 · 小明 · 3月11日 电话：第 \d 次$", line));
        Assert.Equal(5, lines.Skip(1).Distinct().Count());
        Assert.Equal(5, push.Buttons.Count);
        Assert.EndsWith(":good", push.Buttons[0][0].Do.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SpotCheck_FridayOff_ComesOnTheLastWorkingDayBefore()
    {
        await using var office = await Team("2026-06-15T00:00"); // Friday 19 June is Dragon Boat
        await office.Contact("华信电子", "2026-06-16T10:00");

        await office.WalkTo("2026-06-21T20:00");

        Assert.Contains(await office.Said("李主管"), line => line.StartsWith("06-18 16:00 本周抽查 1 条记录", StringComparison.Ordinal));
    }

    [Fact]
    public void Draw_SameSeed_IsTheSameWhateverTheOrder()
    {
        var records = Enumerable.Range(0, 20).Select(number => new FollowUp
        {
            Id = $"f{number}", Customer = new("X"), Rep = new RepId("r"), At = DateTimeOffset.UnixEpoch, Method = Method.Call, Summary = "x",
        }).ToList();

        var drawn = SpotCheck.Draw(records, 5, "week 11");

        Assert.Equal(drawn, SpotCheck.Draw(Enumerable.Reverse(records), 5, "week 11"));
        Assert.NotEqual(drawn, SpotCheck.Draw(records, 5, "week 12"));
    }

    [Fact]
    public async Task Judge_VerdictThenComment_AreKeptTogether()
    {
        await using var office = await Team("2026-03-13T07:00");
        await office.Contact("华信电子", "2026-03-11T10:00");
        var record = (await office.Store.Read(session => session.All(Documents.FollowUps).ToList(), Cancel))[^1].Id;

        await office.Do(new JudgeFollowUp(record, false), by: "李主管");
        await office.Do(new JudgeFollowUp(record, null, "下一步没写日期"), by: "李主管");

        var check = await office.Store.Read(session => session.Get(Documents.SpotChecks, SpotCheck.IdOf(record, new RepId("李主管"))), Cancel);
        Assert.Equal((false, "下一步没写日期"), (check!.Good, check.Comment));
    }

    [Theory]
    [InlineData("小明")]
    [InlineData("小红")]
    [InlineData("孙主管")]
    public async Task Judge_AnybodyButTheAuthorsLead_IsRefused(string by)
    {
        await using var office = await Team("2026-03-13T07:00");
        await office.Person("小红", team: "华东");
        await office.Person("孙主管", Role.Lead, team: "华南");
        await office.Contact("华信电子", "2026-03-11T10:00");
        var record = (await office.Store.Read(session => session.All(Documents.FollowUps).ToList(), Cancel))[^1].Id;

        Assert.IsType<Result<Done>.Refused>(await office.Do(new JudgeFollowUp(record, true), by));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<AnOffice> Team(string start)
    {
        var office = new AnOffice(start);
        await office.Person("李主管", Role.Lead, team: "华东");
        await office.Person("小明", team: "华东");
        await office.Person("阿强", team: "华南");
        await office.Customer("华信电子", last: "2026-02-27T10:00");
        return office;
    }
}
