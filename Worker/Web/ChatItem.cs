using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesBot.Worker.Web;

/// <summary>One thing that happened in a chat, as the page gets it: in the order of <see cref="Order"/>, each at least once.</summary>
/// <param name="Id">Of the message; an edit of one's own has the id of what it edits.</param>
/// <param name="Order">Place among everything of the chat, ordered ordinally: what the page resumes from.</param>
/// <param name="Kind">said, reply, push or edit.</param>
/// <param name="At">In the person's own zone.</param>
/// <param name="Edits">The message whose text and buttons this replaces.</param>
/// <param name="Text">What the person wrote, plain.</param>
/// <param name="Html">What the bot wrote: b, i, code and entities.</param>
internal sealed record ChatItem(
    string Id,
    string Order,
    string Kind,
    DateTimeOffset At,
    string? Edits = null,
    string? ReplyTo = null,
    string? Text = null,
    string? Html = null,
    IReadOnlyList<IReadOnlyList<string>>? Buttons = null,
    IReadOnlyList<ChatFile>? Files = null);

internal sealed record ChatFile(string Name, string Url, bool Picture);

/// <param name="More">There are older ones.</param>
/// <param name="Now">The person's local time, so that the page can say "today" by the bot's clock.</param>
/// <param name="Examples">What to say first; empty once something was said.</param>
internal sealed record ChatHistory(IReadOnlyList<ChatItem> Items, bool More, DateTimeOffset Now, IReadOnlyList<string> Examples);

/// <param name="Role">rep, lead, manager or admin.</param>
/// <param name="Language">zh-Hans, zh-Hant or en; null while the person has chosen none.</param>
internal sealed record ChatPerson(string Id, string Name, string Role, string? Team, string? Language);

/// <param name="Words">By language, then key.</param>
/// <param name="Commands">The menu's, by role; one that needs more words ends in "…".</param>
internal sealed record ChatStart(
    IReadOnlyList<ChatPerson> People,
    bool Sample,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Words,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Commands);

/// <param name="Id">The page's own id of the message, so that a message sent again is the same one.</param>
/// <param name="ReplyTo">The bot's message it answers.</param>
internal sealed record Saying(string? Id, string? Text, string? ReplyTo);

/// <param name="Bytes">The file's, in base 64.</param>
internal sealed record Sending(string? Id, string? Name, byte[]? Bytes, string? Text, string? ReplyTo);

/// <param name="Message">The own message that is corrected.</param>
internal sealed record Editing(string? Id, string? Message, string? Text);

/// <param name="Message">The bot's message, or the edit of it, that carries the button.</param>
/// <param name="Button">Counted over its rows from 0.</param>
internal sealed record Pressing(string? Id, string? Message, int Button);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ChatStart))]
[JsonSerializable(typeof(ChatHistory))]
[JsonSerializable(typeof(ChatItem))]
[JsonSerializable(typeof(ChatPerson))]
[JsonSerializable(typeof(Saying))]
[JsonSerializable(typeof(Editing))]
[JsonSerializable(typeof(Sending))]
[JsonSerializable(typeof(Pressing))]
[JsonSerializable(typeof(Pages.PagePress))]
internal sealed partial class ChatJson : JsonSerializerContext
{
    /// <summary>Chinese as it is, not escaped: it goes out as JSON only, never inside a page.</summary>
    public static ChatJson Plain { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
