using SalesBot.Bot.Store;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>What is known of a customer and its people, told and asked by the field's name.</summary>
public sealed class ProfileJourneys
{
    [Theory]
    [InlineData("zh-Hans", "恒通科技的地址改成苏州工业园区星湖街 328 号", "地址：苏州工业园区星湖街 328 号")]
    [InlineData("zh-Hans", "把恒通科技的行业改成医疗", "行业：IT → 医疗")]
    [InlineData("zh-Hans", "恒通科技 规模 大型", "规模：中型 → 大型")]
    [InlineData("zh-Hans", "恒通的预算是 30 万到 50 万", "预算下限：15 万 → 30 万\n预算上限：25 万 → 50 万")]
    [InlineData("zh-Hans", "恒通现在用的供应商是西门子", "当前供应商：净域环境 → 西门子")]
    [InlineData("zh-Hans", "更新一下恒通科技的供应商份额为 35%", "供应商份额：60% → 35%")]
    [InlineData("zh-Hans", "恒通科技的决策周期是两个月", "决策周期：45 天 → 60 天")]
    [InlineData("zh-Hans", "恒通科技预计成交时间改到 6 月 30 日", "预计合作时间：4月15日(周三) → 6月30日(周二)")]
    [InlineData("zh-Hans", "王建国的电话是 13900002222", "王建国（采购经理） · 13900002222")]
    [InlineData("zh-Hans", "恒通科技王建国的邮箱 wang@hengtong.example", "王建国（采购经理） · 13800001001 · wang@hengtong.example")]
    [InlineData("zh-Hans", "给恒通科技加个联系人 刘芳 财务经理 13911112222", "刘芳（财务经理） · 13911112222")]
    [InlineData("zh-Hant", "恒通科技的供應商換成台積電", "當前供應商：净域环境 → 台積電")]
    [InlineData("en", "Orchard Systems' address is 12 Harbour Road, Cork", "Address: 12 Harbour Road, Cork")]
    [InlineData("en", "set Orchard Systems industry to medical", "Industry: IT → Medical")]
    [InlineData("en", "the supplier of Orchard Systems is Siemens", "Supplier: PureAir → Siemens")]
    [InlineData("en", "Orchard Systems' budget is 300k to 500k", "Lowest budget: ¥150,000 → ¥300,000\nBudget: ¥250,000 → ¥500,000")]
    [InlineData("en", "update Orchard Systems' expected close to 30 June", "Expected close: Wed 15 Apr → Tue 30 Jun")]
    [InlineData("en", "Helen Ward's phone is +353 86 123 4567", "Helen Ward (purchasing manager) · +353 86 123 4567")]
    [InlineData("en", "add a contact at Orchard Systems: Fiona Walsh, finance manager, fiona@orchard.example", "Fiona Walsh (finance manager) · fiona@orchard.example")]
    public async Task Field_ToldByItsName_IsSetAndShown(string language, string words, string shown)
    {
        await using var journey = await Journey.Of(language == "en" ? "en" : "zh-Hans");

        var said = await journey.Last(Rep(language), "/language " + language, words);

        Assert.EndsWith(shown, said.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hans", "恒通科技的行业是什么", "恒通科技的行业：IT")]
    [InlineData("zh-Hans", "恒通的预算多少", "恒通科技的预算上限：15 万 – 25 万")]
    [InlineData("zh-Hans", "恒通科技地址", "恒通科技还没记地址。告诉我「恒通科技的地址是…」，就补上了。")]
    [InlineData("zh-Hans", "王建国电话多少", "恒通科技：王建国（采购经理） 13800001001")]
    [InlineData("zh-Hans", "王建国的微信号", "还没记 王建国（恒通科技）的微信。告诉我「王建国的微信是…」，就补上了。")]
    [InlineData("zh-Hant", "查一下恒通科技的供應商", "恒通科技的當前供應商：净域环境")]
    [InlineData("en", "what's the industry of Orchard Systems?", "Orchard Systems, industry: IT")]
    [InlineData("en", "do we have Orchard Systems' address?", "No address on record for Orchard Systems yet. Say “Orchard Systems’s address is …” and I’ll keep it.")]
    [InlineData("en", "what's Helen Ward's number?", "Orchard Systems: Helen Ward (purchasing manager) 13800001001")]
    public async Task Field_AskedByItsName_IsSaidInOneLine(string language, string words, string answer)
    {
        await using var journey = await Journey.Of(language == "en" ? "en" : "zh-Hans");

        var said = await journey.Last(Rep(language), "/language " + language, words);

        Assert.Equal(answer, said.Text);
    }

    [Theory]
    [InlineData("供应商是空的客户有哪些")]
    [InlineData("地址在苏州的有几家")]
    public async Task Field_ByWhichCustomersAreAskedFor_IsSetToNothing(string words)
    {
        await using var journey = await Journey.Of("zh-Hans");

        var said = await journey.Last(Rep("zh-Hans"), "恒通科技", words);

        Assert.DoesNotContain("→", said.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("地址：", said.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("恒通科技规模改成超级大", "没有改动。可以是：")]
    [InlineData("恒通科技的潜力评分改成 20", "要 0 到 10 之间的整数")]
    [InlineData("恒通科技的地址是错的", "「错的」看不出是地址，没有改动。")]
    [InlineData("恒通科技的行业是 IT", "本来就是这样：恒通科技的行业：IT。")]
    public async Task Field_WithNoNewValue_ChangesNothingAndSaysSo(string words, string said)
    {
        await using var journey = await Journey.Of();

        var answer = await journey.Last("@小明", words);
        var undone = await journey.Last("/undo");

        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("恒通科技", undone.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("恒通科技电话没人接")]
    [InlineData("王建国微信聊了报价")]
    [InlineData("恒通科技说预算批下来了，五十万")]
    [InlineData("恒通科技的预算他们还在走流程，让我下周再问")]
    [InlineData("给恒通科技打电话，王建国说地址换成了苏州")]
    public async Task Contact_ThatNamesAField_IsNoChangeOfTheProfile(string words)
    {
        await using var journey = await Journey.Of();
        var before = await journey.Read(session => session.All(Documents.Customers).Single(customer => customer.Name == "恒通科技"));

        await journey.Play("@小明", words);
        var after = await journey.Read(session => session.All(Documents.Customers).Single(customer => customer.Name == "恒通科技"));

        Assert.Equal((before.Address, before.BudgetMax, before.Need, before.Contacts[0].Phone), (after.Address, after.BudgetMax, after.Need, after.Contacts[0].Phone));
    }

    [Fact]
    public async Task Profile_OpenedFromTheCard_ListsWhatIsKnownAndWhatIsNot()
    {
        await using var journey = await Journey.Of();

        var whole = await journey.Last("@小明", "/customer 恒通科技", "> 资料");

        Assert.Contains("\n当前供应商：净域环境\n", whole.Text, StringComparison.Ordinal);
        Assert.Contains("还没记：地址", whole.Text, StringComparison.Ordinal);
    }

    private static string Rep(string language) => language == "en" ? "@Ming" : "@小明";
}
