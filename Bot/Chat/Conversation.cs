using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Chat;

/// <summary>What the bot remembers of a chat between messages.</summary>
/// <param name="Chat">The chat, and in a group the person too.</param>
/// <param name="At">The question that is open; null when none is.</param>
/// <param name="Asked">When it was asked: a question expires after a day.</param>
/// <param name="Customer">The customer they are talking about.</param>
/// <param name="LastChange">What "undo" and "no, Thursday" refer to.</param>
/// <param name="Files">What was sent and has no place yet: the next contact that is told of takes it.</param>
/// <param name="Lines">The last ten messages, newest first: what 那个 and "the one before" can mean.</param>
/// <param name="Told">What colleagues are called who were asked to do something lately, on the team or not.</param>
/// <param name="Undone">The change taken back last, for "put it back".</param>
public sealed record Conversation(
    string Chat, ChatStep? At = null, DateTimeOffset? Asked = null, CustomerCode? Customer = null, string? LastChange = null,
    IReadOnlyList<string>? Files = null, IReadOnlyList<ConversationLine>? Lines = null, IReadOnlyList<string>? Told = null, string? Undone = null)
{
    private const int Remembered = 10;

    /// <summary>The customers of the last lines, the latest first.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IEnumerable<CustomerCode> Lately => (Lines ?? []).Select(line => line.Customer).OfType<CustomerCode>().Distinct();

    public Conversation With(ConversationLine line) => this with { Lines = [line, .. (Lines ?? []).Take(Remembered - 1)] };
}

/// <summary>One message of a talk: whom it was about, and what it changed.</summary>
/// <param name="Met">The customer's person it spoke of, as the directory or else the writer calls them.</param>
/// <param name="Asked">The question that was answered, as written.</param>
/// <param name="Listed">The customers the answer listed, in its order: what "the first one" can mean.</param>
/// <param name="Said">Its words, as far as one remembers them: what only one customer was spoken of with tells whom a later line is about.</param>
public sealed record ConversationLine(
    DateTimeOffset At, CustomerCode? Customer, IReadOnlyList<string>? Changes = null, string? Met = null, string? Asked = null, IReadOnlyList<CustomerCode>? Listed = null, string? Said = null);
