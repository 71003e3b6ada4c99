using SalesBot.Bot.Store;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>What people do on an ordinary day: lists, half-finished forms, second thoughts, and things that are no news at all.</summary>
public sealed class EverydayJourneys
{
    [Theory]
    [InlineData("zh-Hans", "@王芳", "今天：1. 天目打了电话 2. 宏图发了报价 3. 晨光没人接", "宏图发了报价")]
    [InlineData("zh-Hant", "@王芳", "今天：1. 天目打了電話 2. 宏圖發了報價 3. 晨光沒人接", "宏圖發了報價")]
    [InlineData("en", "@Anna", "today: 1. called Highland about the filters 2. sent Moonlight the quote 3. visited Sunrise, all fine", "sent Moonlight the quote")]
    public async Task List_WithOneNameNobodyKnows_KeepsTheOthersAndNamesThatOne(string language, string who, string list, string left)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(who);
        var before = await Count(journey);

        var said = await journey.Play(list);

        Assert.Equal(before + 2, await Count(journey) + await journey.Read(session => session.All(Documents.Remarks).Count()));
        Assert.Contains(left, said[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListOfDays_OfUnknownNames_PlansNothingForTheCustomerSpokenOfBefore()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@王芳", "/customer 天目");
        var before = await Plan(journey, "ZZ-ZX-QZ-002");

        var said = await journey.Last("下周拜访：周一瑞丰，周三万禾");

        Assert.Contains("周三万禾", said.Text, StringComparison.Ordinal);
        Assert.Equal(before, await Plan(journey, "ZZ-ZX-QZ-002"));
    }

    [Fact]
    public async Task ListOfDays_SetsAReminderForEachOnItsDayAndHour()
    {
        await using var journey = await Journey.Of();

        var said = await journey.Play("@王芳", "下周拜访：周一天目，周三绿野，周五下午3点康源");

        Assert.Equal(["3月16日(周一) 提醒你：拜访", "3月18日(周三) 提醒你：拜访", "3月20日(周五) 15:00 提醒你：拜访"], said.TakeLast(3).Select(card => card.Text.Split('\n')[^1]));
    }

    [Fact]
    public async Task ListOfPoints_AboutOneCustomer_IsOneRecord()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@王芳");
        var before = await Count(journey);

        await journey.Play("拜访天目：1. 价格可以 2. 交期要三周 3. 下周二发合同");

        Assert.Equal(before + 1, await Count(journey));
    }

    [Theory]
    [InlineData("zh-Hans", "@王芳", "提醒我明天上午10点给康源沈主任发报价", "不对，11点", "3月12日(周四) 11:00")]
    [InlineData("en", "@Anna", "remind me to send Clearwater the spec tomorrow 10am", "no, 11am", "Thu 12 Mar 11:00")]
    public async Task Correction_OfAReminder_MovesTheReminderAndNoRecord(string language, string who, string reminder, string correction, string when)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(who, language == "en" ? "called Highland, all fine with the filters" : "给天目打了电话，滤芯没问题", reminder);
        var before = await Newest(journey);

        var card = await journey.Last(correction);

