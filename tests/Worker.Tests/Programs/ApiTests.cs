using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;
using SalesBot.Worker.Tests.Architecture;

namespace SalesBot.Worker.Tests.Programs;

/// <summary>The interface at /api over real HTTP: as documented, and as somebody would who means no good.</summary>
public sealed class ApiTests : AnApi
{
    [Fact]
    public async Task Examples_OfTheDocs_AreAnsweredAsTheySay()
    {
        var key = await Key("小明", writes: true);
        var page = (await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "programs.md"), Cancel)).ReplaceLineEndings("\n");
        var examples = page.Split("```http\n").Skip(1).Select(part => part.Split("\n```")[0].Split("\n\n")).ToList();

        foreach (var example in examples)
        {
            var head = example[0].Split('\n');
            using var request = new HttpRequestMessage(HttpMethod.Parse(head[0].Split(' ')[0]), new Uri(Host.Inside, head[0].Split(' ')[1]));
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
        using var answer = await Http.GetAsync(new Uri(Host.Inside, "/api/openapi.json"), Cancel);
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
    public async Task Lists_PageByPage_AreWholeAndWithoutDoubles()
    {
        var key = await Key("周敏", writes: false);
        var all = await Host.Read(session => session.All(Documents.Customers).Select(one => one.Code.Value).Order(StringComparer.Ordinal).ToList());
        var code = await Host.Read(session => session.All(Documents.Customers).MaxBy(one => session.CountFollowUpsOf(one.Code))!.Code);

        Assert.Equal(all, (await Whole("/api/customers?limit=7", "code")).Order(StringComparer.Ordinal));
        Assert.Equal(await Host.Read(session => session.FollowUpsOf(code).Select(one => one.Id).Reverse().ToList()), await Whole($"/api/customers/{code.Value}/contacts?limit=2", "id"));

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
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Host.Inside, $"/api/customers/{Hengtong}"));
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
    public async Task Interface_OfEverybody_ShowsAndWritesNothingThatTheirPersonMayNot()
    {
        var (people, customers) = await Host.Read(session => (session.All(Documents.Reps).Where(rep => rep.Active).ToList(), session.All(Documents.Customers).ToList()));
        List<string> leaks = [];
        foreach (var person in people)
        {
            var key = await Key(person.Name, writes: true);
            var hidden = await Host.Read(session => customers.Where(customer => !CustomerNames.MaySee(session, person, customer, Today)).ToList());
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
}
