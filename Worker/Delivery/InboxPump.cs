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

    /// <summary>Nothing in the store holds anybody longer, whatever became of the clock meanwhile: then it is looked at again.</summary>
    public static readonly TimeSpan LongestHold = TimeSpan.FromMinutes(1);

    /// <summary>Turns are kept to the second.</summary>
    private static readonly TimeSpan Play = TimeSpan.FromSeconds(2);

    /// <summary>
    /// What the program ended over twice is tried a last time when it has run this long and all others are done: a program killed from outside ends at any
    /// moment, and early ones fall on the same update again and again; one that an update kills ends over that update.
    /// </summary>
    public static readonly TimeSpan LastTry = TimeSpan.FromSeconds(10);

    private readonly long begun = clock.GetTimestamp();

    /// <summary>Those whose try was counted since the program started.</summary>
    private readonly HashSet<string> counted = [];

    /// <summary>Those that wait for their last try, and their chats behind them.</summary>
    private readonly List<InboxEntry> doubted = [];

    /// <summary>
    /// Handles what an earlier run left, one by one: it may have been stopped by one of them. Each try is counted before the work, durably, so that
    /// what ends the program every time is set aside in the end.
    /// </summary>
    /// <exception cref="StoreException">The store cannot be used; call again.</exception>
    public async Task Recover(CancellationToken cancel)
    {
        foreach (var entry in await store.Read(session => session.WaitingUpdates(int.MaxValue), cancel))
        {
            // A flood is no less of one for having come before the start.
            if (Turn(entry) is not null || IsBehindADoubt(entry)) continue;
            if (entry.Tries == Tries - 1 && !counted.Contains(entry.Update.Id)) doubted.Add(entry);
            else await HandleCounted(entry, cancel);
        }

        counted.Clear();
    }

    private bool IsBehindADoubt(InboxEntry entry) => doubted.Exists(one => one.Update.Chat == entry.Update.Chat);

    private async Task TryDoubted(CancellationToken cancel)
    {
        while (doubted is [var entry, ..])
        {
            await HandleCounted(entry, cancel);
            doubted.RemoveAt(0);
        }
    }

    private async Task HandleCounted(InboxEntry entry, CancellationToken cancel)
    {
        if (!counted.Add(entry.Update.Id) || await store.Write(session => CountBefore(session, entry.Update.Id), cancel)) await Handle(entry, cancel, isCounted: true);
    }

    /// <returns>False when there have been too many: it is set aside.</returns>
    private bool CountBefore(IWriteSession session, string id)
    {
        if (session.Get(Documents.Inbox, id) is not { Done: false } entry) return false;
        if (entry.Tries >= Tries)
        {
            PutAside(session, entry with { Trouble = "stopped" });
            return false;
        }

        session.Upsert(Documents.Inbox, entry with { Tries = entry.Tries + 1 });
        return true;
    }

    /// <summary>Handles all that waits and whose turn it is.</summary>
    /// <returns>How many updates were handled; set aside ones count not.</returns>
    /// <exception cref="StoreException">The store cannot be used; what was not handled still waits.</exception>
    public async Task<int> Drain(CancellationToken cancel)
    {
        var handled = 0;
        while (true)
        {
            var (held, waiting) = await store.Read(Ready, cancel);
            if (held.Count + waiting.Count == 0)
            {
                if (doubted.Count == 0 || clock.GetElapsedTime(begun) < LastTry) return handled;
                await TryDoubted(cancel);
                continue;
            }

            // Held ones without a turn of their own waited behind one of their chat, or come from an earlier run.
            var behind = held.Where(entry => limit?.Holds(entry.Update.Id) is not true).ToList();
            var now = await Hold([.. held.Except(behind), .. waiting], cancel);

            // Handed to the one writer together and in order, they share commits.
            var outcomes = await Task.WhenAll(behind.Concat(now).Select(entry => Handle(entry, cancel)));
            handled += outcomes.Count(done => done);
        }
    }

    /// <summary>When the next held one has its turn, or what is in doubt its last try; null when there is none.</summary>
    public async Task<DateTimeOffset?> Next(CancellationToken cancel)
    {
        var held = await store.Read(session => session.NextHeldUpdate()?.Held, cancel);
        DateTimeOffset? last = doubted.Count > 0 ? clock.GetUtcNow() + LastTry - clock.GetElapsedTime(begun) : null;
        return held is null || last < held ? last ?? held : held;
    }

    private (IReadOnlyList<InboxEntry> Held, IReadOnlyList<InboxEntry> Waiting) Ready(IReadSession session)
    {
        var now = clock.GetUtcNow();
        return (
            [.. session.HeldUpdates(now, AtOnce).Concat(session.UpdatesHeldBeyond(now + LongestHold + Play, AtOnce)).Where(entry => !IsBehindADoubt(entry))],
            [.. session.WaitingUpdates(AtOnce + doubted.Count).Where(entry => !IsBehindADoubt(entry))]);
    }

    /// <summary>How long until its turn; null for at once. What is said in a group and not to the bot costs nothing, and must not hold up the group.</summary>
    private TimeSpan? Turn(InboxEntry entry) => entry.Update.IsOverheard ? null : limit?.Wait(entry.Update.Id, entry.Update.Person);

    /// <summary>Gives those their turn that come too fast; a stranger's are let go.</summary>
    /// <returns>The others.</returns>
    private async Task<IReadOnlyList<InboxEntry>> Hold(IReadOnlyList<InboxEntry> waiting, CancellationToken cancel)
    {
        if (limit is null) return waiting;

        var turns = waiting.ToDictionary(entry => entry, Turn);
        var held = waiting.Where(entry => turns[entry] is not null).ToList();
        if (held.Count == 0) return waiting;

        var fresh = held.Where(entry => entry.Held is null).ToList();
        var tell = fresh.Select(entry => entry.Update).DistinctBy(update => update.Person).Where(update => limit.MayTell(update.Person)).Select(update => update.Id).ToHashSet();
        await store.Write(
            session =>
            {
                foreach (var entry in held) Hold(session, entry, turns[entry]!.Value, tell.Contains(entry.Update.Id));
                return held.Count;
            },
            cancel);
        outbox.Raise();
        Meters.Held.Add(fresh.Count);
        return [.. waiting.Where(entry => turns[entry] is null)];
    }

    private void Hold(IWriteSession session, InboxEntry entry, TimeSpan wait, bool tell)
    {
        var isMember = Flood.IsMember(session, entry.Update);
        session.Upsert(Documents.Inbox, isMember ? entry with { Held = clock.GetUtcNow() + (wait < PersonLimit.Pace ? PersonLimit.Pace : wait < LongestHold ? wait : LongestHold) } : entry with { Done = true, Update = entry.Update.Bare() });
        if (!isMember) limit!.Drop(entry.Update.Id);
        if (tell) Flood.Answer(session, entry.Update, clock.GetUtcNow());
    }

    /// <param name="isCounted">This try stands in the store already.</param>
    private async Task<bool> Handle(InboxEntry entry, CancellationToken cancel, bool isCounted = false)
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
            await CountTry(entry, error, isCounted ? 0 : 1, cancel);
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
        session.Upsert(Documents.Inbox, next with { Done = true, Trouble = null, Held = null, Update = Kept(session, next.Update) });
        return true;
    }

    /// <summary>Who is nobody here leaves nothing behind but that they wrote.</summary>
    private static ChatUpdate Kept(IReadSession session, ChatUpdate update) => Flood.IsMember(session, update) ? update : update.Bare();

    private static void Unblock(IWriteSession session, string person)
    {
        if (session.Get(Documents.Links, person) is { Blocked: true } link) session.Upsert(Documents.Links, link.Unblock());
    }

    private async Task CountTry(InboxEntry entry, Exception error, int more, CancellationToken cancel)
    {
        var tried = await store.Write(
            session =>
            {
                if (session.Get(Documents.Inbox, entry.Update.Id) is not { Done: false } failed) return 0;

                failed = failed with { Tries = failed.Tries + more, Trouble = error.GetType().Name };
                if (failed.Tries < Tries) session.Upsert(Documents.Inbox, failed);
                else PutAside(session, failed);
                return failed.Tries;
            },
            cancel);
        Meters.Failures.Add(1);
        logger.UpdateFailed(entry.Update.Id, tried, Tries, error.GetType().Name, error.StackTrace);
        if (tried >= Tries) outbox.Raise();
    }

    /// <summary>Its sender hears of it, and so do the admins.</summary>
    private void PutAside(IWriteSession session, InboxEntry entry)
    {
        session.Upsert(Documents.Inbox, entry with { Done = true, Update = Kept(session, entry.Update) });
        SetAside.Answer(session, entry.Update, clock.GetUtcNow());
        Agenda.ChangedForAll(session);
        Meters.SetAside.Add(1);
        logger.UpdateSetAside(entry.Update.Id, Tries);
    }
}
