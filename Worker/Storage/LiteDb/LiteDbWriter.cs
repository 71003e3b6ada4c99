using SalesBot.Bot.Ports;

namespace SalesBot.Worker.Storage.LiteDb;

/// <summary>The one writer: a group is one transaction. LiteDB has no savepoints, so a body that fails after writing takes the group back, and the others run again without it.</summary>
internal sealed class LiteDbWriter
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
    public async Task Finish()
    {
        await queue.Finish();
        session.Dispose();
    }

    private void Commit(List<WriteTask> group)
    {
        var going = new List<WriteTask>(group);
        while (going.Count > 0 && !TryCommit(going))
        {
            // Those that failed are out; the rest begins again from what was committed before.
        }

        foreach (var task in group) task.Complete();
    }

    /// <returns>False when all was taken back; then <paramref name="going"/> is shorter by at least one.</returns>
    private bool TryCommit(List<WriteTask> going)
    {
        try
        {
            files.Engine.BeginTrans();
            foreach (var task in going.ToList())
            {
                if (session.Use(files.Engine, task.Run) && session.Broken is null) continue;

                going.Remove(task);
                if (session.Broken is { } broken and not StoreException) task.Fail(LiteDbFaults.Explain(broken, files.Path) ?? broken);
                if (!session.HasWritten && session.Broken is null) continue;

                files.TakeBack(session.Broken);
                return false;
            }

            files.Commit();
            return true;
        }
#pragma warning disable CA1031 // Whatever the engine fails with belongs to those who wait; the writer goes on.
        catch (Exception error)
#pragma warning restore CA1031
        {
            foreach (var task in going) task.Fail(LiteDbFaults.Explain(error, files.Path) ?? error);
            going.Clear();
            files.TakeBack(error);
            return false;
        }
    }
}
