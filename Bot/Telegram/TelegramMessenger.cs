using System.Globalization;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Wording;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace SalesBot.Bot.Telegram;

/// <summary>Carries messages to Telegram: one row of the outbox, one call.</summary>
internal sealed class TelegramMessenger(TelegramClient client, TelegramOptions options, IFileMaker files, TimeProvider clock) : IMessenger
{
    private const int MostPicture = 10_000_000;
    private const int MostFile = 50_000_000;

    private static readonly TimeSpan SameFlood = TimeSpan.FromSeconds(5);
    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    private readonly Lock gate = new();
    private (long Chat, DateTimeOffset At) flooded;

    public bool Serves(string chat) => options.HasToken && TelegramChannel.Telegram.Owns(chat);

    /// <summary>A text that fits goes under the first file when that is a picture; otherwise first the text in its parts, then each file.</summary>
    public IReadOnlyList<OutMessage> Split(OutMessage message)
    {
        var captioned = message.Kind != OutKind.Edit && message.Files is [{ IsPicture: true }, ..] && TelegramText.Length(message.Html) <= TelegramText.MostCaption;
        var bare = message.Html.Length == 0 && message.Files.Count > 0;
        if ((captioned || bare) && message.Files.Count == 1) return [message];

        List<OutMessage> rows = captioned || bare
            ? [message with { Files = [message.Files[0]] }]
            : [.. TelegramText.Split(message.Html, TelegramText.MostText).Select(text => message with { Html = text, Files = [] })];

        // Buttons belong to the last of the words.
        for (var at = 0; at < rows.Count - 1; at++) rows[at] = rows[at] with { Buttons = [] };
        rows.AddRange(message.Files.Skip(captioned || bare ? 1 : 0).Select(file => message with { Html = "", Files = [file], Buttons = [] }));
        return [.. rows.Select((row, at) => at == 0 ? row : Following(row, at))];
    }

    public async Task<Delivery> Send(OutMessage message, CancellationToken cancel)
    {
        if (!long.TryParse(message.Chat.AsSpan(3), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var chat))
        {
            return new Delivery.Failed("not a Telegram chat");
        }

        var answer = await Send(message, chat, message.Html, ParseMode.Html, cancel);

        // What was to be changed is gone from the chat, or too old: what it should say now is said anew.
        if (message.Kind == OutKind.Edit && answer is ApiAnswer.Refused gone && (gone.Says("message to edit not found") || gone.Says("message can't be edited")))
        {
            message = message with { Kind = OutKind.Reply };
            answer = await Send(message, chat, message.Html, ParseMode.Html, cancel);
        }

        // Better plain than not at all.
        if (answer is ApiAnswer.Refused refused && refused.Says("can't parse entities")) answer = await Send(message, chat, Html.ToPlain(message.Html), ParseMode.None, cancel);
        return answer is null ? new Delivery.Failed("the file could not be made") : Outcome(message, chat, answer);
    }

