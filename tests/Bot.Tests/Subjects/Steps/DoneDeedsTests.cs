using SalesBot.Bot.Subjects.Steps;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Tests.Subjects.Steps;

/// <summary>A report does the step of its kind whose object it names; where one of them names none the kind is enough if only one step is of it.</summary>
public sealed class DoneDeedsTests
{
    [Theory]
    [InlineData("出个报价", "锦程的报价发过去了，一共三万", true)]
    [InlineData("send the boiler drawings", "Boiler drawings went out to them by courier", true)]
    [InlineData("send the boiler drawings", "posted the warranty cards to them", false)]
    [InlineData("传给他", "营业执照传过去了", true)]
    [InlineData("寄色卡", "色卡刚顺丰寄咗出去", true)]
    [InlineData("寄色卡", "報價傳過去了", false)]
    [InlineData("email", "emailed him there, no bother", true)]
    [InlineData("email", "rang him there, no bother", false)]
    [InlineData("send the lino samples", "they still want the lino samples", false)]
    [InlineData("send the lino samples", "lino samples still to be cut", false)]
    [InlineData("send the lino samples", "told her I'd send the lino samples", false)]
    [InlineData("寄色卡", "色卡明天寄", false)]
    [InlineData("寄色卡", "还没寄色卡", false)]
    [InlineData("给报价", "他说报价太贵了", false)]
    [InlineData("问下技术再回她", "技术说能接，我刚跟她讲了", true)]
    [InlineData("let her know about the swap", "told her no problem on the swap", true)]
    [InlineData("send the lino samples", "he emailed me about the lino samples", false)]
    [InlineData("写方案", "方案发了，他们在看", true)]
    public void Of_TextAndStep_OnlyWhereKindAndObjectAgree(string step, string text, bool done) =>
        Assert.Equal(done, DoneDeeds.Of([Step("1", step)], text, null).Count == 1);

    [Fact]
    public void Of_TwoOfTheKindAndNoneNamed_LeavesThemToATap()
    {
        Assert.Empty(DoneDeeds.Of([Step("1", "寄色卡"), Step("2", "寄样布")], "寄了", null));
        Assert.Equal(["2"], DoneDeeds.Of([Step("1", "寄色卡"), Step("2", "寄样布")], "样布寄了", null).Select(step => step.Id));
    }

    [Theory]
    [InlineData("寄了", "Hand")]
    [InlineData("嗯，已经发过去了", "Hand")]
    [InlineData("寄咗畀佢", "Hand")]
    [InlineData("posted", "Hand")]
    [InlineData("ok, sent it this morning", "Hand")]
    [InlineData("rang her", "Call")]
    [InlineData("that's done", "None")]
    [InlineData("办妥了", "None")]
    [InlineData("did it", "None")]
    public void Bare_NoMoreThanThatItIsDone_SaysOfWhatKind(string text, string kind)
    {
        var (read, meant) = (DoneDeeds.Bare(text), Enum.Parse<StepKind>(kind));

        Assert.True(read is { } said && said.HasFlag(meant) && (meant != StepKind.None || said == meant));
    }

    [Theory]
    [InlineData("好了")]
    [InlineData("发了吗")]
    [InlineData("sent the quote")]
    [InlineData("not sent yet")]
    [InlineData("会议开完了")]
    public void Bare_MoreOrOther_IsNothing(string text) => Assert.Null(DoneDeeds.Bare(text));

    [Theory]
    [InlineData("问开会结果", "设备科开会通过了，等财务批钱", true)]
    [InlineData("ask whether the kiln has arrived", "Kiln got there yesterday, all fine", true)]
    [InlineData("会回复", "他回电了，价格能接受", true)]
    [InlineData("问开会结果", "聊了聊新厂房", false)]
    public void Answered_NewsOfWhatWasAsked_DoesIt(string step, string text, bool done) => Assert.Equal(done, DoneDeeds.Answered(Step("1", step), text, null));

    private static PlannedStep Step(string id, string text) => new(id, text, null, null, new RepId("r1"));
}
