using System.Net;
using SalesBot.Bot.Ports;
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

        // Nothing else on this clock waits as long.
        await house.Clock.WaitForTimer(ChatStream.Heartbeat, Cancel);
        house.Clock.Advance(ChatStream.Heartbeat);

        Assert.StartsWith(":", await stream.Line(), StringComparison.Ordinal);
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
