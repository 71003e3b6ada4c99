using System.Net;
using System.Security.Cryptography;
using System.Text;
using SalesBot.Bot.Store;
using SalesBot.Worker.Tests.Telegram;

namespace SalesBot.Worker.Tests.Web.SignIn;

/// <summary>Signing in by Telegram's word, as its Mini App brings it.</summary>
public sealed class MiniAppTests : IAsyncLifetime
{
    private readonly SignedInHost host = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Word_OfTelegram_LetsItsPersonInOnce()
    {
        var word = await Word("小明");
        using var phone = new Browsing(host, Browsing.Phone);
        using var thief = new Browsing(host);

        Assert.Equal(HttpStatusCode.NoContent, await Enter(phone, word));
        var cookie = phone.Cookie;
        Assert.Equal(HttpStatusCode.NoContent, await Enter(phone, word));

        Assert.Equal(cookie, phone.Cookie);
        Assert.Contains("小明", await phone.Page("/today"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, await Enter(thief, word));
        Assert.Equal(HttpStatusCode.Gone, await Enter(thief, string.Join('&', word.Split('&').Reverse())));
        Assert.Single(await host.Read(session => session.All(Documents.PageSessions).ToList()));
    }

    [Fact]
    public async Task Word_ThatTelegramDidNotSign_LetsNobodyIn()
    {
        var (mine, other) = (await Word("小明"), await Word("周敏"));
        using var browser = new Browsing(host);
        var number = (await host.ChatOf("小明"))[3..];
        string[] forged =
        [
            mine.Replace(number, (await host.ChatOf("周敏"))[3..], StringComparison.Ordinal),
            mine[..mine.IndexOf("hash=", StringComparison.Ordinal)] + other[other.IndexOf("hash=", StringComparison.Ordinal)..],
            mine[..mine.IndexOf("&hash=", StringComparison.Ordinal)],
            mine + "&user=" + Uri.EscapeDataString($$"""{"id":{{(await host.ChatOf("周敏"))[3..]}}}"""),
            mine + "&more=1",
            await Word("小明", token: "654321:somebody-elses_bot"),
            await Word("小明", token: ""),
            "hash=" + new string('0', 64),
            "", "&&&", "hash", "user={}&auth_date=1&hash=",
        ];

        foreach (var word in forged) Assert.True(await Enter(browser, word) is HttpStatusCode.Gone, word);
        Assert.Empty(await host.Read(session => session.All(Documents.PageSessions).ToList()));
        Assert.Equal(HttpStatusCode.NoContent, await Enter(browser, mine));
    }

    [Theory]
    [InlineData(-301, HttpStatusCode.Gone)]
    [InlineData(-299, HttpStatusCode.NoContent)]
    [InlineData(59, HttpStatusCode.NoContent)]
    [InlineData(61, HttpStatusCode.Gone)]
    [InlineData(-86_400, HttpStatusCode.Gone)]
    public async Task Word_OfAnotherTime_CountsForFiveMinutes(int seconds, HttpStatusCode status)
    {
        using var browser = new Browsing(host);

        Assert.Equal(status, await Enter(browser, await Word("小明", seconds)));
    }

    [Fact]
    public async Task Word_AboutSomebodyWhoIsNotOnTheTeam_LetsNobodyIn()
    {
        using var browser = new Browsing(host);
        Assert.Equal(HttpStatusCode.Gone, await Enter(browser, Signed("999", 0, FakeBotApi.Token)));

        await host.Store.Write(
            session =>
            {
                session.Upsert(Documents.Reps, session.PersonNamed("小明")! with { Active = false });
                return 0;
            },
            Cancel);
        Assert.Equal(HttpStatusCode.Gone, await Enter(browser, await Word("小明")));
    }

    private static Task<HttpStatusCode> Enter(Browsing browser, string word) => browser.PostStatus("/app/in", new { code = word, go = true });

    private async Task<string> Word(string name, int seconds = 0, string token = FakeBotApi.Token) => Signed((await host.ChatOf(name))[3..], seconds, token);

    /// <summary>As Telegram signs it.</summary>
    private string Signed(string number, int seconds, string token)
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["auth_date"] = $"{host.Clock.GetUtcNow().AddSeconds(seconds).ToUnixTimeSeconds()}",
            ["query_id"] = "AAHdF6IQAAAAAN0XohDhrOrc",
            ["signature"] = "zL-ucjNyREiHDE8aihFwpfR9aggP2xiAo3NSpfe-p7IbCisNlDKlo7Kb6G4D0Ao2mBrSgEk4maLSdv6MLIlADQ",
            ["user"] = $$"""{"id":{{number}},"first_name":"小 & 明","language_code":"zh-hans"}""",
        };
        var key = HMACSHA256.HashData("WebAppData"u8, Encoding.UTF8.GetBytes(token));
        var hash = Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Join('\n', fields.Select(field => $"{field.Key}={field.Value}")))));
        return string.Join('&', fields.Append(new("hash", hash)).Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"));
    }
}
