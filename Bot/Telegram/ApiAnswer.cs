using System.Text.Json;
using Telegram.Bot.Exceptions;

namespace SalesBot.Bot.Telegram;

/// <summary>How a call to the Bot API ended: was it done for certain, for certain not, or may it have been.</summary>
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

    /// <param name="result">What the server calls its result; undefined where it gave none.</param>
    public static ApiAnswer Of(JsonElement result) => result.ValueKind == JsonValueKind.Undefined ? Unreadable(200) : new Done(result);

    /// <param name="error">As the library throws it; neither the caller nor the time ended the call.</param>
    public static ApiAnswer Of(Exception error) => error switch
    {
        ApiRequestException refused => new Refused(
            refused.ErrorCode,
            refused.Message,
            refused.Parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 86_400)) : null,
            refused.Parameters?.MigrateToChatId),
        RequestException { HttpStatusCode: { } status, InnerException: not (HttpRequestException or IOException) } => Unreadable((int)status),
        RequestException { InnerException: HttpRequestException broken } => Of(broken.HttpRequestError),
        _ => new Lost("the connection broke"),
    };

    /// <param name="cancel">The caller's; when that did not end it, its time did.</param>
    public static ApiAnswer Late(CancellationToken cancel) => new Lost(cancel.IsCancellationRequested ? "stopped" : "no answer in time");

    /// <summary>An answer that is none of the Bot API's: a gateway's page, or one cut short. The status says what it can.</summary>
    private static ApiAnswer Unreadable(int status) =>
        status is >= 400 and < 600 ? new Refused(status, "", null, null) : new Lost("an answer nobody can read");

    private static ApiAnswer Of(HttpRequestError error) =>
        error is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
            ? new NotReached(error.ToString())
            : new Lost(error.ToString());
}
