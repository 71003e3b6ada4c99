namespace SalesBot.Worker.Storage.LiteDb;

/// <summary>What a reader sees: LiteDB, in front of it what is being written there, and in front of that what was committed since.</summary>
internal sealed record StoreView(Layer Active, Layer? Settling, ReadTurn ReadTurn);

/// <summary>The readers that began between two times at which the layers changed places.</summary>
internal sealed class ReadTurn
{
    private readonly TaskCompletionSource gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool isOver;
    private int readers;

    /// <summary>When the turn is over and its last reader has left.</summary>
    public Task Gone => gone.Task;

    public void Enter() => readers++;

    public void Leave()
    {
        if (--readers == 0 && isOver) gone.TrySetResult();
    }

    public void End()
    {
        isOver = true;
        if (readers == 0) gone.TrySetResult();
    }
}

/// <summary>The newest view, and who is looking at older ones.</summary>
internal sealed class Views(Layer active, Layer? settling)
{
    private readonly Lock gate = new();
    private StoreView now = new(active, settling, new ReadTurn());

    public StoreView Now
    {
        get
        {
            lock (gate) return now;
        }
    }

    public StoreView Enter()
    {
        lock (gate)
        {
            now.ReadTurn.Enter();
            return now;
        }
    }

    public void Leave(StoreView view)
    {
        lock (gate) view.ReadTurn.Leave();
    }

    public void Publish(Layer active)
    {
        lock (gate) now = now with { Active = active };
    }

    /// <summary>What was committed is now to be written to LiteDB.</summary>
    /// <returns>The readers who have not all of it in front of LiteDB: before they are gone nothing may change there.</returns>
    public ReadTurn Freeze()
    {
        lock (gate)
        {
            var over = now.ReadTurn;
            now = new StoreView(Layer.Empty, now.Active, new ReadTurn());
            over.End();
            return over;
        }
    }

    /// <summary>LiteDB has what was being written there.</summary>
    public void Took()
    {
        lock (gate) now = now with { Settling = null };
    }
}
