using Microsoft.Playwright;
using SalesBot.Bot.Channels;
using static Microsoft.Playwright.Assertions;

namespace SalesBot.Worker.Tests.Web;

/// <summary>The page in a real browser, as a newcomer uses it.</summary>
public sealed class ChatPageInBrowserTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private readonly PageHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        var troubles = await browser.CloseWindows();
        await host.DisposeAsync();
        Assert.Empty(troubles);
    }

    [Fact]
    public async Task Page_ANewcomer_LogsAVisitUndoesItAsksForTheMonthAndSeesAPush()
    {
        var page = await browser.Open(host, "/talk");
        await page.GetByRole(AriaRole.Link, new() { Name = "小明" }).ClickAsync();
        await Expect(page.Locator("#empty-title")).ToContainTextAsync("小明");

        await Say(page, "今天下午拜访恒通科技王经理，方案认可，下周三前给报价");
        var card = page.Locator(".bot").Last;
        await Expect(card.Locator("b").First).ToHaveTextAsync("恒通科技");
        await card.GetByRole(AriaRole.Button, new() { Name = "撤销" }).ClickAsync();
        await Expect(page.Locator(".bot")).ToHaveCountAsync(1);
        await Expect(card.Locator(".text")).ToHaveTextAsync("已撤销：恒通科技 · 记一次联系：方案认可");

        await host.Tick(TimeSpan.FromMinutes(1));
        await Expect(page.Locator(".turn.push .text")).ToContainTextAsync("华信电子");

        await Become(page, "陈静");
        await Say(page, "/report month");
        await Expect(page.Locator(".bot b").First).ToContainTextAsync("三月");
        await Expect(page.Locator(".bot .picture img, .bot .missing")).ToBeVisibleAsync();
        await host.Push(await host.Id("陈静"), "周报", null, null, null, new OutFile("三月 周报.docx", new WrittenRecipe("plain:words")));
        var file = await page.RunAndWaitForDownloadAsync(() => page.Locator("a.file").ClickAsync());
        Assert.Equal("三月 周报.docx", file.SuggestedFilename);

        await page.GotoAsync("/talk");
        await Expect(page.Locator(".bot b").First).ToContainTextAsync("三月");
    }

    [Fact]
    public async Task Tour_EachStepTriedOrLeft_IsTickedAndRemembered()
    {
        var page = await browser.Open(host, $"/talk#{await host.Id("小明")}");
        await Expect(page.Locator(".example").First).ToBeVisibleAsync();
        await page.Locator("#tour [data-step=log]").ClickAsync();
        await Expect(page.Locator(".bot")).ToHaveCountAsync(1);
        await page.Locator(".bot").Last.GetByRole(AriaRole.Button, new() { Name = "撤销" }).ClickAsync();
        await Expect(page.Locator("#tour [data-step=undo]")).ToBeDisabledAsync();
        await host.Tick(TimeSpan.FromMinutes(1));
        await Expect(page.Locator("#tour [data-step=push]")).ToBeDisabledAsync();
        await page.Locator("#tour [data-step=report]").ClickAsync();
        await Expect(page.Locator("#tour-title")).ToContainTextAsync("都试过了");

        await page.Locator("#tour .leave").ClickAsync();
        await Expect(page.Locator("#tour")).ToBeHiddenAsync();
        await page.ReloadAsync();

        await Expect(page.Locator("#my-name")).ToHaveTextAsync("小明");
        await Expect(page.Locator("#tour")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Page_ATableSent_IsPreviewedInPlaceAndImported()
    {
        var page = await browser.Open(host, $"/talk#{await host.Id("陈静")}");
        await Expect(page.Locator("#empty-title")).ToContainTextAsync("陈静");

        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "客户.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes("客户名称,负责人\n新客户一号,小明\n") });
        var card = page.Locator(".bot").Last;
        await Expect(card.Locator(".text")).ToContainTextAsync("导入后：新增 1");
        await card.GetByRole(AriaRole.Button, new() { Name = "导入 1 行" }).ClickAsync();

        await Expect(card.Locator(".text")).ToContainTextAsync("导入完成");
        await Expect(page.Locator(".own a.file")).ToContainTextAsync("客户.csv");
        await Expect(page.Locator(".bot")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Page_AnExampleTapped_IsSaidAndAnswered()
    {
        var page = await browser.Open(host, $"/talk#{await host.Id("小明")}", width: 375, height: 720);

        await page.Locator(".example").First.ClickAsync();

        await Expect(page.Locator(".own .text")).ToContainTextAsync("今天下午拜访");
        await Expect(page.Locator(".bot").First).ToBeVisibleAsync();
        await Expect(page.Locator("#empty")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Page_OwnMessageEdited_ReplacesTheCardInItsPlace()
    {
        var page = await browser.Open(host, $"/talk#{await host.Id("小明")}");
        await Say(page, "给华信电子打了电话，要样品");
        await Expect(page.Locator(".bot .text")).ToContainTextAsync("要样品");

        await page.Locator("#text").PressAsync("ArrowUp");
        await page.Locator("#text").FillAsync("给华信电子打了电话，要报价单");
        await page.Locator("#text").PressAsync("Enter");

        await Expect(page.Locator(".bot .text")).ToContainTextAsync("要报价单");
        await Expect(page.Locator(".own .text")).ToHaveTextAsync("给华信电子打了电话，要报价单");
        await Expect(page.Locator(".own .meta")).ToContainTextAsync("已修改");
    }

    [Fact]
    public async Task Page_ReplyToAMessage_ShowsWhatItAnswers()
    {
        var page = await browser.Open(host, $"/talk#{await host.Id("小明")}");
        await Say(page, "给华信电子打了电话，要样品");
        await page.Locator(".bot .reply").ClickAsync();
        await Expect(page.Locator("#about")).ToContainTextAsync("华信电子");

        await Say(page, "样品合格，月底下单");

        await Expect(page.Locator(".own .quote")).ToContainTextAsync("华信电子");
        await Expect(page.Locator(".bot .text").Last).ToContainTextAsync("样品合格");
    }

    [Fact]
    public async Task Page_ProgramStoppedAndStarted_SaysSoAndResumesByItself()
    {
        var page = await browser.Open(host, $"/talk#{await host.Id("小明")}");
        await Say(page, "/help");
        await Expect(page.Locator(".bot")).ToHaveCountAsync(1);

        await host.Stop();
        await Expect(page.Locator("#banner")).ToContainTextAsync("连接断了");
        await Say(page, "给华信电子打了电话，要样品");
        await Expect(page.Locator(".failed .meta")).ToContainTextAsync("没发出去");
        await host.Restart();
        await Expect(page.Locator("#banner")).ToContainTextAsync("已重新连上");
        await page.Locator(".failed .link").ClickAsync();

        await Expect(page.Locator(".bot").Last).ToContainTextAsync("要样品");
        await Expect(page.Locator(".failed")).ToHaveCountAsync(0);
        await Expect(page.Locator(".own")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Page_LanguageChangedInChat_SpeaksItAtOnce()
    {
        var page = await browser.Open(host, $"/talk#{await host.Id("小明")}");

        await Say(page, "/lang en");

        await Expect(page.Locator("#text")).ToHaveAttributeAsync("placeholder", "Say it as to a colleague");
        Assert.Equal("en", await page.EvaluateAsync<string>("document.documentElement.lang"));
    }

    [Fact]
    public async Task Page_TextWithTags_IsShownAsText()
    {
        var page = await browser.Open(host, $"/talk#{await host.Id("小明")}");

        await Say(page, "给华信电子打了电话，方案认可 <img src=x onerror=alert(1)> <b>粗</b> &amp;");

        await Expect(page.Locator(".own .text")).ToHaveTextAsync("给华信电子打了电话，方案认可 <img src=x onerror=alert(1)> <b>粗</b> &amp;");
        await Expect(page.Locator(".bot .text").First).ToContainTextAsync("<img src=x onerror=alert(1)>");
        Assert.Equal(0, await page.Locator(".log img").CountAsync());
    }

    [Fact]
    public async Task Page_CommandsBySlash_AreChosenWithTheKeyboard()
    {
        var page = await browser.Open(host, $"/talk#{await host.Id("小明")}");

        await page.Locator("#text").FillAsync("/he");
        await Expect(page.Locator("#commands [aria-selected=true]")).ToContainTextAsync("/help");
        await page.Locator("#text").PressAsync("Enter");

        await Expect(page.Locator(".own .text")).ToHaveTextAsync("/help");
    }

    [Fact]
    public async Task Page_SlashButtonWhileWriting_OpensTheCommandsAndTheyStay()
    {
        var page = await browser.Open(host, $"/talk#{await host.Id("小明")}");
        await page.Locator("#text").FocusAsync();

        await page.Locator("#slash").ClickAsync();
        // Set after the line lost the focus, so it fires after whatever that set off.
        await page.EvaluateAsync("new Promise((done) => setTimeout(done, 150))");

        await Expect(page.Locator("#commands")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Page_ButtonOfAMessageFarUp_TheAnswerIsInSight()
    {
        var page = await browser.Open(host, $"/talk#{await host.Id("小明")}", height: 600);
        await Say(page, "华信电子");
        await Expect(page.Locator(".bot")).ToHaveCountAsync(1);
        foreach (var said in new[] { "/today", "/kpi", "/help" })
        {
            var before = await page.Locator(".bot").CountAsync();
            await Say(page, said);
            await Expect(page.Locator(".bot")).ToHaveCountAsync(before + 1);
        }

        var answers = await page.Locator(".bot").CountAsync();
        await page.Locator(".bot").First.GetByRole(AriaRole.Button, new() { Name = "改阶段" }).ClickAsync();

        await Expect(page.Locator(".bot")).ToHaveCountAsync(answers + 1);
        await Expect(page.Locator(".bot").Last.Locator(".text")).ToBeInViewportAsync();
        await Expect(page.Locator("#newest")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light, "none")]
    [InlineData(ColorScheme.Dark, "invert(0.88) hue-rotate(180deg)")]
    public async Task Page_Chart_IsAsDarkAsTheTheme(ColorScheme theme, string filter)
    {
        var page = await browser.Open(host, $"/talk#{await host.Id("陈静")}", theme: theme);

        await Say(page, "/report month");

        await Expect(page.Locator(".chart img")).ToHaveCSSAsync("filter", filter);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280, 800, "zh-CN")]
    [InlineData(ColorScheme.Dark, 1280, 800, "zh-CN")]
    [InlineData(ColorScheme.Light, 375, 720, "zh-CN")]
    [InlineData(ColorScheme.Dark, 375, 720, "en")]
    public async Task Page_EachThemeAndWidth_FitsAndIsReadable(ColorScheme theme, int width, int height, string locale)
    {
        var page = await browser.Open(host, "/talk", width, height, theme, locale);
        await Expect(page.Locator(".person").First).ToBeVisibleAsync();
        await Browser.Look(page, $"{theme}-{width}-1-people");
        await page.GetByRole(AriaRole.Link, new() { Name = "小明" }).ClickAsync();
        await Expect(page.Locator(".example").First).ToBeVisibleAsync();
        await Browser.Look(page, $"{theme}-{width}-2-empty");

        // From here on the person has a chat that pushes come to.
        await Expect(page.Locator("#log")).ToHaveAttributeAsync("aria-live", "polite");
        await host.Tick(TimeSpan.FromMinutes(1));
        await Expect(page.Locator(".turn.push")).ToHaveCountAsync(1);
        await Say(page, "今天下午拜访恒通科技王经理，方案认可，预算要走审批，下周三前给报价，大概20万");
        await Expect(page.Locator(".bot")).ToHaveCountAsync(2);
        await page.Locator(".bot .reply").Last.ClickAsync();
        await Browser.Look(page, $"{theme}-{width}-3-chat");
        await page.Locator("#about-cancel").ClickAsync();
        await Become(page, "陈静");
        await Say(page, "/report month");
        await Expect(page.Locator(".bot .picture img, .bot .missing")).ToBeVisibleAsync();
        await host.Push(await host.Id("陈静"), "周报来了", null, null, null, new OutFile("三月 周报.docx", new WrittenRecipe("plain:words")), new OutFile("三月 周报.xlsx", new WrittenRecipe("plain:words")));
        await Expect(page.Locator("a.file")).ToHaveCountAsync(2);
        await Browser.Look(page, $"{theme}-{width}-4-report");
        await page.Locator("#slash").ClickAsync();
        await Browser.Look(page, $"{theme}-{width}-5-commands");

        Assert.Equal("", await page.EvaluateAsync<string>(Browser.Unreadable));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth && document.getElementById('scroll').scrollWidth <= document.getElementById('scroll').clientWidth"));
    }

    private static async Task Say(IPage page, string text)
    {
        await page.Locator("#text").FillAsync(text);
        await page.Locator("#text").PressAsync("Enter");
    }

    private static async Task Become(IPage page, string name)
    {
        if (await page.Locator("#whoami .chevron").IsVisibleAsync()) await page.Locator("#whoami").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
        await Expect(page.Locator("#my-name")).ToHaveTextAsync(name);
    }
}
