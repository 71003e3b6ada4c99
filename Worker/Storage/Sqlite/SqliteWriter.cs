using Microsoft.Data.Sqlite;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage.Sqlite;

/// <summary>The one writer: a group is one transaction, each body in its own savepoint.</summary>
internal sealed class SqliteWriter
{
    private readonly SqliteSession session;
    private readonly string path;
    private readonly WriteQueue queue;

    public SqliteWriter(SqliteSession session, string path)
    {
        this.session = session;
        this.path = path;
        queue = new WriteQueue(Commit);
    }

    public Task<TResult> Write<TResult>(Func<IWriteSession, TResult> body, CancellationToken cancel) => queue.Write(body, cancel);

    /// <summary>Commits what has been handed in, then takes no more.</summary>
    public async Task Finish()
    {
        await queue.Finish();
        session.Dispose();
    }

    private void Commit(List<WriteTask> group)
    {
        session.Derivations.BackTo(default);
        try
        {
            session.Execute("BEGIN IMMEDIATE");
            foreach (var task in group) RunInSavepoint(task);
            session.Use(Derive);
            session.Execute("COMMIT");
        }
#pragma warning disable CA1031 // Whatever deriving stumbles over belongs to the body whose documents it was about.
        catch (Exception error)
#pragma warning restore CA1031
        {
            RollBack();
            if (group.Count > 1 && error is not SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_BUSY })
            {
                // One body's trouble, such as a row too large for a nearly full disk, must not be everybody's.
                foreach (var task in group) Commit([task]);
                return;
            }

            foreach (var task in group) task.Fail((error as SqliteException is { } fault ? SqliteFaults.Explain(fault, path) : null) ?? error);
        }

        foreach (var task in group) task.Complete();
    }

    private static bool Derive(SqliteSession session)
    {
        session.Derivations.Run(session);
        return true;
    }

    private void RunInSavepoint(WriteTask task)
    {
        session.Execute("SAVEPOINT body");
        var before = session.Derivations.Now();
        if (!session.Use(task.Run))
        {
            var error = task.Trouble as SqliteException;

            // SQLite ends the whole transaction itself on a full disk and the like; then the group starts over, one by one.
            if (!session.InTransaction) throw error ?? new SqliteException("The transaction was rolled back.", SQLitePCL.raw.SQLITE_ABORT);
            if (error is not null) task.Fail(SqliteFaults.Explain(error, path) ?? (Exception)error);
            session.Execute("ROLLBACK TO body");
            session.Derivations.BackTo(before);
        }

        session.Execute("RELEASE body");
    }

    private void RollBack()
    {
        try
        {
            if (session.InTransaction) session.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // The error that led here is the one to report; the next BEGIN says if this connection is beyond use.
        }
    }
}
