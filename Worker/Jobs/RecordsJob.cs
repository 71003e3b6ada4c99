using SalesBot.Bot.Pushes;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Worker.Storage;

namespace SalesBot.Worker.Jobs;

/// <summary>Reads all that is kept, once after the start and then once a day, and tells the admins of what cannot be read. Of each once.</summary>
internal sealed class RecordsJob(IStore store, TeamRules rules, TimeProvider clock, ILogger<RecordsJob> logger) : IClockwork
{
    private DateOnly? read;

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (read != rules.TeamDay(now))
        {
            await store.Read(session => ReadThrough.Of(session, cancel), cancel);
            read = rules.TeamDay(now);
        }

        var bad = store.BadRecords;
        if (bad.Count == 0) return;

        logger.BadRecords(bad.Count);
        await store.Write(session => BadRecordNotice.Tell(session, bad, now), cancel);
    }
}
