using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Worker.Jobs;
using SalesBot.Worker.Storage;

namespace SalesBot.Worker.Hosting;

/// <summary>The whole product put together for one run of a verb, with the store open. The service puts the same together around a web server.</summary>
internal sealed class CompanyHost : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private CompanyHost(ServiceProvider services, Launch launch)
    {
        this.services = services;
        Launch = launch;
    }

    public Launch Launch { get; }

    public Language Language => Launch.Language ?? Language.Simplified;

    public IServiceProvider Services => services;

    public IStore Store => services.GetRequiredService<IStore>();

    public TimeProvider Clock => services.GetRequiredService<TimeProvider>();

    /// <summary>In the team's zone.</summary>
    public DateTimeOffset Now => TimeZoneInfo.ConvertTime(Clock.GetUtcNow(), Rules.TimeZone);

    public TeamRules Rules => services.GetRequiredService<TeamRules>();

    /// <param name="clock">A clock moved by hand; null for the real one, or one that stands where the launch says.</param>
    /// <exception cref="OptionsValidationException">A setting is wrong.</exception>
    public static CompanyHost Open(Launch launch, SimulatedClock? clock = null)
    {
        var configuration = Settings.Load(launch);
        if (clock is null && launch.Start(Settings.Zone(launch)) is { } start)
        {
            clock = new SimulatedClock(start, Settings.Zone(launch));
        }

        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging(logging => logging.AddConfiguration(configuration.GetSection("Logging")).AddSimpleConsole(console => console.SingleLine = true)
                .AddFilter(level => level >= LogLevel.Warning).Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace))
            .AddSalesBot(launch, clock)
            .AddLent(launch.Lent)
            .BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
        return new CompanyHost(services, launch);
    }

    /// <summary>For a verb that only reads: a store that is not there is a mistyped folder, and none is made.</summary>
    /// <param name="reading">What there is nothing to do of, such as "verify".</param>
    /// <exception cref="StoreException">There is no store in the data folder.</exception>
    public static CompanyHost OpenExisting(Launch launch, string reading, SimulatedClock? clock = null)
    {
        var host = Open(launch, clock);
        var options = host.Get<StorageOptions>();
        return options.IsServer || File.Exists(options.Path) ? host
            : throw new StoreException(options.OtherStore ?? $"Store {options.Path}: there is no such file, so there is nothing to {reading}. Name the data folder with --data.");
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
