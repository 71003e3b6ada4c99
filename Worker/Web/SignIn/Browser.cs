namespace SalesBot.Worker.Web.SignIn;

/// <summary>A browser as its person would name it. It says of itself what it likes: only names we know are taken from it.</summary>
internal static class Browser
{
    /// <summary>In an order in which each is told before those it also claims to be.</summary>
    private static readonly (string Mark, string Name)[] Programs =
    [
        ("MicroMessenger", "WeChat"), ("Telegram", "Telegram"), ("DingTalk", "DingTalk"), ("Lark", "Feishu"), ("EdgA/", "Edge"), ("EdgiOS/", "Edge"), ("Edg/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"),
        ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "ChromeOS"), ("Macintosh", "macOS"), ("Linux", "Linux")];

    /// <returns>Such as Chrome · Windows; empty where nothing is known.</returns>
    public static string NameOf(string agent) => string.Join(" · ", new[] { Find(Programs, agent), Find(Systems, agent) }.OfType<string>());

    private static string? Find((string Mark, string Name)[] known, string agent) =>
        known.FirstOrDefault(one => agent.Contains(one.Mark, StringComparison.Ordinal)).Name;
}
