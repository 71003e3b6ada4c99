using FsCheck;
using FsCheck.Fluent;
using SalesBot.Bot.Telegram;
using SalesBot.Bot.Wording;

namespace SalesBot.Worker.Tests.Telegram;

public sealed class TelegramTextTests
{
    [Fact]
    public void Split_TextThatFits_StaysWhole() => Assert.Equal(["<b>恒通</b> ok"], TelegramText.Split("<b>恒通</b> ok", 5));

    [Fact]
    public void Split_LongText_CutsAtLines() => Assert.Equal(["one\ntwo", "three"], TelegramText.Split("one\ntwo\nthree", 10));

    [Theory]
    [InlineData(3, "a&amp;b|👍c")]
    [InlineData(2, "a&amp;|b|👍|c")]
    public void Split_LongLine_KeepsEntitiesAndPairsWhole(int most, string expected) => Assert.Equal(expected, string.Join('|', TelegramText.Split("a&amp;b👍c", most)));

    [Fact]
    public void Split_InsideATag_ClosesAndOpensIt() => Assert.Equal(["<b>ab</b>", "<b>cd</b>", "<b>e</b>"], TelegramText.Split("<b>abcde</b>", 2));

    [Fact]
    public void Split_TagOverLines_ClosesAndOpensIt() => Assert.Equal(["<i>ab</i>", "<i>cd</i>"], TelegramText.Split("<i>ab\ncd</i>", 3));

    [Fact]
    public void Split_AnyText_LosesNothingAndFits()
    {
        var pieces = Gen.Elements("a", "中", "👍", "&", "<b>x", "\n", " ", "word");
        var texts = Gen.ListOf(pieces).Select(list => string.Concat(list)).ToArbitrary();
        Prop.ForAll(texts, text =>
        {
            var html = new Html().Bold(text).Add(text).Italic("end").ToString();

            var parts = TelegramText.Split(html, 7);

            return parts.All(part => TelegramText.Length(part) <= 7 && Balanced(part))
                && string.Concat(parts.Select(Html.ToPlain)).Replace("\n", "", StringComparison.Ordinal) == Html.ToPlain(html).Replace("\n", "", StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();
    }

    private static bool Balanced(string html) => html.Split("<b>").Length == html.Split("</b>").Length && html.Split("<i>").Length == html.Split("</i>").Length;
}
