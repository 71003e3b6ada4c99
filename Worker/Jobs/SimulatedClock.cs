namespace SalesBot.Worker.Jobs;

/// <summary>A clock that stands still until it is told: for <c>chat</c>, <c>demo</c> and tests. Timers fire as it passes them, in their order.</summary>
internal sealed class SimulatedClock(DateTimeOffset start, TimeZoneInfo zone) : TimeProvider
{
    private readonly Lock gate = new();

    private readonly List<Alarm> alarms = [];

    private DateTimeOffset now = start;

    public override TimeZoneInfo LocalTimeZone => zone;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now.ToUniversalTime();
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <exception cref="ArgumentOutOfRangeException">The instant is earlier than the clock's.</exception>
    public void MoveTo(DateTimeOffset instant)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(instant, GetUtcNow());
        while (NextAlarm(instant) is { } alarm)
        {
            alarm.Ring();
        }

        lock (gate)
        {
            now = instant;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, callback, state);
        alarm.Change(dueTime, period);
        return alarm;
    }

    /// <summary>Puts the clock on the earliest alarm up to that instant.</summary>
    private Alarm? NextAlarm(DateTimeOffset until)
    {
        lock (gate)
        {
            if (alarms.Where(alarm => alarm.At <= until).MinBy(alarm => alarm.At) is not { } next)
            {
                return null;
            }

            now = next.At > now ? next.At : now;
            next.Rearm();
            return next;
        }
    }

    private sealed class Alarm(SimulatedClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan period = Timeout.InfiniteTimeSpan;

        public DateTimeOffset At { get; private set; }

        public void Ring() => callback(state);

        /// <summary>To be called under the clock's gate.</summary>
        public void Rearm()
        {
            At += period;
            if (period <= TimeSpan.Zero)
            {
                clock.alarms.Remove(this);
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                clock.alarms.Remove(this);
                this.period = period;
                if (dueTime >= TimeSpan.Zero)
                {
                    At = clock.now + dueTime;
                    clock.alarms.Add(this);
                }
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
