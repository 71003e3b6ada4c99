using SalesBot.Bot.Store;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>What a rep writes in each of the three languages, and what stands in the store afterwards.</summary>
public sealed class ReadingJourneys
{
    [Theory]
    [InlineData("zh-Hans", "@小明", "上午给华信电子打了电话，样品合格；下午拜访恒通科技王经理，方案认可", "样品合格", "方案认可")]
    [InlineData("zh-Hant", "@小明", "上午給華信電子打了電話，樣品合格；下午拜訪恆通科技王經理，方案認可", "樣品合格", "方案認可")]
    [InlineData("en", "@Ming", "Called Northwind this morning, samples passed; visited Helen at Orchard Systems, she accepted the proposal", "samples passed", "accepted the proposal")]
    public async Task OneMessage_NamingTwoCustomers_BecomesTwoRecordsEachWithItsOwnWords(string language, string who, string message, string first, string second)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(who, "!now 2026-03-11T17:00");
        var before = await Count(journey);

        var cards = await journey.Play(message);

        var records = (await FollowUps(journey)).OrderByDescending(record => record.LoggedAt).Take(2).ToList();
        Assert.Equal(2, cards.Count);
        Assert.Equal(before + 2, await Count(journey));
        Assert.Equal([Method.Call, Method.Visit], records.Select(record => record.Method).Order());
        Assert.Contains(first, Assert.Single(records, record => record.Method == Method.Call).Summary, StringComparison.Ordinal);
        Assert.Contains(second, Assert.Single(records, record => record.Method == Method.Visit).Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hant", "@小明", "跟雲帆通了電話，對報價沒意見，下週一簽合約", "> 云帆物流", "云帆物流")]
    [InlineData("en", "@Ming", "Brightline wants a revised quote by Friday", "> Brightline Foods", "Brightline Foods")]
    public async Task Name_OfSeveralCustomers_IsAskedAndTheButtonFinishes(string language, string who, string message, string press, string customer)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(who);
        var before = await Count(journey);

        var question = await journey.Last(message);
        var asked = await Count(journey);
        var card = await journey.Last(press);

        Assert.InRange(question.Buttons.Count, 2, 4);
        Assert.Equal(before, asked);
        Assert.StartsWith(customer, card.Text, StringComparison.Ordinal);
        Assert.Equal(before + 1, await Count(journey));
    }

    [Theory]
    [InlineData("zh-Hans", "@小明", "上午去华信电子，方案认可，周五前报价", "不对，是周四", "报价")]
    [InlineData("zh-Hant", "@小明", "上午去華信電子，方案認可，週五前報價", "不對，是週四", "報價")]
    [InlineData("en", "@Ming", "Visited Orchard Systems this morning, Helen liked the proposal, send quote by Friday", "no, it's Thursday", "send quote")]
    public async Task Correction_OfTheDay_MovesTheStepAndKeepsItsWords(string language, string who, string message, string correction, string step)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(who, message);
        var count = await Count(journey);

        var card = await journey.Last(correction);

        var record = await Newest(journey);
        Assert.Equal(new DateOnly(2026, 3, 12), record.Next?.Due);
        Assert.Equal(step, record.Next?.Text);
        Assert.Equal(count, await Count(journey));
        Assert.Contains(step, card.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hant", "@小明", "上午去華信電子，方案認可，大概20萬", "上午去華信電子，方案認可，大概30萬")]
    [InlineData("en", "@Ming", "Visited Orchard Systems this morning, they liked the proposal, about 200k", "Visited Orchard Systems this morning, they liked the proposal, about 300k")]
    public async Task Edit_OfTheMessage_CorrectsItsRecord(string language, string who, string message, string edited)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(who, message);
        var count = await Count(journey);

        var card = await journey.Last("edit: " + edited);

        Assert.Equal("edit", card.Kind);
        Assert.Equal(300_000m, (await Newest(journey)).Amount?.Amount);
        Assert.Equal(count, await Count(journey));
    }

