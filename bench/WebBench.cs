using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Records;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;
using SalesBot.Worker.Delivery;
using SalesBot.Worker.Files;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Local;
using SalesBot.Worker.Web;
using SalesBot.Worker.Web.SignIn;

namespace SalesBot.Bench;

/// <summary>People looking at pages while messages come in: how long each page takes, and what it does to the replies. All over HTTP on this machine, in one process with the service.</summary>
internal static class WebBench
{
    private const int People = 200;

    private const int MessagesASecond = 100;

    private static readonly TimeSpan Phase = TimeSpan.FromSeconds(12);

    /// <summary>Between two pages of one person.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    /// <summary>Who looks after others writes little.</summary>
    private static readonly IReadOnlyList<int> Writers = [.. Enumerable.Range(0, People).Where(person => !IsManager(person))];

    private static readonly string[] Trades = ["科技", "物流", "电子", "机械", "食品", "光学", "仪表", "材料"];

    private static readonly string[] Pages = ["/today", "/customers", "/customers?q={1}", "/customers/{0}", "/pipeline", "/week", "/report"];

    /// <param name="arguments">How many customers; 100,000 when left out.</param>
    public static async Task Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        var customers = arguments is [var said, ..] ? int.Parse(said, CultureInfo.InvariantCulture) : 100_000;
        var folder = Directory.CreateTempSubdirectory("salesbot-web-").FullName;
        try
        {
            IReadOnlyList<string> secrets;
            await using (var host = CompanyHost.Open(new Launch(folder, null, null)))
            {
                secrets = await Found(host.Store, customers);
                await host.Store.Write(
                    session =>
                    {
                        TallyKeeper.Rebuild(session, host.Rules.Figures, host.Rules.TeamDay(TimeProvider.System.GetUtcNow()));
                        return 0;
                    },
                    CancellationToken.None);
            }

            // From a store that has come to rest, as a service that has run for days has it.
            await using var app = await Start(folder);
            var address = new Uri(app.Urls.First());
            using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = People }) { BaseAddress = address };
            http.DefaultRequestHeaders.Host = "sales.example.com";

            // Once each by somebody who sees all, and by somebody who does not: nothing of it counts.
            foreach (var person in new[] { 0, 1 })
            {
                foreach (var page in Pages)
                {
                    List<double> looks = [];
                    for (var look = 0; look < 4; look++)
                    {
                        var begun = Stopwatch.GetTimestamp();
                        using (await Get(http, Address(page, person, customers, look), secrets[person])) looks.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                    }

                    BenchLine.Write(output, "web", $"alone: {Who(person)} {page}, first", 1, looks[0], "ms");
                    BenchLine.Write(output, "web", $"alone: {Who(person)} {page}", 3, looks.Skip(1).Order().ElementAt(1), "ms", looks[1..]);
                }
            }

            // Each person's names are read at their first message.
            await Messages(app, TextWriter.Null, "first messages", []);
            await Messages(app, output, "replies alone", []);
            var times = new ConcurrentDictionary<string, ConcurrentBag<double>>();
            using var stop = new CancellationTokenSource();
            var looking = Enumerable.Range(0, People).Select(person => Browse(http, person, customers, secrets[person], times, stop.Token)).ToList();
            await Messages(app, output, "replies beside pages", looking);
            await stop.CancelAsync();
            await Task.WhenAll(looking);

            foreach (var (page, all) in times.OrderBy(one => one.Key, StringComparer.Ordinal)) BenchLine.Write(output, "web", page, all.Count, P95(all), "ms p95", [.. all]);
            var every = times.Values.SelectMany(all => all).ToList();
            BenchLine.Write(output, "web", "all pages", every.Count, P95(every), "ms p95", every);
            foreach (var page in Pages)
            {
                using var answer = await Get(http, Address(page, 0, customers, 0), secrets[0]);
                BenchLine.Write(output, "web", $"weight {page}", 1, (await answer.Content.ReadAsByteArrayAsync()).Length / 1000.0, "kB", []);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Browse(HttpClient http, int person, int customers, string secret, ConcurrentDictionary<string, ConcurrentBag<double>> times, CancellationToken stop)
    {
        try
        {
            // Not all at the same instant.
            await Task.Delay(Look * person / People, stop);
            for (var round = 0; ; round++)
            {
                var page = Pages[(person + round) % Pages.Length];
                var begun = Stopwatch.GetTimestamp();
                using (await Get(http, Address(page, person, customers, round), secret))
                {
                    times.GetOrAdd($"{Who(person)} {page}", _ => []).Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                }

                await Task.Delay(Look, stop);
            }
        }
        catch (OperationCanceledException)
        {
            // They have seen enough.
        }
    }

    private static async Task<HttpResponseMessage> Get(HttpClient http, string address, string secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Cookie", $"__Host-salesbot={secret}");
        var answer = await http.SendAsync(request);
        await answer.Content.LoadIntoBufferAsync();
        return (int)answer.StatusCode == 200 ? answer : throw new InvalidOperationException($"{address}: {(int)answer.StatusCode}");
    }

    private static string Address(string page, int person, int customers, int round) =>
        string.Format(CultureInfo.InvariantCulture, page, Code(person + (round % (customers / People) * People)), Uri.EscapeDataString(Trades[round % Trades.Length] + (person + (round % 100))));

    private static async Task Messages(WebApplication app, TextWriter output, string name, IReadOnlyList<Task> beside)
    {
        var inbox = app.Services.GetRequiredService<Inbox>();
        var sent = new ConcurrentDictionary<string, long>();
        var times = new ConcurrentBag<double>();
        Task Arrived(OutMessage message, IReadOnlyList<LocalFile> files)
        {
            if (message.Kind == OutKind.Reply && sent.TryRemove(message.Chat, out var begun)) times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            return Task.CompletedTask;
        }

        var messenger = app.Services.GetRequiredService<LocalMessenger>();
        messenger.Arrived += Arrived;
        var started = Stopwatch.GetTimestamp();
        var count = 0;
        while (Stopwatch.GetElapsedTime(started) < Phase && !beside.Any(task => task.IsFaulted))
        {
            // Ten times a second as many as are due.
            var due = (int)(Stopwatch.GetElapsedTime(started).TotalSeconds * MessagesASecond) - count;
            if (due > 0)
            {
                var updates = Enumerable.Range(count, due).Select(at => Update(Writers[at % Writers.Count], at)).ToList();
                foreach (var update in updates) sent[update.Chat] = Stopwatch.GetTimestamp();
                await inbox.Take(updates, CancellationToken.None);
                count += due;
            }

            await Task.Delay(100);
        }

        var rate = count / Stopwatch.GetElapsedTime(started).TotalSeconds;
        for (var patience = 0; patience < 50 && !sent.IsEmpty; patience++) await Task.Delay(100);
        messenger.Arrived -= Arrived;
        await Task.WhenAll(beside.Where(task => task.IsFaulted));
        BenchLine.Write(output, "web", name, times.Count, rate, "messages/s", [.. times]);
    }

    private static ChatUpdate Update(int person, int at)
    {
        var now = TimeProvider.System.GetUtcNow();
        var (id, chat) = (Ids.New(now), LocalMessenger.ChatOf($"r{person:000}"));
        return new ChatUpdate { Id = ThisMachine.Prefix + id, Chat = chat, Person = chat, At = now, MessageId = id, Text = $"{Name(person + (at % 100 * People))}通了电话,样品合格,周五再约技术交流" };
    }

    private static bool IsManager(int person) => person % 20 == 0;

    private static string Who(int person) => IsManager(person) ? "manager" : "rep";

    private static string Name(int customer) => string.Create(CultureInfo.InvariantCulture, $"{Trades[customer % Trades.Length]}{customer}号公司");

    private static string Code(int customer) => string.Create(CultureInfo.InvariantCulture, $"IT-ZX-YX-{customer:000000}");

    private static double P95(IReadOnlyCollection<double> times) => times.Count == 0 ? 0 : times.Order().ElementAt((int)(times.Count * 0.95));

    private static async Task<WebApplication> Start(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection([new("Storage:Directory", folder), new("Web:Urls", "http://127.0.0.1:0"), new("Web:Address", "https://sales.example.com")]);
        builder.Services.AddSingleton(TimeProvider.System).AddSalesBot(new Launch(folder, null, null), clock: null).AddDeliveryLoops()
            .AddSingleton<FileMaker>().AddSingleton<IFileMaker>(all => all.GetRequiredService<FileMaker>()).AddSignIn().AddChatPage();
        var app = builder.Build();
        app.MapChatPage();
        await app.StartAsync();
        return app;
    }

    /// <returns>What each person's browser shows.</returns>
    private static async Task<IReadOnlyList<string>> Found(IStore store, int customers)
    {
        var now = TimeProvider.System.GetUtcNow();
        var secrets = Enumerable.Range(0, People).Select(_ => Secrets.New()).ToList();
        await store.Write(
            session =>
            {
                for (var person = 0; person < People; person++)
                {
                    var rep = new Rep(new RepId($"r{person:000}"), $"销售{person}", IsManager(person) ? Role.Manager : Role.Rep, $"{person / 20}部", TimeZone: "Asia/Shanghai", Language: "zh-Hans");
                    session.Upsert(Documents.Reps, rep);
                    var chat = LocalMessenger.ChatOf(rep.Id.Value);
                    session.Upsert(Documents.Links, new ChatLink(chat, rep.Id, chat, now));
                    session.Upsert(Documents.PageSessions, new PageSession(Secrets.HashOf(secrets[person]), rep.Id, "bench", now, now, now.AddDays(30)));
                }

                return 0;
            },
            CancellationToken.None);
        foreach (var portion in Enumerable.Range(0, customers).Chunk(2000))
        {
            await store.Write(
                session =>
                {
                    foreach (var at in portion)
                    {
                        // Managers have none of their own: they look at everybody's.
                        var owner = new RepId($"r{(IsManager(at % People) ? (at % People) + 1 : at % People):000}");
                        session.Upsert(Documents.Customers, new Customer
                        {
                            Code = new CustomerCode(Code(at)), Name = Name(at), Owner = owner, Created = now.AddDays(-at % 400), Stage = (Stage)(at % 4), Grade = (Grade)(at % 3), Region = at % 5 == 0 ? "华东" : "华南",
                            Contacts = [new Contact("王建国", "采购经理", $"138{at:00000000}")], FromFile = true,
                        });
                        session.Upsert(Documents.Plans, new ContactPlan { Customer = new CustomerCode(Code(at)), Owner = owner, LastContact = now.AddDays(-at % 60), Due = DateOnly.FromDateTime(now.AddDays(10 + (at % 30)).DateTime), Red = DateOnly.FromDateTime(now.AddDays(50).DateTime) });
                    }

                    return 0;
                },
                CancellationToken.None);
        }

        return secrets;
    }
}
