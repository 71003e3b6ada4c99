using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage;

/// <summary>A body handed in for writing, and whoever waits for it.</summary>
internal abstract class WriteTask
{
    public Exception? Trouble { get; protected set; }

    /// <returns>False when the body failed or was cancelled: its writes must be undone.</returns>
    public abstract bool Run(IWriteSession session);

    public void Fail(Exception trouble) => Trouble = trouble;

    /// <summary>Tells the caller; only after the commit.</summary>
    public abstract void Complete();
}

internal sealed class WriteTask<TResult>(Func<IWriteSession, TResult> body, CancellationToken cancel) : WriteTask
{
    // Callers go on elsewhere: the writer's thread is for writing.
    private readonly TaskCompletionSource<TResult> source = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TResult? result;

    public Task<TResult> Result => source.Task;

    public override bool Run(IWriteSession session)
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
            case null: source.TrySetResult(result!); break;
            case OperationCanceledException when cancel.IsCancellationRequested: source.TrySetCanceled(cancel); break;
            default: source.TrySetException(Trouble); break;
        }
    }
}
