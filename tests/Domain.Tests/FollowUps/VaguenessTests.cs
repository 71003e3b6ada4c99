using SalesBot.Domain.FollowUps;

namespace SalesBot.Domain.Tests.FollowUps;

public sealed class VaguenessTests
{
    [Theory]
    [InlineData("客户有兴趣")]
    [InlineData("再联系。")]
    [InlineData("Interested!")]
    [InlineData("will think about it")]
    [InlineData("Interested, will think about it.")]
    [InlineData("客户有兴趣,再联系")]
    [InlineData("…")]
    public void IsVague_StockPhrase_IsTrue(string summary) => Assert.True(Vagueness.IsVague(summary));

    [Theory]
    [InlineData("对检测仪器有兴趣,预算 20 万")]
    [InlineData("价格再谈")]
    [InlineData("interested in the annual plan")]
    public void IsVague_PhraseWithSubstance_IsFalse(string summary) => Assert.False(Vagueness.IsVague(summary));

    [Fact]
    public void IsVague_FeedbackAddsSubstance_IsFalse() => Assert.False(Vagueness.IsVague("有兴趣", "要对比三家报价"));

    [Theory]
    [InlineData("客户有兴趣，再联系", "Interested, will think about it.")]
    [InlineData("interested", "再联系")]
    public void IsVague_FeedbackIsAStockPhraseToo_IsTrue(string summary, string feedback) => Assert.True(Vagueness.IsVague(summary, feedback));

    [Fact]
    public void IsVague_HowTheCustomerAnswered_CountsAsFeedbackOnly()
    {
        Assert.True(Vagueness.IsVague("态度积极"));
        Assert.False(Vagueness.IsVague("客户有兴趣", "态度积极"));
    }
}
