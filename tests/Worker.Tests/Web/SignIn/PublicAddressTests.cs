using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Telegram;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Tests.Telegram;
using SalesBot.Worker.Web;

namespace SalesBot.Worker.Tests.Web.SignIn;

/// <summary>The whole service where everybody may reach it: what stands there, and what does not.</summary>
public sealed class PublicAddressTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-public-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Service_WithAnAddress_HasItsPagesThere_AndItsNumbersInside()
    {
        await using var app = await Start(SignedInHost.Address);

        Assert.Equal(HttpStatusCode.OK, await Ask(app, "/in", "sales.example.com"));
        Assert.Equal(HttpStatusCode.OK, await Ask(app, "/app", "sales.example.com"));
        Assert.Equal(HttpStatusCode.NotFound, await Ask(app, "/metrics", "sales.example.com"));
        Assert.Equal(HttpStatusCode.NotFound, await Ask(app, "/healthz", "sales.example.com"));
        Assert.Equal(HttpStatusCode.OK, await Ask(app, "/metrics", "10.0.0.7:5080"));
        Assert.Equal(HttpStatusCode.Forbidden, await Ask(app, "/in", "evil.example.com"));
        Assert.Equal(SignedInHost.Address, await app.Services.GetRequiredService<IStore>().Read(PageAddress.Of, Cancel));
    }

    [Fact]
    public async Task Webhook_BesidePages_IsBroughtToWithoutAnOrigin()
    {
        await using var app = await Start(SignedInHost.Address);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(app.Urls.First() + "/telegram")) { Content = JsonContent.Create(new JsonObject { ["update_id"] = 1 }) };
        request.Headers.Host = "bot.example.com";
        request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", new TelegramOptions { Token = FakeBotApi.Token }.WebhookSecret);

        using var http = new HttpClient();
        using var answer = await http.SendAsync(request, Cancel);

        // Telegram has not been asked yet who the bot is: it is to come again.
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Fact]
    public async Task Service_WithoutAnAddress_HasNoPages_AndGivesNoLinks()
    {
        await using (var before = await Start(SignedInHost.Address)) await before.StopAsync(Cancel);

        await using var app = await Start("");

        foreach (var path in new[] { "/in", "/today", "/app", "/chat/start", "/talk" }) Assert.Equal(HttpStatusCode.NotFound, await Ask(app, path, "127.0.0.1"));
        Assert.Null(await app.Services.GetRequiredService<IStore>().Read(PageAddress.Of, Cancel));
    }

    [Theory]
    [InlineData("http://sales.example.com")]
    [InlineData("https://sales.example.com/pages")]
    [InlineData("sales.example.com")]
    [InlineData("https://user@sales.example.com")]
    public void Address_ThatIsNone_StopsTheStart(string address) =>
        Assert.Contains(address, Assert.Single(WebOptions.Problems(new WebOptions { Address = address })), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://sales.example.com")]
    [InlineData("https://sales.example.com:8443/")]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("")]
    public void Address_OfPages_WillDo(string address) => Assert.Empty(WebOptions.Problems(new WebOptions { Address = address }));

    private async Task<WebApplication> Start(string address)
    {
        var app = SalesBotService.Build(
            new Launch(folder, null, null),
            isSample: false,
            clock: null,
            [
                new("Telegram:Token", FakeBotApi.Token),
                new("Telegram:BaseUrl", "http://127.0.0.1:9"),
                new("Telegram:Mode", "Webhook"),
                new("Telegram:WebhookUrl", "https://bot.example.com/telegram"),
                new("Web:Urls", "http://127.0.0.1:0"),
                new("Web:Address", address),
                new("Logging:LogLevel:Default", "None"),
            ]);
        await app.StartAsync(Cancel);
        return app;
    }

    private static async Task<HttpStatusCode> Ask(WebApplication app, string path, string host)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(app.Urls.First() + path));
        request.Headers.Host = host;
        using var answer = await http.SendAsync(request, Cancel);
        return answer.StatusCode;
    }
}
