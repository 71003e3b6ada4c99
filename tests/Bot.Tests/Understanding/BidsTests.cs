using SalesBot.Bot.Subjects.Leaves;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Tests.Understanding;

/// <summary>Which subject has a message, how sure its reader is, and who comes next.</summary>
public sealed class BidsTests
{
    private static readonly DateTime Now = new(2026, 3, 11, 9, 0, 0);

    private static readonly Rep Ming = new(new RepId("r1"), "小明", Role.Lead, "销售一部", "华东");

    private static readonly Rep Hong = new(new RepId("r2"), "小红", Role.Rep, "销售一部", "华东");

    private static readonly Names Customers = Names.Of([new NamedCustomer(new CustomerCode("C1"), "恒通科技", ["恒通"], [new NamedContact("王建国", "采购经理", ["王经理"])])]);

    private static readonly Reader Reader = new(Chat.Subjects.Readers);

    [Theory]
    [InlineData("/leave 下周一到周三", "leaves")]
    [InlineData("下周一到周三请假，小红顶我", "leaves")]
    [InlineData("恒通王经理下周一请假", "contacts")]
    [InlineData("恒通转给小红", "handovers")]
    [InlineData("小红离职了", "members")]
    [InlineData("早报改到9点", "settings")]
    [InlineData("三月份业绩报告", "reports")]
    [InlineData("小红三月目标30万", "targets")]
    [InlineData("小红三月满意度92，团队协作88", "scores")]
    [InlineData("改进计划：4月底前把华东回款率提到90%", "plans")]
    [InlineData("回款率怎么算的", "figures")]
    [InlineData("这个月回款率多少", "figures")]
    [InlineData("小红上个月打了多少电话", "surveys")]
    [InlineData("我的任务", "steps")]
    [InlineData("我今天干了啥", "recall")]
    [InlineData("谁还欠款", "surveys")]
    [InlineData("谈判阶段有多少客户", "surveys")]
    [InlineData("我的客户", "customers")]
    [InlineData("别再联系恒通科技", "customers")]
    [InlineData("snooze 恒通 3 days", "steps")]
    [InlineData("我的个人信息", "privacy")]
    [InlineData("导出客户", "export")]
    [InlineData("查重", "merging")]
    [InlineData("策略", "strategies")]
    [InlineData("刚拜访了恒通王经理，下周报价", "contacts")]
    [InlineData("恒通最近什么情况", "recall")]
    [InlineData("哈哈哈", "help")]
    public void Choose_Message_GivesItToItsSubject(string text, string subject) => Assert.Equal(subject, Said(text).Chosen.Best.Subject);

    [Fact]
    public void Choose_SeveralSubjects_NamesTheBestOfTheOthersBehind()
    {
        var chosen = Said("下周一到周三请假，小红顶我").Chosen;

        Assert.Equal("leaves", chosen.Best.Subject);
        Assert.NotNull(chosen.RunnerUp);
        Assert.NotEqual("leaves", chosen.RunnerUp.Subject);
        Assert.True(chosen.Best.Score > chosen.RunnerUp.Score);
        Assert.Contains("请假", chosen.Best.Evidence);
    }

    [Fact]
    public void Choose_TwoAsSure_GivesItToTheFirst()
    {
        Reader one = new([_ => new Bid("one", new Anything(), 1), _ => new Bid("two", new Anything(), 1)]), other = new([_ => new Bid("two", new Anything(), 1), _ => new Bid("one", new Anything(), 1)]);

        Assert.Equal("one", new Said(one, "查重", Names.None, new ReadingContext(Now)).Chosen.Best.Subject);
        Assert.Equal("two", new Said(other, "查重", Names.None, new ReadingContext(Now)).Chosen.Best.Subject);
    }

    [Fact]
    public void Leave_OfSomeDays_IsReadWithWhoStandsIn()
    {
        var leave = Assert.IsType<LeaveRequest>(Said("下周一到周三请假，小红顶我").Chosen.Best.Request);

        Assert.Equal((LeaveWish.Take, new DateOnly(2026, 3, 16), new DateOnly(2026, 3, 18), Hong.Id), (leave.Wish, leave.From!.Value, leave.To!.Value, leave.StandIn!.Id));
    }

    /// <summary>Only who is away can be back.</summary>
    [Theory]
    [InlineData(true, "leaves")]
    [InlineData(false, "help")]
    public void Back_OfSomebody_EndsLeaveOnlyWhileTheyAreAway(bool away, string subject) =>
        Assert.Equal(subject, Said("我回来了", new Roster(Ming, () => [Ming, Hong], () => [], () => away)).Chosen.Best.Subject);

    [Theory]
    [InlineData("snooze 恒通 3 days", 3)]
    [InlineData("snooze 恒通 for a week", 7)]
    [InlineData("snooze 恒通 for a month", 30)]
    [InlineData("snooze 恒通", 1)]
    public void Snooze_LengthSaid_IsInDays(string text, int days)
    {
        var snooze = Assert.IsType<SnoozeRequest>(Said(text).Chosen.Best.Request);

        Assert.Equal(days, snooze.Days);
        Assert.Equal([new CustomerCode("C1")], snooze.Candidates);
    }

    private static Said Said(string text, Roster? roster = null) => new(Reader, text, Customers, new ReadingContext(Now, "zh-Hans") { Roster = roster ?? Roster.Of(Ming, [Ming, Hong], ["检测仪器"]) });

    private sealed record Anything : Request;
}
