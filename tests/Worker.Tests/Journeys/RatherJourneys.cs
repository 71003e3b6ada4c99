using SalesBot.Bot.Store;
using static SalesBot.Worker.Tests.Journeys.FromTalk;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>What is told right after a contact, and what only lies ahead, is no second contact; slips and bare values mend what was written; what is called off is what is named.</summary>
public sealed class RatherJourneys
{
    /// <summary>Each tells how and when somebody was met: two are two, whichever comes first.</summary>
    [Theory]
    [InlineData("zh-Hans", "华信电子", "华信电子通了电话，样品合格，周五再约技术交流", "今天上午拜访华信电子，方案认可，预算要走审批，下周三前给报价")]
    [InlineData("zh-Hans", "华信电子", "今天上午拜访华信电子，方案认可，下周三前给报价", "今天微信和华信电子聊了，对价格有异议，下周一给新报价")]
    [InlineData("zh-Hant", "华信电子", "今天上午拜訪華信電子，方案認可，下週三前給報價", "華信電子通了電話，樣品合格，週五再約技術交流")]
    [InlineData("zh-Hant", "华信电子", "早上發郵件給華信電子了，附了報價", "下午拜訪華信電子，說要再比較，下週三前回覆")]
    [InlineData("en", "Orchard Systems", "met Orchard Systems today, they want a revised quote by Friday", "called Orchard Systems this morning, the sample is fine, demo next Tuesday")]
    [InlineData("en", "Orchard Systems", "called Orchard Systems this morning, the sample is fine, demo next Tuesday", "visited Orchard Systems today, budget needs approval, quote by Wednesday")]
    public async Task TwoContacts_ToldOneAfterTheOther_AreTwo(string language, string customer, string first, string second)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), first, second);

        Assert.Equal(2, (await Contacts(journey, customer)).Count);
    }

    [Theory]
    [InlineData("zh-Hans", "恒通科技", "刚给恒通科技王经理打了电话，样品没问题", "我答应周五前把报价给他", 1)]
    [InlineData("zh-Hans", "恒通科技", "刚跟恒通科技王经理通完电话，想看方案", "他要我下周二上午十点过去讲一遍", 1)]
    [InlineData("zh-Hans", "华信电子", "上午拜访了华信电子陈经理，看了车间", "他要一份检测报告，我下周三给他", 1)]
    [InlineData("zh-Hant", "恒通科技", "剛跟恆通科技王經理通完電話，說樣品不錯", "我答應下禮拜一之前把合約寄過去", 1)]
    [InlineData("zh-Hant", "恒通科技", "剛同恆通科技王經理傾完電話", "應承咗佢聽日下晝三點前覆佢", 1)]
    [InlineData("en", "Orchard Systems", "Just off the phone with Orchard Systems, they like the sample", "I promised them the revised price by Friday", 1)]
    [InlineData("en", "Orchard Systems", "Called Orchard Systems, good chat about the rollout", "They want the drawings by Thursday", 1)]
    [InlineData("en", "Orchard Systems", "Met Orchard Systems this morning, went through the plan", "need to get them a datasheet by Friday", 1)]
    [InlineData("zh-Hans", "恒通科技", "刚给恒通科技打了电话，他们在比三家", "对了，他们老板比较看重交期", 0)]
    [InlineData("en", "Orchard Systems", "Called Orchard Systems, they are comparing three of us", "Nothing signed yet, mind.", 0)]
    [InlineData("zh-Hans", "恒通科技", "今天去恒通科技拜访了王经理", "回头我把会议纪要发给他", 1)]
    [InlineData("en", "Orchard Systems", "Visited Orchard Systems today", "I'll send them the minutes tomorrow", 1)]
    [InlineData("zh-Hans", "华信电子", "刚跟华信电子陈经理微信聊了几句", "约了周四下午两点去他们厂里看", 1)]
    [InlineData("zh-Hant", "华信电子", "早上去拜訪了華信電子", "下週五前要給他們新報價", 1)]
    [InlineData("en", "Orchard Systems", "Emailed Orchard Systems the brochure, they replied at once", "booked a demo with them for next Tuesday at 10", 1)]
    public async Task ToldRightAfterAContact_IsNoSecondOne(string language, string customer, string contact, string after, int steps)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), contact, after);

        Assert.Single(await Contacts(journey, customer));
        Assert.Equal(steps, (await Steps(journey, customer)).Count);
    }

    [Theory]
    [InlineData("zh-Hans", "恒通科技", "约了恒通科技周五下午两点看厂")]
    [InlineData("zh-Hant", "恒通科技", "恆通科技王經理，約了下週二早上十點開會")]
    [InlineData("en", "Orchard Systems", "Orchard Systems, I'll pop over Monday at 2")]
    [InlineData("zh-Hans", "恒通科技", "到时候我去恒通科技收反馈，下周四")]
    public async Task OnlyAhead_IsAStepAndNoContact(string language, string customer, string plan)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), plan);

        Assert.Empty(await Contacts(journey, customer));
        Assert.Single(await Steps(journey, customer));
    }

    [Theory]
    [InlineData("zh-Hans", "恒通科技", "刚给恒通科技打了电话，预算大概30到40万", "说错了，是50到60", 500_000)]
    [InlineData("zh-Hans", "恒通科技", "刚给恒通科技打了电话，这单大概12.8万", "等等，是11.8，手滑了", 118_000)]
    [InlineData("zh-Hant", "恒通科技", "剛給恆通科技打了電話，這單大概48萬", "啊，不是48，是84，我看反了", 840_000)]
    [InlineData("en", "Orchard Systems", "Called Orchard Systems, worth about 48k to us", "sorry 84 not 48, thumbs", 84_000)]
    [InlineData("en", "Orchard Systems", "Called Orchard Systems, budget 80-90k", "hang on, it was 60-70", 60_000)]
    [InlineData("zh-Hans", "恒通科技", "刚给恒通科技打了电话，聊了新产线", "大概36万", 360_000)]
    [InlineData("en", "Orchard Systems", "Met Orchard Systems this morning, they like the new line", "worth around 48k", 48_000)]
    public async Task Sum_SaidAnew_IsTheContacts(string language, string customer, string contact, string slip, int sum)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), contact, slip);

        Assert.Equal(sum, Assert.Single(await Contacts(journey, customer)).Amount?.Amount);
    }

    [Theory]
    [InlineData("zh-Hans", "恒通科技", "昨天给恒通科技打了电话", "那通电话不是昨天，是上周五", 6)]
    [InlineData("zh-Hans", "华信电子", "上周三去拜访了华信电子，看了车间", "嘶，是上周四", 5)]
    [InlineData("zh-Hant", "恒通科技", "昨天去拜訪了恆通科技", "說錯了，是前天", 9)]
    [InlineData("en", "Orchard Systems", "Called Orchard Systems, they want samples", "wait, it was Monday I called", 9)]
    [InlineData("en", "Orchard Systems", "Visited Orchard Systems yesterday", "That visit was last Friday, now I think of it", 6)]
    [InlineData("en", "Orchard Systems", "Met Orchard Systems this morning, they like the plan", "sorry, yesterday", 10)]
    public async Task Day_SaidAnew_IsTheContacts(string language, string customer, string contact, string slip, int day)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), contact, slip);

        Assert.Equal(new DateOnly(2026, 3, day), Assert.Single(await Contacts(journey, customer)).Day);
    }

    [Theory]
    [InlineData("zh-Hans", "恒通科技", 16, 14, 30, "约了恒通科技下周一下午两点看厂", "两点半")]
    [InlineData("zh-Hans", "恒通科技", 16, 9, 30, "约了恒通科技下周一上午十点看厂", "下周一看厂提前到九点半")]
    [InlineData("zh-Hant", "恒通科技", 18, 10, 0, "約了恆通科技下週一早上十點看廠", "看廠改到下週三，時間不變")]
    [InlineData("en", "Orchard Systems", 16, 16, 30, "Call with Orchard Systems Monday at 15:30", "Push the Orchard Systems call back an hour")]
    [InlineData("en", "Orchard Systems", 16, 10, 0, "Meeting with Orchard Systems Monday 9:30", "Orchard Systems want 10 not 9:30")]
    [InlineData("en", "Orchard Systems", 19, 16, 0, "Site tour with Orchard Systems Tuesday at 10", "the Orchard Systems tour is off, new time Thursday 4pm")]
    public async Task Appointment_Moved_KeepsWhatWasNotSaid(string language, string customer, int day, int hour, int minute, string plan, string move)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), plan, move);

        var step = Assert.Single(await Steps(journey, customer));
        Assert.Equal((new DateOnly(2026, 3, day), new TimeOnly(hour, minute)), (step.Due, step.Time));
        Assert.Empty(await Contacts(journey, customer));
    }

    [Theory]
    [InlineData("zh-Hans", "恒通科技", "下周一给恒通科技寄样品", "恒通科技样品先别寄了")]
    [InlineData("zh-Hans", "恒通科技", "约了恒通科技下周一下午两点看厂", "恒通科技那个看厂取消，他们停电检修")]
    [InlineData("zh-Hant", "恒通科技", "約了恆通科技下週一下午兩點看廠", "恆通科技看廠先不用去了")]
    [InlineData("en", "Orchard Systems", "Call Orchard Systems on Friday", "so bin Friday's call to Orchard Systems")]
    [InlineData("en", "Orchard Systems", "Send Orchard Systems the quote on Friday", "scrub the quote for Orchard Systems")]
    public async Task Step_CalledOff_IsGoneAndNoContact(string language, string customer, string plan, string off)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), plan, off);

        Assert.Empty(await Steps(journey, customer));
        Assert.Empty(await Contacts(journey, customer));
    }

    [Theory]
    [InlineData("zh-Hans", "恒通科技", 120_000, 4, "离心泵", "恒通科技下单了，离心泵四台，合计12万")]
    [InlineData("zh-Hans", "恒通科技", 36_000, 12, "管道泵", "恒通科技追加了一批 管道泵12台 3.6万")]
    [InlineData("zh-Hant", "恒通科技", 94_000, 2, "轉子泵", "恆通科技下單了，轉子泵兩台，合計九萬四")]
    [InlineData("en", "Orchard Systems", 7_400, null, "kraft boxes", "Orchard Systems ordered, kraft boxes, 7,400")]
    [InlineData("en", "Orchard Systems", 18_600, 46, "sensor kits", "Orchard Systems ordered 40 sensor kits, 18,600", "hang on, 46 kits, same total")]
    [InlineData("zh-Hans", "恒通科技", 94_000, 2, "螺杆泵", "恒通科技下单了，转子泵两台，合计九万四", "不是转子泵 是螺杆泵")]
    [InlineData("zh-Hans", "恒通科技", 38_000, 40, "滤芯", "恒通科技下单了，滤芯40支，3.6万", "说岔了，是3.8万")]
    [InlineData("en", "Orchard Systems", 15_600, 20, "oak desks", "Orchard Systems ordered 20 oak desks, 16.5k", "the order should be 15.6 not 16.5")]
    public async Task Order_InPlainWords_HoldsWhatHowManyAndForHowMuch(string language, string customer, int sum, int? count, string product, params string[] lines)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(["@" + Rep(language), .. lines]);

        var order = Assert.Single(await journey.Read(session => session.OrdersOf(Code(session, customer)).Where(order => order.SourceMessage is not null).ToList()));
        Assert.Equal((sum, count, product), (order.Amount.Amount, (int?)order.Quantity, order.Product));
    }

    [Theory]
    [InlineData("zh-Hans", "恒通科技先停提醒 两周", 3, 25)]
    [InlineData("zh-Hans", "恒通科技下周二之前别再提醒我", 3, 17)]
    [InlineData("zh-Hant", "恆通科技先停提醒三週", 4, 1)]
    [InlineData("en", "Stop nagging me about Orchard Systems till June", 6, 1)]
    [InlineData("en", "Pause reminders for Orchard Systems until autumn", 9, 1)]
    [InlineData("en", "No more reminders for Orchard Systems for two weeks", 3, 25)]
    public async Task Pause_LastsToTheDaySaid(string language, string pause, int month, int day)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), pause);

        var customer = language == "en" ? "Orchard Systems" : "恒通科技";
        Assert.Equal(new DateOnly(2026, month, day), (await journey.Read(session => session.Get(Documents.Plans, Code(session, customer).Value)))!.SnoozedTo);
    }

    [Theory]
    [InlineData("zh-Hans", "在展会上碰到恒通科技王经理聊了两句，不用记")]
    [InlineData("en", "Bumped into someone from Orchard Systems at the parade, just the weather, don't log it")]
    public async Task NotToBeLogged_IsNot(string language, string line)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), line);

        Assert.Empty(await Contacts(journey, language == "en" ? "Orchard Systems" : "恒通科技"));
    }

    /// <summary>Where something goes tells nothing of what goes: a step that stands on that day, of another customer, stays.</summary>
    [Theory]
    [InlineData("zh-Hans", "恒通科技", "明天把合同发给恒通科技", "云帆物流打了电话，聊得不错", "样机改明天上午十点")]
    [InlineData("en", "Orchard Systems", "Send Orchard Systems the contract tomorrow", "Called Northwind Electronics, good chat", "Push the sample tray to tomorrow at 10")]
    public async Task Move_OfWhatNoStepIsOf_LeavesTheStepThatStandsOnThatDay(string language, string customer, string plan, string other, string move)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(language is "en" ? "@Tom" : "@小明", plan);
        var before = await Written(journey, customer);

        await journey.Play(other, move);

        Assert.Equal(before, await Written(journey, customer));
    }

    private static Task<string> Written(Journey journey, string customer) =>
        journey.Read(session => string.Join(" | ", (session.Get(Documents.Plans, session.All(Documents.Customers).First(one => one.Name == customer).Code.Value)?.Steps ?? []).Select(step => $"{step.Text} {step.Due:MM-dd} {step.Time:HH:mm}")));
}
