using System.Globalization;

namespace SalesBot.Bot.Telegram;

/// <summary>The clients this program was built with.</summary>
internal static partial class TelegramClients
{
    private static readonly Dictionary<string, Maker> Known = Build();

    private delegate ITelegramClient Maker(TelegramOptions options, TimeProvider clock);

    public static IReadOnlyCollection<string> Names => Known.Keys;

    /// <param name="options">Without <see cref="Problem"/>.</param>
    public static ITelegramClient Make(TelegramOptions options, TimeProvider clock) => Known[options.Client](options, clock);

    /// <returns>Why the settings do not fit a client, in one line; null when they do.</returns>
    public static string? Problem(TelegramOptions options) => options.Client switch
    {
        "Http" => null,
        "TelegramBot" when !Known.ContainsKey("TelegramBot") => "Telegram:Client \"TelegramBot\" is not in this build; set Http, or build with: dotnet build -p:WithTelegramBot=true",
        "TelegramBot" when options.HasToken && !(options.Token!.Contains(':') && long.TryParse(options.Token.Split(':')[0], NumberStyles.None, CultureInfo.InvariantCulture, out _)) =>
            "Telegram:Token does not begin with a number and a colon, as Telegram:Client \"TelegramBot\" wants it; it is NUMBER:LETTERS, as @BotFather gives it.",
        "TelegramBot" when Uri.TryCreate(options.BaseUrl, UriKind.Absolute, out var url) && url.AbsolutePath != "/" =>
            $"Telegram:BaseUrl \"{options.BaseUrl}\" has a path, which Telegram:Client \"TelegramBot\" leaves out; give it without, or set the client Http.",
        "TelegramBot" => null,
        _ => $"Telegram:Client \"{options.Client}\" is not to be had; allowed: {string.Join(", ", Known.Keys)}.",
    };

    private static Dictionary<string, Maker> Build()
    {
        var clients = new Dictionary<string, Maker>(StringComparer.Ordinal) { ["Http"] = (options, clock) => new TelegramClient(options, clock) };
        AddTelegramBot(clients);
        return clients;
    }

    /// <summary>Without Telegram.Bot in the build this has no body, and the call is no call.</summary>
    static partial void AddTelegramBot(Dictionary<string, Maker> clients);
}
