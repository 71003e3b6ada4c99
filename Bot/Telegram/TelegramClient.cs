using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SalesBot.Bot.Channels;

namespace SalesBot.Bot.Telegram;

/// <summary>The Bot API over our own HTTP and JSON.</summary>
/// <remarks>Not made by a client factory: that one logs addresses, and the address holds the token.</remarks>
internal sealed class TelegramClient : ITelegramClient
{
    public static readonly TimeSpan TextTime = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan FileTime = TimeSpan.FromMinutes(3);
    public static readonly TimeSpan BeyondPoll = TimeSpan.FromSeconds(10);

    /// <summary>The kinds of update the bot reads; Telegram keeps the others to itself.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["message", "edited_message", "callback_query"];

    private readonly TimeProvider clock;
    private readonly Uri methods;
    private readonly Uri files;

    // A poll holds its connection for half a minute; sends have their own. Time limits are ours, by the call.
    private readonly HttpClient polling = NewHttp();
    private readonly HttpClient sending = NewHttp();

    /// <param name="options">With a token.</param>
    public TelegramClient(TelegramOptions options, TimeProvider clock)
    {
        this.clock = clock;
        methods = new Uri($"{options.BaseUrl.TrimEnd('/')}/bot{options.Token}/");
        files = new Uri($"{options.BaseUrl.TrimEnd('/')}/file/bot{options.Token}/");
    }

    public Task<ApiAnswer> GetMe(CancellationToken cancel) => Call(sending, "getMe", null, TextTime, cancel);

    public Task<ApiAnswer> GetUpdates(long? offset, TimeSpan wait, CancellationToken cancel) => Call(
        polling,
        "getUpdates",
        Json(new GetUpdates(offset, 100, (int)wait.TotalSeconds, Kinds), TelegramJson.Default.GetUpdates),
        wait + BeyondPoll,
        cancel);

    public Task<ApiAnswer> SendMessage(SendText message, CancellationToken cancel) =>
        Call(sending, "sendMessage", Json(message, TelegramJson.Default.SendText), TextTime, cancel);

    public Task<ApiAnswer> EditMessage(EditText edit, CancellationToken cancel) =>
        Call(sending, edit.Text is null ? "editMessageCaption" : "editMessageText", Json(edit, TelegramJson.Default.EditText), TextTime, cancel);

    public Task<ApiAnswer> AnswerCallbackQuery(string id, CancellationToken cancel) =>
        Call(sending, "answerCallbackQuery", Json(new AnswerPress(id), TelegramJson.Default.AnswerPress), TextTime, cancel);

    public Task<ApiAnswer> GetWebhookInfo(CancellationToken cancel) => Call(sending, "getWebhookInfo", null, TextTime, cancel);

    public Task<ApiAnswer> SetWebhook(string url, string secret, CancellationToken cancel) =>
        Call(sending, "setWebhook", Json(new SetWebhook(url, secret, 1, Kinds), TelegramJson.Default.SetWebhook), TextTime, cancel);

    public Task<ApiAnswer> DeleteWebhook(CancellationToken cancel) => Call(sending, "deleteWebhook", null, TextTime, cancel);

    public Task<ApiAnswer> SetMyCommands(CommandMenu menu, CancellationToken cancel) =>
        Call(sending, "setMyCommands", Json(new SetCommands(menu.Commands, menu.Language), TelegramJson.Default.SetCommands), TextTime, cancel);

    public Task<ApiAnswer> GetFile(string id, CancellationToken cancel) => Call(sending, "getFile", Json(new GetFile(id), TelegramJson.Default.GetFile), TextTime, cancel);

