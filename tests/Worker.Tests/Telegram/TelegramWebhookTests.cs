using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Bot.Store;
using SalesBot.Bot.Telegram;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Storage;
using SalesBot.Worker.Tests.Storage;

namespace SalesBot.Worker.Tests.Telegram;

/// <summary>The whole service behind a webhook, with a Bot API server that is asked to bring updates.</summary>
public sealed class TelegramWebhookTests : IAsyncLifetime
{
    private const string Outside = "https://bot.example.com/telegram";

    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-webhook-").FullName;
    private readonly HttpClient http = new();
    private FakeBotApi api = null!;
    private WebApplication app = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Secret => new TelegramOptions { Token = FakeBotApi.Token }.WebhookSecret;

    private Uri Inside => new(app.Urls.First() + "/telegram");

    public async ValueTask InitializeAsync()
    {
        api = await FakeBotApi.Start();
        app = await Start("Webhook");
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        await api.DisposeAsync();
        http.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Start_Webhook_IsSetWithItsSecretAndDropsNothing()
    {
        await api.Until(fake => fake.Webhook is not null);

        var set = api.Calls.Last(call => call.Method == "setWebhook").Body;
        Assert.Equal((Outside, Secret, 1), ((string)set["url"]!, (string)set["secret_token"]!, (int)set["max_connections"]!));
        Assert.False(set.ContainsKey("drop_pending_updates"));
        Assert.DoesNotContain(api.Calls, call => call.Method == "getUpdates");
        Assert.Matches("^[A-Za-z0-9_-]{32,256}$", Secret);
        Assert.DoesNotContain(FakeBotApi.Token, Secret, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_WithTheSecret_IsKeptAndAnswered()
    {
        await api.Until(fake => fake.Webhook is not null);

        Assert.Equal(HttpStatusCode.OK, await Bring(Update(1), Secret));

        Assert.Equal("tg:1", Assert.Single(await Inbox()));
        await api.NextMessage(42);
    }

    [Fact]
    public async Task Update_BroughtTwice_IsHandledOnce()
    {
        await api.Until(fake => fake.Webhook is not null);

        Assert.Equal(HttpStatusCode.OK, await Bring(Update(1), Secret));
        Assert.Equal(HttpStatusCode.OK, await Bring(Update(1), Secret));

        Assert.Single(await Inbox());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("wrong")]
    public async Task Update_WithoutTheSecret_IsRefusedAndNotKept(string? secret)
    {
        await api.Until(fake => fake.Webhook is not null);

        Assert.Equal(HttpStatusCode.Unauthorized, await Bring(Update(1), secret));

        Assert.Empty(await Inbox());
    }

    [Fact]
    public async Task Update_OfMoreThanAMegabyte_IsRefused()
    {
        await api.Until(fake => fake.Webhook is not null);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Bring(new JsonObject { ["update_id"] = 1, ["pad"] = new string('x', 1_000_000) }.ToJsonString(), Secret));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"update_id\":\"x\"}")]
    [InlineData("{\"update_id\":7,\"message\":{\"date\":[]}}")]
    public async Task Update_Odd_IsNotBroughtAgain(string body)
    {
        await api.Until(fake => fake.Webhook is not null);

        Assert.Equal(HttpStatusCode.OK, await Bring(body, Secret));
        Assert.Equal(HttpStatusCode.OK, await Bring(Update(8), Secret));

        Assert.Single(await Inbox());
    }

    [Fact]
    public async Task Update_StoreCannotBeWritten_IsToBeBroughtAgain()
    {
        // Of LiteDB nobody else can have it.
        await app.StopAsync(Cancel);
        await app.DisposeAsync();
        File.Delete(Path.Combine(folder, Stores.File));
        app = await Start("Webhook", new KeyValuePair<string, string?>("Storage:Provider", Engines.Sqlite));
        await api.Until(fake => fake.Webhook is not null);
        using (var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(folder, Engines.FileOf(Engines.Sqlite))};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE";
            command.ExecuteNonQuery();
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await Bring(Update(1), Secret));
        }

        Assert.Equal(HttpStatusCode.OK, await Bring(Update(1), Secret));
        Assert.Single(await Inbox());
    }

    [Fact]
    public async Task Polling_AfterAWebhook_EndsItAndGetsWhatWaits()
    {
        await api.Until(fake => fake.Webhook is not null);
        await app.StopAsync(Cancel);
        await app.DisposeAsync();
        api.Say(42, "hello");

        app = await Start("Polling");

        await api.Until(fake => fake.Unacknowledged == 0);
        Assert.Null(api.Webhook);
        Assert.All(api.Calls.Where(call => call.Method == "deleteWebhook"), call => Assert.False(call.Body.ContainsKey("drop_pending_updates")));
        await api.NextMessage(42);
    }

    private static string Update(long id) =>
        $$$"""{"update_id":{{{id}}},"message":{"message_id":{{{id}}},"date":1773200000,"chat":{"id":42,"type":"private"},"from":{"id":42,"is_bot":false,"first_name":"A"},"text":"hello"}}""";

    private async Task<WebApplication> Start(string mode, params KeyValuePair<string, string?>[] settings)
    {
        var built = SalesBotService.Build(
            new Launch(folder, null, null),
            isSample: false,
            clock: null,
            [
                new("Telegram:Token", FakeBotApi.Token),
                new("Telegram:BaseUrl", api.Url),
                new("Telegram:Mode", mode),
                new("Telegram:WebhookUrl", Outside),
                new("Web:Urls", "http://127.0.0.1:0"),
                new("Logging:LogLevel:Default", "None"),
                .. settings,
            ]);
        await built.StartAsync(Cancel);
        return built;
    }

    private async Task<HttpStatusCode> Bring(string body, string? secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Inside) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (secret is not null) request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        using var answer = await http.SendAsync(request, Cancel);
        return answer.StatusCode;
    }

    private Task<List<string>> Inbox() =>
        app.Services.GetRequiredService<IStore>().Read(session => session.All(Documents.Inbox).Select(entry => entry.Update.Id).ToList(), Cancel);
}
