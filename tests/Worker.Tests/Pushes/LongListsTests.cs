using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Tests.Pushes;

/// <summary>However many there are, each is named, and each can be reached.</summary>
public sealed class LongListsTests
{
    [Fact]
    public async Task Digest_MoreThanALineEach_NamesThoseThatCameUpSinceTheLast()
    {
        await using var office = await Overdue(14, last: "2026-02-24T10:00"); // due 10 March
        await office.WalkTo("2026-03-10T09:00");
        foreach (var number in Enumerable.Range(1, 3))
        {
            await office.Customer($"新到期{number}", grade: Grade.C, last: "2026-02-24T10:00"); // due 11 March, after all B
        }

        await office.WalkTo("2026-03-13T09:00");

        var digests = (await office.Said("小明")).Where(said => said.Contains("08:30", StringComparison.Ordinal)).ToList();
        Assert.Contains("\n还有 2 家今天该联系：K13 和 K14\n", digests[0], StringComparison.Ordinal);
        Assert.Contains("：K13、K14、新到期1、新到期2 和新到期3\n", digests[1], StringComparison.Ordinal);
        Assert.Contains("\n…另有 5 家超期没联系，/overdue 看全部\n", digests[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Digest_AWeekMissed_NamesWhatCameUpMeanwhile()
    {
        await using var office = await Overdue(20, last: "2026-02-24T10:00");
        office.Clock.MoveTo(AnOffice.Local("2026-03-12T21:30"));

        await office.WalkTo("2026-03-13T09:00");

        var digest = Assert.Single(await office.Said("小明"));
        Assert.All(Enumerable.Range(1, 20), number => Assert.Contains($"K{number:00}", digest, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Escalation_MoreThanALineEach_NamesAllAndTellsNoneTwice()
    {
        await using var office = await Overdue(30, last: "2026-02-24T10:00"); // the lead's step on the 13th, the manager's on the 18th

        await office.WalkTo("2026-03-17T12:00");

        var raised = Assert.Single(await office.Said("李主管"), said => said.Contains("超期", StringComparison.Ordinal) && said.Contains(" 10:00 ", StringComparison.Ordinal));
        Assert.All(Enumerable.Range(1, 30), number => Assert.Contains($"K{number:00}", raised, StringComparison.Ordinal));
        Assert.Contains("\n另外 18 家：\n小明：K13、K14、", raised, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Escalation_LeadWithOwnCustomersOverdue_StillGetsThrough()
    {
        await using var office = await Overdue(8, last: "2026-03-03T10:00", owner: "李主管", grade: Grade.A);
        await office.Customer("华信电子", grade: Grade.A, last: "2026-03-03T10:00"); // due 10 March

        await office.WalkTo("2026-03-11T12:00");

        Assert.Contains(await office.Said("李主管"), said => said.Contains("华信电子（A）小明", StringComparison.Ordinal));
        var own = Assert.Single(await office.Said("李主管"), said => said.StartsWith("03-11 10:00", StringComparison.Ordinal) && !said.Contains("华信电子", StringComparison.Ordinal));
        Assert.StartsWith("03-11 10:00 4 家超期，今天联系一下？\n🟡 K01（A）超期 1 天", own, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_PageByPage_ReachEveryCustomerOfTheDigest()
    {
        await using var office = await Overdue(6, last: "2026-02-24T10:00");
        await office.WalkTo("2026-03-10T09:00");
        var digest = Assert.Single(await office.Pushed("小明"));
        var seen = Logged(digest);

        var page = await Press(office, digest, digest.Buttons.SelectMany(row => row).ToList().FindIndex(button => button.Do.Verb == "rows"));

        Assert.Equal(4, seen.Count);
        Assert.Equal((OutKind.Edit, digest.Id, digest.Html), (page.Kind, page.Edits, page.Html));
        Assert.Equal(6, seen.Union(Logged(page)).Count());
        Assert.Equal("下一组：K03 ›", page.Buttons[^1][0].Label);
        var again = await Press(office, page, page.Buttons.SelectMany(row => row).Count() - 1);
        Assert.Equal(digest.Id, again.Edits);
    }

    private static HashSet<string> Logged(OutMessage message) =>
        [.. message.Buttons.SelectMany(row => row).Select(button => button.Do.ToString()).Where(what => what.StartsWith("logged:", StringComparison.Ordinal))];

    /// <returns>What the press brought.</returns>
    private static async Task<OutMessage> Press(AnOffice office, OutMessage on, int button)
    {
        var desk = new UpdateHandler(new CommandRunner(office.Get<TeamRules>(), new CustomerNames()), office.Get<IReportMessages>(), office.Get<IDayLists>());
        return await office.Store.Write(
            session =>
            {
                desk.Handle(session, new ChatUpdate { Id = $"press-{on.Id}", Chat = on.Chat, Person = on.Chat, At = office.Clock.GetUtcNow(), Pressed = on.CallbackData(button) }, office.Clock.GetUtcNow());
                return session.All(Documents.Outbox).Last();
            },
            TestContext.Current.CancellationToken);
    }

    private static async Task<AnOffice> Overdue(int count, string last, string owner = "小明", Grade grade = Grade.B)
    {
        var office = new AnOffice("2026-03-10T07:00");
        await office.Person("李主管", Role.Lead, team: "华东");
        await office.Person("小明", team: "华东");
        foreach (var number in Enumerable.Range(1, count))
        {
            await office.Customer($"K{number:00}", owner, grade, last);
        }

        return office;
    }
}
