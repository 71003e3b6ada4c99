using SalesBot.Bot.Store;
using SalesBot.Domain.FollowUps;
using static SalesBot.Worker.Tests.Journeys.FromTalk;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>Whose a line is that names nobody: by a thing that only one of them has, by their being told of together, or by the step that was just told without a day.</summary>
public sealed class WhoseJourneys
{
    [Theory]
    [InlineData("zh-Hans", "华信电子", "刚给华信电子陈经理打了电话，要换镀膜夹具", "刚给云帆物流赵敏打了电话，要对比报价", "!now 2026-03-11T10:30", "镀膜夹具明天寄")]
    [InlineData("zh-Hans", "蓝湾酒店", "蓝湾酒店罗经理电话里说想换布草车", "刚给恒通科技王经理打了电话，方案认可", "!now 2026-03-11T10:30", "布草车后天送一台过去看看")]
    [InlineData("zh-Hant", "明德学校", "明德學校錢老師來電，操場要換籃球架", "剛給恒通科技王經理打了電話，方案認可", "!now 2026-03-11T10:30", "籃球架那個下週三去量")]
    [InlineData("en", "Blue Bay Hotel", "Spoke to Mr Cole on the phone, the laundry wants two tumble dryers", "Called Orchard Systems, they like the offer", "!now 2026-03-11T10:30", "tumble dryers go over to the laundry tomorrow")]
    [InlineData("en", "Maple Grove School", "Met Ruth this morning, the gym needs a scoreboard", "Called Orchard Systems, they like the offer", "!now 2026-03-11T10:30", "scoreboard drawings to do by Friday")]
    public async Task Step_OfAThingThatOnlyOneHas_IsThatOnes(string language, string customer, params string[] lines)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(["!now 2026-03-11T10:00", "@" + Rep(language), .. lines]);

        Assert.Contains(await Steps(journey, customer), step => step.Due > new DateOnly(2026, 3, 11));
    }

    [Theory]
    [InlineData("zh-Hans", "恒通科技", "云帆物流", "恒通科技和云帆物流都打了，没人接", "那两家明天再打", 12)]
    [InlineData("zh-Hant", "恒通科技", "华信电子", "恒通科技和華信電子都打了，沒人接", "這兩家星期五再打", 13)]
    [InlineData("en", "Orchard Systems", "Northwind Electronics", "Rang Orchard Systems and Northwind Electronics, no answer", "I'll try them both again tomorrow", 12)]
    public async Task Step_OfTwoToldOfTogether_IsSetForEach(string language, string one, string other, string told, string said, int day)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), told, said);

        Assert.Contains(await Steps(journey, one), step => step.Due == new DateOnly(2026, 3, day));
        Assert.Contains(await Steps(journey, other), step => step.Due == new DateOnly(2026, 3, day));
    }

    [Theory]
    [InlineData("zh-Hans", "恒通科技", "恒通科技王经理来电话，叫我出一份改造方案", "周四给他", 12)]
    [InlineData("zh-Hans", "恒通科技", "恒通科技王经理来电话，叫我去看现场", "约了下周一", 16)]
    [InlineData("zh-Hant", "恒通科技", "恒通科技王經理來電話，叫我重新報價", "下禮拜一以前給他就可以", 16)]
    [InlineData("zh-Hant", "恒通科技", "恒通科技王經理來電話，叫我去看現場", "他說星期五可以", 13)]
    [InlineData("en", "Orchard Systems", "Called Helen at Orchard Systems, she wants a revised quote", "Monday's fine", 16)]
    public async Task Day_RightAfterAStepWithoutOne_IsItsDayAndNoSecondStep(string language, string customer, string told, string day, int due)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), told, day);

        Assert.Equal(new DateOnly(2026, 3, due), Assert.Single(await Steps(journey, customer)).Due);
    }

    [Theory]
    [InlineData("zh-Hans", "上午拜访了恒通科技，方案认可", "下午四点提醒我去接女儿，她今天放学早")]
    [InlineData("zh-Hant", "上午拜訪了恒通科技，方案認可", "明早九點喊我給車加油")]
    [InlineData("en", "Called Orchard Systems, they like the offer", "buzz me at 4:45 to grab the garage keys")]
    public async Task Reminder_OfOnesOwn_IsNoCustomers(string language, string told, string reminder)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), told);
        var before = await journey.Read(session => session.All(Documents.Plans).Sum(plan => plan.Steps.Count));

        await journey.Play(reminder);

        Assert.Equal(before, await journey.Read(session => session.All(Documents.Plans).Sum(plan => plan.Steps.Count)));
        Assert.Single(await journey.Read(session => session.All(Documents.Reminders).ToList()));
    }

    [Theory]
    [InlineData("zh-Hans", "恒通科技", "恒通科技王经理打通了，叫我过几天去看现场", Method.Call)]
    [InlineData("zh-Hant", "恒通科技", "恒通科技王經理接了，說倉庫要隔間，叫我去看現場", Method.Call)]
    [InlineData("zh-Hant", "恒通科技", "恒通科技王經理回我信了，他說要三家比價", Method.Email)]
    [InlineData("en", "Orchard Systems", "Helen at Orchard Systems rang, said I'd text her the rate tonight", Method.Call)]
    public async Task Contact_WithWhatIsAskedOrPromised_TookPlaceAsItIsTold(string language, string customer, string told, Method method)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), told);

        Assert.Equal(method, Assert.Single(await Contacts(journey, customer)).Method);
    }

    [Fact]
    public async Task Contact_WhoWasThereToo_IsMetAsTheOthersWere()
    {
        await using var journey = await Journey.Of("en");
        await journey.Play("@Ming", "Saw Helen from Orchard Systems at the trade show, she wants a demo", "Paul from Northwind Electronics was there too, still short of staff he says");

        Assert.Equal(Method.Event, Assert.Single(await Contacts(journey, "Northwind Electronics")).Method);
    }
}
