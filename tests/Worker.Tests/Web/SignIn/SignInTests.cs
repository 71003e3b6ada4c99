using System.Net;
using System.Text.RegularExpressions;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain.Team;
using SalesBot.Worker.Tests.Storage;
using SalesBot.Worker.Tests.Web.Pages;

namespace SalesBot.Worker.Tests.Web.SignIn;

/// <summary>Who gets to the pages of a team with a messenger, for how long, and who is told.</summary>
public sealed class SignInTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 3, 11);

    private readonly SignedInHost host = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Page_OfNobody_LeadsToTheDoor()
    {
        using var browser = new Browsing(host);
        foreach (var address in new[] { "/", "/today", "/customers", "/devices" })
        {
            using var answer = await browser.Get(address);
            Assert.Equal((HttpStatusCode.Redirect, "/in"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        }

        Assert.Contains("/web", await browser.Page("/in"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, await browser.Status("/chat/start"));
        Assert.Equal(HttpStatusCode.Unauthorized, await browser.Status($"/chat/history?as={(await host.Person("小明")).Id}"));
        Assert.Equal(HttpStatusCode.Unauthorized, await browser.PostStatus("/desk/press", new { id = "nobody-at-all", deed = "x", label = "x" }));
        Assert.Equal(HttpStatusCode.NotFound, await browser.Status("/customers/export"));
        Assert.Equal(HttpStatusCode.NotFound, await browser.Status("/who"));
        Assert.Equal(HttpStatusCode.NotFound, await browser.Status($"/be/{(await host.Person("小明")).Id}"));
    }

    [Fact]
    public async Task Link_LetsItsPersonIn_AndTheCookieIsForThisHostAlone()
    {
        using var browser = await host.SignIn("小明");

        var page = await browser.Page("/today");
        using var start = await browser.Get("/chat/start");

        Assert.Contains("小明", page, StringComparison.Ordinal);
        Assert.Contains("/devices", page, StringComparison.Ordinal);
        Assert.DoesNotContain("王芳", await start.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Matches("^__Host-salesbot=[A-Za-z0-9_-]{43}; max-age=2592000; path=/; secure; samesite=lax; httponly$", browser.SetCookie);
    }

    [Theory]
    [InlineData("/web")]
    [InlineData("/网页")]
    [InlineData("打开网页")]
    [InlineData("打開網頁版")]
    [InlineData("open the page")]
    public async Task Link_IsAskedForInPlainWords(string words) => Assert.Contains($"{SignedInHost.Address}/in#", (await host.Say("小明", words))[^1].Html, StringComparison.Ordinal);

    [Theory]
    [InlineData("小明", "请管理员设好 Web:Address")]
    [InlineData("周敏", "把 Web:Address 设成")]
    public async Task Link_WithoutAnAddress_SaysWhatIsToBeSet(string who, string words)
    {
        await host.Store.Write(
            session =>
            {
                PageAddress.Keep(session, null);
                return 0;
            },
            Cancel);

        Assert.Contains(words, (await host.Say(who, "/web"))[^1].Html, StringComparison.Ordinal);
        Assert.Empty(await host.Read(session => session.All(Documents.PageLinks).ToList()));
    }

    [Fact]
    public async Task Link_UsedASecondTime_LetsNobodyIn()
    {
        var code = await host.Link("小明");
        using var first = new Browsing(host);
        using var second = new Browsing(host, Browsing.Phone);

        Assert.Equal(HttpStatusCode.NoContent, await first.PostStatus("/in", new { code, go = true }));

        Assert.Equal(HttpStatusCode.Gone, await second.PostStatus("/in", new { code, go = true }));
        Assert.Equal(HttpStatusCode.Gone, await second.PostStatus("/in", new { code }));
        Assert.Equal(HttpStatusCode.Redirect, await second.Status("/today"));
    }

    [Fact]
    public async Task Link_AfterFiveMinutes_LetsNobodyIn()
    {
        var code = await host.Link("小明");
        using var browser = new Browsing(host);

        host.Clock.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1));

        Assert.Equal(HttpStatusCode.Gone, await browser.PostStatus("/in", new { code, go = true }));
    }

    [Fact]
    public async Task Link_AskedForAgain_TakesThePlaceOfTheOneBefore()
    {
        var (first, second) = (await host.Link("小明"), await host.Link("小明"));
        using var browser = new Browsing(host);

        Assert.Equal(HttpStatusCode.Gone, await browser.PostStatus("/in", new { code = first, go = true }));
        Assert.Equal(HttpStatusCode.NoContent, await browser.PostStatus("/in", new { code = second, go = true }));
    }

    [Fact]
    public async Task Link_OfAnother_SaysWhoseItIs_AndLetsNobodyInBeforeAYes()
    {
        var code = await host.Link("王芳");
        using var browser = await host.SignIn("小明");

        using var offer = await browser.Post("/in", new { code });

        Assert.Contains("王芳", await offer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Contains("Chrome · Windows", await offer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Contains("小明", await browser.Page("/today"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_IsKeptOnlyAsWhatItHashesTo_AndNotInTheMessageThatBroughtIt()
    {
        var told = (await host.Say("小明", "/web"))[^1];
        var code = SignedInHost.SecretIn(told);

        var hash = (await host.Read(session => session.All(Documents.PageLinks).Single())).Id;
        var kept = await host.Read(session => Documents.All.Where(type => type.Name != Documents.Outbox.Name).SelectMany(type => EveryJson.Of(session, type)).Where(json => json.Contains(code, StringComparison.Ordinal)).ToList());
        using var browser = new Browsing(host);

        Assert.Empty(kept);
        Assert.Equal(code, told.Secret);
        Assert.Equal(HttpStatusCode.Gone, await browser.PostStatus("/in", new { code = hash, go = true }));
    }

    [Fact]
    public async Task Link_AskedForInAGroup_ComesInPrivate()
    {
        var said = await host.Say("小明", "/web", group: "tg:-9");
        var chat = await host.ChatOf("小明");

        Assert.All(said.Where(message => message.Chat == "tg:-9"), message => Assert.DoesNotContain("/in#", message.Html, StringComparison.Ordinal));
        Assert.Contains(said, message => message.Chat == chat && message.Html.Contains("/in#", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Link_OfSomebodyWhoLeft_LetsNobodyIn()
    {
        var code = await host.Link("小明");
        await Deactivate("小明");
        using var browser = new Browsing(host);

        Assert.Equal(HttpStatusCode.Gone, await browser.PostStatus("/in", new { code, go = true }));
    }

    [Fact]
    public async Task Cookie_Forged_IsNobodys()
    {
        using var browser = await host.SignIn("小明");
        var (name, secret) = (browser.Cookie!.Split('=')[0], browser.Cookie.Split('=')[1]);
        var kept = (await host.Read(session => session.All(Documents.PageSessions).Single())).Id;

        foreach (var forged in new[] { kept, "", "x", new string('A', 43), secret[..^1] + (secret[^1] == 'A' ? 'B' : 'A'), (await host.Person("小明")).Id.Value })
        {
            browser.Cookie = $"{name}={forged}";
            Assert.Equal(HttpStatusCode.Redirect, await browser.Status("/today"));
        }

        browser.Cookie = $"{name}={secret}";
        Assert.Equal(HttpStatusCode.OK, await browser.Status("/today"));
        Assert.DoesNotContain(await host.Read(session => Documents.All.SelectMany(type => EveryJson.Of(session, type)).ToList()), json => json.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Chat_OfSomebodyElse_IsNotSpokenIn()
    {
        using var browser = await host.SignIn("小明");
        var other = (await host.Person("王芳")).Id;

        Assert.Equal(HttpStatusCode.NotFound, await browser.Status($"/chat/history?as={other}"));
        Assert.Equal(HttpStatusCode.NotFound, await browser.Status($"/chat/stream?as={other}"));
        Assert.Equal(HttpStatusCode.NotFound, await browser.PostStatus($"/chat/say?as={other}", new { id = "in-her-name", text = "今天拜访恒通科技" }));
        Assert.Equal(HttpStatusCode.OK, await browser.Status($"/chat/history?as={(await host.Person("小明")).Id}"));
    }

    [Theory]
    [InlineData("https://evil.example", "application/json", null)]
    [InlineData("http://sales.example.com", "application/json", null)]
    [InlineData("null", "application/json", null)]
    [InlineData(SignedInHost.Address, "text/plain", null)]
    [InlineData(SignedInHost.Address, "application/x-www-form-urlencoded", null)]
    [InlineData(SignedInHost.Address, "application/json", "cross-site")]
    [InlineData(SignedInHost.Address, "application/json", "same-site")]
    public async Task Post_OfAnotherSite_IsRefused(string origin, string type, string? site)
    {
        using var browser = await host.SignIn("小明");
        var me = (await host.Person("小明")).Id;
        foreach (var path in new[] { "/out", "/in", "/app/in", "/desk/press", $"/chat/say?as={me}" })
        {
            using var content = new StringContent("""{"id":"from-elsewhere","text":"今天拜访恒通科技","code":"x","go":true}""", null, type);
            var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = content };
            request.Headers.Add("Origin", origin);
            if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);
            using var answer = await browser.Send(request);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, await browser.Status("/today"));
        Assert.Empty(await host.Read(session => session.All(Documents.Inbox).Where(entry => entry.Update.Chat == $"local:{me}").ToList()));
    }

    [Fact]
    public async Task Page_IsInNobodysFrame_AndRunsNothingOfItsOwn()
    {
        using var browser = await host.SignIn("小明");
        foreach (var address in new[] { "/in", "/app", "/devices", "/today" })
        {
            using var answer = await browser.Get(address);
            var policy = string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'none'; script-src 'self'", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotMatch("<script(?![^>]* src=)|style=\"| on[a-z]+=\"", await answer.Content.ReadAsStringAsync(Cancel));
        }
    }

    [Fact]
    public async Task SignIn_IsToldInTheChat_AndEndedThereByATap()
    {
        using var browser = await host.SignIn("小明");
        var chat = await host.ChatOf("小明");

        var told = (await host.Read(session => session.LatestMessagesTo(chat, 1)))[0];
        Assert.Equal(HttpStatusCode.OK, await browser.Status("/today"));
        var answer = (await host.Say("小明", null, told.CallbackData(0)))[^1];

        Assert.Contains("你刚在网页登录：Chrome · Windows", told.Html, StringComparison.Ordinal);
        Assert.Contains("网页已退出：Chrome · Windows", answer.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await browser.Status("/today"));
        var trail = (await host.Say("周敏", "/audit 小明"))[^1].Html;
        Assert.Contains("小明在网页登录", trail, StringComparison.Ordinal);
        Assert.Contains("小明退出网页", trail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Devices_AreListed_AndOneIsEnded_TheOthersStay()
    {
        using var desk = await host.SignIn("小明");
        using var phone = await host.SignIn("小明", Browsing.Phone);

        var page = await desk.Page("/devices");
        var settings = (await host.Say("小明", "/settings"))[^1];
        var row = Regex.Match(page, "Safari · iPhone.*?data-deed=\"([^\"]+)\"", RegexOptions.Singleline).Groups[1].Value;
        using var pressed = await desk.Post("/desk/press", new { id = "end-the-phone", deed = row, label = "退出" });
        await host.Drain();

        Assert.Equal(HttpStatusCode.NoContent, pressed.StatusCode);
        Assert.Contains("Chrome · Windows", page, StringComparison.Ordinal);
        Assert.Contains("这台", page, StringComparison.Ordinal);
        Assert.Contains("网页：Safari · iPhone，今天 08:29 登录，最近 今天 08:29", settings.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await desk.Status("/today"));
        Assert.Equal(HttpStatusCode.Redirect, await phone.Status("/today"));
    }

    [Fact]
    public async Task Device_OfAnother_IsNotSignedOut_ButByAnAdmin()
    {
        using var browser = await host.SignIn("小明");
        var chat = await host.ChatOf("小明");
        var told = (await host.Read(session => session.LatestMessagesTo(chat, 1)))[0];

        await host.Say("王芳", null, told.CallbackData(0));
        var still = await browser.Status("/today");
        var card = (await host.Say("周敏", "/team 小明"))[^1];
        var at = card.Buttons.SelectMany(row => row).Select((button, place) => (button, place)).Single(one => one.button.Do.Verb == "page-out").place;
        await host.Say("周敏", null, card.CallbackData(at));

        Assert.Equal(HttpStatusCode.OK, still);
        Assert.Equal(HttpStatusCode.Redirect, await browser.Status("/today"));
        Assert.Contains("网页已退出", (await host.Read(session => session.LatestMessagesTo(chat, 1)))[0].Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Out_OnThePage_EndsIt_AndIsTold()
    {
        using var browser = await host.SignIn("小明");
        var secret = browser.Cookie;

        Assert.Equal(HttpStatusCode.NoContent, await browser.PostStatus("/out", new { }));

        Assert.Contains("expires=Thu, 01 Jan 1970", browser.SetCookie, StringComparison.Ordinal);
        browser.Cookie = secret;
        Assert.Equal(HttpStatusCode.Redirect, await browser.Status("/today"));
        var chat = await host.ChatOf("小明");
        Assert.Contains("网页已退出", (await host.Read(session => session.LatestMessagesTo(chat, 1)))[0].Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deactivation_EndsEveryDevice_AndUndoBringsNoneBack()
    {
        using var desk = await host.SignIn("小明");
        using var phone = await host.SignIn("小明", Browsing.Phone);
        var me = (await host.Person("小明")).Id;
        using var stream = await desk.Get($"/chat/stream?as={me}");
        using var lines = new StreamReader(await stream.Content.ReadAsStreamAsync(Cancel));

        var done = await Deactivate("小明");

        Assert.Equal(HttpStatusCode.Redirect, await desk.Status("/today"));
        Assert.Equal(HttpStatusCode.Redirect, await phone.Status("/customers"));
        Assert.Equal(HttpStatusCode.Unauthorized, await desk.PostStatus($"/chat/say?as={me}", new { id = "after-it-all", text = "今天拜访恒通科技" }));
        host.Clock.Advance(TimeSpan.FromSeconds(16));
        Assert.DoesNotContain("still here", await lines.ReadToEndAsync(Cancel), StringComparison.Ordinal);
        await host.Say("周敏", null, done);
        Assert.True((await host.Person("小明")).Active);
        Assert.Equal(HttpStatusCode.Redirect, await desk.Status("/today"));
    }

    [Fact]
    public async Task Chat_SignedOut_EndsThePagesThatItsPersonOpened()
    {
        using var browser = await host.SignIn("小明");
        var chat = await host.ChatOf("小明");

        await host.Store.Write(
            session =>
            {
                SignIns.End(session, session.Get(Documents.Links, chat)!, new RepId("x"), host.Clock.GetUtcNow());
                return 0;
            },
            Cancel);

        Assert.Equal(HttpStatusCode.Redirect, await browser.Status("/today"));
    }

    [Fact]
    public async Task Right_LostMeanwhile_IsAskedAtTheNextRequest()
    {
        using var browser = await host.SignIn("李强");
        var seen = await browser.Status("/team");

        await host.Store.Write(
            session =>
            {
                session.Upsert(Documents.Reps, session.PersonNamed("李强")! with { Role = Role.Rep });
                return 0;
            },
            Cancel);

        Assert.Equal(HttpStatusCode.OK, seen);
        Assert.Equal(HttpStatusCode.NotFound, await browser.Status("/team"));
    }

    [Fact]
    public async Task Session_Unused_EndsAfterThirtyDays_AndHoweverUsedAfterSixMonths()
    {
        using var idle = await host.SignIn("小明");
        using var busy = await host.SignIn("王芳");

        for (var day = 0; day < 175; day += 25)
        {
            host.Clock.Advance(TimeSpan.FromDays(25));
            Assert.Equal(HttpStatusCode.OK, await busy.Status("/today"));
        }

        Assert.Equal(HttpStatusCode.Redirect, await idle.Status("/today"));
        host.Clock.Advance(TimeSpan.FromDays(6));
        Assert.Equal(HttpStatusCode.Redirect, await busy.Status("/today"));
    }

    [Fact]
    public async Task Pages_OfEverybodySignedIn_NameNoCustomerThatTheyMayNotSee()
    {
        var (people, customers) = await host.Read(session => (session.All(Documents.Reps).Where(rep => rep.Active).ToList(), session.All(Documents.Customers).ToList()));
        List<string> leaks = [];
        foreach (var person in people)
        {
            using var browser = await host.SignIn(person.Name);
            var seen = await host.Read(session => customers.Where(customer => CustomerNames.MaySee(session, person, customer, Today)).ToHashSet());
            var hidden = customers.Except(seen).Select(customer => customer.Name).Where(name => !seen.Any(other => other.Name.Contains(name, StringComparison.Ordinal))).ToList();
            foreach (var customer in customers) Assert.Equal(seen.Contains(customer) ? HttpStatusCode.OK : HttpStatusCode.NotFound, await browser.Status($"/customers/{customer.Code}"));
            foreach (var address in TeamPagesTests.Addresses.Append("/devices"))
            {
                using var answer = await browser.Get(address);
                var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
                leaks.AddRange(hidden.Where(name => page.Contains(name, StringComparison.Ordinal)).Select(name => $"{person.Name} {address}: {name}"));
            }
        }

        Assert.Empty(leaks);
    }

    /// <returns>The button that takes it back.</returns>
    private async Task<string> Deactivate(string name)
    {
        var asked = (await host.Say("周敏", $"停用{name}"))[^1];
        var done = await host.Say("周敏", null, asked.CallbackData(0));
        var card = done.Last(message => message.Buttons.SelectMany(row => row).Any(button => button.Do.Verb == "undo"));
        return card.CallbackData(card.Buttons.SelectMany(row => row).Select((button, at) => (button, at)).Single(one => one.button.Do.Verb == "undo").at);
    }
}
