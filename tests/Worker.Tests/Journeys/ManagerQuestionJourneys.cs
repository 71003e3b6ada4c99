using SalesBot.Bot.Store;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>What a manager asks on a morning, one question after the other: answered in the first line, of whom and of when it was asked; nothing is written.</summary>
public sealed class ManagerQuestionJourneys
{
    [Fact]
    public Task Questions_InChinese_AreAnsweredInTheirFirstLine_AndWriteNothing() => Ask("zh-Hans", "@陈静",
    [
        ("/why", "全公司 · 3月1日–3月11日：49.8 万，比2月1日–2月11日的 51.6 万 少 1.8 万（−3.4%）"),
        ("/why 华东 二月", "华东 · 二月：20.3 万，比一月的 24.1 万 少 3.8 万（−15.9%）"),
        ("华东这个月为什么掉了", "其实没少。华东 · 3月1日–3月11日：13.2 万，比2月1日–2月11日的 7.8 万 多 5.4 万"),
        ("小明为什么落后", "小明 · 三月：3.6 万，目标 14.4 万 的 25%，时间过了 35%；照进度还差 1.5 万"),
        ("王芳怎么没完成目标", "王芳 · 三月：9.6 万，目标 27.2 万 的 35%"),
        ("跟去年比怎么样", "王芳 · 3月1日–3月11日：9.6 万，比2025年3月1日–3月11日的 0 多 9.6 万"),
        ("全公司跟去年比怎么样", "全公司 · 1月1日–3月11日：163.5 万，比2025年1月1日–3月11日的 58.9 万 多 104.6 万"),
        ("华东跟上个月比怎么样", "华东 · 3月1日–3月11日：13.2 万，比2月1日–2月11日的 7.8 万"),
        ("销售一部这个月为什么这么差", "其实没少。销售一部 · 3月1日–3月11日：28 万"),
        ("今年业绩为什么下滑", "其实没少。全公司 · 1月1日–3月11日：163.5 万"),
        ("检测仪器为什么卖得这么差", "检测仪器 · 3月1日–3月11日：14.8 万，比2月1日–2月11日的 34.5 万 少 19.7 万"),
        ("哪个区域掉得最多", "全公司 · 3月1日–3月11日 · 按区域"),
        ("哪些客户掉得最多", "全公司 · 3月1日–3月11日 · 按客户"),
        ("二月哪个产品涨得最多", "全公司 · 二月 · 按产品"),
        ("谁落后最多", "全公司 · 三月 · 目标完成率排名"),
        ("对比一下小明和王芳", "小明 · 三月　销售额 3.6 万（目标 14.4 万，完成 25%）"),
        ("三月比二月销售额怎么样", "全公司 · 销售额"),
        ("昨天以来有什么变化", "全公司 · 3月10日–3月11日：新订单 1 张，6.2 万"),
        ("上周以来有什么变化", "全公司 · 3月2日–3月11日：新订单 6 张，49.8 万"),
        ("这周有什么变化", "全公司 · 3月9日–3月11日：新订单 2 张，21 万"),
        ("回款率为什么这么低", "明细 · 全公司 · 三月"),
        ("这个季度能完成目标吗", "2026年一季度 全公司预计"),
        ("谁还欠我们钱", "还没收的款 62.9 万，9 家"),
        ("逾期款有多少", "没有逾期的款。"),
        ("华南还有多少未收款", "华南 还没收的款 21.6 万，3 家"),
        ("合同和回款对得上吗", "订单、合同"),
        ("在谈的有多少钱", "全公司：在谈 12 家"),
        ("谈判阶段有多少钱", "全公司 · 谈判：在谈 5 家"),
        ("销售一部在谈的有多少钱", "销售一部：在谈"),
        ("哪些客户卡住了", "全公司："),
        ("我们这个月业绩怎么样", "三月 · 全公司"),
    ]);

