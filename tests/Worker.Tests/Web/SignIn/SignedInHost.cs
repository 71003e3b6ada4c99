using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Bot.Telegram;
using SalesBot.Domain.Team;
using SalesBot.Worker.Delivery;
using SalesBot.Worker.Files;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Telegram;
using SalesBot.Worker.Tests.Storage;
using SalesBot.Worker.Tests.Telegram;
using SalesBot.Worker.Web;
using SalesBot.Worker.Web.SignIn;

namespace SalesBot.Worker.Tests.Web.SignIn;

/// <summary>The pages of a team with a messenger, behind a public address: everybody of the sample company has a chat in Telegram, <c>tg:</c> and a number.</summary>
/// <param name="address">What links begin with.</param>
/// <param name="settings">Over those it has itself.</param>
public sealed class SignedInHost(string address, IReadOnlyList<KeyValuePair<string, string?>>? settings = null) : IAsyncLifetime
{
    public const string Address = "https://sales.example.com";

    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-signed-").FullName;

    private WebApplication app = null!;
    private long updates;

    public SignedInHost()
        : this(Address)
    {
    }

    internal ManualTime Clock { get; } = new(new DateTimeOffset(2026, 3, 11, 8, 29, 0, TimeSpan.FromHours(8)));

    internal Uri Inside => new(app.Urls.First());

    internal IStore Store => Get<IStore>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        File.Copy(await PageHost.SampleStore, Path.Combine(folder, Stores.File));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection([new("Storage:Directory", folder), new("Web:Urls", "http://127.0.0.1:0"), new("Web:Address", address), .. settings ?? []]);
        builder.Services.AddSingleton<TimeProvider>(Clock).AddSalesBot(new Launch(folder, null, null), clock: null)
            .AddSingleton(new TelegramOptions { Token = FakeBotApi.Token })
            .AddSingleton<FileMaker>().AddSingleton<IFileMaker>(all => all.GetRequiredService<FileMaker>()).AddSignIn().AddChatPage();
        app = builder.Build();
        app.MapChatPage();
        app.MapTelegramMiniApp();
        await app.StartAsync(Cancel);
        await Store.Write(
            session =>
            {
                foreach (var (rep, number) in session.All(Documents.Reps).OrderBy(rep => rep.Id.Value, StringComparer.Ordinal).Select((rep, at) => (rep, 71 + at)).ToList())
                {
                    session.Upsert(Documents.Links, new ChatLink($"tg:{number}", rep.Id, $"tg:{number}", Clock.GetUtcNow()));
                }

                return 0;
            },
            Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    internal T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    internal Task<T> Read<T>(Func<IReadSession, T> look) => Store.Read(look, Cancel);

    internal Task<Rep> Person(string name) => Read(session => session.PersonNamed(name)!);

    /// <summary>The person's chat in Telegram.</summary>
    internal Task<string> ChatOf(string name) => Read(session => session.LinksOf(session.PersonNamed(name)!.Id).First(link => link.Person.StartsWith("tg:", StringComparison.Ordinal)).Chat);

    /// <summary>Says something there, or presses a button that was shown there.</summary>
    /// <returns>What came of it, in the person's chats and elsewhere, oldest first.</returns>
    internal async Task<IReadOnlyList<OutMessage>> Say(string name, string? text, string? pressed = null, string? group = null)
    {
        var chat = await ChatOf(name);
        var before = await Read(session => session.All(Documents.Outbox).Select(message => message.Id).ToHashSet());
        var id = $"tg:{++updates}";
        await Get<Inbox>().Take([new ChatUpdate { Id = id, Chat = group ?? chat, Person = chat, At = Clock.GetUtcNow(), MessageId = $"{updates}", Text = text, Pressed = pressed, PressId = pressed is null ? null : id, Group = group is not null }], Cancel);
        await Get<InboxPump>().Drain(Cancel);
        return await Read(session => session.All(Documents.Outbox).Where(message => !before.Contains(message.Id)).OrderBy(message => message.Id, StringComparer.Ordinal).ToList());
    }

    /// <summary>What the link carries that the person gets for /web.</summary>
    internal async Task<string> Link(string name) => SecretIn((await Say(name, "/web"))[^1]);

    internal static string SecretIn(OutMessage message) => message.Html.Split("/in#")[1].Split('\n')[0].Trim();

    /// <summary>Waits for what the pages' buttons bring.</summary>
    internal Task Drain() => Get<InboxPump>().Drain(Cancel);

    internal async Task<Browsing> SignIn(string name, string agent = Browsing.Chrome)
    {
        var browser = new Browsing(this, agent);
        using var answer = await browser.Post("/in", new { code = await Link(name), go = true });
        answer.EnsureSuccessStatusCode();
        return browser;
    }
}
