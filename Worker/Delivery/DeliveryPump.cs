using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using Outcome = SalesBot.Bot.Channels.Delivery;

namespace SalesBot.Worker.Delivery;

/// <summary>
/// Sends what the outbox holds: a chat's messages in order, one at a time; chats side by side, those with a reply first; no faster than allowed.
/// </summary>
/// <remarks>One loop owns all state here; only the sends themselves run beside it.</remarks>
internal sealed class DeliveryPump(IStore store, IEnumerable<IMessenger> messengers, OutboxSignal queued, TimeProvider clock, ILogger<DeliveryPump> logger)
{
    private const int AtOnce = 64;

    /// <summary>The outbox is looked at this often without a signal, for what another process queued.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly IReadOnlyList<IMessenger> messengers = [.. messengers];
    private readonly Lanes lanes = new(clock);
    private readonly List<Task<Attempt>> sending = [];
    private readonly List<Attempt> finished = [];
    private long looked;
    private bool recovered;
    private Task? woken;

    /// <summary>Sends all that may go now, one after the other in the order queued, and returns; what must wait stays queued.</summary>
    /// <returns>How many attempts were made.</returns>
    public async Task<int> Drain(CancellationToken cancel)
    {
        var attempts = 0;
        await Load(cancel);
        while (true)
        {
            await Settle(cancel);
            await Start(1, cancel, cancel);
            if (sending.Count == 0) return attempts;

            await Task.WhenAny(sending);
            attempts += Collect();
        }
    }

