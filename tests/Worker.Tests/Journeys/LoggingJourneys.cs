using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Worker.Tests.Journeys;

public sealed class LoggingJourneys
{
    private const string Visit = "今天上午拜访恒通科技王经理，方案认可，预算要走审批，下周三前给报价，大概20万";

    private static readonly CustomerCode Hengtong = new("XX-ZX-QZ-001");

    [Fact]
    public async Task Visit_InOneMessage_BecomesOneRecordWithItsNextStep()
    {
        await using var journey = await Journey.Of();

        var card = await journey.Last("@小明", Visit);

        var record = await Newest(journey);
        Assert.Contains("恒通科技", card.Text, StringComparison.Ordinal);
        Assert.Contains("3月18日(周三)前", card.Text, StringComparison.Ordinal);
        Assert.Contains("20 万", card.Text, StringComparison.Ordinal);
        Assert.Equal(("改一下", "撤销"), (card.Buttons[0], card.Buttons[^1]));
        Assert.Equal(Method.Visit, record.Method);
        Assert.Equal(new DateOnly(2026, 3, 18), record.Next?.Due);
        Assert.Equal(200_000m, record.Amount?.Amount);
        Assert.Equal("王建国", record.Contact);
        Assert.NotNull(record.SourceMessage);
    }

    [Theory]
    [InlineData("2026-03-11T11:30", "2026-03-11T11:30")]
    [InlineData("2026-03-11T13:10", "2026-03-11T13:10")]
    [InlineData("2026-03-11T20:10", "2026-03-11T10:00")]
    [InlineData("2026-03-12T09:00", "2026-03-12T09:00")]
    public async Task Visit_OfThisMorning_IsNowWhileTheMorningIsFreshAndItsMiddleLater(string told, string at)
    {
        await using var journey = await Journey.Of();

        await journey.Play("@小明", $"!now {told}", Visit);

        Assert.Equal(DateTimeOffset.Parse($"{at}+08:00", System.Globalization.CultureInfo.InvariantCulture), (await Newest(journey)).At);
    }

    [Fact]
    public async Task Visit_OfYesterdayAfternoon_IsInTheAfternoon()
    {
        await using var journey = await Journey.Of();

        await journey.Play("@小明", "昨天下午拜访恒通科技王经理，方案认可");

        Assert.Equal(new DateTimeOffset(2026, 3, 10, 14, 0, 0, TimeSpan.FromHours(8)), (await Newest(journey)).At);
    }

    [Fact]
    public async Task Visit_InEnglish_KeepsTheSubstanceAndNotWhatHasAFieldOfItsOwn()
    {
        await using var journey = await Journey.Of("en");

        await journey.Play("@Ming", "visited Brightline Foods this morning, Karen likes the plan, budget needs approval, quote by next Wednesday, about 30k");

        var record = await Newest(journey);
        Assert.Equal(("Karen likes the plan; budget needs approval", "quote", 30_000m), (record.Summary, record.Next?.Text, record.Amount?.Amount));
    }

    [Fact]
    public async Task Undo_AfterALog_PutsRecordsAndPlanBackAsTheyWere()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明");
        var before = await Snapshot(journey);
        await journey.Play(Visit);
        Assert.NotEqual(before, await Snapshot(journey));

        var answer = await journey.Last("> 撤销");

