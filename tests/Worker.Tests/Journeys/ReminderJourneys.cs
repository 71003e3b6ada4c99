using SalesBot.Bot.Store;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>What a person asks to be reminded of is kept, told at its time, listed, changed and ended; it touches no customer and no figure.</summary>
public sealed class ReminderJourneys
{
    [Theory]
    [InlineData("zh-Hans", "@小明", "每月5号催对账", RhythmKind.Month, 5, 9, "催对账")]
    [InlineData("zh-Hans", "@小明", "每周一提醒我交周报", RhythmKind.Week, 1, 9, "交周报")]
    [InlineData("zh-Hant", "@小明", "每週五下午四點提醒我報銷", RhythmKind.Week, 5, 16, "報銷")]
    [InlineData("en", "@Ming", "remind me every Fri 4pm to do expenses. just me", RhythmKind.Week, 5, 16, "do expenses")]
    public async Task Reminder_ThatRecurs_IsKeptWithItsRhythm(string language, string who, string said, RhythmKind kind, int day, int hour, string text)
    {
        await using var journey = await Journey.Of(language);

        await journey.Play(who, said);

        var reminder = Assert.Single(await journey.Read(session => session.All(Documents.Reminders).ToList()));
        Assert.Equal((new Rhythm(kind, day), new TimeOnly(hour, 0), text), (reminder.Every, reminder.At, reminder.Text));
    }

    [Theory]
    [InlineData("zh-Hans", "@小明", "提醒我下班前交报销", "报销")]
    [InlineData("en", "@Ming", "remind me to do my expenses before I leave work", "expenses")]
    public async Task Reminder_OfOnesOwn_ComesAtItsTimeAndWritesNothingElse(string language, string who, string said, string text)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(who, said);
        var before = await journey.Read(session => session.All(Documents.FollowUps).Count() + session.All(Documents.Remarks).Count());

        var told = await journey.Play("!now 2026-03-11T17:31");

        Assert.Contains(told, message => message.Kind == "push" && message.Text.Contains(text, StringComparison.Ordinal));
        Assert.Equal(before, await journey.Read(session => session.All(Documents.FollowUps).Count() + session.All(Documents.Remarks).Count()));
    }

    [Theory]
    [InlineData("zh-Hans", "@小明", "每周五提醒我交报销", "我的提醒", "别再提醒我交报销", "我的提醒")]
    [InlineData("en", "@Ming", "remind me every Friday to do expenses", "my reminders", "stop reminding me about expenses", "my reminders")]
    public async Task Reminder_Ended_IsListedNoMoreAndComesBackWithUndo(string language, string who, string said, string list, string end, string again)
    {
        await using var journey = await Journey.Of(language);
        var listed = await journey.Last(who, said, list);

        var none = await journey.Last(end, again);
        await journey.Play("/undo");

        Assert.NotEmpty(listed.Buttons);
        Assert.Empty(none.Buttons);
        Assert.False((await journey.Read(session => session.All(Documents.Reminders).Single())).Ended);
    }
}
