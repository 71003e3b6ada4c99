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
    }

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
