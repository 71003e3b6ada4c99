using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Delivery;

/// <summary>Takes the store's lease, renews it, and gives it back at the end: two workers on one store never both listen or send.</summary>
/// <remarks>Registered before what it guards, so that it stops last. Without a messenger from outside there is nothing to guard, and some stores are guarded by themselves.</remarks>
internal sealed class LeaseKeeper(IStore store, ProcessIdentity self, IEnumerable<ChannelPulse> channels, TimeProvider clock, ILogger<LeaseKeeper> logger) : BackgroundService
{
    /// <summary>The lease of all channels; its name is from when there was one, and workers of that version must see it.</summary>
    public const string Name = "telegram";

    /// <summary>How long others wait for a holder that froze.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(5);

    private readonly bool isNeeded = channels.Any(channel => channel.IsOn) && !store.KeepsOthersOut;
    private readonly Lock gate = new();
    private TaskCompletionSource<CancellationToken> taken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenSource? tenure;
    private long renewed;
    private (Lease Lease, long At)? seen;

    /// <summary>Who else holds it; null when we do, or nobody is known to.</summary>
    public Lease? Other { get; private set; }

    public bool IsHeld => !isNeeded || tenure is { IsCancellationRequested: false };

    /// <summary>Runs the work while the lease is held, again after it was lost and won back; until the work ends by itself.</summary>
    public async Task WhileHeld(Func<CancellationToken, Task> work, CancellationToken stop)
    {
        if (!isNeeded)
        {
            await work(stop);
            return;
        }

        while (true)
        {
            var lost = await Taken().WaitAsync(stop);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, lost);
            try
            {
                await work(either.Token);
                if (!lost.IsCancellationRequested || stop.IsCancellationRequested) return;
            }
            catch (OperationCanceledException) when (lost.IsCancellationRequested && !stop.IsCancellationRequested)
            {
                logger.LeaseLost();
            }
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (tenure is null) return;

        Lose();
        try
        {
            await store.Write(session => session.Get(Documents.Leases, Name)?.Holder == self.Holder && session.Delete(Documents.Leases, Name), cancellationToken);
        }
        catch (Exception error) when (error is StoreException or OperationCanceledException or ObjectDisposedException)
        {
            // It runs out by itself.
        }
    }

    public override void Dispose()
    {
        tenure?.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (isNeeded && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                Note(await store.Write(Take, stoppingToken));
            }
            catch (StoreException error)
            {
                logger.StoreUnusable(Renewal.TotalSeconds, error.Message);
                if (tenure is not null && clock.GetElapsedTime(renewed) + Renewal >= Length) Lose();
            }

            await Task.Delay(Renewal, clock, stoppingToken);
        }
    }

    private Lease Take(IWriteSession session)
    {
        var now = clock.GetUtcNow();
        var known = session.Get(Documents.Leases, Name);
        if (known is not null && known.Holder != self.Holder && !self.SeesDead(known) && IsAlive(known, now)) return known;

        var mine = new Lease(Name, self.Holder, self.Machine, self.Process, self.Started, now + Length);
        session.Upsert(Documents.Leases, mine);
        return mine;
    }

    /// <summary>By its own word, as long as it goes on giving it: clocks may differ, or be set. A process of this machine that still runs has not gone just because a clock says so.</summary>
    private bool IsAlive(Lease known, DateTimeOffset now)
    {
        if (seen?.Lease != known) seen = (known, clock.GetTimestamp());
        return clock.GetElapsedTime(seen.Value.At) < Length && (known.Until > now || known.Machine == self.Machine);
    }

    private void Note(Lease now)
    {
        if (now.Holder != self.Holder)
        {
            if (Other?.Holder != now.Holder) logger.StandingBy(now.Machine, now.Process);
            Other = now;
            Lose();
            return;
        }

        renewed = clock.GetTimestamp();
        Other = null;
        lock (gate)
        {
            if (tenure is not null) return;

            tenure = new CancellationTokenSource();
            taken.SetResult(tenure.Token);
        }
    }

    private void Lose()
    {
        CancellationTokenSource? ended;
        lock (gate)
        {
            if (tenure is null) return;

            (ended, tenure) = (tenure, null);
            taken = new TaskCompletionSource<CancellationToken>(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        // Not disposed: the work's linked source still looks at its token.
        ended.Cancel();
    }

    private Task<CancellationToken> Taken()
    {
        lock (gate) return taken.Task;
    }
}
