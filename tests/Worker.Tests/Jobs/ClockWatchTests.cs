using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using SalesBot.Bot.Pushes;
using SalesBot.Bot.Store;
using SalesBot.Worker.Jobs;
using SalesBot.Worker.Tests.Pushes;

namespace SalesBot.Worker.Tests.Jobs;

/// <summary>The clock on the wall is set, there and back: the schedule goes on, and every push arrives once.</summary>
public sealed class ClockWatchTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("00:10:00")]
    [InlineData("-00:10:00")]
    [InlineData("02:00:00")]
    [InlineData("3.00:00:00")]
    [InlineData("-3.00:00:00")]
    public void Drift_OfASetClock_IsSaidOnce(string jump)
    {
        var clock = new ManualTime();
        var drift = new ClockDrift(clock);
        clock.Advance(TimeSpan.FromHours(5));
        var before = drift.Parted();

        clock.Set(TimeSpan.Parse(jump, CultureInfo.InvariantCulture));
        clock.Advance(TimeSpan.FromSeconds(15));

        Assert.Null(before);
        Assert.Equal(TimeSpan.Parse(jump, CultureInfo.InvariantCulture), drift.Parted());
        Assert.Null(drift.Parted());
    }

    /// <summary>A summer time changes nothing on the wall in UTC; a correction by some seconds is no jump.</summary>
    [Fact]
    public void Drift_OfACorrectedClock_IsNone()
    {
        var clock = new ManualTime();
        var drift = new ClockDrift(clock);

        clock.Set(TimeSpan.FromSeconds(20));

        Assert.Null(drift.Parted());
    }

    [Fact]
    public async Task Schedule_LaidByAClockThatWasAhead_IsLaidAnewFromNow()
    {
        await using var services = new ServiceCollection().AddLogging().AddQuartz().BuildServiceProvider();
        var scheduler = await services.GetRequiredService<ISchedulerFactory>().GetScheduler(Cancel);
        foreach (var line in Schedule.All.Concat(Schedule.Upkeep))
        {
            await scheduler.ScheduleJob(
                JobBuilder.Create<Nothing>().WithIdentity(line.Name).Build(),
                TriggerBuilder.Create().WithIdentity(line.Name).StartAt(TimeProvider.System.GetUtcNow().AddDays(3)).WithCronSchedule(line.Cron).Build(),
                cancellationToken: Cancel);
        }

        await ClockWatch.LayAnew(scheduler, TimeProvider.System.GetUtcNow(), Cancel);

        foreach (var line in Schedule.All.Concat(Schedule.Upkeep))
        {
            var next = (await scheduler.GetTrigger(new TriggerKey(line.Name), Cancel))!.NextFireTimeUtc!.Value;
            Assert.InRange(next - TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(-1), TimeSpan.FromMinutes(61));
        }

        await scheduler.Shutdown(false, Cancel);
    }

    [Theory]
    [InlineData("00:10:00", "07:00")]
    [InlineData("02:00:00", "07:00")]
    [InlineData("3.00:00:00", "09:00")]
    [InlineData("-00:10:00", "09:00")]
    [InlineData("-02:00:00", "09:00")]
    [InlineData("-3.00:00:00", "09:00")]
    public async Task Digest_WhileTheClockIsSetThereAndBack_ArrivesOnceADay(string jump, string at)
    {
        await using var office = new AnOffice("2026-03-09T00:00");
        await office.Person("小明");
        await office.Customer("恒通科技", last: "2026-02-09T10:00");
        var round = office.Get<PushRound>();
        var ahead = TimeSpan.Parse(jump, CultureInfo.InvariantCulture);
        var (glitch, back) = (AnOffice.Local($"2026-03-10T{at}"), AnOffice.Local($"2026-03-10T{at}").AddMinutes(30));

        for (var now = AnOffice.Local("2026-03-09T00:00"); now < AnOffice.Local("2026-03-14T00:00"); now += TimeSpan.FromMinutes(30))
        {
            if (now == back) await office.Store.Write(session => ClockWatch.Reopen(session, now.AddHours(12)), Cancel);
            await round.Run(now >= glitch && now < back ? now + ahead : now, Cancel);
        }

        var digests = await office.Store.Read(
            session => session.All(Documents.PushReceipts).Where(receipt => receipt.Key.StartsWith("digest|小明", StringComparison.Ordinal) && receipt.Message.Length > 0)
                .Select(receipt => receipt.At.ToOffset(TimeSpan.FromHours(8)).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture)).Order().ToList(),
            Cancel);
        var early = ahead > TimeSpan.FromHours(1) && ahead < TimeSpan.FromHours(12) ? "03-10 09:00" : "03-10 08:30";
        Assert.Equal(["03-09 08:30", early, "03-11 08:30", "03-12 08:30", "03-13 08:30"], digests.Where(day => string.CompareOrdinal(day, "03-09") >= 0));
    }

    private sealed class Nothing : IJob
    {
        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancel) => default;
    }
}