    [Fact]
    public Task Questions_InEnglish_AreAnsweredInTheirFirstLine_AndWriteNothing() => Ask("en", "@Claire",
    [
        ("/why", "Whole company · 1 Mar – 11 Mar: ¥498,000, ¥17,700 less than the ¥515,700 of 1 Feb – 11 Feb (−3.4%)"),
        ("/why East February", "East · February: ¥202,600, ¥38,300 less than the ¥240,900 of January"),
        ("why is Anna behind", "Anna · March: ¥96,000, 35% of the ¥272,000 target with 35% of the time gone; ¥516 behind the pace"),
        ("why did East drop this month", "It has not gone down. East · 1 Mar – 11 Mar: ¥132,000"),
        ("how do we compare with last year", "East · 1 Mar – 11 Mar: ¥132,000, ¥132,000 more than the ¥0 of 1 Mar – 11 Mar 2025"),
        ("how does East compare with last month", "East · 1 Mar – 11 Mar: ¥132,000, ¥54,300 more than the ¥77,700 of 1 Feb – 11 Feb"),
        ("compare Anna and Tom", "Anna · March · Sales ¥96,000"),
        ("what changed since yesterday", "Whole company · 10 Mar – 11 Mar: one new order, ¥62,000"),
        ("what changed since last week", "Whole company · 2 Mar – 11 Mar: 6 new orders, ¥498,000"),
        ("what's new this week", "Whole company · 9 Mar – 11 Mar: 2 new orders, ¥210,000"),
        ("why is the collection rate so low", "Records · Whole company · March"),
        ("why did we miss target in February", "Whole company · February: ¥745,700, 152% of the ¥491,000 target, ¥254,700 over"),
        ("sales in March versus February", "Whole company · Sales"),
        ("why is Tom doing so much better", "Tom · 1 Mar – 11 Mar: ¥148,000, ¥71,700 more"),
        ("who is furthest behind", "Whole company · March · Share of target ranking"),
        ("which customers dropped most", "Whole company · 1 Mar – 11 Mar · By customer"),
        ("which region fell most in February", "Whole company · February · By region"),
        ("who grew the most", "Whole company · 1 Mar – 11 Mar · By person"),
        ("are we on track this quarter", "Q1 2026, whole company: likely"),
        ("who owes us money", "¥629,400 still to be paid by 9 customers"),
        ("what is past due", "Nothing is overdue."),
        ("what's in the pipeline", "Whole company: 12 open deals"),
        ("pipeline by region", "Whole company: 12 open deals"),
        ("which deals are stuck", "Whole company:"),
    ]);

    /// <summary>Several people, months or filters at once; words that say nothing of a figure do no harm, and what may have meant something is named.</summary>
    [Fact]
    public Task Tables_InChinese_HoldEveryFilter_AndSayWhatTheyDidNotUse() => Ask("zh-Hans", "@陈静",
    [
        ("二月份小明做了多少，跟一月比呢", "小明 · 销售额"),
        ("小明和王芳二月的回款率各是多少，谁差一点", "二月 · 回款率：王芳 82.9%，小明 80.5%，王芳多 2.5 个百分点"),
        ("华东二月检测仪器卖得怎么样", "华东 · 检测仪器 · 二月 · 销售额：0"),
        ("各区域上个月业绩排一排，跟再上个月比", "销售额\n· 华南：二月 38.9 万、一月"),
        ("销售一部今年逐月的新客户", "销售一部 · 新客户"),
        ("小芳二月开了几个新客户，目标几个", "我还不会按「小芳」来查"),
        ("王芳二月开了几个新客户，目标几个", "王芳 · 二月 · 新客户：0（目标 1，完成 0%，还差 1）"),
        ("每个人一月和二月的回款，对着目标看", "回款\n· 何佳：二月"),
        ("二月综合评分从高到低排一下，麻烦了", "二月 · 综合评分：最高是小明，87.6"),
        ("检测仪器一季度到挑战目标了没，别拿别的糊弄我", "检测仪器 · 一季度 · 销售额：59.1 万（没定目标）"),
        ("去年各部门的复购率和今年一季度比", "复购率"),
        ("2019年各区域卖了多少", "2019年没有订单记录，最早的是 2025年2月19日(周三)。"),
        ("二月买得最多的三家占了多少", "二月 前 3 大客户占销售额的 62.1%（46.3 万 / 74.6 万）"),
        ("今年以来丢了哪些客户", "1月1日到3月11日 丢了 2 家\n价格 1（50%）、竞争对手 1（50%）"),
        ("一季度丢的客户里价格原因占几成", "一季度"),
        ("大家这周还约了谁", "3月9日–3月15日 约了 1 件，另有到期的事 11 件"),
        ("谁手上到期没跟进的客户最多", "4 家：到期没联系，刘洋最多，2 家"),
        ("王芳答应客户的事有哪些过了日子", "王芳 没有过期没做的事。"),
        ("我们在华东的市占率多少", "市场有多大、别人占多少，哪条记录里都没有，答不了"),
    ]);