        Assert.Equal("edit", answer.Kind);
        Assert.Contains("已撤销", answer.Text, StringComparison.Ordinal);
        Assert.Equal(before, await Snapshot(journey));
    }

    [Fact]
    public async Task Undo_PressedTwice_SaysThereIsNothing()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", Visit, "/undo");

        var again = await journey.Last("/undo");

        Assert.Equal("没有可以撤销的。", again.Text);
    }

    [Fact]
    public async Task Edit_OfTheMessage_CorrectsTheRecordAndItsCard()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", Visit);

        var card = await journey.Last("edit: " + Visit.Replace("20万", "30万", StringComparison.Ordinal));

        var today = await journey.Read(session => FollowUps(session).Where(followUp => followUp.Day == new DateOnly(2026, 3, 11)).ToList());
        Assert.Equal("edit", card.Kind);
        Assert.Contains("30 万", card.Text, StringComparison.Ordinal);
        Assert.Equal(300_000m, Assert.Single(today).Amount?.Amount);
    }

    [Fact]
    public async Task Question_HalfAnswered_SurvivesARestart()
    {
        await using var journey = await Journey.Of();
        var count = await journey.Read(session => FollowUps(session).Count);
        var question = await journey.Last("@小明", "/log");

        var card = await journey.Last("!restart", "恒通科技通了电话，合同条款没问题，周五签");

        Assert.Contains("哪家客户", question.Text, StringComparison.Ordinal);
        Assert.Contains("恒通科技", card.Text, StringComparison.Ordinal);
        Assert.Equal(count + 1, await journey.Read(session => FollowUps(session).Count));
    }

    [Fact]
    public async Task Question_OlderThanADay_IsForgotten()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "/log", "!now 2026-03-12T09:01");
        var before = await Snapshot(journey);

        await journey.Play("中午吃啥");

        Assert.Equal(before, await Snapshot(journey));
    }

    [Theory]
    [InlineData("中午吃啥")]
    [InlineData("收到👌")]
    [InlineData("👍")]
    [InlineData("/nonsense")]
    public async Task SmallTalkAndNoise_ChangeNoRecord(string text)
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明");
        var before = await Snapshot(journey);

        var answer = await journey.Last(text);

        Assert.Equal("reply", answer.Kind);
        Assert.Equal(before, await Snapshot(journey));
    }

    [Fact]
    public async Task Name_OfSeveralCustomers_IsAskedAndTheButtonFinishes()
    {
        await using var journey = await Journey.Of();

        var question = await journey.Last("@小明", "跟云帆通了电话，对报价没意见，下周一签合同");
        var card = await journey.Last("> 云帆物流");

        Assert.Contains("云帆物流", question.Buttons);
        Assert.Contains("云帆商贸", question.Buttons);
        Assert.True(question.Buttons.Count <= 4);
        Assert.StartsWith("云帆物流", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Customer_Unknown_IsOfferedAsNewAndThenLogged()
    {
        await using var journey = await Journey.Of();

        await journey.Play("@小明", "/log", "通了电话，想看视觉检测方案，周五前发资料");
        var question = await journey.Last("上海启澜自动化");
        var card = await journey.Last("> 1");

        Assert.Contains("启澜", question.Buttons[0], StringComparison.Ordinal);
        Assert.Contains("启澜", card.Text, StringComparison.Ordinal);
        Assert.Contains("24 小时内请补全", card.Text, StringComparison.Ordinal);
        Assert.Equal(Method.Call, (await Newest(journey)).Method);
    }

    [Fact]
    public async Task Message_NamingTwoCustomers_BecomesTwoRecords()
    {
        await using var journey = await Journey.Of();
        var before = await journey.Read(session => FollowUps(session).Count);

        var cards = await journey.Play("@小明", "上午给华信电子打了电话，样品合格；下午拜访恒通科技王经理，方案认可");

        Assert.Equal(2, cards.Count);
        Assert.Equal(before + 2, await journey.Read(session => FollowUps(session).Count));
    }

    [Fact]
    public async Task Name_Misspelt_IsAskedBeforeAnythingIsWritten()
    {
        await using var journey = await Journey.Of();
        var before = await journey.Read(session => FollowUps(session).Count);

        var question = await journey.Last("@王芳", "拜访了天木茶业方经理，方案没问题");
        var asked = await journey.Read(session => FollowUps(session).Count);
        var card = await journey.Last("> 1");

        Assert.Contains("天目茶业", question.Buttons);
        Assert.Equal(before, asked);
        Assert.StartsWith("天目茶业", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Customer_UnknownButNamed_IsOfferedAtOnce()
    {
        await using var journey = await Journey.Of();

        var question = await journey.Last("@小明", "拜访了上海启澜自动化张工，想看视觉检测方案，周五前发资料");
        var card = await journey.Last("> 1");

        Assert.Contains("上海启澜自动化", question.Text, StringComparison.Ordinal);
        Assert.Contains("上海启澜自动化", card.Text, StringComparison.Ordinal);
        Assert.Equal(Method.Visit, (await Newest(journey)).Method);
    }

    [Theory]
    [InlineData("天目茶业的联系方式")]
    [InlineData("/customer 天目茶业")]
    public async Task Customer_OfAColleague_IsAsUnknownAsOneThatDoesNotExist(string question)
    {
        await using var journey = await Journey.Of();

        var answer = await journey.Last("@小明", question);
        var nobody = await journey.Last(question.Replace("天目茶业", "天马茶业", StringComparison.Ordinal));

        Assert.Equal(nobody.Text.Replace("天马茶业", "天目茶业", StringComparison.Ordinal), answer.Text);
        Assert.DoesNotContain("方圆", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Profile_LeftUnfilled_LetsTheNextLogThrough()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "/new 上海启澜自动化", "> 现在补上");

        var card = await journey.Last(Visit);

        Assert.StartsWith("恒通科技", card.Text, StringComparison.Ordinal);
        Assert.Equal(Hengtong, (await Newest(journey)).Customer);
    }

    [Fact]
    public async Task Won_SaidInPassing_IsConfirmedFirst()
    {
        await using var journey = await Journey.Of();

        var card = await journey.Last("@小明", "恒通科技签约了，合同额18万");
        var stageBefore = await StageOf(journey);
        await journey.Play("> 是，成交了");

        Assert.Contains("标为成交，并记订单 18 万？", card.Text, StringComparison.Ordinal);
        Assert.NotEqual(Stage.Won, stageBefore);
        Assert.Equal(Stage.Won, await StageOf(journey));
    }

    [Fact]
    public async Task Reminder_SetInWords_MovesTheDueDateButIsNoContact()
    {
        await using var journey = await Journey.Of();
        var last = (await Plan(journey)).LastContact;

        var answer = await journey.Last("@小明", "提醒我明天上午十点给恒通科技王经理打电话确认合同");

        var plan = await Plan(journey);
        Assert.Contains("3月12日(周四) 10:00", answer.Text, StringComparison.Ordinal);
        Assert.Equal(last, plan.LastContact);
        Assert.Contains(plan.Steps, step => step.Due == new DateOnly(2026, 3, 12) && step.Time == new TimeOnly(10, 0));
    }

    [Fact]
    public async Task ReplyToAPush_LogsForItsCustomer()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "!now 2026-03-11T09:30", "!now 2026-03-11T10:05");

        var card = await journey.Last("re: 通了电话，样品合格，下周一上门谈价格");

        Assert.StartsWith("华信电子", card.Text, StringComparison.Ordinal);
        Assert.Equal(new CustomerCode("ZZ-DX-QZ-001"), (await Newest(journey)).Customer);
    }

    [Fact]
    public async Task ReplyToADigest_WithoutAName_AsksWhichOfItsCustomers()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "!now 2026-03-11T08:31");

        var question = await journey.Last("re: 通了电话，价格没问题，周五前签合同");
        var card = await journey.Last("> 云帆物流");

        Assert.Contains("华信电子", question.Buttons);
        Assert.StartsWith("云帆物流", card.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hans", "@小明", "/new 启澜教育科技 IT 中型 联系人 张工 13800009999 需求 视觉检测 来源 展会", "启澜教育科技", "it", "张工", "视觉检测")]
    [InlineData("zh-Hans", "@小明", "/new 启澜自动化，制造，中型，联系人张工 13800009999，需求视觉检测，来源展会", "启澜自动化", "manufacturing", "张工", "视觉检测")]
    [InlineData("en", "@Ming", "/new Atlas Medical Supplies, IT, medium, contact Jane Doe 13800009999, needs air sensors, source webinar", "Atlas Medical Supplies", "it", "Jane Doe", "air sensors")]
    public async Task New_WithItsProfileInOneLine_KeepsTheNameToItself(string language, string who, string line, string name, string industry, string contact, string need)
    {
        await using var journey = await Journey.Of(language);

        await journey.Play(who, line);

        var customer = await journey.Read(session => session.Query(Documents.Customers, new DocQuery<Customer>(Documents.CustomersByName, [name])).Single());
        Assert.Equal((industry, CompanySize.Medium, contact, need), (customer.Industry, customer.Size, customer.Contacts[0].Name, customer.Need));
    }

    private static Task<FollowUp> Newest(Journey journey) => journey.Read(session => FollowUps(session).MaxBy(followUp => followUp.LoggedAt ?? DateTimeOffset.MinValue)!);

    private static IReadOnlyList<FollowUp> FollowUps(IReadSession session) => [.. session.All(Documents.FollowUps)];

    private static Task<Stage> StageOf(Journey journey) => journey.Read(session => session.Get(Documents.Customers, Hengtong.Value)!.Stage);

    private static Task<Domain.Cadence.ContactPlan> Plan(Journey journey) => journey.Read(session => session.Get(Documents.Plans, Hengtong.Value)!);

    /// <summary>Everything that is recorded of customers, as one text.</summary>
    private static Task<string> Snapshot(Journey journey) => journey.Read(session => string.Join(
        '\n',
        session.All(Documents.FollowUps).Select(Documents.FollowUps.JsonOf)
            .Concat(session.All(Documents.Customers).Select(Documents.Customers.JsonOf))
            .Concat(session.All(Documents.Plans).Select(Documents.Plans.JsonOf))
            .Concat(session.All(Documents.Orders).Select(Documents.Orders.JsonOf))
            .Concat(session.All(Documents.StageEvents).Select(Documents.StageEvents.JsonOf))));
}
