using SalesBot.Bot.Store;
using SalesBot.Worker.Files.Export;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>/audit: who changed or exported what, when, and from which message.</summary>
public sealed class AuditJourneys
{
    private const string Visit = "今天下午拜访恒通科技，方案认可，下周三前给报价";

    [Fact]
    public async Task Audit_AfterAVisitAndAnExport_NamesBothWithTheirMessages()
    {
        await using var journey = await Journey.Of();
        await journey.Play("!now 2026-03-11T16:00", "@小明", Visit, "@陈静", "/export customers");

        var log = (await journey.Last("@周敏", "/audit")).Text;

        Assert.Contains("今天 16:00 陈静：导出客户", log, StringComparison.Ordinal);
        Assert.Contains("今天 16:00 小明：记一次联系，恒通科技", log, StringComparison.Ordinal);
        Assert.Contains(Visit, log, StringComparison.Ordinal);
        Assert.True(log.IndexOf("陈静", StringComparison.Ordinal) < log.IndexOf("小明：", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Audit_OfWhatWasTakenBack_SaysSo()
    {
        await using var journey = await Journey.Of();
        await journey.Play("!now 2026-03-11T16:00", "@小明", Visit, "> 撤销");

        Assert.Contains("恒通科技（已撤销）", (await journey.Last("@周敏", "/audit 恒通科技")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/audit 小明", true)]
    [InlineData("/audit 陈静", false)]
    [InlineData("/audit 恒通科技", true)]
    [InlineData("/audit 昨天", false)]
    [InlineData("/audit 今天", true)]
    [InlineData("/audit 小明 今天", true)]
    [InlineData("/audit 3月11日", true)]
    [InlineData("/audit 3月10日", false)]
    [InlineData("/audit 小明 昨天", false)]
    public async Task Audit_OfAPersonACustomerOrADay_ShowsOnlyThose(string command, bool shown)
    {
        await using var journey = await Journey.Of();
        await journey.Play("!now 2026-03-11T16:00", "@小明", Visit);

        var log = await journey.Last("@周敏", command);

        Assert.StartsWith("变更记录", log.Text, StringComparison.Ordinal);
        Assert.Equal(shown, log.Text.Contains(Visit, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Audit_OfADayWithoutItsYear_IsTheLastOne()
    {
        await using var journey = await Journey.Of();

        Assert.StartsWith("变更记录 · 3月10日", (await journey.Last("@周敏", "/audit 3月10日")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_ManyChanges_ArePagedWithoutRepeatingOrLosingOne()
    {
        await using var journey = await Journey.Of();
        await Note(journey, Enumerable.Range(0, 30).Select(n => $"test-{n:00}"));

        List<string> pages = [(await journey.Last("@周敏", "/audit 今天")).Text];
        while (pages.Count < 10 && await journey.Last("> 更早") is { } page)
        {
            pages.Add(page.Text);
            if (!page.Buttons.Contains("更早"))
            {
                break;
            }
        }

        var all = string.Concat(pages);
        Assert.Equal(4, pages.Count);
        Assert.All(Enumerable.Range(0, 30), n => Assert.Equal(2, all.Split($"test-{n:00}").Length));
    }

    [Theory]
    [InlineData("小明")]
    [InlineData("李强")]
    [InlineData("陈静")]
    public async Task Audit_NotAsAdmin_IsRefused(string name)
    {
        await using var journey = await Journey.Of();

        Assert.Equal("只有管理员能看变更记录。", (await journey.Last($"@{name}", "/audit")).Text);
    }

    [Fact]
    public async Task Audit_PageTurnedByOneWhoIsNoAdminAnyMore_IsRefused()
    {
        await using var journey = await Journey.Of();
        await Note(journey, Enumerable.Range(0, 30).Select(n => $"test-{n:00}"));
        await journey.Play("@周敏", "/audit");
        await journey.Rehearsal.Store.Write(
            session =>
            {
                var admin = session.All(Documents.Reps).ToList().Single(rep => rep.Name == "周敏");
                session.Upsert(Documents.Reps, admin with { Role = Domain.Team.Role.Manager });
                return 0;
            },
            TestContext.Current.CancellationToken);

        Assert.Equal("只有管理员能看变更记录。", (await journey.Last("> 更早")).Text);
    }

    [Theory]
    [InlineData("/audit 9999年")]
    [InlineData("/audit 1年")]
    [InlineData("/audit 2026年2月30日")]
    public async Task Audit_OfDaysAtTheEndOfTheCalendar_IsAnswered(string command)
    {
        await using var journey = await Journey.Of();

        await journey.Play("@周敏", command);

        Assert.DoesNotContain(await journey.Read(session => session.All(Documents.Inbox).ToList()), entry => entry.Tries > 0);
    }

    [Fact]
    public async Task Audit_OfNothingKnown_SaysWhatToName()
    {
        await using var journey = await Journey.Of();

        Assert.StartsWith("没找到叫「没这人」的", (await journey.Last("@周敏", "/audit 没这人")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_OfEveryKindOfCommand_HasWords()
    {
        await using var journey = await Journey.Of("en");
        string[] commands = [.. typeof(Bot.Records.SalesCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Bot.Records.SalesCommand)) && !type.IsAbstract).Select(type => type.Name)];
        await Note(journey, commands);

        var admin = await journey.Read(session => session.All(Documents.Reps).First(rep => rep.Role == Domain.Team.Role.Admin).Name);
        var page = await journey.Last($"@{admin}", "/audit today");
        while (true)
        {
            Assert.DoesNotContain(commands, command => page.Text.Contains($"Command line: {command}", StringComparison.Ordinal));
            if (!page.Buttons.Contains("Older"))
            {
                break;
            }

            page = await journey.Last("> Older");
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public async Task Export_ByTheCommandLine_IsNotedWhenItWasCarriedOut(int code, int notes)
    {
        await using var journey = await Journey.Of();

        await AuditNote.Keep(journey.Rehearsal.Store, "export:all", code, journey.Rehearsal.Now, TestContext.Current.CancellationToken);

        var log = (await journey.Last("@周敏", "/audit 今天")).Text;
        Assert.Equal(notes, log.Split("命令行：导出全部数据").Length - 1);
    }

    private static Task<int> Note(Journey journey, IEnumerable<string> changes) => journey.Rehearsal.Store.Write(
        session =>
        {
            foreach (var what in changes)
            {
                session.Upsert(Documents.Changes, new ChangeEntry(Ids.New(journey.Rehearsal.Now), journey.Rehearsal.Now, null, what, null, []));
            }

            return 0;
        },
        TestContext.Current.CancellationToken);
}
