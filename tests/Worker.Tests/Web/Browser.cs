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
    internal Task<IPage> Open(PageHost host, string path = "/", int width = 1280, int height = 800, ColorScheme theme = ColorScheme.Light, string locale = "zh-CN") =>
        Open(host.Address, path, width, height, theme, locale);

    internal async Task<IPage> Open(Uri address, string path = "/", int width = 1280, int height = 800, ColorScheme theme = ColorScheme.Light, string locale = "zh-CN")
    {
        if (browser is null) Assert.Skip("Chromium is not installed (Debian: chromium).");

        var window = await browser!.NewContextAsync(new()
        {
            BaseURL = address.ToString(), ViewportSize = new() { Width = width, Height = height }, ColorScheme = theme, Locale = locale,
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

    /// <summary>Names the first text whose contrast with what lies behind it is below 4.5 : 1 (WCAG AA); empty when there is none.</summary>
    public const string Unreadable = """
        (() => {
          const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
          const rgba = (colour) => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); return canvas.getImageData(0, 0, 1, 1).data; };
          const light = ([r, g, b]) => [r, g, b].map((c) => c / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4).reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
          const behind = (element) => { for (let at = element; at; at = at.parentElement) { const c = rgba(getComputedStyle(at).backgroundColor); if (c[3] === 255) return c; } return [255, 255, 255]; };
          for (const element of document.querySelectorAll("body *")) {
            const words = [...element.childNodes].filter((node) => node.nodeType === 3 && node.data.trim());
            if (!words.length || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || element.closest(".sr, :disabled, noscript")) continue;
            const [one, other] = [light(rgba(getComputedStyle(element).color)), light(behind(element))].sort((a, b) => b - a);
            const contrast = (one + 0.05) / (other + 0.05);
            if (contrast < 4.5) return `${element.className || element.localName} "${words[0].data.trim().slice(0, 20)}" ${contrast.toFixed(2)}`;
          }
          return "";
        })()
        """;

    /// <summary>Pictures for whoever wants to look: into the folder that SALESBOT_SCREENSHOTS names.</summary>
    internal static async Task Look(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SALESBOT_SCREENSHOTS") is not { Length: > 0 } folder) return;

        await page.EvaluateAsync("Promise.all(document.getAnimations().filter(a => a.effect.getComputedTiming().endTime < 2000).map(a => a.finished.catch(() => 0)))");
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
    }
}
