using System.Globalization;
using Humanizer;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Tests.Wording;

/// <summary>Every form in the three languages, as it is read aloud.</summary>
public sealed class SpokenTests
{
    private static readonly DateOnly Today = new(2026, 3, 11);

    [Theory]
    [InlineData("", "", "", "")]
    [InlineData("华信", "华信", "华信", "华信")]
    [InlineData("华信|云帆", "华信和云帆", "华信和云帆", "华信 and 云帆")]
    [InlineData("华信|云帆|恒通", "华信、云帆和恒通", "华信、云帆和恒通", "华信, 云帆 and 恒通")]
    [InlineData("2 张照片|1 段语音", "2 张照片和 1 段语音", "2 张照片和 1 段语音", "2 张照片 and 1 段语音")]
    [InlineData("Calder|云帆", "Calder 和云帆", "Calder 和云帆", "Calder and 云帆")]
    public void List_Parts_AreJoinedAsTheLanguageDoes(string parts, string simplified, string traditional, string english) =>
        AssertSaid(language => Spoken.List(parts.Split('|'), language), simplified, traditional, english);

    [Fact]
    public void Row_Parts_AreParted() => AssertSaid(language => Spoken.Row(["甲", "乙", "丙"], language), "甲、乙、丙", "甲、乙、丙", "甲, 乙, 丙");

    [Theory]
    [InlineData(0, "今天", "今天", "today")]
    [InlineData(-1, "昨天", "昨天", "yesterday")]
    [InlineData(1, "明天", "明天", "tomorrow")]
    [InlineData(-2, "2 天前", "2 天前", "2 days ago")]
    [InlineData(2, "2 天后", "2 天後", "in 2 days")]
    [InlineData(-45, "45 天前", "45 天前", "45 days ago")]
    [InlineData(-400, "400 天前", "400 天前", "400 days ago")]
    [InlineData(30, "30 天后", "30 天後", "in 30 days")]
    public void Day_AwayFromToday_IsCountedInDays(int away, string simplified, string traditional, string english)
    {
        AssertSaid(language => Spoken.Day(Today.AddDays(away), Today, language), simplified, traditional, english);
        if (away <= 0) AssertSaid(language => Spoken.DaysAgo(-away, language), simplified, traditional, english);
    }

    [Theory]
    [InlineData(0, "0 秒", "0 秒", "0 seconds")]
    [InlineData(1, "1 秒", "1 秒", "1 second")]
    [InlineData(59, "59 秒", "59 秒", "59 seconds")]
    [InlineData(60, "1 分钟", "1 分鐘", "1 minute")]
    [InlineData(5_700, "1 小时 35 分钟", "1 小時 35 分鐘", "1 hour 35 minutes")]
    [InlineData(93_600, "1 天 2 小时", "1 天 2 小時", "1 day 2 hours")]
    [InlineData(183_605, "2 天 3 小时", "2 天 3 小時", "2 days 3 hours")]
    [InlineData(3_456_000, "40 天", "40 天", "40 days")]
    public void Duration_OfSeconds_IsItsTwoLargestUnits(int seconds, string simplified, string traditional, string english) =>
        AssertSaid(language => Spoken.Duration(TimeSpan.FromSeconds(seconds), language), simplified, traditional, english);

    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(1_023, "1023 B")]
    [InlineData(1_024, "1 KB")]
    [InlineData(15_000, "14.6 KB")]
    [InlineData(1_250_000, "1.2 MB")]
    [InlineData(3_000_000_000, "2.8 GB")]
    public void Size_OfBytes_IsShort(long bytes, string said) => Assert.Equal(said, Spoken.Size(bytes));

    [Theory]
    [InlineData(1, "第 1", "第 1", "1st")]
    [InlineData(2, "第 2", "第 2", "2nd")]
    [InlineData(3, "第 3", "第 3", "3rd")]
    [InlineData(11, "第 11", "第 11", "11th")]
    [InlineData(21, "第 21", "第 21", "21st")]
    public void Place_InARow_IsSaid(int number, string simplified, string traditional, string english) =>
        AssertSaid(language => Spoken.Place(number, language), simplified, traditional, english);

    [Theory]
    [InlineData(23, "二十三", "二十三", "twenty-three")]
    [InlineData(230_000, "二十三万", "二十三萬", "two hundred and thirty thousand")]
    [InlineData(100_000_000, "一亿", "一億", "one hundred million")]
    public void InWords_TraditionalReader_SeesNoSimplifiedCharacter(long number, string simplified, string traditional, string english) =>
        AssertSaid(language => Spoken.InWords(number, language), simplified, traditional, english);

    /// <summary>What Humanizer says of moments by itself, with our formatters registered.</summary>
    [Theory]
    [InlineData(-5, "刚刚", "剛剛", "just now")]
    [InlineData(-60, "1 分钟前", "1 分鐘前", "a minute ago")]
    [InlineData(-1_200, "20 分钟前", "20 分鐘前", "20 minutes ago")]
    [InlineData(-18_000, "5 小时前", "5 小時前", "5 hours ago")]
    [InlineData(7_200, "2 小时后", "2 小時後", "in 2 hours")]
    public void Moment_AwayFromNow_IsSaid(int seconds, string simplified, string traditional, string english)
    {
        Spoken.Row([], Language.English);
        var now = new DateTimeOffset(2026, 3, 11, 9, 0, 0, TimeSpan.FromHours(8));

        AssertSaid(language => now.AddSeconds(seconds).Humanize(now, language.Culture), simplified, traditional, english);
    }

    private static void AssertSaid(Func<Language, string> said, string simplified, string traditional, string english)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            // Whatever the machine's own language is.
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal([simplified, traditional, english], Language.All.Select(said));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
