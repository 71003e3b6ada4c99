using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SalesBot.Worker.Tests.Web.Pages;

/// <summary>Every page in both themes and on a phone, looked through by axe: WCAG 2.1 A and AA.</summary>
public sealed class AxeTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private static readonly AxeRunOptions Rules = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] } };

    private static readonly string[] Team = ["/today", "/customers", "/customers/ZZ-DX-QZ-001", "/pipeline", "/week", "/report?period=2026-02", "/figure/Sales?period=2026-02", "/team", "/wall", "/talk", "/nothing-here"];

    private static readonly string[] Admin = ["/admin", "/admin/people/r3", "/admin/imports", "/admin/duplicates", "/admin/audit", "/admin/delivery", "/admin/health", "/admin/settings"];

    private readonly PageHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await browser.CloseWindows();
        await host.DisposeAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1400)]
    [InlineData(ColorScheme.Dark, 1400)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Pages_InEachTheme_HoldToWcag(ColorScheme theme, int width)
    {
        List<string> found = [];
        foreach (var (who, addresses) in new[] { ("李强", Team), ("周敏", Admin) })
        {
            var page = await browser.Open(host, $"/be/{await host.Id(who)}", width, 900, theme);
            foreach (var address in addresses.Prepend("/who"))
            {
                await page.GotoAsync(address);
                var result = await page.RunAxe(Rules);
                found.AddRange(result.Violations.Select(one => $"{address}: {one.Id}: {one.Help}: {one.Nodes[0].Html}"));
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found.Distinct()));
    }
}
