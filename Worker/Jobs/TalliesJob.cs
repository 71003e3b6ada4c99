using SalesBot.Bot.Conversations;
using SalesBot.Bot.Figures;
using SalesBot.Bot.Ports;

namespace SalesBot.Worker.Jobs;

/// <summary>Every night brings the kept sums to the new day, so that neither the first message nor the first report of the morning has to.</summary>
internal sealed class TalliesJob(IStore store, DeskRules rules, TimeProvider clock) : IClockwork
{
    public Task Run(CancellationToken cancel) => store.Write(
        session =>
        {
            TallyKeeper.Refresh(session, [], rules.Figures, rules.TeamDay(clock.GetUtcNow()));
            return true;
        },
        cancel);
}
