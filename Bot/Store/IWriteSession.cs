namespace SalesBot.Bot.Store;

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

    /// <summary>
    /// Has documents derived before the commit: once for all bodies that share it, or as soon as one of them reads a document
    /// of the derivation's types. So a read never sees them stale; a body that fails hands in nothing.
    /// </summary>
    /// <param name="ids">What changed; none still runs the derivation.</param>
    void Derive(IDerivation derivation, IReadOnlyCollection<string> ids);
}
