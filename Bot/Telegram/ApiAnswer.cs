using System.Text.Json;

namespace SalesBot.Bot.Telegram;

/// <summary>How a call to the Bot API ended.</summary>
internal abstract record ApiAnswer
{
    private ApiAnswer()
    {
    }

    public sealed record Done(JsonElement Result) : ApiAnswer;

    /// <summary>The server said no: nothing was done, unless the code is 5xx.</summary>
    public sealed record Refused(int Code, string Description, TimeSpan? RetryAfter, long? MovedTo) : ApiAnswer
    {
        public bool Says(string words) => Description.Contains(words, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The server was not reached: certainly nothing was done.</summary>
    public sealed record NotReached(string Why) : ApiAnswer;

    /// <summary>The answer was lost: it may have been done.</summary>
    public sealed record Lost(string Why) : ApiAnswer;

    public static ApiAnswer Broken { get; } = new Lost("the connection broke");

    /// <param name="retryAfter">Seconds.</param>
    public static ApiAnswer No(int code, string? description, int? retryAfter, long? movedTo) =>
        new Refused(code, description ?? "", retryAfter is { } seconds ? TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 86_400)) : null, movedTo);

    /// <summary>An answer that is none of the Bot API's: a gateway's page, or one cut short. The status says what it can.</summary>
    public static ApiAnswer Unreadable(int status) =>
        status is >= 400 and < 600 ? new Refused(status, "", null, null) : new Lost("an answer nobody can read");

    /// <param name="cancel">The caller's; when that did not end it, its time did.</param>
    public static ApiAnswer Late(CancellationToken cancel) => new Lost(cancel.IsCancellationRequested ? "stopped" : "no answer in time");

    public static ApiAnswer Of(HttpRequestException error) =>
        error.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
            ? new NotReached(error.HttpRequestError.ToString())
            : new Lost(error.HttpRequestError.ToString());
}
