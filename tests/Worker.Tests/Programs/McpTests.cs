using System.Globalization;
using System.IO.Pipelines;
using System.Net;
using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain.Team;
using SalesBot.Worker.Commands;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Programs;
using SalesBot.Worker.Tests.Storage;
using SalesBot.Worker.Tests.Web;
using SalesBot.Worker.Tests.Web.SignIn;

namespace SalesBot.Worker.Tests.Programs;

/// <summary>Programs that ask and tell for a person, by a client of the protocol's own kit.</summary>
public sealed class McpTests : IAsyncLifetime
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly DateOnly Today = new(2026, 3, 11);

    private readonly SignedInHost host = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Tools_OfAKey_AreThoseItMayUse()
    {
        await using var reading = await Connect(await Key("小明", writes: false));
        await using var writing = await Connect(await Key("小明", writes: true));

        var reads = (await reading.ListToolsAsync(cancellationToken: Cancel)).Select(tool => tool.Name).Order(StringComparer.Ordinal).ToList();
        var all = (await writing.ListToolsAsync(cancellationToken: Cancel)).Select(tool => tool.Name).ToList();

        Assert.Equal(["ask", "figure", "find_customer", "overdue", "report", "today"], reads);
        Assert.Equal(["confirm", "log_contact", "set_step"], all.Except(reads).Order(StringComparer.Ordinal));
        await Assert.ThrowsAnyAsync<Exception>(() => reading.CallToolAsync("log_contact", new Dictionary<string, object?> { ["text"] = "今天拜访恒通科技，方案认可" }, cancellationToken: Cancel).AsTask());
    }

    [Fact]
    public async Task Key_ThatIsNone_Over_TakenBack_OrOfSomebodyWhoLeft_OpensNothing()
    {
        var (good, left) = (await Key("小明", writes: true), await Key("王芳", writes: true));
        var hash = (await host.Read(session => session.AccessKeysOf(session.PersonNamed("小明")!.Id)))[0].Id;
        Assert.Equal(HttpStatusCode.OK, await Ask(good));
        foreach (var none in new[] { null, "", "x", hash, good[..^1], new string('A', 5000) }) Assert.Equal(HttpStatusCode.Unauthorized, await Ask(none));

        await host.Store.Write(
            session =>
            {
                session.Upsert(Documents.Reps, session.PersonNamed("王芳")! with { Active = false });
                return 0;
            },
            Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(left));

        var list = (await host.Say("小明", "/keys"))[^1];
        Assert.DoesNotContain(good, list.Html, StringComparison.Ordinal);
        await host.Say("小明", null, list.CallbackData(2));
        await host.Say("小明", "撤销");
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(good));

        var another = await Key("小明", writes: false);
        host.Clock.Advance(TimeSpan.FromDays(91));
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(another));
    }

    [Fact]
    public async Task Key_IsKeptOnlyAsWhatItHashesTo_AndGoesWithTheChat()
    {
        var key = await Key("小明", writes: true);
        var kept = await host.Read(session => Documents.All.Where(type => type.Name != Documents.Outbox.Name).SelectMany(type => EveryJson.Of(session, type)).Where(json => json.Contains(key, StringComparison.Ordinal)).ToList());
        var chat = await host.ChatOf("小明");

        await host.Store.Write(
            session =>
            {
                SignIns.End(session, session.Get(Documents.Links, chat)!, new RepId("x"), host.Clock.GetUtcNow());
                return 0;
            },
            Cancel);

        Assert.Empty(kept);
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(key));
    }

    [Fact]
    public async Task Contact_IsShownFirst_AndWrittenOnceItIsConfirmed()
    {
        await using var program = await Connect(await Key("小明", writes: true));
        var before = await Count();

        var shown = await Call(program, "log_contact", ("text", "今天拜访恒通科技，方案认可，下周三前给报价"));
        var between = await Count();
        var written = await Call(program, "confirm", ("code", shown.Code!));
        var again = await Call(program, "confirm", ("code", shown.Code!));

        Assert.Contains("恒通科技", shown.Text, StringComparison.Ordinal);
        Assert.NotNull(shown.Code);
        Assert.Equal(before, between);
        Assert.Equal((shown.Text, true), (written.Text, written.Written));
        Assert.False(again.Written);
        var contact = await host.Read(session => session.LatestFollowUpsBy(session.PersonNamed("小明")!.Id, 1)[0]);
        Assert.Equal("今天拜访恒通科技，方案认可，下周三前给报价", await host.Read(session => session.SaidIn(contact.SourceMessage!)!.Update.Text));
        var chat = await host.ChatOf("小明");
        var told = (await host.Read(session => session.LatestMessagesTo(chat, 1)))[0];
        Assert.Contains("程序以你的身份记了", told.Html, StringComparison.Ordinal);
        await host.Say("小明", null, told.CallbackData(0));
        Assert.NotEqual(contact.Id, (await host.Read(session => session.LatestFollowUpsBy(session.PersonNamed("小明")!.Id, 1)[0])).Id);
    }

    [Fact]
    public async Task Code_OfAnother_OrOver_OrMadeUp_WritesNothing()
    {
        await using var mine = await Connect(await Key("小明", writes: true));
        await using var other = await Connect(await Key("李强", writes: true));
        var before = await Count();
        var shown = await Call(mine, "log_contact", ("text", "今天拜访恒通科技，方案认可"));

        Assert.False((await Call(other, "confirm", ("code", shown.Code!))).Written);
        Assert.False((await Call(mine, "confirm", ("code", "ABCDEFGHJK"))).Written);
        host.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.False((await Call(mine, "confirm", ("code", shown.Code!))).Written);

        Assert.Equal(before, await Count());
    }

    [Fact]
    public async Task Step_IsShownAndConfirmed_AndNotWrittenWhereItWouldBeSomethingElseByNow()
    {
        await using var program = await Connect(await Key("小明", writes: true));
        var customer = (await host.Read(session => session.CustomersNamed("恒通科技")))[0];

        var shown = await Call(program, "set_step", ("customer", "恒通科技"), ("what", "寄样品"), ("day", "2026-03-20"), ("time", "10:30"));
        var written = await Call(program, "confirm", ("code", shown.Code!));
        var second = await Call(program, "set_step", ("customer", customer.Code.Value), ("what", "送合同"), ("day", "2026-03-21"));
        await host.Store.Write(
            session =>
            {
                session.Upsert(Documents.Customers, session.Get(Documents.Customers, customer.Code.Value)! with { Owner = session.PersonNamed("王芳")!.Id });
                return 0;
            },
            Cancel);
        var late = await Call(program, "confirm", ("code", second.Code!));

        Assert.Contains("寄样品", shown.Text, StringComparison.Ordinal);
        Assert.True(written.Written);
        Assert.False(late.Written);
        var steps = await host.Read(session => session.Get(Documents.Plans, customer.Code.Value)!.Steps);
        Assert.Contains(steps, step => step is { Text: "寄样品", Time: { Hour: 10, Minute: 30 } });
        Assert.DoesNotContain(steps, step => step.Text == "送合同");
    }

    [Theory]
    [InlineData("/calendar")]
    [InlineData("/invite 新人")]
    [InlineData("把王芳调到销售二部")]
    [InlineData("/lang en")]
    public async Task WhatIsNoRecordOfACustomer_IsForTheChat(string text)
    {
        await using var program = await Connect(await Key("周敏", writes: true));
        var before = await Count();

        var shown = await Call(program, "log_contact", ("text", text));

        Assert.Null(shown.Code);
        Assert.Equal(before, await Count());
    }

    [Fact]
    public async Task Question_ThatWouldWrite_WritesNothing()
    {
        await using var program = await Connect(await Key("小明", writes: true));
        var before = await Count();

        var told = await Call(program, "ask", ("question", "今天拜访恒通科技，方案认可"));

        Assert.Contains("log_contact", told.Text, StringComparison.Ordinal);
        Assert.Equal(before, await Count());
    }

    [Fact]
    public async Task Figures_ComeWithTheirRecordsAndMessages()
    {
        await host.Say("小明", "今天拜访恒通科技，方案认可，下周三前给报价");
        await using var program = await Connect(await Key("小明", writes: false));

        var asked = await Call(program, "ask", ("question", "本月拜访量"));
        var figure = await Call(program, "figure", ("metric", "Visits"), ("period", "2026-03"));
        var report = await Call(program, "report", ("period", "2026-02"));
        var found = await Call(program, "find_customer", ("words", "恒通"));

        Assert.True(asked.Behind.Count > 0, asked.Text);
        foreach (var answer in new[] { asked, figure, found }) Assert.Contains(answer.Behind, record => record.Record?.Contains("方案认可，下周三前给报价", StringComparison.Ordinal) == true);
        Assert.NotEmpty(report.Behind);
        Assert.Contains("恒通科技", found.Text, StringComparison.Ordinal);
        Assert.Contains("王建国", found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_AreTheChats()
    {
        await using var program = await Connect(await Key("李强", writes: false));

        Assert.Equal(Bot.Wording.Html.ToPlain((await host.Say("李强", "/overdue"))[^1].Html), (await Call(program, "overdue")).Text);
        Assert.Equal(Bot.Wording.Html.ToPlain((await host.Say("李强", "/today"))[^1].Html), (await Call(program, "today")).Text);
    }

    [Theory]
    [InlineData("figure", "metric", "Nonsense")]
    [InlineData("figure", "period", "2026-13")]
    [InlineData("report", "period", "last year")]
    [InlineData("set_step", "day", "tomorrow")]
    [InlineData("set_step", "time", "noon")]
    public async Task Argument_ThatIsNone_IsSaidWithWhatIs(string tool, string name, string value)
    {
        await using var program = await Connect(await Key("小明", writes: true));
        var given = new Dictionary<string, object?> { ["metric"] = "Sales", ["period"] = "2026-02", ["customer"] = "恒通科技", ["what"] = "寄样品", ["day"] = "2026-03-20", [name] = value };
        if (tool != "set_step") foreach (var of in new[] { "customer", "what", "day" }) given.Remove(of);
        else foreach (var of in new[] { "metric", "period" }) given.Remove(of);
        if (tool == "report") given.Remove("metric");

        var told = await Call(program, tool, [.. given.Select(one => (one.Key, one.Value!))]);

        Assert.Contains($"{name} \"{value}\" is none", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_OfEverybody_HearNothingThatTheirPersonMayNotSee()
    {
        var (people, customers) = await host.Read(session => (session.All(Documents.Reps).Where(rep => rep.Active).ToList(), session.All(Documents.Customers).ToList()));
        List<string> leaks = [];
        foreach (var person in people)
        {
            await using var program = await Connect(await Key(person.Name, writes: true));
            var hidden = await host.Read(session => customers.Where(customer => !CustomerNames.MaySee(session, person, customer, Today)).ToList());
            foreach (var customer in hidden)
            {
                await Look("find_customer", ("words", customer.Code.Value));
                await Look("find_customer", ("words", customer.Name));
                await Look("ask", ("question", $"{customer.Name}的联系方式"));
                await Look("log_contact", ("text", $"今天拜访{customer.Name}，方案认可"));
                Assert.Null((await Call(program, "set_step", ("customer", customer.Code.Value), ("what", "寄样品"), ("day", "2026-03-20"))).Code);

                async Task Look(string tool, (string, object) argument)
                {
                    var told = await Call(program, tool, argument);
                    var all = string.Join('\n', told.Behind.Select(record => $"{record.Line}\n{record.Record}").Prepend(told.Text));
                    if (customer.Contacts.Any(contact => (contact.Phone is { } phone && all.Contains(phone, StringComparison.Ordinal)) || all.Contains(contact.Name, StringComparison.Ordinal))) leaks.Add($"{person.Name} {tool}: {customer.Name}");
                }
            }

            foreach (var other in people.Where(other => !Access.MaySee(person, other)))
            {
                var figure = await Call(program, "figure", ("metric", "Sales"), ("period", "2026-02"), ("whose", $"rep:{other.Name}"));
                var report = await Call(program, "report", ("period", "2026-02"), ("whose", $"rep:{other.Name}"));
                if (figure.Behind.Count + report.Behind.Count > 0) leaks.Add($"{person.Name}: figures of {other.Name}");
            }

            foreach (var tool in new[] { "today", "overdue" })
            {
                var told = await Call(program, tool);
                leaks.AddRange(hidden.Where(customer => told.Text.Contains(customer.Name, StringComparison.Ordinal)).Select(customer => $"{person.Name} {tool}: {customer.Name}"));
            }
        }

        Assert.Empty(leaks);
    }

    [Fact]
    public async Task StandardInput_AsAPerson_SpeaksTheSame()
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-mcp-").FullName;
        File.Copy(await PageHost.SampleStore, Path.Combine(folder, Stores.File));
        var (there, back) = (new Pipe(), new Pipe());
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var verb = McpVerb.Run(new Launch(folder, null, "2026-03-11T08:29"), "小明", writes: false, there.Reader.AsStream(), back.Writer.AsStream(), stop.Token);
        await using (var program = await McpClient.CreateAsync(new StreamClientTransport(there.Writer.AsStream(), back.Reader.AsStream()), cancellationToken: Cancel))
        {
            Assert.Equal(6, (await program.ListToolsAsync(cancellationToken: Cancel)).Count);
            Assert.Contains("恒通科技", (await Call(program, "find_customer", ("words", "恒通"))).Text, StringComparison.Ordinal);
            Assert.Equal("salesbot", program.ServerInfo!.Name);
        }

        await there.Writer.CompleteAsync();
        Assert.Equal(ExitCode.Done, await verb);
        await Assert.ThrowsAsync<CommandLineException>(() => McpVerb.Run(new Launch(folder, null, null), "没有这个人", writes: false, Stream.Null, Stream.Null, Cancel));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<ProgramAnswer> Call(McpClient program, string tool, params (string Name, object Value)[] arguments)
    {
        var result = await program.CallToolAsync(tool, arguments.ToDictionary(one => one.Name, one => (object?)one.Value), cancellationToken: Cancel);
        var text = string.Concat(result.Content.OfType<TextContentBlock>().Select(block => block.Text));
        Assert.False(result.IsError ?? false, text);
        return JsonSerializer.Deserialize<ProgramAnswer>(text, Json)!;
    }

    private Task<McpClient> Connect(string key) => McpClient.CreateAsync(
        new HttpClientTransport(new HttpClientTransportOptions
        {
            Endpoint = new Uri(host.Inside, "/mcp"), TransportMode = HttpTransportMode.StreamableHttp, AdditionalHeaders = new Dictionary<string, string> { ["Authorization"] = $"Bearer {key}" },
        }),
        cancellationToken: Cancel);

    private async Task<string> Key(string name, bool writes)
    {
        var list = (await host.Say(name, "/keys"))[^1];
        var made = (await host.Say(name, null, list.CallbackData(writes ? 1 : 0)))[^1];
        return made.Secret!;
    }

    private async Task<HttpStatusCode> Ask(string? key)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Inside, "/mcp"))
        {
            Content = new StringContent("""{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{}}""", null, "application/json"),
        };
        request.Headers.Add("Accept", "application/json, text/event-stream");
        if (key is not null) request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        using var answer = await http.SendAsync(request, Cancel);
        return answer.StatusCode;
    }

    /// <summary>How much there is of everything that a program could write.</summary>
    private Task<string> Count() => host.Read(session => string.Create(
        CultureInfo.InvariantCulture, $"{session.All(Documents.FollowUps).Count()} {session.All(Documents.Changes).Count()} {session.All(Documents.Inbox).Count()} {session.All(Documents.Conversations).Count()} {session.All(Documents.AccessKeys).Count()}"));
}
