using System.Text.RegularExpressions;

namespace SalesBot.Bot.Telegram;

/// <summary>How the bot reaches Telegram. Without a token it does not.</summary>
public sealed partial class TelegramOptions
{
    public const string Section = "Telegram";

    /// <summary>NUMBER:LETTERS, as @BotFather gave it. Never logged. Empty: no Telegram.</summary>
    public string? Token { get; init; }

    /// <summary>The Bot API server, an absolute http or https address. Default: the public one.</summary>
    public string BaseUrl { get; init; } = "https://api.telegram.org";

    /// <summary>How updates come: Polling.</summary>
    public string Mode { get; init; } = "Polling";

    /// <summary>What speaks to Telegram: Http, our own client; or TelegramBot, the package of that name, in a build that has it.</summary>
    public string Client { get; init; } = "Http";

    /// <summary>How long a poll waits for news. 1 to 50 seconds; default 30.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(30);

    public bool HasToken => !string.IsNullOrWhiteSpace(Token);

    /// <summary>The token itself is never told.</summary>
    public static IEnumerable<string> Problems(TelegramOptions options)
    {
        if (options.HasToken && !TokenForm().IsMatch(options.Token!))
            yield return "Telegram:Token has a character no token has; it is NUMBER:LETTERS, as @BotFather gives it, or empty.";
        if (!Uri.TryCreate(options.BaseUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            yield return $"Telegram:BaseUrl \"{options.BaseUrl}\" is no address; it is a full http or https one.";
        if (options.Mode != "Polling") yield return $"Telegram:Mode \"{options.Mode}\" is not to be had; allowed: Polling.";
        if (TelegramClients.Problem(options) is { } problem) yield return problem;
        if (options.Poll < TimeSpan.FromSeconds(1) || options.Poll > TimeSpan.FromSeconds(50))
            yield return $"Telegram:Poll \"{options.Poll}\" is out of range; it is 00:00:01 to 00:00:50.";
    }

    [GeneratedRegex("^[A-Za-z0-9:_-]{3,200}$")]
    private static partial Regex TokenForm();
}
