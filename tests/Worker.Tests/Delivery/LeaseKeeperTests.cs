using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Bot.Telegram;
using SalesBot.Worker.Delivery;
using SalesBot.Worker.Telegram;

namespace SalesBot.Worker.Tests.Delivery;

public sealed class LeaseKeeperTests : DeliveryFixture
{
    private static readonly TelegramOptions WithToken = new() { Token = "1:a" };

    [Fact]
    public async Task TwoWorkers_OneWorksAtATime_AndTheOtherTakesOverWhenItStops()
    {
        using var first = Keeper(ProcessIdentity.Here());
        using var second = Keeper(ProcessIdentity.Here());
        var (firstWork, secondWork) = (new Work(first), new Work(second));
        await first.StartAsync(Cancel);
        await firstWork.Begun(1);
        await second.StartAsync(Cancel);
        await WaitTimers(2);

        Assert.Equal((true, false, 0), (first.IsHeld, second.IsHeld, secondWork.Count));
        Assert.Equal(Environment.ProcessId, second.Other!.Process);

        await first.StopAsync(Cancel);
        Clock.Advance(TimeSpan.FromSeconds(5));
        await secondWork.Begun(1);
        Assert.True(second.IsHeld);
        await second.StopAsync(Cancel);
        Assert.Null(await Get(Documents.Leases, LeaseKeeper.Name));
    }

    [Fact]
    public async Task Holder_WasKilled_IsFollowedAtOnce()
    {
        // A process number that is taken, but by a program that began at another time; and one that is not.
        foreach (var dead in new[] { ProcessIdentity.Here() with { Started = Clock.GetUtcNow().AddYears(-9) }, ProcessIdentity.Here() with { Process = int.MaxValue } })
        {
            await Put(Documents.Leases, LeaseOf(dead));
            using var keeper = Keeper(ProcessIdentity.Here());
            var work = new Work(keeper);

            await keeper.StartAsync(Cancel);

            await work.Begun(1);
            await keeper.StopAsync(Cancel);
        }
    }

    [Fact]
    public async Task Holder_ElsewhereOrFrozen_IsFollowedWhenItsLeaseHasRunOut()
    {
        await Put(Documents.Leases, LeaseOf(new ProcessIdentity("other", "another machine", 77, DateTimeOffset.UnixEpoch)));
        using var keeper = Keeper(ProcessIdentity.Here());
        var work = new Work(keeper);
        await keeper.StartAsync(Cancel);

        for (var seconds = 0; seconds < 15; seconds += 5)
        {
            await WaitTimers(1);
            Clock.Advance(TimeSpan.FromSeconds(5));
        }

        await WaitTimers(1);
        Assert.Equal(0, work.Count);
        Clock.Advance(TimeSpan.FromSeconds(5));
        await work.Begun(1);
        await keeper.StopAsync(Cancel);
    }

    [Fact]
    public async Task Holder_FindsItsLeaseTaken_StopsItsWorkAndWaitsForItAgain()
    {
        using var keeper = Keeper(ProcessIdentity.Here());
        var work = new Work(keeper);
        await keeper.StartAsync(Cancel);
        await work.Begun(1);

        await Put(Documents.Leases, LeaseOf(new ProcessIdentity("other", "another machine", 77, DateTimeOffset.UnixEpoch)));
        await WaitTimers(1);
        Clock.Advance(TimeSpan.FromSeconds(5));
        await work.Ended(1);
        Assert.False(keeper.IsHeld);

        await Store.Write(session => session.Delete(Documents.Leases, LeaseKeeper.Name), Cancel);
        await WaitTimers(1);
        Clock.Advance(TimeSpan.FromSeconds(5));
        await work.Begun(2);
        await keeper.StopAsync(Cancel);
    }

    [Fact]
    public async Task WithoutAToken_NothingIsGuarded()
    {
        using var keeper = new LeaseKeeper(Store, ProcessIdentity.Here(), [new TelegramPulse(new TelegramOptions(), Clock)], Clock, NullLogger<LeaseKeeper>.Instance);

        var worked = false;
        await keeper.WhileHeld(_ => Task.FromResult(worked = true), Cancel);

        Assert.True(worked);
    }

    private LeaseKeeper Keeper(ProcessIdentity self) => new(Store, self, [new TelegramPulse(WithToken, Clock)], Clock, NullLogger<LeaseKeeper>.Instance);

    private Lease LeaseOf(ProcessIdentity self) => new(LeaseKeeper.Name, self.Holder, self.Machine, self.Process, self.Started, Clock.GetUtcNow() + LeaseKeeper.Length);

    private Task WaitTimers(int count) => Clock.WaitForTimers(count, Cancel).WaitAsync(TimeSpan.FromSeconds(20), Cancel);

    /// <summary>Something that goes on until it is cancelled, and counts how often it began and ended.</summary>
    private sealed class Work
    {
        private readonly Channel<int> begun = Channel.CreateUnbounded<int>();
        private readonly Channel<int> ended = Channel.CreateUnbounded<int>();

        public Work(LeaseKeeper keeper) => _ = keeper.WhileHeld(Go, Cancel);

        public int Count { get; private set; }

        public async Task Begun(int count) => Assert.Equal(count, await Next(begun));

        public async Task Ended(int count) => Assert.Equal(count, await Next(ended));

        private static Task<int> Next(Channel<int> of) => of.Reader.ReadAsync(Cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(20), Cancel);

        private async Task Go(CancellationToken cancel)
        {
            Count++;
            await begun.Writer.WriteAsync(Count, Cancel);
            try
            {
                await Task.Delay(Timeout.Infinite, cancel);
            }
            finally
            {
                await ended.Writer.WriteAsync(Count, CancellationToken.None);
            }
        }
    }
}
