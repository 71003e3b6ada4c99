using SalesBot.Bot.Records;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Jobs;

/// <summary>Brings the kept sums to the new day, so that neither the day's first message nor the morning's figures wait for it. Every hour: once done it costs nothing.</summary>
internal sealed class FiguresJob(IStore store, TeamRules rules, TimeProvider clock) : IClockwork
{
    public async Task Run(CancellationToken cancel)
    {
        var today = rules.TeamDay(clock.GetUtcNow());
        if (await store.Read(session => session.Get(TallyDocs.State, TallyState.Key)?.AsOf != today, cancel))
        {
            await store.Write(
                session =>
                {
                    TallyKeeper.Refresh(session, [], rules.Figures, today);
                    return true;
                },
                cancel);
        }
    }
}
