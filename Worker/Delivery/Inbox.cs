using System.Globalization;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Delivery;

/// <summary>Takes updates in: once it returns they are kept, and the messenger may be told so.</summary>
internal sealed class Inbox(IStore store, InboxSignal arrived, TimeProvider clock)
{
    /// <summary>
    /// Messengers redeliver within a day; Telegram starts its ids anew, at random, after a quiet week. The same id this much later is another update.
    /// </summary>
    private static readonly TimeSpan IdsAreOnesFor = TimeSpan.FromDays(3);

    /// <param name="updates">In the order they happened.</param>
    /// <returns>How many were new.</returns>
    public async Task<int> Take(IReadOnlyList<ChatUpdate> updates, CancellationToken cancel)
    {
        if (updates.Count == 0) return 0;

        var taken = await store.Write(session => updates.Count(update => Take(session, update)), cancel);
        if (taken > 0) arrived.Raise();
        return taken;
    }

    private bool Take(IWriteSession session, ChatUpdate update)
    {
        var entry = new InboxEntry(update, Ids.New(clock.GetUtcNow()));
        if (session.TryInsert(Documents.Inbox, entry)) return true;

        var known = session.Get(Documents.Inbox, update.Id)!.Update;
        if (update.At - known.At < IdsAreOnesFor) return false;

        var renamed = update with { Id = string.Create(CultureInfo.InvariantCulture, $"{update.Id}@{update.At.ToUnixTimeSeconds()}") };
        return session.TryInsert(Documents.Inbox, entry with { Update = renamed });
    }
}
