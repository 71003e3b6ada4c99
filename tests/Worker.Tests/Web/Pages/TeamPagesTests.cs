using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;
using SalesBot.Worker.Files.Kept;
using SalesBot.Worker.Files.Tables;
using SalesBot.Worker.Tests.Web.SignIn;

namespace SalesBot.Worker.Tests.Web.Pages;

/// <summary>The pages as they are served: what they show to whom, and what their buttons do.</summary>
public sealed class TeamPagesTests(PageHost host) : IClassFixture<PageHost>
{
    private const int Most = 100_000;

    private static readonly DateOnly Today = new(2026, 3, 11);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Every page there is, as somebody may ask for it.</summary>
    internal static readonly string[] Addresses =
    [
        "/today", "/customers", "/customers?whose=all", "/customers?whose=team:销售一部", "/customers?whose=team:销售二部", "/customers?whose=rep:王芳", "/customers?q=a&sort=amount",
        "/pipeline", "/pipeline?whose=all", "/pipeline?whose=team:销售二部", "/week", "/week?from=2026-03-02", "/report", "/report?period=2026-02", "/report?period=2026-Q1&whose=all", "/report?period=2025&whose=team:销售一部",
        "/report?period=2026-02&whose=rep:王芳", "/figure/Sales?period=2026-02", "/figure/Coverage?period=2026-02&whose=all", "/figure/FollowUps?period=2026-02&whose=rep:王芳&page=2", "/figure/Score?period=2026-02", "/team", "/wall",
        "/customers?grade=A&stage=Won&silent=7&over=50000&sort=due&page=9", "/admin", "/admin/people/r3", "/admin/people/nobody", "/admin/imports", "/admin/duplicates", "/admin/audit", "/admin/audit?who=r3&from=2026-03-01&to=2026-03-11", "/admin/delivery", "/admin/delivery?who=r3",
        "/admin/health", "/admin/settings",
    ];

