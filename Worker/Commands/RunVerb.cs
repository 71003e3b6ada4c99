using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Telegram;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;
using SalesBot.Worker.Backups;
using SalesBot.Worker.Delivery;
using SalesBot.Worker.Files;
using SalesBot.Worker.Jobs;
using SalesBot.Worker.Web;

namespace SalesBot.Worker.Commands;

/// <summary><c>run</c>: the service. Without a Telegram token it serves the local chat page instead, on the sample company as long as there is no team.</summary>
internal static class RunVerb
{
    private const string SampleStore = "sample.db";

    public static Command Command(Everywhere everywhere)
    {
        var verb = new Command("run", "The service: schedule, chat, delivery. The default.");
        verb.SetAction((parsed, cancel) => Run(everywhere.Read(parsed), cancel));
        return verb;
    }

    public static async Task<int> Run(Launch launch, CancellationToken cancel)
    {
        var hasToken = !string.IsNullOrWhiteSpace(Settings.Load(launch)["Telegram:Token"]);
        var isSample = !hasToken && !await HasPeople(launch, cancel);
        await using var app = Build(launch, isSample);
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        await app.Services.GetRequiredService<IStore>().Read(session => session.Count(Documents.Reps, new DocQuery<Rep>(Documents.RepsByName, [])), cancel);
        if (isSample)
        {
            await LoadSample(app.Services, launch, cancel);
        }

        if (PortCheck.FirstBusy(app.Services.GetRequiredService<IOptions<WebOptions>>().Value) is var (url, why))
        {
            throw new ConfigurationException($"Web:Urls \"{url}\" cannot be used: {why}. Stop the program that listens there, or set another, such as Web__Urls=http://127.0.0.1:5081.");
        }

        await app.StartAsync(cancel);
        Tell(app, launch, hasToken, isSample);
        await app.WaitForShutdownAsync(cancel);

        // A bug that ended a service ended them all: a supervisor must see that this was no stop that was asked for.
        return app.Services.GetServices<IHostedService>().OfType<BackgroundService>().Any(service => service.ExecuteTask is { IsFaulted: true }) ? SalesBotCommand.DataSaysNo : SalesBotCommand.Done;
    }

    /// <summary>The service put together. On a clock of the caller's Quartz stays out: the caller runs the schedule.</summary>
    /// <param name="settings">Over those of files and environment.</param>
    internal static WebApplication Build(Launch launch, bool isSample, TimeProvider? clock = null, params KeyValuePair<string, string?>[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddConfiguration(Settings.Load(launch)).AddInMemoryCollection(settings);
        if (isSample)
        {
            builder.Configuration.AddInMemoryCollection([new("Storage:Connection", SampleStore)]);
        }

        builder.Logging.ClearProviders().AddConfiguration(builder.Configuration.GetSection("Logging")).AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        if (clock is not null)
        {
            builder.Services.AddSingleton(clock);
        }

        builder.Services.AddSingleton(new FirstRun(isSample)).AddSalesBot(launch, clock: null).AddDeliveryLoops().AddNightlyBackup().AddFileLoop().AddTelegram([.. Menus()]).AddTelegramWebhook().AddChatPage();
        if (clock is null)
        {
            builder.Services.AddClock().AddHostedService(_ => Systemd.FromEnvironment());
        }

        // Supervisors kill after ten seconds or more; what is under way ends before, or is found again at the next start.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(8));

        var app = builder.Build();
        if (!string.IsNullOrWhiteSpace(app.Configuration["Telegram:Token"]))
        {
            foreach (var url in app.Services.GetRequiredService<IOptions<WebOptions>>().Value.All)
            {
                app.Urls.Add(url);
            }

            app.MapHealth();
            if (app.Services.GetRequiredService<TelegramOptions>() is { IsWebhook: true } telegram)
            {
                app.MapPost(new Uri(telegram.WebhookUrl!).AbsolutePath, app.Services.GetRequiredService<TelegramWebhook>().Serve);
            }
        }
        else
        {
            app.MapChatPage();
        }

        return app;
    }

    private static async Task<bool> HasPeople(Launch launch, CancellationToken cancel)
    {
        await using var house = House.Open(launch);
        return await house.Store.Read(session => session.All(Documents.Reps).Any(), cancel);
    }

    /// <summary>Brings the sample company in once; its Wednesday falls on the last one up to today.</summary>
    private static async Task LoadSample(IServiceProvider services, Launch launch, CancellationToken cancel)
    {
        var store = services.GetRequiredService<IStore>();
        if (await store.Read(session => session.All(Documents.Reps).Any(), cancel))
        {
            return;
        }

        var rules = services.GetRequiredService<TeamRules>();
        var now = TimeZoneInfo.ConvertTime(services.GetRequiredService<TimeProvider>().GetUtcNow(), rules.TimeZone);
        var weeks = SampleCompany.WeeksTo(DateOnly.FromDateTime(now.DateTime));
        await SampleCompany.Load(store, launch.Language ?? Language.Simplified, rules, weeks, cancel);
    }

    /// <summary>Telegram tells languages apart by two letters only, so there is one Chinese menu, for everybody whose language is not English.</summary>
    private static IEnumerable<CommandMenu> Menus() =>
        from menu in new (string? Tag, Language Language)[] { (null, Language.Simplified), ("en", Language.English) }
        select new CommandMenu(
            menu.Tag, [.. Bot.Subjects.Help.Commands.For(Role.Rep).Select(command => new MenuCommand(command, Bot.Subjects.Help.Commands.Say(command, menu.Language)))]);

    private static void Tell(WebApplication app, Launch launch, bool hasToken, bool isSample)
    {
        var words = Words.Of("Console", launch.Language ?? Language.Simplified);
        if (!hasToken)
        {
            Console.WriteLine(words["Run.Page", string.Join(", ", app.Urls)]);
        }

        if (isSample)
        {
            Console.WriteLine(words["Run.Sample"]);
        }
    }
}
