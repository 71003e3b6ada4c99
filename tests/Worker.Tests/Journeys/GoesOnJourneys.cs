using SalesBot.Bot.Store;
using static SalesBot.Worker.Tests.Journeys.FromTalk;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>What is said right after a card or a question goes on with it: the yes with more words, the no, the count that was another, what is promised of what was asked for.</summary>
public sealed class GoesOnJourneys
{
    [Theory]
    [InlineData("en", "Orchard Systems", "signed! Orchard Systems, 12 lab benches, 18,400", "yes, won")]
    public async Task Signed_WithItsSum_AYesRecordsTheOrder(string language, string customer, string told, string yes)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), told, yes);

        var order = Assert.Single(await journey.Read(session => session.OrdersOf(Code(session, customer)).Where(one => one.SourceMessage is not null).ToList()));
        Assert.Equal((18_400m, 12m), (order.Amount.Amount, order.Quantity));
    }

    [Theory]
    [InlineData("zh-Hans", "刚给恒通科技打了电话，样品没问题", "删掉刚才那条", "等等，别删")]
    [InlineData("en", "Called Orchard Systems, the sample is fine", "delete that entry", "no wait, keep it")]
    public async Task Deletion_TakenBackBeforeTheYes_LeavesTheEntry(string language, params string[] lines)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(["@" + Rep(language), .. lines]);

        Assert.Equal(1, await journey.Read(session => session.All(Documents.FollowUps).Count(one => one.SourceMessage is not null)));
    }

    [Theory]
    [InlineData("zh-Hans", "刚给恒通科技打了电话，样品没问题", "删掉刚才那条", "是的，给它点根蜡烛")]
    [InlineData("en", "Called Orchard Systems, the sample is fine", "delete that entry", "aye, light a candle for it")]
    public async Task Yes_WithWordsThatSayNothing_IsAnsweredOnce(string language, string told, string delete, string yes)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), told, delete);

        Assert.Single(await journey.Play(yes));
        Assert.Equal(0, await journey.Read(session => session.All(Documents.FollowUps).Count(one => one.SourceMessage is not null)));
    }

    [Theory]
    [InlineData("zh-Hans", "恒通科技", "刚跟恒通科技王经理视频聊了二十分钟，样品满意", "是四十分钟", "四十分钟")]
    [InlineData("en", "Orchard Systems", "Called Orchard Systems, 20 minutes, happy with the sample", "it was 40 minutes", "40 minutes")]
    public async Task Count_OfTheSameMeasure_TakesThePlaceOfTheOne(string language, string customer, string told, string slip, string words)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), told, slip);

        Assert.Contains(words, Assert.Single(await Contacts(journey, customer)).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Promise_OfWhatTheyAskedFor_NamesIt()
    {
        await using var journey = await Journey.Of("en");
        await journey.Play("@Ming", "Called Orchard Systems, they'd like to see a reference site first", "I'll send them one by next Wednesday");

        Assert.Contains(await AllSteps(journey, "Orchard Systems"), step => step.Text!.Contains("reference site", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh-Hans", "恒通科技", "恒通科技王经理周五下午三点来我们厂看样品", "不对，四点", 16)]
    [InlineData("en", "Orchard Systems", "Demo with Orchard Systems Friday at 3pm", "no, 4", 16)]
    public async Task Appointment_OfAWeekdayAndAnHour_LiesAheadAndMovesByABareHour(string language, string customer, string plan, string slip, int hour)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), plan, slip);

        Assert.Empty(await Contacts(journey, customer));
        Assert.Contains(await AllSteps(journey, customer), step => (step.Due, step.Time) == (new DateOnly(2026, 3, 13), new TimeOnly(hour, 0)));
    }
}
