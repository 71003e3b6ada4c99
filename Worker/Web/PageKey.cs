using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace SalesBot.Worker.Web;

/// <summary>The secret in the address that the program prints: whoever has it sits at this machine. New at every start.</summary>
/// <param name="Secret">Null where the page is open: the sample company, or a page that was opened to anyone in so many words.</param>
internal sealed record PageKey(string? Secret)
{
    private const string Query = "key";

    public static PageKey Open { get; } = new((string?)null);

    public static PageKey New() => new(RandomNumberGenerator.GetHexString(32, lowercase: true));

    /// <summary>The address to open, with the secret where one is asked for.</summary>
    public string AddressOf(string url) => Secret is null ? url : $"{url.TrimEnd('/')}/?{Query}={Secret}";

    /// <summary>Whether the request brings the secret: in the address once, in its cookie from then on.</summary>
    public bool Opens(HttpRequest request) => Secret is null || Fits(request.Cookies[CookieOf(request)]) || Brings(request);

    /// <summary>The address brings it: it is kept in a cookie and leaves the address, and with it the browser's history.</summary>
    public bool Brings(HttpRequest request) => Secret is not null && Fits(request.Query[Query]);

    public void Keep(HttpContext context) =>
        context.Response.Cookies.Append(CookieOf(context.Request), Secret!, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" });

    private bool Fits(string? said) => said is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(said), Encoding.UTF8.GetBytes(Secret!));

    /// <summary>Browsers share cookies among the ports of a host.</summary>
    private static string CookieOf(HttpRequest request) => $"salesbot-{request.Host.Port ?? 80}";
}
