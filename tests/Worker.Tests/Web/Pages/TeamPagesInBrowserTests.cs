using Microsoft.Playwright;
using SalesBot.Bot.Store;
using static Microsoft.Playwright.Assertions;

namespace SalesBot.Worker.Tests.Web.Pages;

/// <summary>The pages in a real browser, as people of the company use them.</summary>
public sealed class TeamPagesInBrowserTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    /// <summary>Names the first control without a name, id that stands twice, or picture without words; empty when there is none.</summary>
    private const string Unnamed = """
        (() => {
          const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
          const twice = ids.find((id, at) => ids.indexOf(id) !== at);
          if (twice) return `id ${twice} twice`;
          if (document.querySelectorAll("main").length !== 1 || document.querySelectorAll("h1").length !== 1) return "not one main and one h1";
          for (const control of document.querySelectorAll("a[href], button, input:not([hidden]), select, textarea, summary")) {
            const name = control.getAttribute("aria-label") || control.textContent.trim() || [...control.labels ?? []].map((label) => label.textContent.trim()).join("") || control.title || control.querySelector("img")?.alt;
            if (!name) return `no name: ${control.outerHTML.slice(0, 80)}`;
          }
          const image = [...document.querySelectorAll("img:not([alt])")][0];
          return image ? `no words: ${image.outerHTML}` : "";
        })()
        """;

    private readonly PageHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        var troubles = await browser.CloseWindows();
        await host.DisposeAsync();
        Assert.Empty(troubles);
    }

    [Fact]
    public async Task Newcomer_PicksAPerson_WritesALineAndSeesTheDayChange()
    {
        var page = await browser.Open(host);
        await page.GetByRole(AriaRole.Link, new() { Name = "小明" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("3月11日(周三)");
        await Expect(page.Locator("main")).ToContainTextAsync("超期 5 天");

        await Expect(page.Locator("#log[aria-live=polite]")).ToHaveCountAsync(1); // its script listens
        await page.Locator("#text").FillAsync("给华信电子打了电话，样品合格，月底下单");
        await page.Locator("#text").PressAsync("Enter");

        await Expect(page.Locator(".bot").Last).ToContainTextAsync("样品合格");
        await Expect(page.Locator("main")).Not.ToContainTextAsync("超期 5 天");
        await Expect(page.Locator("main")).ToContainTextAsync("今天记下的");
        await page.Locator(".bot").Last.GetByRole(AriaRole.Button, new() { Name = "撤销" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("超期 5 天");
    }

    [Fact]
    public async Task PromiseDone_ByATap_LeavesTheDayAndUndoBringsItBack()
    {
        var page = await Be("小明", "/today");
        var promises = page.Locator("section").Filter(new() { HasText = "答应的事" });
        await Expect(promises).ToContainTextAsync("云帆物流");

        await promises.GetByRole(AriaRole.Button, new() { Name = "做了" }).ClickAsync();

        await Expect(promises).ToHaveCountAsync(0);
        await page.Locator(".bot").Last.GetByRole(AriaRole.Button, new() { Name = "撤销" }).ClickAsync();
        await Expect(promises).ToContainTextAsync("云帆物流");
    }

    [Fact]
    public async Task Customers_SoughtAsOneTypes_FollowAndKeepTheAddress()
    {
        var page = await Be("陈静", "/customers");
        var rows = page.Locator(".list tbody tr");
        var all = await rows.CountAsync();

        await page.GetByPlaceholder("名称、联系人、电话、地址").FillAsync("华信");
        await Expect(rows).ToHaveCountAsync(1);
        await page.ReloadAsync();
        await Expect(rows).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Link, new() { Name = "清空" }).ClickAsync();
        await Expect(rows).ToHaveCountAsync(all);
        await page.Locator("select[name=grade]").SelectOptionAsync("A");
        await Expect(page.Locator("#found")).ToContainTextAsync("家里的");

        Assert.Contains("grade=A", page.Url, StringComparison.Ordinal);
        await page.Locator(".list tbody th a").First.ClickAsync();
        await Expect(page.Locator("h1 .grade")).ToHaveTextAsync("A");
    }

    [Fact]
    public async Task Customer_FieldEdited_IsSavedShownAndTakenBack()
    {
        var page = await Be("小明", "/customers?q=云帆物流");
        await page.GetByRole(AriaRole.Link, new() { Name = "云帆物流" }).ClickAsync();
        var field = page.Locator(".profile > div").Filter(new() { HasText = "区域" }).First;
        await field.Locator("summary").ClickAsync();
        await field.Locator("input").FillAsync("西南");
        await field.GetByRole(AriaRole.Button, new() { Name = "存" }).ClickAsync();

        await Expect(page.Locator(".bot").Last).ToContainTextAsync("→ 西南");
        await Expect(field.Locator("summary")).ToContainTextAsync("西南");
        await page.Locator(".bot").Last.GetByRole(AriaRole.Button, new() { Name = "撤销" }).ClickAsync();
        await Expect(field.Locator("summary")).Not.ToContainTextAsync("西南");
    }

    [Fact]
    public async Task Timeline_OfAContact_OpensTheMessageItCameFrom()
    {
        var page = await Be("小明", "/today");
        await page.Locator("#text").FillAsync("上午去云帆物流见了赵敏，报价太高，月底再谈");
        await page.Locator("#text").PressAsync("Enter");
        await Expect(page.Locator(".bot").Last).ToContainTextAsync("云帆物流");
        await page.GotoAsync("/customers?q=云帆物流");
        await page.GetByRole(AriaRole.Link, new() { Name = "云帆物流" }).ClickAsync();

        await page.Locator(".timeline .source summary").First.ClickAsync();

        await Expect(page.Locator(".timeline blockquote").First).ToHaveTextAsync("上午去云帆物流见了赵敏，报价太高，月底再谈");
    }

    [Fact]
    public async Task Pipeline_CardDroppedOnLost_AsksWhyAsTheChatDoesAndThenMoves()
    {
        var page = await Be("小明", "/pipeline");
        var card = page.Locator(".deal").Filter(new() { HasText = "云帆物流" });
        await Expect(card).ToHaveCountAsync(1);

        // The lanes for what is over appear once a card is on its way.
        await card.HoverAsync();
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(400, 400, new() { Steps = 4 });
        await page.Locator(".lane.end[data-stage=Lost]").HoverAsync();
        await page.Mouse.UpAsync();

        await Expect(page.Locator(".bot").Last).ToContainTextAsync("云帆物流");
        await page.Locator(".bot").Last.GetByRole(AriaRole.Button, new() { Name = "价格" }).ClickAsync();
        await Expect(card).ToHaveCountAsync(0);
        await page.Locator(".bot").Last.GetByRole(AriaRole.Button, new() { Name = "撤销" }).ClickAsync();
        await Expect(card).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Pipeline_CardMovedByItsMenu_StandsInTheNextLane()
    {
        var page = await Be("小明", "/pipeline", 390, 844);
        var card = page.Locator(".deal").Filter(new() { HasText = "云帆物流" });
        await card.Locator("summary").ClickAsync();

        await card.Locator("[data-to=Negotiating]").ClickAsync();
        await page.Locator("#close-chat").ClickAsync();

        await Expect(page.Locator(".lane[data-stage=Negotiating] .deal").Filter(new() { HasText = "云帆物流" })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Report_FigureOpened_ShowsItsRecordsAndTheirMessages()
    {
        var page = await Be("小明", "/today");
        await page.Locator("#text").FillAsync("恒通科技下单，检测仪器，3.6万");
        await page.Locator("#text").PressAsync("Enter");
        await Expect(page.Locator(".bot").Last).ToContainTextAsync("3.6 万");
        await page.GotoAsync("/report?period=2026-03");

        await page.Locator(".tiles a").First.ClickAsync();
        await page.Locator(".records summary").Filter(new() { HasText = "恒通科技" }).First.ClickAsync();

        await Expect(page.Locator(".records details[open]")).ToContainTextAsync("恒通科技下单，检测仪器，3.6万");
        await page.GetByRole(AriaRole.Link, new() { Name = "报告", Exact = true }).First.ClickAsync();
        await Expect(page.Locator("select[name=period]")).ToHaveCountAsync(1);
        await Expect(page.Locator("#log[aria-live=polite]")).ToHaveCountAsync(1); // its script listens
        await page.Locator("select[name=period]").SelectOptionAsync("2026-02");
        await Expect(page.Locator("h1")).ToContainTextAsync("2026年2月");
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Excel" }).ClickAsync());
        Assert.EndsWith(".xlsx", file.SuggestedFilename, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Week_OfAColleague_IsTheLeadsToSee()
    {
        var page = await Be("李强", "/week");
        await page.Locator("select[name=who]").SelectOptionAsync(new SelectOptionValue { Label = "小明" });

        await Expect(page.Locator(".week .today .meeting")).ToContainTextAsync("恒通科技");
        await page.GetByRole(AriaRole.Link, new() { Name = "下一周" }).ClickAsync();
        await Expect(page.Locator(".week .today")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "本周" }).ClickAsync();
        await Expect(page.Locator(".week .today .meeting")).ToContainTextAsync("14:00");
    }

    [Fact]
    public async Task Team_RecordJudged_IsSaidAndShown()
    {
        var page = await Be("李强", "/team");
        var spot = page.Locator(".spots .row").First;

        await spot.GetByRole(AriaRole.Button, new() { Name = "记得好" }).ClickAsync();

        await Expect(spot.Locator(".chip.good")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Page_OfALead_FollowsWhatARepWrites()
    {
        var page = await Be("李强", "/customers/XX-ZX-QZ-001");
        await Expect(page.Locator("#log[aria-live=polite]")).ToHaveCountAsync(1); // its script listens
        await host.Store.Write(
            session =>
            {
                session.Upsert(Documents.Customers, session.Get(Documents.Customers, "XX-ZX-QZ-001")! with { Need = "要一套新的看板" });
                return 0;
            },
            TestContext.Current.CancellationToken);
        host.Clock.Advance(TimeSpan.FromSeconds(1));

        await Expect(page.Locator("main")).ToContainTextAsync("要一套新的看板");
    }

    [Fact]
    public async Task Phone_TapOfAPushsButton_OpensTheChatWithItsQuestion()
    {
        var page = await Be("小明", "/today", 390, 844);
        await Expect(page.Locator("#chat")).Not.ToBeVisibleAsync();

        await page.Locator("[data-deed]").First.ClickAsync();

        await Expect(page.Locator(".bot").Last).ToBeInViewportAsync();
        await page.Locator("#close-chat").ClickAsync();
        await Expect(page.Locator("#chat")).Not.ToBeVisibleAsync();
        await page.Locator("[data-say] input").FillAsync("/today");
        await page.Locator("[data-say] input").PressAsync("Enter");
        await Expect(page.Locator(".own").Last).ToContainTextAsync("/today");
    }

    [Fact]
    public async Task Keyboard_AloneReachesTheSearchAndTheFirstCustomer()
    {
        var page = await Be("小明", "/customers");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("恒通");
        await Expect(page.Locator(".list tbody tr")).ToHaveCountAsync(1);
        await page.Locator(".list tbody th a").FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("h1")).ToContainTextAsync("恒通科技");
    }

    [Fact]
    public async Task Nothing_WhereThereIsNoPage_SaysSoAndLeadsBack()
    {
        var page = await Be("小明", "/today");
        var answer = await page.APIRequest.GetAsync("/customers/none-of-that-code");
        Assert.Equal(404, answer.Status);
        // The script of the page before must have found what it looks for, before that is taken away.
        await Expect(page.Locator("#log[aria-live=polite]")).ToHaveCountAsync(1);
        await page.SetContentAsync(await answer.TextAsync());

        await Expect(page.Locator("h1")).ToHaveTextAsync("这里没有东西");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "回到今天" })).ToHaveAttributeAsync("href", "/today");
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1400, 900, "zh-Hans")]
    [InlineData(ColorScheme.Dark, 1400, 900, "en")]
    [InlineData(ColorScheme.Light, 1000, 800, "en")]
    [InlineData(ColorScheme.Dark, 360, 740, "zh-Hans")]
    [InlineData(ColorScheme.Light, 360, 740, "en")]
    public async Task Pages_EachThemeWidthAndLanguage_FitAndAreReadable(ColorScheme theme, int width, int height, string language)
    {
        await host.Store.Write(
            session =>
            {
                foreach (var rep in session.All(Documents.Reps).ToList()) session.Upsert(Documents.Reps, rep with { Language = language });
                return 0;
            },
            TestContext.Current.CancellationToken);
        foreach (var (who, addresses) in new[] { ("小明", Addresses.Where(address => address is not ("/team" or "/wall"))), ("李强", Addresses), ("陈静", Addresses), ("周敏", AdminAddresses) })
        {
            var page = await Be(who, "/who", width, height, theme);
            foreach (var address in addresses)
            {
                await page.GotoAsync(address);
                await Browser.Look(page, $"{who}-{theme}-{width}{address.Replace('/', '-')}");
                Assert.Equal("", await page.EvaluateAsync<string>(Browser.Unreadable));
                Assert.Equal("", await page.EvaluateAsync<string>(Unnamed));
                Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{who} {address} is wider than {width}");
            }
        }
    }

    private static readonly string[] Addresses = ["/today", "/customers", "/customers/ZZ-DX-QZ-001", "/pipeline", "/week", "/report?period=2026-02", "/figure/Sales?period=2026-02", "/team", "/wall"];

    private static readonly string[] AdminAddresses = ["/admin", "/admin/people/r3", "/admin/imports", "/admin/duplicates", "/admin/audit", "/admin/delivery", "/admin/health", "/admin/settings"];

    private async Task<IPage> Be(string who, string address, int width = 1400, int height = 900, ColorScheme theme = ColorScheme.Light)
    {
        var page = await browser.Open(host, $"/be/{await host.Id(who)}", width, height, theme);
        await page.GotoAsync(address);
        return page;
    }
}