    /// <summary>Sends until cancelled, then lets what is under way end.</summary>
    /// <exception cref="StoreException">The store cannot be used. Call again: nothing known is forgotten.</exception>
    public async Task Run(CancellationToken cancel)
    {
        using var abort = new CancellationTokenSource();
        woken ??= queued.Wait(cancel);
        var load = true;
        try
        {
            while (true)
            {
                if (load) await Load(cancel);
                await Settle(cancel);
                await Start(AtOnce - sending.Count, abort.Token, cancel);
                await WaitForWork(woken, cancel);

                // Asked once: a signal between two looks at it would be lost.
                load = woken.IsCompleted;
                if (load) woken = queued.Wait(cancel);
                load |= clock.GetElapsedTime(looked) >= Patience;
                Collect();
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await Finish(abort);
        }
    }

    private async Task Load(CancellationToken cancel)
    {
        var waiting = await store.Read(Outbox.Waiting, cancel);
        looked = clock.GetTimestamp();
        lanes.Forget();
        foreach (var message in waiting.Where(message => MessengerOf(message.Chat) is not null))
        {
            if (message.State == OutState.Queued)
            {
                lanes.Add(message);
            }
            else if (!recovered)
            {
                // Nothing of ours is under way yet: whoever marked it was stopped in the middle.
                lanes.Begin(message);
                finished.Add(new Attempt(message, new Outcome.Unknown("stopped while sending")));
            }
        }

        recovered = true;
    }

    private async Task Start(int most, CancellationToken abort, CancellationToken cancel)
    {
        var due = lanes.Due(most);
        if (due.Count == 0) return;

        var claims = await store.Write(session => due.Select(message => Outbox.Claim(session, message.Id, MessengerOf(message.Chat)!)).ToList(), cancel);
        foreach (var (message, claim) in due.Zip(claims))
        {
            lanes.Begin(message);
            foreach (var part in claim?.Rest ?? []) lanes.Add(part);
            lanes.Leave(message);
            if (claim is not null)
            {
                sending.Add(Send(claim, abort));
                continue;
            }

            lanes.Arrive(message);
            lanes.End(message);
        }
    }

    private async Task<Attempt> Send(ClaimedMessage claim, CancellationToken abort)
    {
        var begun = clock.GetTimestamp();
        try
        {
            return new Attempt(claim.Row, await MessengerOf(claim.Row.Chat)!.Send(claim.Wire, abort));
        }
#pragma warning disable CA1031 // A bug in one message must not stop the others; whether it was sent before the bug nobody knows.
        catch (Exception error)
#pragma warning restore CA1031
        {
            logger.SendFailed(claim.Row.Id, error.GetType().Name, error.StackTrace);
            return new Attempt(claim.Row, new Outcome.Unknown(error.GetType().Name));
        }
        finally
        {
            Meters.SendTime.Record(clock.GetElapsedTime(begun).TotalSeconds);
        }
    }

    private int Collect()
    {
        var before = finished.Count;
        foreach (var task in sending.Where(task => task.IsCompleted))
        {
            lanes.Arrive(task.Result.Row);
            finished.Add(task.Result);
        }

        sending.RemoveAll(task => task.IsCompleted);
        return finished.Count - before;
    }

    private async Task Settle(CancellationToken cancel)
    {
        if (finished.Count == 0) return;

        var now = clock.GetUtcNow();
        var settled = finished.Select(attempt => (Row: DeliveryRules.Settle(attempt.Row, attempt.Outcome, now), attempt)).ToList();
        await store.Write(
            session =>
            {
                foreach (var (row, attempt) in settled) Outbox.Settle(session, row, attempt.Outcome, attempt.Row.Chat, now);
                return 0;
            },
            cancel);
        finished.Clear();
        foreach (var (row, attempt) in settled)
        {
            lanes.End(attempt.Row);
            if (attempt.Outcome is Outcome.Moved) lanes.Move(attempt.Row.Chat, row.Chat);
            if (row.State == OutState.Queued) lanes.Add(row, isOurs: true);
            if (attempt.Outcome is Outcome.Retry { Everything: true } retry) lanes.PauseFor(attempt.Row.Chat, retry.After);
            Tell(row, attempt.Outcome, now);
        }
    }

    /// <summary>Until there may be something to load, to send or to write down.</summary>
    private async Task WaitForWork(Task woken, CancellationToken cancel)
    {
        var rest = Patience - clock.GetElapsedTime(looked);
        if (sending.Count < AtOnce && lanes.NextIn() is { } next && next < rest) rest = next;

        // Rounded up: a delay of less than a millisecond is none, and would spin.
        var milliseconds = Math.Max(0, Math.Ceiling(rest.TotalMilliseconds));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var timer = Task.Delay(TimeSpan.FromMilliseconds(milliseconds), clock, stop.Token);
        await Task.WhenAny([woken, timer, .. sending]);
        await stop.CancelAsync();
        cancel.ThrowIfCancellationRequested();
    }

    private async Task Finish(CancellationTokenSource abort)
    {
        var all = Task.WhenAll(sending);
        await Task.WhenAny(all, Task.Delay(Patience, clock));
        await abort.CancelAsync();
        await all;
        Collect();
        await Settle(CancellationToken.None);

        // Should it run again, another worker may have sent in between, and been stopped in the middle.
        recovered = false;
    }

    private IMessenger? MessengerOf(string chat) => messengers.FirstOrDefault(messenger => messenger.Serves(chat));

    private void Tell(OutMessage row, Outcome outcome, DateTimeOffset now)
    {
        Meters.Attempts.Add(1, new KeyValuePair<string, object?>("outcome", Named(row.State)));
        switch (row.State)
        {
            case OutState.Queued: logger.MessageRetried(row.Id, (row.NotBefore - now)?.TotalSeconds ?? 0, row.Trouble ?? ""); break;
            case OutState.Unknown: logger.MessageUnknown(row.Id, row.Trouble ?? ""); break;
            case OutState.Failed: logger.MessageFailed(row.Id, row.Trouble ?? ""); break;
        }

        if (outcome is Outcome.Blocked) logger.ChatBlocked(row.Chat);
        if (outcome is Outcome.Moved moved) logger.ChatMoved(row.Chat, moved.Chat);
    }

    private static string Named(OutState state) => state switch
    {
        OutState.Sent => "sent",
        OutState.Unknown => "unknown",
        OutState.Failed => "failed",
        _ => "again",
    };

    private sealed record Attempt(OutMessage Row, Outcome Outcome);
}
