namespace SalesBot.Worker.Tests;

/// <summary>A clock that moves when told: timers ring on the way, in their order.</summary>
internal sealed class ManualTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<ManualTimer> timers = [];
    private DateTimeOffset now = start;
    private TimeSpan set;
    private TaskCompletionSource armed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ManualTime()
        : this(new DateTimeOffset(2026, 3, 11, 1, 0, 0, TimeSpan.Zero))
    {
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return now + set;
    }

    public override long GetTimestamp()
    {
        lock (gate) return now.Ticks;
    }

    /// <summary>Sets the clock on the wall: no time goes by, and no timer rings.</summary>
    public void Set(TimeSpan by)
    {
        lock (gate) set += by;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        var end = now + by;
        while (true)
        {
            ManualTimer? next;
            lock (gate)
            {
                next = timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due);
                now = next?.Due ?? end;
                if (next is null) return;
                timers.Remove(next);
            }

            next.Ring();
        }
    }

    /// <summary>Completes as soon as somebody waits for a time so far away.</summary>
    public Task WaitForTimer(TimeSpan atLeast, CancellationToken cancel, TimeSpan? atMost = null) =>
        WaitForTimer(wait => wait >= atLeast && wait <= (atMost ?? TimeSpan.MaxValue), cancel);

    /// <returns>How far away it is.</returns>
    public async Task<TimeSpan> WaitForTimer(Func<TimeSpan, bool> fits, CancellationToken cancel)
    {
        while (true)
        {
            Task change;
            lock (gate)
            {
                foreach (var timer in timers)
                {
                    if (fits(timer.Due - now)) return timer.Due - now;
                }

                change = armed.Task;
            }

            await change.WaitAsync(cancel);
        }
    }

    /// <summary>Completes as soon as so many wait.</summary>
    public async Task WaitForTimers(int count, CancellationToken cancel)
    {
        while (true)
        {
            Task change;
            lock (gate)
            {
                if (timers.Count >= count) return;
                change = armed.Task;
            }

            await change.WaitAsync(cancel);
        }
    }

    private sealed class ManualTimer(ManualTime time, Action ring) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            TaskCompletionSource waiting;
            lock (time.gate)
            {
                time.timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan) return true;
                Due = time.now + dueTime;
                time.timers.Add(this);
                waiting = time.armed;
                time.armed = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            waiting.SetResult();
            return true;
        }

        public void Dispose()
        {
            lock (time.gate) time.timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
