using SalesBot.Bot.Store;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>Questions about figures, in words and by command, as the sample company's people ask them.</summary>
public sealed class FigureJourneys
{
    [Theory]
    [InlineData("华东三月的回款率", "华东 · 三月　回款率 133.4%")]
    [InlineData("二月毛利率", "全公司 · 二月　毛利率 23.1%")]
    [InlineData("小明上季度新客户几个", "小明 · 2025年四季度　新客户")]
    [InlineData("检测仪器二月卖了多少", "检测仪器 · 二月　销售额 34.5 万")]
    [InlineData("/kpi 回款率 销售一部 2026-02", "销售一部 · 二月　回款率")]
    [InlineData("collection rate of 华东 in March", "华东 · 三月　回款率 133.4%")]
    [InlineData("revenue in Q4", "全公司 · 2025年四季度　销售额 190.9 万")]
    [InlineData("小明上周拜访几次", "小明 · 3月2日到3月8日　拜访次数 0")]
    public async Task Question_AboutOneFigure_IsAnsweredInItsFirstLine(string question, string answer)
    {
        await using var journey = await Journey.Of();

        var message = await journey.Last("@陈静", question);

        Assert.StartsWith(answer, message.Text, StringComparison.Ordinal);
        Assert.Contains("明细", message.Buttons);
    }

