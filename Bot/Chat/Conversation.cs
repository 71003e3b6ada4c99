using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Chat;

/// <summary>What the bot remembers of a chat between messages.</summary>
/// <param name="Chat">The chat, and in a group the person too.</param>
/// <param name="At">The question that is open; null when none is.</param>
/// <param name="Asked">When it was asked: a question expires after a day.</param>
/// <param name="Customer">The customer they are talking about.</param>
/// <param name="LastChange">What "undo" and "no, Thursday" refer to.</param>
/// <param name="Files">What was sent and has no place yet: the next contact that is told of takes it.</param>
public sealed record Conversation(
    string Chat, ChatStep? At = null, DateTimeOffset? Asked = null, CustomerCode? Customer = null, string? LastChange = null,
    IReadOnlyList<string>? Files = null);
