using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Jobs;

/// <summary>Once a day removes what need not be kept any more, in portions beside the messages that come in. Stopped in the middle it starts over, and finds less.</summary>
internal sealed partial class KeepingJob(IStore store, IOptions<KeepOptions> options, TimeProvider clock, ILogger<KeepingJob> logger) : IClockwork
{
    private const int Portion = 200;

    /// <summary>Messengers bring an update again within a day; see the inbox.</summary>
    private static readonly TimeSpan ForStrangers = TimeSpan.FromDays(3);

    /// <summary>A program that was not answered asks again long before.</summary>
    private static readonly TimeSpan ForRepeats = TimeSpan.FromDays(7);

    private static readonly TimeSpan Daily = TimeSpan.FromHours(20);

    private long? ran;

    public async Task Run(CancellationToken cancel)
    {
        if (ran is { } before && clock.GetElapsedTime(before) < Daily) return;

        var now = clock.GetUtcNow();
        var (messages, trail, strangers) = (now.AddDays(-options.Value.Messages), now.AddDays(-options.Value.Trail), now - ForStrangers);
        var known = await store.Read(session => session.All(Documents.Links).Select(link => link.Chat).Concat(session.All(Documents.Groups).Select(group => group.Chat)).ToHashSet(), cancel);
        var removed = await Remove(Documents.Inbox, entry => entry.Done && entry.Update.At < (entry.Update.Person.Length == 0 ? strangers : messages), cancel)
            + await Remove(Documents.Outbox, message => message.State is not (OutState.Queued or OutState.Sending) && message.Created < (known.Contains(message.Chat) ? messages : strangers), cancel)
            + await Remove(Documents.Notices, notice => notice.At < messages, cancel)
            + await Remove(Documents.PushReceipts, receipt => receipt.At < messages && OfADay().IsMatch(receipt.Key), cancel)
            + await Remove(Documents.AccessKeys, key => key.Expires < now, cancel)
            + await Remove(Documents.KeptAnswers, answer => answer.At < now - ForRepeats, cancel)
            + await Remove(Documents.PageLinks, link => link.Expires < now, cancel)
            + await Remove(Documents.PageSessions, open => open.Expires < now, cancel)
            + await Remove(Documents.Changes, change => change.At < trail, cancel);
        ran = clock.GetTimestamp();
        if (removed > 0) logger.NotKept(removed);
    }

    /// <summary>A receipt for something that could be told again on any other day has to stay.</summary>
    [GeneratedRegex(@"\|20\d\d-\d\d-\d\d$")]
    private static partial Regex OfADay();

    private async Task<int> Remove<T>(DocType<T> type, Func<T, bool> isOld, CancellationToken cancel)
        where T : class
    {
        var old = await store.Read(session => session.All(type).Where(isOld).Select(type.Id).ToList(), cancel);
        foreach (var portion in old.Chunk(Portion))
        {
            await store.Write(session => portion.Count(id => session.Get(type, id) is { } doc && isOld(doc) && session.Delete(type, id)), cancel);
        }

        return old.Count;
    }
}