    [Fact]
    public async Task Home_NobodyChosen_AsksWhoOneIs()
    {
        using var answer = await host.Client.GetAsync(new Uri("/today", UriKind.Relative), Cancel);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));

        Assert.Equal("/who", answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("今天你是谁", page, StringComparison.Ordinal);
        Assert.Contains($"/be/{await host.Id("小明")}", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_OfEverybody_NameNoCustomerThatTheyMayNotSee()
    {
        var (people, customers) = await host.Store.Read(session => (session.All(Documents.Reps).ToList(), session.All(Documents.Customers).ToList()), Cancel);
        List<string> leaks = [];
        foreach (var person in people)
        {
            using var visitor = await Visitor.Of(host, person.Id.Value);
            var seen = await host.Store.Read(session => customers.Where(customer => CustomerNames.MaySee(session, person, customer, Today)).ToHashSet(), Cancel);
            foreach (var customer in customers)
            {
                using var answer = await visitor.Get($"/customers/{customer.Code}");
                Assert.Equal(seen.Contains(customer) ? HttpStatusCode.OK : HttpStatusCode.NotFound, answer.StatusCode);
            }

            var hidden = customers.Except(seen).Select(customer => customer.Name).Where(name => !seen.Any(other => other.Name.Contains(name, StringComparison.Ordinal))).ToList();
            foreach (var address in Addresses.Concat(seen.Select(customer => $"/customers/{customer.Code}")))
            {
                using var answer = await visitor.Get(address);
                var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
                // A customer's own records may speak of another company; lists may not.
                if (!address.StartsWith("/customers/", StringComparison.Ordinal)) leaks.AddRange(hidden.Where(name => page.Contains(name, StringComparison.Ordinal)).Select(name => $"{person.Name} {address}: {name}"));
                Assert.True(Encoding.UTF8.GetByteCount(page) < Most, $"{address}: {Encoding.UTF8.GetByteCount(page)} bytes");
            }
        }

        Assert.Empty(leaks);
    }

    [Theory]
    [InlineData("小明", "/customers?whose=rep:王芳", false)]
    [InlineData("小明", "/customers?whose=all", false)]
    [InlineData("小明", "/pipeline?whose=team:销售一部", false)]
    [InlineData("小明", "/report?period=2026-02&whose=rep:王芳", false)]
    [InlineData("小明", "/figure/Sales?period=2026-02&whose=all", false)]
    [InlineData("小明", "/report/picture?period=2026-02&whose=all", false)]
    [InlineData("小明", "/report/file?period=2026-02&whose=rep:王芳&format=xlsx", false)]
    [InlineData("小明", "/report/file?period=2026-02&format=xlsx", true)]
    [InlineData("小明", "/team", false)]
    [InlineData("李强", "/team", true)]
    [InlineData("小明", "/wall", false)]
    [InlineData("李强", "/wall", true)]
    [InlineData("李强", "/report?period=2026-02&whose=team:销售一部", true)]
    [InlineData("李强", "/report?period=2026-02&whose=region:华东", false)]
    [InlineData("李强", "/figure/Visits?period=2026-02&whose=rep:刘洋", false)]
    [InlineData("陈静", "/report?period=2026-02&whose=region:华东", true)]
    [InlineData("陈静", "/report?period=2026-13", false)]
    [InlineData("陈静", "/figure/Nonsense?period=2026-02", false)]
    [InlineData("李强", "/customers?whose=rep:王芳", true)]
    [InlineData("李强", "/customers?whose=team:销售二部", false)]
    [InlineData("李强", "/customers?whose=all", false)]
    [InlineData("陈静", "/customers?whose=team:销售二部", true)]
    [InlineData("周敏", "/customers?whose=all", true)]
    [InlineData("周敏", "/admin", true)]
    [InlineData("周敏", "/admin/people/r3", true)]
    [InlineData("周敏", "/admin/people/nobody", false)]
    [InlineData("周敏", "/admin/health", true)]
    [InlineData("陈静", "/admin", false)]
    [InlineData("陈静", "/admin/people/r3", false)]
    [InlineData("陈静", "/admin/imports", false)]
    [InlineData("陈静", "/admin/audit", false)]
    [InlineData("陈静", "/admin/settings", false)]
    [InlineData("李强", "/admin", false)]
    [InlineData("李强", "/admin/duplicates", false)]
    [InlineData("李强", "/admin/delivery", false)]
    [InlineData("李强", "/admin/health", false)]
    [InlineData("小明", "/admin", false)]
    [InlineData("小明", "/admin/people/r3", false)]
    [InlineData("小明", "/admin/imports", false)]
    [InlineData("小明", "/admin/duplicates", false)]
    [InlineData("小明", "/admin/audit", false)]
    [InlineData("小明", "/admin/delivery", false)]
    [InlineData("小明", "/admin/health", false)]
    [InlineData("小明", "/admin/settings", false)]
    public async Task Page_OfSomebodyElsesPart_IsThereForWhoeverMaySeeIt(string who, string address, bool there)
    {
        using var visitor = await Visitor.Of(host, await host.Id(who));

        using var page = await visitor.Get(address);
        using var file = await visitor.Get(address.Replace("/customers", "/customers/export", StringComparison.Ordinal));

        Assert.Equal(there ? HttpStatusCode.OK : HttpStatusCode.NotFound, page.StatusCode);
        if (address.StartsWith("/customers", StringComparison.Ordinal)) Assert.Equal(page.StatusCode, file.StatusCode);
    }

    [Fact]
    public async Task Wall_NamesNoCustomer_UnlessTheSettingsSaySo()
    {
        using var manager = await Visitor.Of(host, await host.Id("陈静"));
        await using var open = new SignedInHost(SignedInHost.Address, [new("Web:WallNames", "true")]);
        await open.InitializeAsync();
        using var browser = await open.SignIn("陈静");
        var names = await host.Store.Read(session => session.All(Documents.Customers).Select(customer => customer.Name).ToList(), Cancel);

        var (closed, named) = (await manager.Page("/wall"), await browser.Page("/wall"));

        Assert.Contains("级客户", closed, StringComparison.Ordinal);
        Assert.DoesNotContain(names, name => closed.Contains(name, StringComparison.Ordinal));
        Assert.Contains(names, name => named.Contains(name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh-Hans", "答应的事")]
    [InlineData("zh-Hant", "答應的事")]
    [InlineData("en", "Promises")]
    public async Task Pages_InEachLanguage_AreWhole(string language, string words)
    {
        await using var own = new PageHost();
        await own.InitializeAsync();
        await own.Store.Write(
            session =>
            {
                foreach (var rep in session.All(Documents.Reps).ToList()) session.Upsert(Documents.Reps, rep with { Language = language });
                return 0;
            },
            Cancel);
        foreach (var who in new[] { "小明", "李强", "陈静", "周敏" })
        {
            using var visitor = await Visitor.Of(own, await own.Id(who));
            foreach (var address in Addresses)
            {
                using var answer = await visitor.Get(address);
                Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{who} {address}: {answer.StatusCode}");
            }

            if (who == "陈静")
            {
                foreach (var metric in Enum.GetValues<Domain.Performance.Metric>()) await visitor.Page($"/figure/{metric}?period=2026-02&whose=all");
            }

            if (who == "小明") Assert.Contains(words, await visitor.Page("/today"), StringComparison.Ordinal);
            Assert.Contains($"lang=\"{language}\"", await visitor.Page("/customers"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Customers_SoughtByAContactsPhone_AreFound()
    {
        using var visitor = await Visitor.Of(host, await host.Id("小明"));

        var page = await visitor.Page("/customers?q=138 0000 1002");

        Assert.Contains("华信电子", page, StringComparison.Ordinal);
        Assert.DoesNotContain("云帆物流", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_OfAFilteredList_HoldsWhatTheListShowsAndIsNotedInTheTrail()
    {
        using var visitor = await Visitor.Of(host, await host.Id("小明"));

        using var answer = await visitor.Get("/customers/export?grade=A");
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.xlsx");
        await File.WriteAllBytesAsync(path, await answer.Content.ReadAsByteArrayAsync(Cancel), Cancel);
        string text;
        using (var table = TableReader.Open(path))
        {
            text = string.Join('\n', table.Rows().Select(row => string.Join(' ', row.Cells)));
        }

        File.Delete(path);
        Assert.Contains("华信电子", text, StringComparison.Ordinal);
        Assert.Contains("恒通科技", text, StringComparison.Ordinal);
        Assert.DoesNotContain("云帆物流", text, StringComparison.Ordinal);
        Assert.Contains(
            await host.Store.Read(session => session.All(Documents.Changes).ToList(), Cancel), change => change.What == "export:customers" && change.By?.Value == visitor.Id);
    }

    [Fact]
    public async Task Press_OfAPagesButton_AsksInTheChatWhatTheChatWouldAsk()
    {
        using var visitor = await Visitor.Of(host, await host.Id("王芳"));
        var code = (await host.Store.Read(session => session.CustomersOwnedBy(new RepId(visitor.Id)), Cancel))[0].Code;
        var deed = Deed(await visitor.Page($"/customers/{code}"), "改阶段");

        var pressed = await visitor.Press(deed, "改阶段");
        var items = await host.History(visitor.Id, items => items.Count(item => item.GetProperty("kind").GetString() == "reply") >= 2);

        Assert.Equal(HttpStatusCode.NoContent, pressed);
        Assert.Contains("流失", items[^1].GetProperty("buttons").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Press_SealedForSomebodyElse_DoesNothing()
    {
        using var mine = await Visitor.Of(host, await host.Id("赵磊"));
        using var colleague = await Visitor.Of(host, await host.Id("刘洋"));
        var code = (await host.Store.Read(session => session.CustomersOwnedBy(new RepId(mine.Id)), Cancel))[0].Code;
        var deed = Deed(await mine.Page($"/customers/{code}"), "改阶段");

        Assert.Equal(HttpStatusCode.Conflict, await colleague.Press(deed, "改阶段"));
        Assert.Equal(HttpStatusCode.Conflict, await mine.Press(deed[..^2], "改阶段"));
        Assert.Equal(HttpStatusCode.Conflict, await mine.Press("c3RhZ2U", "改阶段"));
        Assert.Equal(HttpStatusCode.BadRequest, await mine.Press(deed, ""));
        using var stranger = await host.Post("/desk/press", new { id = "nobody-at-all", deed, label = "改阶段" });
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
        Assert.Empty((await host.Json($"/chat/history?as={colleague.Id}")).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Field_SetOnThePage_IsAnsweredInTheChatWithItsUndo()
    {
        using var visitor = await Visitor.Of(host, await host.Id("何佳"));
        var code = (await host.Store.Read(session => session.CustomersOwnedBy(new RepId(visitor.Id)), Cancel))[0].Code;
        var deed = Field(await visitor.Page($"/customers/{code}"), "预算上限");

        await visitor.Press(deed, "预算上限", "123000");
        var items = await host.History(visitor.Id, items => items.Count(item => item.GetProperty("kind").GetString() == "reply") >= 2);
        await visitor.Press(deed, "预算上限", "很多");
        items = await host.History(visitor.Id, items => items.Count(item => item.GetProperty("kind").GetString() == "reply") >= 4);

        Assert.Contains("→ 12.3 万", items[^3].GetProperty("html").GetString(), StringComparison.Ordinal);
        Assert.Contains("撤销", items[^3].GetProperty("buttons").ToString(), StringComparison.Ordinal);
        Assert.Contains("填不了", items[^1].GetProperty("html").GetString(), StringComparison.Ordinal);
        Assert.Equal(123_000m, (await host.Store.Read(session => session.FindCustomer(code), Cancel))!.BudgetMax!.Value.Amount);
    }

    [Fact]
    public async Task Photo_OfAVisit_IsShownToWhoeverMaySeeTheCustomer()
    {
        using var mine = await Visitor.Of(host, await host.Id("小明"));
        using var other = await Visitor.Of(host, await host.Id("王芳"));
        using var said = await host.Post($"/chat/send?as={mine.Id}", new { id = "photo-of-a-visit", name = "店面.png", bytes = Convert.ToBase64String("a picture"u8), text = "上午去蓝湾酒店见了罗经理，月底再谈" });
        await host.History(mine.Id, items => items.Any(item => item.TryGetProperty("html", out var html) && html.GetString()!.Contains("罗经理", StringComparison.Ordinal)));
        await host.Get<FilePump>().Drain(Cancel);
        var code = (await host.Store.Read(session => session.CustomersNamed("蓝湾酒店"), Cancel))[0].Code;

        var address = Regex.Match(await mine.Page($"/customers/{code}"), """src="([^"]+/file/[^"]+)""").Groups[1].Value;
        using var file = await mine.Get(address);
        using var hidden = await other.Get(address);
        using var elsewhere = await mine.Get(address.Replace(code.Value, "ZZ-DX-QZ-001", StringComparison.Ordinal));

        Assert.Equal("a picture", await file.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
    }

    [Fact]
    public async Task Name_WithTags_IsShownAsText()
    {
        await using var own = new PageHost();
        await own.InitializeAsync();
        var rep = new RepId(await own.Id("小明"));
        await own.Store.Write(
            session =>
            {
                session.Upsert(Documents.Customers, session.CustomersOwnedBy(rep)[0] with { Code = new CustomerCode("X\"><i>1"), Name = "<script>alert(1)</script>" });
                return 0;
            },
            Cancel);
        using var visitor = await Visitor.Of(own, rep.Value);
        using var answer = await visitor.Get("/customers");
        var page = await answer.Content.ReadAsStringAsync(Cancel);

        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert", page, StringComparison.Ordinal);
        using var card = await visitor.Get("/customers/" + Uri.EscapeDataString("X\"><i>1"));
        Assert.Equal(HttpStatusCode.OK, card.StatusCode);
        Assert.DoesNotContain("<i>1", await card.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    private static string Deed(string page, string label) => Regex.Match(page, $"""data-deed="([^"]+)"[^>]*>{label}<""").Groups[1].Value is { Length: > 0 } deed ? deed : throw new InvalidOperationException($"No button {label}.");

    private static string Field(string page, string label) => Regex.Match(page, $"""data-field="([^"]+)" data-label="{label}""").Groups[1].Value is { Length: > 0 } deed ? deed : throw new InvalidOperationException($"No field {label}.");
}
