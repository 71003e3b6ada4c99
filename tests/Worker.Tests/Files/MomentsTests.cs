using SalesBot.Worker.Files.Import;

namespace SalesBot.Worker.Tests.Files;

public sealed class MomentsTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    [Theory]
    [InlineData("2026-03-05", "2026-03-05T00:00:00+08:00")]
    [InlineData("2026/3/5", "2026-03-05T00:00:00+08:00")]
    [InlineData("2026.3.5", "2026-03-05T00:00:00+08:00")]
    [InlineData("2026年3月5日", "2026-03-05T00:00:00+08:00")]
    [InlineData("2026 年 3 月 5 日", "2026-03-05T00:00:00+08:00")]
    [InlineData("20260305", "2026-03-05T00:00:00+08:00")]
    [InlineData("2026年3月5日 星期四", "2026-03-05T00:00:00+08:00")]
    [InlineData("2026-03-05（周四）16:10", "2026-03-05T16:10:00+08:00")]
    [InlineData("2026年3月5日 週四", "2026-03-05T00:00:00+08:00")]
    [InlineData("46086", "2026-03-05T00:00:00+08:00")]
    [InlineData("46086.6736111111", "2026-03-05T16:10:00+08:00")]
    [InlineData("36526", "2000-01-01T00:00:00+08:00")]
    [InlineData("２０２６-０３-０５", "2026-03-05T00:00:00+08:00")]
    [InlineData("2026-03-05 16:10", "2026-03-05T16:10:00+08:00")]
    [InlineData("2026-03-05T16:10", "2026-03-05T16:10:00+08:00")]
    [InlineData("2026/3/5 6:10:07", "2026-03-05T06:10:07+08:00")]
    [InlineData("2026年2月24日 14:10", "2026-02-24T14:10:00+08:00")]
    [InlineData("2026年2月24日14时10分", "2026-02-24T14:10:00+08:00")]
    [InlineData("2026-03-05T16:10:00Z", "2026-03-06T00:10:00+08:00")]
    [InlineData("2026-03-05T16:10:00.123+09:00", "2026-03-05T15:10:00+08:00")]
    [InlineData("2026-03-05 16:10 -0500", "2026-03-06T05:10:00+08:00")]
    public void Read_UsualSpellings_AreLocalUnlessTheyHaveAnOffset(string text, string expected) =>
        Assert.Equal(expected, Moments.Read(text, out _)!.Value.In(Shanghai).ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2026-02-29")]
    [InlineData("2026-13-01")]
    [InlineData("5/3/2026")]
    [InlineData("2026-03")]
    [InlineData("明天")]
    [InlineData("3月5日")]
    [InlineData("36525")]
    [InlineData("73051")]
    [InlineData("46086,5")]
    [InlineData("2026年3月5日 周八")]
    [InlineData("2026-03-05 25:00")]
    [InlineData("2026-03-05 16:10 abc")]
    [InlineData("2026-03-05 16")]
    [InlineData("2026-03-05x")]
    public void Read_AnythingElse_IsRefused(string text)
    {
        Assert.Null(Moments.Read(text, out var otherYear));
        Assert.False(otherYear);
    }

    [Theory]
    [InlineData("9999-12-31", true)]
    [InlineData("1899-12-31", true)]
    [InlineData("2201-01-01", true)]
    [InlineData("1900-01-01", false)]
    [InlineData("2200-12-31", false)]
    public void Read_YearNobodyMeans_IsToldApart(string text, bool refused)
    {
        var moment = Moments.Read(text, out var otherYear);

        Assert.Equal(refused, otherYear);
        Assert.Equal(refused, moment is null);
    }
}
