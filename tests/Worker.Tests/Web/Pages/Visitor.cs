using System.Net;
using System.Net.Http.Json;

namespace SalesBot.Worker.Tests.Web.Pages;

/// <summary>Somebody of the company who looks at the pages without a browser.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly HttpClient client;

    private Visitor(PageHost host, string id)
    {
        client = new HttpClient(new HttpClientHandler { UseCookies = true, CookieContainer = new CookieContainer(), AllowAutoRedirect = true }) { BaseAddress = host.Address };
        Id = id;
    }

    public string Id { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Visitor> Of(PageHost host, string id)
    {
        var visitor = new Visitor(host, id);
        using var answer = await visitor.client.GetAsync(new Uri($"/be/{id}", UriKind.Relative), Cancel);
        answer.EnsureSuccessStatusCode();
        return visitor;
    }

    public Task<HttpResponseMessage> Get(string path) => client.GetAsync(new Uri(path, UriKind.Relative), Cancel);

    public async Task<string> Page(string path)
    {
        using var answer = await Get(path);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
    }

    public async Task<HttpStatusCode> Press(string deed, string label, string? value = null)
    {
        using var answer = await client.PostAsJsonAsync(new Uri("/desk/press", UriKind.Relative), new { id = Guid.NewGuid().ToString("N"), deed, label, value }, Cancel);
        return answer.StatusCode;
    }

    public void Dispose() => client.Dispose();
}
