using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Domain.Team;
using SalesBot.Worker.Commands;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Web;

namespace SalesBot.Worker.Tests.Web;

/// <summary>Who gets to the page of a team's own company.</summary>
public sealed class PageDoorTests : IDisposable
{
    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("salesbot-door-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => System.IO.Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Page_OfATeam_OpensOnlyWithItsKey()
    {
        await using var app = SalesBotService.Build(new Launch(folder, null, null), isSample: false, settings: [new("Web:Urls", "http://127.0.0.1:0")]);
        await Hire(app, "local:r1");
        await app.StartAsync(Cancel);
        using var browser = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var address = new Uri(app.Services.GetRequiredService<PageKey>().AddressOf(app.Urls.First()));

        Assert.Equal(HttpStatusCode.Unauthorized, await Status("/"));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status("/chat/start"));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status("/?key=00"));
        Assert.Equal(HttpStatusCode.OK, await Status(address.PathAndQuery));
        Assert.Equal(HttpStatusCode.OK, await Status("/chat/start"));
        await app.StopAsync(Cancel);

        async Task<HttpStatusCode> Status(string path)
        {
            using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative), Cancel);
            return answer.StatusCode;
        }
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://127.0.0.1:0;http://*:0")]
    public async Task Start_BeyondThisMachine_IsRefusedUnlessSaidInSoManyWords(string urls)
    {
        var refused = await Assert.ThrowsAsync<ConfigurationException>(() => Start($$"""{ "Web": { "Urls": "{{urls}}" } }"""));

        Assert.Contains("Web__OpenToAnyone=true", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_OfATeamLinkedToTelegram_IsRefusedUnlessAskedFor()
    {
        await using (var app = SalesBotService.Build(new Launch(folder, null, null), isSample: false))
        {
            await Hire(app, "tg:7");
        }

        var refused = await Assert.ThrowsAsync<ConfigurationException>(() => Start("{}"));

        Assert.Contains("Web__Page=true", refused.Message, StringComparison.Ordinal);
    }

    private async Task Start(string settings)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "appsettings.json"), settings, Cancel);
        await RunVerb.Run(new Launch(folder, null, null), Cancel);
    }

    private static Task<int> Hire(WebApplication app, string chat) => app.Services.GetRequiredService<IStore>().Write(
        session =>
        {
            session.Upsert(Documents.Reps, new Rep(new RepId("r1"), "小明", Role.Rep));
            session.Upsert(Documents.Links, new ChatLink(chat, new RepId("r1"), chat, DateTimeOffset.UnixEpoch));
            return 0;
        },
        Cancel);
}
