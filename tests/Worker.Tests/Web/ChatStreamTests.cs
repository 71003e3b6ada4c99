using System.Net;
using SalesBot.Bot.Store;
using SalesBot.Worker.Web;

namespace SalesBot.Worker.Tests.Web;

public sealed class ChatStreamTests : IAsyncLifetime
{
    private readonly PageHost host = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Stream_AtHalfPastEight_BringsTheDigestByItself()
    {
        var rep = await host.Id("小明");
        using var stream = await EventReader.Open(host.Client, $"/chat/stream?as={rep}");
        await stream.Missed();

        await host.Tick(TimeSpan.FromMinutes(1));
        var push = await stream.Next();

        Assert.Equal(("item", "push"), (push!.Name, push.Data.GetProperty("kind").GetString()));
        Assert.Contains("华信电子", push.Text, StringComparison.Ordinal);
        Assert.Equal(push.Data.GetProperty("order").GetString(), push.Id);
        Assert.Equal("2026-03-11T08:30:00+08:00", push.Data.GetProperty("at").GetString());
    }

    [Fact]
    public async Task Stream_ResumedByLastEventId_BringsWhatWasMissedEvenOverARestart()
    {
        var rep = await host.Id("小明");
        string seen;
        using (var stream = await EventReader.Open(host.Client, $"/chat/stream?as={rep}"))
        {
            await stream.Missed();
            await Say(rep, "first-00001", "/help");
            seen = (await stream.Next())!.Id!;
        }

        await host.History(rep, items => items.Any(item => item.GetProperty("kind").GetString() == "reply"));
        await host.Tick(TimeSpan.FromMinutes(1));
        await host.History(rep, items => items.Any(item => item.GetProperty("kind").GetString() == "push"));
        await host.Restart();
        using var resumed = await EventReader.Open(host.Client, $"/chat/stream?as={rep}&after=ffff", seen);
        var missed = await resumed.Missed();

        Assert.Equal(["said", "reply", "push"], missed.Where(happened => happened.Name == "item").Select(happened => happened.Data.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task Stream_APushWhoseInstantLiesBeforeTheLastSeen_IsNotMissed()
    {
        var rep = await host.Id("小明");
        var early = host.Clock.GetUtcNow();
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await Say(rep, "first-00001", "/help");
        var seen = (await host.History(rep, items => items.Any(item => item.GetProperty("kind").GetString() == "reply")))[^1].GetProperty("order").GetString();
        await host.Push(rep, "这一轮早一秒开始", at: early);
        await host.History(rep, items => items.Any(item => item.GetProperty("kind").GetString() == "push"));

        using var resumed = await EventReader.Open(host.Client, $"/chat/stream?as={rep}", seen);
        var missed = await resumed.Missed();

        Assert.Contains(missed, happened => happened.Name == "item" && happened.Text == "这一轮早一秒开始");
    }

    [Fact]
    public async Task Stream_OfOnePerson_BringsNothingOfAnother()
    {
        var (rep, other) = (await host.Id("小明"), await host.Id("王芳"));
        using var stream = await EventReader.Open(host.Client, $"/chat/stream?as={rep}");
        await stream.Missed();

        await Say(other, "others-00001", "/help");
        await host.History(other, items => items.Any(item => item.GetProperty("kind").GetString() == "reply"));
        await Say(rep, "own-0000001", "/help");

        Assert.Equal("own-0000001", (await stream.Next())!.Data.GetProperty("id").GetString());
    }

    [Fact]
    public async Task Stream_LanguageChosenInChat_TellsThePageSo()
    {
        var rep = await host.Id("小明");
        using var stream = await EventReader.Open(host.Client, $"/chat/stream?as={rep}");
        Assert.Equal("zh-Hans", (await stream.Missed()).Single(happened => happened.Name == "person").Data.GetProperty("language").GetString());

        await Say(rep, "language-001", "/lang en");
        StreamEvent? told;
        do told = await stream.Next();
        while (told is { Name: not "person" });

        Assert.Equal("en", told!.Data.GetProperty("language").GetString());
    }

    [Fact]
    public async Task Stream_Silence_IsBrokenByAHeartbeat()
    {
        using var stream = await EventReader.Open(host.Client, $"/chat/stream?as={await host.Id("小明")}");
        await stream.Missed();
        await stream.Line();

        // Nothing but streams waits as long on this clock; one that another test left may ring first.
        var line = stream.Line();
        while (!line.IsCompleted && await Task.WhenAny(line, host.Clock.WaitForTimer(ChatStream.Heartbeat, Cancel)) != line)
        {
            host.Clock.Advance(ChatStream.Heartbeat);
        }

        Assert.StartsWith(":", await line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stream_FirstOpened_LinksThePersonToTheChatOnce()
    {
        var rep = await host.Id("小明");

        for (var n = 0; n < 2; n++)
        {
            using var stream = await EventReader.Open(host.Client, $"/chat/stream?as={rep}");
            await stream.Missed();
        }

        var links = await host.Store.Read(session => session.Query(Documents.Links, new(Documents.LinksByRep, [rep])), Cancel);
        Assert.Equal($"local:{rep}", Assert.Single(links).Chat);
    }

    [Theory]
    [InlineData("小明", "zh-Hans")]
    [InlineData("陈静", "zh-Hans")]
    [InlineData("小明", "zh-Hant")]
    [InlineData("李强", "en")]
    [InlineData("陈静", "en")]
    public async Task Examples_Said_AreAllUnderstood(string name, string language)
    {
        var rep = await host.Id(name);
        await Say(rep, "language-001", $"/lang {language}");
        await host.History(rep, items => items.Count == 2);
        var examples = await host.Store.Read(session => ChatPeople.Examples(session, session.Get(Documents.Reps, rep)!), Cancel);
        var lost = Bot.Wording.Words.Of("Chat", Bot.Wording.Language.Read(language)!)["Help.NotUnderstood"];

        for (var n = 0; n < examples.Count; n++)
        {
            var before = 2 + (2 * n);
            await Say(rep, $"example-{n:000}", examples[n]);
            var answer = (await host.History(rep, items => items.Count >= before + 2))[^1].GetProperty("html").GetString()!;

            Assert.DoesNotContain(lost, answer, StringComparison.Ordinal);
            Assert.DoesNotContain("/report", answer, StringComparison.Ordinal);

            // The first tells of a customer; the answers to the others are not about that one.
            Assert.Equal(n == 0, answer.StartsWith("<b>", StringComparison.Ordinal) && examples[0].Contains(answer[3..answer.IndexOf("</b>", StringComparison.Ordinal)], StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Post_FromAnotherSite_IsRefusedAndNotKept()
    {
        var rep = await host.Id("小明");
        using var forged = new HttpRequestMessage(HttpMethod.Post, $"/chat/say?as={rep}") { Content = System.Net.Http.Json.JsonContent.Create(new { id = "forged-00001", text = "/undo" }) };
        forged.Headers.Add("Origin", "https://evil.example");
        using var rebound = new HttpRequestMessage(HttpMethod.Get, $"/chat/history?as={rep}");
        rebound.Headers.Host = "evil.example";

        using var first = await host.Client.SendAsync(forged, Cancel);
        using var second = await host.Client.SendAsync(rebound, Cancel);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (first.StatusCode, second.StatusCode));
        Assert.Null(await host.Store.Read(session => session.Get(Documents.Inbox, "local:forged-00001"), Cancel));
    }

    private async Task Say(string person, string id, string text)
    {
        using var answer = await host.Post($"/chat/say?as={person}", new { id, text });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
