using FsCheck;
using FsCheck.Fluent;
using SalesBot.Bot.Subjects.Surveys;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Tests.Subjects.Surveys;

/// <summary>Every word of a question is held by one part of its plan: what is joined freely is all in the plan, and what nobody knows is left over.</summary>
public sealed class SurveyGrammarTests
{
    private static readonly DateTime Now = new(2026, 4, 1, 9, 30, 0);

    private static readonly Rep Chen = new(new RepId("r0"), "陈静", Role.Manager);

    private static readonly Rep Ming = new(new RepId("r1"), "高立新", Role.Rep, "销售一部", "华东");

    private static readonly Rep Hong = new(new RepId("r2"), "王堃", Role.Rep, "销售二部", "华北");

    private static readonly Reader Reader = new(Chat.Subjects.Readers);

    /// <summary>A condition as it is said, and what of the plan must tell it.</summary>
    private static readonly (string Said, Func<SurveyPlan, bool> Holds)[] Conditions =
    [
        ("A级", plan => plan.Which.Grades is [Grade.A]),
        ("谈判阶段", plan => plan.Which.Stages is [Stage.Negotiating]),
        ("大型", plan => plan.Which.Sizes is [CompanySize.Large]),
        ("制造业", plan => plan.Which.Industries is ["manufacturing"]),
        ("华东", plan => plan.Scopes.Contains(new Scope(ScopeKind.Region, "华东"))),
        ("高立新名下", plan => plan.Scopes.Contains(new Scope(ScopeKind.Rep, "高立新"))),
        ("看重价格", plan => plan.Which.Focus == Focus.Price),
        ("展会来的", plan => plan.Which.Channels is ["exhibition"]),
        ("潜力8分以上", plan => plan.Which.Potential is { AtLeast: 8, AtMost: null }),
        ("没填预算", plan => plan.Which.Missing is [CustomerGap.Budget]),
        ("二月下过单", plan => plan.Which.Happenings.Any(one => one is { Doing: Doing.Bought, Done: true, When: { } when } && when.From == new DateOnly(2026, 2, 1))),
        ("三月没联系", plan => plan.Which.Happenings.Any(one => one is { Doing: Doing.Contacted, Done: false, When: { } when } && when.From == new DateOnly(2026, 3, 1))),
    ];

    private static readonly Arbitrary<(string Said, Func<SurveyPlan, bool> Holds)[]> Several = Arb.From(Gen.SubListOf(Conditions).Where(some => some.Count > 0).SelectMany(some => Gen.Shuffle(some.ToArray())));

    [Fact]
    public void Conditions_JoinedInAnyOrder_AreAllInThePlan() => Prop.ForAll(Several, some =>
    {
        var (plan, left) = Read(string.Join("、", some.Select(one => one.Said)) + "的客户有几家");

        return plan is { Of: SurveyOf.Customers } && left.Count == 0 && some.All(one => one.Holds(plan));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Word_NobodyKnows_IsLeftOverWhateverStandsBesideIt() => Prop.ForAll(Several, some =>
        Read(string.Join("、", some.Select(one => one.Said).Append("嗑瓜子")) + "的客户有几家").Left.Contains("嗑瓜子")).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("三月高立新签了几单", nameof(SurveyOf.Figures))]
    [InlineData("去年第四季度哪个产品毛利率最低", nameof(SurveyOf.Figures))]
    [InlineData("三月下旬王堃拜访了几次", nameof(SurveyOf.Figures))]
    [InlineData("谁三月一个新客户都没开", nameof(SurveyOf.Figures))]
    [InlineData("微信占三月跟进的几成", nameof(SurveyOf.Figures))]
    [InlineData("高立欣二月打了几通电话", nameof(SurveyOf.Figures))]
    [InlineData("一季度最大的一单是谁签的", nameof(SurveyOf.Orders))]
    [InlineData("三月的订单里没填合同号的有几张", nameof(SurveyOf.Orders))]
    [InlineData("今年最大的一笔回款是哪笔", nameof(SurveyOf.Payments))]
    [InlineData("王堃最近一次拜访是哪天", nameof(SurveyOf.Contacts))]
    [InlineData("华东欠款超过十万的客户", nameof(SurveyOf.Debts))]
    [InlineData("今年丢了几个客户，都是什么原因", nameof(SurveyOf.Losses))]
    [InlineData("三月推迟了的下一步有多少", nameof(SurveyOf.Steps))]
    [InlineData("二季度谁还没定目标", nameof(SurveyOf.Targets))]
    [InlineData("买过耗材又买过检测仪器的客户有哪些", nameof(SurveyOf.Customers))]
    [InlineData("Which customers bought in February but not in March?", nameof(SurveyOf.Customers))]
    [InlineData("How many orders over 50k did we win last year?", nameof(SurveyOf.Orders))]
    [InlineData("Who hasn't made a single visit in March?", nameof(SurveyOf.Figures))]
    [InlineData("A级客户有几家，最近一次下单是什么时候", nameof(SurveyOf.Customers))]
    [InlineData("Which customers did we win back?", nameof(SurveyOf.Customers))]
    [InlineData("3月16到22那一周下了几单", nameof(SurveyOf.Figures))]
    [InlineData("还有哪些报价没发出去", nameof(SurveyOf.Steps), "报价")]
    [InlineData("高立新和王堃的应收谁多，多多少", nameof(SurveyOf.Debts))]
    [InlineData("How much more did 高立新 sell than 王堃 in Q1?", nameof(SurveyOf.Figures))]
    public void Question_OfEachSet_IsHeldWhole(string question, string of, string? spared = null)
    {
        var (plan, left) = Read(question);

        Assert.NotNull(plan);
        Assert.Equal(of, plan.Of.ToString());
        Assert.Equal(spared is null ? [] : [spared], left);
    }

    /// <summary>Known, and yet of no use to this answer: named all the same.</summary>
    [Theory]
    [InlineData("欠款最多的客户平均欠多少", "平均")]
    [InlineData("客户预算加起来有多大", "预算")]
    public void Word_ThatTheAnswerCannotApply_IsLeftOver(string question, string word) => Assert.Contains(word, Read(question).Left);

    private static (SurveyPlan? Plan, List<string> Left) Read(string question)
    {
        var said = new Said(Reader, question, Names.None, new ReadingContext(Now, question.Any(letter => letter > 0x2e80) ? "zh-Hans" : "en") { Roster = Roster.Of(Chen, [Chen, Ming, Hong], ["检测仪器", "耗材"]) });
        var (tokens, unknown) = SurveyTokens.Of(said);
        var sheet = new SurveySheet(said, tokens, unknown);
        var plan = SurveyGrammar.Read(sheet);
        return (plan, plan is null ? [] : [.. unknown.Select(word => word.Text), .. SurveyGrammar.Left(sheet, plan).Select(sheet.TextOf)]);
    }
}
