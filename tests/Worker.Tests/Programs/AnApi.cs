using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SalesBot.Bot.Store;
using SalesBot.Worker.Tests.Web.SignIn;

namespace SalesBot.Worker.Tests.Programs;

/// <summary>A running service with people signed in, and programs that speak to it over real HTTP.</summary>
public abstract class AnApi : IAsyncLifetime
{
    private protected const string Hengtong = "XX-ZX-QZ-001";

    private protected static readonly DateOnly Today = new(2026, 3, 11);

    private protected HttpClient Http { get; } = new();

    private protected SignedInHost Host { get; } = new();

    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => Host.InitializeAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Http.Dispose();
        return Host.DisposeAsync();
    }

    private protected static (string Path, object Body)[] Writes(string code = Hengtong) =>
    [
        ($"/api/customers/{code}/contacts", new { method = "Call", summary = "样品到了，周五前给结论" }), ($"/api/customers/{code}/steps", new { what = "问结论", day = "2026-03-13" }), ($"/api/customers/{code}/stage", new { stage = "Negotiating" }),
        ($"/api/customers/{code}/orders", new { product = "净化机组", amount = 36000 }), ($"/api/customers/{code}/payments", new { amount = 1000 }), ("/api/customers", new { name = "新来的某某公司", industry = "IT" }), ("/api/messages", new { text = "今天拜访恒通科技，方案认可" }),
    ];

    private protected Task<string> Key(string name, bool writes) => Key(Host, name, writes);

    private protected static async Task<string> Key(SignedInHost host, string name, bool writes)
    {
        var list = (await host.Say(name, "/keys"))[^1];
        return (await host.Say(name, null, list.CallbackData(writes ? 1 : 0)))[^1].Secret!;
    }

    private protected Task<Told> Get(string path, string? key, SignedInHost? at = null) => Send(new HttpRequestMessage(HttpMethod.Get, new Uri((at ?? Host).Inside, path)), key);

    private protected Task<Told> Post(string path, object body, string key, string? once)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Host.Inside, path)) { Content = JsonContent.Create(body) };
        if (once is not null) request.Headers.Add("Idempotency-Key", once);
        return Send(request, key);
    }

    private protected async Task<Told> Send(HttpRequestMessage request, string? key)
    {
        if (key is not null) request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        using var answer = await Http.SendAsync(request, Cancel);
        return new Told(answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel), answer);
    }

    private protected Task<int> Put<T>(DocType<T> type, T doc)
        where T : class => Host.Store.Write(
        session =>
        {
            session.Upsert(type, doc);
            return 0;
        },
        Cancel);

    private protected Task<int> Contacts() => Host.Read(session => session.CountFollowUps());

    /// <summary>How much there is of everything that a program could write.</summary>
    private protected Task<string> Count() => Host.Read(session => string.Join(' ', new IEnumerable<object>[]
    {
        session.All(Documents.FollowUps), session.All(Documents.Changes), session.All(Documents.Inbox), session.All(Documents.Conversations), session.All(Documents.AccessKeys), session.All(Documents.KeptAnswers),
        session.All(Documents.Orders), session.All(Documents.Payments), session.All(Documents.Customers), session.All(Documents.StageEvents), session.All(Documents.Plans).SelectMany(plan => plan.Steps),
    }.Select(all => all.Count())));

    internal sealed record Told(HttpStatusCode Status, string Body, HttpResponseMessage Answer)
    {
        public JsonElement Json => JsonDocument.Parse(Body).RootElement;
    }
}