        Assert.Contains(when, card.Text, StringComparison.Ordinal);
        Assert.Equal(before, await Newest(journey));
    }

    [Fact]
    public async Task Correction_OfAnOrder_ReplacesTheOrder()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@王芳", "/order 绿野 净化设备 4.8万");
        var before = await journey.Read(session => session.All(Documents.Orders).Count());

        var card = await journey.Last("不对，是5万2");

        Assert.Contains("5.2 万", card.Text, StringComparison.Ordinal);
        Assert.Equal(before, await journey.Read(session => session.All(Documents.Orders).Count()));
    }

    [Fact]
    public async Task Correction_OfAPaymentBeyondWhatIsOwed_IsRefusedAndThePaymentStays()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@王芳", "/order 绿野 净化设备 4.8万", "/pay 绿野 2万");

        var refusal = await journey.Last("不对，是9万");

        Assert.Contains("4.8 万", refusal.Text, StringComparison.Ordinal);
        Assert.Equal(20_000m, Assert.Single(await journey.Read(session => session.All(Documents.Payments).Where(payment => payment.SourceMessage is not null).ToList())).Amount.Amount);
    }

    [Theory]
    [InlineData("我搞错了青竹没丢")]
    [InlineData("错了错了")]
    public async Task Correction_ThatSaysNothingToMend_TouchesNothingAndOffersUndo(string words)
    {
        await using var journey = await Journey.Of();
        await journey.Play("@王芳", "给青竹书店打了电话，嫌贵");
        var before = await Newest(journey);

        var answer = await journey.Last(words);

        Assert.Contains("撤销", answer.Buttons);
        Assert.Equal(before, await Newest(journey));
    }

    [Theory]
    [InlineData("zh-Hans", "@王芳", "给绿野打了电话，要报价", "删掉")]
    [InlineData("en", "@Anna", "called Greenfield, they want a quote", "delete that last one please")]
    public async Task Delete_InPlainWords_TakesTheLastRecordBack(string language, string who, string message, string words)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(who);
        var before = await Count(journey);
        await journey.Play(message);

        await journey.Play(words);

        Assert.Equal(before, await Count(journey));
    }

    [Fact]
    public async Task Order_StepByStep_AsksForWhatIsMissingAndTakesTheRest()
    {
        await using var journey = await Journey.Of();

        var which = await journey.Last("@王芳", "/order");
        var much = await journey.Last("天目");
        var card = await journey.Last("耗材 3.5w");

        Assert.Contains("哪家客户", which.Text, StringComparison.Ordinal);
        Assert.StartsWith("天目茶业", much.Text, StringComparison.Ordinal);
        Assert.Contains("订单 耗材 3.5 万", card.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/pay 华信电子 20000", "回款 2 万")]
    [InlineData("/pay 华信电子 20,000", "回款 2 万")]
    public async Task Payment_OfABareNumber_IsThatMuchMoney(string words, string says)
    {
        await using var journey = await Journey.Of();

        var card = await journey.Last("@小明", words);

        Assert.Contains(says, card.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("算了")]
    [InlineData("取消")]
    [InlineData("不记了")]
    public async Task Question_LeftWithACancel_IsClosedAndNothingIsRecorded(string words)
    {
        await using var journey = await Journey.Of();
        await journey.Play("@王芳", "/order", "天目");
        var before = await Count(journey);

        var dropped = await journey.Last(words);
        var again = await journey.Last("3.5w");

        Assert.Equal("好，不问了，没有记。", dropped.Text);
        Assert.DoesNotContain("订单", again.Text, StringComparison.Ordinal);
        Assert.Equal(before, await Count(journey));
    }

    [Fact]
    public async Task Cancel_WithNothingOpen_OffersToUndoAndUndoesNothing()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@王芳", "给绿野打了电话，要报价");
        var before = await Count(journey);

        var answer = await journey.Last("取消");

        Assert.Equal(["撤销"], answer.Buttons);
        Assert.Equal(before, await Count(journey));
    }

    [Theory]
    [InlineData("zh-Hans", "@王芳", "天目茶业签了，8万5", "确认")]
    [InlineData("en", "@Anna", "Highland signed today, 85k", "Yes")]
    public async Task Win_ToldWithItsAmount_BecomesAnOrderWithOneTap(string language, string who, string message, string button)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(who);
        var before = await journey.Read(session => session.All(Documents.Orders).Count());

        var card = await journey.Last(message);
        await journey.Play($"> {button}");

        Assert.Contains(button, card.Buttons);
        Assert.Equal(before + 1, await journey.Read(session => session.All(Documents.Orders).Count()));
    }

    [Theory]
    [InlineData("zh-Hans", "@王芳", "天目")]
    [InlineData("zh-Hans", "@王芳", "asdkjh")]
    [InlineData("zh-Hans", "@王芳", "晚上一起撸串不")]
    [InlineData("zh-Hans", "@王芳", "😀😀")]
    [InlineData("en", "@Anna", "Highland")]
    [InlineData("en", "@Anna", "snooze highland 3 days")]
    [InlineData("en", "@Anna", "qwerty asdf")]
    public async Task Words_ThatTellOfNoContact_RecordNone(string language, string who, string words)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(who, language == "en" ? "/customer Highland" : "/customer 天目");
        var before = await Count(journey);

        await journey.Play(words);

        Assert.Equal(before, await Count(journey));
    }

    [Theory]
    [InlineData("你好", "在的")]
    [InlineData("谢谢！", "在的")]
    [InlineData("👍", "在的")]
    [InlineData("asdkjh", "就没记")]
    [InlineData("晚上一起撸串不", "就没记")]
    public async Task SmallTalk_IsGreetedBackAndAnythingElseIsSaidNotToBeNoted(string words, string answer)
    {
        await using var journey = await Journey.Of();

        var said = await journey.Last("@王芳", words);

        Assert.Contains(answer, said.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hans", "@王芳", "我的客户", "你的客户 6 家", "天目茶业")]
    [InlineData("zh-Hans", "@王芳", "/customers", "你的客户 6 家", "天目茶业")]
    [InlineData("en", "@Anna", "my customers", "Your 6 customers", "Highland Tea")]
    [InlineData("zh-Hans", "@陈静", "我的客户", "客户 30 家", "华信电子")]
    public async Task Customers_AskedFor_AreListedAndEachIsATapAway(string language, string who, string words, string head, string button)
    {
        await using var journey = await Journey.Of(language);

        var list = await journey.Last(who, words);
        var card = await journey.Last($"> {button}");

        Assert.StartsWith(head, list.Text, StringComparison.Ordinal);
        Assert.StartsWith(button, card.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hans", "@王芳", "给绿野打了电话，要报价", "我今天干了啥", "今天：1 条")]
    [InlineData("en", "@Anna", "called Greenfield, they want a quote", "what did i do today", "Today: one contact")]
    public async Task OwnDay_AskedFor_ListsWhatWasRecorded(string language, string who, string message, string question, string head)
    {
        await using var journey = await Journey.Of(language);

        var said = await journey.Last(who, message, question);

        Assert.StartsWith(head, said.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reminder_OnADayOff_SaysOnWhichDayItComes()
    {
        await using var journey = await Journey.Of();

        var card = await journey.Last("@王芳", "天目 3天后再提醒我");

        Assert.EndsWith("3月14日(周六)休息，3月16日(周一) 提醒你：回访", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reminder_RightAfterAContactWithALaterStep_IsTheNextUp()
    {
        await using var journey = await Journey.Of("en");

        await journey.Play("@Ming", "visited Orchard Systems, demo went well, send the offer by 19 March", "remind me on Monday to call Orchard Systems");
        var coming = await journey.Last("my tasks");

        Assert.Contains("Mon 16 Mar Orchard Systems: call Orchard Systems", coming.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoCustomers_EachWithAFewWordsOfItsOwn_KeepThem()
    {
        await using var journey = await Journey.Of();

        var cards = await journey.Play("@王芳", "今天跑了天目茶业和绿野食品，都聊了耗材的事，天目要3箱，绿野再想想");

        Assert.Contains("要3箱", cards[^2].Text, StringComparison.Ordinal);
        Assert.Contains("再想想", cards[^1].Text, StringComparison.Ordinal);
    }

    private static Task<int> Count(Journey journey) => journey.Read(session => session.Count(Documents.FollowUps, new DocQuery<FollowUp>(Documents.FollowUpsByRep, [])));

    private static async Task<FollowUp> Newest(Journey journey) => (await journey.Read(session => session.All(Documents.FollowUps).MaxBy(record => record.Id)))!;

    private static Task<string?> Plan(Journey journey, string code) => journey.Read(session => Documents.Plans.JsonOf(session, code));
}
