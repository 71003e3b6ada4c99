using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage.Postgres;

/// <summary>The one writer: a group is one transaction. One body that fails has the group rolled back and done again one by one, so none needs a savepoint.</summary>
/// <param name="patience">How long a database that is gone is waited for before the bodies are told; what they did is done anew meanwhile.</param>
internal sealed class PostgresWriter(PostgresPlace place, PostgresOwner owner, PostgresSession session, TimeSpan patience)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs a group on one thread, commits it and completes every task of it.</summary>
    public void Commit(List<WriteTask> group)
    {
        lock (owner.Gate)
        {
            if (!TryCommit(group))
            {
                foreach (var task in group) TryCommit([task]);
            }
        }
    }

    /// <returns>False when one of several failed: nothing was kept, and nobody told.</returns>
    private bool TryCommit(List<WriteTask> group)
    {
        try
        {
            if (!RunToTheEnd(group)) return false;
        }
#pragma warning disable CA1031 // Whatever it is belongs to those who wait.
        catch (Exception error)
#pragma warning restore CA1031
        {
            var told = PostgresFaults.Explain(error, place) ?? error;
            if (group.Count > 1 && !PostgresFaults.IsOutage(error) && error is not StoreException) return false;

            foreach (var task in group) task.Fail(told);
        }

        foreach (var task in group) task.Complete();
        return true;
    }

    private bool RunToTheEnd(List<WriteTask> group)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return Run(group);
            }
            catch (Exception error) when (PostgresFaults.IsOutage(error))
            {
                owner.Drop();
                if (TimeProvider.System.GetElapsedTime(began) > patience)
                {
                    owner.ForgetDoubt();
                    throw;
                }

                Task.Delay(Pause, TimeProvider.System).GetAwaiter().GetResult();
            }
            catch
            {
                owner.RollBack();
                throw;
            }
        }
    }

    /// <returns>False when one of several failed and wrote before.</returns>
    private bool Run(List<WriteTask> group)
    {
        if (!owner.Begin()) return true;

        foreach (var task in group)
        {
            var before = session.Writes;
            var isWell = session.Use(task.Run);
            if (session.Fault is { } fault) throw Told(fault);
            if (isWell || session.Writes == before) continue;

            owner.RollBack();
            return group.Count == 1;
        }

        session.Use(Derive);
        if (session.Writes > 0) owner.Commit();
        else owner.RollBack();
        return true;
    }

    /// <summary>A connection that broke may have been told in other words by the driver.</summary>
    private static Exception Told(Exception fault) => fault is InvalidOperationException ? new Npgsql.NpgsqlException("The connection broke.", fault) : fault;

    private static bool Derive(PostgresSession session)
    {
        session.Derivations.Run(session);
        return true;
    }
}
