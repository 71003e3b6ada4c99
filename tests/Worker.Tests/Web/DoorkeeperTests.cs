using Microsoft.AspNetCore.Http;
using SalesBot.Worker.Web;

namespace SalesBot.Worker.Tests.Web;

public sealed class DoorkeeperTests
{
    [Theory]
    [InlineData("127.0.0.1:5080", true)]
    [InlineData("localhost:5080", true)]
    [InlineData("[::1]:5080", true)]
    [InlineData("127.0.0.1.evil.example:5080", false)]
    [InlineData("evil.example", false)]
    [InlineData("192.168.1.20:5080", false)]
    [InlineData("", false)]
    public void Admits_OnLoopback_OnlyItsOwnNames(string host, bool admitted) => Assert.Equal(admitted, Keeper().Admits(Request(host)));

    [Theory]
    [InlineData("http://0.0.0.0:5080", "192.168.1.20:5080", false)]
    [InlineData("http://*:5080", "192.168.1.20:5080", false)]
    [InlineData("http://192.168.1.20:5080", "192.168.1.20:5080", true)]
    [InlineData("http://0.0.0.0:5080", "evil.example:5080", false)]
    [InlineData("http://0.0.0.0:5080;http://sales.lan:5080", "sales.lan:5080", true)]
    public void Admits_BeyondLoopback_OnlyWhatIsNamed(string urls, string host, bool admitted) =>
        Assert.Equal(admitted, Keeper(urls).Admits(Request(host)));

    [Fact]
    public void Admits_ANameOfTheSettings_ButNoOther()
    {
        var keeper = new Doorkeeper(new WebOptions { Urls = "http://0.0.0.0:5080", Hosts = "sales.example; 192.168.1.20" });

        Assert.True(keeper.Admits(Request("sales.example")));
        Assert.True(keeper.Admits(Request("192.168.1.20:5080")));
        Assert.False(keeper.Admits(Request("192.168.1.21:5080")));
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("http://127.0.0.1:5080", "same-origin", true)]
    [InlineData("http://127.0.0.1:8000", "same-site", false)]
    [InlineData("http://localhost:5080", null, false)]
    [InlineData("https://evil.example", "cross-site", false)]
    [InlineData("null", null, false)]
    public void Admits_APost_OnlyFromItsOwnPage(string? origin, string? site, bool admitted) =>
        Assert.Equal(admitted, Keeper().Admits(Request("127.0.0.1:5080", "POST", origin, site)));

    [Theory]
    [InlineData("/chat/history", "none", true)]
    [InlineData("/chat/history", "same-origin", true)]
    [InlineData("/chat/history", "same-site", false)]
    [InlineData("/Chat/history", "cross-site", false)]
    [InlineData("/", "cross-site", true)]
    public void Admits_AGetForAnotherSite_OnlyOfThePage(string path, string site, bool admitted) =>
        Assert.Equal(admitted, Keeper().Admits(Request("127.0.0.1:5080", site: site, path: path)));

    [Theory]
    [InlineData("application/json; charset=utf-8", true)]
    [InlineData("text/plain", false)]
    [InlineData("application/x-www-form-urlencoded", false)]
    [InlineData(null, false)]
    public void Admits_APost_OnlyOfWhatNoFormCanSend(string? type, bool admitted)
    {
        var request = Request("127.0.0.1:5080", "POST");
        request.ContentType = type;

        Assert.Equal(admitted, Keeper().Admits(request));
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", null)]
    [InlineData("http://127.0.0.1:0; http://[::1]:5081", null)]
    [InlineData("127.0.0.1:5080", "127.0.0.1:5080")]
    [InlineData("https://127.0.0.1:5080", "https://127.0.0.1:5080")]
    [InlineData("http://127.0.0.1:5080;nonsense", "nonsense")]
    [InlineData("http://127.0.0.1:123456", "http://127.0.0.1:123456")]
    [InlineData("", "")]
    public void Urls_ThatCannotBeServed_AreNamed(string urls, string? bad)
    {
        var problems = WebOptions.Problems(new WebOptions { Urls = urls }).ToList();

        Assert.Equal(bad is null ? [] : [$"Web:Urls \"{bad}\" is no address; allowed: http://HOST:PORT such as http://127.0.0.1:5080, several separated by semicolons."], problems);
    }

    private static Doorkeeper Keeper(string urls = "http://127.0.0.1:5080") => new(new WebOptions { Urls = urls });

    private static HttpRequest Request(string host, string method = "GET", string? origin = null, string? site = null, string path = "/chat/say")
    {
        var request = new DefaultHttpContext().Request;
        (request.Scheme, request.Host, request.Method, request.Path) = ("http", new HostString(host), method, path);
        if (method == "POST") request.ContentType = "application/json";
        if (origin is not null) request.Headers.Origin = origin;
        if (site is not null) request.Headers["Sec-Fetch-Site"] = site;
        return request;
    }
}
