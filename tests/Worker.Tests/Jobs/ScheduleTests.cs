using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Domain.Performance;
using SalesBot.Worker.Jobs;
using SalesBot.Worker.Tests.Pushes;
using SalesBot.Worker.Tests.Storage;

namespace SalesBot.Worker.Tests.Jobs;

public sealed class ScheduleTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Walker_TwoJobs_RunsEachAtItsTimesInOrder()
    {
        var clock = new SimulatedClock(AnOffice.Local("2026-03-11T07:00"), Shanghai);
        var log = new List<string>();
        var jobs = new Dictionary<Type, IClockwork> { [typeof(int)] = new Noting("hourly", clock, log), [typeof(long)] = new Noting("at nine", clock, log) };
        var walker = new ScheduleWalker(
            clock, [new("hourly", "0 0 * * * ?", typeof(int)), new("nine", "0 0 9 ? * MON-FRI", typeof(long))], type => jobs[type], Shanghai);

        await walker.WalkTo(AnOffice.Local("2026-03-11T09:00"), () => Note(log, "delivered"), Cancel);
        await walker.WalkTo(AnOffice.Local("2026-03-11T09:59"), null, Cancel);

        Assert.Equal(["hourly 08:00", "delivered", "hourly 09:00", "delivered", "at nine 09:00", "delivered"], log);
        Assert.Equal(AnOffice.Local("2026-03-11T09:59"), clock.GetUtcNow());
    }

    [Fact]
    public async Task Walker_IdleTicks_ArePassedOverButNoneThatMattersIs()
    {
        var clock = new SimulatedClock(AnOffice.Local("2026-03-11T07:00"), Shanghai);
        var log = new List<string>();
        var ticking = new Ticking(clock, log) { Useful = { AnOffice.Local("2026-03-11T08:30"), AnOffice.Local("2026-03-11T08:30:30") } };
        var planting = new Planting(ticking, AnOffice.Local("2026-03-11T08:45"));
        var walker = new ScheduleWalker(
            clock,
            [new("tick", "0 * * * * ?", typeof(int)), new("plant", "0 30 8 * * ?", typeof(long))],
            type => type == typeof(int) ? ticking : planting,
            Shanghai);

        await walker.WalkTo(AnOffice.Local("2026-03-11T10:00"), null, Cancel);

        Assert.Equal(["08:30", "08:31", "08:45"], log);
    }

    [Fact]
    public async Task Quartz_TheWholeSchedule_IsTakenAndFiresInTheTeamsZone()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("salesbot-quartz-");
        var clock = new SimulatedClock(AnOffice.Local("2026-03-11T07:00:05"), Shanghai);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton<IReportMessages, APlainReport>().AddSingleton(new ReviewRules())
            .AddSingleton<IStore>(_ => Stores.Open(Path.Combine(folder.FullName, "q.db"), clock)).AddJobs().AddClock();
        using (var host = builder.Build())
        {
            await host.StartAsync(Cancel);
            var scheduler = await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Cancel);

            foreach (var line in Schedule.All)
            {
                var trigger = await scheduler.GetTrigger(new TriggerKey(line.Name), Cancel);

                Assert.Equal(new CronExpression(line.Cron, Shanghai).GetNextValidTimeAfter(clock.GetUtcNow()), trigger?.NextFireTimeUtc);
                var detail = await scheduler.GetJobDetail(trigger!.JobKey, Cancel);
                Assert.NotNull(ActivatorUtilities.CreateInstance(host.Services, detail!.JobType.Type));
            }

            await host.StopAsync(Cancel);
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public void Schedule_Lines_HaveUniqueNamesAndReadableTimes()
    {
        Assert.Equal(Schedule.All.Count, Schedule.All.DistinctBy(line => line.Name).Count());
        Assert.All(Schedule.All, line => Assert.True(CronExpression.TryParse(line.Cron, out _), line.Name));
    }

    [Fact]
    public void Clock_Timers_FireInOrderAsItPassesThem()
    {
        var clock = new SimulatedClock(AnOffice.Local("2026-03-11T07:00"), Shanghai);
        var log = new List<string>();
        void Ring(object? name) => log.Add($"{name} {clock.GetLocalNow():HH:mm:ss}");
        using var often = clock.CreateTimer(Ring, "often", TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(2));
        using var once = clock.CreateTimer(Ring, "once", TimeSpan.FromMinutes(3), Timeout.InfiniteTimeSpan);
        using var later = clock.CreateTimer(Ring, "later", TimeSpan.FromMinutes(30), Timeout.InfiniteTimeSpan);

        clock.MoveTo(AnOffice.Local("2026-03-11T07:05"));

        Assert.Equal(["often 07:02:00", "once 07:03:00", "often 07:04:00"], log);
        Assert.Equal(TimeSpan.FromMinutes(5), clock.GetElapsedTime(AnOffice.Local("2026-03-11T07:00").UtcTicks));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.MoveTo(AnOffice.Local("2026-03-11T07:04")));
    }

    private static Task Note(List<string> log, string what)
    {
        log.Add(what);
        return Task.CompletedTask;
    }

    private sealed class Noting(string name, SimulatedClock clock, List<string> log) : IClockwork
    {
        public Task Run(CancellationToken cancel) => Note(log, $"{name} {clock.GetLocalNow():HH:mm}");
    }

    private sealed class Ticking(SimulatedClock clock, List<string> log) : ISkipsIdleTicks
    {
        public List<DateTimeOffset> Useful { get; } = [];

        public Task Run(CancellationToken cancel) => Note(log, $"{clock.GetLocalNow():HH:mm}");

        public Task<DateTimeOffset> NextUseful(DateTimeOffset after, DateTimeOffset until, CancellationToken cancel) =>
            Task.FromResult(Useful.Where(at => at > after).Append(until.AddTicks(1)).Min());
    }

    /// <summary>Gives the ticking job something more to do.</summary>
    private sealed class Planting(Ticking ticking, DateTimeOffset at) : IClockwork
    {
        public Task Run(CancellationToken cancel)
        {
            ticking.Useful.Add(at);
            return Task.CompletedTask;
        }
    }
}
