using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using SalesBot.Bot.Wording;
using SalesBot.Worker.Backups;
using SalesBot.Worker.Delivery;
using SalesBot.Worker.Files;
using SalesBot.Worker.Hosting.Handing;
using SalesBot.Worker.Jobs;
using SalesBot.Worker.Storage;
using SalesBot.Worker.Web;
using SalesBot.Worker.Web.SignIn;

namespace SalesBot.Worker.Hosting;

/// <summary>The service put together around a web server: the product, and everything that runs by itself.</summary>
internal static class SalesBotService
{
    /// <summary>On a clock of the caller's Quartz stays out: the caller runs the schedule.</summary>
    /// <param name="settings">Over those of files and environment.</param>
    public static WebApplication Build(Launch launch, bool isSample, TimeProvider? clock = null, params KeyValuePair<string, string?>[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddConfiguration(Settings.Load(launch)).AddInMemoryCollection(settings);
        if (isSample)
        {
            // Each language has a company of its own.
            Settings.KeepInFolder(builder.Configuration, $"sample-{(launch.Language ?? Language.Simplified).Tag}");
        }

        builder.LogToTheConsole();
        if (clock is not null)
        {
            builder.Services.AddSingleton(clock);
        }
        else if (isSample || launch.Now is not null)
        {
            builder.Services.AddSingleton(SetTo(launch)).AddSingleton<TimeProvider>(all => all.GetRequiredService<ShiftedClock>());
        }

        builder.Services.AddSingleton(new FirstRun(isSample)).AddSalesBot(launch, clock: null).AddLent(launch.Lent).AddDeliveryLoops().AddNightlyBackup().AddHostedService<VerbListener>().AddFileLoop().AddMessengers();
        if (builder.Configuration.HasMessenger) builder.Services.AddSignIn();
        builder.Services.AddChatPage();
        if (clock is null)
        {
            builder.Services.AddClock().AddHostedService(_ => Systemd.FromEnvironment());
        }

        // Supervisors kill after ten seconds or more; what is under way ends before, or is found again at the next start.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(8));

        var app = builder.Build();
        if (app.Configuration.HasMessenger)
        {
            var web = app.Services.GetRequiredService<IOptions<WebOptions>>().Value;
            foreach (var url in web.All)
            {
                app.Urls.Add(url);
            }

            app.MapGroup("").WithMetadata(new ForMachines(Inside: true)).MapHealth();
            app.MapGroup("").WithMetadata(new ForMachines(Inside: false)).MapMessengers();
            if (web.PublicAddress is not null)
            {
                app.MapPages();
                app.MapMessengerPages();
            }
        }
        else
        {
            app.MapChatPage();
        }

        return app;
    }

    /// <summary>For supervisors: one line each, with its time, on the error output.</summary>
    internal static void LogToTheConsole(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders().AddConfiguration(builder.Configuration.GetSection("Logging")).AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "yyyy-MM-dd HH:mm:ss.fff zzz ";
        });
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }

    private static ShiftedClock SetTo(Launch launch)
    {
        var clock = new ShiftedClock();
        if (launch.Start(Settings.Zone(launch)) is { } start)
        {
            clock.Set(start);
        }

        return clock;
    }
}
