using SalesBot.Bot.Store;

namespace SalesBot.Bot.Channels;

/// <summary>Answers an update. The inbox pump calls it inside the update's one transaction.</summary>
public interface IUpdateHandler
{
    /// <summary>
    /// Reads, changes and queues the answer in <see cref="Documents.Outbox"/>, all through <paramref name="session"/>; calls nobody.
    /// It may run again for one update, never after it has committed. Updates of a chat come in order.
    /// </summary>
    void Handle(IWriteSession session, ChatUpdate update, DateTimeOffset now);
}
