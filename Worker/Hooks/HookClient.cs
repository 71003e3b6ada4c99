using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace SalesBot.Worker.Hooks;

/// <summary>Brings a message to an address: no redirect is followed, no proxy of the environment asked, and what a name points to is looked at when it is connected to.</summary>
internal sealed class HookClient(IOptions<HookOptions> options) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectTimeout = Patience,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ConnectCallback = (context, cancel) => Connect(context.DnsEndPoint, options.Value.Inside, cancel),
    })
    {
        Timeout = Patience,
    };

    public void Dispose() => http.Dispose();

    /// <returns>The status of the answer, whose body nobody reads.</returns>
    /// <exception cref="HttpRequestException">There was none.</exception>
    /// <exception cref="PrivateAddressException">The address is none that a message may go to.</exception>
    public async Task<HttpStatusCode> Post(Uri url, byte[] body, IEnumerable<KeyValuePair<string, string>> headers, CancellationToken cancel)
    {
        if (url.Scheme != Uri.UriSchemeHttps && !options.Value.Inside) throw new PrivateAddressException();

        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } } };
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            return answer.StatusCode;
        }
        catch (HttpRequestException error) when (error.InnerException is PrivateAddressException inner)
        {
            throw inner;
        }
    }

    private static async ValueTask<Stream> Connect(DnsEndPoint place, bool inside, CancellationToken cancel)
    {
        var all = await Dns.GetHostAddressesAsync(place.Host, cancel);
        var allowed = inside ? all : [.. all.Where(PublicAddresses.Holds)];
        if (allowed.Length == 0 && all.Length > 0) throw new PrivateAddressException();

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            // To the very addresses that were looked at: a name may point elsewhere the next moment.
            await socket.ConnectAsync(allowed, place.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>Where it points only this machine or its network could go.</summary>
internal sealed class PrivateAddressException : Exception;
