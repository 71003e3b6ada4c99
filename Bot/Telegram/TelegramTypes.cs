using System.Text.Json.Serialization;

namespace SalesBot.Bot.Telegram;

// The parts of an update that the bot reads; everything else in it is ignored. The library's own types are read as a whole or not at all:
// one update of a kind it does not know would cost the batch it came in.
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

/// <summary>A line of the command menu.</summary>
/// <param name="Command">Without the slash: 1 to 32 of a–z, 0–9 and _.</param>
/// <param name="Description">1 to 256 characters.</param>
public sealed record MenuCommand(string Command, string Description);

/// <summary>The command menu of one language.</summary>
/// <param name="Language">Two letters; null for everyone whose language has no menu of its own.</param>
public sealed record CommandMenu(string? Language, IReadOnlyList<MenuCommand> Commands);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ApiUpdate))]
internal sealed partial class TelegramJson : JsonSerializerContext;
