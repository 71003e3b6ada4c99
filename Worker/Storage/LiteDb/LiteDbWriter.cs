using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage.LiteDb;

/// <summary>The one writer: a group is one transaction. LiteDB has no savepoints, so a body that fails after writing takes the group back, and the others run again without it.</summary>
internal sealed class LiteDbWriter : IAsyncDisposable
{
    private readonly LiteDbFiles files;
    private readonly LiteDbSession session;
    private readonly WriteQueue queue;

    public LiteDbWriter(LiteDbFiles files)
    {
        this.files = files;
        session = new LiteDbSession(files.Path);
        queue = new WriteQueue(Commit);
    }

    public Task<TResult> Write<TResult>(Func<IWriteSession, TResult> body, CancellationToken cancel) => queue.Write(body, cancel);

    /// <summary>Commits what has been handed in, then takes no more.</summary>
    public async ValueTask DisposeAsync()
    {
        await queue.Finish();
        session.Dispose();
    }

    private static bool Derive(LiteDbSession session)
    {
        session.Derivations.Run(session);
        return true;
    }

    private void Commit(List<WriteTask> group)
    {
        Settle([.. group]);
        foreach (var task in group) task.Complete();
    }

    private void Settle(List<WriteTask> going)
    {
        try
        {
            while (going.Count > 0 && !TryCommit(going))
            {
                // Those that failed are out; the rest begins again from what was committed before.
            }
        }
#pragma warning disable CA1031 // Whatever the engine or deriving fails with belongs to those who wait; the writer goes on.
        catch (Exception error)
#pragma warning restore CA1031
        {
            var fault = TakeBack(error);
            if (going.Count > 1)
            {
                // One body's trouble, such as a row too large for a nearly full disk, must not be everybody's.
                foreach (var task in going) Settle([task]);
                return;
            }

            going[0].Fail(LiteDbFaults.Explain(fault, files.Path) ?? fault);
        }
    }

    /// <returns>False when all was taken back; then <paramref name="going"/> is shorter by at least one.</returns>
    private bool TryCommit(List<WriteTask> going)
    {
        session.Derivations.BackTo(default);
        files.Engine.BeginTrans();
        foreach (var task in going.ToList())
        {
            var before = session.Derivations.Now();
            if (session.Use(files.Engine, task.Run) && session.Broken is null) continue;

            going.Remove(task);
            if (session.Broken is { } broken) task.Fail(LiteDbFaults.Explain(broken, files.Path) ?? broken);
            if (session.HasWritten || session.Broken is not null)
            {
                files.TakeBack(session.Broken);
                return false;
            }

            session.Derivations.BackTo(before);
        }

        session.Use(files.Engine, Derive);
        files.Commit();
        return true;
    }

    /// <returns>What went wrong: should even that fail, the disk is gone.</returns>
    private Exception TakeBack(Exception error)
    {
        try
        {
            files.TakeBack(error is StoreException { InnerException: { } cause } ? cause : error);
            return error;
        }
        catch (Exception worse) when (worse is IOException or LiteDB.LiteException or UnauthorizedAccessException)
        {
            return worse;
        }
    }
}
