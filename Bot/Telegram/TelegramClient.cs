using System.Net;
using SalesBot.Bot.Channels;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace SalesBot.Bot.Telegram;

/// <summary>The Bot API through Telegram.Bot. Never throws for what a server or network does: see <see cref="ApiAnswer"/>.</summary>
/// <remarks>It only translates. Pace, retries and what an answer means belong to those who call it.</remarks>
internal sealed class TelegramClient : IDisposable
{
    public static readonly TimeSpan TextTime = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan FileTime = TimeSpan.FromMinutes(3);
    public static readonly TimeSpan BeyondPoll = TimeSpan.FromSeconds(10);

    /// <summary>The kinds of update the bot reads; Telegram keeps the others to itself.</summary>
    private static readonly UpdateType[] Kinds = [UpdateType.Message, UpdateType.EditedMessage, UpdateType.CallbackQuery];

    private readonly TimeProvider clock;

    // A poll holds its connection for half a minute; sends have their own. Time limits are ours, by the call.
    private readonly HttpClient pollingHttp;
    private readonly HttpClient sendingHttp;
    private readonly Lazy<TelegramBotClient> polling;
    private readonly Lazy<TelegramBotClient> sending;

    public TelegramClient(TelegramOptions options, TimeProvider clock)
    {
        this.clock = clock;
        (pollingHttp, sendingHttp) = (NewHttp(options), NewHttp(options));

        // Made when first used: without a token nobody uses them, and the library makes none without.
        polling = new(() => new TelegramBotClient(Settings(options), pollingHttp));
        sending = new(() => new TelegramBotClient(Settings(options), sendingHttp));
    }

    public Task<ApiAnswer> GetMe(CancellationToken cancel) => Send(new GetMeRequest(), cancel);

    /// <param name="wait">How long the server waits for news, in whole seconds.</param>
    public Task<ApiAnswer> GetUpdates(long? offset, TimeSpan wait, CancellationToken cancel) => Call(
        polling.Value,
        new GetUpdatesRequest { Offset = (int?)offset, Limit = 100, Timeout = (int)wait.TotalSeconds, AllowedUpdates = Kinds },
        wait + BeyondPoll,
        cancel);

    public Task<ApiAnswer> AnswerCallbackQuery(string id, CancellationToken cancel) => Send(new AnswerCallbackQueryRequest { CallbackQueryId = id }, cancel);

    public Task<ApiAnswer> GetWebhookInfo(CancellationToken cancel) => Send(new GetWebhookInfoRequest(), cancel);

    /// <summary>What waits is kept. One connection at a time: with more a chat's updates could overtake each other.</summary>
    public Task<ApiAnswer> SetWebhook(string url, string secret, CancellationToken cancel) =>
        Send(new SetWebhookRequest { Url = url, SecretToken = secret, MaxConnections = 1, AllowedUpdates = Kinds }, cancel);

    /// <summary>What waits is kept, for the next poll.</summary>
    public Task<ApiAnswer> DeleteWebhook(CancellationToken cancel) => Send(new DeleteWebhookRequest(), cancel);

    public Task<ApiAnswer> SetMyCommands(CommandMenu menu, CancellationToken cancel) => Send(
        new SetMyCommandsRequest
        {
            Commands = menu.Commands.Select(line => new BotCommand { Command = line.Command, Description = line.Description }),
            LanguageCode = menu.Language,
        },
        cancel);

    public Task<ApiAnswer> GetFile(string id, CancellationToken cancel) => Send(new GetFileRequest { FileId = id }, cancel);

    /// <summary>Any other request of the library.</summary>
    public Task<ApiAnswer> Send(IRequest request, CancellationToken cancel) =>
        Call(sending.Value, request, request is SendPhotoRequest or SendDocumentRequest ? FileTime : TextTime, cancel);

    /// <param name="path">As <see cref="GetFile"/> gave it.</param>
    /// <param name="most">Bytes; more are not read, whatever the server says of the size.</param>
    public async Task<Fetched> Download(string path, Stream into, long most, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(FileTime, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, timeout.Token);
        using var capped = new CappedStream(into, most);
        try
        {
            await sending.Value.DownloadFile(path, capped, either.Token);
            return new Fetched.Whole();
        }
        catch (ApiRequestException refused)
        {
            return Fetched.No(refused.ErrorCode);
        }
        catch (Exception error) when (error is RequestException or OperationCanceledException)
        {
            cancel.ThrowIfCancellationRequested();
            return capped.IsFull ? new Fetched.TooLarge()
                : timeout.IsCancellationRequested ? new Fetched.Retry("no answer in time")
                : error is RequestException { HttpStatusCode: { } status and not HttpStatusCode.OK } ? Fetched.No((int)status)
                : new Fetched.Retry((error.InnerException as HttpRequestException)?.HttpRequestError.ToString() ?? "the connection broke");
        }
    }

    public void Dispose()
    {
        pollingHttp.Dispose();
        sendingHttp.Dispose();
    }

    /// <summary>Its own retries are off: a 429 pauses a chat, or all, where the others are known too.</summary>
    private static TelegramBotClientOptions Settings(TelegramOptions options) => new(options.Token!, options.BaseUrl) { RetryThreshold = 0 };

    /// <summary>Without a time limit of its own, and with file names as UTF-8.</summary>
    /// <remarks>Not made by a client factory: that one logs addresses, and the address holds the token.</remarks>
    private static HttpClient NewHttp(TelegramOptions options)
    {
        var sockets = new SocketsHttpHandler
        {
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            ConnectTimeout = TimeSpan.FromSeconds(10),
            RequestHeaderEncodingSelector = (_, _) => System.Text.Encoding.UTF8,
        };
        var path = new Uri(options.BaseUrl).AbsolutePath.TrimEnd('/');
        return new HttpClient(path.Length == 0 ? sockets : new BelowPath(path, sockets)) { Timeout = Timeout.InfiniteTimeSpan };
    }

    private async Task<ApiAnswer> Call(TelegramBotClient bot, IRequest request, TimeSpan time, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(time, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, timeout.Token);
        try
        {
            return ApiAnswer.Of(await bot.SendRequest(new PlainRequest(request), either.Token));
        }
        catch (Exception error) when (error is RequestException or OperationCanceledException)
        {
            return error is not ApiRequestException && either.IsCancellationRequested ? ApiAnswer.Late(cancel) : ApiAnswer.Of(error);
        }
    }

    /// <summary>The library leaves out the path of a server's address; here it comes back.</summary>
    private sealed class BelowPath(string path, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(request.RequestUri!, path + request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
