using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesBot.Bot.Telegram;

// The parts of the Bot API's objects that the bot reads and writes; everything else in them is ignored.
internal sealed record ApiReply(bool Ok, JsonElement Result, int? ErrorCode, string? Description, ApiReplyParameters? Parameters);

internal sealed record ApiReplyParameters(int? RetryAfter, long? MigrateToChatId);

internal sealed record ApiUpdate(long UpdateId, ApiMessage? Message, ApiMessage? EditedMessage, ApiCallback? CallbackQuery);

internal sealed record ApiCallback(string Id, ApiUser From, ApiMessage? Message, string? Data);

internal sealed record ApiMessage(long MessageId, ApiUser? From, ApiChat Chat, long Date, long? EditDate, bool? IsAutomaticForward)
{
    public ApiMessage? ReplyToMessage { get; init; }

    public string? Text { get; init; }

    public string? Caption { get; init; }

    public IReadOnlyList<ApiFile>? Photo { get; init; }

    public ApiFile? Document { get; init; }

    public ApiFile? Video { get; init; }

    public ApiFile? Audio { get; init; }

    public ApiFile? Voice { get; init; }

    public ApiSticker? Sticker { get; init; }

    public ApiLocation? Location { get; init; }
}

internal sealed record ApiUser(long Id, bool IsBot, string? FirstName, string? LastName, string? Username, string? LanguageCode);

internal sealed record ApiChat(long Id, string Type);

internal sealed record ApiFile(string FileId, string? FileName, long? FileSize);

internal sealed record ApiSticker(string? Emoji);

internal sealed record ApiLocation(double Latitude, double Longitude);

internal sealed record GetUpdates(long? Offset, int Limit, int Timeout, IReadOnlyList<string> AllowedUpdates);

internal sealed record SetWebhook(string Url, string SecretToken, int MaxConnections, IReadOnlyList<string> AllowedUpdates);

internal sealed record SendText(long ChatId, string Text, string? ParseMode, InlineKeyboard? ReplyMarkup, LinkPreview LinkPreviewOptions);

internal sealed record EditText(long ChatId, long MessageId, string? Text, string? Caption, string? ParseMode, InlineKeyboard? ReplyMarkup);

internal sealed record LinkPreview(bool IsDisabled);

internal sealed record InlineKeyboard([property: JsonPropertyName("inline_keyboard")] IReadOnlyList<IReadOnlyList<InlineButton>> Rows);

internal sealed record InlineButton(string Text, string CallbackData);

internal sealed record AnswerPress(string CallbackQueryId);

internal sealed record GetFile(string FileId);

internal sealed record SetCommands(IReadOnlyList<MenuCommand> Commands, string? LanguageCode);

/// <summary>A line of the command menu.</summary>
/// <param name="Command">Without the slash: 1 to 32 of a–z, 0–9 and _.</param>
/// <param name="Description">1 to 256 characters.</param>
public sealed record MenuCommand(string Command, string Description);

/// <summary>The command menu of one language.</summary>
/// <param name="Language">Two letters; null for everyone whose language has no menu of its own.</param>
public sealed record CommandMenu(string? Language, IReadOnlyList<MenuCommand> Commands);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ApiReply))]
[JsonSerializable(typeof(ApiUpdate))]
[JsonSerializable(typeof(GetUpdates))]
[JsonSerializable(typeof(SetWebhook))]
[JsonSerializable(typeof(GetFile))]
[JsonSerializable(typeof(SendText))]
[JsonSerializable(typeof(EditText))]
[JsonSerializable(typeof(AnswerPress))]
[JsonSerializable(typeof(SetCommands))]
internal sealed partial class TelegramJson : JsonSerializerContext;