    private static OutMessage Following(OutMessage row, int at) => row with
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{row.Id}.{at:00}"),
        Kind = row.Kind == OutKind.Edit ? OutKind.Reply : row.Kind,
        Edits = null,
    };

    private static InlineKeyboardMarkup? Keyboard(OutMessage message)
    {
        if (message.Buttons.Count == 0) return null;

        var count = 0;
        return new InlineKeyboardMarkup(message.Buttons.Select(row => row.Select(button => InlineKeyboardButton.WithCallbackData(button.Label, message.CallbackData(count++))).ToList()).ToList());
    }

    /// <summary>Longer with each attempt, up to a minute; the id spreads those that failed together.</summary>
    private static TimeSpan Backoff(OutMessage message)
    {
        var seconds = Math.Min(60, Math.Pow(2, Math.Clamp(message.Attempts - 1, 0, 10)));
        var spread = message.Id.Sum(letter => letter) % 50 / 100.0;
        return TimeSpan.FromSeconds(seconds * (0.75 + spread));
    }

    /// <returns>Null when the row is nothing but a file, and that cannot be made.</returns>
    private async Task<ApiAnswer?> Send(OutMessage message, long chat, string text, ParseMode mode, CancellationToken cancel)
    {
        var keyboard = Keyboard(message);
        if (message.Kind == OutKind.Edit && int.TryParse(message.MessageId, CultureInfo.InvariantCulture, out var id)) return await Edit(chat, id, text, mode, keyboard, cancel);

        var words = new SendMessageRequest { ChatId = chat, Text = text, ParseMode = mode, ReplyMarkup = keyboard, LinkPreviewOptions = NoPreview };
        if (message.Files is not [var file]) return await client.Send(words, cancel);

        var bytes = await Make(file, message.Kind, chat, cancel);
        if (bytes is null) return text.Length == 0 ? null : await client.Send(words, cancel);
        if (bytes.Length > MostFile) return new ApiAnswer.Refused(413, "the file is larger than 50 MB", null, null);

        // The library puts a file's name between quotes as it is.
        using var content = new MemoryStream(bytes, writable: false);
        var (sent, caption) = (new InputFileStream(content, file.Name.Replace('"', '\'')), text.Length > 0 ? text : null);
        return file.IsPicture && bytes.Length <= MostPicture
            ? await client.Send(new SendPhotoRequest { ChatId = chat, Photo = sent, Caption = caption, ParseMode = mode, ReplyMarkup = keyboard }, cancel)
            : await client.Send(new SendDocumentRequest { ChatId = chat, Document = sent, Caption = caption, ParseMode = mode, ReplyMarkup = keyboard }, cancel);
    }

    /// <summary>Whoever asked for a file sees that it is being made. Nothing hangs on that, so nobody waits for it.</summary>
    private async Task<byte[]?> Make(OutFile file, OutKind kind, long chat, CancellationToken cancel)
    {
        if (kind == OutKind.Reply) _ = client.Send(new SendChatActionRequest { ChatId = chat, Action = file.IsPicture ? ChatAction.UploadPhoto : ChatAction.UploadDocument }, cancel);
        return await files.Make(file, cancel);
    }

    private async Task<ApiAnswer> Edit(long chat, int id, string text, ParseMode mode, InlineKeyboardMarkup? keyboard, CancellationToken cancel)
    {
        var answer = await client.Send(new EditMessageTextRequest { ChatId = chat, MessageId = id, Text = text, ParseMode = mode, ReplyMarkup = keyboard }, cancel);
        if (answer is not ApiAnswer.Refused refused || !refused.Says("no text in the message")) return answer;

        var caption = TelegramText.Split(text, TelegramText.MostCaption)[0];
        return await client.Send(new EditMessageCaptionRequest { ChatId = chat, MessageId = id, Caption = caption, ParseMode = mode, ReplyMarkup = keyboard }, cancel);
    }

    private Delivery Outcome(OutMessage message, long chat, ApiAnswer answer) => answer switch
    {
        ApiAnswer.Done done => new Delivery.Sent(message.Kind == OutKind.Edit ? null : MessageId(done)),
        ApiAnswer.Lost lost => new Delivery.Unknown(lost.Why),
        ApiAnswer.NotReached gone => new Delivery.Retry(Backoff(message), Everything: true) { Why = gone.Why },
        ApiAnswer.Refused refused when refused.Says("message is not modified") => new Delivery.Sent(null),
        ApiAnswer.Refused { MovedTo: { } group } => new Delivery.Moved(TelegramUpdates.Chat(group)),
        ApiAnswer.Refused { Code: 429 } refused => new Delivery.Retry(refused.RetryAfter ?? Backoff(message), IsFlood(chat)) { Why = "429" },
        ApiAnswer.Refused { Code: 403 } => new Delivery.Blocked(),
        ApiAnswer.Refused refused when refused.Says("chat not found") => new Delivery.Blocked(),

        // The token is wrong, or another server answers: nobody's message is lost for that.
        ApiAnswer.Refused { Code: 401 or 404 } refused => new Delivery.Retry(TimeSpan.FromMinutes(1), Everything: true) { Why = Short(refused) },
        ApiAnswer.Refused { Code: >= 500 } refused => new Delivery.Retry(Backoff(message), Everything: false) { Why = Short(refused), Doubtful = true },
        ApiAnswer.Refused refused => new Delivery.Failed(Short(refused)),
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    private static string? MessageId(ApiAnswer.Done done) =>
        done.Result.ValueKind == System.Text.Json.JsonValueKind.Object && done.Result.TryGetProperty("message_id", out var id) ? id.GetRawText() : null;

    /// <summary>Up to the first quotation: a server may quote the text, and this goes to the log.</summary>
    private static string Short(ApiAnswer.Refused refused) =>
        string.Create(CultureInfo.InvariantCulture, $"{refused.Code} {refused.Description.Split('"')[0]}").TrimEnd();

    /// <summary>Telegram does not say whose limit was met: two chats shortly after each other means the bot's.</summary>
    private bool IsFlood(long chat)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var all = flooded.Chat != chat && now - flooded.At < SameFlood;
            flooded = (chat, now);
            return all;
        }
    }
}
