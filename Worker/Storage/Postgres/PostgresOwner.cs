using System.Data;
using System.Globalization;
using Npgsql;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage.Postgres;

/// <summary>
/// The one connection that writes a company's records. It holds the company's lock for as long as it lives; and every transaction on it first raises the company's
/// version, if it is still ours: a worker that stood still while another took over finds out before it writes anything.
/// </summary>
internal sealed class PostgresOwner : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    /// <summary>The server ends a connection that says nothing for ten seconds.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(2);

    /// <summary>How long the lock of a connection of ours that broke is waited for: the server may not know yet.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly PostgresPlace place;
    private readonly int company;
    private readonly IReadOnlyList<IDocType> types;
    private readonly IReadOnlyList<Migration> steps;
    private readonly PostgresSession session;
    private readonly KnownDocs known;
    private readonly string self;
    private readonly Lock gate = new();
    private readonly CancellationTokenSource lost = new();
    private readonly Timer heart;
    private NpgsqlConnection? connection;
    private long version;
    private long? doubtful;
    private bool isOwned;

    /// <param name="company">The number under which the database has it.</param>
    public PostgresOwner(PostgresPlace place, int company, IReadOnlyList<IDocType> types, IReadOnlyList<Migration> steps, PostgresSession session, KnownDocs known)
    {
        (this.place, this.company, this.types, this.steps, this.session, this.known) = (place, company, types, steps, session, known);
        var machine = Environment.MachineName;
        self = string.Create(CultureInfo.InvariantCulture, $"salesbot {machine[..Math.Min(machine.Length, 20)]} {Environment.ProcessId} {Guid.NewGuid().ToString("N")[..12]}");
        heart = new Timer(_ => Beat(), null, Heartbeat, Heartbeat);
    }

    /// <summary>Fires when another worker has taken the company over. This one never writes again.</summary>
    public CancellationToken Lost => lost.Token;

    /// <summary>Held while the connection is at work.</summary>
    public Lock Gate => gate;

    /// <summary>Waits for the company, however long, whatever the database does meanwhile.</summary>
    /// <exception cref="StoreException">It was written by a newer version.</exception>
    public async Task Wait(TimeSpan pause, Action<string> told, CancellationToken cancel)
    {
        while (true)
        {
            if (Ask() is not { } why) return;

            told(why);
            await Task.Delay(pause, TimeProvider.System, cancel);
        }
    }

    /// <summary>Begins a transaction of the owner's, who takes the company when nobody has it.</summary>
    /// <returns>False when there is nothing to do again: the one before, whose end nobody knew, did commit.</returns>
    /// <exception cref="StoreException">Somebody else has the company.</exception>
    public bool Begin()
    {
        Connect();
        if (doubtful == version)
        {
            doubtful = null;
            return false;
        }

        doubtful = null;
        var next = connection!.Rows(1, Statement.Of("BEGIN"), Statement.Of($"UPDATE {PostgresLayout.Companies} SET version = version + 1 WHERE id = $1 AND owner = $2 RETURNING version", company, self));
        if (next is not [[{ } raised]]) throw Lose();
        if (Number(raised) != version + 1) known.Forget();
        version = Number(raised) - 1;
        known.Begin();
        session.Begin(connection!, company);
        return true;
    }

    /// <summary>Sends what waits, and commits: once it returns all of it is on the disk.</summary>
    public void Commit()
    {
        doubtful = version + 1;
        connection!.Run([.. session.TakeWaiting(), Statement.Of("COMMIT")]);
        doubtful = null;
        version++;
    }

    /// <summary>Nobody waits any more for what is in doubt.</summary>
    public void ForgetDoubt() => doubtful = null;

    public void RollBack()
    {
        session.Forget();
        known.Undo();
        if (connection is not { State: ConnectionState.Open }) return;

        try
        {
            connection.Run("ROLLBACK");
        }
        catch (Exception error) when (PostgresFaults.IsOutage(error, connection))
        {
            Drop();
        }
    }

    /// <summary>The connection is of no more use; what was read on it may be.</summary>
    public void Drop()
    {
        session.Forget();
        known.Forget();
        connection?.Dispose();
        connection = null;
    }

    public void Dispose()
    {
        heart.Dispose();
        lock (gate)
        {
            connection?.Dispose();
            connection = null;
        }

        lost.Dispose();
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private void Connect()
    {
        if (lost.IsCancellationRequested) throw InUse();
        if (connection is { State: ConnectionState.Open } && isOwned) return;

        for (var waited = TimeSpan.Zero; !TryTake(); waited += Look)
        {
            if (isOwned && Owner() != self) throw Lose();
            if (waited >= Patience) throw InUse();
            Task.Delay(Look, TimeProvider.System).GetAwaiter().GetResult();
        }
    }

    private bool TryTake()
    {
        if (connection is not { State: ConnectionState.Open })
        {
            Drop();
            connection = place.Writer(self);
            connection.Open();
        }

        if (isOwned) EndOthersOfOurs();
        if (connection.Rows(1, Statement.Of("SELECT pg_try_advisory_lock(hashtextextended($1, 0))", place.Lock)) is not [["True"]]) return false;

        if (isOwned)
        {
            // After a broken connection: nobody but us wrote, or another worker has been here.
            var row = Row();
            if (row.Owner != self) throw Lose();
            version = row.Version;
        }
        else
        {
            Found();
            isOwned = true;
        }

        return true;
    }

    /// <summary>The server may still wait for the end of a connection that broke.</summary>
    private void EndOthersOfOurs() =>
        connection!.Run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid()", self);

    /// <summary>Takes the company, and brings it up to this version, in one transaction.</summary>
    private void Found()
    {
        var row = Row();
        if (row.Steps > steps.Count) throw new StoreException($"Store {place} was written by a newer SalesBot (version {row.Steps}, this one knows {steps.Count}). Update SalesBot.");

        connection!.Run("BEGIN");
        try
        {
            known.Forget();
            session.Begin(connection!, company);
            var filled = session.Use(writing =>
            {
                foreach (var step in steps.Where(step => step.Number > row.Steps)) step.Apply(writing);
                var parts = Filling.Run(writing, types, row.Filled);
                writing.Derivations.Run(writing);
                return parts;
            });
            connection!.Run(
                [
                    .. session.TakeWaiting(),
                    Statement.Of($"UPDATE {PostgresLayout.Companies} SET version = $2, owner = $3, steps = $4, filled = $5 WHERE id = $1", company, row.Version + 1, self, steps.Count, filled),
                    Statement.Of("COMMIT"),
                ]);
            version = row.Version + 1;
        }
        catch
        {
            Drop();
            throw;
        }
    }

    private (long Version, string Owner, int Steps, string Filled) Row() =>
        connection!.Rows(4, Statement.Of($"SELECT version, owner, steps, filled FROM {PostgresLayout.Companies} WHERE id = $1", company)) is [[{ } at, { } owner, { } done, { } filled]]
            ? (Number(at), owner, (int)Number(done), filled)
            : throw new StoreException($"Store {place} is gone: the database has no such company any more.");

    private string Owner() => Row().Owner;

    /// <returns>Why the company is not ours; null when it is.</returns>
    private string? Ask()
    {
        lock (gate)
        {
            try
            {
                return TryTake() ? null : Holder();
            }
            catch (Exception error) when (PostgresFaults.IsOutage(error, connection))
            {
                Drop();
                return (PostgresFaults.Explain(error, place) ?? error).Message;
            }
        }
    }

    /// <summary>Who has it, as far as the database tells.</summary>
    private string Holder() => Owner().Split(' ') is [_, var machine, var process, _] ? $"process {process} on {machine} has the company {place.Company}; this one takes over when it stops" : $"another worker has the company {place.Company}";

    private StoreException Lose()
    {
        Drop();
        lost.Cancel();
        return InUse();
    }

    private StoreException InUse() =>
        new($"Store {place} is another worker's, which listens, sends and writes. Stop that one first, or have it do this: give its data folder with --data.") { IsInUse = true };

    /// <summary>Keeps the connection from being taken for a dead one's, and finds out in time that it is gone.</summary>
    private void Beat()
    {
        if (!gate.TryEnter()) return;
        try
        {
            if (!isOwned || lost.IsCancellationRequested) return;
            if (connection is null) Connect();
            connection!.Run("SELECT 1");
        }
        catch (Exception error) when (error is StoreException || PostgresFaults.IsOutage(error, connection))
        {
            // The next write says so, unless the next beat finds all well again.
            Drop();
        }
        finally
        {
            gate.Exit();
        }
    }
}
