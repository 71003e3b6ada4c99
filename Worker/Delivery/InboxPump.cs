using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Worker.Files.Kept;

namespace SalesBot.Worker.Delivery;

/// <summary>Has every waiting update handled, each in one transaction with all it changes: a chat's in order, different chats side by side.</summary>
/// <param name="limit">How fast one person's are taken up; null for as they come.</param>
internal sealed class InboxPump(
    IStore store, IUpdateHandler desk, OutboxSignal outbox, TimeProvider clock, ILogger<InboxPump> logger, FileSignal? files = null, PersonLimit? limit = null)
{
    /// <summary>After so many failures an update is set aside, so that its chat goes on.</summary>
    public const int Tries = 3;

    private const int AtOnce = 256;

    /// <summary>Handles all that waits and whose turn it is.</summary>
    /// <returns>How many updates were handled; set aside ones count not.</returns>
    /// <exception cref="StoreException">The store cannot be used; what was not handled still waits.</exception>
    public async Task<int> Drain(CancellationToken cancel)
    {
        var handled = 0;
        while (true)
        {
            var (held, waiting) = await store.Read(Ready, cancel);
            if (held.Count + waiting.Count == 0) return handled;

            var now = await Hold(waiting, cancel);

            // Handed to the one writer together and in order, they share commits.
            var outcomes = await Task.WhenAll(held.Concat(now).Select(entry => Handle(entry, cancel)));
            handled += outcomes.Count(done => done);
        }
    }

    /// <summary>When the next held one has its turn; null when none is held.</summary>
    public Task<DateTimeOffset?> Next(CancellationToken cancel) => store.Read(
        session => session.NextHeldUpdate()?.Held, cancel);

    private (IReadOnlyList<InboxEntry> Held, IReadOnlyList<InboxEntry> Waiting) Ready(IReadSession session) => (
        session.HeldUpdates(clock.GetUtcNow(), AtOnce),
        session.WaitingUpdates(AtOnce));

    /// <summary>Gives those their turn that come too fast; a stranger's are let go.</summary>
    /// <returns>The others.</returns>
    private async Task<IReadOnlyList<InboxEntry>> Hold(IReadOnlyList<InboxEntry> waiting, CancellationToken cancel)
    {
        if (limit is null) return waiting;

        // What is said in a group and not to the bot costs nothing, and must not hold up the group.
        var turns = waiting.ToDictionary(entry => entry, entry => entry.Update is { Group: true, Addressed: false } ? null : limit.Turn(entry.Update.Person));
        var held = waiting.Where(entry => turns[entry] is not null).ToList();
        if (held.Count == 0) return waiting;

        var tell = held.Select(entry => entry.Update).DistinctBy(update => update.Person).Where(update => limit.MayTell(update.Person)).Select(update => update.Id).ToHashSet();
        await store.Write(
            session =>
            {
                foreach (var entry in held) Hold(session, entry, turns[entry]!.Value, tell.Contains(entry.Update.Id));
                return held.Count;
            },
            cancel);
        outbox.Raise();
        Meters.Held.Add(held.Count);
        return [.. waiting.Where(entry => turns[entry] is null)];
    }

    private void Hold(IWriteSession session, InboxEntry entry, DateTimeOffset turn, bool tell)
    {
        var member = Flood.IsMember(session, entry.Update);
        session.Upsert(Documents.Inbox, member ? entry with { Held = turn } : entry with { Done = true });
        if (tell) Flood.Answer(session, entry.Update, clock.GetUtcNow());
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
        if (session.NextUpdateOf(entry.Update.Chat) is not { } next) return false;
        if (next.Update.Id != entry.Update.Id)
        {
            // Behind one of its chat that is held: their order stays.
            if (next.Held > clock.GetUtcNow()) session.Upsert(Documents.Inbox, entry with { Held = next.Held });
            return false;
        }

        Unblock(session, entry.Update.Person);
        desk.Handle(session, entry.Update, clock.GetUtcNow());
        session.Upsert(Documents.Inbox, next with { Done = true, Trouble = null, Held = null });
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
