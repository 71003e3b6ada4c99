using SalesBot.Bot.Store;
using SalesBot.Domain.FollowUps;
using static SalesBot.Worker.Tests.Journeys.FromTalk;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>What is put right is put right where it stands: days, tasks, counts and sums of orders; what is only an instruction writes nothing of its own.</summary>
public sealed class MendedJourneys
{
    [Theory]
    [InlineData("zh-Hans", "恒通科技", 13, "刚跟恒通科技王经理通了电话，周四前给他报价", "不对，刚才说恒通周四给报价，人家说的是周五")]
    [InlineData("zh-Hans", "恒通科技", 12, "跟恒通科技王经理通了电话，周五前把合同发他", "说错了，合同不是周五，是周四")]
    [InlineData("zh-Hant", "恒通科技", 13, "剛跟恆通科技王經理通了電話，週四前給他報價", "更正，不是週四，是週五")]
    [InlineData("en", "Orchard Systems", 13, "Rang Orchard Systems, they want the quote by Thursday", "Sorry, Friday, not Thursday")]
    [InlineData("en", "Orchard Systems", 12, "Rang Orchard Systems, they want the quote by Friday", "Sorry, Thursday, not Friday")]
    public async Task Day_PutRight_IsTheOtherOne(string language, string customer, int day, params string[] lines)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(["@" + Rep(language), .. lines]);

        // The sample company has steps of its own.
        var steps = await journey.Read(session => session.Get(Documents.Plans, Code(session, customer).Value)!.Steps.Where(step => step.FollowUp is { } told && session.Get(Documents.FollowUps, told)?.SourceMessage is not null).ToList());
        Assert.Equal(new DateOnly(2026, 3, day), Assert.Single(steps).Due);
    }

    [Theory]
    [InlineData("zh-Hans", "恒通科技", 5, 5_000, "恒通科技下单了，传感器四台，四千", "恒通那张订单应该是五台，不是四台，单价不变")]
    [InlineData("zh-Hans", "恒通科技", 25, 57_500, "恒通科技下单了，过滤器二十套，四万六", "恒通那单二十套改二十五套，钱也改，五万七千五")]
    [InlineData("zh-Hant", "恒通科技", 5, 5_000, "恆通科技下單了，傳感器四台，四千", "恆通那張訂單應該是五台，不是四台，單價不變")]
    [InlineData("zh-Hans", "恒通科技", 3, 6_600, "恒通科技下单了，阀门三只，一只两千", "恒通那单是六千六")]
    public async Task Order_PutRight_IsOneOrderStill(string language, string customer, int count, int amount, params string[] lines)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(["@" + Rep(language), .. lines]);

        var order = Assert.Single(await journey.Read(session => session.OrdersOf(Code(session, customer)).Where(one => one.SourceMessage is not null).ToList()));
        Assert.Equal((count, amount), ((int)(order.Quantity ?? 1), (int)order.Amount.Amount));
    }

    [Theory]
    [InlineData("zh-Hans", 13, "让小红明天给恒通科技送样品", "上面那条任务，时间应该是后天，不是明天")]
    [InlineData("zh-Hant", 13, "讓小紅明天給恆通科技送樣品", "上面那條任務，時間應該是後天，不是明天")]
    public async Task Task_DueAnotherDay_IsDueThen(string language, int day, params string[] lines)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(["@小明", .. lines]);

        Assert.Equal(new DateOnly(2026, 3, day), Assert.Single(await journey.Read(session => session.All(Documents.Remarks).Where(one => one.Kind == RemarkKind.Told && one.SourceMessage is not null).ToList())).Task!.Due);
    }

    [Theory]
    [InlineData("zh-Hans", "听说恒通科技换了新采购", "记备忘就行")]
    [InlineData("zh-Hans", "听说恒通科技换了新采购", "算备忘吧，别算我的")]
    [InlineData("zh-Hant", "聽說恆通科技換了新採購", "記備忘就好")]
    [InlineData("en", "Heard that Orchard Systems have a new buyer", "memo please")]
    [InlineData("en", "Heard that Orchard Systems have a new buyer", "just a note")]
    [InlineData("en", "Heard that Orchard Systems have a new buyer", "Just keep it as a note")]
    public async Task NoteSaidToBeOne_StaysTheOnlyOne(string language, params string[] lines)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(["@" + Rep(language), .. lines]);

        Assert.Equal((1, 0), (await journey.Read(session => session.All(Documents.Remarks).Count(one => one.SourceMessage is not null)), await journey.Read(session => session.All(Documents.FollowUps).Count(one => one.SourceMessage is not null))));
    }

    [Theory]
    [InlineData("zh-Hans", "恒通科技那单我跟领导申请了，能让两个点")]
    [InlineData("zh-Hans", "恒通科技的折扣我跟领导汇报了一下")]
    [InlineData("en", "Remind me tomorrow to shift the boxes")]
    [InlineData("en", "Mark Orchard Systems as won")]
    [InlineData("zh-Hans", "恒通科技算成交")]
    public async Task WhatIsNoContact_WritesNone(string language, string line)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), line);

        Assert.Equal(0, await journey.Read(session => session.All(Documents.FollowUps).Count(one => one.SourceMessage is not null)));
    }
}
