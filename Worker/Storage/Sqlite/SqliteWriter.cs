using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using SalesBot.Bot.Ports;

namespace SalesBot.Worker.Storage.Sqlite;

/// <summary>The one writer. Bodies that arrive while a commit runs share the next one: under load one fsync carries many messages.</summary>
internal sealed class SqliteWriter
{
    /// <summary>Bounds how long the first of a group waits for the last.</summary>
    private const int GroupLimit = 256;

    private readonly Channel<WriteTask> waiting = Channel.CreateUnbounded<WriteTask>(new UnboundedChannelOptions { SingleReader = true });
    private readonly SqliteSession session;
    private readonly string path;
    private readonly Task running;

    public SqliteWriter(SqliteSession session, string path)
    {
        this.session = session;
        this.path = path;
        running = Task.Run(Run);
    }

    public Task<TResult> Write<TResult>(Func<IWriteSession, TResult> body, CancellationToken cancel)
    {
        var task = new WriteTask<TResult>(body, cancel);
        ObjectDisposedException.ThrowIf(!waiting.Writer.TryWrite(task), typeof(SqliteStore));
        return task.Result;
    }

    /// <summary>Commits what has been handed in, then takes no more.</summary>
    public async Task Finish()
    {
        waiting.Writer.TryComplete();
        await running;
        session.Dispose();
    }

    private async Task Run()
    {
        while (await waiting.Reader.WaitToReadAsync())
        {
            var group = new List<WriteTask>();
            while (group.Count < GroupLimit && waiting.Reader.TryRead(out var task)) group.Add(task);
            Commit(group);
        }
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

    private abstract class WriteTask
    {
        public Exception? Trouble { get; protected set; }

        /// <returns>False when the body failed or was cancelled: its writes must be undone.</returns>
        public abstract bool Run(SqliteSession session);

        public void Fail(Exception trouble) => Trouble = trouble;

        /// <summary>Tells the caller; only after the commit.</summary>
        public abstract void Complete();
    }

    private sealed class WriteTask<TResult>(Func<IWriteSession, TResult> body, CancellationToken cancel) : WriteTask
    {
        // Callers go on elsewhere: the writer's thread is for writing.
        private readonly TaskCompletionSource<TResult> source = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private TResult? result;

        public Task<TResult> Result => source.Task;

        public override bool Run(SqliteSession session)
        {
            Trouble = null;
            try
            {
                cancel.ThrowIfCancellationRequested();
                result = body(session);
            }
#pragma warning disable CA1031 // Whatever a body throws belongs to its caller; the writer goes on with the next.
            catch (Exception error)
#pragma warning restore CA1031
            {
                Trouble = error;
            }

            return Trouble is null;
        }

        public override void Complete()
        {
            switch (Trouble)
            {
                case null: source.SetResult(result!); break;
                case OperationCanceledException when cancel.IsCancellationRequested: source.SetCanceled(cancel); break;
                default: source.SetException(Trouble); break;
            }
        }
    }
}
