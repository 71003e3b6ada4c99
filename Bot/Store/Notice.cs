using SalesBot.Bot.Channels;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Store;

/// <summary>What a person is to hear because a colleague did something: said when they may be disturbed, and only while it is news.</summary>
/// <param name="Html">In the person's language.</param>
/// <param name="Customer">The customer it speaks of.</param>
public sealed record Notice(
    string Id, RepId To, DateTimeOffset At, string Html, IReadOnlyList<IReadOnlyList<Button>> Buttons, string? Customer = null);
