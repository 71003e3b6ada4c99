using System.Net;
using Microsoft.AspNetCore.Http;

namespace SalesBot.Worker.Web;

/// <summary>Where the program serves its pages.</summary>
internal sealed class WebOptions
{
    public const string Section = "Web";

    /// <summary>One or more http addresses, separated by semicolons. Default http://127.0.0.1:5080: this machine alone.</summary>
    public string Urls { get; set; } = "http://127.0.0.1:5080";

    /// <summary>Further names, separated by semicolons, under which the page may be asked for. Default none.</summary>
    public string Hosts { get; set; } = "";

    /// <summary>Serves the chat page beyond this machine although nobody signs in there: whoever reaches it can be anybody of the company. Default false.</summary>
    public bool OpenToAnyone { get; set; }

    /// <summary>Serves the chat page although the team is linked to a messenger and no token is set. Default false.</summary>
    public bool Page { get; set; }

    /// <summary>
    /// Where people of a team with a messenger open the pages, as links in chat name it: the https address that a proxy passes on to <see cref="Urls"/>, or http on this machine.
    /// Empty: there are no pages beside the messenger.
    /// </summary>
    public string Address { get; set; } = "";

    /// <summary>How long a browser that is not used stays signed in. One hour to 365 days; default 30 days.</summary>
    public TimeSpan SignedIn { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long it stays signed in however much it is used. One hour to 3650 days; default 180 days.</summary>
    public TimeSpan SignedInAtMost { get; set; } = TimeSpan.FromDays(180);

    /// <summary>How often a minute one key of a program may ask. 1 to 100,000; default 600.</summary>
    public int KeyRequests { get; set; } = 600;

    /// <returns>Null while there is none.</returns>
    public Uri? PublicAddress => Address.Length > 0 ? new Uri(Address) : null;

    /// <summary>Whether other machines can reach an address.</summary>
    public bool IsBeyondLoopback => !All.All(url => IsLoopback(BindingAddress.Parse(url).Host.Trim('[', ']')));

    public IEnumerable<string> AllHosts => Hosts.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    public IEnumerable<string> All => Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static IEnumerable<string> Problems(WebOptions options)
    {
        var bad = options.All.Where(url => !IsAddress(url)).ToList();
        if (bad.Count > 0 || !options.All.Any())
        {
            yield return $"{Section}:Urls \"{(bad.Count > 0 ? bad[0] : options.Urls)}\" is no address; allowed: http://HOST:PORT such as http://127.0.0.1:5080, several separated by semicolons.";
        }

        if (options.Address.Length > 0 && !IsPublic(options.Address))
        {
            yield return $"{Section}:Address \"{options.Address}\" is no address for the pages; it is a full https one without a path, such as https://sales.example.com (http on this machine alone).";
        }

        if (options.SignedIn < TimeSpan.FromHours(1) || options.SignedIn > TimeSpan.FromDays(365))
        {
            yield return $"{Section}:SignedIn \"{options.SignedIn}\" is out of range; it is 01:00:00 to 365.00:00:00.";
        }

        if (options.SignedInAtMost < TimeSpan.FromHours(1) || options.SignedInAtMost > TimeSpan.FromDays(3650))
        {
            yield return $"{Section}:SignedInAtMost \"{options.SignedInAtMost}\" is out of range; it is 01:00:00 to 3650.00:00:00.";
        }

        if (options.KeyRequests is < 1 or > 100_000)
        {
            yield return $"{Section}:KeyRequests {options.KeyRequests} is out of range; it is 1 to 100000 a minute.";
        }
    }

    private static bool IsPublic(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" }
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && IsLoopback(uri.Host.Trim('[', ']'))));

    private static bool IsAddress(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is { Scheme: "http", Host.Length: > 0, PathBase: "", Port: >= 0 and <= 65535, IsUnixPipe: false, IsNamedPipe: false };
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
