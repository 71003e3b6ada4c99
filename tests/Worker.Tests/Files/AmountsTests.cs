using SalesBot.Worker.Files.Import;

namespace SalesBot.Worker.Tests.Files;

public sealed class AmountsTests
{
    [Theory]
    [InlineData("12.5万", "125000")]
    [InlineData("12.5萬元", "125000")]
    [InlineData("1,250,000", "1250000")]
    [InlineData("1，250，000", "1250000")]
    [InlineData("￥3000", "3000")]
    [InlineData("¥ 3,000.50", "3000.50")]
    [InlineData("3000元", "3000")]
    [InlineData("1.2亿", "120000000")]
    [InlineData("１２３", "123")]
    [InlineData("RMB 500", "500")]
    [InlineData("500 CNY", "500")]
    [InlineData("(3,000)", "-3000")]
    [InlineData("-20", "-20")]
    [InlineData("2w", "20000")]
    public void Read_UsualSpellings_GiveYuan(string text, string yuan) =>
        Assert.Equal(decimal.Parse(yuan, System.Globalization.CultureInfo.InvariantCulture), Amounts.Read(text));

    [Theory]
    [InlineData("12,5")]
    [InlineData("1,25,000")]
    [InlineData("1234,567")]
    [InlineData("1,0000")]
    [InlineData("abc")]
    [InlineData("万")]
    [InlineData("12.5.1")]
    [InlineData("1e5")]
    [InlineData("")]
    [InlineData("99999999999999999999")]
    [InlineData("999999亿")]
    public void Read_AnythingElse_IsRefusedNotGuessed(string text) => Assert.Null(Amounts.Read(text));

    [Theory]
    [InlineData("￥3000", "CNY", false)]
    [InlineData("3,000元", "CNY", false)]
    [InlineData("$300", "CNY", true)]
    [InlineData("US$300", "CNY", true)]
    [InlineData("(€300)", "CNY", true)]
    [InlineData("500 usd", "CNY", true)]
    [InlineData("$300", "USD", false)]
    [InlineData("$300", "HKD", false)]
    [InlineData("US$300", "HKD", true)]
    public void IsForeign_SignOfAnotherCurrency_IsTold(string text, string currency, bool foreign) => Assert.Equal(foreign, Amounts.IsForeign(text, currency));

    [Theory]
    [InlineData("50%", "0.5")]
    [InlineData("0.5", "0.5")]
    [InlineData("50", "0.5")]
    [InlineData("1", "1")]
    public void ReadRatio_PercentOrFraction_IsTheFraction(string text, string ratio) =>
        Assert.Equal(decimal.Parse(ratio, System.Globalization.CultureInfo.InvariantCulture), Amounts.ReadRatio(text));
}
