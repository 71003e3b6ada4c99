using LiteDB;
using LiteDB.Engine;

namespace SalesBot.Worker.Storage.LiteDb;

/// <summary>The engine, its file and its log: what makes a commit durable, and when the log goes into the file.</summary>
internal sealed class LiteDbFiles : IDisposable
{
    /// <summary>From here on the log goes into the file when nobody reads; from eight times as much, readers wait for that.</summary>
    private const long LogIsLong = 8 << 20;

    private readonly DurableFile log;
    private readonly DurableFile data;
    private readonly Lock commits = new();
    private readonly Lock checkpoints = new();
    private readonly Lock copies = new();
    private readonly ReaderWriterLockSlim readers = new();
    private long committed;
    private long mergeFrom = LogIsLong;
    private bool copying;

    /// <exception cref="IOException">Another program has it, or the disk will not.</exception>
    /// <exception cref="LiteException">It is damaged, or of another collation.</exception>
    public LiteDbFiles(string path)
    {
        Path = path;
        data = null!;
        log = new DurableFile(LogOf(path));
        try
        {
            data = new DurableFile(path, before: log);
            Engine = Open();
        }
        catch
        {
            CloseFiles();
            throw;
        }
    }

    public string Path { get; }

    /// <summary>Changes when the writer has had to open it anew; then no reader is inside.</summary>
    public LiteEngine Engine { get; private set; }

    /// <summary>Begins a reader's transaction on this thread, with all collections as of one moment: left to itself LiteDB fixes each when first touched.</summary>
    public LiteEngine BeginRead()
    {
        readers.EnterReadLock();
        var engine = Engine;
        try
        {
            engine.BeginTrans();
            lock (commits)
            {
                using var all = engine.Query("$indexes", new LiteDB.Query());
                while (all.Read())
                {
                }
            }

            return engine;
        }
        catch
        {
            EndRead();
            throw;
        }
    }

    public void EndRead()
    {
        try
        {
            Engine.Rollback();
        }
        catch (Exception error) when (error is LiteException or IOException)
        {
            // The engine has closed itself over an error of the disk, which is on its way up; the next write opens it anew.
        }
        finally
        {
            readers.ExitReadLock();
        }
    }

    /// <summary>Commits this thread's transaction and returns when it is on the disk.</summary>
    public void Commit()
    {
        lock (commits) Engine.Commit();
        log.Flush();
        committed = log.Length;
        if (committed > 8 * mergeFrom || (committed > mergeFrom && readers.CurrentReadCount == 0)) TryCheckpoint();
    }

    /// <summary>Undoes this thread's transaction.</summary>
    /// <param name="fault">What the engine failed with; null when only a body did.</param>
    public void TakeBack(Exception? fault)
    {
        // After a failed write nobody knows what of it is in the log; what was committed before it is known.
        if (fault is IOException or LiteException { ErrorCode: LiteException.INVALID_DATAFILE_STATE } or ObjectDisposedException) Reopen();
        else Engine.Rollback();
    }

    /// <summary>A copy of what is committed. Writers go on meanwhile: until the log is merged they do not touch the file.</summary>
    public void CopyTo(string target)
    {
        lock (copies)
        {
            lock (checkpoints)
            {
                Engine.Checkpoint();
                copying = true;
            }

            try
            {
                data.CopyTo(target);
            }
            finally
            {
                copying = false;
            }
        }
    }

    /// <summary>Closes a file that could not be opened as a store, leaving it as it is.</summary>
    public void Abandon()
    {
        Engine.Dispose();
        CloseFiles();
        readers.Dispose();
    }

    public void Dispose()
    {
        try
        {
            lock (checkpoints) Engine.Checkpoint();
        }
        catch (Exception error) when (error is IOException or LiteException)
        {
            // All is in the log, which the next start reads.
        }

        Engine.Dispose();
        var isMerged = log.Length == 0;
        CloseFiles();
        readers.Dispose();
        if (isMerged) File.Delete(LogOf(Path));
    }

    /// <summary>As LiteDB names it itself, so that its own tools find it.</summary>
    private static string LogOf(string path) =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path)!, $"{System.IO.Path.GetFileNameWithoutExtension(path)}-log{System.IO.Path.GetExtension(path)}");

    private LiteEngine Open()
    {
        var engine = new LiteEngine(new EngineSettings { DataStream = data, LogStream = log, Collation = Collation.Binary });

        // Its own checkpoints would come while a copy is made.
        engine.Pragma("CHECKPOINT", 0);
        committed = log.Length;
        return engine;
    }

    private void TryCheckpoint()
    {
        lock (checkpoints)
        {
            if (copying) return;

            try
            {
                Engine.Checkpoint();
                committed = log.Length;
                mergeFrom = LogIsLong;
            }
            catch (Exception error) when (error is IOException or LiteException { ErrorCode: LiteException.LOCK_TIMEOUT })
            {
                // Somebody reads for very long, or the disk is full; what was committed is in the log, which stays until a later try.
                mergeFrom = 2 * log.Length;
            }
        }
    }

    private void Reopen()
    {
        lock (checkpoints)
        {
            readers.EnterWriteLock();
            try
            {
                Engine.Dispose();
                log.SetLength(committed);
                Engine = Open();
            }
            finally
            {
                readers.ExitWriteLock();
            }
        }
    }

    private void CloseFiles()
    {
        data?.Dispose();
        log.Dispose();
    }
}
