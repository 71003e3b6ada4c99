using SalesBot.Bot.Subjects.Leaves;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Team;
using Names = SalesBot.Bot.Understanding.Names;

namespace SalesBot.Bot.Tests.Subjects.Leaves;

public sealed class LeaveReaderTests
{
    private static readonly string[] Called = ["Tom", "Ming", "Anna", "小明", "王芳"];

    /// <summary>A Wednesday.</summary>
    private static readonly DateTime Now = new(2026, 3, 11, 10, 0, 0);

    [Theory]
    [InlineData("Tom is off Thursday and Friday, Ming covers", "Tom", "2026-03-12", "2026-03-13", "Ming")]
    [InlineData("Ming is off Monday to Wednesday, Anna covers", "Ming", "2026-03-16", "2026-03-18", "Anna")]
    [InlineData("I'm away tomorrow, Anna will cover", null, "2026-03-12", "2026-03-12", "Anna")]
    [InlineData("王芳周四到周五不在，小明顶", "王芳", "2026-03-12", "2026-03-13", "小明")]
    [InlineData("我明天不在，王芳帮我顶", null, "2026-03-12", "2026-03-12", "王芳")]
    [InlineData("小明下周一请假，王芳顶他", "小明", "2026-03-16", "2026-03-16", "王芳")]
    public void Leave_OfOneOfUs_IsTaken(string text, string? who, string from, string to, string standIn)
    {
        var leave = Assert.IsType<LeaveRequest>(Read(text)?.Request);

        Assert.Equal((LeaveWish.Take, who, standIn), (leave.Wish, leave.Who?.Name, leave.StandIn?.Name));
        Assert.Equal((DateOnly.Parse(from, null), DateOnly.Parse(to, null)), (leave.From, leave.To));
    }

    [Theory]
    [InlineData("Helen is off Thursday")]
    [InlineData("Tom is off the hook")]
    [InlineData("采购周四不在")]
    [InlineData("张总明天不在")]
    [InlineData("the price is off by 5%")]
    public void Leave_OfAnybodyElse_IsNotOurs(string text) => Assert.Null(Read(text));

    private static Bid? Read(string text)
    {
        Rep[] people = [.. Called.Select((name, at) => new Rep(new RepId($"{at}"), name, Role.Rep, "Team One", "East"))];
        var roster = Roster.Of(new Rep(new RepId("m"), "Claire", Role.Manager), people, []);
        return LeaveReader.Read(new Said(new Reader(), text, Names.None, new ReadingContext(Now, text[0] < 128 ? "en" : "zh-Hans") { Roster = roster }));
    }
}
