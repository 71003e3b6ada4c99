using SalesBot.Bot.Store;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>What has a subject of its own is not of the customer spoken of before.</summary>
public sealed class OwnSubjectJourneys
{
    [Theory]
    [InlineData("zh-Hans", "小明", "上午去了恒通科技，王建国说下周试用", "给博雅打电话没人接")]
    [InlineData("zh-Hans", "小明", "上午去了恒通科技，王建国说下周试用", "博雅张老师回电了，想要20台")]
    [InlineData("en", "Ming", "Saw Helen at Orchard this morning, she likes the sensors", "Rang Fernley, nobody picked up")]
    public async Task Stranger_Reached_IsAskedAndNothingIsWritten(string language, string who, string first, string text)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + who, first);
        var before = await Records(journey);

        var question = await journey.Last(text);

        Assert.NotEmpty(question.Buttons);
        Assert.Equal(before, await Records(journey));
    }

    [Theory]
    [InlineData("zh-Hans", "小明", "上午去了恒通科技，王建国说下周试用", "谁还欠我们钱", "家")]
    [InlineData("en", "Ming", "Saw Helen at Orchard this morning, she likes the sensors", "who owes us money", "customers")]
    public async Task Question_OfAllCustomers_IsNotOfTheLastOne(string language, string who, string first, string text, string head)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + who, first);

        var answer = await journey.Last(text);

        Assert.Contains(head, answer.Text.Split('\n')[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hans", "小明", "恒通科技", "恒通科技下单买了30台净化器，合计9万，定金收了3万", 6_000_000)]
    [InlineData("en", "Ming", "Orchard Systems", "Orchard ordered 30 sensors for 45,000, paid 20,000 deposit", 2_500_000)]
    public async Task Order_WithItsDeposit_IsBothAndTakenBackTogether(string language, string who, string name, string text, long open)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + who, text);
        var owed = await Owed(journey, name);

        await journey.Play(language == "en" ? "undo" : "撤销");

        Assert.Equal(open, owed);
        Assert.Equal(0, await Owed(journey, name));
    }

    [Theory]
    [InlineData("zh-Hans", "小明", "给恒通科技打了电话，王建国说每台3,800太贵", "3,800")]
    [InlineData("en", "Ming", "Called Orchard, Helen wants 40 units at 2,100 each", "2,100")]
    public async Task Figure_WithItsComma_StaysWhole(string language, string who, string text, string figure)
    {
        await using var journey = await Journey.Of(language);

        Assert.Contains(figure, (await journey.Last("@" + who, text)).Text, StringComparison.Ordinal);
    }

    private static Task<(int, int)> Records(Journey journey) => journey.Read(session => (session.All(Documents.FollowUps).Count(), session.All(Documents.Remarks).Count()));

    private static Task<long> Owed(Journey journey, string name) => journey.Read(session =>
    {
        var customer = session.All(Documents.Customers).Single(one => one.Name == name);
        var orders = session.All(Documents.Orders).Where(order => order.Customer == customer.Code && order.Date == new DateOnly(2026, 3, 11)).ToList();
        return orders.Sum(order => order.Amount.Minor - session.All(Documents.Payments).Where(payment => payment.Order == order.Number).Sum(payment => payment.Amount.Minor));
    });
}
