using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Tests.Wording;

public sealed class ShortenedTests
{
    private const string Family = "👨‍👩‍👧";

    [Theory]
    [InlineData("abcd", 4, "abcd")]
    [InlineData("abcde", 4, "abc…")]
    [InlineData("ab😀cd", 4, "ab…")]
    [InlineData("ab😀cd", 5, "ab😀…")]
    [InlineData("a" + Family + "b", 6, "a…")]
    [InlineData("华信 电子", 4, "华信…")]
    [InlineData("abc", 1, "…")]
    public void To_TooLong_IsCutBetweenCharacters(string words, int most, string shown) => Assert.Equal(shown, Shortened.To(words, most));

    [Fact]
    public void Line_SeveralLines_AreOne() => Assert.Equal("a b c", Shortened.Line(" a\nb\r\nc ", 10));

    [Fact]
    public void To_AnyWords_FitAndKeepEveryCharacterWhole()
    {
        var pieces = Gen.Elements("a", "信", "😀", Family, " ", "é", "é").ListOf().Select(parts => string.Concat(parts));

        Prop.ForAll(pieces.ToArbitrary(), Gen.Choose(1, 30).ToArbitrary(), (words, most) =>
        {
            var shown = Shortened.To(words, most);
            var kept = shown == words ? words : shown[..^1];
            return shown.Length <= most && words.StartsWith(kept, StringComparison.Ordinal)
                && (kept.Length == words.Length || StringInfo.ParseCombiningCharacters(words).Contains(kept.Length));
        }).QuickCheckThrowOnFailure();
    }
}
