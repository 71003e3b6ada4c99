

namespace SalesBot.Bot.Store;

/// <summary>That a push was queued: its key is unique, so nothing is pushed twice.</summary>
/// <param name="Key">Kind, rep, customer and day, e.g. <c>digest|r1|2026-03-11</c>.</param>
public sealed record PushReceipt(string Key, string Message, DateTimeOffset At);
