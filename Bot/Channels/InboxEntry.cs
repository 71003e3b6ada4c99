namespace SalesBot.Bot.Channels;

/// <summary>An update that was taken in and will be handled: committed before the messenger is told so.</summary>
/// <param name="Order">Of arrival, ordered text; updates of one chat are handled in it.</param>
/// <param name="Done">Kept afterwards so that a redelivered update is known.</param>
/// <param name="Held">Not before then: its person sends faster than is taken up.</param>
public sealed record InboxEntry(ChatUpdate Update, string Order, bool Done = false, int Tries = 0, string? Trouble = null, DateTimeOffset? Held = null);
