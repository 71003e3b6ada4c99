using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;
using SalesBot.Worker.Jobs;
using SalesBot.Worker.Tests.Architecture;
using SalesBot.Worker.Tests.Web.SignIn;

namespace SalesBot.Worker.Tests.Programs;

/// <summary>The interface at /api over real HTTP: as documented, and as somebody would who means no good.</summary>
public sealed class ApiTests : IAsyncLifetime
{
    private const string Hengtong = "XX-ZX-QZ-001";

    private static readonly DateOnly Today = new(2026, 3, 11);

    private readonly SignedInHost host = new();

    private readonly HttpClient http = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync()
    {
        http.Dispose();
        return host.DisposeAsync();
    }

    [Fact]
    public async Task Examples_OfTheDocs_AreAnsweredAsTheySay()
    {
        var key = await Key("小明", writes: true);
        var page = (await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "programs.md"), Cancel)).ReplaceLineEndings("\n");
        var examples = page.Split("```http\n").Skip(1).Select(part => part.Split("\n```")[0].Split("\n\n")).ToList();

        foreach (var example in examples)
        {
            var head = example[0].Split('\n');
            using var request = new HttpRequestMessage(HttpMethod.Parse(head[0].Split(' ')[0]), new Uri(host.Inside, head[0].Split(' ')[1]));
            foreach (var line in head.Skip(1)) request.Headers.TryAddWithoutValidation(line.Split(": ")[0], line.Split(": ")[1]);
            if (example.Length > 2) request.Content = new StringContent(example[1], Encoding.UTF8, "application/json");
            var (status, body, _) = await Send(request, key);

            Assert.StartsWith(example[^1].TrimEnd(), $"{(int)status} {body}", StringComparison.Ordinal);
        }

        Assert.True(examples.Count > 5);
    }

    [Fact]
    public async Task Description_NamesEveryAddressOfTheDocs_AndWhatWritesAsksForAKeyOfItsOwn()
    {
        using var answer = await http.GetAsync(new Uri(host.Inside, "/api/openapi.json"), Cancel);
        var document = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);

        var paths = document.GetProperty("paths");
        string[] named = [.. paths.EnumerateObject().Select(path => path.Name)];
        foreach (var path in new[] { "/api/me", "/api/customers", "/api/customers/{code}", "/api/customers/{code}/contacts", "/api/customers/{code}/orders", "/api/customers/{code}/steps", "/api/customers/{code}/stage", "/api/customers/{code}/payments", "/api/today", "/api/overdue", "/api/figures/{metric}", "/api/reports/{period}", "/api/ask", "/api/messages", "/api/changes/{id}/undo" }) Assert.Contains(path, named);
        Assert.All(named, path => Assert.StartsWith("/api/", path, StringComparison.Ordinal));
        Assert.Contains(paths.GetProperty("/api/messages").GetProperty("post").GetProperty("parameters").EnumerateArray(), parameter => parameter.GetProperty("name").GetString() == "Idempotency-Key" && parameter.GetProperty("required").GetBoolean());
        Assert.DoesNotContain("Idempotency-Key", paths.GetProperty("/api/ask").GetRawText(), StringComparison.Ordinal);
        Assert.Equal("bearer", document.GetProperty("components").GetProperty("securitySchemes").GetProperty("key").GetProperty("scheme").GetString());
    }

    [Fact]
    public async Task Key_ThatIsNone_Over_OrOfSomebodyWhoLeft_OpensNothing_AndIsAProblemWithWhatToDo()
    {
        var (good, left) = (await Key("小明", writes: true), await Key("王芳", writes: true));
        var hash = (await host.Read(session => session.AccessKeysOf(session.PersonNamed("小明")!.Id)))[0].Id;
        foreach (var none in new[] { null, "", "x", hash, good[..^1], new string('A', 5000) })
        {
            var (status, body, answer) = await Get("/api/me", none);
            Assert.Equal(HttpStatusCode.Unauthorized, status);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            Assert.Contains("/keys", body, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Unauthorized, (await Get("/api/nowhere", none)).Status);
        }

        await Put(Documents.Reps, (await host.Person("王芳")) with { Active = false });
        Assert.Equal(HttpStatusCode.Unauthorized, (await Get("/api/me", left)).Status);
        Assert.Equal(HttpStatusCode.OK, (await Get("/api/me", good)).Status);
        host.Clock.Advance(TimeSpan.FromDays(91));
        Assert.Equal(HttpStatusCode.Unauthorized, (await Get("/api/me", good)).Status);
    }

    [Fact]
    public async Task Key_ForReading_ReadsAndWritesNothing()
    {
        var key = await Key("小明", writes: false);
        var before = await Count();

        Assert.Equal(HttpStatusCode.OK, (await Get($"/api/customers/{Hengtong}", key)).Status);
        Assert.Equal(HttpStatusCode.OK, (await Post("/api/ask", new { question = "今天拜访恒通科技，方案认可" }, key, null)).Status);
        foreach (var (path, body) in Writes()) Assert.Equal(HttpStatusCode.Forbidden, (await Post(path, body, key, "k")).Status);
        Assert.Equal(before, await Count());
    }

    [Fact]
    public async Task Write_SentAgain_IsAnsweredTheSame_AndWrittenOnce()
    {
        var key = await Key("小明", writes: true);
        foreach (var (path, body) in Writes())
        {
            var first = await Post(path, body, key, "once " + path);
            var between = await Count();
            var again = await Post(path, body, key, "once " + path);

            Assert.True(first.Status == HttpStatusCode.Created, $"{path}: {first.Body}");
            Assert.True(again.Status == HttpStatusCode.OK, $"{path}: {again.Body}");
            Assert.Equal(first.Body, again.Body);
            Assert.Equal("true", again.Answer.Headers.GetValues("Idempotency-Replayed").Single());
            Assert.Equal(between, await Count());
        }
    }

    [Fact]
    public async Task Write_SentTwentyTimesAtOnce_IsWrittenOnce()
    {
        var key = await Key("小明", writes: true);
        var before = await Contacts();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Post($"/api/customers/{Hengtong}/contacts", new { method = "Call", summary = "样品到了，周五前给结论" }, key, "at once")));

        Assert.Single(answers, one => one.Status == HttpStatusCode.Created);
        Assert.Equal(19, answers.Count(one => one.Status == HttpStatusCode.OK));
        Assert.Equal(before + 1, await Contacts());
    }

    [Fact]
    public async Task IdempotencyKey_WithAnotherRequest_WritesNothing_AndAnotherPersonsIsAnother()
    {
        var (mine, other) = (await Key("小明", writes: true), await Key("王芳", writes: true));
        await Post($"/api/customers/{Hengtong}/contacts", new { method = "Call", summary = "样品到了，周五前给结论" }, mine, "k1");
        var before = await Count();

        var body = await Post($"/api/customers/{Hengtong}/contacts", new { method = "Visit", summary = "样品到了，周五前给结论" }, mine, "k1");
        var path = await Post($"/api/customers/{Hengtong}/steps", new { what = "问结论", day = "2026-03-13" }, mine, "k1");
        var without = await Post($"/api/customers/{Hengtong}/contacts", new { method = "Call", summary = "样品到了" }, mine, null);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, HttpStatusCode.BadRequest), (body.Status, path.Status, without.Status));
        Assert.Equal(before, await Count());
        var hers = (await host.Read(session => session.CustomersOwnedBy(session.PersonNamed("王芳")!.Id)))[0].Code.Value;
        Assert.Equal(HttpStatusCode.Created, (await Post($"/api/customers/{hers}/contacts", new { method = "Call", summary = "样品到了，周五前给结论" }, other, "k1")).Status);
    }

    [Fact]
    public async Task IdempotencyKey_IsForgottenAfterSevenDays_AndNotBefore()
    {
        var key = await Key("小明", writes: true);
        await Post($"/api/customers/{Hengtong}/contacts", new { method = "Call", summary = "样品到了，周五前给结论" }, key, "k1");

        host.Clock.Advance(TimeSpan.FromDays(6.9));
        await new KeepingJob(host.Store, Options.Create(new KeepOptions()), host.Clock, NullLogger<KeepingJob>.Instance).Run(Cancel);
        var kept = await host.Read(session => session.All(Documents.KeptAnswers).Count());
        host.Clock.Advance(TimeSpan.FromDays(1));
        await new KeepingJob(host.Store, Options.Create(new KeepOptions()), host.Clock, NullLogger<KeepingJob>.Instance).Run(Cancel);

        Assert.Equal((1, 0), (kept, await host.Read(session => session.All(Documents.KeptAnswers).Count())));
    }

    [Fact]
    public async Task Written_IsTheChatsRecord_ToldWithItsUndo_AndTakenBackByIt()
    {
        var key = await Key("小明", writes: true);

        var written = await Post($"/api/customers/{Hengtong}/contacts", new { method = "Visit", summary = "看了样品，方案认可", at = "2026-03-10T15:00:00+08:00", next = new { what = "报价", day = "2026-03-18", time = "10:30" } }, key, "k1");

        var record = written.Json.GetProperty("changes")[0].GetProperty("records").EnumerateArray().Single(one => one.GetProperty("kind").GetString() == "contact");
        Assert.Equal(("added", Hengtong, "log"), (record.GetProperty("how").GetString(), record.GetProperty("customer").GetString(), written.Json.GetProperty("changes")[0].GetProperty("what").GetString()));
        var contact = (await Get($"/api/customers/{Hengtong}/contacts?limit=1", key)).Json.GetProperty("items")[0];
        Assert.Equal((record.GetProperty("id").GetString(), "2026-03-10T15:00:00+08:00", "Visit"), (contact.GetProperty("id").GetString(), contact.GetProperty("at").GetString(), contact.GetProperty("method").GetString()));
        Assert.Equal("看了样品，方案认可", contact.GetProperty("message").GetProperty("text").GetString());
        Assert.Contains((await Get($"/api/customers/{Hengtong}", key)).Json.GetProperty("steps").EnumerateArray(), step => step.GetProperty("what").GetString() == "报价" && step.GetProperty("time").GetString() == "10:30:00");
        var chat = await host.ChatOf("小明");
        Assert.Contains("程序以你的身份记了", (await host.Read(session => session.LatestMessagesTo(chat, 1)))[0].Html, StringComparison.Ordinal);

        var id = written.Json.GetProperty("changes")[0].GetProperty("id").GetString();
        Assert.Equal(HttpStatusCode.Conflict, (await Post($"/api/changes/{id}/undo", new { }, await Key("周敏", writes: true), "u1")).Status);
        Assert.Equal(HttpStatusCode.Created, (await Post($"/api/changes/{id}/undo", new { }, key, "u1")).Status);
        Assert.NotEqual(record.GetProperty("id").GetString(), (await Get($"/api/customers/{Hengtong}/contacts?limit=1", key)).Json.GetProperty("items")[0].GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("/calendar")]
    [InlineData("/keys")]
    [InlineData("/invite 新人")]
    [InlineData("把王芳调到销售二部")]
    [InlineData("/lang en")]
    [InlineData("本月销售额")]
    public async Task Message_ThatIsNoRecord_OrWouldBeAskedAbout_WritesNothing(string text)
    {
        var key = await Key("周敏", writes: true);
        var before = await Count();

        var told = await Post("/api/messages", new { text }, key, "k1");

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Equal(before, await Count());
    }

    [Fact]
    public async Task Undo_OfWhatIsNoRecordOfACustomer_IsForTheChat()
    {
        var key = await Key("周敏", writes: true);
        await host.Say("周敏", "/lang en");
        var change = await host.Read(session => session.All(Documents.Changes).OrderBy(one => one.Id, StringComparer.Ordinal).Last());

        Assert.Equal(HttpStatusCode.Conflict, (await Post($"/api/changes/{change.Id}/undo", new { }, key, "k1")).Status);
        Assert.Null(await host.Read(session => session.Get(Documents.Changes, change.Id)!.UndoneBy));
    }

    [Fact]
    public async Task Body_TooLarge_OfAnotherType_OrUnreadable_WritesNothing()
    {
        var key = await Key("小明", writes: true);
        var before = await Count();
        var path = $"/api/customers/{Hengtong}/contacts";

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Raw(new StringContent("{\"method\":\"Call\",\"summary\":\"" + new string('a', 70_000) + "\"}", Encoding.UTF8, "application/json")));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Raw(new StreamContent(new Endless(80_000)) { Headers = { ContentType = new("application/json") } }));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await Raw(new StringContent("{\"method\":\"Call\",\"summary\":\"样品到了\"}", Encoding.UTF8, "text/plain")));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await Raw(new FormUrlEncodedContent([new("method", "Call"), new("summary", "样品到了")])));
        Assert.Equal(HttpStatusCode.BadRequest, await Raw(new StringContent("{\"method\":", Encoding.UTF8, "application/json")));
        Assert.Equal(HttpStatusCode.BadRequest, await Raw(new StringContent("", Encoding.UTF8, "application/json")));
        Assert.Equal(HttpStatusCode.BadRequest, await Raw(new StringContent(new string('[', 10_000), Encoding.UTF8, "application/json")));
        Assert.Equal(before, await Count());

        async Task<HttpStatusCode> Raw(HttpContent content)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Inside, path)) { Content = content };
            request.Headers.Add("Idempotency-Key", "k1");
            var (status, body, answer) = await Send(request, key);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            Assert.Contains("\"detail\"", body, StringComparison.Ordinal);
            return status;
        }
    }

    [Fact]
    public async Task Value_ThatIsNone_IsSaidWithWhatIs_AndWritesNothing()
    {
        var key = await Key("小明", writes: true);
        var before = await Count();
        var at = $"/api/customers/{Hengtong}";
        foreach (var (path, body, says) in new (string, object, string)[]
        {
            ($"{at}/contacts", new { method = "Smoke", summary = "样品到了" }, "method"), ($"{at}/contacts", new { method = "Call", summary = " " }, "summary"), ($"{at}/contacts", new { method = "Call", summary = new string('长', 5000) }, "summary"),
            ($"{at}/contacts", new { method = "Call", summary = "样品到了", at = "2026-03-12T09:00:00+08:00" }, "at "), ($"{at}/contacts", new { method = "Call", summary = "样品到了", next = new { what = "x", day = "2026-03-01" } }, "next"),
            ($"{at}/steps", new { what = "", day = "2026-03-13" }, "what"), ($"{at}/steps", new { what = "x", day = "2199-03-13" }, "day"), ($"{at}/stage", new { stage = "Gone" }, "stage"), ($"{at}/stage", new { stage = "Lost" }, "reason"),
            ($"{at}/orders", new { product = "净化机组", amount = 0 }, "amount"), ($"{at}/orders", new { product = "净化机组", amount = 1e20m }, "amount"), ($"{at}/orders", new { product = "净化机组", amount = 5, date = "2026-03-12" }, "date"), ($"{at}/orders", new { product = "净化机组", amount = 5, date = "1999-12-31" }, "date"),
            ($"{at}/payments", new { amount = 0.001 }, "amount"), ("/api/customers", new { name = "" }, "name"), ("/api/customers", new { name = "新客户公司", size = "vast" }, "size"), ("/api/messages", new { text = "" }, "text"),
        })
        {
            var told = await Post(path, body, key, "k1");
            Assert.True(told.Status == HttpStatusCode.BadRequest && told.Body.Contains($"\"detail\":\"{says}", StringComparison.Ordinal), $"{path} {says}: {told.Status} {told.Body}");
        }

        foreach (var (path, says) in new[] { ("/api/customers?grade=Z", "grade"), ("/api/customers?stage=Z", "stage"), ("/api/customers?whose=Z", "whose"), ("/api/customers?cursor=zz", "cursor"), ("/api/figures/Nonsense?period=2026-03", "metric"), ("/api/figures/Sales?period=March", "period"), ("/api/reports/2026-13", "period") })
        {
            var told = await Get(path, key);
            Assert.True(told.Status == HttpStatusCode.BadRequest && told.Body.Contains($"\"detail\":\"{says}", StringComparison.Ordinal), $"{path}: {told.Status} {told.Body}");
        }

        foreach (var fields in new[] { """{"budgetMax":"lots"}""", """{"grade":"A"}""", """{"nonsense":"x"}""", """{"potential":"11"}""" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Patch, new Uri(host.Inside, at)) { Content = new StringContent(fields, Encoding.UTF8, "application/json") };
            request.Headers.Add("Idempotency-Key", "k1");
            Assert.Equal(HttpStatusCode.Conflict, (await Send(request, key)).Status);
        }

        Assert.Equal(before, await Count());
    }

    [Fact]
    public async Task Profile_AsItIsRead_CanBeSentBack()
    {
        var key = await Key("周敏", writes: true);
        var told = await Get($"/api/customers/{Hengtong}", key);
        var fields = told.Json.GetProperty("profile").EnumerateObject().Where(field => field.Name is not ("grade" or "consent" or "firstContact" or "lastContact")).ToDictionary(field => field.Name, field => field.Value.GetString()!);
        var before = await host.Read(session => session.Get(Documents.Customers, Hengtong)!);

        using var request = new HttpRequestMessage(HttpMethod.Patch, new Uri(host.Inside, $"/api/customers/{Hengtong}")) { Content = JsonContent.Create(fields) };
        request.Headers.Add("Idempotency-Key", "k1");
        var same = await Send(request, key);

        Assert.True(fields.Count > 10);
        Assert.Equal(HttpStatusCode.Conflict, same.Status);
        Assert.Equal(before.Need, (await host.Read(session => session.Get(Documents.Customers, Hengtong)!)).Need);
    }

    [Fact]
    public async Task Lists_PageByPage_AreWholeAndWithoutDoubles()
    {
        var key = await Key("周敏", writes: false);
        var all = await host.Read(session => session.All(Documents.Customers).Select(one => one.Code.Value).Order(StringComparer.Ordinal).ToList());
        var code = await host.Read(session => session.All(Documents.Customers).MaxBy(one => session.CountFollowUpsOf(one.Code))!.Code);

        Assert.Equal(all, (await Whole("/api/customers?limit=7", "code")).Order(StringComparer.Ordinal));
        Assert.Equal(await host.Read(session => session.FollowUpsOf(code).Select(one => one.Id).Reverse().ToList()), await Whole($"/api/customers/{code.Value}/contacts?limit=2", "id"));

        async Task<IReadOnlyList<string>> Whole(string path, string id)
        {
            List<string> seen = [];
            for (string? next = null; ;)
            {
                var page = (await Get(path + (next is null ? "" : $"&cursor={next}"), key)).Json;
                seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty(id).GetString()!));
                if (!page.TryGetProperty("next", out var more)) return seen;
                next = more.GetString();
            }
        }
    }

    [Fact]
    public async Task Answer_Unchanged_IsNotSentAgain()
    {
        var key = await Key("小明", writes: true);
        var first = await Get($"/api/customers/{Hengtong}", key);
        var tag = first.Answer.Headers.ETag!.ToString();

        Assert.Equal(HttpStatusCode.NotModified, await Again());
        await Post($"/api/customers/{Hengtong}/steps", new { what = "问结论", day = "2026-03-13" }, key, "k1");
        Assert.Equal(HttpStatusCode.OK, await Again());

        async Task<HttpStatusCode> Again()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host.Inside, $"/api/customers/{Hengtong}"));
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            return (await Send(request, key)).Status;
        }
    }

    [Fact]
    public async Task Report_IsTheFigures_ThatTheCommandLinePrints()
    {
        var report = (await Get("/api/reports/2026-02", await Key("周敏", writes: false))).Json;

        Assert.Equal("all", report.GetProperty("scope").GetString());
        Assert.True(report.GetProperty("kpi").GetProperty("sales").GetDecimal() > 0);
        Assert.Equal(HttpStatusCode.NotFound, (await Get("/api/reports/2026-02?whose=all", await Key("小明", writes: false))).Status);
        Assert.Equal("rep:小明", (await Get("/api/reports/2026-02", await Key("小明", writes: false))).Json.GetProperty("scope").GetString());
    }

    [Fact]
    public async Task Requests_BeyondTheirPace_WaitTheirTurn_AndOthersDoNot()
    {
        await using var slow = new SignedInHost(SignedInHost.Address, [new("Web:KeyRequests", "3")]);
        await slow.InitializeAsync();
        var (mine, other) = (await Key(slow, "小明", writes: false), await Key(slow, "王芳", writes: false));

        List<HttpStatusCode> told = [];
        for (var at = 0; at < 4; at++) told.Add((await Get("/api/me", mine, slow)).Status);
        var refused = await Get("/api/me", mine, slow);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], told);
        Assert.InRange(int.Parse(refused.Answer.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture), 1, 60);
        Assert.Equal(HttpStatusCode.OK, (await Get("/api/me", other, slow)).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, await Mcp());

        async Task<HttpStatusCode> Mcp()
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(slow.Inside, "/mcp")) { Content = new StringContent("{}", null, "application/json") };
            return (await Send(request, mine)).Status;
        }
    }

    [Fact]
    public async Task Interface_OfEverybody_ShowsAndWritesNothingThatTheirPersonMayNot()
    {
        var (people, customers) = await host.Read(session => (session.All(Documents.Reps).Where(rep => rep.Active).ToList(), session.All(Documents.Customers).ToList()));
        List<string> leaks = [];
        foreach (var person in people)
        {
            var key = await Key(person.Name, writes: true);
            var hidden = await host.Read(session => customers.Where(customer => !CustomerNames.MaySee(session, person, customer, Today)).ToList());
            var before = await Count();
            foreach (var customer in hidden)
            {
                var at = $"/api/customers/{customer.Code.Value}";
                foreach (var path in new[] { at, $"{at}/contacts", $"{at}/orders" }) if ((await Get(path, key)).Status != HttpStatusCode.NotFound) leaks.Add($"{person.Name} {path}");
                foreach (var path in new[] { $"/api/customers?words={customer.Code.Value}", $"/api/customers?words={customer.Name}" }) await Look(path);
                var told = await Post("/api/ask", new { question = $"{customer.Name}的联系方式" }, key, null);
                if (Names(told.Body, customer)) leaks.Add($"{person.Name} ask: {customer.Name}");
                foreach (var (path, body) in Writes(customer.Code.Value).Where(write => write.Path.Contains(customer.Code.Value, StringComparison.Ordinal)))
                {
                    if ((await Post(path, body, key, $"{customer.Code.Value} {path}")).Status != HttpStatusCode.Conflict) leaks.Add($"{person.Name} wrote {path}");
                }

                async Task Look(string path)
                {
                    if (Names((await Get(path, key)).Body, customer)) leaks.Add($"{person.Name} {path}");
                }
            }

            foreach (var other in people.Where(other => !Access.MaySee(person, other)))
            {
                if ((await Get($"/api/customers?whose=rep:{other.Name}", key)).Status != HttpStatusCode.NotFound) leaks.Add($"{person.Name}: customers of {other.Name}");
                if ((await Get($"/api/reports/2026-02?whose=rep:{other.Name}", key)).Status != HttpStatusCode.NotFound) leaks.Add($"{person.Name}: report of {other.Name}");
                if ((await Get($"/api/figures/Sales?period=2026-02&whose=rep:{other.Name}", key)).Json.GetProperty("behind").GetArrayLength() > 0) leaks.Add($"{person.Name}: figure of {other.Name}");
            }

            foreach (var path in new[] { "/api/customers?limit=200", "/api/today", "/api/overdue", "/api/reports/2026-02" })
            {
                var told = (await Get(path, key)).Body;
                leaks.AddRange(hidden.Where(customer => told.Contains(customer.Name, StringComparison.Ordinal)).Select(customer => $"{person.Name} {path}: {customer.Name}"));
            }

            Assert.Equal(before, await Count());
        }

        Assert.Empty(leaks);

        static bool Names(string text, Customer customer) => customer.Contacts.Any(contact => (contact.Phone is { } phone && text.Contains(phone, StringComparison.Ordinal)) || text.Contains(contact.Name, StringComparison.Ordinal));
    }

    private static (string Path, object Body)[] Writes(string code = Hengtong) =>
    [
        ($"/api/customers/{code}/contacts", new { method = "Call", summary = "样品到了，周五前给结论" }), ($"/api/customers/{code}/steps", new { what = "问结论", day = "2026-03-13" }), ($"/api/customers/{code}/stage", new { stage = "Negotiating" }),
        ($"/api/customers/{code}/orders", new { product = "净化机组", amount = 36000 }), ($"/api/customers/{code}/payments", new { amount = 1000 }), ("/api/customers", new { name = "新来的某某公司", industry = "IT" }), ("/api/messages", new { text = "今天拜访恒通科技，方案认可" }),
    ];

    private Task<string> Key(string name, bool writes) => Key(host, name, writes);

    private static async Task<string> Key(SignedInHost host, string name, bool writes)
    {
        var list = (await host.Say(name, "/keys"))[^1];
        return (await host.Say(name, null, list.CallbackData(writes ? 1 : 0)))[^1].Secret!;
    }

    private Task<Told> Get(string path, string? key, SignedInHost? at = null) => Send(new HttpRequestMessage(HttpMethod.Get, new Uri((at ?? host).Inside, path)), key);

    private Task<Told> Post(string path, object body, string key, string? once)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Inside, path)) { Content = JsonContent.Create(body) };
        if (once is not null) request.Headers.Add("Idempotency-Key", once);
        return Send(request, key);
    }

    private async Task<Told> Send(HttpRequestMessage request, string? key)
    {
        if (key is not null) request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        using var answer = await http.SendAsync(request, Cancel);
        return new Told(answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel), answer);
    }

    private Task<int> Put<T>(DocType<T> type, T doc)
        where T : class => host.Store.Write(
        session =>
        {
            session.Upsert(type, doc);
            return 0;
        },
        Cancel);

    private Task<int> Contacts() => host.Read(session => session.CountFollowUps());

    /// <summary>How much there is of everything that a program could write.</summary>
    private Task<string> Count() => host.Read(session => string.Join(' ', new IEnumerable<object>[]
    {
        session.All(Documents.FollowUps), session.All(Documents.Changes), session.All(Documents.Inbox), session.All(Documents.Conversations), session.All(Documents.AccessKeys), session.All(Documents.KeptAnswers),
        session.All(Documents.Orders), session.All(Documents.Payments), session.All(Documents.Customers), session.All(Documents.StageEvents), session.All(Documents.Plans).SelectMany(plan => plan.Steps),
    }.Select(all => all.Count())));

    private sealed record Told(HttpStatusCode Status, string Body, HttpResponseMessage Answer)
    {
        public JsonElement Json => JsonDocument.Parse(Body).RootElement;
    }

    /// <summary>A body that does not say how long it is.</summary>
    private sealed class Endless(int length) : Stream
    {
        private int given;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var now = Math.Min(count, length - given);
            Array.Fill(buffer, (byte)' ', offset, now);
            given += now;
            return now;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
