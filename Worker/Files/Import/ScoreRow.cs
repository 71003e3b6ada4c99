using SalesBot.Bot.Ports;
using SalesBot.Domain.Performance;

namespace SalesBot.Worker.Files.Import;

internal sealed record ScoreRow(long Line, ScoreEntry Score) : ImportRow(Line)
{
    public override string Label => Score.Id;

    public override Outcome Apply(Ledger ledger) => ledger.Put(
        Documents.Scores,
        ledger.Session.Get(Documents.Scores, Score.Id),
        () => Score,
        known => Score with { Satisfaction = Score.Satisfaction ?? known.Satisfaction, Teamwork = Score.Teamwork ?? known.Teamwork });
}
