using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Worker.Delivery;
using SalesBot.Worker.Files;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Jobs;
using SalesBot.Worker.Local;
using SalesBot.Worker.Tests.Storage;
using SalesBot.Worker.Web;

namespace SalesBot.Worker.Tests.Web;

/// <summary>The page served on a free port of this machine, over a real store with the sample company, on a clock that stands at 08:29 of its day.</summary>
public sealed class PageHost : IAsyncLifetime
{
    /// <summary>A store with the sample company, made once for all hosts.</summary>
    private static readonly Lazy<Task<string>> Sample = new(async () =>
    {
        var template = new PageHost();
        await template.Start("http://127.0.0.1:0");
        await SampleCompany.Load(template.Store, Bot.Wording.Language.Simplified, template.Get<TeamRules>(), 0, CancellationToken.None);
        var path = Path.Combine(template.folder, "sample" + Path.GetExtension(Stores.File));
        await template.Store.Backup(path, CancellationToken.None);
        await template.Stop();
        return path;
    });

    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("salesbot-page-").FullName;
    private WebApplication app = null!;

    /// <summary>The path of a copy of its store.</summary>
    internal static Task<string> SampleStore => Sample.Value;

    public HttpClient Client { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    internal ManualTime Clock { get; } = new(new DateTimeOffset(2026, 3, 11, 8, 29, 0, TimeSpan.FromHours(8)));

    internal CountedFiles Files { get; private set; } = null!;

    internal IStore Store => Get<IStore>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        File.Copy(await Sample.Value, Path.Combine(folder, Stores.File));
        await Start("http://127.0.0.1:0");
    }

    /// <summary>Ends the program and starts it anew on the same store and address.</summary>
    public async Task Restart()
    {
        await Stop();
        await Start(Address.ToString());
    }

    public async Task Stop()
    {
        await app.StopAsync(Cancel);
        await app.DisposeAsync();
    }

    internal T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>The person's id.</summary>
    public Task<string> Id(string name) => Store.Read(session => session.Query(Documents.Reps, new(Documents.RepsByName, [name]))[0].Id.Value, Cancel);

    /// <summary>Lets the clock strike and queues what is due then, as the schedule does.</summary>
    public async Task Tick(TimeSpan by)
    {
        Clock.Advance(by);
        await Get<PushesJob>().Run(Cancel);
        Get<OutboxSignal>().Raise();
    }

    /// <summary>Pushes a message to the person.</summary>
    internal async Task Push(string person, string html, Button? button = null, string? customer = null, DateTimeOffset? at = null, params OutFile[] files)
    {
        var now = at ?? Clock.GetUtcNow();
        await Store.Write(
            session =>
            {
                session.Upsert(Documents.Outbox, new OutMessage
                {
                    Id = Ids.New(now), Chat = LocalMessenger.ChatOf(person), Kind = OutKind.Push, Html = html, Created = now,
                    Customer = customer, Buttons = button is null ? [] : [[button]], Files = files,
                });
                return 0;
            },
            Cancel);
        Get<OutboxSignal>().Raise();
    }

    public async Task<JsonElement> Json(string path)
    {
        using var answer = await Client.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
    }

    public Task<HttpResponseMessage> Post(string path, object body) => Client.PostAsJsonAsync(new Uri(path, UriKind.Relative), body, Cancel);

    /// <summary>The chat as the page would load it, once it holds what is waited for.</summary>
    public async Task<IReadOnlyList<JsonElement>> History(string person, Func<IReadOnlyList<JsonElement>, bool> until)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        using var listening = Get<ChatHub>().Listen(LocalMessenger.ChatOf(person));
        while (true)
        {
            IReadOnlyList<JsonElement> items = [.. (await Json($"/chat/history?as={person}")).GetProperty("items").EnumerateArray()];
            if (until(items)) return items;

            await listening.News.ReadAsync(patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        System.IO.Directory.Delete(folder, recursive: true);
    }

    private async Task Start(string urls)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection([new("Storage:Directory", folder), new("Web:Urls", urls)]);
        builder.Services.AddSingleton<TimeProvider>(Clock).AddSalesBot(new Launch(folder, null, null), clock: null).AddDeliveryLoops().AddFileLoop()
            .AddSingleton<IFileMaker>(all => Files = new CountedFiles(all.GetRequiredService<FileMaker>()))
            .AddSingleton<FileMaker>().AddSingleton(new FirstRun(IsSample: true)).AddChatPage();
        app = builder.Build();
        app.MapChatPage();
        await app.StartAsync(Cancel);
        Address = new Uri(app.Urls.First());
        Client?.Dispose();
        Client = new HttpClient { BaseAddress = Address };
    }
}
