using SalesBot.Bot.Telegram;
using SalesBot.Worker.Storage;

namespace SalesBot.Worker.Tests.Telegram;

public sealed class TelegramOptionsTests
{
    [Fact]
    public void Problems_Defaults_AreNone()
    {
        Assert.Empty(TelegramOptions.Problems(new TelegramOptions()));
        Assert.Empty(TelegramOptions.Problems(new TelegramOptions { Token = "123456:AAE-x_9" }));
        Assert.Empty(StorageOptions.Problems(new StorageOptions()));
    }

    [Theory]
    [InlineData("bot 123456:secret")]
    [InlineData("secret")]
    [InlineData("bot:secret")]
    [InlineData("123456:")]
    public void Problems_BadToken_IsNotRepeated(string token)
    {
        var problem = Assert.Single(TelegramOptions.Problems(new TelegramOptions { Token = token }));

        Assert.StartsWith("Telegram:Token", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_EachBadValue_NamesKeyValueAndWhatIsAllowed()
    {
        var options = new TelegramOptions { BaseUrl = "ftp://x", Mode = "Push", Poll = TimeSpan.FromSeconds(51) };

        var problems = TelegramOptions.Problems(options).ToList();

        Assert.Equal(["Telegram:BaseUrl \"ftp://x\"", "Telegram:Mode \"Push\"", "Telegram:Poll \"00:00:51\""], problems.Select(problem => problem.Split(" is ")[0]));
    }

    [Theory]
    [InlineData("https://bot.example.com/telegram", true)]
    [InlineData("https://example.com:8443/a/b", true)]
    [InlineData(null, false)]
    [InlineData("http://bot.example.com/telegram", false)]
    [InlineData("https://bot.example.com", false)]
    [InlineData("https://bot.example.com/telegram?x=1", false)]
    [InlineData("bot.example.com/telegram", false)]
    public void Problems_Webhook_NeedsAFullAddress(string? url, bool isGood)
    {
        var problems = TelegramOptions.Problems(new TelegramOptions { Mode = "Webhook", WebhookUrl = url }).ToList();

        Assert.Equal(isGood, problems.Count == 0);
        Assert.All(problems, problem => Assert.StartsWith($"Telegram:WebhookUrl \"{url}\"", problem, StringComparison.Ordinal));
    }
}
