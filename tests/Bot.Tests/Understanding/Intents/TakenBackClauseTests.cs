using SalesBot.Bot.Understanding.Intents;

namespace SalesBot.Bot.Tests.Understanding.Intents;

public sealed class TakenBackClauseTests
{
    [Theory]
    [InlineData("算了，撤了，还是周四", "还是周四")]
    [InlineData("刚才那个更改撤销，椅子还是十八号拿。", "椅子还是十八号拿。")]
    [InlineData("唉，剛才那條刪掉，看錯人了", "看錯人了")]
    [InlineData("undo that, it was 945 all along", "it was 945 all along")]
    [InlineData("no, take the last bit back. Tuesday was right", "Tuesday was right")]
    [InlineData("scrap that, wrong branch altogether", "wrong branch altogether")]
    public void In_ClauseThatTakesBack_IsWhatStandsBehindIt(string text, string behind) => Assert.Equal(behind, TakenBackClause.In(text));

    [Theory]
    [InlineData("撤销")]
    [InlineData("undo that")]
    [InlineData("不要了，他们嫌贵")]
    [InlineData("取消，改周四")]
    [InlineData("他们说算了，撤单")]
    [InlineData("scratch that, Thursday")]
    [InlineData("scrap the demo, they are moving house")]
    [InlineData("Karen called, scrap that")]
    [InlineData("undo that?")]
    public void In_AnythingElse_IsNone(string text) => Assert.Null(TakenBackClause.In(text));
}
