using System.Globalization;
using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SalesBot.Bot.Store;
using SalesBot.Worker.Jobs;
using SalesBot.Worker.Tests.Web.SignIn;

namespace SalesBot.Worker.Tests.Programs;

/// <summary>Who may ask, how often, and that what is sent twice is done once.</summary>
public sealed class ApiKeyTests : AnApi
{
    [Fact]
    public async Task Key_ThatIsNone_Over_OrOfSomebodyWhoLeft_OpensNothing_AndIsAProblemWithWhatToDo()
    {
        var (good, left) = (await Key("小明", writes: true), await Key("王芳", writes: true));
        var hash = (await Host.Read(session => session.AccessKeysOf(session.PersonNamed("小明")!.Id)))[0].Id;
        foreach (var none in new[] { null, "", "x", hash, good[..^1], new string('A', 5000) })
        {
            var (status, body, answer) = await Get("/api/me", none);
            Assert.Equal(HttpStatusCode.Unauthorized, status);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            Assert.Contains("/keys", body, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Unauthorized, (await Get("/api/nowhere", none)).Status);
        }

        await Put(Documents.Reps, (await Host.Person("王芳")) with { Active = false });
        Assert.Equal(HttpStatusCode.Unauthorized, (await Get("/api/me", left)).Status);
        Assert.Equal(HttpStatusCode.OK, (await Get("/api/me", good)).Status);
        Host.Clock.Advance(TimeSpan.FromDays(91));
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
        var hers = (await Host.Read(session => session.CustomersOwnedBy(session.PersonNamed("王芳")!.Id)))[0].Code.Value;
        Assert.Equal(HttpStatusCode.Created, (await Post($"/api/customers/{hers}/contacts", new { method = "Call", summary = "样品到了，周五前给结论" }, other, "k1")).Status);
    }

    [Fact]
    public async Task IdempotencyKey_IsForgottenAfterSevenDays_AndNotBefore()
    {
        var key = await Key("小明", writes: true);
        await Post($"/api/customers/{Hengtong}/contacts", new { method = "Call", summary = "样品到了，周五前给结论" }, key, "k1");

        Host.Clock.Advance(TimeSpan.FromDays(6.9));
        await new KeepingJob(Host.Store, Options.Create(new KeepOptions()), Host.Clock, NullLogger<KeepingJob>.Instance).Run(Cancel);
        var kept = await Host.Read(session => session.All(Documents.KeptAnswers).Count());
        Host.Clock.Advance(TimeSpan.FromDays(1));
        await new KeepingJob(Host.Store, Options.Create(new KeepOptions()), Host.Clock, NullLogger<KeepingJob>.Instance).Run(Cancel);

        Assert.Equal((1, 0), (kept, await Host.Read(session => session.All(Documents.KeptAnswers).Count())));
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
}
