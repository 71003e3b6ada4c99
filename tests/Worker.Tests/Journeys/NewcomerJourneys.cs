using SalesBot.Bot.Store;
using SalesBot.Domain.FollowUps;
using static SalesBot.Worker.Tests.Journeys.FromTalk;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>Somebody new turns up in the talk: nothing of theirs is put down to whoever was spoken of before, and one tap adds them with all that was told.</summary>
public sealed class NewcomerJourneys
{
    [Theory]
    [InlineData("en", "Orchard Systems", "Called Orchard Systems, the sample is fine", "Sheila Burke rang, asked for the brochure")]
    [InlineData("en", "Orchard Systems", "Called Orchard Systems, the sample is fine", "Met Paul Dempsey from Harrow Mills, wants a demo")]
    [InlineData("en", "Orchard Systems", "Called Orchard Systems, the sample is fine", "popped in next door too, Kilbride Joinery, spoke to the owner about shelving")]
    [InlineData("en", "Orchard Systems", "Called Orchard Systems, the sample is fine", "Order from Dunmore Hotels, 1,900 for towels")]
    [InlineData("zh-Hans", "恒通科技", "刚给恒通科技打了电话，样品没问题", "展会上碰到一个姓谭的，做包装的，聊了半小时，想看看样机")]
    [InlineData("zh-Hans", "恒通科技", "刚给恒通科技打了电话，样品没问题", "网上来了个咨询，宏业食品的，回了电话，要两台封口机报价")]
    [InlineData("zh-Hans", "恒通科技", "刚给恒通科技打了电话，样品没问题", "邻居那家天泽模具也顺路进去坐了坐，他们想了解一下")]
    public async Task Newcomer_AfterTalkOfSomebodyElse_IsAskedAboutAndNothingIsWritten(string language, string customer, string told, string newcomer)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), told);
        var before = await Written(journey);
        Assert.Single(await journey.Play(newcomer));

        Assert.Equal(before, await Written(journey));
        Assert.Single(await Contacts(journey, customer));
    }

    [Theory]
    [InlineData("en", "Met Carla Ruiz, runs purchasing for Delmar Ice Cream", "send her the brochure tomorrow", "add it", "Delmar Ice Cream", "brochure")]
    [InlineData("zh-Hans", "朋友介绍的兰溪茶业，打了个电话，要看样", "周五给他们寄两盒", "新建", "兰溪茶业", "寄两盒")]
    public async Task Newcomer_SpokenOfFurtherBeforeTheYes_IsAddedWithAllOfIt(string language, string told, string more, string yes, string customer, string step)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), told, more);
        Assert.Empty(await journey.Read(session => session.CustomersNamed(customer)));
        await journey.Play(yes);

        Assert.Single(await Contacts(journey, customer));
        Assert.Contains(step, Assert.Single(await Steps(journey, customer)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "visited a new client today, Larkhill Ceramics, saw their ops manager Gus Hale, he wants a trial by Friday", "Larkhill Ceramics", Method.Visit)]
    [InlineData("zh-Hans", "今天拜访了一家新客户叫绿野餐饮，见了采购经理李敏，周五前报价", "绿野餐饮", Method.Visit)]
    public async Task NewCustomer_MetAlready_IsAddedWithTheContact(string language, string told, string customer, Method method)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), told);

        Assert.Equal(method, Assert.Single(await Contacts(journey, customer)).Method);
        Assert.Equal(new DateOnly(2026, 3, 13), Assert.Single(await Steps(journey, customer)).Due);
    }

    [Theory]
    [InlineData("en", "Order from Dunmore Hotels, 1,900 for towels", "Dunmore Hotels", 1_900)]
    [InlineData("en", "Called Orchard Systems, the quote is 48k|Order from Dunmore Hotels, 1,090 for towels|wait, it was 1,900", "Dunmore Hotels", 1_900)]
    public async Task Newcomer_WhoOrdered_IsAddedWithTheOrder(string language, string told, string customer, int sum)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(["@" + Rep(language), .. told.Split('|'), "add it"]);

        Assert.Equal(sum, Assert.Single(await journey.Read(session => session.OrdersOf(Code(session, customer)).ToList())).Amount.Amount);
        Assert.DoesNotContain(await journey.Read(session => session.All(Documents.FollowUps).ToList()), one => one.Amount?.Amount == sum);
    }

    [Theory]
    [InlineData("en", "new lead: Oakwood Joinery in Leeds", "Oakwood Joinery")]
    [InlineData("zh-Hans", "新客户：大旺餐饮，陈老板，想装三台咖啡机", "大旺餐饮")]
    public async Task NewCustomer_OnlyNamed_HasNoContact(string language, string told, string customer)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + Rep(language), told);

        Assert.Single(await journey.Read(session => session.CustomersNamed(customer)));
        Assert.Empty(await Contacts(journey, customer));
    }

    [Fact]
    public async Task NewCustomer_NamedWhileAnotherWaits_IsTheOneThatIsAdded()
    {
        await using var journey = await Journey.Of("zh-Hans");
        await journey.Play("@小明", "邻居那家天泽模具也顺路进去坐了坐，他们想了解一下", "新客户：大旺餐饮，陈老板，想装三台咖啡机");

        Assert.Single(await journey.Read(session => session.CustomersNamed("大旺餐饮")));
        Assert.Empty(await journey.Read(session => session.CustomersNamed("天泽模具")));
    }

    private static Task<int> Written(Journey journey) => journey.Read(session => session.All(Documents.FollowUps).Count() + session.All(Documents.Orders).Count() + session.All(Documents.Remarks).Count() + session.All(Documents.Customers).Count());
}