    public async Task<Fetched> Download(string path, Stream into, long most, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(FileTime, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, timeout.Token);
        try
        {
            using var response = await sending.GetAsync(new Uri(files, path), HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (!response.IsSuccessStatusCode)
            {
                return Fetched.No((int)response.StatusCode);
            }

            await using var from = await response.Content.ReadAsStreamAsync(either.Token);
            var some = new byte[1 << 16];
            var length = 0L;
            for (int read; (read = await from.ReadAsync(some, either.Token)) > 0;)
            {
                length += read;
                if (length > most) return new Fetched.TooLarge();
                await into.WriteAsync(some.AsMemory(0, read), either.Token);
            }

            return new Fetched.Whole();
        }
        catch (HttpRequestException error)
        {
            return new Fetched.Retry(error.HttpRequestError.ToString());
        }
        catch (HttpIOException broken)
        {
            return new Fetched.Retry(broken.HttpRequestError.ToString());
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new Fetched.Retry("no answer in time");
        }
    }

    public async Task<ApiAnswer> SendFile(SendText caption, bool picture, string name, byte[] bytes, CancellationToken cancel)
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(caption.ChatId.ToString(System.Globalization.CultureInfo.InvariantCulture)), "chat_id");
        if (caption.Text.Length > 0) form.Add(new StringContent(caption.Text), "caption");
        if (caption.ParseMode is { } mode) form.Add(new StringContent(mode), "parse_mode");
        if (caption.ReplyMarkup is { } markup) form.Add(new StringContent(JsonSerializer.Serialize(markup, TelegramJson.Default.InlineKeyboard)), "reply_markup");

        var part = new ByteArrayContent(bytes);
        part.Headers.ContentType = new MediaTypeHeaderValue(!picture ? "application/octet-stream" : name.EndsWith(".png", StringComparison.Ordinal) ? "image/png" : "image/jpeg");

        // Bot API servers read the plain form of a file's name, and take it as UTF-8.
        part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = picture ? "photo" : "document", FileName = $"\"{name.Replace('"', '\'')}\"" };
        form.Add(part);
        return await Call(sending, picture ? "sendPhoto" : "sendDocument", form, FileTime, cancel);
    }

    public void Dispose()
    {
        polling.Dispose();
        sending.Dispose();
    }

    /// <summary>Without a time limit of its own, and with file names as UTF-8.</summary>
    public static HttpClient NewHttp() => new(new SocketsHttpHandler
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        ConnectTimeout = TimeSpan.FromSeconds(10),
        RequestHeaderEncodingSelector = (_, _) => System.Text.Encoding.UTF8,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private static JsonContent Json<T>(T body, JsonTypeInfo<T> type) => JsonContent.Create(body, type);

    private async Task<ApiAnswer> Call(HttpClient http, string method, HttpContent? body, TimeSpan time, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(time, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, timeout.Token);
        try
        {
            using var response = await http.PostAsync(new Uri(methods, method), body, either.Token);
            var status = (int)response.StatusCode;
            var bytes = await response.Content.ReadAsByteArrayAsync(either.Token);
            return Read(status, bytes);
        }
        catch (HttpRequestException error)
        {
            return ApiAnswer.Of(error);
        }
        catch (IOException)
        {
            return ApiAnswer.Broken;
        }
        catch (OperationCanceledException)
        {
            return ApiAnswer.Late(cancel);
        }
        finally
        {
            body?.Dispose();
        }
    }

    private static ApiAnswer Read(int status, byte[] bytes)
    {
        try
        {
            if (JsonSerializer.Deserialize(bytes, TelegramJson.Default.ApiReply) is { } reply)
            {
                if (reply is { Ok: true, Result.ValueKind: not JsonValueKind.Undefined }) return new ApiAnswer.Done(reply.Result);
                if (reply is { Ok: false, ErrorCode: { } code })
                {
                    return ApiAnswer.No(code, reply.Description, reply.Parameters?.RetryAfter, reply.Parameters?.MigrateToChatId);
                }
            }
        }
        catch (JsonException)
        {
            // Not an answer of the Bot API: a gateway's page, or one cut short. The status says what it can.
        }

        return ApiAnswer.Unreadable(status);
    }
}