    [Fact]
    public async Task Question_AboutTwoPeriods_SetsThemSideBySide()
    {
        await using var journey = await Journey.Of();

        var message = await journey.Last("@陈静", "三月比二月销售额怎么样");

        Assert.Contains("三月 49.8 万", message.Text, StringComparison.Ordinal);
        Assert.Contains("二月 74.6 万", message.Text, StringComparison.Ordinal);
        Assert.Contains("少", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Question_OfANewFigureAndDays_ForgetsWhoseTheLastWas()
    {
        await using var journey = await Journey.Of();

        var message = await journey.Last("@陈静", "小明二月回款率", "二月销售额");

        Assert.StartsWith("全公司 · 二月　销售额 74.6 万", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Question_OfAStranger_SaysWhatWasNotRead()
    {
        await using var journey = await Journey.Of();
        var customers = await journey.Read(session => session.All(Documents.Customers).Count());

        var message = await journey.Last("@陈静", "小黑上季度新客户几个");

        Assert.StartsWith("我还不会按「小黑」来查", message.Text, StringComparison.Ordinal);
        Assert.Equal(customers, await journey.Read(session => session.All(Documents.Customers).Count()));
    }

    [Fact]
    public async Task Answer_AskedOnInAWord_KeepsTheFigure()
    {
        await using var journey = await Journey.Of();

        var other = await journey.Last("@陈静", "小明二月回款率", "王芳呢");
        var earlier = await journey.Last("比一月");
        var records = await journey.Last("为什么");

        Assert.StartsWith("王芳 · 二月　回款率 82.9%", other.Text, StringComparison.Ordinal);
        Assert.Contains("132.6%", earlier.Text, StringComparison.Ordinal);
        Assert.StartsWith("明细 · 王芳 · 二月", records.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("二月谁卖得最多", "最高是何佳，38.9 万")]
    [InlineData("二月回款率最低的是谁", "最低是何佳，52.3%")]
    [InlineData("哪个产品二月卖得最好", "最高是检测仪器，34.5 万")]
    [InlineData("二月客单价前三", "· 王芳")]
    [InlineData("who sold most in February", "最高是何佳，38.9 万")]
    [InlineData("谁没完成目标", "三月 · 销售额，没达标 4 个：刘洋、小明、王芳和赵磊")]
    [InlineData("bottom 3 by visits in February", "· 刘洋：2")]
    [InlineData("top 3 by average order in Q4 2025", "最高是赵磊，10.4 万")]
    [InlineData("二月各区域销售额", "最多是华南（38.9 万）")]
    public async Task Ranking_InWords_NamesTheFirst(string question, string line)
    {
        await using var journey = await Journey.Of();

        var message = await journey.Last("@陈静", question);

        Assert.Contains(line, message.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("小明", "王芳二月回款率")]
    [InlineData("小明", "华东三月的回款率")]
    [InlineData("小明", "全公司二月销售额多少")]
    [InlineData("小明", "/kpi 销售额 销售二部")]
    [InlineData("小明", "/kpi 没有这个人")]
    [InlineData("小明", "/why 销售额 王芳")]
    [InlineData("小明", "/target 王芳")]
    [InlineData("小明", "/score 王芳")]
    [InlineData("李强", "何佳二月回款率")]
    [InlineData("李强", "华东三月的回款率")]
    [InlineData("李强", "/why 销售额 销售二部")]
    [InlineData("李强", "/target 销售二部")]
    [InlineData("李强", "/score 何佳")]
    [InlineData("李强", "/kpi 没有这个人")]
    public async Task Figure_OutOfReach_IsRefusedInTheSameWords(string person, string question)
    {
        await using var journey = await Journey.Of();

        var message = await journey.Last("@" + person, question);

        Assert.StartsWith(person == "小明" ? "这里只能看你自己的数据。" : "这里能看你自己和你团队的数据。", message.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("小明", "我二月回款率多少", "小明 · 二月　回款率")]
    [InlineData("小明", "我检测仪器一月卖了多少", "小明 · 检测仪器 · 一月　销售额 9.8 万")]
    [InlineData("李强", "王芳二月回款率", "王芳 · 二月　回款率")]
    [InlineData("李强", "我们团队二月销售额", "销售一部 · 二月　销售额")]
    [InlineData("李强", "/score 小明 二月", "小明 · 二月　87.6 分 良好")]
    [InlineData("周敏", "何佳二月回款率", "何佳 · 二月　回款率")]
    public async Task Figure_WithinReach_IsShown(string person, string question, string answer)
    {
        await using var journey = await Journey.Of();

        var message = await journey.Last("@" + person, question);

        Assert.StartsWith(answer, message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ranking_AskedByARep_IsRefused()
    {
        await using var journey = await Journey.Of();

        var message = await journey.Last("@小明", "二月谁卖得最多");

        Assert.DoesNotContain("何佳", message.Text, StringComparison.Ordinal);
        Assert.Equal(["我的数据"], message.Buttons);
    }

    [Fact]
    public async Task Why_OfSales_PagesThroughOrdersAndOpensOne()
    {
        await using var journey = await Journey.Of();

        var first = await journey.Last("@陈静", "/why 销售额 二月");
        var second = await journey.Last("> 下一页");
        var record = await journey.Last("> 1");
        var back = await journey.Last("> 回到列表");

        Assert.Contains("共 14 条，第 1–8 条", first.Text, StringComparison.Ordinal);
        Assert.Contains("第 9–14 条", second.Text, StringComparison.Ordinal);
        Assert.StartsWith("订单 SO2026", record.Text, StringComparison.Ordinal);
        Assert.Contains("来自导入的文件", record.Text, StringComparison.Ordinal);
        Assert.Equal(second.Text, back.Text);
    }

    [Fact]
    public async Task Why_OfAFollowUpFromTheChat_QuotesTheMessageAsItReadsNow()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "上午拜访恒通科技王经理，方案认可，下周三前给报价", "edit: 上午拜访恒通科技王经理，方案认可，下周四前给报价");

        await journey.Play("@陈静", "/why 拜访次数 小明 三月");
        var record = await journey.Last("> 1");

        Assert.Contains("小明，今天 08:", record.Text, StringComparison.Ordinal);
        Assert.Contains("「上午拜访恒通科技王经理，方案认可，下周四前给报价」", record.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KpiCard_OfAManagerWithoutSales_IsTheCompanys()
    {
        await using var journey = await Journey.Of();

        var message = await journey.Last("@陈静", "/kpi");

        Assert.StartsWith("三月 · 全公司", message.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("今天拜访了恒通科技，客户关心回款周期")]
    [InlineData("恒通科技回款 2万")]
    [InlineData("新客户 蓝天机械，制造业，联系人张工")]
    public async Task Report_WithWordsOfFigures_IsNoQuestion(string text)
    {
        await using var journey = await Journey.Of();
        var message = await journey.Last("@小明", text);

        Assert.DoesNotContain("没看懂", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("明细", message.Buttons);
    }

    [Theory]
    [InlineData("陈静", "谈判阶段有多少客户", "5 家：谈判")]
    [InlineData("李强", "谈判阶段有多少客户", "3 家：谈判")]
    [InlineData("小明", "谈判阶段有多少客户", "谈判阶段的客户：0 家")]
    [InlineData("陈静", "销售二部谈判阶段有多少客户", "2 家：销售二部 · 谈判")]
    [InlineData("陈静", "超过两周没联系的客户", "7 家：14 天内没联系")]
    [InlineData("小明", "王芳有多少谈判客户", "这里只能看你自己的数据。")]
    public async Task Customers_AskedForByStageOrSilence_AreThoseWithinReach(string person, string question, string answer)
    {
        await using var journey = await Journey.Of();

        var message = await journey.Last("@" + person, question);

        Assert.StartsWith(answer, message.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("明天拜访几家")]
    [InlineData("拜访")]
    [InlineData("新客户")]
    public async Task Words_OfFiguresWithoutAQuestion_AreNotAnsweredWithOne(string text)
    {
        await using var journey = await Journey.Of();

        Assert.DoesNotContain("明细", (await journey.Last("@小明", text)).Buttons);
    }

    [Theory]
    [InlineData("/forecast", "2026年3月 全公司预计")]
    [InlineData("这个季度能完成目标吗", "2026年一季度 全公司预计")]
    [InlineData("预测 华东 下个月", "2026年4月 华东预计")]
    [InlineData("預測 小明 這個月", "2026年3月 小明预计")]
    [InlineData("are we on track this quarter?", "2026年一季度 全公司预计")]
    [InlineData("预测 2025年", "2025年已经结束，全公司成交")]
    [InlineData("/forecast 明天和后天", "预测按整月、整季或整年来算")]
    [InlineData("/forecast 小黑", "「小黑」我没看懂")]
    public async Task Forecast_AskedFor_IsAnsweredInItsFirstLine(string question, string answer)
    {
        await using var journey = await Journey.Of();

        Assert.StartsWith(answer, (await journey.Last("@陈静", question)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forecast_OfSomebodyElse_IsRefusedToARep()
    {
        await using var journey = await Journey.Of();

        var (own, others) = (await journey.Last("@小明", "预测"), await journey.Last("@小明", "预测 全公司"));

        Assert.StartsWith("2026年3月 小明预计", own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("预计", others.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forecast_Button_ShowsTheQuarter()
    {
        await using var journey = await Journey.Of();

        var message = await journey.Last("@陈静", "预测", "> 2026年一季度");

        Assert.StartsWith("2026年一季度 全公司预计", message.Text, StringComparison.Ordinal);
    }
}
