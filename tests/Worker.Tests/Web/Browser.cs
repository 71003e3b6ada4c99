using Microsoft.Playwright;

namespace SalesBot.Worker.Tests.Web;

/// <summary>Chromium as the system brings it; where there is none the tests that need it are skipped.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly List<IBrowserContext> windows = [];
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (Array.Find(Places, File.Exists) is not { } chromium) return;

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>A window of its own, with nothing remembered.</summary>
    internal async Task<IPage> Open(PageHost host, string path = "/", int width = 1280, int height = 800, ColorScheme theme = ColorScheme.Light, string locale = "zh-CN")
    {
        if (browser is null) Assert.Skip("Chromium is not installed (Debian: chromium).");

        var window = await browser!.NewContextAsync(new()
        {
            BaseURL = host.Address.ToString(), ViewportSize = new() { Width = width, Height = height }, ColorScheme = theme, Locale = locale,
            HasTouch = width < 500, DeviceScaleFactor = width < 500 ? 2 : 1,
        });
        windows.Add(window);
        window.SetDefaultTimeout(20_000);
        Assertions.SetDefaultExpectTimeout(20_000);
        var page = await window.NewPageAsync();
        page.PageError += (_, error) => Troubles.Add(error);
        page.Console += (_, said) =>
        {
            if (said.Type == "error" && !said.Text.Contains("net::ERR_", StringComparison.Ordinal)) Troubles.Add(said.Text);
        };
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>What the pages complained of in their console; a broken connection is no complaint.</summary>
    public List<string> Troubles { get; } = [];

    /// <summary>Closes every window, so that no page goes on asking a server that is gone, or the next one at its port.</summary>
    public async Task<IReadOnlyList<string>> CloseWindows()
    {
        foreach (var window in windows) await window.CloseAsync();
        windows.Clear();
        string[] troubles = [.. Troubles];
        Troubles.Clear();
        return troubles;
    }

    public async ValueTask DisposeAsync()
    {
        await CloseWindows();
        if (browser is not null) await browser.CloseAsync();
        playwright?.Dispose();
    }
}
