using SalesBot.Bot.Store;
using SalesBot.Domain.Cadence;
using static SalesBot.Worker.Tests.Journeys.FromTalk;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>What was done closes, what is to come stands: reports, appointments, moves and cancels told in passing.</summary>
public sealed class SteppedJourneys
{
    [Theory]
    [InlineData("zh-Hans", "恒通科技", "后天给恒通科技寄色卡", "寄了")]
    [InlineData("zh-Hant", "恒通科技", "後天給恒通科技寄色卡", "寄咗喇")]
    [InlineData("zh-Hans", "恒通科技", "后天给恒通科技发检测报告", "检测报告发给王经理了")]
    [InlineData("en", "Orchard Systems", "Send Orchard Systems the filter specs on Friday", "posted")]
    [InlineData("en", "Orchard Systems", "Send Orchard Systems the filter specs on Friday", "Helen's filter specs are gone, two pages")]
    [InlineData("en", "Orchard Systems", "Send Orchard Systems the filter specs on Friday", "filter specs are in the mail")]
    [InlineData("en", "Orchard Systems", "I'll email Orchard Systems on Friday", "emailed Helen there, she's happy")]
    [InlineData("en", "Orchard Systems", "Send Orchard Systems the filter specs on Friday", "that's done")]
    public async Task Step_ToldAsDone_IsClosedWithoutAQuestion(string language, string customer, string plan, string done)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), plan);
        Assert.Single(await Steps(journey, customer));

        await journey.Play(done);

        Assert.Empty(await Steps(journey, customer));
    }

    [Theory]
    [InlineData("zh-Hans", "恒通科技", "后天给恒通科技寄色卡", "刚给恒通科技王经理打了电话，报价发过去了")]
    [InlineData("en", "Orchard Systems", "Send Orchard Systems the filter specs on Friday", "Called Helen at Orchard Systems, sent her the price list")]
    [InlineData("en", "Orchard Systems", "Send Orchard Systems the filter specs on Friday", "Called Helen at Orchard Systems, filter specs still to be found")]
    public async Task Step_OfAnotherThing_Stays(string language, string customer, string plan, string told)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), plan, told);

        Assert.Single(await Steps(journey, customer), step => step.Due == new DateOnly(2026, 3, 13));
    }

    [Theory]
    [InlineData("zh-Hans", "云帆物流", 11, 14, 30, "今天下午两点半还有云帆物流，赵敏约我过去看仓库")]
    [InlineData("zh-Hans", "恒通科技", 12, 10, 0, "定了明天上午十点去恒通科技装机，王经理在")]
    [InlineData("zh-Hant", "恒通科技", 13, 15, 0, "恒通科技王經理約我週五下午三點過去談")]
    [InlineData("en", "Northwind Electronics", 12, 15, 0, "Paul at Northwind wants me in about the annex, Thursday at 3 in the plant")]
    [InlineData("en", "Orchard Systems", 13, 14, 0, "Helen's demo: Friday 2pm, on Teams")]
    [InlineData("en", "Orchard Systems", 16, 11, 0, "Helen's agreed to see me, Monday at 11 at her place")]
    public async Task Appointment_ToCome_IsAStepAndNoContact(string language, string customer, int day, int hour, int minute, string told)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), told);

        var step = Assert.Single(await Steps(journey, customer));
        Assert.Equal((new DateOnly(2026, 3, day), new TimeOnly(hour, minute)), (step.Due, step.Time));
        Assert.Empty(await Contacts(journey, customer));
    }

    [Theory]
    [InlineData("zh-Hans", "恒通科技", "刚给恒通科技王经理打了电话，要一份检测报告", "明天下班前给他", 12, "报告")]
    [InlineData("zh-Hans", "恒通科技", "刚给恒通科技王经理打了电话，要一份检测报告", "那份检测报告我星期五会补给他", 13, "报告")]
    [InlineData("en", "Orchard Systems", "Called Helen at Orchard Systems, she wants a quote for six filters", "promised it by end of day tomorrow", 12, "quote")]
    [InlineData("en", "Orchard Systems", "Called Helen at Orchard Systems, she wants a sample set and he wants the filter specs", "I'll send them the both on Friday", 13, "specs")]
    public async Task Promise_RightAfter_NamesWhatWasAskedFor(string language, string customer, string told, string promise, int day, string words)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), told, promise);

        Assert.Contains(await Steps(journey, customer), step => step.Due == new DateOnly(2026, 3, day) && step.Text!.Contains(words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "Northwind Electronics", 12, 11, 30, "Visit to Northwind Electronics tomorrow at 10", "move Paul to half eleven")]
    [InlineData("en", "Northwind Electronics", 12, 15, 0, "Demo with Northwind Electronics tomorrow at 10", "they want it at 3 instead")]
    [InlineData("en", "Northwind Electronics", 12, 16, 0, "Demo with Northwind Electronics tomorrow at 10", "demo's now 4, Paul's stuck in a meeting")]
    [InlineData("zh-Hans", "华信电子", 12, 16, 0, "明天上午十点去华信电子演示", "陈经理临时有事，改四点")]
    [InlineData("zh-Hans", "华信电子", 13, 15, 0, "明天上午十点去华信电子演示", "那个演示推后到周五下午三点")]
    [InlineData("zh-Hant", "华信电子", 13, 10, 0, "明天上午十點去华信电子演示", "華信電子那個演示，明天太趕，推後到星期五")]
    public async Task Appointment_Moved_GetsDayAndHour(string language, string customer, int day, int hour, int minute, string plan, string move)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), plan, move);

        var step = Assert.Single(await Steps(journey, customer));
        Assert.Equal((new DateOnly(2026, 3, day), new TimeOnly(hour, minute)), (step.Due, step.Time));
    }

    [Theory]
    [InlineData("zh-Hans", "华信电子", "明天上午十点去华信电子演示", "华信电子陈经理打来说明天演示不办了，要走招标")]
    [InlineData("en", "Northwind Electronics", "Demo with Northwind Electronics tomorrow at 10", "Paul rang, the demo's off, they go to tender")]
    public async Task Cancel_ToldInACall_EndsTheStepAndKeepsTheContact(string language, string customer, string plan, string told)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), plan, told);

        Assert.DoesNotContain(await Steps(journey, customer), step => step.Time is not null);
        Assert.Single(await Contacts(journey, customer));
    }

    [Theory]
    [InlineData("zh-Hans", "恒通科技", "18号上午十点给恒通科技演示", "周一催恒通科技回款", "恒通科技18号那个不办了", "催回款")]
    [InlineData("en", "Orchard Systems", "demo at Orchard Systems on the 18th at 10", "chase Orchard Systems on Monday", "call off the one on the 18th at Orchard Systems", "chase")]
    public async Task Cancel_NamingADay_EndsTheStepOfThatDay(string language, string customer, string plan, string other, string cancel, string left)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), plan, other);
        Assert.Equal(2, (await Steps(journey, customer)).Count);
        await journey.Play(cancel);

        Assert.Contains(left, Assert.Single(await Steps(journey, customer)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hans", "恒通科技", "18号上午十点给恒通科技演示", "恒通科技25号那个取消")]
    [InlineData("en", "Orchard Systems", "demo at Orchard Systems on the 18th at 10", "cancel the one on the 25th at Orchard Systems")]
    public async Task Cancel_NamingADayOnWhichNothingIs_LeavesWhatIs(string language, string customer, string plan, string cancel)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), plan, cancel);

        Assert.Single(await Steps(journey, customer));
    }

    [Theory]
    [InlineData("en", "Orchard Systems", "line up a carrier for Orchard Systems by Friday", "carrier's booked for Orchard Systems, tick it off", StepEnd.Done)]
    [InlineData("zh-Hans", "恒通科技", "周五前给恒通科技订物流", "恒通科技的物流订好了，打个勾", StepEnd.Done)]
    public async Task Step_TickedOff_IsDone(string language, string customer, string plan, string told, StepEnd how)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), plan, told);

        Assert.Contains(await journey.Read(session => session.Get(Documents.Plans, Code(session, customer).Value)!.Closed ?? []), closed => closed.How == how);
    }

    [Fact]
    public async Task Move_ToTheWeekAfterNext_IsToThatWeek()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "下周三下午三点去恒通科技试机", "恒通科技试机要往后挪，改下下周一早上十点");

        Assert.Equal(new DateOnly(2026, 3, 23), Assert.Single(await Steps(journey, "恒通科技")).Due);
    }

    [Fact]
    public async Task Leave_TakenWithWordsThatTakeBack_TakesNothingBack()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "刚给恒通科技打了电话，样品没问题", "行，撤了，明天见");

        Assert.Single(await Contacts(journey, "恒通科技"));
    }

    [Theory]
    [InlineData("出门去恒通科技了，路上有点堵")]
    [InlineData("还在去恒通科技的路上")]
    public async Task Way_ToACustomer_IsNoVisit(string text)
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", text);

        Assert.Empty(await Contacts(journey, "恒通科技"));
    }

    [Theory]
    [InlineData("zh-Hans", "恒通科技", "恒通科技下单了，检测仪器4台，总共5万2", "定金三成，说明天打过来")]
    [InlineData("en", "Orchard Systems", "Orchard Systems ordered 4 sensors, 52,000 in all", "30% deposit, she'll wire it tomorrow")]
    public async Task Deposit_StillToCome_IsNoPayment(string language, string customer, params string[] lines)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(["@" + Rep(language), .. lines]);

        Assert.Empty(await journey.Read(session => session.OrdersOf(Code(session, customer)).SelectMany(order => session.PaymentsOf(order.Number)).Where(one => one.SourceMessage is not null).ToList()));
    }

    [Theory]
    [InlineData("en", "Orchard Systems", "demo with Helen at Orchard Systems Wednesday 18th at 11", "chase Helen at Orchard Systems on Monday")]
    [InlineData("zh-Hans", "恒通科技", "18号上午给恒通科技王经理演示", "周一催一下恒通科技王经理")]
    public async Task Promise_ToTheSamePerson_IsAnother(string language, string customer, string one, string other)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), one, other);

        Assert.Equal([new DateOnly(2026, 3, 16), new DateOnly(2026, 3, 18)], (await Steps(journey, customer)).Select(step => step.Due).Order());
    }

    [Fact]
    public async Task Cards_OfSeveral_AnswerToTheirPlace()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "恒通科技王经理、云帆物流赵敏都打了电话，都在等总部", "后面那个下周三再问");

        Assert.Contains(await Steps(journey, "云帆物流"), step => step.Due == new DateOnly(2026, 3, 18));
        Assert.Empty(await Steps(journey, "恒通科技"));
    }
}
