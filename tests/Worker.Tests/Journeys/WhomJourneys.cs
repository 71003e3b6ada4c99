using SalesBot.Bot.Store;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>Whom a message is about: a name, a person, a pronoun, the words of a step or an order, and only then whoever was spoken of last.</summary>
public sealed class WhomJourneys
{
    private const string Visit = "上午拜访了恒通科技，方案认可", Called = "刚给云帆物流打了电话，要对比报价";

    [Theory]
    [InlineData("zh-Hans", "云帆物流", Visit, "小赵来电话了，说想先看样品")]
    [InlineData("zh-Hans", "云帆商贸", Visit, "孟老板微信回我了，说下周补货")]
    [InlineData("zh-Hans", "华信电子", Called, "老陈刚打来电话，说要两份报价")]
    [InlineData("zh-Hans", "蓝湾酒店", Called, "罗经理电话里说预算没批")]
    [InlineData("zh-Hans", "明德学校", Called, "去见了钱老师，教室都看了一遍")]
    [InlineData("zh-Hans", "恒通科技", Called, "建国下午来公司看了样机")]
    [InlineData("zh-Hant", "云帆物流", Visit, "趙小姐剛打電話來，說想先看樣品")]
    [InlineData("zh-Hant", "华信电子", Called, "老陳剛打來電話，說要兩份報價")]
    [InlineData("zh-Hans", "云帆物流", "赵敏打来电话，说想改方案", "听说恒通科技要搬厂", "她刚又打电话来，问交期")]
    [InlineData("zh-Hans", "恒通科技", "后天上午十点带恒通科技看厂", Called, "看厂那个改到十一点")]
    [InlineData("zh-Hans", "华信电子", "明天给华信电子寄密封圈样品", Called, "密封圈样品那个推到后天")]
    [InlineData("en", "Northwind Electronics", "Called Orchard Systems, they like the offer", "Reed rang me, wants two quotes")]
    [InlineData("en", "Blue Bay Hotel", "Called Orchard Systems, they like the offer", "Spoke to Mr Cole on the phone, no budget yet")]
    [InlineData("en", "Maple Grove School", "Called Orchard Systems, they like the offer", "Met Ruth this morning, she wants a quote")]
    [InlineData("en", "Brightline Media", "Grace rang, she wants to change the plan", "Heard that Orchard Systems are moving", "She rang again, asked about delivery")]
    [InlineData("en", "Orchard Systems", "Plant tour with Orchard Systems tomorrow at 10", "Called Northwind Electronics, they like the offer", "The plant tour moves to 11:30")]
    public async Task Message_ThatNamesNoCustomer_IsAboutWhomItSpeaksOf(string language, string customer, params string[] lines)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(["@" + (language == "en" ? "Ming" : "小明"), .. lines[..^1]]);

        var answer = await journey.Last(lines[^1]);

        Assert.Equal(customer, await LastWritten(journey) ?? answer.Text);
    }

    [Theory]
    [InlineData("zh-Hans", Called, "周工来电话说样机不行")]
    [InlineData("zh-Hans", Visit, "崔主任刚打电话来，要换方案")]
    public async Task Message_NamingSomebodyNobodyKnows_IsAskedAndNotPutDownToTheLastCustomer(string language, params string[] lines)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(["@小明", .. lines[..^1]]);

        await journey.Play(lines[^1]);

        Assert.Null(await LastWritten(journey));
    }

    [Fact]
    public async Task Message_NamingAStrangerWhoWasNamedBefore_IsAboutTheirCustomer()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "在云帆物流见了周工，看了仓库");

        await journey.Play("周工又打来电话，问了交期");

        Assert.Equal("云帆物流", await LastWritten(journey));
    }

    /// <summary>Whom the last message wrote of; null where it wrote nothing.</summary>
    private static Task<string?> LastWritten(Journey journey) => journey.Read(session =>
        session.All(Documents.Conversations).SelectMany(talk => (talk.Lines ?? []).Take(1)).OrderBy(line => line.At).Last() is { Changes.Count: > 0, Customer: { } code } ? session.Get(Documents.Customers, code.Value)?.Name : null);
}
