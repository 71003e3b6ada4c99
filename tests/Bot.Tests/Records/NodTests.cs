using SalesBot.Bot.Chat;

namespace SalesBot.Bot.Tests.Records;

public sealed class NodTests
{
    [Theory]
    [InlineData("对。小孟今天量完没", "对", "小孟今天量完没")]
    [InlineData("嗯。他们到底卡在哪儿", "嗯", "他们到底卡在哪儿")]
    [InlineData("yes, and the survey?", "yes", "and the survey?")]
    [InlineData("確認。還有別的嗎", "確認", "還有別的嗎")]
    public void Split_YesBeforeASentence_PartsThem(string text, string yes, string further) => Assert.Equal((yes, further), Nod.Split(text));

    [Theory]
    [InlineData("对了，方总还问了售后")]
    [InlineData("不对，是周四")]
    [InlineData("好的")]
    [InlineData("嗯那个青松的经理打电话来")]
    [InlineData("no, make that Thursday")]
    public void Split_AnythingElse_IsLeftWhole(string text) => Assert.Null(Nod.Split(text));

    [Theory]
    [InlineData("成交，快记", true)]
    [InlineData("lost. RIP", true)]
    [InlineData("钱当场微信转的", false)]
    public void IsMore_OnlyWordsThatSayYesOnceMore(string rest, bool more) => Assert.Equal(more, Nod.IsMore(rest));

    [Theory]
    [InlineData("确认转", true)]
    [InlineData("確認轉", true)]
    [InlineData("是，成交，快记", true)]
    [InlineData("yes lost", true)]
    [InlineData("yes, lost. RIP", true)]
    [InlineData("go ahead", true)]
    [InlineData("👍", true)]
    [InlineData("aye, delete", true)]
    [InlineData("yes do", true)]
    [InlineData("是的，删", true)]
    [InlineData("係", true)]
    [InlineData("确认一下周五的会", false)]
    [InlineData("行程改到周五", false)]
    [InlineData("ok, him Mon 10am then", false)]
    public void IsYes_OnlyWordsThatSayYes(string text, bool yes) => Assert.Equal(yes, Nod.IsYes(text));

    [Theory]
    [InlineData("no wait, keep it", true)]
    [InlineData("等等，别删", true)]
    [InlineData("留着吧", true)]
    [InlineData("hang on, leave that", true)]
    [InlineData("等等，是四台", false)]
    [InlineData("keep the Friday slot free", false)]
    public void IsNo_WhatIsTakenBackBeforeItIsDone(string text, bool no) => Assert.Equal(no, Nod.IsNo(text));
}
