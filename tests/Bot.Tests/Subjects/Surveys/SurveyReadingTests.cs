using SalesBot.Bot.Reports;
using SalesBot.Bot.Subjects.Surveys;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
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
        Assert.NotEmpty(asked.Aside.Concat(asked.Without));
    }

    [Theory]
    [InlineData("三月各销售回款率排个名，哪个最寒碜", "最寒碜")]
    [InlineData("Is 检测仪器 dying? Sales by quarter since the start of 2025", "dying")]
    public void Word_OfOpenWeight_StandsInTheFirstLine(string question, string word)
    {
        var asked = Asked(question);

        Assert.Equal([], asked.Idle.Concat(asked.Unknown));
        Assert.Contains(asked.Without.Concat(asked.Aside), left => left.Contains(word, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("How many orders did we take in March dont sugar coat it", nameof(SurveyOf.Figures))]
    [InlineData("现在逾期没跟的客户几家 每个人几家 别给我打马虎眼", nameof(SurveyOf.Customers))]
    [InlineData("三月毛利率多少 逗号 别四舍五入成整数", nameof(SurveyOf.Figures))]
    public void HowItIsNotToBeTold_ChangesNothing(string question, string of)
    {
        var asked = Asked(question);

        Assert.Equal((of, 0), (asked.Of.ToString(), asked.Idle.Count + asked.Unknown.Count + asked.Without.Count));
    }

    [Theory]
    [InlineData("三月打电话多还是上门多", nameof(Measure.Calls), nameof(Measure.Visits))]
    [InlineData("王堃三月跟进几次、拜访几次", nameof(Measure.FollowUps), nameof(Measure.Visits))]
    [InlineData("高立新 or 王堃, who did more in 2025? and orders", nameof(Measure.Sales), nameof(Measure.Orders))]
    [InlineData("一季度的新客户，从认识到下单平均多少天？要跟几次", nameof(Measure.DealCycleDays), nameof(Measure.FollowUpsToClose))]
    [InlineData("王堃 q1, how much of his number is from new customers and how much is old ones buying again", nameof(Measure.NewSales), nameof(Measure.RepeatSales))]
    public void TwoFigures_ThatAreAskedFor_AreBothTold(string question, string one, string other) => Assert.Equal([one, other], Asked(question).Measures.Select(measure => measure.ToString()));

    [Fact]
    public void Figure_ThatIsSaidNotToBeMeant_IsNotTold() => Assert.Equal([Measure.Collected], Asked("What did we collect in March, not sales?").Measures);

    [Theory]
    [InlineData("exhibition money in Q1, total?")]
    [InlineData("How much did we spend on ads in Q1?")]
    [InlineData("展会一季度花了多少钱")]
    public void Money_SpentOnAChannel_IsItsCost(string question) => Assert.Equal([Measure.Cost], Asked(question).Measures);

    [Theory]
    [InlineData("三月谁写跟进记录拖过24小时，每个人几条")]
    [InlineData("How many March follow-ups were logged more than 24 hours later?")]
    public void Records_WrittenTooLate_AreCounted(string question) => Assert.Equal([Measure.Belated], Asked(question).Measures);

    [Fact]
    public void Either_OfTwoKindsOfConditions_IsEnough()
    {
        var which = Asked("潜在客户里很急的或者潜力8分以上的有哪些").Which;

        Assert.Equal([Stage.Prospect], which.Stages);
        Assert.Equal((Urgency.High, 8), (which.Either[0].Urgency, which.Either[1].Potential?.AtLeast));
        Assert.Equal((null, null), (which.Urgency, which.Potential));
    }

    [Theory]
    [InlineData("Unpaid orders from before this year, how much?", "2000-01-01", "2025-12-31")]
    [InlineData("检测仪器 how much sold since new year to end of March", "2026-01-01", "2026-03-31")]
    [InlineData("最近十二个月的毛利率", "2025-04-01", "2026-03-31")]
    [InlineData("近三个月谁回款最多", "2026-01-01", "2026-03-31")]
    public void Days_ThatEndYesterday_OnTheFirstOfAMonth_AreWholeMonths(string question, string from, string to) => Assert.Equal(new Stretch(DateOnly.Parse(from, null), DateOnly.Parse(to, null)), Assert.Single(Asked(question).When));

    [Fact]
    public void ThatMonth_IsTheOneNamedBefore()
    {
        var happened = Asked("Which customers ordered in March though nobody contacted them that month?").Which.Happenings;

        Assert.Equal(2, happened.Count);
        Assert.All(happened, one => Assert.Equal(new Stretch(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31)), one.When));
    }

    [Theory]
    [InlineData("高利新三月签了几单")]
    [InlineData("How many orders did Gao Lee Shin book in March?")]
    public void Name_AsItSounds_IsWhoeverIsCalledSo(string question) => Assert.Equal([new Scope(ScopeKind.Rep, "高立新")], Asked(question).Scopes);

    [Fact]
    public void LongestOpenOrders_AreTheOldest()
    {
        var asked = Asked("拖得最久的五笔欠款，谁的单，欠多少");

        Assert.Equal((SurveyOf.Orders, true, 5), (asked.Of, asked.Earliest, asked.Most));
    }

    [Fact]
    public void NumberSomebodyWasSet_IsTheTarget() => Assert.Equal(Aim.Base, Asked("高立新 visits in Q1 vs the number we set him").Aim);

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
    [InlineData("截至2月28日应收余额合计多少", "2026-02-28")]
    [InlineData("How much was outstanding as of the end of February?", "2026-02-28")]
    [InlineData("Orders with not a single yuan received as of 31 January", "2026-01-31")]
    [InlineData("应收账款多少", null)]
    public void Day_AsOfWhichItIsAsked_IsTheDayThingsStood(string question, string? day) => Assert.Equal(day is null ? null : DateOnly.Parse(day, null), Asked(question).AsOf);

    [Theory]
    [InlineData("4月2日到4月10日到期的下一步，每个人有几条", "2026-04-02", "2026-04-10")]
    [InlineData("去年12月20日到1月5日签了几单", "2025-12-20", "2026-01-05")]
    [InlineData("Orders from March 9 to 15", "2026-03-09", "2026-03-15")]
    [InlineData("sales between October and December by rep", "2025-10-01", "2025-12-31")]
    [InlineData("耗材2025毛利率多少", "2025-01-01", "2025-12-31")]
    [InlineData("Collections by month since January 2025", "2025-01-01", "2026-04-01")]
    [InlineData("一月份以来签了几单", "2026-01-01", "2026-04-01")]
    [InlineData("去年10月至今签了几单", "2025-10-01", "2026-04-01")]
    [InlineData("Sales over Q1 by rep", "2026-01-01", "2026-03-31")]
    [InlineData("top 5 customers by Q1 revenue", "2026-01-01", "2026-03-31")]
    public void Days_OfARange_AreAllInIt(string question, string from, string to) => Assert.Equal(new Stretch(DateOnly.Parse(from, null), DateOnly.Parse(to, null)), Assert.Single(Asked(question).When));

    [Theory]
    [InlineData("Q1 vs Q1 sales by rep", "2025-01-01")]
    [InlineData("去年四季度对前年，销售额差多少", "2024-10-01")]
    [InlineData("一季度跟上季度比，销售额差多少", "2025-10-01")]
    public void Period_AgainstItself_IsThatOfTheYearBefore(string question, string from) => Assert.Equal(DateOnly.Parse(from, null), Asked(question).When[1].From);

    [Theory]
    [InlineData("一季度毛利率低于10%的产品有哪些", null, 0.1)]
    [InlineData("Which reps collected under 60 percent in Q1, collection rate by rep", null, 0.6)]
    [InlineData("三月谁完成率不到一半", null, 0.5)]
    [InlineData("Which reps sold over 200k in March, sales by rep", 200000.0, null)]
    [InlineData("三月拜访不到5次的销售有谁，按人", null, 4.0)]
    public void Limit_OfAnyFigure_ChoosesTheRows(string question, double? least, double? most)
    {
        var having = Asked(question).Having;

        Assert.NotNull(having);
        Assert.Equal((decimal?)least, having.AtLeast);
        Assert.Equal((decimal?)most, having.AtMost);
    }

    [Theory]
    [InlineData("urgent ones we haven't closed, ie high urgency not won or lost")]
    [InlineData("B级客户里谈判的")]
    [InlineData("需求写的是扩产、又标了很急的客户，翻出来我看看")]
    [InlineData("strategic accounts nobody has visited")]
    public void CustomersOfAKind_WithoutAName_AreNeverTakenForAContact(string question) => Assert.Contains(Said(question).Chosen.Best.Subject, (string[])["surveys", "customers"]);

    [Theory]
    [InlineData("我今天见了两个A级客户，聊得不错")]
    [InlineData("I met two large customers today")]
    public void WhatTheWriterDid_IsNoQuestion(string message) => Assert.NotEqual("surveys", Said(message).Chosen.Best.Subject);

    [Theory]
    [InlineData("华东区的A级客户有几家")]
    [InlineData("销售额最多的前三个销售，三月")]
    [InlineData("How many customers are marked as lost?")]
    [InlineData("配件一季度赚不赚钱，毛利多少")]
    [InlineData("教育这块一季度卖了多少")]
    [InlineData("How many new customers did we land in March?")]
    [InlineData("Any A customers nobody touched since Mar 15?")]
    [InlineData("Did 高立新 ever sell anything to large customers, lol, how much?")]
    public void Words_OfNoWeight_HinderNothing(string question) => Assert.Equal([], Asked(question).Idle.Concat(Asked(question).Unknown));

    [Fact]
    public void OneFigureForEachOfAnother_IsTheirQuotient()
    {
        var asked = Asked("Visits per won deal in Q1 by rep");

        Assert.Equal((Measure.Visits, Measure.Won), (asked.Measures[0], asked.Per));
    }

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
