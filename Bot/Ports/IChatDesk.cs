namespace SalesBot.Bot.Ports;

/// <summary>Handles what came in: decides, writes, and queues every answer, all in the one transaction of the session.</summary>
public interface IChatDesk
{
    /// <summary>May run again for the same update when the commit failed; the inbox sees to it that it counts once.</summary>
    void Handle(IWriteSession session, ChatUpdate update, DateTimeOffset now);
}
