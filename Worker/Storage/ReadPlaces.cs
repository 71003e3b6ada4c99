namespace SalesBot.Worker.Storage;

/// <summary>So many readers at a time: more wait for each other. Whoever closes a store waits for all of them.</summary>
internal sealed class ReadPlaces(int count) : IAsyncDisposable
{
    private readonly SemaphoreSlim free = new(count);

    public async Task<TResult> Take<TResult>(Func<TResult> body, CancellationToken cancel)
    {
        await free.WaitAsync(cancel);
        try
        {
            return await Task.Run(body, cancel);
        }
        finally
        {
            free.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        for (var place = 0; place < count; place++) await free.WaitAsync();
        free.Dispose();
    }
}
