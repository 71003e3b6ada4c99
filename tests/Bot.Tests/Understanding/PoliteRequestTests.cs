using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Tests.Understanding;

public sealed class PoliteRequestTests
{
    [Theory]
    [InlineData("could you shift our visit to Friday?", "          shift our visit to Friday.")]
    [InlineData("She'd rather do Friday, so could you move it?", "she'd rather do Friday, so           move it.")]
    [InlineData("Would you mind moving my call to 3?", "               moving my call to 3.")]
    [InlineData("能不能帮我把会挪到周五？", "     把会挪到周五.")]
    public void Plain_SomethingToBeDone_ReadsAsIfItWereSaidOutright(string text, string plain)
    {
        var read = PoliteRequest.Plain(Folding.Of(text));

        Assert.Equal((Folding.Of(plain), text.Length), (read, read.Length));
        Assert.False(QuestionEnd.In(text));
    }

    [Theory]
    [InlineData("Could you tell me what's on today?")]
    [InlineData("can you remind me what Dana said?")]
    [InlineData("Can you believe how quick they are?")]
    [InlineData("When could you see them?")]
    [InlineData("能帮我查一下他们欠多少吗")]
    [InlineData("他们能把付款改到月底吗")]
    public void Plain_SomethingToBeTold_StaysAQuestion(string text)
    {
        Assert.Equal(Folding.Of(text), PoliteRequest.Plain(Folding.Of(text)));
        Assert.True(QuestionEnd.In(text));
    }

    [Fact]
    public void QuestionEnd_ATagBehindANote_IsNone() => Assert.False(QuestionEnd.In("My manager says that's the account to watch, so no pressure, eh?"));
}
