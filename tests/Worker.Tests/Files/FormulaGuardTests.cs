using FsCheck;
using FsCheck.Fluent;
using SalesBot.Worker.Files.Tables;

namespace SalesBot.Worker.Tests.Files;

public sealed class FormulaGuardTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+8613800000000x", "'+8613800000000x")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-报价", "'-报价")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("+3", "+3")]
    [InlineData("恒通=科技", "恒通=科技")]
    [InlineData("'=1", "''=1")]
    [InlineData("'quoted'", "'quoted'")]
    public void Escape_StartOfAFormula_GetsAnApostrophe(string text, string expected) => Assert.Equal(expected, FormulaGuard.Escape(text));

    [Fact]
    public void Unescape_AfterEscape_IsTheSameText()
    {
        var letters = Gen.Elements('\'', '=', '+', '-', '@', '1', 'a', '\t', '\r', '客');
        var texts = Gen.ArrayOf(letters).Select(some => new string(some)).ToArbitrary();

        Prop.ForAll(texts, text => FormulaGuard.Unescape(FormulaGuard.Escape(text)) == text).QuickCheckThrowOnFailure();
    }
}
