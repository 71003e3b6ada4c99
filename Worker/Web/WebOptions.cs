using Microsoft.AspNetCore.Http;

namespace SalesBot.Worker.Web;

/// <summary>Where the program serves its pages.</summary>
internal sealed class WebOptions
{
    public const string Section = "Web";

    /// <summary>One or more http addresses, separated by semicolons. Default http://127.0.0.1:5080: this machine alone.</summary>
    public string Urls { get; set; } = "http://127.0.0.1:5080";

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
