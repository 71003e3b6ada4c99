using Microsoft.Extensions.DependencyInjection;
using SalesBot.Bot.Pushes;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Tests.Pushes;

public sealed class PushesTests
{
    [Fact]
    public async Task Digest_WorkingMorning_ListsRedThenDueThenAppointments()
    {
        await using var office = new AnOffice("2026-03-11T07:00");
        await office.Person("小明");
        await office.Customer("华信电子", grade: Grade.A, last: "2026-02-27T10:00", said: "等样品反馈");
        await office.Customer("云帆物流", last: "2026-02-25T10:00");
        await office.Customer("恒通科技", grade: Grade.A, last: "2026-03-09T10:00", next: new NextStep("方案演示", AnOffice.Day("2026-03-11"), new TimeOnly(14, 0)));
        await office.Customer("远山茶业", last: "2026-03-09T10:00");

        await office.WalkTo("2026-03-11T08:31");

        Assert.Equal(
            [
                """
                03-11 08:30 早，小明。今天 3 家：
                🔴 华信电子（A）超期 5 天，上次 2月27日 电话：等样品反馈
                🟡 云帆物流（B）今天到期，上次 2月25日 电话：说要对比报价
                ⏰ 14:00 恒通科技 方案演示
                回复这条消息就能记录，例如「华信电子通了电话，样品合格」。
                """,
            ],
            await office.Said("小明"));
    }

    [Fact]
    public async Task Pushes_OneThatCannotBeMadeForOnePerson_ReachTheOthers()
    {
        await using var office = new AnOffice("2026-03-11T07:00", services => services.AddSingleton<IPush>(new ComesToGrief("王芳")));
        foreach (var name in (string[])["赵磊", "王芳", "小明"])
        {
            await office.Person(name);
            await office.Customer($"{name}的客户", owner: name, last: "2026-02-25T10:00");
        }

        await office.WalkTo("2026-03-11T08:31");

        Assert.Single(await office.Pushed("赵磊"));
        Assert.Single(await office.Pushed("小明"));
        Assert.Equal(["王芳"], office.Get<PushRound>().Troubles.Select(trouble => trouble.Person.Value));
    }

    [Theory]
    [InlineData("en", """
        03-11 08:30 Morning, 小明. One customer today:
        🟡 云帆物流 (B) due today · last contact 25 Feb (Call): 说要对比报价
        Reply to log, e.g. “called, the samples are fine”.
        """)]
    [InlineData("zh-Hant", """
        03-11 08:30 早，小明。今天 1 家：
        🟡 云帆物流（B）今天到期，上次 2月25日 電話：说要对比报价
        回覆這則訊息就能記錄，例如「通了電話，樣品合格」。
        """)]
    public async Task Digest_OneCustomer_CarriesItsButtonsInTheReadersLanguage(string language, string text)
    {
        await using var office = new AnOffice("2026-03-11T07:00");
        await office.Person("小明", language: language);
        await office.Customer("云帆物流", last: "2026-02-25T10:00");

        await office.WalkTo("2026-03-11T08:31");

        var push = Assert.Single(await office.Pushed());
        Assert.Equal([text], await office.Said("小明"));
        Assert.Equal("云帆物流", push.Customer);
        Assert.Equal(
            ["logged:云帆物流", "reschedule:云帆物流", "snooze:云帆物流:1", "snooze:云帆物流:3", "snooze:云帆物流:7", "handover:云帆物流", "lost:云帆物流", "customer:云帆物流"],
            push.Buttons.SelectMany(row => row).Select(button => button.Do.ToString()));
    }

    [Fact]
    public async Task Digest_NothingDue_StaysSilentAllDay()
    {
        await using var office = new AnOffice("2026-03-11T07:00");
        await office.Person("小明");
        await office.Customer("云帆物流", last: "2026-03-10T10:00");
        await office.WalkTo("2026-03-11T09:00");
        await office.Customer("恒通科技", last: "2026-02-25T10:00");

        await office.WalkTo("2026-03-11T20:00");

        Assert.Empty(await office.Pushed());
    }

    [Theory]
    [InlineData("2026-03-14")] // Saturday
    [InlineData("2026-02-17")] // Spring Festival
    [InlineData("2026-03-12")] // leave
    public async Task Pushes_DayOff_AreNone(string day)
    {
        await using var office = new AnOffice($"{day}T00:00");
        await office.Person("小明");
        await office.Change(session => session.Upsert(Documents.Leaves, new Leave("l1", new RepId("小明"), AnOffice.Day("2026-03-12"), AnOffice.Day("2026-03-13"))));
        await office.Customer("云帆物流", last: "2026-01-10T10:00", created: "2026-01-05T09:00");

        await office.WalkTo($"{day}T23:59");

        Assert.Empty(await office.Pushed());
    }

