using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage.LiteDb;

/// <summary>The one writer: a group is one record of the journal. A body that fails is undone by going on from what was before it.</summary>
internal sealed class LiteDbWriter
{
    private readonly string path;
    private readonly LiteDbSession session;
    private readonly Views views;
    private readonly Journals journals;
    private readonly Settler settler;
    private readonly WriteQueue queue;
    private StoreException? trouble;
    private long commits;

    public LiteDbWriter(string path, LiteDbSession session, Views views, Journals journals, Settler settler)
    {
        (this.path, this.session, this.views, this.journals, this.settler) = (path, session, views, journals, settler);
        queue = new WriteQueue(Commit);
    }

    public Task<TResult> Write<TResult>(Func<IWriteSession, TResult> body, CancellationToken cancel) => queue.Write(body, cancel);

    /// <summary>Returns when all that was committed before is in LiteDB.</summary>
    /// <exception cref="StoreException">It cannot be brought there.</exception>
    public async Task Settle(CancellationToken cancel)
    {
        long? wanted = null;
        do
        {
            wanted ??= await Ask();
            await settler.Running.WaitAsync(cancel);
            if (settler.Trouble is { } why) throw why;
            if (settler.Through < wanted) await Ask();
            await settler.Running.WaitAsync(cancel);
            if (settler.Trouble is { } still) throw still;
        }
        while (settler.Through < wanted);

        Task<long> Ask() => queue.Write(
            _ =>
            {
                settler.IsAsked = true;
                return commits;
            },
            cancel);
    }

    /// <summary>Commits what has been handed in, then takes no more.</summary>
    public Task Finish() => queue.Finish();

    private void Commit(List<WriteTask> group)
    {
        Settle(group);
        settler.Look(commits);
        foreach (var task in group) task.Complete();
    }

    private void Settle(List<WriteTask> group)
    {
        var view = views.Enter();
        try
        {
            session.Begin(view);
            foreach (var task in group) Run(task);
            session.Derivations.Run(session);
            if (session.HasChanges || trouble is not null) Keep();
            if (!session.HasChanges && settler.Trouble is { } why) Fail(group, why);
        }
#pragma warning disable CA1031 // Whatever deriving or the disk fails with belongs to those who wait; the writer goes on.
        catch (Exception error)
#pragma warning restore CA1031
        {
            if (group.Count > 1)
            {
                // One body's trouble, such as a row too large for a nearly full disk, must not be everybody's.
                foreach (var task in group) Settle([task]);
                return;
            }

            Fail(group, LiteDbFaults.Explain(error, path) ?? error);
        }
        finally
        {
            session.End();
            views.Leave(view);
        }
    }

    private static void Fail(List<WriteTask> group, Exception why)
    {
        foreach (var task in group.Where(task => task.Trouble is null)) task.Fail(why);
    }

    private void Run(WriteTask task)
    {
        var before = session.Now();
        if (!task.Run(session)) session.BackTo(before);
    }

    private void Keep()
    {
        try
        {
            journals.Append(session.Changes);
            trouble = null;
        }
        catch (Exception error) when (LiteDbFaults.Explain(error, path) is { } explained)
        {
            // The next group tries the disk even when it has nothing to keep: that is how health asks.
            trouble = explained;
            throw;
        }

        if (!session.HasChanges) return;

        views.Publish(session.Active);
        commits++;
    }
}
