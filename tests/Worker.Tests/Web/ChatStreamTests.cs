using System.Net;
using SalesBot.Bot.Store;
using SalesBot.Worker.Web;

namespace SalesBot.Worker.Tests.Web;

public sealed class ChatStreamTests : IAsyncLifetime
{
    private readonly PageHouse house = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => house.InitializeAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task Stream_AtHalfPastEight_BringsTheDigestByItself()
    {
        var rep = await house.Id("小明");
        using var stream = await EventReader.Open(house.Client, $"/chat/stream?as={rep}");
        await stream.Missed();

        await house.Tick(TimeSpan.FromMinutes(1));
        var push = await stream.Next();

        Assert.Equal(("item", "push"), (push!.Name, push.Data.GetProperty("kind").GetString()));
        Assert.Contains("华信电子", push.Text, StringComparison.Ordinal);
        Assert.Equal(push.Data.GetProperty("order").GetString(), push.Id);
        Assert.Equal("2026-03-11T08:30:00+08:00", push.Data.GetProperty("at").GetString());
    }

    [Fact]
    public async Task Stream_ResumedByLastEventId_BringsWhatWasMissedEvenOverARestart()
    {
        var rep = await house.Id("小明");
        string seen;
        using (var stream = await EventReader.Open(house.Client, $"/chat/stream?as={rep}"))
        {
            await stream.Missed();
            await Say(rep, "first-00001", "/help");
            seen = (await stream.Next())!.Id!;
        }

        await house.History(rep, items => items.Any(item => item.GetProperty("kind").GetString() == "reply"));
        await house.Tick(TimeSpan.FromMinutes(1));
        await house.History(rep, items => items.Any(item => item.GetProperty("kind").GetString() == "push"));
        await house.Restart();
        using var resumed = await EventReader.Open(house.Client, $"/chat/stream?as={rep}&after=ffff", seen);
        var missed = await resumed.Missed();

        Assert.Equal(["said", "reply", "push"], missed.Where(happened => happened.Name == "item").Select(happened => happened.Data.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task Stream_APushWhoseInstantLiesBeforeTheLastSeen_IsNotMissed()
    {
        var rep = await house.Id("小明");
        var early = house.Clock.GetUtcNow();
        house.Clock.Advance(TimeSpan.FromSeconds(1));
        await Say(rep, "first-00001", "/help");
        var seen = (await house.History(rep, items => items.Any(item => item.GetProperty("kind").GetString() == "reply")))[^1].GetProperty("order").GetString();
        await house.Push(rep, "这一轮早一秒开始", at: early);
        await house.History(rep, items => items.Any(item => item.GetProperty("kind").GetString() == "push"));

        using var resumed = await EventReader.Open(house.Client, $"/chat/stream?as={rep}", seen);
        var missed = await resumed.Missed();

        Assert.Contains(missed, happened => happened.Name == "item" && happened.Text == "这一轮早一秒开始");
    }

    [Fact]
    public async Task Stream_OfOnePerson_BringsNothingOfAnother()
    {
        var (rep, other) = (await house.Id("小明"), await house.Id("王芳"));
        using var stream = await EventReader.Open(house.Client, $"/chat/stream?as={rep}");
        await stream.Missed();

        await Say(other, "others-00001", "/help");
        await house.History(other, items => items.Any(item => item.GetProperty("kind").GetString() == "reply"));
        await Say(rep, "own-0000001", "/help");

        Assert.Equal("own-0000001", (await stream.Next())!.Data.GetProperty("id").GetString());
    }

    [Fact]
    public async Task Stream_LanguageChosenInChat_TellsThePageSo()
    {
        var rep = await house.Id("小明");
        using var stream = await EventReader.Open(house.Client, $"/chat/stream?as={rep}");
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
        using var stream = await EventReader.Open(house.Client, $"/chat/stream?as={await house.Id("小明")}");
        await stream.Missed();
        await stream.Line();

        // Nothing but streams waits as long on this clock; one that another test left may ring first.
        var line = stream.Line();
        while (!line.IsCompleted && await Task.WhenAny(line, house.Clock.WaitForTimer(ChatStream.Heartbeat, Cancel)) != line)
        {
            house.Clock.Advance(ChatStream.Heartbeat);
        }

        Assert.StartsWith(":", await line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stream_FirstOpened_LinksThePersonToTheChatOnce()
    {
        var rep = await house.Id("小明");

        for (var n = 0; n < 2; n++)
        {
            using var stream = await EventReader.Open(house.Client, $"/chat/stream?as={rep}");
            await stream.Missed();
        }

        var links = await house.Store.Read(session => session.Query(Documents.Links, new(Documents.LinksByRep, [rep])), Cancel);
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
        var rep = await house.Id(name);
        await Say(rep, "language-001", $"/lang {language}");
        await house.History(rep, items => items.Count == 2);
        var examples = await house.Store.Read(session => ChatPeople.Examples(session, session.Get(Documents.Reps, rep)!), Cancel);
        var lost = Bot.Wording.Words.Of("Chat", Bot.Wording.Language.Read(language)!)["Help.NotUnderstood"];

        for (var n = 0; n < examples.Count; n++)
        {
            var before = 2 + (2 * n);
            await Say(rep, $"example-{n:000}", examples[n]);
            var answer = (await house.History(rep, items => items.Count >= before + 2))[^1].GetProperty("html").GetString()!;

            Assert.DoesNotContain(lost, answer, StringComparison.Ordinal);
            Assert.DoesNotContain("/report", answer, StringComparison.Ordinal);

            // The first tells of a customer; the answers to the others are not about that one.
            Assert.Equal(n == 0, answer.StartsWith("<b>", StringComparison.Ordinal) && examples[0].Contains(answer[3..answer.IndexOf("</b>", StringComparison.Ordinal)], StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Post_FromAnotherSite_IsRefusedAndNotKept()
    {
        var rep = await house.Id("小明");
        using var forged = new HttpRequestMessage(HttpMethod.Post, $"/chat/say?as={rep}") { Content = System.Net.Http.Json.JsonContent.Create(new { id = "forged-00001", text = "/undo" }) };
        forged.Headers.Add("Origin", "https://evil.example");
        using var rebound = new HttpRequestMessage(HttpMethod.Get, $"/chat/history?as={rep}");
        rebound.Headers.Host = "evil.example";

        using var first = await house.Client.SendAsync(forged, Cancel);
        using var second = await house.Client.SendAsync(rebound, Cancel);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (first.StatusCode, second.StatusCode));
        Assert.Null(await house.Store.Read(session => session.Get(Documents.Inbox, "local:forged-00001"), Cancel));
    }

    private async Task Say(string person, string id, string text)
    {
        using var answer = await house.Post($"/chat/say?as={person}", new { id, text });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
