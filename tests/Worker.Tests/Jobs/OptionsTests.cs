using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SalesBot.Bot.Records;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Worker.Jobs;

namespace SalesBot.Worker.Tests.Jobs;

public sealed class OptionsTests
{
    [Theory]
    [InlineData("Cadence:Preset", "S4", "Cadence:Preset \"S4\" is no preset; allowed: S1, S2, S3.")]
    [InlineData("Cadence:Interval:A", "0", "Cadence:Interval:A 0 is out of range; allowed: 1 to 365 days.")]
    [InlineData("Cadence:Prospect", "soon", "Cadence:Prospect \"soon\" cannot be read; it is a whole number.")]
    [InlineData("Cadence:Presett", "S1", "Cadence:Presett is no setting. Known: Preset, Interval, MinimumGap, Prospect, FirstWinBack, LaterWinBack, Escalation.")]
    [InlineData("Push:Digest", "25:00", "Push:Digest \"25:00\" cannot be read; it is a time of day such as 08:30.")]
    [InlineData("Push:Digest", "07:30", "Push:Digest 07:30 lies in the quiet hours; allowed: 08:00 to 21:00.")]
    [InlineData("Push:BeforeAppointment", "00:01", "Push:BeforeAppointment 00:01:00 is out of range; allowed: 00:05:00 to 04:00:00.")]
    [InlineData("Push:PerDay", "99", "Push:PerDay 99 is out of range; allowed: 0 to 50.")]
    [InlineData("Push:BackOff", "1,often", "Push:BackOff:1 \"often\" cannot be read; it is a whole number.")]
    [InlineData("Push:BackOff:0", "0", "Push:BackOff 0 is out of range; allowed: 1 to 90 days each.")]
    [InlineData("Score:Cap", "1.3", "Score:Cap 1.3 is out of range; allowed: 1 to 1.2.")]
    [InlineData("Forecast:Interested", "1.5", "Forecast:Interested 1.5 is out of range; allowed: 0 to 1.")]
    [InlineData("Score:Cap", "much", "Score:Cap \"much\" cannot be read; it is a number such as 1.2.")]
    [InlineData("Rfm:Frequency:0", "3", "Rfm:Frequency 3 will not do; allowed: four numbers above 0, each smaller than the one before.")]
    [InlineData("Team:TimeZone", "Mars/Base", "Team:TimeZone \"Mars/Base\" is not known here; allowed: IANA ids such as Asia/Shanghai or Europe/Berlin.")]
    [InlineData("Team:Calendar", "us", "Team:Calendar \"us\" is neither a known calendar nor a file; allowed: cn, hk, tw, none or a calendar file.")]
    [InlineData("Team:Currency", "yuan", "Team:Currency \"yuan\" is no currency; allowed: ISO 4217 codes such as CNY.")]
    public void Settings_BadValue_StopTheStartWithOneClearLine(string key, string value, string line)
    {
        using var services = Services((key, value));

        var refusal = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Equal([line], refusal.Failures);
    }

    [Theory]
    [InlineData("Push:BackOff", "2,5", "2 5")]
    [InlineData("Push:BackOff", "1, 3, 7", "1 3 7")]
    public void Settings_AListInOneValue_IsRead(string key, string value, string days)
    {
        using var services = Services((key, value));

        services.GetRequiredService<IStartupValidator>().Validate();

        Assert.Equal(days, string.Join(' ', services.GetRequiredService<PushTimes>().Budget.BackOff));
    }

    [Fact]
    public void Settings_CalendarFileWithABadDate_NamesThePlace()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, """{"off":["2027-13-01"]}""");
        using var services = Services(("Team:Calendar", file));

        var refusal = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains("off[0]: \"2027-13-01\" is not a date", refusal.Message, StringComparison.Ordinal);
        File.Delete(file);
    }

    [Fact]
    public void Settings_NoneGiven_EqualTheProductsDefaults()
    {
        using var services = Services();
        services.GetRequiredService<IStartupValidator>().Validate();

        var rules = services.GetRequiredService<IOptions<CadenceOptions>>().Value.Rules();
        var times = services.GetRequiredService<PushTimes>();

        Assert.Equal([7, 14, 30], rules.Interval.OrderBy(grade => grade.Key).Select(grade => grade.Value));
        Assert.Equal((new TimeOnly(8, 30), 5), (times.Digest, times.Budget.PerDay));
        Assert.Equal([1, 3, 7], times.Budget.BackOff);
    }

    [Fact]
    public void Cadence_PresetWithAnOverride_TakesBoth()
    {
        using var services = Services(("Cadence:Preset", "s1"), ("Cadence:Interval:B", "21"), ("Cadence:Escalation:A", "2"), ("Push:BackOff:0", "2"));

        var rules = services.GetRequiredService<IOptions<CadenceOptions>>().Value.Rules();

        Assert.Equal([30, 21, 60], rules.Interval.OrderBy(grade => grade.Key).Select(grade => grade.Value));
        Assert.Equal(CadenceRules.S2.MinimumGap, rules.MinimumGap);
        Assert.Equal(2, services.GetRequiredService<PushTimes>().Escalation.After[Grade.A]);
        Assert.Equal([2], services.GetRequiredService<PushTimes>().Budget.BackOff);
    }

    [Fact]
    public void Review_ScoreCapAndRfmThresholds_ReachTheFigures()
    {
        using var services = Services(
            ("Score:Cap", "1.2"), ("Forecast:Negotiation", "0.4"), ("Rfm:Recency:0", "7"), ("Rfm:Recency:1", "14"), ("Rfm:Recency:2", "30"), ("Rfm:Recency:3", "60"), ("Rfm:Monetary:0", "4000"), ("Rfm:Monetary:1", "3000"), ("Rfm:Monetary:2", "2000"), ("Rfm:Monetary:3", "1000.5"));
        services.GetRequiredService<IStartupValidator>().Validate();

        var rules = services.GetRequiredService<TeamRules>().Figures;

        Assert.Equal(1.2m, rules.ScoreCap);
        Assert.Equal((0.03, 0.4), (rules.Forecast.Prospect, rules.Forecast.Negotiation));
        Assert.Equal([7, 14, 30, 60], rules.Rfm.Recency);
        Assert.Equal([12, 6, 4, 2], rules.Rfm.Frequency);
        Assert.Equal([4000m, 3000m, 2000m, 1000.5m], rules.Rfm.Monetary);
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();
        return new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System).AddJobs().BuildServiceProvider();
    }
}
