using SalesBot.Bot.Store;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>Customers looked through by words and buttons, and searched for: it shows, and never writes.</summary>
public sealed class BrowseJourneys
{
    [Theory]
    [InlineData("zh-Hans", "@陈静", "我的客户", "> 下一页 ›", "> ‹ 上一页", "第 2/3 页", "第 1/3 页")]
    [InlineData("zh-Hans", "@陈静", "我的客户", "下一页", "上一页", "第 2/3 页", "第 1/3 页")]
    [InlineData("en", "@Claire", "all customers", "next", "back", "Page 2 of 3", "Page 1 of 3")]
    public async Task LongList_Paged_ShowsEachPageOnce(string language, string who, string words, string on, string back, string second, string first)
    {
        await using var journey = await Journey.Of(language);

        var one = await journey.Last(who, words);
        var two = await journey.Last(on);
        var again = await journey.Last(back);

        Assert.Contains(second, two.Text, StringComparison.Ordinal);
        Assert.Contains(first, again.Text, StringComparison.Ordinal);
        Assert.Empty(Named(one).Intersect(Named(two)));
        Assert.Equal(Named(one), Named(again));
    }

    [Theory]
    [InlineData("zh-Hans", "@小明", "A级客户", "你的客户 2 家 · A 级")]
    [InlineData("zh-Hans", "@小明", "意向的客户有哪些", "你的客户 2 家 · 意向")]
    [InlineData("zh-Hans", "@小明", "我的客户按金额排", "你的客户 6 家 · 按金额")]
    [InlineData("zh-Hans", "@小明", "列出华东的制造业客户", "你的客户 1 家 · 制造 · 华东")]
    [InlineData("zh-Hans", "@陈静", "小明的B级客户", "客户 2 家 · 小明 · B 级")]
    [InlineData("zh-Hant", "@小明", "我的客戶按到期排序", "你的客戶 6 家 · 按到期")]
    [InlineData("en", "@Claire", "grade A customers by last contact", "grade A · longest silent")]
    [InlineData("en", "@Claire", "A customers not contacted for 10 days", "grade A · not contacted for over 10 days")]
    [InlineData("en", "@Claire", "customers in East above 100k not contacted for 7 days", "East · not contacted for over 7 days · bought ¥100,000 and more in 12 months")]
    [InlineData("zh-Hans", "@陈静", "华东10万以上超过7天没联系的客户", "华东 · 超过 7 天没联系 · 近 12 个月买了 10 万起")]
    [InlineData("zh-Hant", "@小明", "超過一個月沒聯絡的B級客戶", "B 級 · 超過 30 天沒聯絡")]
    public async Task List_FilteredInWords_HoldsThoseOnly(string language, string who, string words, string head)
    {
        await using var journey = await Journey.Of(language);

        var said = await journey.Last(who, words);

        Assert.Contains(head, said.Text.Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenList_FilteredOrderedAndPointedAt_GoesOnFromThere()
    {
        await using var journey = await Journey.Of();

        await journey.Play("@陈静", "我的客户");
        var graded = await journey.Last("只看A级");
        var ordered = await journey.Last("按金额");
        var card = await journey.Last("第二个");
        var whole = await journey.Last("按名称", "全部");

        Assert.Contains("A 级", graded.Text.Split('\n')[0], StringComparison.Ordinal);
        Assert.EndsWith("A 级 · 按金额", ordered.Text.Split('\n')[0], StringComparison.Ordinal);
        Assert.StartsWith(Named(ordered)[1], card.Text, StringComparison.Ordinal);
        Assert.Equal("客户 30 家 · 按名称", whole.Text.Split('\n')[0]);
    }

    [Fact]
    public async Task OpenList_AnotherMessage_IsTakenForItself()
    {
        await using var journey = await Journey.Of();

        var logged = await journey.Last("@小明", "我的客户", "今天给恒通打了电话，方案认可，下周三前给报价");

        Assert.StartsWith("恒通科技", logged.Text, StringComparison.Ordinal);
        Assert.Contains("电话", logged.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hans", "@小明", "搜索 王建国", "恒通科技")]
    [InlineData("zh-Hans", "@小明", "搜索王建国", "恒通科技")]
    [InlineData("zh-Hans", "@小明", "查华信电子", "华信电子")]
    [InlineData("zh-Hans", "@小明", "搜 13800001002", "华信电子")]
    [InlineData("zh-Hans", "@小明", "查 李海", "没找到「李海」")]
    [InlineData("zh-Hans", "@小明", "搜索 云帆", "「云帆」找到 2 家")]
    [InlineData("zh-Hans", "@小明", "搜索 天目茶业", "没找到「天目茶业」")]
    [InlineData("zh-Hant", "@小明", "搜尋 王建國", "恒通科技")]
    [InlineData("en", "@Claire", "find Orchard", "Orchard Systems")]
    [InlineData("en", "@Claire", "search highland", "Highland Tea")]
    [InlineData("en", "@Ming", "find Zebedee Works", "Nothing found for “Zebedee Works”")]
    [InlineData("en", "@Claire", "look up Highland Tea", "Highland Tea")]
    public async Task Search_OfWhateverName_ShowsAndNeverWrites(string language, string who, string words, string start)
    {
        await using var journey = await Journey.Of(language);
        var before = await journey.Read(session => session.All(Documents.FollowUps).Count());

        var said = await journey.Last(who, words);

        Assert.StartsWith(start, said.Text, StringComparison.Ordinal);
        Assert.Equal(before, await journey.Read(session => session.All(Documents.FollowUps).Count()));
        Assert.Empty(await journey.Read(session => session.All(Documents.Remarks).ToList()));
    }

    [Theory]
    [InlineData("查三月业绩")]
    [InlineData("查一下今天要联系谁")]
    [InlineData("查超期的客户")]
    public async Task Questions_BehindTheSameWord_AreNoSearch(string words)
    {
        await using var journey = await Journey.Of();

        var said = await journey.Last("@小明", words);

        Assert.DoesNotContain("没找到", said.Text, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Named(Message list) => [.. list.Text.Split('\n').Where(line => line.StartsWith("· ", StringComparison.Ordinal)).Select(line => line.Split(" · ")[0][2..])];
}
