namespace SalesBot.Worker.Hosting;

/// <summary>The real clock, set to another instant: from there it goes on at its own pace. For <c>run --now</c> and the sample company.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private long ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref ahead));

    public void Set(DateTimeOffset instant) => Interlocked.Exchange(ref ahead, (instant - System.GetUtcNow()).Ticks);
}
