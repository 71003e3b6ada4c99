using Quartz;

namespace SalesBot.Worker.Jobs;

/// <summary>Walks the simulated clock through the same schedule that Quartz runs, every job at its times, in order.</summary>
internal sealed class ScheduleWalker(SimulatedClock clock, IReadOnlyList<ScheduleLine> schedule, Func<Type, IClockwork> jobOf, TimeZoneInfo zone)
{
    /// <summary>Moves the clock on, running everything scheduled after its present instant, up to and including that one.</summary>
    /// <param name="afterEach">Called with the clock at a job's time once it has run, e.g. to deliver what it queued.</param>
    public async Task WalkTo(DateTimeOffset instant, Func<Task>? afterEach, CancellationToken cancel)
    {
        var lines = schedule.Select(line => new Line(jobOf(line.Job), new CronExpression(line.Cron, zone))).ToList();
        var at = clock.GetUtcNow();
        foreach (var line in lines)
        {
            await line.Advance(at, instant, cancel);
        }

        while (lines.MinBy(line => line.Next) is { } first && first.Next <= instant)
        {
            cancel.ThrowIfCancellationRequested();
            var now = first.Next;
            clock.MoveTo(now);
            await first.Job.Run(cancel);
            if (afterEach is not null)
            {
                await afterEach();
            }

            // What one job did may give another something to do sooner: a new plan brings a new reminder.
            foreach (var line in lines.Where(line => line == first || (line.Skips && line.Next > now)).ToList())
            {
                await line.Advance(now, instant, cancel);
            }
        }

        clock.MoveTo(instant);
    }

    private sealed class Line(IClockwork job, CronExpression cron)
    {
        public IClockwork Job => job;

        public bool Skips => job is ISkipsIdleTicks;

        public DateTimeOffset Next { get; private set; }

        /// <summary>The next time of the cron at which there is something to do.</summary>
        public async Task Advance(DateTimeOffset after, DateTimeOffset until, CancellationToken cancel)
        {
            var useful = job is ISkipsIdleTicks idle ? await idle.NextUseful(after, until, cancel) : after;
            var from = useful > after ? useful.AddTicks(-1) : after;
            Next = cron.GetNextValidTimeAfter(from) ?? DateTimeOffset.MaxValue;
        }
    }
}
