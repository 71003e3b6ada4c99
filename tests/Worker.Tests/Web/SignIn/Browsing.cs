using System.Net;
using System.Net.Http.Json;

namespace SalesBot.Worker.Tests.Web.SignIn;

/// <summary>A browser at the public address, whose requests a proxy passes on: its cookies are kept as they were set, and sent whatever they say of https.</summary>
internal sealed class Browsing : IDisposable
{
    public const string Chrome = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36";

    public const string Phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";

    private readonly HttpClient client;

    public Browsing(SignedInHost host, string agent = Chrome)
    {
        client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = host.Inside };
        client.DefaultRequestHeaders.Host = new Uri(SignedInHost.Address).Host;
        client.DefaultRequestHeaders.Add("User-Agent", agent);
    }

    /// <summary>As the program set it last, with its attributes.</summary>
    public string? SetCookie { get; private set; }

    /// <summary>NAME=VALUE, as it is sent.</summary>
    public string? Cookie { get; set; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Task<HttpResponseMessage> Get(string path) => Send(new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative)));

    public async Task<HttpStatusCode> Status(string path)
    {
        using var answer = await Get(path);
        return answer.StatusCode;
    }

    public async Task<string> Page(string path)
    {
        using var answer = await Get(path);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
    }

    public Task<HttpResponseMessage> Post(string path, object body, string? origin = SignedInHost.Address)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = JsonContent.Create(body) };
        if (origin is not null) request.Headers.Add("Origin", origin);
        return Send(request);
    }

    public async Task<HttpStatusCode> PostStatus(string path, object body, string? origin = SignedInHost.Address)
    {
        using var answer = await Post(path, body, origin);
        return answer.StatusCode;
    }

    public async Task<HttpResponseMessage> Send(HttpRequestMessage request)
    {
        if (Cookie is not null) request.Headers.Add("Cookie", Cookie);
        var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
        request.Dispose();
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
        {
            SetCookie = set.Last();
            Cookie = SetCookie.Split(';')[0];
        }

        return answer;
    }

    public void Dispose() => client.Dispose();
}
