using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Tests.Understanding;

public sealed class FarewellTests
{
    [Theory]
    [InlineData("dogs waiting to be fed, talk tmrw", "dogs waiting to be fed,")]
    [InlineData("that's me for today. see you monday!", "that's me for today.")]
    [InlineData("off to the dentist, speak to you tomorrow", "off to the dentist,")]
    [InlineData("先去接娃，明天聊", "先去接娃,")]
    [InlineData("先到这，明早再聊哈", "先到这,")]
    [InlineData("行，撤了，明天见", "行,")]
    public void Plain_TakingLeave_IsNoPlan(string text, string rest)
    {
        var plain = Farewell.Plain(Folding.Of(text));

        Assert.Equal((rest, text.Length), (plain.TrimEnd(), plain.Length));
    }

    [Theory]
    [InlineData("he wants to think, talk tomorrow")]
    [InlineData("talk tomorrow at 10")]
    [InlineData("sent the quote, talk to them tomorrow")]
    [InlineData("他要想想，明天聊")]
    [InlineData("报价发了，周四聊")]
    public void Plain_TalkOfSomebody_Stays(string text) => Assert.Equal(Folding.Of(text), Farewell.Plain(Folding.Of(text)));
}
