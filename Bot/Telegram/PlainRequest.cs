using System.Text.Json;
using Telegram.Bot.Requests.Abstractions;

namespace SalesBot.Bot.Telegram;

/// <summary>A request of the library whose answer stays as it came.</summary>
/// <remarks>
/// The library reads an answer as a whole or not at all: one odd update would cost its batch, and a kind of chat it does not know yet
/// would make a message that was sent look lost.
/// </remarks>
internal sealed class PlainRequest(IRequest request) : IRequest<JsonElement>
{
    public HttpMethod HttpMethod => request.HttpMethod;

    public string MethodName => request.MethodName;

    public bool IsWebhookResponse
    {
        get => request.IsWebhookResponse;
        set => request.IsWebhookResponse = value;
    }

    public HttpContent? ToHttpContent() => request.ToHttpContent();
}
