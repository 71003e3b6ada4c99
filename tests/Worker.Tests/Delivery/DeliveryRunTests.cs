using SalesBot.Bot.Channels;
using Outcome = SalesBot.Bot.Channels.Delivery;

namespace SalesBot.Worker.Tests.Delivery;

public sealed class DeliveryRunTests : DeliveryFixture
{
    [Fact]
    public async Task Run_MessageQueuedLater_WakesIt()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var running = Pump.Run(stop.Token);

        await Queue("tg:1", "one");
        await Messenger.Reached(1);

        await stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task Run_SignalsWhileSendsEnd_AreNeverLost()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var running = Pump.Run(stop.Token);

        // The clock stands still, so nothing but the signal brings the pump to look.
        for (var number = 1; number <= 300; number++)
        {
            await Queue($"local:{number % 3}", $"{number}");
            if (number % 5 == 0) await Local.Reached(number);
        }

        await stop.CancelAsync();
        await running;
        Assert.Equal(300, Local.Sent.Count);
    }

    [Fact]
    public async Task Run_OneSlowChat_DelaysNoOther()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var answer = new TaskCompletionSource<Outcome>();
        Messenger.Plan("slow", () => answer.Task);
        var slow = await Queue("tg:1", "slow");
        var running = Pump.Run(stop.Token);
        await Messenger.Reached(1);

        await Queue("tg:2", "other");
        await Messenger.Reached(2);
        answer.SetResult(new Outcome.Sent("7"));
        await Queue("tg:1", "after");
        await Messenger.Reached(3);

        await stop.CancelAsync();
        await running;
        Assert.Equal(["slow", "other", "after"], Messenger.Texts);
        Assert.Equal("7", (await Row(slow)).MessageId);
    }

    [Fact]
    public async Task Run_PauseOver_GoesOnByTheClock()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        Messenger.Plan("one", new Outcome.Retry(TimeSpan.FromSeconds(3), Everything: false));
        await Queue("tg:1", "one");
        var running = Pump.Run(stop.Token);
        await Messenger.Reached(1);

        while (Messenger.Sent.Count < 2)
        {
            await Clock.WaitForTimer(TimeSpan.Zero, Cancel);
            Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await stop.CancelAsync();
        await running;
        Assert.Equal(["one", "one"], Messenger.Texts);
    }

    [Fact]
    public async Task Run_Stopped_LetsTheSendEndAndWritesItDown()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var answer = new TaskCompletionSource<Outcome>();
        Messenger.Plan("one", () => answer.Task);
        var message = await Queue("tg:1", "one");
        var running = Pump.Run(stop.Token);
        await Messenger.Reached(1);

        await stop.CancelAsync();
        answer.SetResult(new Outcome.Sent("7"));
        await running;

        Assert.Equal((OutState.Sent, "7"), ((await Row(message)).State, (await Row(message)).MessageId));
    }

    [Fact]
    public async Task Run_Broadcast_StaysUnderTheLimitAndCloseToIt()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var times = new List<DateTimeOffset>();
        const int Messages = 300;
        for (var chat = 0; chat < Messages; chat++)
        {
            Messenger.Plan($"{chat}", () =>
            {
                lock (times) times.Add(Clock.GetUtcNow());
                return Task.FromResult<Outcome>(new Outcome.Sent("1"));
            });
        }

        await Queue([.. Enumerable.Range(0, Messages).Select(chat => AMessage($"tg:{chat}", $"{chat}", OutKind.Push))]);
        var begun = Clock.GetUtcNow();
        var running = Pump.Run(stop.Token);

        while (Messenger.Sent.Count < Messages)
        {
            await Clock.WaitForTimer(TimeSpan.Zero, Cancel);
            Clock.Advance(TimeSpan.FromMilliseconds(5));
        }

        await stop.CancelAsync();
        await running;
        Assert.All(times, start => Assert.InRange(times.Count(time => time >= start && time < start + TimeSpan.FromSeconds(1)), 1, 30));
        Assert.True(Messages / (times.Max() - begun).TotalSeconds >= 0.95 * 30, $"{Messages / (times.Max() - begun).TotalSeconds:0.0} a second");
    }
}