    [Theory]
    [InlineData("zh-Hans", "@小明", "周总结大家别忘了交")]
    [InlineData("zh-Hans", "@小明", "王总早上好")]
    [InlineData("zh-Hans", "@小明", "谁有充电器借我用下")]
    [InlineData("zh-Hant", "@小明", "下班一起喝一杯？七點老地方")]
    [InlineData("zh-Hant", "@小明", "早安大家")]
    [InlineData("en", "@Ming", "drinks at Summit Brewery after work? 6ish")]
    [InlineData("en", "@Ming", "anyone got a spare phone charger?")]
    [InlineData("en", "@Ming", "great game last night")]
    public async Task SmallTalk_InAnyLanguage_ChangesNothing(string language, string who, string message)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(who);
        var before = await Records(journey);

        await journey.Play(message);

        Assert.Equal(before, await Records(journey));
    }

    [Theory]
    [InlineData("zh-Hans", "@小明", "打给华信电子没人接")]
    [InlineData("zh-Hant", "@小明", "打給華信電子沒人接")]
    [InlineData("en", "@Ming", "Called Northwind twice, no answer")]
    public async Task Call_NobodyAnswered_IsAnAttemptThatCountsAsNoContact(string language, string who, string message)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(who);
        var before = await Count(journey);

        var card = await journey.Last(message);

        Assert.Equal(before, await Count(journey));
        Assert.Equal((RemarkKind.Attempt, Method.Call), (await journey.Read(session => session.All(Documents.Remarks).ToList())).Select(remark => (remark.Kind, remark.Method!.Value)).Single());
        Assert.DoesNotContain("?", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\uff1f", card.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hans", "@小明", "拜访了恒通科技王经理，客户有兴趣", "想装在新车间，预算20万，王经理拍板", "想装在新车间")]
    [InlineData("zh-Hant", "@小明", "拜訪了恆通科技王經理，客戶有興趣", "想裝在新廠房，預算20萬，王經理拍板", "想裝在新廠房")]
    [InlineData("en", "@Ming", "Talked to Helen at Orchard Systems, interested", "they want it in the new hall, budget is 200k and Helen decides", "new hall")]
    public async Task VagueRecord_GetsOneShortQuestionAndItsAnswerIsAdded(string language, string who, string message, string answer, string substance)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(who);
        var before = await Count(journey);

        var question = await journey.Last(message);
        await journey.Play(answer);

        Assert.True(question.Text.Contains('?', StringComparison.Ordinal) || question.Text.Contains('\uff1f', StringComparison.Ordinal), question.Text);
        Assert.Equal(before + 1, await Count(journey));
        Assert.Contains(substance, (await Newest(journey)).Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hant", "@小明", "re: 通了電話，樣品合格，下週一上門談價格", "华信电子")]
    [InlineData("en", "@Ming", "re: had a call, samples passed, visit them on Monday", "Northwind Electronics")]
    public async Task ReplyToAPush_LogsForItsCustomer(string language, string who, string reply, string customer)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(who, "!now 2026-03-11T09:30", "!now 2026-03-11T10:05");
        var before = await Count(journey);

        var card = await journey.Last(reply);

        Assert.StartsWith(customer, card.Text, StringComparison.Ordinal);
        Assert.Equal(before + 1, await Count(journey));
        Assert.Equal(new DateOnly(2026, 3, 16), (await Newest(journey)).Next?.Due);
    }

    private static Task<IReadOnlyList<FollowUp>> FollowUps(Journey journey) => journey.Read(session => (IReadOnlyList<FollowUp>)[.. session.All(Documents.FollowUps)]);

    private static async Task<int> Count(Journey journey) => (await FollowUps(journey)).Count;

    private static async Task<FollowUp> Newest(Journey journey) => (await FollowUps(journey)).MaxBy(record => record.LoggedAt ?? DateTimeOffset.MinValue)!;

    private static Task<string> Records(Journey journey) => journey.Read(session => string.Join('\n', session.All(Documents.FollowUps).Select(Documents.FollowUps.JsonOf).Concat(session.All(Documents.Customers).Select(Documents.Customers.JsonOf)).Concat(session.All(Documents.Plans).Select(Documents.Plans.JsonOf))));
}
