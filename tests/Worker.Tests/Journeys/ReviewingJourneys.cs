using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Sales;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>Targets, scores and action plans: set, refused, taken back and reminded of.</summary>
public sealed class ReviewingJourneys
{
    private static readonly Period April = Period.Month(2026, 4);

    [Theory]
    [InlineData("陈静", "小明四月目标30万，挑战36万，拜访20次，新客户3家，回款25万")]
    [InlineData("李强", "/target 小明 2026-04 30万 挑战36万 拜访20 新客户3 回款25万")]
    [InlineData("陈静", "set 小明's April target to 300k, challenge 360k, 20 visits, 3 new customers, collections 250k")]
    public async Task Target_InWords_IsConfirmedSetAndUndone(string person, string words)
    {
        await using var journey = await Journey.Of();

        var asked = await journey.Last("@" + person, words);
        Assert.Null(await TargetOf(journey, "小明", April));
        await journey.Play("> 确认");
        var set = await TargetOf(journey, "小明", April);
        await journey.Play("> 撤销");

        Assert.Contains("目标 30 万", asked.Text, StringComparison.Ordinal);
        Assert.Equal((300_000m, 360_000m, 20, 3, 250_000m), (set!.Base.Amount, set.Challenge?.Amount, set.Visits, set.NewCustomers, set.Collections?.Amount));
        Assert.Null(await TargetOf(journey, "小明", April));
    }

    [Fact]
    public async Task Target_OfOneFieldOfAnExistingRow_LeavesTheOthers()
    {
        await using var journey = await Journey.Of();
        var before = await TargetOf(journey, "小明", Period.Month(2026, 3));

        await journey.Play("@陈静", "小明三月拜访目标12次", "> 确认");

        Assert.Equal(before! with { Visits = 12 }, await TargetOf(journey, "小明", Period.Month(2026, 3)));
    }

    [Fact]
    public async Task Target_ForAProductAndForATeam_AreKeptApart()
    {
        await using var journey = await Journey.Of();

        await journey.Play("@陈静", "小明四月检测仪器目标10万", "> 确认", "销售一部四月目标120万", "> 确认");

        var rows = await journey.Read(session => session.All(Documents.Targets).Where(target => target.Period == April).ToList());
        Assert.Equal([("检测仪器", 100_000m), (null, 1_200_000m)], rows.OrderBy(row => row.Base.Amount).Select(row => (row.Product, row.Base.Amount)));
        Assert.Contains(rows, row => row.Holder == "team:销售一部");
    }

    [Theory]
    [InlineData("小明", "小明四月目标1万", "目标由主管和经理来定。")]
    [InlineData("小明", "/target 小明 四月 1万", "目标由主管和经理来定。")]
    [InlineData("小明", "四月照搬三月的目标", "目标由主管和经理来定。")]
    public async Task Target_SetByARep_IsRefused(string person, string words, string answer)
    {
        await using var journey = await Journey.Of();

        Assert.Equal(answer, (await journey.Last("@" + person, words)).Text);
    }

    [Theory]
    [InlineData("小明四月目标99999999999999999999999999999999999")]
    [InlineData("小明四月目标9999999999999999999999999亿")]
    [InlineData("set 小明's April target to 99999999999999999999999999999999999 million")]
    public async Task Target_BeyondAnyAmount_IsAnsweredAndChangesNothing(string words)
    {
        await using var journey = await Journey.Of();

        await journey.Play("@陈静", words);

        Assert.Null(await TargetOf(journey, "小明", April));
        Assert.DoesNotContain(await journey.Read(session => session.All(Documents.Inbox).ToList()), entry => entry.Tries > 0);
    }

