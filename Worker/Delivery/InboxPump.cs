using SalesBot.Bot.Conversations;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Pushes;
using SalesBot.Worker.Files.Kept;

namespace SalesBot.Worker.Delivery;

/// <summary>Has every waiting update handled, each in one transaction with all it changes: a chat's in order, different chats side by side.</summary>
internal sealed class InboxPump(IStore store, IChatDesk desk, OutboxSignal outbox, TimeProvider clock, ILogger<InboxPump> logger, FileSignal? files = null)
{
    /// <summary>After so many failures an update is set aside, so that its chat goes on.</summary>
    public const int Tries = 3;

    private const int AtOnce = 256;

    /// <summary>Handles all that waits.</summary>
    /// <returns>How many updates were handled; set aside ones count not.</returns>
    /// <exception cref="StoreException">The store cannot be used; what was not handled still waits.</exception>
    public async Task<int> Drain(CancellationToken cancel)
    {
        var handled = 0;
        while (true)
        {
            var waiting = await store.Read(session => session.Query(Documents.Inbox, new(Documents.WaitingInbox, [], Limit: AtOnce)), cancel);
            if (waiting.Count == 0) return handled;

            // Handed to the one writer together and in order, they share commits.
            var outcomes = await Task.WhenAll(waiting.Select(entry => Handle(entry, cancel)));
            handled += outcomes.Count(done => done);
        }
    }

    private async Task<bool> Handle(InboxEntry entry, CancellationToken cancel)
    {
        try
        {
            var begun = clock.GetTimestamp();
            var done = await store.Write(session => Handle(session, entry), cancel);
            if (!done) return false;

            outbox.Raise();
            files?.Raise();
            Meters.Handled.Add(1);
            Meters.HandleTime.Record(clock.GetElapsedTime(begun).TotalSeconds);
            return true;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw;
        }
        catch (StoreException)
        {
            // Not this update's fault, and no try of it.
            throw;
        }
#pragma warning disable CA1031 // Whatever the desk stumbles over must not stop the other chats.
        catch (Exception error)
#pragma warning restore CA1031
        {
            await CountTry(entry, error, cancel);
            return false;
        }
    }

    /// <returns>False when it is not this update's turn: an earlier one of its chat failed and is tried again first.</returns>
    private bool Handle(IWriteSession session, InboxEntry entry)
    {
        if (session.Query(Documents.Inbox, new(Documents.WaitingByChat, [entry.Update.Chat], Limit: 1)) is not [var next] || next.Update.Id != entry.Update.Id) return false;

        Unblock(session, entry.Update.Person);
        desk.Handle(session, entry.Update, clock.GetUtcNow());
        session.Upsert(Documents.Inbox, next with { Done = true, Trouble = null });
        return true;
    }

    private static void Unblock(IWriteSession session, string person)
    {
        if (session.Get(Documents.Links, person) is { Blocked: true } link) session.Upsert(Documents.Links, link.Unblock());
    }

    private async Task CountTry(InboxEntry entry, Exception error, CancellationToken cancel)
    {
        var tried = await store.Write(
            session =>
            {
                if (session.Get(Documents.Inbox, entry.Update.Id) is not { Done: false } failed) return 0;

                failed = failed with { Tries = failed.Tries + 1, Trouble = error.GetType().Name };
                session.Upsert(Documents.Inbox, failed with { Done = failed.Tries >= Tries });
                if (failed.Tries < Tries) return failed.Tries;

                SetAside.Answer(session, failed.Update, clock.GetUtcNow());
                Agenda.ChangedForAll(session);
                return failed.Tries;
            },
            cancel);
        Meters.Failures.Add(1);
        logger.UpdateFailed(entry.Update.Id, tried, Tries, error.GetType().Name, error.StackTrace);
        if (tried < Tries) return;

        outbox.Raise();
        Meters.SetAside.Add(1);
        logger.UpdateSetAside(entry.Update.Id, Tries);
    }
}
