using SalesBot.Bot.Subjects.Steps;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Tests.Subjects.Steps;

/// <summary>A contact closes what it says is done, what has happened and what it was for; everything else stays.</summary>
public sealed class StepWordsTests
{
    private static readonly DateTime Wednesday = new(2026, 3, 11, 15, 0, 0);

    [Theory]
    [InlineData("新报价", "禾谷的新报价发过去了，35万两台", true)]
    [InlineData("新报价", "許總說新報價已經收到，報價發過去了", true)]
    [InlineData("提交方案", "方案发了，邮件，抄了赵总", true)]
    [InlineData("new quote", "emailed Marcus the quote, that's done", true)]
    [InlineData("新报价", "报价还没发，他在催", false)]
    [InlineData("新报价", "许总带我看了车间，老机器老卡袋", false)]
    [InlineData("send the quote", "haven't sent the quote yet", false)]
    [InlineData("寄样品", "报价发过去了", false)]
    [InlineData("报40套的价", "报价给袁经理了", true)]
    [InlineData("the revised quote", "Revised quote off to Dana.", true)]
    [InlineData("Revised footprint to her", "Footprint drawing is with Sofia. Tick that off.", true)]
    [InlineData("send the three-year quote", "Peter's got his quote; likes it", true)]
    [InlineData("chase the NDA", "NDA's in.", true)]
    [InlineData("send the quote", "He's in a meeting, wants the quote by Friday", false)]
    public void Says_TextAndStep_OnlyWhenToldAsDone(string step, string text, bool done) => Assert.Equal(done, StepWords.Says(Step(step, null, null), text));

    [Theory]
    [InlineData("打电话", 11, true)]
    [InlineData("call Olivia", 11, true)]
    [InlineData("再找他", 12, true)]
    [InlineData("四月再找他", 30, false)]
    [InlineData("寄样品", 11, false)]
    public void DoneBy_ACall_ClosesWhatItWasFor_NotWhatIsLater(string step, int day, bool closed) =>
        Assert.Equal(closed, StepWords.DoneBy([Step(step, new DateOnly(2026, 3, day), null)], "聊了聊新厂房", Wednesday, Method.Call, Wednesday).Any());

    [Theory]
    [InlineData("call to him", 10, true)]
    [InlineData("call to him", 11, false)]
    [InlineData("看厂", 10, false)]
    public void DoneBy_ACallWhoseHourIsOver_EndsWithAnyContact(string step, int day, bool closed) =>
        Assert.Equal(closed, StepWords.DoneBy([Step(step, new DateOnly(2026, 3, day), new TimeOnly(16, 0))], "聊了聊新厂房", Wednesday, Method.Email, Wednesday).Any());

    [Theory]
    [InlineData(15, 0, Method.Visit, true)]
    [InlineData(17, 0, Method.Visit, false)]
    [InlineData(14, 0, Method.Call, true)]
    [InlineData(14, 0, Method.Email, false)]
    public void Happened_AppointmentOfTheDay_EndsByAMeetingAtItsTimeOrLater(int hour, int minute, Method method, bool happened) =>
        Assert.Equal(happened, StepWords.Happened(Step("看厂", new DateOnly(2026, 3, 11), new TimeOnly(hour, minute)), Wednesday, method, Wednesday));

    private static PlannedStep Step(string text, DateOnly? due, TimeOnly? time) => new("s1", text, due, time, new RepId("r1"));
}
