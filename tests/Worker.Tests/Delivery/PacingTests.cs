using SalesBot.Bot.Channels;
using SalesBot.Bot.Wording;
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
            Send(pacing, To("tg:-5"), TimeSpan.Zero);
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(TimeSpan.FromSeconds(41), pacing.Wait(To("tg:-5")));
        Assert.True(pacing.Wait(To("tg:5")) <= TimeSpan.Zero);
    }

    [Fact]
    public void Wait_AnswersCameLate_CountsFromTheLatestTheyCanHaveArrived()
    {
        var pacing = new Pacing(clock);
        for (var chat = 100; chat < 131; chat++) Send(pacing, To($"tg:{chat}"), TimeSpan.FromMilliseconds(40));

        // The way takes 40 ms at its best: of these 240, 200 may have gone by before the server counted.
        for (var message = 0; message < 3; message++) pacing.Take(To("tg:5") with { Id = $"{message}" });
        clock.Advance(TimeSpan.FromMilliseconds(240));
        for (var message = 0; message < 3; message++) pacing.Arrive(To("tg:5") with { Id = $"{message}" });

        Assert.Equal(TimeSpan.FromMilliseconds(3015 - 40), pacing.Wait(To("tg:5")));
    }

    [Fact]
    public void Wait_NoAnswerComes_CountsAsArrivedAfterASecond()
    {
        var pacing = new Pacing(clock);
        for (var message = 0; message < 3; message++) pacing.Take(To("tg:5") with { Id = $"{message}" });

        Assert.Equal(TimeSpan.FromMilliseconds(4015), pacing.Wait(To("tg:5")));
    }

    [Fact]
    public void Wait_MarkingTookItsTime_CountsFromWhenItLeft()
    {
        var pacing = new Pacing(clock);
        for (var message = 0; message < 3; message++) pacing.Take(To("tg:5") with { Id = $"{message}" });
        clock.Advance(TimeSpan.FromSeconds(2));
        for (var message = 0; message < 3; message++) pacing.Leave(To("tg:5") with { Id = $"{message}" });

        Assert.Equal(TimeSpan.FromMilliseconds(4015), pacing.Wait(To("tg:5")));
    }

    [Fact]
    public void Wait_WallClockStandsStill_GoesByElapsedTime()
    {
        var pacing = new Pacing(new StandingClock(clock));
        for (var message = 0; message < 3; message++) Send(pacing, To("tg:5"), TimeSpan.Zero);
        Assert.True(pacing.Wait(To("tg:5")) > TimeSpan.FromSeconds(3));

        clock.Advance(TimeSpan.FromSeconds(3.1));

        Assert.True(pacing.Wait(To("tg:5")) <= TimeSpan.Zero);
    }

    [Fact]
    public void Wait_Pause_HoldsAllButLocalChats()
    {
        var pacing = new Pacing(clock);

        pacing.PauseFor("tg:6", TimeSpan.FromSeconds(9));

        Assert.Equal(TimeSpan.FromSeconds(9), pacing.Wait(To("tg:5")));
        Assert.True(pacing.Wait(To("local:r1")) <= TimeSpan.Zero);
    }

    [Fact]
    public void Wait_AnotherChannel_GoesByThatOnesLimitsAndGroups()
    {
        var pace = new ChannelPace(new AChannel(), clock);

        pace.Take(To("no:1"));
        pace.Arrive(To("no:1"));

        Assert.Equal(TimeSpan.FromSeconds(5), pace.Wait(To("no:1")));
        Assert.Equal(TimeSpan.FromSeconds(2), pace.Wait(To("no:2")));

        clock.Advance(TimeSpan.FromSeconds(2));
        pace.Take(To("no:all"));
        pace.Arrive(To("no:all"));

        Assert.Equal(TimeSpan.FromSeconds(7), pace.Wait(To("no:all")));
    }

    private void Send(Pacing pacing, OutMessage message, TimeSpan way)
    {
        pacing.Take(message);
        clock.Advance(way);
        pacing.Arrive(message);
    }

    private static OutMessage To(string chat) => new() { Id = "1", Chat = chat, Kind = OutKind.Reply, Html = "", Created = default };

    private sealed class StandingClock(TimeProvider inner) : TimeProvider
    {
        public override long TimestampFrequency => inner.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => new(2026, 3, 11, 8, 30, 0, TimeSpan.Zero);

        public override long GetTimestamp() => inner.GetTimestamp();
    }

    /// <summary>One message in two seconds, in five to a chat, in seven to the group.</summary>
    private sealed class AChannel() : ChatChannel("another", "no:")
    {
        public override ChannelLimits Limits { get; } = new(new RateLimit(1, TimeSpan.FromSeconds(2)), new RateLimit(1, TimeSpan.FromSeconds(5)), new RateLimit(1, TimeSpan.FromSeconds(7)));

        public override string Title(Language language) => "Another";

        public override bool IsGroup(string chat) => chat == "no:all";

        public override string Link(string bot, string code) => $"another:{bot}/{code}";
    }
}
