namespace SalesBot.Bot.Channels;

/// <summary>Something a person did in a chat: wrote, edited, pressed, replied, sent a file.</summary>
public sealed record ChatUpdate
{
    /// <summary>Unique over all messengers, e.g. <c>tg:8123</c>: the inbox drops a repeated one.</summary>
    public required string Id { get; init; }

    public required string Chat { get; init; }

    /// <summary>Who did it, as the messenger knows them: <c>tg:NUMBER</c> or <c>local:REP</c>.</summary>
    public required string Person { get; init; }

    public string? PersonName { get; init; }

    /// <summary>The messenger's language tag of the person, e.g. zh-hans or en-GB.</summary>
    public string? LanguageTag { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The chat's own id of the message.</summary>
    public string? MessageId { get; init; }

    public string? Text { get; init; }

    /// <summary>The text replaces that of an earlier message with the same id.</summary>
    public bool Edited { get; init; }

    /// <summary>Callback data of the pressed button: <see cref="OutMessage.CallbackData"/>.</summary>
    public string? Pressed { get; init; }

    /// <summary>What to acknowledge a press with.</summary>
    public string? PressId { get; init; }

    /// <summary>The chat's own id of the message this one replies to.</summary>
    public string? ReplyTo { get; init; }

    public IReadOnlyList<InFile> Files { get; init; } = [];

    public bool Group { get; init; }

    /// <summary>In a group: the bot was mentioned, replied to or given a command.</summary>
    public bool Addressed { get; init; } = true;

    /// <summary>Said in a group, and not to the bot.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsOverheard => Group && !Addressed;

    /// <summary>Nothing but that it came: all that is kept of what was not said to the bot, or not by anybody it knows.</summary>
    public ChatUpdate Bare() => new() { Id = Id, Chat = "", Person = "", At = At };
}

/// <summary>A photo, location, voice note or file somebody sent.</summary>
/// <param name="Kind">photo, location, voice or document.</param>
/// <param name="Reference">
/// The messenger's own file id; for a location <c>lat,lon</c>; <c>blob:HASH</c> from a chat on this machine, whose bytes are in place;
/// <c>kept:ID</c> for a voice note that comes back with its text.
/// </param>
public sealed record InFile(string Kind, string Reference, string? Name = null, long? Size = null);
