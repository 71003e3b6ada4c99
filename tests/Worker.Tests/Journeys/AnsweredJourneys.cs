using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using static SalesBot.Worker.Tests.Journeys.FromTalk;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>What is said after the bot has spoken: an answer that is typed, a correction, a supplement, something taken back. Each reaches what it is about, and nothing else is written.</summary>
public sealed class AnsweredJourneys
{
    [Theory]
    [InlineData("en", "Brightline Media", "Brightline rang, they want two coolers", "the telly lot")]
    [InlineData("en", "Brightline Foods", "Brightline rang, talk again in May", "Foods obv")]
    [InlineData("zh-Hans", "云帆物流", "云帆打来电话，要五台饮水机", "跑车队的那家")]
    [InlineData("zh-Hant", "云帆物流", "雲帆打來電話，要五台飲水機", "搞物流嗰間")]
    [InlineData("zh-Hans", "云帆商贸", "云帆打来电话，要五台饮水机", "商贸的那位。")]
    public async Task Choice_TypedInFreeWords_IsThatCustomer(string language, string customer, params string[] lines)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(["@" + Rep(language), .. lines]);

        Assert.Equal(customer, await journey.Read(session => session.Get(Documents.Customers, Assert.Single(Told(session)).Customer.Value)!.Name));
    }

    [Theory]
    [InlineData("en", "Orchard Systems", "Mark Orchard Systems as won", "go on, mark it won")]
    [InlineData("en", "Orchard Systems", "Mark Orchard Systems as won", "yep go on")]
    [InlineData("zh-Hans", "恒通科技", "恒通科技算成交", "对着呢")]
    [InlineData("zh-Hant", "恒通科技", "恆通科技算成交", "係呀")]
    public async Task Yes_ToACardThatOffersOneThing_DoesIt(string language, string customer, params string[] lines)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(["@" + Rep(language), .. lines]);

        Assert.Equal(Stage.Won, await journey.Read(session => session.Get(Documents.Customers, Code(session, customer).Value)!.Stage));
    }

    [Theory]
    [InlineData("en", "Orchard Systems", "Mark Orchard Systems as won", "Orchard Systems won't be signing before May")]
    [InlineData("zh-Hans", "恒通科技", "恒通科技算成交", "恒通科技成交还早")]
    [InlineData("zh-Hans", "恒通科技", "恒通科技算成交", "恒通科技")]
    public async Task MessageOfItsOwn_BehindAQuestion_AnswersNothing(string language, string customer, params string[] lines)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(["@" + Rep(language), .. lines]);

        Assert.NotEqual(Stage.Won, await journey.Read(session => session.Get(Documents.Customers, Code(session, customer).Value)!.Stage));
    }

    [Theory]
    [InlineData("en", "Emailed Northwind Electronics the pump quote, 17250", "17520, had it backwards", "17520")]
    [InlineData("en", "Called Orchard Systems, they want four coolers for the two depots", "make that four coolers and one coffee machine", "one coffee machine")]
    [InlineData("zh-Hans", "刚跟恒通科技王经理通了电话，要六张办公桌", "六张，改成八张", "八张办公桌")]
    [InlineData("en", "Visited Orchard Systems, they like the layout", "also she asked about the warranty", "warranty")]
    [InlineData("zh-Hans", "上午拜访了恒通科技，方案认可", "顺手给他们留了两本样册", "样册")]
    [InlineData("zh-Hant", "上午拜訪了恆通科技，方案認可", "補充一下，他們嫌交期太長", "交期")]
    [InlineData("zh-Hans", "刚去恒通科技见了王经理，聊了新厂房", "他们财务总监也在，要三个月账期", "账期")]
    public async Task WhatIsPutRightOrAdded_StandsInTheOneContact(string language, string contact, string more, string holds)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), contact, more);

        Assert.Contains(holds, Assert.Single(await journey.Read(Told)).Summary, StringComparison.Ordinal);
        Assert.Equal(0, await journey.Read(session => session.All(Documents.Remarks).Count()));
    }

    [Theory]
    [InlineData("zh-Hant", "恆通科技打了兩遍都沒人接", "講錯了，那兩通是打給華信電子才對，一早頭昏昏的", "华信电子")]
    [InlineData("zh-Hans", "恒通科技打了两遍都没人接", "记错了，那两个是打给云帆物流的", "云帆物流")]
    [InlineData("en", "Tried Orchard Systems twice, no answer", "sorry, that was Northwind Electronics I tried", "Northwind Electronics")]
    public async Task Attempt_ThatWasSomebodyElses_GoesThere(string language, string attempt, string correction, string customer)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), attempt, correction);

        Assert.Equal(customer, await journey.Read(session => session.Get(Documents.Customers, Assert.Single(session.All(Documents.Remarks).Where(one => one.SourceMessage is not null).ToList()).Customer.Value)!.Name));
    }

    [Theory]
    [InlineData("zh-Hans", "恒通科技", 12, "明天上午十点带恒通科技看厂", "恒通科技看厂改到后天", "算了，撤了，还是明天")]
    [InlineData("zh-Hans", "恒通科技", 12, "明天上午十点带恒通科技看厂", "恒通科技看厂改到后天", "今天有什么安排", "刚才那个更改撤销，还是明天")]
    [InlineData("en", "Orchard Systems", 12, "Taking Orchard Systems round the plant tomorrow at ten", "move the Orchard Systems plant visit to Friday", "what's on today?", "undo that, Thursday was right")]
    [InlineData("en", "Orchard Systems", 12, "Taking Orchard Systems round the plant tomorrow at ten", "move the Orchard Systems plant visit to Friday", "take the last bit back")]
    public async Task Move_TakenBackInWords_StandsWhereItDid(string language, string customer, int day, params string[] lines)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(["@" + Rep(language), .. lines]);

        Assert.Equal(new DateOnly(2026, 3, day), Assert.Single(await AllSteps(journey, customer), step => step is { Time: not null, FollowUp: null }).Due);
    }

    [Theory]
    [InlineData("zh-Hans", "明天上午十点带恒通科技看厂", "十点半，我说错了", "恒通科技", 10, 30)]
    public async Task Hour_PutRightAtTheEnd_IsTheAppointments(string language, string plan, string correction, string customer, int hour, int minute)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), plan, correction);

        Assert.Equal(new TimeOnly(hour, minute), Assert.Single(await AllSteps(journey, customer), step => step is { Time: not null, FollowUp: null }).Time);
    }

    [Theory]
    [InlineData("zh-Hans", "上午拜访了恒通科技，方案认可", "报的是四万六，不是四万八")]
    [InlineData("en", "Visited Orchard Systems, they like the layout", "the quote was 4,600, not 4,800")]
    public async Task Correction_ThatFitsNothing_ShowsTheNewestAndChangesNone(string language, string contact, string correction)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), contact);
        var before = await journey.Read(session => Assert.Single(Told(session)));

        var answer = await journey.Last(correction);

        Assert.NotEmpty(answer.Buttons);
        var after = await journey.Read(session => Assert.Single(Told(session)));
        Assert.Equal((before.Summary, before.At, before.Objection, before.Amount), (after.Summary, after.At, after.Objection, after.Amount));
    }

    private static List<FollowUp> Told(IReadSession session) => [.. session.All(Documents.FollowUps).Where(one => one.SourceMessage is not null)];
}
