namespace SalesBot.Worker.Tests.Journeys;

/// <summary>What managers and reps ask in their own words beside the figures.</summary>
public sealed class AskingJourneys
{
    [Theory]
    [InlineData("zh-Hans", "@陈静", "王芳上个月打了多少电话", "王芳 · 二月 · 电话：")]
    [InlineData("en", "@Claire", "how many calls did Anna make last month", "Anna · February · calls: ")]
    [InlineData("zh-Hans", "@陈静", "回款率怎么算的", "明细 · 全公司 · 三月\n回款率")]
    [InlineData("en", "@Claire", "how is collection rate calculated", "Records · Whole company · March\nCollection rate")]
    [InlineData("zh-Hans", "@陈静", "小明和王芳比一下这个月业绩", "小明 · 三月　销售额")]
    [InlineData("en", "@Claire", "compare Anna and Tom this month sales", "Anna · March · Sales")]
    [InlineData("zh-Hans", "@陈静", "最大的客户是谁", "全公司 · 近 12 个月按销售额排\n· 康源医院")]
    [InlineData("en", "@Claire", "who are our top customers", "Whole company · in 12 months, by sales\n· Clearwater Hospital")]
    [InlineData("zh-Hans", "@陈静", "应收款还有多少", "还没收的款 ")]
    [InlineData("en", "@Claire", "who owes us money", "¥")]
    public async Task Question_InPlainWords_IsAnswered(string language, string who, string question, string start)
    {
        await using var journey = await Journey.Of(language);

        var answer = await journey.Last(who, question);

        Assert.StartsWith(start, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hans", "@陈静", "小明这个季度回款率", "和去年同期比", "2025年一季度")]
    [InlineData("en", "@Claire", "Anna's completion this quarter", "vs last year", "Q1 2025")]
    public async Task Figure_HeldAgainstTheYearBefore_ShowsBoth(string language, string who, string figure, string against, string period)
    {
        await using var journey = await Journey.Of(language);

        var answer = await journey.Last(who, figure, against);

        Assert.Contains(period, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("小明上个月打了多少电话")]
    [InlineData("小明还有多少没收的款")]
    [InlineData("最大的客户是谁")]
    public async Task Rep_AskingAboutAColleague_SeesNothingOfTheirs(string question)
    {
        await using var journey = await Journey.Of();

        var answer = await journey.Last("@王芳", question);

        Assert.DoesNotContain("华信电子", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("小明 · ", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Owed_AfterAPayment_NoLongerNamesThatCustomer()
    {
        await using var journey = await Journey.Of();
        var before = await journey.Last("@小明", "我还有哪些没收的款");

        var after = await journey.Last("/pay 明德学校 3.6万", "我还有哪些没收的款");

        Assert.Contains("明德学校", before.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("明德学校", after.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hans", "@王芳", "明天有什么安排", "明天：2 件")]
    [InlineData("zh-Hans", "@王芳", "下周行程", "3月16日–3月22日：")]
    [InlineData("en", "@Anna", "my open tasks", "11 Mar–10 Apr: ")]
    public async Task DaysAhead_AskedFor_AreThoseDaysAndNotToday(string language, string who, string question, string start)
    {
        await using var journey = await Journey.Of(language);

        var answer = await journey.Last(who, question);

        Assert.StartsWith(start, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stranger_OpeningAMessage_IsAskedForBeforeItGoesToTheCustomerSpokenOf()
    {
        await using var journey = await Journey.Of("en");

        var question = await journey.Last("@Anna", "called Highland, Nora likes the filters", "brightline wants a revised quote");

        Assert.Equal(["Highland Tea", "Neither"], question.Buttons);
    }

    [Fact]
    public async Task Stage_SetAndLostWithinOneMinute_IsLost()
    {
        await using var journey = await Journey.Of();

        var card = await journey.Last("@王芳", "青竹书店改成谈判", "青竹书店丢了", "> 是，流失了", "> 价格");

        Assert.StartsWith("青竹书店 · C · 流失", card.Text, StringComparison.Ordinal);
    }
}
