using System.Security.Cryptography;
using System.Text;
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

    /// <summary>How updates come: Polling, the program asks for them; or Webhook, Telegram brings them to <see cref="WebhookUrl"/>.</summary>
    public string Mode { get; init; } = "Polling";

    /// <summary>Where Telegram brings updates to, a full https address with a path, as seen from outside; what listens there passes them on to <c>Web:Urls</c>.</summary>
    public string? WebhookUrl { get; init; }

    /// <summary>How long a poll waits for news. 1 to 50 seconds; default 30.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(30);

    public bool IsWebhook => Mode == "Webhook";

    /// <summary>What Telegram shows with every update it brings: nobody else can make it without the token.</summary>
    internal string WebhookSecret => Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Token ?? ""), "webhook"u8));

    public bool HasToken => !string.IsNullOrWhiteSpace(Token);

    /// <summary>The token itself is never told.</summary>
    public static IEnumerable<string> Problems(TelegramOptions options)
    {
        if (options.HasToken && !TokenForm().IsMatch(options.Token!))
        {
            yield return "Telegram:Token is no token; one is NUMBER:LETTERS, as @BotFather gives it, or empty.";
        }

        if (!Uri.TryCreate(options.BaseUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            yield return $"Telegram:BaseUrl \"{options.BaseUrl}\" is no address; it is a full http or https one.";
        }

        if (options.Mode is not ("Polling" or "Webhook")) yield return $"Telegram:Mode \"{options.Mode}\" is not to be had; allowed: Polling, Webhook.";
        if (options.IsWebhook && !(Uri.TryCreate(options.WebhookUrl, UriKind.Absolute, out var hook) && hook is { Scheme: "https", AbsolutePath.Length: > 1, Query: "", Fragment: "" }))
        {
            yield return $"Telegram:WebhookUrl \"{options.WebhookUrl}\" is no address for a webhook; it is a full https one with a path, such as https://bot.example.com/telegram.";
        }

        if (options.Poll < TimeSpan.FromSeconds(1) || options.Poll > TimeSpan.FromSeconds(50))
        {
            yield return $"Telegram:Poll \"{options.Poll}\" is out of range; it is 00:00:01 to 00:00:50.";
        }
    }

    [GeneratedRegex("^[0-9]{1,19}:[A-Za-z0-9_-]{1,180}$")]
    private static partial Regex TokenForm();
}
