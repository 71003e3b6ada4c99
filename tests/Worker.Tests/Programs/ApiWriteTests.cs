using System.Net;
using System.Net.Http.Json;
using System.Text;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Tests.Programs;

/// <summary>What a program writes is the chat's own record; what is none writes nothing.</summary>
public sealed class ApiWriteTests : AnApi
{
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
        var chat = await Host.ChatOf("小明");
        Assert.Contains("程序以你的身份记了", (await Host.Read(session => session.LatestMessagesTo(chat, 1)))[0].Html, StringComparison.Ordinal);

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
        await Host.Say("周敏", "/lang en");
        var change = await Host.Read(session => session.All(Documents.Changes).OrderBy(one => one.Id, StringComparer.Ordinal).Last());

        Assert.Equal(HttpStatusCode.Conflict, (await Post($"/api/changes/{change.Id}/undo", new { }, key, "k1")).Status);
        Assert.Null(await Host.Read(session => session.Get(Documents.Changes, change.Id)!.UndoneBy));
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
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Host.Inside, path)) { Content = content };
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
            using var request = new HttpRequestMessage(HttpMethod.Patch, new Uri(Host.Inside, at)) { Content = new StringContent(fields, Encoding.UTF8, "application/json") };
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
        var before = await Host.Read(session => session.Get(Documents.Customers, Hengtong)!);

        using var request = new HttpRequestMessage(HttpMethod.Patch, new Uri(Host.Inside, $"/api/customers/{Hengtong}")) { Content = JsonContent.Create(fields) };
        request.Headers.Add("Idempotency-Key", "k1");
        var same = await Send(request, key);

        Assert.True(fields.Count > 10);
        Assert.Equal(HttpStatusCode.Conflict, same.Status);
        Assert.Equal(before.Need, (await Host.Read(session => session.Get(Documents.Customers, Hengtong)!)).Need);
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
