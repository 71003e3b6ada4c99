using System.Globalization;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Members;

namespace SalesBot.Worker.Delivery;

/// <summary>Takes updates in: once it returns they are kept, and the messenger may be told so.</summary>
internal sealed class Inbox(IStore store, InboxSignal arrived, TimeProvider clock)
{
    /// <summary>
    /// Messengers redeliver within a day; Telegram starts its ids anew, at random, after a quiet week. The same id this much later is another update.
    /// </summary>
    private static readonly TimeSpan IdsAreOnesFor = TimeSpan.FromDays(3);

    /// <summary>So many messages a day of people whom nobody invited are read.</summary>
    public const int StrangersADay = 1000;

    /// <summary>Belongs to the one writer.</summary>
    private (DateOnly Day, int Count) strangers;

    /// <param name="updates">In the order they happened.</param>
    /// <returns>How many were new.</returns>
    public async Task<int> Take(IReadOnlyList<ChatUpdate> updates, CancellationToken cancel)
    {
        // What is said in a group and not to the bot is nothing of ours, and leaves nothing behind.
        var ours = updates.Where(update => !update.IsOverheard).ToList();
        if (ours.Count == 0) return 0;

        var taken = await store.Write(session => ours.Count(update => Take(session, update)), cancel);
        if (taken > 0) arrived.Raise();
        return taken;
    }

    private bool Take(IWriteSession session, ChatUpdate update)
    {
        var entry = new InboxEntry(update, Ids.New(clock.GetUtcNow()));
        if (IsTooMuch(session, update)) return false;
        if (session.TryInsert(Documents.Inbox, entry)) return true;

        if (session.Get(Documents.Inbox, update.Id) is not { Update: var known })
        {
            // What is kept of it cannot be read, and here it is once more.
            session.Upsert(Documents.Inbox, entry);
            return true;
        }

        if (update.At - known.At < IdsAreOnesFor) return false;

        var renamed = update with { Id = string.Create(CultureInfo.InvariantCulture, $"{update.Id}@{update.At.ToUnixTimeSeconds()}") };
        return session.TryInsert(Documents.Inbox, entry with { Update = renamed });
    }

    /// <summary>Strangers cannot make the store grow. Whoever brings an invite is none.</summary>
    private bool IsTooMuch(IReadSession session, ChatUpdate update)
    {
        if (session.Get(Documents.Links, update.Person) is not null || (update.Text?.Split(' ')[^1] is { Length: > 0 and < 100 } code && InviteCodes.Find(session, code) is not null)) return false;

        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        strangers = strangers.Day == today ? strangers with { Count = strangers.Count + 1 } : (today, 1);
        return strangers.Count > StrangersADay;
    }
}
