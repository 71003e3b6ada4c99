using SalesBot.Bot.Store;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>What is no contact of the writer's is kept as what it is, and nothing of it moves the clock.</summary>
public sealed class RemarkJourneys
{
    [Fact]
    public async Task Attempt_Told_StandsOnTheCardAndMovesNoClock()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明");
        var before = await State(journey);

        var answer = await journey.Last("给华信电子打了三次都占线");
        var card = await journey.Last("/customer 华信电子");

        Assert.Contains("没联系上", answer.Text, StringComparison.Ordinal);
        Assert.Contains("没联系上", card.Text, StringComparison.Ordinal);
        Assert.Equal(before, await State(journey));
    }

    [Fact]
    public async Task Remark_TakenBack_LeavesTheStoreAsItWas()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明");
        var before = await State(journey);

        await journey.Play("听说华信电子要搬厂", "> 撤销");

        Assert.Equal(before, await State(journey));
        Assert.Empty(await journey.Read(session => session.All(Documents.Remarks).ToList()));
    }

    [Fact]
    public async Task Attempt_ThatWasAContactAfterAll_BecomesOneWithATap()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明");
        var before = await journey.Read(session => session.All(Documents.FollowUps).Count());

        await journey.Play("给华信电子打了三次都占线", "> 其实联系上了");

        Assert.Equal(before + 1, await journey.Read(session => session.All(Documents.FollowUps).Count()));
        Assert.Empty(await journey.Read(session => session.All(Documents.Remarks).ToList()));
    }

    [Theory]
    [InlineData("华信电子的样品寄了没")]
    [InlineData("华信电子要是能签就好了")]
    [InlineData("嗯嗯")]
    public async Task QuestionWishOrNod_WritesNothing(string text)
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明");
        var before = await State(journey);

        await journey.Play(text);

        Assert.Equal(before, await State(journey));
        Assert.Empty(await journey.Read(session => session.All(Documents.Remarks).ToList()));
    }

    /// <summary>Contacts and plans as they are written, byte for byte.</summary>
    private static Task<string> State(Journey journey) => journey.Read(session => string.Join('\n',
        session.All(Documents.FollowUps).Select(Documents.FollowUps.JsonOf).Concat(session.All(Documents.Plans).Select(Documents.Plans.JsonOf)).Order(StringComparer.Ordinal)));
}
