using SalesBot.Bot.Store;
using SalesBot.Domain.FollowUps;
using static SalesBot.Worker.Tests.Journeys.FromTalk;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>Corrections, moves and cancels act on what they mean, promises are kept in the writer's words, and orders hold all that was said of them.</summary>
public sealed class MeantJourneys
{
    [Theory]
    [InlineData("zh-Hans", "恒通科技", 15, 30, "明天下午三点给恒通科技打电话", "我是说三点半")]
    [InlineData("zh-Hans", "云帆物流", 9, 30, "约了云帆物流后天上午十点看仓库", "不对，是九点半")]
    [InlineData("zh-Hant", "云帆物流", 9, 30, "約了雲帆物流後天上午十點看倉庫", "說錯了，是九點半")]
    [InlineData("en", "Orchard Systems", 15, 30, "Call with Orchard Systems tomorrow at 3pm", "Sorry, I meant half past three")]
    public async Task Correction_OfAnHour_MovesTheStepThereIs(string language, string customer, int hour, int minute, params string[] lines)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(["@" + Rep(language), .. lines]);

        Assert.Equal(new TimeOnly(hour, minute), Assert.Single(await Steps(journey, customer)).Time);
    }

    [Theory]
    [InlineData("zh-Hans", "恒通科技", 12, "明天给恒通科技寄样品", "挪到后天吧", "等下，还是明天，我后天再请假")]
    [InlineData("zh-Hans", "恒通科技", 13, "明天给恒通科技寄样品", "唉不要明天，后天好了")]
    [InlineData("zh-Hant", "恒通科技", 13, "明天給恆通科技寄樣品", "唉不要明天，後天好了")]
    [InlineData("en", "Orchard Systems", 12, "Send samples to Orchard Systems tomorrow", "Make that Friday", "No, tomorrow was fine. Put it back.")]
    public async Task SecondThought_AboutTheLastStep_MovesItAndMakesNoOther(string language, string customer, int day, params string[] lines)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(["@" + Rep(language), .. lines]);

        Assert.Equal(new DateOnly(2026, 3, day), Assert.Single(await Steps(journey, customer)).Due);
    }

    [Theory]
    [InlineData("zh-Hans", "云帆物流", "云帆商贸", "听说云帆物流换了财务", "上面那条记错家了，是云帆商贸")]
    [InlineData("zh-Hans", "恒通科技", "华信电子", "听说恒通科技要搬厂", "刚那条记错客户了，是华信电子")]
    [InlineData("zh-Hant", "恒通科技", "华信电子", "聽說恆通科技要搬廠", "上面那條記錯家了，是華信電子啦")]
    public async Task Note_PutDownToTheWrongCustomer_MovesToTheRightOne(string language, string from, string to, params string[] lines)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(["@小明", .. lines]);

        Assert.Equal((0, 1), (await Notes(journey, from), await Notes(journey, to)));
    }

    [Theory]
    [InlineData("zh-Hans", "恒通科技", "刚给恒通科技打了电话，他们要三台除湿机", "说错了，不是三台，是四台", "四台除湿机")]
    [InlineData("en", "Orchard Systems", "Called Orchard Systems, they want two monitors", "A correction while I remember: they want three monitors, not two", "three monitors")]
    [InlineData("en", "Orchard Systems", "Called Orchard Systems, a chap in finance blocks it", "Not a chap. A woman.", "woman in finance")]
    public async Task Correction_OfWords_MendsTheContactAndMakesNoOther(string language, string customer, string contact, string correction, string mended)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), contact, correction);

        Assert.Contains(mended, Assert.Single(await journey.Read(session => session.FollowUpsOf(Code(session, customer)).Where(one => one.SourceMessage is not null).ToList())).Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hans", "听说恒通科技要搬厂", "删掉刚才那条", "删")]
    [InlineData("zh-Hans", "听说恒通科技要搬厂", "撤了撤了，看错了")]
    [InlineData("en", "Heard that Orchard Systems are moving", "That note was a mistake. Delete it.", "remove")]
    public async Task Removal_OfTheLastNote_LeavesNone(string language, params string[] lines)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(["@" + Rep(language), .. lines]);

        Assert.Equal(0, await journey.Read(session => session.All(Documents.Remarks).Count()));
    }

    [Theory]
    [InlineData("zh-Hans", "对")]
    [InlineData("zh-Hans", "嗯")]
    [InlineData("en", "yes")]
    public async Task Yes_AfterItIsDone_WritesNothingAgain(string language, string yes)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), language == "en" ? "Send samples to Orchard Systems tomorrow" : "明天给恒通科技寄样品");
        var before = await journey.Read(session => session.All(Documents.Changes).Count());

        await journey.Play(yes);

        Assert.Equal(before, await journey.Read(session => session.All(Documents.Changes).Count()));
    }

    [Theory]
    [InlineData("zh-Hans", "恒通科技", "刚给恒通科技打了电话，让我先报价", "报价周五前给他", "报价", 13)]
    [InlineData("zh-Hans", "华信电子", "华信电子陈经理微信说月底停线检修，让我把除尘方案发过去", "明天下班前发他", "方案", 12)]
    [InlineData("en", "Orchard Systems", "Spoke to Helen at Orchard Systems, she wants a written quote", "I shall get that quote to her by Friday", "quote", 13)]
    public async Task Day_SaidOfAPromise_GoesOnTheStepThereIs(string language, string customer, string contact, string day, string words, int due)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), contact, day);

        var step = Assert.Single(await Steps(journey, customer));
        Assert.Equal(new DateOnly(2026, 3, due), step.Due);
        Assert.Contains(words, step.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hans", "云帆物流", "提醒我周五上午十点催云帆物流赵敏要样品单", "催")]
    [InlineData("zh-Hans", "恒通科技", "验证文件我周五给恒通科技王经理", "验证文件")]
    public async Task Step_IsCalledByTheWritersVerbAndObject(string language, string customer, string line, string words)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), line);

        Assert.Contains(words, Assert.Single(await Steps(journey, customer)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hans", "恒通科技追加两台除湿机，5万8，合同号HG-0311", "除湿机 ×2", "HG-0311")]
    [InlineData("en", "Orchard Systems ordered 2 monitors, 18,600, contract OS-118", "2 × monitors", "OS-118")]
    public async Task Order_Card_ShowsQuantityAndContract(string language, string line, params string[] shown)
    {
        await using var journey = await Journey.Of(language);

        var card = await journey.Last("@" + Rep(language), line);

        Assert.All(shown, words => Assert.Contains(words, card.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh-Hans", 40_000, "恒通科技追加除湿机，4万", "恒通科技的钱到了，全款")]
    [InlineData("zh-Hans", 12_000, "恒通科技追加除湿机，4万", "恒通科技三成定金到账了")]
    [InlineData("zh-Hans", 39_000, "恒通科技追加除湿机，4万", "恒通科技回款了", "不对，是三万九，扣了一千质保金")]
    [InlineData("en", 18_600, "Orchard Systems ordered 2 monitors, 18,600", "Orchard Systems paid in full")]
    public async Task Payment_ToldByItsShare_IsReckonedFromTheOrder(string language, int sum, params string[] lines)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(["@" + Rep(language), .. lines]);

        Assert.Equal(sum, Assert.Single(await journey.Read(session => session.All(Documents.Payments).Where(payment => payment.SourceMessage is not null).ToList())).Amount.Amount);
    }

    [Theory]
    [InlineData("zh-Hans", "王芳", "刚给恒通科技打了电话，聊了验收", "验收那个让王芳跟")]
    [InlineData("en", "Anna", "Called Orchard Systems, they want the old unit gone", "Would you have Anna find out what the uplift costs")]
    [InlineData("en", "Anna", "Called Orchard Systems, first lot leaves on Friday", "Please pass it to Anna to book the carrier")]
    [InlineData("en", "Anna", "Called Orchard Systems, they like the offer", "Ask our Anna to chase the delivery date")]
    public async Task Task_HoweverItIsGiven_IsTheColleagues(string language, string colleague, params string[] lines)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(["@" + Rep(language), .. lines]);

        Assert.Equal(colleague, Assert.Single(await journey.Read(session => session.All(Documents.Remarks).Where(remark => remark.Task is not null).ToList())).Task!.Name);
    }

    [Fact]
    public async Task Task_ForSomebodyWhoIsNone_IsNotMade()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "跟恒通科技王经理通了电话，让我先报价");

        Assert.DoesNotContain(await journey.Read(session => session.All(Documents.Remarks).ToList()), remark => remark.Task is not null);
    }

    [Fact]
    public async Task HandOver_DeclinedInAWholeSentence_IsNotDone()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "蓝湾酒店以后归王芳", "算了别转了，我自己留着");

        Assert.Equal("小明", await journey.Read(session => session.Get(Documents.Reps, session.CustomersNamed("蓝湾酒店")[0].Owner.Value)!.Name));
    }

    private static Task<int> Notes(Journey journey, string customer) =>
        journey.Read(session => session.All(Documents.Remarks).Count(remark => remark.Kind == RemarkKind.Memo && remark.Customer == Code(session, customer)));
}
