using SalesBot.Bot.Channels;
using SalesBot.Bot.Telegram;

namespace SalesBot.Worker.Tests.Telegram;

public sealed class TelegramFilesTests : IAsyncLifetime
{
    private readonly MemoryStream into = new();
    private FakeBotApi api = null!;
    private TelegramClient client = null!;
    private TelegramFiles files = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        api = await FakeBotApi.Start();
        var options = new TelegramOptions { Token = FakeBotApi.Token, BaseUrl = api.Url };
        client = new TelegramClient(options, TimeProvider.System);
        files = new TelegramFiles(client, options);
        api.HasFile("f", [1, 2, 3]);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await api.DisposeAsync();
        await into.DisposeAsync();
    }

    [Fact]
    public async Task Fetch_AFile_BringsItsBytes()
    {
        Assert.IsType<Fetched.Whole>(await files.Fetch("f", into, 3, Cancel));

        Assert.Equal([1, 2, 3], into.ToArray());
    }

    [Fact]
    public async Task Fetch_MoreThanIsTaken_StopsBeforeAndWithin()
    {
        api.HasFile("large", new byte[200_000]);

        Assert.IsType<Fetched.TooLarge>(await files.Fetch("f", into, 2, Cancel));
        Assert.IsType<Fetched.TooLarge>(await client.Download("files/large", into, 100_000, Cancel));
        Assert.InRange(into.Length, 0, 100_000);
    }

    [Fact]
    public async Task Fetch_WhatTheServerDoesNotHave_IsGone()
    {
        Assert.IsType<Fetched.Gone>(await files.Fetch("nobody's", into, 100, Cancel));
        Assert.IsType<Fetched.Gone>(await client.Download("files/nothing", into, 100, Cancel));
    }

    [Fact]
    public async Task Fetch_ServerFault_IsWorthATryLater()
    {
        api.Plan("download", Fault.Status(502));
        api.Plan("download", Fault.Status(429));

        Assert.Equal(new Fetched.Retry("502"), await files.Fetch("f", into, 100, Cancel));
        Assert.Equal(new Fetched.Retry("429"), await files.Fetch("f", into, 100, Cancel));
        api.Plan("getFile", Fault.TooMany(9));
        Assert.Equal(new Fetched.Retry("429", TimeSpan.FromSeconds(9)), await files.Fetch("f", into, 100, Cancel));
    }

    [Fact]
    public async Task Fetch_ServerNotThere_IsWorthATryLater()
    {
        await api.DisposeAsync();

        Assert.IsType<Fetched.Retry>(await files.Fetch("f", into, 100, Cancel));
        Assert.IsType<Fetched.Retry>(await client.Download("files/f", into, 100, Cancel));
    }

    [Fact]
    public async Task Fetch_Stopped_LetsGo()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Download("files/f", into, 100, stopped.Token));
    }
}
