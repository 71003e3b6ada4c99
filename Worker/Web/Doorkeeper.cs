using Microsoft.AspNetCore.Http;

namespace SalesBot.Worker.Web;

/// <summary>
/// Lets in what the page itself asks. Another site open in the same browser can send requests to this machine too, and a name of its
/// own can be made to point here (DNS rebinding): the first shows in Origin and Sec-Fetch-Site, the second in Host.
/// </summary>
internal sealed class Doorkeeper(WebOptions options)
{
    private readonly HashSet<string> named = new(options.All.Select(url => BindingAddress.Parse(url).Host.Trim('[', ']')).Concat(options.AllHosts).Concat(options.PublicAddress is { } address ? [address.Host] : []), StringComparer.OrdinalIgnoreCase);

    /// <summary>What the browser says it is at: a proxy hears https and passes on http.</summary>
    private readonly Uri? address = options.PublicAddress;

    /// <remarks>The page itself says nothing about anybody, so a link anywhere may lead to it.</remarks>
    public bool Admits(HttpRequest request) => KnowsHost(request.Host)
        && (IsRead(request) || CarriesJson(request))
        && (IsOurPage(request) || (IsRead(request) && !request.Path.StartsWithSegments("/chat", StringComparison.OrdinalIgnoreCase)));

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    /// <summary>A name points where its owner says, and a proxy passes on what it was asked for: only what the settings name will do, and this machine itself.</summary>
    private bool KnowsHost(HostString asked) => asked.Host.Trim('[', ']') is var host && (named.Contains(host) || WebOptions.IsLoopback(host));

    private bool IsOurPage(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none"
        && request.Headers.Origin.ToString() is var origin && (origin.Length == 0 || origin.Equals(OriginOf(request), StringComparison.OrdinalIgnoreCase));

    private string OriginOf(HttpRequest request) =>
        address is not null && request.Host.Host.Equals(address.Host, StringComparison.OrdinalIgnoreCase) && !WebOptions.IsLoopback(address.Host) ? address.GetLeftPart(UriPartial.Authority) : $"{request.Scheme}://{request.Host}";

    /// <summary>Whether it was asked for where everybody may ask: what supervisors look at is not for them.</summary>
    public bool IsPublic(HttpRequest request) => address is not null && !WebOptions.IsLoopback(address.Host) && request.Host.Host.Equals(address.Host, StringComparison.OrdinalIgnoreCase);

    /// <summary>No form of another site can send this type without asking first, and we never answer such a question.</summary>
    private static bool CarriesJson(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true;
}
