using System.Threading.Channels;

namespace SalesBot.Worker.Delivery;

/// <summary>Wakes one loop. Raised while nobody waits, it wakes the next wait; raised often, it wakes once.</summary>
internal class Signal
{
    private readonly Channel<bool> raised = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise() => raised.Writer.TryWrite(true);

    public async Task Wait(CancellationToken cancel) => await raised.Reader.ReadAsync(cancel);
}

/// <summary>Something waits in the inbox.</summary>
internal sealed class InboxSignal : Signal;

/// <summary>Something waits in the outbox. Whoever queues a message outside the inbox, such as a job, raises it after the commit.</summary>
internal sealed class OutboxSignal : Signal;
