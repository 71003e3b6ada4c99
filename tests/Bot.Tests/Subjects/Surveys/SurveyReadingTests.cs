using SalesBot.Bot.Subjects.Surveys;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Tests.Subjects.Surveys;

/// <summary>What a question in free words comes to: what could change its answer is refused by name, what could not is named beside it, and of several questions in one each is answered.</summary>
public sealed class SurveyReadingTests
{
    private static readonly DateTime Now = new(2026, 4, 1, 9, 30, 0);

    private static readonly Rep Chen = new(new RepId("r0"), "陈静", Role.Manager);

    private static readonly Rep Ming = new(new RepId("r1"), "高立新", Role.Rep, "销售一部", "华东");

    private static readonly Rep Hong = new(new RepId("r2"), "王堃", Role.Rep, "销售二部", "华北");

    private static readonly Reader Reader = new(Chat.Subjects.Readers);

    [Theory]
    [InlineData("麻烦瞅瞅高立新三月卖了多少呗")]
    [InlineData("照这个势头二季度能做多少")]
    [InlineData("三月业绩排个名，别拿回款糊弄我")]
    [InlineData("Honestly, how much did 高立新 sell in March? My boss keeps asking.")]
    [InlineData("Sales in March by rep please, one line each")]
    public void Words_ThatOnlyAskOrFeel_AreNoHindrance(string question) => Assert.Equal([], Asked(question).Idle.Concat(Asked(question).Unknown));

    [Theory]
    [InlineData("嗑瓜子的客户三月买了多少", "嗑瓜子")]
    [InlineData("从莫斯科来的订单三月有几单", "莫斯科")]
    [InlineData("How many quotes and orders did we have in March?", "quotes")]
    [InlineData("How many orders did Bertram sign in March?", "Bertram")]
    [InlineData("三月卖了88多少", "88")]
    [InlineData("小黑三月卖了多少，签了几单", "小黑")]
    [InlineData("张卫三月卖了多少，签了几单", "张卫")]
    public void Words_ThatCouldChangeTheAnswer_AreRefusedByName(string question, string word) => Assert.Contains(word, Asked(question).Idle.Concat(Asked(question).Unknown));

    [Fact]
    public void Word_ThatCouldNotChangeIt_IsNamedBesideTheAnswer()
    {
        var asked = Asked("三月卖了多少，谁能说说可持续嘎嘎");

        Assert.Empty(asked.Unknown);
        Assert.NotEmpty(asked.Aside);
    }

    [Fact]
    public void TwoQuestions_InOneMessage_AreBothAnswered_WithTheSameDays()
    {
        var asked = Asked("三月耗材卖了多少，买得最多的三家是谁");

        Assert.Equal((SurveyOf.Figures, 1), (asked.Of, asked.Also.Count));
        Assert.Equal((SurveyOf.Customers, 3), (asked.Also[0].Of, asked.Also[0].Most));
        Assert.Equal(asked.When, asked.Also[0].When);
    }

    [Theory]
    [InlineData("repurchace rate and sales in March by team", nameof(Measure.RepurchaseRate))]
    [InlineData("total buisness in March by rep", nameof(Measure.Sales))]
    [InlineData("sales by rep last qtr", nameof(Measure.Sales))]
    public void Word_SpeltAlmostRight_IsTakenForTheOneItIs(string question, string measure) => Assert.Equal(measure, Asked(question).Measures[0].ToString());

    [Theory]
    [InlineData("高立新一季度卖了多少，跟一年前比呢", "2026-01-01", "2026-03-31")]
    [InlineData("全公司去年下半年的销售额和回款", "2025-07-01", "2025-12-31")]
    [InlineData("Which orders before July last year are still unpaid?", "2000-01-01", "2025-06-30")]
    [InlineData("How many visits did 高立新 make in the past week?", "2026-03-26", "2026-04-01")]
    [InlineData("华东这个季度卖了多少，跟目标差多少", "2026-01-01", "2026-03-31")]
    public void Days_AsPeopleSayThem_AreFound(string question, string from, string to) => Assert.Contains(Asked(question).When, when => when.From == DateOnly.Parse(from, null) && when.To == DateOnly.Parse(to, null));

    [Theory]
    [InlineData("高立新三月目标到底是15.9万还是24.6万")]
    [InlineData("What is 高立新's March target?")]
    [InlineData("高立新三月指标还差多少")]
    public void Target_ThatIsAskedFor_IsNotSet(string question) => Assert.NotEqual("targets", Said(question).Chosen.Best.Subject);

    [Fact]
    public void Target_ThatIsToldWithANumber_IsSet() => Assert.Equal("targets", Said("高立新三月目标30万").Chosen.Best.Subject);

    private static Said Said(string question) => new(Reader, question, Names.None, new ReadingContext(Now, question.Any(letter => letter > 0x2e80) ? "zh-Hans" : "en") { Roster = Roster.Of(Chen, [Chen, Ming, Hong], ["检测仪器", "耗材"]) });

    private static SurveyPlan Asked(string question) => Assert.IsType<SurveyRequest>(SurveyReader.Read(Said(question))?.Request).SurveyPlan;
}