    [Fact]
    public async Task Digest_MakeUpSaturday_IsSent()
    {
        await using var office = new AnOffice("2026-02-28T00:00");
        await office.Person("小明");
        await office.Customer("云帆物流", last: "2026-02-14T10:00");

        await office.WalkTo("2026-02-28T09:00");

        Assert.Single(await office.Pushed());
    }

    [Fact]
    public async Task Digest_OwnZones_ComesAtEachPersonsHalfPastEight()
    {
        await using var office = new AnOffice("2026-03-11T00:00");
        await office.Person("小明");
        await office.Person("Anna", zone: "Europe/Berlin", language: "en");
        await office.Customer("云帆物流", last: "2026-02-25T10:00");
        await office.Customer("Brightline", owner: "Anna", last: "2026-02-25T10:00");

        await office.WalkTo("2026-03-11T15:31");

        Assert.Equal(
            [AnOffice.Local("2026-03-11T08:30"), AnOffice.Local("2026-03-11T15:30")],
            (await office.Pushed()).Select(push => push.Created));
    }

    [Fact]
    public async Task Digest_WorkerDownAtTheTime_IsMadeGoodOnce()
    {
        await using var office = new AnOffice("2026-03-11T07:00");
        await office.Person("小明");
        await office.Customer("云帆物流", last: "2026-02-25T10:00");
        office.Clock.MoveTo(AnOffice.Local("2026-03-11T12:10"));

        await office.WalkTo("2026-03-11T12:10");
        await office.Get<SalesBot.Worker.Jobs.PushesJob>().Run(TestContext.Current.CancellationToken);
        await office.Get<SalesBot.Worker.Jobs.PushesJob>().Run(TestContext.Current.CancellationToken);

        Assert.StartsWith("03-11 12:10 小明，今天还有 1 家：", Assert.Single(await office.Said("小明")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Digest_TheDayAfterAnOutage_DoesNotComeTwice()
    {
        await using var office = new AnOffice("2026-03-10T07:00");
        await office.Person("小明");
        await office.Customer("云帆物流", last: "2026-02-25T10:00");
        office.Clock.MoveTo(AnOffice.Local("2026-03-12T08:00"));

        await office.WalkTo("2026-03-12T09:00");

        Assert.Single(await office.Pushed());
    }

    [Fact]
    public async Task Pushes_BlockedOrUnlinkedPerson_AreNotQueued()
    {
        await using var office = new AnOffice("2026-03-11T07:00");
        await office.Person("小明");
        await office.Change(session =>
        {
            session.Upsert(Documents.Links, session.Get(Documents.Links, "local:小明")! with { Blocked = true });
            session.Upsert(Documents.Reps, new Rep(new RepId("小红"), "小红", Role.Rep));
        });
        await office.Customer("云帆物流", last: "2026-02-25T10:00");
        await office.Customer("恒通科技", owner: "小红", last: "2026-02-25T10:00");

        await office.WalkTo("2026-03-11T20:00");

        Assert.Empty(await office.Pushed());
    }

    [Fact]
    public async Task Nudges_IgnoredCustomer_BackOffAndComeWhenItTurnsRed()
    {
        await using var office = new AnOffice("2026-03-11T07:00");
        await office.Person("小明");
        await office.Customer("云帆物流", last: "2026-02-25T10:00"); // due 11 March, red 18 March

        await office.WalkTo("2026-04-03T20:00");

        var nudges = (await office.Said("小明")).Where(line => line.Contains(" 10:00 ", StringComparison.Ordinal)).Select(line => line.Split('\n')[0]).ToList();
        Assert.Equal(
            [
                "03-12 10:00 🟡 云帆物流（B）昨天该联系，今天补上？",
                "03-13 10:00 🟡 云帆物流（B）超期 2 天了，今天联系一下？",
                "03-16 10:00 🟡 云帆物流（B）超期 5 天了，今天联系一下？",
                "03-18 10:00 🔴 云帆物流（B）超期 7 天，再放就凉了",
                "03-19 10:00 🔴 云帆物流（B）超期 8 天，还没联系", // six working days: the manager's step
                "03-26 10:00 🔴 云帆物流（B）超期 15 天，还没联系",
                "04-02 10:00 🔴 云帆物流（B）超期 22 天，还没联系",
            ],
            nudges);
    }

    [Fact]
    public async Task Nudges_LostCustomerToWinBack_ComeOnceAndTheDigestGoesOn()
    {
        await using var office = new AnOffice("2026-03-11T07:00");
        await office.Person("小明");
        await office.Customer("福满楼", last: "2026-01-20T10:00", stage: Stage.Lost);

        await office.WalkTo("2026-06-30T20:00");

        var nudge = Assert.Single(await office.Pushed(), push => push.Html.Contains("流失后该回访了", StringComparison.Ordinal));
        Assert.Contains("consent:福满楼:no", nudge.Buttons.SelectMany(row => row).Select(button => button.Do.ToString()));
        Assert.True((await office.Said("小明")).Count(said => said.Contains("流失回访", StringComparison.Ordinal)) > 1);
    }

    [Theory]
    [InlineData(null, "2026-03-12T10:20", "03-12 10:21", "03-12 11:21")] // the worker was down
    [InlineData("10:00", "2026-03-12T07:00", "03-12 10:00", "03-12 11:00")] // the person wants it then
    [InlineData("17:00", "2026-03-12T07:00", "03-12 17:00", "03-12 10:00")]
    public async Task Nudges_DigestJustRead_ComeAnHourLater(string? digestAt, string up, string digest, string nudge)
    {
        await using var office = new AnOffice("2026-03-11T20:00");
        await office.Person("小明");
        if (digestAt is not null)
        {
            await office.Change(session => session.Upsert(Documents.Preferences, new Preferences(new RepId("小明")) { Digest = TimeOnly.Parse(digestAt, System.Globalization.CultureInfo.InvariantCulture) }));
        }

        await office.Customer("云帆物流", last: "2026-02-25T10:00");
        office.Clock.MoveTo(AnOffice.Local(up));

        await office.WalkTo("2026-03-12T20:00");

        var said = await office.Said("小明");
        Assert.Equal(2, said.Count);
        Assert.StartsWith(digest, said.Single(text => text.Contains("回复这条消息就能记录", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.StartsWith(nudge, said.Single(text => text.Contains("联系过了就回复这条", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Appointment_CarriesAllThatMakesSenseBeforeIt()
    {
        await using var office = new AnOffice("2026-03-11T07:00");
        await office.Person("小明");
        await office.WalkTo("2026-03-11T12:00");
        await office.Customer("恒通科技", grade: Grade.A, last: "2026-03-11T09:00", next: new NextStep("方案演示", AnOffice.Day("2026-03-11"), new TimeOnly(14, 0)));

        await office.WalkTo("2026-03-11T20:00");

        Assert.Equal(
            [
                ["logged:恒通科技", "reschedule:恒通科技", "handover:恒通科技", "lost:恒通科技", "customer:恒通科技"],
                ["logged:恒通科技", "reschedule:恒通科技", "snooze:恒通科技:1", "snooze:恒通科技:3", "snooze:恒通科技:7", "handover:恒通科技", "lost:恒通科技", "customer:恒通科技"],
            ],
            (await office.Pushed()).Select(push => push.Buttons.SelectMany(row => row).Select(button => button.Do.ToString())));
    }

    [Fact]
    public async Task Nudges_ManyOverdue_KeepTheBudgetAndTakeTheMostPressing()
    {
        await using var office = new AnOffice("2026-03-12T07:00");
        await office.Person("小明");
        foreach (var number in Enumerable.Range(1, 6))
        {
            await office.Customer($"B{number}", last: "2026-02-25T10:00");
        }

        await office.Customer("A1", grade: Grade.A, last: "2026-03-04T10:00");
        await office.Customer("约好的", last: "2026-03-11T10:00", next: new NextStep("演示", AnOffice.Day("2026-03-12"), new TimeOnly(16, 0)));

        await office.WalkTo("2026-03-12T20:00");

        var singles = (await office.Pushed()).Skip(1).ToList();
        Assert.Equal([null, "约好的", "约好的"], singles.Select(push => push.Customer));
        Assert.StartsWith("4 家超期，今天联系一下？\n🟡 A1（A）超期 1 天", Html.ToPlain(singles[0].Html), StringComparison.Ordinal);
        Assert.Equal(["A1", "B1", "B2", "B3"], singles[0].Buttons.Select(row => row[0].Do.ToString().Split(':')[1]));
    }

    [Fact]
    public async Task Nudges_TogetherAndIgnored_BackOffEachAsIfAlone()
    {
        await using var office = new AnOffice("2026-03-12T07:00");
        await office.Person("小明");
        foreach (var number in Enumerable.Range(1, 3))
        {
            await office.Customer($"B{number}", last: "2026-02-25T10:00");
        }

        await office.WalkTo("2026-03-12T12:00");
        await office.Contact("B1", "2026-03-12T15:00");
        await office.WalkTo("2026-03-14T20:00");

        Assert.Equal(["03-12 10:00 3 家超期", "03-13 10:00 2 家超期"], (await office.Said("小明")).Where(line => line.Contains(" 10:00 ", StringComparison.Ordinal)).Select(line => line.Split('，')[0]));
    }

    [Fact]
    public async Task Nudges_SnoozedCustomer_WaitsAndIsInNoDigest()
    {
        await using var office = new AnOffice("2026-03-12T07:00");
        await office.Person("小明");
        await office.Customer("云帆物流", last: "2026-02-25T10:00");
        await office.Change(session => session.Upsert(
            Documents.Plans, session.Get(Documents.Plans, "云帆物流")! with { SnoozedTo = AnOffice.Day("2026-03-16") }));

        await office.WalkTo("2026-03-13T20:00");
        Assert.Empty(await office.Pushed());

        await office.WalkTo("2026-03-16T12:00");
        Assert.Equal(2, (await office.Pushed()).Count);
    }

    [Fact]
    public async Task Appointment_OnTheWay_RemindsThenAsksOnce()
    {
        await using var office = new AnOffice("2026-03-11T07:00");
        await office.Person("小明");
        await office.WalkTo("2026-03-11T12:00");
        await office.Customer("恒通科技", grade: Grade.A, last: "2026-03-11T09:00", said: "要看演示", next: new NextStep("方案演示", AnOffice.Day("2026-03-11"), new TimeOnly(14, 0)));

        await office.WalkTo("2026-03-11T20:00");

        Assert.Equal(
            [
                """
                03-11 13:30 ⏰ 14:00 恒通科技 方案演示，还有 30 分钟
                上次 3月11日：要看演示
                """,
                "03-11 16:00 14:00 和恒通科技的「方案演示」，谈得怎么样？回一句我就记下来。",
            ],
            await office.Said("小明"));
        Assert.All(await office.Pushed(), push => Assert.Equal("恒通科技", push.Customer));
    }

    [Fact]
    public async Task Appointment_LoggedInTime_IsNotAskedAbout()
    {
        await using var office = new AnOffice("2026-03-11T07:00");
        await office.Person("小明");
        await office.WalkTo("2026-03-11T12:00");
        await office.Customer("恒通科技", grade: Grade.A, last: "2026-03-11T09:00", next: new NextStep("方案演示", AnOffice.Day("2026-03-11"), new TimeOnly(14, 0)));
        await office.WalkTo("2026-03-11T15:00");
        await office.Contact("恒通科技", "2026-03-11T13:50", method: Method.Visit);

        await office.WalkTo("2026-03-11T20:00");

        Assert.Single(await office.Pushed());
    }

    [Fact]
    public async Task Appointment_LateTickOrMadeAtShortNotice_StillReminds()
    {
        await using var office = new AnOffice("2026-03-11T08:00");
        await office.Person("小明");
        await office.WalkTo("2026-03-11T13:50");
        await office.Customer("恒通科技", grade: Grade.A, last: "2026-03-11T09:00", next: new NextStep("方案演示", AnOffice.Day("2026-03-11"), new TimeOnly(14, 0)));

        await office.WalkTo("2026-03-11T13:51");

        Assert.Contains("还有 9 分钟", Assert.Single(await office.Said("小明")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task QuietHours_EveningAppointment_IsNotAskedAboutAtNight()
    {
        await using var office = new AnOffice("2026-03-11T18:00");
        await office.Person("小明");
        await office.Customer("恒通科技", grade: Grade.A, last: "2026-03-11T09:00", next: new NextStep("晚餐", AnOffice.Day("2026-03-11"), new TimeOnly(19, 30)));

        await office.WalkTo("2026-03-12T08:10");

        Assert.Contains("还有 30 分钟", Assert.Single(await office.Said("小明")), StringComparison.Ordinal);
    }

    private sealed class ComesToGrief(string person) : IPush
    {
        public IEnumerable<DateTimeOffset> ComingTimes(PushMoment moment) => [];

        public IEnumerable<Push> DueNow(PushMoment moment) => moment.Person.Name == person ? throw new InvalidOperationException() : [];
    }
}
