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
    [InlineData("￥3000", "CNY", "CNY", 3000)]
    [InlineData("3,000元", "CNY", null, 3000)]
    [InlineData("$300", "CNY", "USD", 300)]
    [InlineData("US$300", "CNY", "USD", 300)]
    [InlineData("(€300)", "CNY", "EUR", -300)]
    [InlineData("500 usd", "CNY", "USD", 500)]
    [InlineData("$300", "USD", "USD", 300)]
    [InlineData("$300", "HKD", "HKD", 300)]
    [InlineData("US$300", "HKD", "USD", 300)]
    [InlineData("2.5万美元", "CNY", "USD", 25_000)]
    [InlineData("JPY 5,000", "CNY", "JPY", 5_000)]
    [InlineData("A$1,200", "CNY", "AUD", 1_200)]
    public void Coin_SignOrNameOfACurrency_IsTold(string text, string team, string? currency, int amount)
    {
        var coin = Amounts.Coin(text, team);

        Assert.Equal((currency, amount), (coin?.Currency, (int?)Amounts.Read(coin?.Amount ?? text)));
    }

    [Theory]
    [InlineData("USD", "CNY", "USD")]
    [InlineData("美元", "CNY", "USD")]
    [InlineData("人民币", "CNY", "CNY")]
    [InlineData("元", "HKD", "HKD")]
    [InlineData("$", "SGD", "SGD")]
    [InlineData("€", "CNY", "EUR")]
    [InlineData("krw", "CNY", "KRW")]
    [InlineData("库存", "CNY", null)]
    public void CurrencyOf_ACellOfCurrencies_NamesOne(string text, string team, string? currency) => Assert.Equal(currency, Amounts.CurrencyOf(text, team));

    [Theory]
    [InlineData("50%", "0.5")]
    [InlineData("0.5", "0.5")]
    [InlineData("50", "0.5")]
    [InlineData("1", "1")]
    public void ReadRatio_PercentOrFraction_IsTheFraction(string text, string ratio) =>
        Assert.Equal(decimal.Parse(ratio, System.Globalization.CultureInfo.InvariantCulture), Amounts.ReadRatio(text));
}
