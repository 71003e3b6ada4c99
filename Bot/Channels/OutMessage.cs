using System.Text.Json.Serialization;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Channels;

/// <summary>A message on its way out, and the ledger of what became of it. Queued in the transaction of what it tells.</summary>
public sealed record OutMessage
{
    /// <summary>Ordered: later messages have greater ids (<see cref="Ids"/>).</summary>
    public required string Id { get; init; }

    /// <summary><c>tg:NUMBER</c> or <c>local:REP</c>.</summary>
    public required string Chat { get; init; }

    public required OutKind Kind { get; init; }

    /// <summary>Telegram's HTML subset (b, i, code), everything else escaped; made by <c>Html</c>.</summary>
    public required string Html { get; init; }

    public IReadOnlyList<IReadOnlyList<Button>> Buttons { get; init; } = [];

    public IReadOnlyList<OutFile> Files { get; init; } = [];

    /// <summary>For an edit: the id of the message whose text and buttons this replaces.</summary>
    public string? Edits { get; init; }

    /// <summary>The customer it speaks of: replying to it logs a follow-up there.</summary>
    public string? Customer { get; init; }

    /// <summary>Whom it was written for, as they were then: it goes out while they may still see as much. Null for what anybody may read.</summary>
    public Addressee? For { get; init; }

    /// <summary>What of the text is not kept once it has arrived, such as an invite's code.</summary>
    public string? Secret { get; init; }

    /// <summary>What in the store this message shows and can correct: the id of a change.</summary>
    public string? Change { get; init; }

    public required DateTimeOffset Created { get; init; }

    public OutState State { get; init; } = OutState.Queued;

    /// <summary>Not before this instant: a retry's pause.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    public int Attempts { get; init; }

    /// <summary>Attempts after which nobody knows whether it arrived: it may have been shown as often again.</summary>
    public int Doubts { get; init; }

    /// <summary>The chat's own id, once sent.</summary>
    public string? MessageId { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Why it failed or is unknown.</summary>
    public string? Trouble { get; init; }

    /// <summary>The newest text buttons carry: <c>OUTID:N</c>, so a press names its message and nothing can be forged.</summary>
    public string CallbackData(int button) => $"{Id}:{button}";

    public Button? ButtonAt(int index) => Buttons.SelectMany(row => row).ElementAtOrDefault(index);
}

public enum OutKind
{
    Reply,
    Push,
    Edit,
}

public enum OutState
{
    Queued,
    Sending,
    Sent,

    /// <summary>The answer was lost: it may have arrived.</summary>
    Unknown,
    Failed,
}

/// <param name="Do">What pressing it does: read from the store, never from the chat.</param>
[method: JsonConstructor]
public sealed record Button(string Label, Deed Do)
{
    public Button(string label, string verb, params IEnumerable<object> arguments)
        : this(label, new Deed(verb, arguments))
    {
    }
}

/// <summary>A file to go with a message, as a recipe: made when it is sent, outside every transaction.</summary>
public sealed record OutFile(string Name, [property: JsonConverter(typeof(RecipeJson))] Recipe Recipe)
{
    public bool IsPicture => Name.EndsWith(".png", StringComparison.Ordinal) || Name.EndsWith(".jpg", StringComparison.Ordinal);
}
