namespace SalesBot.Bot.Ports;

/// <summary>The one writer's view; it sees its own writes.</summary>
public interface IWriteSession : IReadSession
{
    /// <returns>False, and nothing changes, when the id exists.</returns>
    bool TryInsert<T>(DocType<T> type, T doc)
        where T : class;

    void Upsert<T>(DocType<T> type, T doc)
        where T : class;

    /// <returns>False when there was none.</returns>
    bool Delete<T>(DocType<T> type, string id)
        where T : class;
}