    [Fact]
    public async Task Target_OfMoreThanADecimalHolds_IsRefusedAsTooLarge()
    {
        await using var journey = await Journey.Of();

        var answer = await journey.Last("@陈静", "小明四月目标9999999999999999999999999亿", "> 确认");

        Assert.StartsWith("金额超过 100 亿", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("李强", "何佳四月目标20万", "你的团队里没有何佳。")]
    [InlineData("李强", "销售二部四月目标200万", "你的团队里没有销售二部。")]
    [InlineData("陈静", "小明三月目标20万，挑战10万", "挑战目标 10 万 比目标 20 万 还低，没有改。")]
    [InlineData("陈静", "小明五月拜访目标20次", "先定销售目标，再定这些，例如「小明四月目标30万，拜访20次」。")]
    public async Task Target_OutOfReachOrWrong_ChangesNothingAndSaysWhy(string person, string words, string answer)
    {
        await using var journey = await Journey.Of();
        var before = await journey.Read(session => session.All(Documents.Targets).ToList());

        var message = await journey.Last("@" + person, words, "> 确认");

        Assert.Equal(answer, message.Text);
        Assert.Equal(before, await journey.Read(session => session.All(Documents.Targets).ToList()));
    }

    [Fact]
    public async Task Targets_Copied_LeaveThoseAlreadySet()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@陈静", "小明四月目标30万", "> 确认");

        var message = await journey.Last("四月照搬三月的目标", "> 确认");
        var (ming, wang) = (await TargetOf(journey, "小明", April), await TargetOf(journey, "王芳", April));

        Assert.Contains("4 条", message.Text, StringComparison.Ordinal);
        Assert.Contains("原来定好的 1 条没动", message.Text, StringComparison.Ordinal);
        Assert.Equal(300_000m, ming!.Base.Amount);
        Assert.Equal((await TargetOf(journey, "王芳", Period.Month(2026, 3)))! with { Period = April }, wang);
    }

    [Fact]
    public async Task Targets_CopiedByALead_AreTheTeams()
    {
        await using var journey = await Journey.Of();

        await journey.Play("@李强", "四月照搬三月的目标", "> 确认");

        Assert.NotNull(await TargetOf(journey, "王芳", April));
        Assert.Null(await TargetOf(journey, "何佳", April));
    }

