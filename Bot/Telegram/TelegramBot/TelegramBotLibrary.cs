using System.Net;
using System.Text.Json;
using SalesBot.Bot.Channels;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace SalesBot.Bot.Telegram.TelegramBot;

/// <summary>The Bot API through the package Telegram.Bot.</summary>
internal sealed class TelegramBotLibrary : ITelegramClient
{
    /// <summary>As <see cref="TelegramClient.Kinds"/> names them.</summary>
    private static readonly UpdateType[] Kinds = [UpdateType.Message, UpdateType.EditedMessage, UpdateType.CallbackQuery];

    private readonly TimeProvider clock;

    // A poll holds its connection for half a minute; sends have their own. Time limits are ours, by the call.
    private readonly HttpClient pollingHttp = TelegramClient.NewHttp();
    private readonly HttpClient sendingHttp = TelegramClient.NewHttp();
    private readonly Lazy<TelegramBotClient> polling;
    private readonly Lazy<TelegramBotClient> sending;

    public TelegramBotLibrary(TelegramOptions options, TimeProvider clock)
    {
        this.clock = clock;

        // Made when first used: without a token nobody uses them, and the library makes none without.
        polling = new(() => new TelegramBotClient(Settings(options), pollingHttp));
        sending = new(() => new TelegramBotClient(Settings(options), sendingHttp));
    }

    public Task<ApiAnswer> GetMe(CancellationToken cancel) => Send(new GetMeRequest(), cancel);

    public Task<ApiAnswer> GetUpdates(long? offset, TimeSpan wait, CancellationToken cancel) => Call(
        polling.Value,
        new GetUpdatesRequest
        {
            Offset = (int?)offset,
            Limit = 100,
            Timeout = (int)wait.TotalSeconds,
            AllowedUpdates = Kinds,
        },
        wait + TelegramClient.BeyondPoll,
        cancel);

    public Task<ApiAnswer> SendMessage(SendText message, CancellationToken cancel) => Send(
        new SendMessageRequest
        {
            ChatId = message.ChatId,
            Text = message.Text,
            ParseMode = Mode(message.ParseMode),
            ReplyMarkup = Keyboard(message.ReplyMarkup),
            LinkPreviewOptions = new LinkPreviewOptions { IsDisabled = message.LinkPreviewOptions.IsDisabled },
        },
        cancel);

    public Task<ApiAnswer> EditMessage(EditText edit, CancellationToken cancel)
    {
        var (id, mode, keyboard) = ((int)edit.MessageId, Mode(edit.ParseMode), Keyboard(edit.ReplyMarkup));
        return edit.Text is { } text
            ? Send(new EditMessageTextRequest { ChatId = edit.ChatId, MessageId = id, Text = text, ParseMode = mode, ReplyMarkup = keyboard }, cancel)
            : Send(new EditMessageCaptionRequest { ChatId = edit.ChatId, MessageId = id, Caption = edit.Caption, ParseMode = mode, ReplyMarkup = keyboard }, cancel);
    }

    public async Task<ApiAnswer> SendFile(SendText caption, bool picture, string name, byte[] bytes, CancellationToken cancel)
    {
        // The library puts the name between quotes as it is.
        using var content = new MemoryStream(bytes, writable: false);
        var file = new InputFileStream(content, name.Replace('"', '\''));
        var (text, mode, keyboard) = (caption.Text.Length > 0 ? caption.Text : null, Mode(caption.ParseMode), Keyboard(caption.ReplyMarkup));
        IRequest request = picture
            ? new SendPhotoRequest { ChatId = caption.ChatId, Photo = file, Caption = text, ParseMode = mode, ReplyMarkup = keyboard }
            : new SendDocumentRequest { ChatId = caption.ChatId, Document = file, Caption = text, ParseMode = mode, ReplyMarkup = keyboard };
        return await Call(sending.Value, request, TelegramClient.FileTime, cancel);
    }

    public Task<ApiAnswer> AnswerCallbackQuery(string id, CancellationToken cancel) => Send(new AnswerCallbackQueryRequest { CallbackQueryId = id }, cancel);

    public Task<ApiAnswer> GetWebhookInfo(CancellationToken cancel) => Send(new GetWebhookInfoRequest(), cancel);

    public Task<ApiAnswer> SetWebhook(string url, string secret, CancellationToken cancel) =>
        Send(new SetWebhookRequest { Url = url, SecretToken = secret, MaxConnections = 1, AllowedUpdates = Kinds }, cancel);

    public Task<ApiAnswer> DeleteWebhook(CancellationToken cancel) => Send(new DeleteWebhookRequest(), cancel);

    public Task<ApiAnswer> SetMyCommands(CommandMenu menu, CancellationToken cancel) => Send(
        new SetMyCommandsRequest
        {
            Commands = menu.Commands.Select(line => new BotCommand { Command = line.Command, Description = line.Description }),
            LanguageCode = menu.Language,
        },
        cancel);

    public Task<ApiAnswer> GetFile(string id, CancellationToken cancel) => Send(new GetFileRequest { FileId = id }, cancel);

    public async Task<Fetched> Download(string path, Stream into, long most, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(TelegramClient.FileTime, clock);
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

    private static ParseMode Mode(string? mode) => mode == "HTML" ? ParseMode.Html : ParseMode.None;

    private static InlineKeyboardMarkup? Keyboard(InlineKeyboard? keyboard) => keyboard is null
        ? null
        : new InlineKeyboardMarkup(keyboard.Rows.Select(row => row.Select(button => InlineKeyboardButton.WithCallbackData(button.Text, button.CallbackData))));

    private Task<ApiAnswer> Send(IRequest request, CancellationToken cancel) => Call(sending.Value, request, TelegramClient.TextTime, cancel);

    private async Task<ApiAnswer> Call(TelegramBotClient bot, IRequest request, TimeSpan time, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(time, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, timeout.Token);
        try
        {
            var result = await bot.SendRequest(new PlainRequest(request), either.Token);
            return result.ValueKind == JsonValueKind.Undefined ? ApiAnswer.Unreadable((int)HttpStatusCode.OK) : new ApiAnswer.Done(result);
        }
        catch (ApiRequestException refused)
        {
            return ApiAnswer.No(refused.ErrorCode, refused.Message, refused.Parameters?.RetryAfter, refused.Parameters?.MigrateToChatId);
        }
        catch (Exception error) when (either.IsCancellationRequested && error is RequestException or OperationCanceledException)
        {
            return ApiAnswer.Late(cancel);
        }
        catch (RequestException error)
        {
            return error switch
            {
                { HttpStatusCode: { } status, InnerException: not (HttpRequestException or IOException) } => ApiAnswer.Unreadable((int)status),
                { InnerException: HttpRequestException broken } => ApiAnswer.Of(broken),
                _ => ApiAnswer.Broken,
            };
        }
    }
}