    [Fact]
    public Task Tables_InEnglish_HoldEveryFilter_AndSayWhatTheyDidNotUse() => Ask("en", "@Claire",
    [
        ("February sales by rep, best to worst, against target please", "February · sales: ¥745,700 in total, most from Nina (¥389,400)\n· Nina: ¥389,400 (target ¥103,000, 378% done"),
        ("how much did Tom and Anna each collect in January and February", "Collected"),
        ("new customers month by month from Dec 2025 to February", "Whole company · new customers: highest January (1), lowest December 2025 (0)"),
        ("sales from January to February by region", "1 Jan to 28 Feb · sales: ¥1,136,900 in total, most from South (¥450,400)"),
        ("top 5 customers of February and their slice of the total", "February: the top 5 customers make 74.1% of sales"),
        ("did we lose more on price in Q1 than in Q4", "Yes: 1 in Q1, more than 0 in Q4 2025"),
        ("what have we lost since January, with reasons", "1 Jan"),
        ("anything booked for this week by the team", "9 Mar–15 Mar 1 booked with a time, 11 more fall due"),
        ("who has most overdue follow-ups", "4 customers: contact overdue; Leo has most, 2"),
        ("which promises of the team are past due", "2 steps past due"),
    ]);

    /// <summary>Any set, any conditions at once, any form: what was asked stands in the first line with every condition.</summary>
    [Fact]
    public Task Surveys_InChinese_ApplyEveryCondition() => Ask("zh-Hans", "@陈静",
    [
        ("华东A级客户里三月还没联系的有哪些", "2 家：华东 · A 级 · 三月没联系"),
        ("销售一部的B级客户，三十天没下单的", "4 家：销售一部 · B 级 · 30 天内没下单"),
        ("没填预算的意向客户有几家", "没有这样的客户：意向 · 没填预算"),
        ("谈判客户占全部客户多少", "谈判：5 家，占 30 家的 16.7%"),
        ("二月检测仪器占销售额几成", "检测仪器 · 二月占全公司 · 销售额的 46.3%（34.5 万 / 74.6 万）"),
        ("华东二月占多少百分比", "华东 · 二月占全公司 · 销售额的 27.2%（20.3 万 / 74.6 万）"),
        ("欠款超过5万的客户", "欠款 ≥ 5 万 还没收的款"),
        ("下个季度各部门能做多少", "2026年二季度预计：销售一部"),
        ("库里检测仪器的库存还够吗", "库存不在任何记录里"),
        ("王芳一季度提成多少", "工资、提成和费用不在任何记录里"),
        ("二季度谁还没定目标", "2026年二季度：谁都还没定目标"),
        ("按心情分一下客户", "人心里怎么想、打算做什么，哪条记录里都没有"),
        // A word that is known, and of which this answer would make nothing, is named.
        ("三月的订单里没填合同号的有几张", "三月 · 没填合同号 1 单，3.6 万"),
            ("三月的订单里没开发票的有几张", "发票、发货、退货、投诉、信用和生日不在任何记录里"),
            ("A级客户有几家，最近一次下单是什么时候", "9 家：A 级"),
    ]);