    [Theory]
    [InlineData("小明三月满意度92，团队协作88")]
    [InlineData("/score 小明 三月 92 88")]
    [InlineData("小明 March satisfaction 92, teamwork 88")]
    public async Task Score_InWords_IsKeptAndTellsTheNewScore(string words)
    {
        await using var journey = await Journey.Of();

        var message = await journey.Last("@陈静", words);
        var entry = await ScoreOf(journey, "小明");
        var undone = await journey.Last("> 撤销");

        Assert.Equal((92m, 88m), (entry!.Satisfaction, entry.Teamwork));
        Assert.Contains("综合评分 60.7 分", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("暂定", message.Text, StringComparison.Ordinal);
        Assert.Contains("已撤销", undone.Text, StringComparison.Ordinal);
        Assert.Null(await ScoreOf(journey, "小明"));
    }

    [Fact]
    public async Task Score_ByButtons_AsksForThePoints()
    {
        await using var journey = await Journey.Of();

        await journey.Play("@陈静", "/score", "> 小明", "> 评团队协作", "88");

        Assert.Equal((null, 88m), (await ScoreOf(journey, "小明")) is { } entry ? (entry.Satisfaction, entry.Teamwork) : default);
    }

    [Fact]
    public async Task Score_AboveAHundred_IsRefused()
    {
        await using var journey = await Journey.Of();

        var message = await journey.Last("@陈静", "小明三月满意度920");

        Assert.Equal("分数要在 0 到 100 之间。", message.Text);
        Assert.Null(await ScoreOf(journey, "小明"));
    }

    [Theory]
    [InlineData("小明")]
    [InlineData("李强")]
    public async Task Score_EnteredByAnybodyBelowAManager_IsRefused(string person)
    {
        await using var journey = await Journey.Of();

        var message = await journey.Last("@" + person, "小明三月满意度100");

        Assert.Equal("满意度和团队协作由经理来评。", message.Text);
        Assert.Null(await ScoreOf(journey, "小明"));
    }

    [Fact]
    public async Task Score_OfOneself_ExplainsEveryPartAndWhatLiftsIt()
    {
        await using var journey = await Journey.Of();

        var message = await journey.Last("@小明", "/score");

        Assert.Contains("（暂定）", message.Text, StringComparison.Ordinal);
        Assert.Contains("销售完成 25%　得 12.5/50 分", message.Text, StringComparison.Ordinal);
        Assert.Contains("最能加分的是销售完成：再签 10.8 万，最多 +37.5 分", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(message.Buttons, button => button.StartsWith('评'));
    }

    [Fact]
    public async Task Plan_FromAReportsProposal_IsMadeWithATapAndKnowsItsFigure()
    {
        await using var journey = await Journey.Of();

        var made = await journey.Last("@陈静", "/report month 2026-02", "> 改进建议", "> ＋计划 2");

        var plan = Assert.Single(await journey.Read(session => session.All(Documents.ActionPlans).ToList()));
        Assert.Equal((Metric.CollectionRate, new DateOnly(2026, 3, 25)), (plan.Metric, plan.Deadline));
        Assert.Equal(0.793m, Math.Round(plan.Start!.Value, 3));
        Assert.Contains("现在 79.3%", made.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_FromAProposalAboutACustomer_IsGivenToWhoOwnsIt()
    {
        await using var journey = await Journey.Of();

        var proposals = await journey.Last("@陈静", "/report month 2026-03", "> 改进建议");
        await journey.Play("> ＋计划 1");

        var owner = (await journey.Read(session => session.All(Documents.Customers).Single(customer => customer.Name == "天目茶业"))).Owner;
        Assert.Contains($"超期 7 天以上：天目茶业，已 15 天\n　→ 今天由负责人各打一个电话，明早看结果\n　　{await NameOf(journey, owner)}：天目茶业", proposals.Text, StringComparison.Ordinal);
        Assert.Equal(owner, Assert.Single(await journey.Read(session => session.All(Documents.ActionPlans).ToList())).Owner);
    }

    [Fact]
    public async Task Terms_InWords_AreKeptAndMoveTheDueDate()
    {
        await using var journey = await Journey.Of();

        var set = await journey.Last("@小明", "恒通科技账期改成 60 天");

        Assert.Contains("账期 60 天", set.Text, StringComparison.Ordinal);
        Assert.Equal(60, (await journey.Read(session => session.All(Documents.Customers).Single(customer => customer.Name == "恒通科技"))).PaymentDays);
    }

    [Fact]
    public async Task Plan_InWords_ReadsOwnerDeadlineAndFigure()
    {
        await using var journey = await Journey.Of();

        await journey.Play("@陈静", "/plan 小明 本月底前多拜访5家");

        var plan = Assert.Single(await journey.Read(session => session.All(Documents.ActionPlans).ToList()));
        Assert.Equal(("小明", new DateOnly(2026, 3, 31), Metric.Visits), (await NameOf(journey, plan.Owner), plan.Deadline, plan.Metric));
    }

    [Fact]
    public async Task Plan_GivenToAColleague_IsToldRemindedOfAndCloses()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "@陈静", "/plan 小明 3月16日前拜访恒通总部");

        var told = (await journey.Play("!now 2026-03-11T09:00")).Where(message => message.To == "小明").Select(message => message.Text).ToList();
        var week = (await journey.Play("!now 2026-03-20T18:00")).Where(message => message.To == "小明" && message.Text.Contains("改进计划", StringComparison.Ordinal)).ToList();
        await journey.Play("@小明", "/plan", "> 1", "> 完成");
        var after = (await journey.Play("!now 2026-03-31T18:00")).Where(message => message.Text.Contains("改进计划", StringComparison.Ordinal));

        Assert.Contains(told, text => text.StartsWith("陈静给你一个改进计划", StringComparison.Ordinal));
        Assert.Equal(["改进计划还有 4 天到期", "改进计划昨天到期了"], week.Select(message => message.Text.Split('\n')[0]));
        Assert.All(week, message => Assert.InRange(message.At.Hour, 8, 20));
        Assert.Empty(after);
    }

    [Fact]
    public async Task Plan_OfSomebodyElse_CannotBeTouchedByARep()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@陈静", "/plan 王芳 3月底前回款率提到90%");

        var list = await journey.Last("@小明", "/plan");
        var refused = await journey.Last("/plan 王芳 多拜访");

        Assert.Contains("没有进行中的改进计划", list.Text, StringComparison.Ordinal);
        Assert.StartsWith("这里只能看你自己的数据。", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_AfterAPlan_ShowsWhatItMoved()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@陈静", "/report month 2026-02", "> 改进建议", "> ＋计划 2", "!now 2026-03-31T19:00");

        var report = await journey.Last("/report month 2026-03");

        Assert.Contains("回款率 79.3% →", report.Text, StringComparison.Ordinal);
    }

    private static Task<Target?> TargetOf(Journey journey, string name, Period period) => journey.Read(session =>
        session.Get(Documents.Targets, new Target(period, Named(session, name).Id.Value, null, Money.Zero).Id));

    private static Task<ScoreEntry?> ScoreOf(Journey journey, string name) => journey.Read(session =>
        session.Get(Documents.Scores, new ScoreEntry(Period.Month(2026, 3), Named(session, name).Id).Id));

    private static Task<string> NameOf(Journey journey, RepId rep) => journey.Read(session => session.Get(Documents.Reps, rep.Value)!.Name);

    private static Rep Named(IReadSession session, string name) => Assert.Single(session.Query(Documents.Reps, new DocQuery<Rep>(Documents.RepsByName, [name])));
}
