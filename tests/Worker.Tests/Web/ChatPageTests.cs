using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Worker.Local;
using SalesBot.Worker.Web;

namespace SalesBot.Worker.Tests.Web;

public sealed class ChatPageTests(PageHost host) : IClassFixture<PageHost>
{
    private static int deeds;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_AndItsFiles_AreServedWithAPolicyThatAllowsNothingElse()
    {
        foreach (var (path, type) in new[] { ("/", "text/html"), ("/page.css", "text/css"), ("/page.js", "text/javascript"), ("/mark.svg", "image/svg+xml") })
        {
            using var answer = await host.Client.GetAsync(new Uri(path, UriKind.Relative), Cancel);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
            Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Page_AskedForAgain_IsNotSentAgain()
    {
        using var first = await host.Client.GetAsync(new Uri("/page.css", UriKind.Relative), Cancel);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/page.css");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var answer = await host.Client.SendAsync(again, Cancel);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }

    [Fact]
    public async Task Start_SampleCompany_NamesEverybodyWithRoleAndTeamInAllLanguages()
    {
        var start = await host.Json("/chat/start");

        Assert.True(start.GetProperty("sample").GetBoolean());
        var people = start.GetProperty("people").EnumerateArray().ToList();
        var rep = people.Single(person => person.GetProperty("name").GetString() == "小明");
        Assert.Equal(("rep", "销售一部", "zh-Hans"), (rep.GetProperty("role").GetString(), rep.GetProperty("team").GetString(), rep.GetProperty("language").GetString()));
        Assert.Equal("lead", people[0].GetProperty("role").GetString());
        var words = start.GetProperty("words");
        Assert.Equal(
            "发送 傳送 Send",
            string.Join(' ', Bot.Wording.Language.All.Select(language => words.GetProperty(language.Tag).GetProperty("Write.Send").GetString())));
        Assert.Equal("Manager", words.GetProperty("en").GetProperty("Role.manager").GetString());
    }

    [Fact]
    public async Task History_NothingSaidYet_SuggestsThreeThingsToSayAboutAnOwnCustomer()
    {
        var history = await host.Json($"/chat/history?as={await host.Id("王芳")}");

        Assert.Empty(history.GetProperty("items").EnumerateArray());
        var examples = history.GetProperty("examples").EnumerateArray().Select(example => example.GetString()!).ToList();
        Assert.Equal(3, examples.Count);
        var owner = await host.Id("王芳");
        var customers = await host.Store.Read(session => session.Query(Documents.Customers, new(Documents.CustomersByOwner, [owner])), Cancel);
        Assert.Contains(customers, customer => examples[0].Contains(customer.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Send_AFile_ShowsInTheLogAndIsOnlyTheirs()
    {
        var (mine, other) = (await host.Id("陈静"), await host.Id("赵磊"));

        using var answer = await host.Post($"/chat/send?as={mine}", new { id = "file-upload-1", name = "../报价.pdf", bytes = Convert.ToBase64String("quote"u8) });
        var said = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        var items = await host.History(mine, items => items.Any(item => item.GetProperty("kind").GetString() == "reply"));
        var url = said.GetProperty("files")[0].GetProperty("url").GetString()!;
        using var file = await host.Client.GetAsync(new Uri(url, UriKind.Relative), Cancel);
        using var theirs = await host.Client.GetAsync(new Uri(url.Replace(mine, other, StringComparison.Ordinal), UriKind.Relative), Cancel);

        Assert.Equal("报价.pdf", said.GetProperty("files")[0].GetProperty("name").GetString());
        Assert.Contains("报价.pdf，是哪家客户的", items[^1].GetProperty("html").GetString(), StringComparison.Ordinal);
        Assert.Equal("quote", await file.Content.ReadAsStringAsync(Cancel));
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(HttpStatusCode.NotFound, theirs.StatusCode);
    }

    [Theory]
    [InlineData("""{"id":"file-upload-2","name":"a.pdf"}""")]
    [InlineData("""{"id":"file-upload-3","name":"","bytes":"AA=="}""")]
    [InlineData("""{"id":"file-upload-4","name":"a.pdf","bytes":"%%%"}""")]
    public async Task Send_NotAFile_IsRefused(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await host.Client.PostAsync(new Uri($"/chat/send?as={await host.Id("王芳")}", UriKind.Relative), content, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Say_AVisit_IsAnsweredWithACardThatAPressTakesBack()
    {
        var rep = await host.Id("小明");

        var said = await Said(rep, "拜访恒通科技王经理，方案认可，下周三前给报价");
        var items = await host.History(rep, items => items.Any(item => Kind(item) == "reply"));

        Assert.Equal(said.GetProperty("order").GetString(), items.Single(item => Id(item) == Id(said)).GetProperty("order").GetString());
        var card = items.Last(item => Kind(item) == "reply");
        Assert.Contains("<b>恒通科技</b>", card.GetProperty("html").GetString(), StringComparison.Ordinal);
        var undo = card.GetProperty("buttons").EnumerateArray().SelectMany(row => row.EnumerateArray()).Select(label => label.GetString()).ToList().IndexOf("撤销");

        using var pressed = await host.Post($"/chat/press?as={rep}", new { id = NewId(), message = Id(card), button = undo });
        items = await host.History(rep, items => items.Any(item => Kind(item) == "edit"));

        Assert.Equal(HttpStatusCode.NoContent, pressed.StatusCode);
        Assert.Equal(Id(card), items[^1].GetProperty("edits").GetString());
    }

    [Fact]
    public async Task Say_TheSameIdTwice_IsSaidOnce()
    {
        var rep = await host.Id("刘洋");
        var id = NewId();
        using var first = await host.Post($"/chat/say?as={rep}", new { id, text = "/help" });
        using var again = await host.Post($"/chat/say?as={rep}", new { id, text = "/help" });

        var items = (await host.Json($"/chat/history?as={rep}")).GetProperty("items").EnumerateArray();
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, again.StatusCode));
        Assert.Single(items, item => Id(item) == id);
    }

    [Fact]
    public async Task Edit_OwnMessage_ReplacesTheCardOfTheFirst()
    {
        var rep = await host.Id("赵磊");
        var customer = await CustomerOf(rep);
        var said = await Said(rep, $"给{customer}打了电话，要样品");
        var first = (await host.History(rep, items => items.Any(item => Kind(item) == "reply")))[^1];

        using var answer = await host.Post($"/chat/edit?as={rep}", new { id = NewId(), message = Id(said), text = $"给{customer}打了电话，要报价单" });
        var items = await host.History(rep, items => items.Any(item => Kind(item) == "edit"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Id(said), items.Last(item => Kind(item) == "said").GetProperty("edits").GetString());
        var edit = items.Last(item => Kind(item) == "edit");
        Assert.Equal(Id(first), edit.GetProperty("edits").GetString());
        Assert.Contains("报价单", edit.GetProperty("html").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_SomebodyElsesMessage_IsNotFound()
    {
        var (rep, other) = (await host.Id("王芳"), await host.Id("何佳"));
        var said = await Said(other, "/help");

        using var answer = await host.Post($"/chat/edit?as={rep}", new { id = NewId(), message = Id(said), text = "/undo" });

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Press_SomebodyElsesButton_IsNotFound()
    {
        var (rep, other) = (await host.Id("王芳"), await host.Id("周敏"));
        await host.Push(other, "只给周敏", new Button("确定", "today"));
        var theirs = (await host.History(other, items => items.Any(Told))).Last(Told);

        using var answer = await host.Post($"/chat/press?as={rep}", new { id = NewId(), message = Id(theirs), button = 0 });
        using var beyond = await host.Post($"/chat/press?as={other}", new { id = NewId(), message = Id(theirs), button = 1 });
        using var own = await host.Post($"/chat/press?as={other}", new { id = NewId(), message = Id(theirs), button = 0 });

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NoContent), (answer.StatusCode, beyond.StatusCode, own.StatusCode));

        static bool Told(JsonElement item) => Kind(item) == "push" && item.GetProperty("html").GetString() == "只给周敏";
    }

    [Fact]
    public async Task Say_InReplyToAPush_IsLoggedForItsCustomer()
    {
        var rep = await host.Id("何佳");
        var customer = await CustomerOf(rep);
        var code = await host.Store.Read(session => session.Query(Documents.Customers, new(Documents.CustomersByOwner, [rep]))[0].Code.Value, Cancel);
        await host.Push(rep, $"{customer} 该联系了", new Button("记录", "logged", code), code);
        var push = (await host.History(rep, items => items.Any(item => Kind(item) == "push"))).Last(item => Kind(item) == "push");

        await Said(rep, "样品合格，月底下单", replyTo: Id(push));
        var answer = (await host.History(rep, items => Kind(items[^1]) == "reply" && items[^1].GetProperty("html").GetString()!.Contains("样品合格", StringComparison.Ordinal)))[^1];

        Assert.Contains(customer, answer.GetProperty("html").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_AnEditOfAnEdit_NamesTheMessageThatIsShown()
    {
        var (rep, now) = (await host.Id("孙悦"), host.Clock.GetUtcNow());
        var card = new OutMessage { Id = Ids.New(now), Chat = $"local:{rep}", Kind = OutKind.Reply, Html = "卡片", Created = now, State = OutState.Sent };
        var undone = card with { Id = Ids.New(now), Kind = OutKind.Edit, Edits = card.Id };
        var redone = card with { Id = Ids.New(now), Kind = OutKind.Edit, Edits = undone.Id };
        await host.Store.Write(
            session =>
            {
                foreach (var message in new[] { card, undone, redone }) session.Upsert(Documents.Outbox, message);
                return 0;
            },
            Cancel);

        var items = await host.History(rep, items => items.Any(item => Id(item) == redone.Id));

        Assert.Equal(card.Id, items.Single(item => Id(item) == redone.Id).GetProperty("edits").GetString());
    }

    [Fact]
    public async Task History_LongChat_ComesInPagesThatMeet()
    {
        var admin = await host.Id("周敏");
        for (var n = 0; n < 70; n++) await host.Push(admin, $"第{n}条");
        await host.History(admin, items => items.Any(item => item.GetProperty("html").GetString() == "第69条"));

        var newest = await host.Json($"/chat/history?as={admin}");
        var items = newest.GetProperty("items").EnumerateArray().ToList();
        var older = await host.Json($"/chat/history?as={admin}&before={items[0].GetProperty("order").GetString()}");

        Assert.True(newest.GetProperty("more").GetBoolean());
        Assert.False(older.GetProperty("more").GetBoolean());
        var texts = older.GetProperty("items").EnumerateArray().Concat(items).Select(item => item.GetProperty("html").GetString()!).Where(text => text.StartsWith('第'));
        Assert.Equal(Enumerable.Range(0, 70).Select(n => $"第{n}条"), texts);
    }

    [Fact]
    public async Task File_OfAMessage_ComesAsSentAndAfterARestartIsMadeAgain()
    {
        var rep = await host.Id("小明");
        var before = host.Files.Made;

        // A message shows while its files are still being made; the page hears of it when they are.
        using var listening = host.Get<ChatHub>().Listen(LocalMessenger.ChatOf(rep));
        await host.Push(rep, "周报", null, null, null, new OutFile("图.png", new WrittenRecipe("plain:drawing")), new OutFile("三月 周报.docx", new WrittenRecipe("plain:words")));
        await listening.News.ReadAsync(Cancel);
        var files = (await host.History(rep, items => items.Any(item => item.TryGetProperty("files", out var files) && files.GetArrayLength() == 2)))[^1].GetProperty("files");

        using var picture = await Get(files[0]);
        using var document = await Get(files[1]);
        var made = host.Files.Made - before;
        await host.Restart();
        using var again = await Get(files[1]);

        Assert.Equal(("image/png", "inline"), (picture.Content.Headers.ContentType!.MediaType, picture.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Equal(("attachment", "三月 周报.docx"), (document.Content.Headers.ContentDisposition!.DispositionType, document.Content.Headers.ContentDisposition!.FileNameStar));
        Assert.Equal((2, 1), (made, host.Files.Made));
        Assert.Equal("words", await again.Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task File_OfSomebodyElse_IsNotFound()
    {
        var rep = await host.Id("孙悦");
        await host.Push(rep, "只给孙悦", null, null, null, new OutFile("a.docx", new WrittenRecipe("plain:words")));
        var message = (await host.History(rep, items => items.Any(item => item.GetProperty("html").GetString() == "只给孙悦")))[^1];

        using var answer = await host.Client.GetAsync(new Uri($"/chat/file?as={await host.Id("小明")}&message={Id(message)}&n=0", UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/chat/history?as=nobody")]
    [InlineData("/chat/history")]
    [InlineData("/chat/stream?as=nobody")]
    [InlineData("/chat/file?as=nobody&message=x&n=0")]
    [InlineData("/../appsettings.json")]
    [InlineData("/%2e%2e/appsettings.json")]
    [InlineData("/..%2f..%2fappsettings.json")]
    [InlineData("/page/../../appsettings.json")]
    [InlineData("/Worker.dll")]
    public async Task Get_WhatIsNotThere_IsNotFound(string path)
    {
        // The client would tidy the path up; what goes over the wire is to be as bad as it looks.
        var asIs = new Uri(host.Address, path.StartsWith("/..", StringComparison.Ordinal) ? "/" + Uri.EscapeDataString(path) : path);

        using var answer = await host.Client.GetAsync(asIs, Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("-1")]
    [InlineData("99")]
    [InlineData("x")]
    public async Task File_ThatTheMessageDoesNotCarry_IsNotFound(string n)
    {
        var rep = await host.Id("孙悦");
        await host.Push(rep, "一个附件", null, null, null, new OutFile("a.csv", new WrittenRecipe("plain:words")));
        var message = (await host.History(rep, items => items.Any(item => item.GetProperty("html").GetString() == "一个附件"))).Last(item => item.GetProperty("html").GetString() == "一个附件");

        using var answer = await host.Client.GetAsync(new Uri($"/chat/file?as={rep}&message={Id(message)}&n={n}", UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("""{"id":"short","text":"/help"}""")]
    [InlineData("""{"id":"0123456789/../x","text":"/help"}""")]
    [InlineData("""{"id":"0123456789abcdef","text":"   "}""")]
    [InlineData("""{"text":"/help"}""")]
    [InlineData("""{"id":"0123456789abcdef","text":"ok","replyTo":"unknown"}""")]
    [InlineData("""{"id":""")]
    [InlineData("""[]""")]
    public async Task Say_WithoutSense_IsRefusedAndNotKept(string body)
    {
        var rep = await host.Id("李强");
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var answer = await host.Client.PostAsync(new Uri($"/chat/say?as={rep}", UriKind.Relative), content, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty((await host.Json($"/chat/history?as={rep}")).GetProperty("items").EnumerateArray());
    }

    [Theory]
    [InlineData(4096, HttpStatusCode.OK)]
    [InlineData(4097, HttpStatusCode.BadRequest)]
    public async Task Say_LongText_HasALimit(int length, HttpStatusCode expected)
    {
        using var answer = await host.Post($"/chat/say?as={await host.Id("刘洋")}", new { id = NewId(), text = new string('字', length) });

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Health_StoreOpen_IsLiveAndReady()
    {
        Assert.Equal("live", await host.Client.GetStringAsync(new Uri("/healthz/live", UriKind.Relative), Cancel));
        Assert.Equal("ready", (await host.Json("/healthz")).GetProperty("state").GetString());
    }

    private static string NewId() => $"deed-{Interlocked.Increment(ref deeds):00000000}";

    private static string Kind(JsonElement item) => item.GetProperty("kind").GetString()!;

    private static string Id(JsonElement item) => item.GetProperty("id").GetString()!;

    private async Task<JsonElement> Said(string person, string text, string? replyTo = null)
    {
        using var answer = await host.Post($"/chat/say?as={person}", new { id = NewId(), text, replyTo });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement;
    }

    private Task<HttpResponseMessage> Get(JsonElement file) => host.Client.GetAsync(new Uri(file.GetProperty("url").GetString()!, UriKind.Relative), Cancel);

    private Task<string> CustomerOf(string rep) => host.Store.Read(
        session => session.Query(Documents.Customers, new(Documents.CustomersByOwner, [rep]))[0].Name, Cancel);
}