    [Fact]
    public Task Surveys_InEnglish_ApplyEveryCondition() => Ask("en", "@Claire",
    [
        ("grade A customers in East with no contact in March", "2 customers: East · grade A · no contact in March"),
        ("interested customers without a budget", "None: no customer is Interested · no budget"),
        ("what share of February sales came from East?", "East · February: 27.2% of whole company · sales"),
        ("who owes us more than 50k", "Owing ≥ ¥50,000 ¥531,800 still to be paid by 6 customers"),
        ("where do we land next quarter, per team", "Q2 2026, likely: "),
        ("how much commission does Anna get for February?", "No record holds pay"),
        ("what do our competitors charge for instruments?", "No record holds what competitors charge"),
    ]);

    /// <summary>What a rep has no right to is refused in any form.</summary>
    [Theory]
    [InlineData("王芳和小明二月的回款率各是多少")]
    [InlineData("每个人一月和二月的回款")]
    [InlineData("各区域上个月业绩排一排，跟再上个月比")]
    [InlineData("华东二月检测仪器卖得怎么样")]
    [InlineData("华东一季度丢了哪些客户")]
    public async Task Table_OfWhatIsNotTheirs_IsRefused(string question)
    {
        await using var journey = await Journey.Of();

        Assert.StartsWith("这里只能看你自己的数据", (await journey.Last("@小明", question)).Text.Replace("排名只有主管和经理能看，你自己的随时可以看。", "这里只能看你自己的数据", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    /// <summary>Of others' figures a rep hears the same whatever they are.</summary>
    [Theory]
    [InlineData("王芳为什么掉了")]
    [InlineData("为什么华东掉了")]
    [InlineData("对比一下小明和王芳")]
    [InlineData("/why 王芳")]
    [InlineData("全公司跟去年比怎么样")]
    [InlineData("哪个区域掉得最多")]
    public async Task Cause_OfWhatIsNotTheirs_IsRefusedOrTheirOwn(string question)
    {
        await using var journey = await Journey.Of();

        var answer = await journey.Last("@小明", question);

        Assert.DoesNotContain("王芳 +", answer.Text, StringComparison.Ordinal);
        Assert.True(answer.Text.StartsWith("这里只能看你自己的数据", StringComparison.Ordinal) || answer.Text.StartsWith("小明", StringComparison.Ordinal), answer.Text);
    }

    /// <summary>The records of either side, and the parts along every dimension, are a tap away; each tap brings its picture.</summary>
    [Fact]
    public async Task Cause_Buttons_OpenThePartsAndTheRecords()
    {
        await using var journey = await Journey.Of();

        var answer = await journey.Last("@陈静", "全公司二月为什么涨了");
        var products = await journey.Last("> 按产品");
        var records = await journey.Last("> 明细");

        Assert.Single(answer.Files);
        Assert.Contains("· 检测仪器：9.8 万 → 34.5 万，+24.7 万", products.Text, StringComparison.Ordinal);
        Assert.Single(products.Files);
        Assert.StartsWith("明细 · 全公司 · 二月", records.Text, StringComparison.Ordinal);
    }

    private static async Task Ask(string language, string who, (string Question, string Start)[] table)
    {
        await using var journey = await Journey.Of(language);
        var before = await Written(journey);
        var wrong = new List<string>();
        foreach (var (question, start) in table)
        {
            var answer = await journey.Last(who, question);
            if (!answer.Text.StartsWith(start, StringComparison.Ordinal) || start.Length == 0)
            {
                wrong.Add($"{question} → {answer.Text}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        Assert.Equal(before, await Written(journey));
    }

    private static Task<int> Written(Journey journey) => journey.Read(session =>
        session.All(Documents.Changes).Count() + session.All(Documents.FollowUps).Count() + session.All(Documents.Orders).Count() + session.All(Documents.Payments).Count());
}
