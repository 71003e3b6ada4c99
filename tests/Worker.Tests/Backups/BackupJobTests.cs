using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SalesBot.Bot.Telegram;
using SalesBot.Worker.Backups;
using SalesBot.Worker.Delivery;
using SalesBot.Worker.Files.Kept;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Jobs;
using SalesBot.Worker.Storage;
using SalesBot.Worker.Telegram;
using SalesBot.Worker.Tests.Pushes;
using SalesBot.Worker.Tests.Storage;
using SalesBot.Worker.Web;

namespace SalesBot.Worker.Tests.Backups;

public sealed class BackupJobTests : BackupHost
{
    private readonly SimulatedClock clock = new(AnOffice.Local("2026-03-11T00:05"), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
    private BackupPulse? pulse;

    private string Nightly => Path.Combine(Data, "backups");

    private static readonly string Ends = Path.GetExtension(Stores.File);

    [Fact]
    public async Task Run_EveryHour_MakesOneANightFromItsHourOn()
    {
        await using var host = CompanyHost.Open(Launch, clock);
        var job = Job(host);

        await RunUntil(job, "2026-03-11T02:05");
        Assert.False(Directory.Exists(Nightly));

        await RunUntil(job, "2026-03-12T12:05");

        Assert.Equal([$"salesbot-2026-03-11{Ends}", $"salesbot-2026-03-12{Ends}"], Names());
        Assert.Equal(TimeSpan.FromHours(9), pulse!.Age);
        Assert.Null(pulse.Reason);
    }

    [Fact]
    public async Task Run_FortyNights_KeepsSevenDaysFourWeeksAndTheMonths()
    {
        await using var host = CompanyHost.Open(Launch, clock);
        var job = Job(host);
        for (var night = 0; night < 40; night++)
        {
            clock.MoveTo(AnOffice.Local("2026-03-11T03:05").AddDays(night));
            await job.Run(Cancel);
        }

        // To Sunday 19 April.
        Assert.Equal(
            ["03-29", "03-31", "04-05", "04-12", "04-13", "04-14", "04-15", "04-16", "04-17", "04-18", "04-19"],
            Names().Select(name => name["salesbot-2026-".Length..^Ends.Length]));
    }

    [Fact]
    public async Task Run_PhotoErased_StaysAsLongAsABackupMayNameIt()
    {
        await using var host = CompanyHost.Open(Launch, clock);
        var job = Job(host, new BackupOptions { Days = 2, Weeks = 0, Months = 0 });
        var photo = await KeepPhoto(host.Store, [8]);
        await RunUntil(job, "2026-03-11T04:05");
        host.Get<KeptFolder>().Remove(Path.GetFileName(photo));

        await RunUntil(job, "2026-03-12T04:05");
        Assert.True(File.Exists(Path.Combine(Nightly, photo)));

        await RunUntil(job, "2026-03-13T04:05");
        Assert.False(File.Exists(Path.Combine(Nightly, photo)));
    }

    [Fact]
    public async Task Run_FolderCannotBeWritten_IsSaidInHealthUntilItCan()
    {
        await using var host = CompanyHost.Open(Launch, clock);
        var job = Job(host);
        await File.WriteAllTextAsync(Nightly, "a file is in the way", Cancel);

        await RunUntil(job, "2026-03-11T04:05");

        var condition = await Look(host);
        Assert.Equal(("ready", true), (condition.State, condition.IsReady));
        Assert.StartsWith("backup: Backup ", Assert.Single(condition.Reasons).ToString(), StringComparison.Ordinal);

        File.Delete(Nightly);
        await RunUntil(job, "2026-03-11T05:05");
        Assert.Empty((await Look(host)).Reasons);
        Assert.Single(Names());
    }

    [Fact]
    public async Task Health_NoBackupForTwoNights_SaysHowOldTheNewestIs()
    {
        await using var host = CompanyHost.Open(Launch, clock);
        await RunUntil(Job(host), "2026-03-11T03:05");

        clock.MoveTo(AnOffice.Local("2026-03-13T04:05"));
        Assert.Empty((await Look(host)).Reasons);

        clock.MoveTo(AnOffice.Local("2026-03-13T05:05"));
        Assert.Equal(["backup: the newest is 2 days 2 hours old"], (await Look(host)).Reasons.Select(reason => reason.ToString()));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("backups", true)]
    public async Task Run_NoFolderOrTheSampleCompany_MakesNone(string folder, bool isSample)
    {
        await using var host = CompanyHost.Open(Launch, clock);

        await RunUntil(Job(host, new BackupOptions { Folder = folder }, isSample), "2026-03-12T12:05");

        Assert.Equal([Stores.File], Directory.GetFileSystemEntries(Data).Select(Path.GetFileName).Where(name => !name!.Contains('-', StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Service_PutTogether_HasTheJobAndTellsHealth()
    {
        await using var service = SalesBotService.Build(Launch, isSample: false);

        Assert.NotNull(service.Services.GetRequiredService<BackupJob>());
        Assert.Contains(Schedule.Upkeep, line => line.Job == typeof(BackupJob));
    }

    [Theory]
    [InlineData("Backup__Hour", "24", "Backup:Hour 24 is out of range; allowed: 0 to 23.")]
    [InlineData("Backup__Days", "0", "Backup:Days 0 is out of range; allowed: 1 to 366.")]
    public async Task Settings_OutOfRange_StopTheStart(string key, string value, string line)
    {
        await File.WriteAllTextAsync(Path.Combine(Data, "appsettings.json"), $$"""{"{{key.Replace("__", ":", StringComparison.Ordinal)}}": {{value}}}""", Cancel);

        Assert.Equal([line], Assert.Throws<OptionsValidationException>(() => CompanyHost.Open(Launch)).Failures);
    }

    private BackupJob Job(CompanyHost host, BackupOptions? options = null, bool isSample = false)
    {
        options ??= new BackupOptions();
        var nightly = new NightlyBackups(options, host.Get<StorageOptions>());
        pulse = new BackupPulse(nightly, options, clock);
        return new BackupJob(host.Get<BackupMaker>(), nightly, options, pulse, Lease(host), new FirstRun(isSample), host.Rules, clock, NullLogger<BackupJob>.Instance);
    }

    private LeaseKeeper Lease(CompanyHost host) => new(host.Store, ProcessIdentity.Here(), [new TelegramPulse(new TelegramOptions(), clock)], clock, NullLogger<LeaseKeeper>.Instance);

    private async Task RunUntil(BackupJob job, string local)
    {
        while (clock.GetUtcNow() < AnOffice.Local(local))
        {
            clock.MoveTo(clock.GetUtcNow().AddHours(1));
            await job.Run(Cancel);
        }
    }

    private Task<Condition> Look(CompanyHost host) =>
        new Checkup(host.Store, Options.Create(host.Get<StorageOptions>()), [], Lease(host), clock, pulse).Look(Cancel);

    private IEnumerable<string> Names() => Directory.GetFiles(Nightly).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);
}
