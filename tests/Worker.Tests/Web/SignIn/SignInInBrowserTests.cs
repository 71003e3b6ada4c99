using Microsoft.Playwright;
using SalesBot.Bot.Store;
using static Microsoft.Playwright.Assertions;

namespace SalesBot.Worker.Tests.Web.SignIn;

/// <summary>Signing in and out in a real browser.</summary>
public sealed class SignInInBrowserTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    /// <summary>On this machine, where a browser takes a cookie without https.</summary>
    private readonly SignedInHost host = new("http://127.0.0.1:5080");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        var troubles = await browser.CloseWindows();
        await host.DisposeAsync();

        // A browser names every answer that refuses: the link that was used, and what is asked for after signing out.
        Assert.DoesNotContain(troubles, trouble => !trouble.Contains("410", StringComparison.Ordinal) && !trouble.Contains("401", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh-CN", "zh-Hans", 1280, ColorScheme.Light, "你是小明", "今天")]
    [InlineData("zh-TW", "zh-Hant", 390, ColorScheme.Dark, "你是小明", "今天")]
    [InlineData("en-GB", "en", 390, ColorScheme.Light, "Open the pages as 小明", "Today")]
    public async Task Link_IsOpened_SaidYesTo_AndTheDeviceSignedOut(string locale, string language, int width, ColorScheme theme, string asked, string today)
    {
        await Speak(language);
        var secret = await host.Link("小明");
        var page = await browser.Open(host.Inside, $"/in#{secret}", width, 800, theme, locale);
        await Expect(page.Locator("#as")).ToContainTextAsync(asked);
        Assert.Equal("", await page.EvaluateAsync<string>(Browser.Unreadable));
        await Browser.Look(page, $"in-{language}");
        await page.Locator("#go").ClickAsync();
        await Expect(page.Locator("nav [aria-current]")).ToContainTextAsync(today);
        Assert.DoesNotContain(secret, page.Url, StringComparison.Ordinal);

        await page.GotoAsync("/devices");
        await Expect(page.Locator(".row")).ToHaveCountAsync(2);
        Assert.Equal("", await page.EvaluateAsync<string>(Browser.Unreadable));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await Browser.Look(page, $"devices-{language}");
        await page.Locator("#sign-out").ClickAsync();

        await Expect(page.Locator("#how")).ToBeVisibleAsync();
        await Browser.Look(page, $"door-{language}");
        await page.GotoAsync("/today");
        await Expect(page.Locator("#how")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Link_UsedBefore_SaysHowToGetAnother()
    {
        var secret = await host.Link("小明");
        using var other = new Browsing(host);
        await other.PostStatus("/in", new { code = secret, go = true }, host.Inside.GetLeftPart(UriPartial.Authority));
        host.Clock.Advance(TimeSpan.FromMinutes(6));

        var page = await browser.Open(host.Inside, $"/in#{secret}");

        await Expect(page.Locator("#over")).ToBeVisibleAsync();
        Assert.Equal("", await page.EvaluateAsync<string>(Browser.Unreadable));
        await Browser.Look(page, "over");
    }

    [Fact]
    public async Task Device_EndedElsewhere_LeavesThePage()
    {
        var page = await browser.Open(host.Inside, $"/in#{await host.Link("小明")}");
        await page.Locator("#go").ClickAsync();
        await Expect(page.Locator("nav [aria-current]")).ToContainTextAsync("今天");
        var chat = await host.ChatOf("小明");
        var told = (await host.Read(session => session.LatestMessagesTo(chat, 1)))[0];

        await host.Say("小明", null, told.CallbackData(0));
        try
        {
            await page.EvaluateAsync("document.dispatchEvent(new Event('visibilitychange'))");
        }
        catch (PlaywrightException)
        {
            // It leaves by itself when it next looks; a fetch of its own may be doing so just now.
        }

        await Expect(page.Locator("#how")).ToBeVisibleAsync();
    }

    private Task<int> Speak(string language) => host.Store.Write(
        session =>
        {
            session.Upsert(Documents.Reps, session.PersonNamed("小明")! with { Language = language });
            return 0;
        },
        Cancel);
}
