using System.CommandLine;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Options;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Worker.Files;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Jobs;
using SalesBot.Worker.Web;

namespace SalesBot.Worker.Commands;

/// <summary><c>run</c>: the service. Without a Telegram token it serves the local chat page instead, on the sample company as long as there is no team.</summary>
internal static class RunVerb
{
    private static readonly TimeSpan BeforeTheLists = TimeSpan.FromSeconds(30);

    public static Command Command(LaunchOptions launchOptions)
    {
        var verb = new Command("run", "The service: schedule, chat, delivery. The default.");
        verb.SetAction((parsed, cancel) => Run(launchOptions.Read(parsed), cancel));
        return verb;
    }

    public static Task<int> Run(Launch launch, CancellationToken cancel) => launch.Lent is null && Settings.Load(launch).IsShared ? StandBy.Run(launch, Serve, cancel) : Serve(launch, cancel);

    private static async Task<int> Serve(Launch launch, CancellationToken cancel)
    {
        var hasMessenger = Settings.Load(launch).HasMessenger;
        var isSample = !hasMessenger && !await HasPeople(launch, cancel);
        if (isSample) launch = launch with { Lent = null };
        await using var app = SalesBotService.Build(launch, isSample);
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        var web = app.Services.GetRequiredService<IOptions<WebOptions>>().Value;
        if (!hasMessenger && web is { IsBeyondLoopback: true, OpenToAnyone: false })
        {
            throw new ConfigurationException($"Web:Urls \"{web.Urls}\" can be reached from other machines and nobody signs in on the chat page. Set Telegram__Token, or Web__Urls=http://127.0.0.1:5080, or, if everybody who reaches it may be anybody of the company, Web__OpenToAnyone=true.");
        }

        await app.Services.GetRequiredService<IStore>().Read(session => session.All(Documents.Reps).Any(), cancel);
        if (isSample)
        {
            await LoadSample(app.Services, launch, cancel);
        }
        else if (!hasMessenger && !web.Page && await app.Services.GetRequiredService<IStore>().Read(session => session.All(Documents.Links).Any(link => !ThisMachine.Owns(link.Person)), cancel))
        {
            throw new ConfigurationException("Telegram:Token is empty, and this team is linked to Telegram. Set Telegram__Token, or, to talk on the chat page instead, Web__Page=true.");
        }

        if (PortCheck.FirstBusy(web) is var (url, why))
        {
            throw new ConfigurationException($"Web:Urls \"{url}\" cannot be used: {why}. Stop the program that listens there, or set another, such as Web__Urls=http://127.0.0.1:5081.");
        }

        await app.StartAsync(cancel);
        Tell(app, launch, hasMessenger, isSample);
        await app.WaitForShutdownAsync(cancel);

        // A bug that ended a service ended them all: a supervisor must see that this was no stop that was asked for.
        return app.Services.GetServices<IHostedService>().OfType<BackgroundService>().Any(service => service.ExecuteTask is { IsFaulted: true }) ? ExitCode.DataSaysNo : ExitCode.Done;
    }

    private static async Task<bool> HasPeople(Launch launch, CancellationToken cancel)
    {
        await using var host = CompanyHost.Open(launch);
        return await host.Store.Read(session => session.All(Documents.Reps).Any(), cancel);
    }

    /// <summary>Brings the sample company in once. Its clock starts on a Wednesday shortly before the morning's lists come, whenever it is tried: a day begins, rather than having passed.</summary>
    private static async Task LoadSample(IServiceProvider services, Launch launch, CancellationToken cancel)
    {
        var store = services.GetRequiredService<IStore>();
        var rules = services.GetRequiredService<TeamRules>();
        var clock = services.GetRequiredService<ShiftedClock>();
        var weeks = SampleCompany.WeeksTo(rules.TeamDay(clock.GetUtcNow()), services.GetRequiredService<IOptions<TeamOptions>>().Value.WorkingDays());
        if (!await store.Read(session => session.All(Documents.Reps).Any(), cancel))
        {
            await SampleCompany.Load(store, launch.Language ?? Language.Simplified, rules, weeks, cancel);
        }

        if (launch.Now is null)
        {
            var morning = SampleCompany.Day.AddDays(weeks * 7).ToDateTime(services.GetRequiredService<PushTimes>().Digest) - BeforeTheLists;
            var begins = new DateTimeOffset(morning, rules.TimeZone.GetUtcOffset(morning));
            // What was said there before stays before.
            var said = await store.Read(session => session.All(Documents.Outbox).Select(message => message.Created).Append(DateTimeOffset.MinValue).Max(), cancel);
            clock.Set(said > begins ? said + BeforeTheLists : begins);
        }
    }

    private static void Tell(WebApplication app, Launch launch, bool hasMessenger, bool isSample)
    {
        var words = Words.Of("Console", launch.Language ?? Language.Simplified);
        if (!hasMessenger)
        {
            Console.WriteLine(words["Run.Page", string.Join(", ", app.Urls.Select(app.Services.GetRequiredService<PageKey>().AddressOf))]);
        }

        if (isSample)
        {
            var there = app.Services.GetRequiredService<TeamRules>().TeamTime(app.Services.GetRequiredService<TimeProvider>().GetUtcNow());
            Console.WriteLine(words["Run.Sample", there.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)]);
        }
    }
}
