using System.Threading.Channels;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage;

/// <summary>The one writer's queue. Bodies that arrive while a commit runs share the next one: under load one fsync carries many messages.</summary>
internal sealed class WriteQueue
{
    /// <summary>Bounds how long the first of a group waits for the last.</summary>
    private const int GroupLimit = 256;

    private readonly Channel<WriteTask> waiting = Channel.CreateUnbounded<WriteTask>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Action<List<WriteTask>> commit;
    private readonly Task running;

    /// <param name="commit">Runs a group on one thread, commits it and completes every task of it. Should it throw, those of its group that still wait fail, and the next is tried.</param>
    public WriteQueue(Action<List<WriteTask>> commit)
    {
        this.commit = commit;
        running = Task.Run(Run);
    }

    public Task<TResult> Write<TResult>(Func<IWriteSession, TResult> body, CancellationToken cancel)
    {
        var task = new WriteTask<TResult>(body, cancel);
        ObjectDisposedException.ThrowIf(!waiting.Writer.TryWrite(task), typeof(IStore));
        return task.Result;
    }

    /// <summary>Commits what has been handed in, then takes no more.</summary>
    public async Task Finish()
    {
        waiting.Writer.TryComplete();
        await running;
    }

    private async Task Run()
    {
        while (await waiting.Reader.WaitToReadAsync())
        {
            var group = new List<WriteTask>();
            while (group.Count < GroupLimit && waiting.Reader.TryRead(out var task)) group.Add(task);
            try
            {
                commit(group);
            }
#pragma warning disable CA1031 // Nobody may wait for ever for a writer that is gone.
            catch (Exception error)
#pragma warning restore CA1031
            {
                foreach (var task in group)
                {
                    task.Fail(error);
                    task.Complete();
                }
            }
        }
    }
}
