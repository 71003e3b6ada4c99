using SalesBot.Bot.Ports;
using SalesBot.Worker.Delivery;

namespace SalesBot.Worker.Tests.Delivery;

public sealed class PacingTests
{
    private readonly ManualTime clock = new();

    [Fact]
    public void Wait_Group_TakesTwentyAMinute()
    {
        var pacing = new Pacing(clock);
        for (var message = 0; message < 20; message++)
        {
            Assert.True(pacing.Wait(To("tg:-5")) <= TimeSpan.Zero);
            pacing.Take(To("tg:-5"));
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(TimeSpan.FromSeconds(41), pacing.Wait(To("tg:-5")));
        Assert.True(pacing.Wait(To("tg:5")) <= TimeSpan.Zero);
    }

    [Fact]
    public void Wait_ClaimTookItsTime_CountsFromWhenItWent()
    {
        var pacing = new Pacing(clock);
        var three = Enumerable.Repeat(To("tg:5"), 3).ToList();
        foreach (var message in three) pacing.Take(message);
        clock.Advance(TimeSpan.FromSeconds(2));

        pacing.Delay([three[2]]);
        clock.Advance(TimeSpan.FromSeconds(1.09));
        Assert.True(pacing.Wait(To("tg:5")) <= TimeSpan.Zero);
        pacing.Take(To("tg:5"));
        pacing.Take(To("tg:5"));

        Assert.Equal(TimeSpan.FromSeconds(2), pacing.Wait(To("tg:5")));
    }

    [Fact]
    public void Wait_WallClockStandsStill_GoesByElapsedTime()
    {
        var pacing = new Pacing(new StandingClock(clock));
        for (var message = 0; message < 3; message++) pacing.Take(To("tg:5"));
        Assert.True(pacing.Wait(To("tg:5")) > TimeSpan.FromSeconds(3));

        clock.Advance(TimeSpan.FromSeconds(3.1));

        Assert.True(pacing.Wait(To("tg:5")) <= TimeSpan.Zero);
    }

    [Fact]
    public void Wait_Pause_HoldsAllButLocalChats()
    {
        var pacing = new Pacing(clock);

        pacing.PauseFor(TimeSpan.FromSeconds(9));

        Assert.Equal(TimeSpan.FromSeconds(9), pacing.Wait(To("tg:5")));
        Assert.True(pacing.Wait(To("local:r1")) <= TimeSpan.Zero);
    }

    private static OutMessage To(string chat) => new() { Id = "1", Chat = chat, Kind = OutKind.Reply, Html = "", Created = default };

    private sealed class StandingClock(TimeProvider inner) : TimeProvider
    {
        public override long TimestampFrequency => inner.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => new(2026, 3, 11, 8, 30, 0, TimeSpan.Zero);

        public override long GetTimestamp() => inner.GetTimestamp();
    }
}
