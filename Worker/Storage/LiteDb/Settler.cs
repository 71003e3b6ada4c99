using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage.LiteDb;

/// <summary>Brings what was committed into LiteDB, beside readers and the writer: when there is much of it, when it has waited for a while, and when a copy is wanted.</summary>
internal sealed class Settler(LiteDbFile file, Settled settled, Views views, Journals journals) : IDisposable
{
    /// <summary>Documents from which on they go to LiteDB.</summary>
    private const int Many = 5_000;

    /// <summary>As many hold up the writer: memory is not for what LiteDB cannot keep up with.</summary>
    private const int TooMany = 40_000;

    private const long LongJournal = 16 << 20;

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestHold = TimeSpan.FromSeconds(2);

    /// <summary>One at a time changes LiteDB's file, or copies it.</summary>
    private readonly SemaphoreSlim gate = new(1);

    private Task running = Task.CompletedTask;
    private long tried;
    private long frozen;

    /// <summary>Commits that are in LiteDB, counted as <see cref="LiteDbWriter"/> counts them.</summary>
    public long Through { get; private set; }

    /// <summary>Why it did not go on; null when it does.</summary>
    public StoreException? Trouble { get; private set; }

    /// <summary>Set by who wants all that is committed to be in LiteDB.</summary>
    public bool IsAsked { get; set; }

    public Task Running => running;

    /// <summary>To be called by the writer between two commits.</summary>
    /// <param name="commits">So many there were.</param>
    public void Look(long commits)
    {
        var view = views.Now;
        if (!running.IsCompleted)
        {
            // Who reads for long, or a slow disk, must not stop the writer for good.
            if (view.Active.Count >= TooMany) running.Wait(LongestHold);
        }
        else if (view.Settling is not null || Trouble is not null)
        {
            if (IsAsked || Environment.TickCount64 - tried > RetryAfter.TotalMilliseconds) Start(view.Settling ?? Layer.Empty, Task.CompletedTask);
        }
        else if (view.Active.Count == 0)
        {
            (Through, IsAsked) = (commits, false);
        }
        else if (IsAsked || view.Active.Count >= Many || journals.Length >= LongJournal)
        {
            journals.Switch();
            frozen = commits;
            Start(view.Active, views.Freeze().Gone);
            IsAsked = false;
        }
    }

    /// <summary>Writes LiteDB's file to another.</summary>
    public void CopyTo(string target) => Still(() =>
    {
        file.Merge(journals.Append);
        file.CopyTo(target);
        return true;
    });

    /// <summary>Writes over what LiteDB has only marked as free.</summary>
    public void Scrub() => Still(() =>
    {
        file.Merge(journals.Append);
        file.Scrub();
        return true;
    });

    /// <summary>Does something while nothing changes LiteDB's file.</summary>
    public TResult Still<TResult>(Func<TResult> what)
    {
        gate.Wait();
        try
        {
            return what();
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    /// <param name="alone">When no reader is left who has not all of the layer in front of LiteDB.</param>
    private void Start(Layer layer, Task alone)
    {
        tried = Environment.TickCount64;
        var commits = frozen;
        running = Task.Run(async () =>
        {
            await alone;
            await gate.WaitAsync();
            try
            {
                Settle(layer);
                (Through, Trouble) = (commits, null);
            }
#pragma warning disable CA1031 // All of it is in the journals; it is said in health, and tried again.
            catch (Exception error)
#pragma warning restore CA1031
            {
                Trouble = LiteDbFaults.Explain(error, file.Path) ?? new StoreException($"Store {file.Path} cannot be brought up to date: {error.Message} What was written is kept in its journals.", error);
            }
            finally
            {
                gate.Release();
            }
        });
    }

    private void Settle(Layer layer)
    {
        try
        {
            var mark = settled.Take(layer);
            journals.Append(mark);
            file.Trust(mark);
            journals.ClearOther();
            settled.Took(layer);
            views.Took();
            if (file.LogIsLong) file.Merge(journals.Append);
        }
        catch
        {
            file.Forget();
            throw;
        }
    }
}
