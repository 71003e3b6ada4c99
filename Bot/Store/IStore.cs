namespace SalesBot.Bot.Store;

/// <summary>What remembers. A class for each engine; one contract test-suite for all.</summary>
/// <remarks>Bodies are synchronous: engines are, and a synchronous body keeps chat calls out of transactions.</remarks>
public interface IStore : IAsyncDisposable
{
    /// <summary>What could not be read since the store was opened, and was left out wherever it was looked for.</summary>
    IReadOnlyCollection<BadRecord> BadRecords => [];

    /// <summary>Whether the engine itself lets one worker at a time write, and says who: then nobody needs a lease for it.</summary>
    bool KeepsOthersOut => false;

    Task<TResult> Read<TResult>(Func<IReadSession, TResult> body, CancellationToken cancel);

    /// <summary>All the body's writes commit, durably, before the task completes; or none do and it fails.</summary>
    /// <remarks>The body may run again. Several bodies may share one commit; they see each other's writes in order.</remarks>
    Task<TResult> Write<TResult>(Func<IWriteSession, TResult> body, CancellationToken cancel);

    /// <summary>A consistent copy while running.</summary>
    Task Backup(string path, CancellationToken cancel);

    /// <summary>Leaves no byte of what was deleted or written over in the store's files.</summary>
    Task Scrub(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Reads every document and every index, and compares each with the other.</summary>
    /// <returns>What does not agree, such as a kind of document or <c>kind.index</c>; none when all is well.</returns>
    Task<IReadOnlyList<string>> Check(CancellationToken cancel) => Task.FromResult<IReadOnlyList<string>>([]);
}
